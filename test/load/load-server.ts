import { setTimeout } from 'node:timers/promises';
import { startKeepingServer } from '../fakes/telegram/start-keeping-server.ts';
import { say } from '../fakes/telegram/updates.ts';
import type { FromServer, Speaking, ToServer } from './load-server-process.ts';

const WORDS = [
  'Lưu Kiếm còn bao nhiêu nhiệm vụ chưa hoàn thành?',
  'Lưu Kiếm được giao bao nhiêu nhiệm vụ, đã xong mấy?',
  'tỷ lệ hoàn thành nhiệm vụ của Lưu Kiếm',
  'cảm ơn',
];

/** An account speaks again when it was answered: its answers come in the order of its messages. */
const said: { account: string; update: number }[] = [];
const server = await startKeepingServer();

async function speak({ accounts, perSecond, messages }: Speaking): Promise<void> {
  const began = Date.now();
  for (let i = 0; i < messages; i++) {
    await setTimeout(Math.max(0, began + (i * 1000) / perSecond - Date.now()));
    const account = accounts[i % accounts.length] as number;
    const text = WORDS[i % WORDS.length] as string;
    const update = say({ from: account, text, more: { date: Math.floor(Date.now() / 1000) } });
    said.push({ account: String(account), update: update.update_id });
    server.arrive(update);
  }
}

function waits(): number[] {
  const answers = new Map<string, number[]>();
  for (const { chat, at } of server.sent) answers.set(chat, [...(answers.get(chat) ?? []), at]);
  return said.flatMap(({ account, update }) => {
    const [given, sent] = [server.given.get(update), answers.get(account)?.shift()];
    return given === undefined || sent === undefined ? [] : sent - given;
  });
}

const tell = (message: FromServer) => process.send?.(message);
process.on('message', (message: ToServer) => {
  if ('ask' in message) tell({ waits: waits() });
  else {
    tell({ spoken: true });
    void speak(message.speak);
  }
});
tell({ apiRoot: server.apiRoot });
