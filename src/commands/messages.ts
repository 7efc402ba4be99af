import { type DeadLetter, dropDead, listDead, sendAgain } from '../channels/outbox/dead-letters.ts';
import type { Config } from '../config.ts';
import { momentText } from '../people/wording.ts';
import { printRow } from './print.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface MessagesOptions {
  data?: string;
  json?: boolean;
  again?: string;
  drop?: string;
  by?: string;
}

/**
 * Lists the messages that were given up, or decides on one: it is sent again, or dropped.
 *
 * @returns 1 where there is none of that number.
 * @throws WrongUsage
 */
export async function messages(
  config: Config,
  work: string,
  options: MessagesOptions,
  now: () => Date,
): Promise<number> {
  if (work !== 'dead') throw new WrongUsage(`Không có việc “${work}”. Ví dụ: npm run messages -- dead`);
  const { again, drop, by } = options;
  if (again !== undefined && drop !== undefined) throw new WrongUsage('Chỉ chọn một: --again hoặc --drop.');
  const chosen = again ?? drop;
  return withWorkspace(config, options.data, async ({ db }) => {
    if (chosen === undefined) {
      printDead(await listDead(db), options.json ?? false);
      return 0;
    }
    const deciding = { by: decider(by), at: now() };
    const decide = again === undefined ? dropDead : sendAgain;
    const isDone = await decide(db, numberOf(chosen), deciding);
    process.stdout.write(
      isDone ? said(chosen, again !== undefined) : `Không có tin số ${chosen} đang chờ quyết định.\n`,
    );
    return isDone ? 0 : 1;
  });
}

function decider(by: string | undefined): string {
  const name = by?.trim();
  if (!name) throw new WrongUsage('Cần tên người quyết định: --by "Nguyễn Văn A".');
  return name;
}

function numberOf(given: string): number {
  const id = Number(given);
  if (!Number.isSafeInteger(id) || id < 1)
    throw new WrongUsage(`“${given}” không phải số của một tin. Xem: npm run messages -- dead`);
  return id;
}

function said(id: string, isAgain: boolean): string {
  return isAgain ? `Tin số ${id} sẽ được gửi lại khi chương trình chạy.\n` : `Đã bỏ tin số ${id} và xóa nội dung.\n`;
}

function printDead(dead: DeadLetter[], isJson: boolean): void {
  if (isJson) {
    for (const one of dead) printRow(one);
    return;
  }
  if (dead.length === 0) process.stdout.write('Không có tin nào gửi không được.\n');
  for (const { id, channel, chat, writtenAt, attempts, repeats, why } of dead)
    process.stdout.write(
      `Tin số ${id}: kênh ${channel}, cuộc trò chuyện ${chat}, soạn lúc ${momentText(writtenAt)}, đã thử ${attempts} lần${repeats > 0 ? ', có thể đã đến' : ''}. ${why}\n`,
    );
}
