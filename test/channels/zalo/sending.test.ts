import { describe, expect, it } from 'vitest';
import type { Place } from '../../../src/channels/channel.ts';
import { say, sayMentioning } from '../../fakes/zalo/say.ts';
import { OWN, type ZaloFault } from '../../fakes/zalo/start-zalo-server.ts';
import { zaloOfTests } from './channels-of-tests.ts';
import type { OpenedZalo, ZaloAround } from './open-zalo.ts';

const { open } = zaloOfTests();
const AN = '100000000000000001';
const GROUP = '200000000000000001';
const IN_GROUP: Place = { chat: GROUP, isGroup: true };
const TEXT = { text: 'Còn 8 hồ sơ.' };
const MINUTE = 60_000;
/** Signature, length and kind of the first chunk, width 3, height 2. */
const PNG = Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 3, 0, 0, 0, 2]);

/** A channel that is connected. */
async function connect(around: ZaloAround = {}): Promise<OpenedZalo> {
  const zalo = await open(around);
  await zalo.channel.start(zalo.inbox);
  return zalo;
}

const paths = ({ server }: OpenedZalo) =>
  server.calls.map(({ path }) => path).filter((path) => !path.startsWith('/profile'));

describe('a message', () => {
  it('goes to a group with a quote of the question, and what is set off in it', async () => {
    const { channel, server, inbox } = await connect();
    server.arrive(sayMentioning({ from: AN, text: 'còn mấy hồ sơ?', group: GROUP }));
    const [arrived] = await inbox.until(1);
    if (!arrived) throw new Error('nothing came');
    const marks = [
      { start: 4, length: 1, style: 'bold' as const },
      { start: 6, length: 5, style: 'italic' as const },
    ];
    // The place is kept as JSON in between.
    const place = JSON.parse(JSON.stringify(arrived.place));
    expect(await channel.send(place, { ...TEXT, marks })).toMatchObject({ kind: 'sent', id: /^\d+$/u });
    const [sent] = await server.sent(1);
    expect(sent?.path).toBe('/group/api/group/quote');
    expect(sent?.params).toMatchObject({ grid: GROUP, message: TEXT.text, qmsgOwner: AN });
    expect(JSON.parse(String(sent?.params.textProperties)).styles).toEqual([
      { start: 4, len: 1, st: 'b' },
      { start: 6, len: 5, st: 'i' },
    ]);
  });

  it('quotes a document, and a text with an address, as it quotes a text', async () => {
    const zalo = await connect();
    const content = { title: 'a.docx', href: 'https://b.dlfl.vn/a' };
    for (const msgType of ['share.file', 'chat.recommended'])
      zalo.server.arrive(say({ from: AN, group: GROUP, kind: { msgType, content }, to: OWN.id }));
    for (const { place } of await zalo.inbox.until(2))
      expect(await zalo.channel.send(place, TEXT)).toMatchObject({ kind: 'sent' });
    expect(paths(zalo)).toEqual(['/group/api/group/quote', '/group/api/group/quote']);
  });

  it('goes to whoever wrote in private, and to nobody who never wrote', async () => {
    const zalo = await connect();
    zalo.server.arrive(say({ from: AN, text: 'còn mấy hồ sơ?' }));
    const [arrived] = await zalo.inbox.until(1);
    if (!arrived) throw new Error('nothing came');
    expect(await zalo.channel.send(arrived.place, TEXT)).toMatchObject({ kind: 'sent' });
    expect(await zalo.channel.send({ chat: '999', isGroup: false }, TEXT)).toEqual({ kind: 'unreachable' });
    expect(paths(zalo)).toEqual(['/chat/api/message/sms']);
  });

  it('a picture is uploaded with its measures, and sent', async () => {
    const zalo = await connect();
    expect(await zalo.channel.send(IN_GROUP, { picture: PNG })).toMatchObject({ kind: 'sent' });
    expect(paths(zalo)).toEqual(['/file/api/group/photo_original/upload', '/file/api/group/photo_original/send']);
    expect(zalo.server.calls.at(-1)?.params).toMatchObject({ width: 3, height: 2, grid: GROUP });
  });

  it('a document is sent when word of its upload has come', async () => {
    const zalo = await connect();
    const sent = await zalo.channel.send(IN_GROUP, { document: PNG, name: 'Báo cáo.docx' });
    expect(sent.kind).toBe('sent');
    expect(paths(zalo)).toEqual(['/file/api/group/asyncfile/upload', '/file/api/group/asyncfile/msg']);
    expect(zalo.server.calls.at(-1)?.params).toMatchObject({ fileName: 'Báo cáo.docx', extention: 'docx' });
  });

  it('a document whose upload is not heard of is not sent, also when word of it comes late', async () => {
    const zalo = await connect();
    const tellUploads = zalo.server.holdUploads();
    const sending = zalo.channel.send(IN_GROUP, { document: PNG, name: 'a.docx' });
    while (paths(zalo).length === 0) await new Promise(setImmediate);
    zalo.timer.advance(MINUTE);
    expect(await sending).toMatchObject({ kind: 'later' });
    tellUploads();
    await zalo.server.connected(2);
    expect(paths(zalo)).toEqual(['/file/api/group/asyncfile/upload']);
  });
});

describe('what became of a message', () => {
  it.each<[ZaloFault, object]>([
    ['hollow', { kind: 'unknown' }],
    ['cut', { kind: 'unknown' }],
    [{ status: 502 }, { kind: 'unknown' }],
    [{ status: 503 }, { kind: 'later' }],
    [{ code: 114, message: 'Tham số không hợp lệ' }, { kind: 'refused' }],
    [{ code: 600 }, { kind: 'later' }],
  ])('that was answered by %o', async (fault, became) => {
    const { channel, server } = await connect();
    server.fail('sendmsg', fault);
    expect(await channel.send(IN_GROUP, TEXT)).toMatchObject(became);
  });

  it('whose upload failed was not sent; of a kind that Zalo does not take, it would be refused again', async () => {
    const { channel, server } = await connect();
    server.fail('photo_original/upload', 'cut');
    expect(await channel.send(IN_GROUP, { picture: PNG })).toMatchObject({ kind: 'later' });
    await server.connected(2);
    expect(await channel.send(IN_GROUP, { document: PNG, name: 'a.exe' })).toMatchObject({ kind: 'refused' });
  });

  it('that met nobody was not sent', async () => {
    const { channel, server } = await connect();
    await server.close();
    expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'later' });
  });

  it.each([221, 123])(
    'after code %i the account rests, longer each time, and the administrators are told once',
    async (code) => {
      const { channel, server, timer, alarms } = await connect();
      server.fail('sendmsg', { code });
      expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'later', afterMs: 15 * MINUTE });
      expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'later' });
      expect(await server.sent(1)).toHaveLength(1);
      timer.advance(15 * MINUTE);
      server.fail('sendmsg', { code });
      expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'later', afterMs: 30 * MINUTE });
      expect(alarms).toEqual([expect.stringContaining('gửi quá nhiều tin')]);
    },
  );

  it('without an id twice in a row: the connection is made anew, and the account rests until somebody looks', async () => {
    const { channel, server, alarms } = await connect();
    server.fail('sendmsg', 'hollow');
    await channel.send(IN_GROUP, TEXT);
    await server.connected(2);
    server.fail('sendmsg', 'hollow');
    await channel.send(IN_GROUP, TEXT);
    await server.connected(3);
    expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'later' });
    expect(alarms).toEqual([expect.stringContaining('không xác nhận đã gửi')]);
  });
});

describe('the pace', () => {
  it('has a gap between two messages, whoever they are for', async () => {
    const { channel, timer } = await connect();
    await channel.send(IN_GROUP, TEXT);
    await channel.send({ chat: '201', isGroup: true }, TEXT);
    expect(timer.waits).toContain(2000);
  });

  it('few wait for their turn within the channel; the others are told to come later', async () => {
    const { channel } = await connect();
    const sent = await Promise.all(Array.from({ length: 5 }, () => channel.send(IN_GROUP, TEXT)));
    expect(sent.map(({ kind }) => kind)).toEqual(['sent', 'sent', 'sent', 'later', 'later']);
  });

  it('when the limit of a day is reached the administrators are told once', async () => {
    const { channel, alarms } = await connect({ settings: { pace: { gapMs: [0, 0], perMinute: 60, perDay: 1 } } });
    expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'sent' });
    expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'later' });
    expect(await channel.send(IN_GROUP, TEXT)).toMatchObject({ kind: 'later' });
    expect(alarms).toEqual([expect.stringContaining('ZALO_PER_DAY')]);
  });
});
