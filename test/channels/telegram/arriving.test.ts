import { afterEach, describe, expect, it } from 'vitest';
import type { Taken } from '../../../src/channels/channel.ts';
import { BOT } from '../../fakes/telegram/start-telegram-server.ts';
import { become, bring, edit, MENTION, press, say } from '../../fakes/telegram/updates.ts';
import { channelsOfTests, type OpenedChannel } from './open-channel.ts';

const { open, closeAll } = channelsOfTests();
afterEach(closeAll);

const FROM = 7001;
const GROUP = -100_001;
const TO_BOT = { id: BOT.id, is_bot: true };

/** What was taken when everything before a last message had its turn. */
async function takenBefore({ server, inbox }: OpenedChannel) {
  const last = say({ from: 9, text: 'hết' });
  server.arrive(last);
  const key = `9/${last.message.message_id}`;
  while (!inbox.taken.some((one) => one.key === key)) await inbox.until(inbox.taken.length + 1);
  return inbox.taken.filter((one) => one.key !== key);
}

describe('a message', () => {
  it('in private comes with its key, who sent it, when and where', async () => {
    const opened = await open();
    const { message, update_id } = say({ from: FROM, text: 'còn mấy hồ sơ?' });
    opened.server.arrive({ update_id, message } as never);
    expect(await takenBefore(opened)).toEqual([
      {
        key: `${FROM}/${message.message_id}`,
        incoming: {
          channel: 'telegram',
          account: String(FROM),
          chat: String(FROM),
          isGroup: false,
          isCalled: true,
          text: 'còn mấy hồ sơ?',
          at: new Date(message.date * 1000).toISOString(),
        },
        place: { chat: String(FROM), isGroup: false },
      },
    ]);
  });

  it('of a group comes with its topic, and the message to quote', async () => {
    const opened = await open();
    const said = say({ from: FROM, text: `${MENTION} còn mấy hồ sơ?`, group: GROUP, topic: 44 });
    opened.server.arrive(said);
    const [taken] = await takenBefore(opened);
    expect(taken?.incoming).toMatchObject({ isGroup: true, isCalled: true, text: 'còn mấy hồ sơ?' });
    expect(taken?.place).toEqual({
      chat: String(GROUP),
      isGroup: true,
      topic: '44',
      quoted: String(said.message.message_id),
    });
  });

  it('of 4,096 emoji, and with control characters in the name of its sender, comes like any other', async () => {
    const opened = await open();
    const text = '😀'.repeat(2048);
    const from = { id: FROM, is_bot: false, first_name: '\u0000\u202eA\u0007' };
    opened.server.arrive(say({ from: FROM, text, more: { from } }));
    const [taken] = await takenBefore(opened);
    expect(taken?.incoming.text).toBe(text);
    expect(JSON.stringify(taken)).not.toContain('\u202e');
  });
});

describe('an edited message', () => {
  it('comes again under another key, at the time of the edit', async () => {
    const opened = await open();
    const said = say({ from: FROM, text: 'còn mấy hồ sơ' });
    opened.server.arrive(said, edit(said, 'còn mấy nhiệm vụ', 30));
    const [first, second] = await takenBefore(opened);
    expect(second?.key).not.toBe(first?.key);
    expect(second?.incoming).toMatchObject({
      text: 'còn mấy nhiệm vụ',
      at: new Date((said.message.date + 30) * 1000).toISOString(),
    });
  });

  it('of a group comes where the assistant is called, also where it was not before', async () => {
    const opened = await open();
    const said = say({ from: FROM, text: 'còn mấy hồ sơ', group: GROUP });
    opened.server.arrive(edit(said, 'còn mấy nhiệm vụ', 20), edit(said, `${MENTION} còn mấy nhiệm vụ`, 30));
    expect((await takenBefore(opened)).map(({ incoming }) => incoming.text)).toEqual(['còn mấy nhiệm vụ']);
    expect(opened.log.told()).toContain('edited, and calls nobody');
  });

  it('is none when it is new and tells of an edit, as what was forwarded may', async () => {
    const opened = await open();
    const said = say({ from: FROM, text: 'còn mấy hồ sơ', more: { edit_date: 5 } });
    opened.server.arrive(said);
    expect((await takenBefore(opened)).map(({ key }) => key)).toEqual([`${FROM}/${said.message.message_id}`]);
  });

  it('is passed over when it was sent more than ten minutes before', async () => {
    const opened = await open();
    const said = say({ from: FROM, text: 'còn mấy hồ sơ' });
    opened.server.arrive(edit(said, 'mấy nhiệm vụ', 600), edit(said, 'còn mấy nhiệm vụ', 601));
    expect((await takenBefore(opened)).map(({ incoming }) => incoming.text)).toEqual(['mấy nhiệm vụ']);
    expect(opened.log.told()).toContain('edited long after it was sent');
  });
});

describe('a message without words', () => {
  const KINDS: [what: string, brought: object, instead: string][] = [
    ['an animated sticker', { sticker: { file_id: 's', is_animated: true } }, 'sticker'],
    ['a moving picture', { animation: { file_id: 'a' }, document: { file_id: 'a' } }, 'sticker'],
    ['dice', { dice: { emoji: '🎲', value: 3 } }, 'sticker'],
    ['a voice note', { voice: { file_id: 'v', duration: 3 } }, 'voice'],
    ['a film', { video: { file_id: 'v' } }, 'video'],
    ['a contact', { contact: { phone_number: '0900', first_name: 'An' } }, 'contact'],
    ['a location', { location: { latitude: 1, longitude: 2 } }, 'location'],
    ['a venue', { venue: { title: 'UBND' }, location: { latitude: 1, longitude: 2 } }, 'location'],
    ['a poll', { poll: { id: 'p' } }, 'poll'],
  ];

  it.each(KINDS)('in private comes as what it is: %s', async (_, brought, instead) => {
    const opened = await open();
    opened.server.arrive(bring(brought, { from: FROM }));
    expect((await takenBefore(opened)).map(({ incoming }) => [incoming.text, incoming.instead])).toEqual([
      ['', instead],
    ]);
    expect(opened.log.told()).toContain(`no words: ${instead}`);
  });

  it.each(KINDS)('in a group is met with silence: %s, also in reply to the assistant', async (_, brought) => {
    const opened = await open();
    opened.server.arrive(bring(brought, { from: FROM, group: GROUP, to: TO_BOT }));
    expect(await takenBefore(opened)).toEqual([]);
    expect(opened.log.told()).toContain('no words in a group');
  });

  it('with the name of the assistant alone calls it', async () => {
    const opened = await open();
    opened.server.arrive(say({ from: FROM, text: MENTION, group: GROUP }));
    expect((await takenBefore(opened)).map(({ incoming }) => [incoming.isCalled, incoming.text])).toEqual([[true, '']]);
  });

  it.each<[rule: string, update: object]>([
    ['sent by a bot', say({ from: FROM, text: 'a', more: { from: { id: 8, is_bot: true } } })],
    ['sent in the name of a group', say({ from: FROM, text: 'a', group: GROUP, more: { sender_chat: { id: GROUP } } })],
    ['tells something of the chat itself', bring({ new_chat_title: 'Tên' }, { from: FROM, group: GROUP })],
    ['unknown kind', bring({ checklist: { title: 'Việc' } }, { from: FROM })],
    ['a file in a group that calls nobody', bring({ document: { file_id: 'd' } }, { from: FROM, group: GROUP })],
    ['removed from a group', become({ from: FROM, group: GROUP, was: 'member', is: 'kicked' })],
    ['blocked', become({ from: FROM, was: 'member', is: 'kicked' })],
    ['unblocked', become({ from: FROM, was: 'kicked', is: 'member' })],
    ['other rights in a group', become({ from: FROM, group: GROUP, was: 'member', is: 'administrator' })],
    ['an update that nobody asked for', { update_id: 5, poll: {} }],
  ])('by the rule “%s” nothing is taken, which the log tells', async (rule, update) => {
    const opened = await open();
    opened.server.arrive(update as never);
    expect(await takenBefore(opened)).toEqual([]);
    expect(opened.log.told()).toContain(rule);
  });
});

describe('files', () => {
  it('come with name, size and what they are fetched by: of a picture the largest', async () => {
    const opened = await open();
    const document = { file_id: 'd1', file_name: 'Báo cáo\u0000\u202e\n quý III.docx', file_size: 20 * 1024 * 1024 };
    const photo = [
      { file_id: 'p1', width: 90, height: 60, file_size: 1 },
      { file_id: 'p2', width: 1280, height: 853, file_size: 2 },
    ];
    opened.server.arrive(
      bring({ document, caption: 'nộp báo cáo' }, { from: FROM }),
      bring({ photo, media_group_id: 'g' }, { from: FROM }),
      bring({ photo, media_group_id: 'g' }, { from: FROM }),
    );
    const [first, second, third] = await takenBefore(opened);
    expect([first?.incoming.text, first?.files]).toEqual([
      'nộp báo cáo',
      [{ name: 'Báo cáo quý III.docx', kind: 'document', size: 20 * 1024 * 1024, reference: 'd1' }],
    ]);
    const picture = [{ name: '', kind: 'picture', size: 2, reference: 'p2' }];
    expect([second?.files, third?.files]).toEqual([picture, picture]);
    expect(second?.incoming).not.toHaveProperty('instead');
  });

  it('of a group come where the assistant is called with them or they reply to it', async () => {
    const opened = await open();
    const document = { file_id: 'd1', file_name: 'a.docx' };
    const caption_entities = [{ type: 'mention', offset: 0, length: MENTION.length }];
    opened.server.arrive(
      bring({ document, caption: MENTION, caption_entities }, { from: FROM, group: GROUP }),
      bring({ document }, { from: FROM, group: GROUP, to: TO_BOT }),
    );
    expect((await takenBefore(opened)).map(({ files }) => files?.length)).toEqual([1, 1]);
  });

  it('are fetched, up to so many bytes, told or not', async () => {
    const { channel, server } = await open();
    const bytes = Buffer.alloc(300_000, 7);
    server.keepFile('d1', bytes);
    const file = { name: 'a.docx', kind: 'document' as const, reference: 'd1' };
    expect(Buffer.compare(Buffer.from(await channel.fetchFile(file, 300_000)), bytes)).toBe(0);
    await expect(channel.fetchFile(file, 299_999)).rejects.toThrow('larger than 299999 bytes');
    const before = server.calls.length;
    await expect(channel.fetchFile({ ...file, size: 300_000 }, 299_999)).rejects.toThrow('larger than');
    expect(server.calls).toHaveLength(before);
    await expect(channel.fetchFile({ ...file, reference: 'd2' }, 10)).rejects.toThrow('(404)');
  });
});

describe('a button', () => {
  const answers: [taken: Taken, notice: string | undefined, goes: boolean][] = [
    ['taken', undefined, true],
    ['stale', 'Lựa chọn này đã cũ, anh/chị hỏi lại giúp.', true],
    ['not_yours', 'Câu hỏi này dành cho người khác.', false],
  ];

  it.each(answers)('that is pressed comes as the choice of its message; it is %s', async (taken, notice, goes) => {
    const opened = await open();
    const { server, inbox, channel } = opened;
    inbox.say(taken);
    const pressed = press({ from: FROM, data: '815:2', group: GROUP, topic: 44 });
    server.arrive(pressed);
    const [arrived] = await inbox.until(1);
    expect(arrived).toMatchObject({
      pressed: { message: '815', choice: 2 },
      incoming: { account: String(FROM), chat: String(GROUP), isGroup: true, isCalled: true, text: '' },
      place: { topic: '44' },
    });
    const [word] = await server.called('answerCallbackQuery');
    expect(word?.params).toEqual({ callback_query_id: String(pressed.update_id), ...(notice && { text: notice }) });
    await channel.stop();
    const edits = server.calls.filter(({ method }) => method === 'editMessageReplyMarkup');
    expect(edits.map(({ params }) => params.reply_markup)).toEqual(goes ? [{ inline_keyboard: [] }] : []);
  });

  it.each(['', '815', '815:-1', '815:100', '815:1:2', 'x y:1', "1' or '1:1", `${'9'.repeat(61)}:1`])(
    'that carries what none of the assistant does (%s) is offered as the choice of no message, and hears nothing',
    async (data) => {
      const { server, inbox, log } = await open();
      inbox.say('not_yours');
      server.arrive(press({ from: FROM, data }));
      const [arrived] = await inbox.until(1);
      expect(arrived?.pressed).toEqual({ message: '', choice: 0 });
      const [word] = await server.called('answerCallbackQuery');
      expect(word?.params).not.toHaveProperty('text');
      expect(log.told()).toContain('carries what none of the assistant does');
    },
  );

  it('is taken also where Telegram hears no word on it', async () => {
    const { server, inbox, channel, log } = await open();
    server.refuse('answerCallbackQuery', { status: 400, description: 'Bad Request: query is too old' });
    server.refuse('editMessageReplyMarkup', 'cut');
    server.arrive(press({ from: FROM, data: '815:0' }));
    await inbox.until(1);
    await channel.stop();
    expect(log.told()).not.toContain('"level":"error"');
  });
});

describe('a group', () => {
  it('that the assistant is added to is called in by whoever added it', async () => {
    const opened = await open();
    opened.server.arrive(become({ from: FROM, group: GROUP, was: 'left', is: 'member' }));
    const [taken] = await takenBefore(opened);
    expect(taken?.incoming).toMatchObject({ account: String(FROM), chat: String(GROUP), isCalled: true, text: '' });
    expect(taken?.place).toEqual({ chat: String(GROUP), isGroup: true });
  });

  it('that becomes a supergroup is told as moved, from either side, and again where that was not written down', async () => {
    const opened = await open();
    opened.inbox.fail(1);
    opened.server.arrive(
      bring({ migrate_to_chat_id: -100_900 }, { from: FROM, group: -77 }),
      bring({ migrate_from_chat_id: -77 }, { from: FROM, group: -100_900 }),
    );
    expect(await takenBefore(opened)).toEqual([]);
    const move = { channel: 'telegram', from: '-77', to: '-100900' };
    expect(opened.inbox.moves).toEqual([move, move]);
  });
});
