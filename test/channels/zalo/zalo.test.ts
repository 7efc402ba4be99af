import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { testDatabase } from '../../database.ts';
import { say, sayMentioning } from '../../fakes/zalo/say.ts';
import { OWN } from '../../fakes/zalo/start-zalo-server.ts';
import { type OpenedZalo, openZalo } from './open-zalo.ts';

let db: Database;
const opened: OpenedZalo[] = [];
beforeAll(async () => {
  db = await testDatabase();
});
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});
afterAll(() => db.close());

async function open(
  ...more: Parameters<typeof openZalo> extends [unknown, ...infer Rest] ? Rest : never
): Promise<OpenedZalo> {
  const zalo = await openZalo(db, ...more);
  opened.push(zalo);
  return zalo;
}

const AN = '100000000000000001';
const GROUP = '200000000000000001';

describe('messages in', () => {
  it('a private message is taken as it was written, and goes back to its sender', async () => {
    const { channel, server, inbox } = await open();
    expect(await channel.start(inbox)).toBe(OWN.name);
    server.arrive(say({ from: AN, text: 'Còn mấy hồ sơ?' }));
    const [arrived] = await inbox.until(1);
    expect(arrived?.incoming).toMatchObject({
      channel: 'zalo',
      account: AN,
      chat: AN,
      isGroup: false,
      isCalled: true,
      text: 'Còn mấy hồ sơ?',
    });
    expect(arrived?.place).toEqual({ chat: AN, isGroup: false });
  });

  it('a mention in a group calls the assistant, and its answer quotes the question', async () => {
    const { channel, server, inbox } = await open();
    await channel.start(inbox);
    server.arrive(sayMentioning({ from: AN, text: 'còn mấy hồ sơ?', group: GROUP }));
    const [arrived] = await inbox.until(1);
    expect(arrived?.incoming).toMatchObject({ chat: GROUP, isGroup: true, isCalled: true, text: 'còn mấy hồ sơ?' });
    if (!arrived) return;
    expect(
      await channel.send(arrived.place, { text: 'Còn 8 hồ sơ.', marks: [{ start: 4, length: 1, style: 'bold' }] }),
    ).toMatchObject({ kind: 'sent' });
    const [sent] = await server.sent(1);
    expect(sent?.path).toBe('/group/api/group/quote');
    expect(sent?.params).toMatchObject({ grid: GROUP, message: 'Còn 8 hồ sơ.', qmsgOwner: AN });
    expect(sent?.params.textProperties).toContain('"st":"b"');
  });
});
