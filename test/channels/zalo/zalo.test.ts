import { describe, expect, it } from 'vitest';
import { say, sayMentioning } from '../../fakes/zalo/say.ts';
import { OWN } from '../../fakes/zalo/start-zalo-server.ts';
import { zaloOfTests } from './channels-of-tests.ts';

const { open } = zaloOfTests();
const AN = '100000000000000001';
const GROUP = '200000000000000001';
const FILE = 'https://b.dlfl.vn/abc';

describe('what comes', () => {
  it('in private is taken as it was written, and goes back to its sender', async () => {
    const { channel, server, inbox } = await open();
    expect(await channel.start(inbox)).toBe(OWN.name);
    server.arrive(say({ from: AN, text: 'Còn mấy hồ sơ?' }));
    const [arrived] = await inbox.until(1);
    const incoming = { channel: 'zalo', account: AN, chat: AN, isGroup: false, isCalled: true, text: 'Còn mấy hồ sơ?' };
    expect(arrived?.incoming).toMatchObject(incoming);
    expect(arrived?.place).toEqual({ chat: AN, isGroup: false });
  });

  it('in a group is taken also where nobody is called, so that a code that is sent there is burnt', async () => {
    const { channel, server, inbox } = await open();
    await channel.start(inbox);
    server.arrive(
      say({ from: AN, text: 'mã của tôi là 123', group: GROUP }),
      sayMentioning({ from: AN, text: 'còn mấy hồ sơ?', group: GROUP }),
      say({ from: AN, text: 'thế quý II?', group: GROUP, to: OWN.id }),
    );
    const taken = await inbox.until(3);
    expect(taken.map(({ incoming }) => [incoming.isCalled, incoming.text])).toEqual([
      [false, 'mã của tôi là 123'],
      [true, 'còn mấy hồ sơ?'],
      [true, 'thế quý II?'],
    ]);
  });

  it.each([
    [
      'a document, with its size',
      {
        msgType: 'share.file',
        content: { title: 'Báo cáo.docx', href: FILE, params: '{"fileSize":"1024","fileExt":"docx"}' },
      },
      { text: '', files: [{ name: 'Báo cáo.docx', kind: 'document', size: 1024, reference: FILE }] },
    ],
    [
      'a picture, with what is written under it',
      { msgType: 'chat.photo', content: { title: 'trang 1', href: FILE, params: 'hỏng' } },
      { text: 'trang 1', files: [{ name: '', kind: 'picture', reference: FILE }] },
    ],
    [
      'a text with an address in it',
      {
        msgType: 'chat.recommended',
        content: { title: 'xem https://a.vn nhé', href: 'https://a.vn', action: 'recommened.link' },
      },
      { text: 'xem https://a.vn nhé' },
    ],
    [
      'a contact',
      { msgType: 'chat.recommended', content: { title: 'Bình', action: 'recommened.user' } },
      { instead: 'contact' },
    ],
    ['a sticker', { msgType: 'chat.sticker', content: { id: 1 } }, { instead: 'sticker' }],
    ['a voice note', { msgType: 'chat.voice', content: { href: FILE } }, { instead: 'voice' }],
  ])('in private is %s', async (_, kind, expected) => {
    const { channel, server, inbox } = await open();
    await channel.start(inbox);
    server.arrive(say({ from: AN, kind }));
    const [arrived] = await inbox.until(1);
    expect({ ...arrived?.incoming, files: arrived?.files }).toMatchObject(expected);
  });

  it('is passed over by a rule that the log tells, without a word of it', async () => {
    const { channel, server, inbox, log } = await open();
    await channel.start(inbox);
    const [sticker, photo] = [
      { msgType: 'chat.sticker', content: { id: 1 } },
      { msgType: 'chat.photo', content: { title: '', href: FILE } },
    ];
    server.arrive(
      say({ from: '0', text: 'câu của chính mình' }),
      say({ from: AN, kind: sticker, group: GROUP }),
      say({ from: AN, kind: photo, group: GROUP }),
      say({ from: AN, kind: { msgType: 'chat.ecard', content: {} } }),
      say({ from: AN, text: 'xong' }),
    );
    expect((await inbox.until(1)).map(({ incoming }) => incoming.text)).toEqual(['xong']);
    const rules = [...log.told().matchAll(/"rule":"([^"]+)"/gu)].map(([, rule]) => rule);
    expect(rules).toEqual([
      'its own message',
      'no words in a group',
      'a file in a group that calls nobody',
      'of a kind that is not known',
    ]);
    expect(log.told()).not.toContain('câu của chính mình');
  });

  it('is offered until it is taken, in its order', async () => {
    const { channel, server, inbox } = await open();
    await channel.start(inbox);
    inbox.fail(2);
    server.arrive(say({ from: AN, text: 'một' }), say({ from: AN, text: 'hai' }));
    expect((await inbox.until(2)).map(({ incoming }) => incoming.text)).toEqual(['một', 'hai']);
  });

  it('a file is fetched from the hosts of the settings alone, and no more of it than is asked for', async () => {
    const { channel, server } = await open();
    const file = (reference: string) => ({ name: '', kind: 'document' as const, reference });
    await expect(channel.fetchFile(file(`${server.root}/tep`), 1000)).rejects.toThrow(/not fetched from 127/u);
    await expect(channel.fetchFile(file('file:///etc/passwd'), 1000)).rejects.toThrow(/not fetched/u);
    const { host } = new URL(server.root);
    const near = await open({ settings: { fileHosts: [host] } });
    server.file = Buffer.alloc(3000, 1);
    expect(await near.channel.fetchFile(file(`${server.root}/tep`), 3000)).toHaveLength(3000);
    await expect(near.channel.fetchFile(file(`${server.root}/tep`), 2999)).rejects.toThrow(/larger than 2999/u);
  });
});

describe('many at once', () => {
  it('are taken in the order in which they were sent, though the client opens a long one later than a short one', async () => {
    const { channel, server, inbox } = await open();
    await channel.start(inbox);
    const texts = Array.from({ length: 60 }, (_, i) => `${i} ${'hồ sơ '.repeat(i % 2 === 0 ? 300 : 1)}`);
    server.arrive(...texts.map((text) => say({ from: AN, text })));
    expect((await inbox.until(60)).map(({ incoming }) => incoming.text)).toEqual(texts);
  });
});

describe('before an answer', () => {
  it('typing is shown, and with the setting the question is acknowledged once', async () => {
    const { channel, server, inbox } = await open({ settings: { reacts: true } });
    await channel.start(inbox);
    server.arrive(
      sayMentioning({ from: AN, text: 'còn mấy hồ sơ?', group: GROUP }),
      say({ from: AN, text: 'còn mấy?' }),
    );
    for (const { place } of await inbox.until(2)) {
      await channel.showTyping(place);
      await channel.showTyping(place);
    }
    const paths = server.calls.map(({ path }) => path).filter((path) => !path.startsWith('/profile'));
    expect(paths).toEqual([
      '/reaction/api/group/reaction',
      '/group/api/group/typing',
      '/group/api/group/typing',
      '/reaction/api/message/reaction',
      '/chat/api/message/typing',
      '/chat/api/message/typing',
    ]);
  });
});
