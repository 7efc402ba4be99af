import { afterEach, describe, expect, it } from 'vitest';
import type { Place, Sending, Sent } from '../../../src/channels/channel.ts';
import { openTelegram } from '../../../src/channels/telegram/open-telegram.ts';
import { type Refusal, TOKEN } from '../../fakes/telegram/start-telegram-server.ts';
import { channelsOfTests, NO_COMMANDS } from './open-channel.ts';

const { open, closeAll } = channelsOfTests();
afterEach(closeAll);

const PRIVATE: Place = { chat: '7001', isGroup: false };
const GROUP: Place = { chat: '-100', isGroup: true, topic: '44', quoted: '12' };
const TEXT = { text: 'Cẩm Hà tiếp nhận 41.302 hồ sơ.' };
const PNG = Buffer.from('\u0089PNG');

describe('a message that is sent', () => {
  it('is proved by the id that Telegram gives', async () => {
    const { channel, server } = await open();
    expect(await channel.send(PRIVATE, TEXT)).toEqual({ kind: 'sent', id: '1' });
    expect(server.calls.at(-1)?.params).toEqual({
      chat_id: '7001',
      text: TEXT.text,
      link_preview_options: { is_disabled: true },
    });
  });

  it('goes into its topic and quotes, also where what it quotes is not there any more', async () => {
    const { channel, server } = await open();
    const quote = { message_id: 12, allow_sending_without_reply: true };
    await channel.send(GROUP, TEXT);
    expect(server.calls.at(-1)?.params).toMatchObject({ message_thread_id: 44, reply_parameters: quote });
    await channel.send(GROUP, { picture: PNG });
    const { message_thread_id, reply_parameters } = server.calls.at(-1)?.params ?? {};
    expect([message_thread_id, JSON.parse(reply_parameters as string)]).toEqual(['44', quote]);
  });

  it('has its parts set off, counted in UTF-16 units', async () => {
    const { channel, server } = await open();
    const text = '🏛 Cẩm Hà: 41.302';
    const marks = [
      { start: text.indexOf('41'), length: 6, style: 'bold' as const },
      { start: 0, length: 2, style: 'italic' as const },
    ];
    await channel.send(PRIVATE, { text, marks });
    expect(server.calls.at(-1)?.params.entities).toEqual([
      { type: 'bold', offset: 11, length: 6 },
      { type: 'italic', offset: 0, length: 2 },
    ]);
  });

  it('shows its choices as buttons, a row each, that carry which message they stand under', async () => {
    const { channel, server } = await open();
    await channel.send(PRIVATE, { ...TEXT, choices: { message: '815', labels: ['phường Cẩm Hà', 'phường Mai Lâm'] } });
    expect(server.calls.at(-1)?.params.reply_markup).toEqual({
      inline_keyboard: [
        [{ text: 'phường Cẩm Hà', callback_data: '815:0' }],
        [{ text: 'phường Mai Lâm', callback_data: '815:1' }],
      ],
    });
  });

  it('brings pictures and documents, a name as it is but for what a header cannot hold', async () => {
    const { channel, server } = await open();
    await channel.send(PRIVATE, { picture: PNG });
    expect(server.calls.at(-1)).toMatchObject({ method: 'sendPhoto', params: { chat_id: '7001', photo: PNG } });
    await channel.send(PRIVATE, { document: PNG, name: 'Báo cáo "quý III"\r\nX: 1.docx' });
    expect(server.calls.at(-1)).toMatchObject({
      method: 'sendDocument',
      params: { document: PNG, filename: 'Báo cáo _quý III___X: 1.docx' },
    });
  });
});

describe('what becomes of a message that is not sent', () => {
  it.each<[string, Refusal, Sent]>([
    [
      'too many: later, after the time that Telegram names',
      { status: 429, description: 'Too Many Requests: retry after 3', retryAfter: 3 },
      { kind: 'later', afterMs: 3000, why: '429 Too Many Requests: retry after 3' },
    ],
    ['Telegram has a fault: later', { status: 502, description: 'x' }, { kind: 'later', why: '502 Bad Gateway' }],
    [
      'its gate heard nothing: unknown',
      { status: 504, description: 'x' },
      { kind: 'unknown', why: '504 Gateway Timeout' },
    ],
    [
      'the token is not known any more: later',
      { status: 401, description: 'Unauthorized' },
      { kind: 'later', why: '401 Unauthorized' },
    ],
    ['blocked: unreachable', { status: 403, description: 'Forbidden: bot was blocked' }, { kind: 'unreachable' }],
    ['no such chat: unreachable', { status: 400, description: 'Bad Request: chat not found' }, { kind: 'unreachable' }],
    [
      'no right to send there: unreachable',
      { status: 400, description: 'Bad Request: not enough rights to send text messages to the chat' },
      { kind: 'unreachable' },
    ],
    [
      'anything else that is refused: it would be refused again',
      { status: 400, description: 'Bad Request: message text is empty' },
      { kind: 'refused', why: '400 Bad Request: message text is empty' },
    ],
    ['the connection is cut: unknown', 'cut', { kind: 'unknown', why: 'ECONNRESET' }],
    ['no answer in time: unknown', 'hang', { kind: 'unknown', why: 'AbortError' }],
  ])('%s', async (_, refusal, sent) => {
    const { channel, server } = await open({ longestSendMs: 200 });
    server.refuse('sendMessage', refusal);
    expect(await channel.send(PRIVATE, TEXT)).toEqual(sent);
    expect(await server.called('sendMessage')).toHaveLength(1);
  });

  it.each(['127.0.0.1', 'localhost'])('nobody listens there (%s): later', async (host) => {
    const { server, channel, log, timer } = await open();
    await channel.stop();
    await server.close();
    const apiRoot = server.apiRoot.replace('127.0.0.1', host);
    const away = openTelegram({ token: TOKEN, apiRoot }, { log, timer, commands: NO_COMMANDS });
    expect(await away.send(PRIVATE, TEXT)).toEqual({ kind: 'later', why: 'ECONNREFUSED' });
  });
});

describe('what Telegram refuses in one form is sent in another', () => {
  it.each<[string, string, Place, Sending, string, object, string[]]>([
    [
      'without parts set off, where it does not take them',
      'Bad Request: ENTITY_BOUNDS_INVALID',
      PRIVATE,
      { ...TEXT, marks: [{ start: 0, length: 6, style: 'bold' }], choices: { message: '5', labels: ['A'] } },
      'sendMessage',
      { text: TEXT.text, reply_markup: { inline_keyboard: [[{ text: 'A', callback_data: '5:0' }]] } },
      ['entities'],
    ],
    [
      'in the group at large, where the topic is gone',
      'Bad Request: message thread not found',
      GROUP,
      TEXT,
      'sendMessage',
      { chat_id: '-100', text: TEXT.text },
      ['message_thread_id'],
    ],
    [
      'as a document, where it is no picture to Telegram',
      'Bad Request: PHOTO_INVALID_DIMENSIONS',
      PRIVATE,
      { picture: PNG },
      'sendDocument',
      { document: PNG, filename: 'bieu-do.png' },
      ['photo'],
    ],
  ])('%s', async (_, description, place, sending, method, params, without) => {
    const { channel, server } = await open();
    server.refuse('picture' in sending ? 'sendPhoto' : 'sendMessage', { status: 400, description });
    expect(await channel.send(place, sending)).toMatchObject({ kind: 'sent' });
    const last = server.calls.at(-1);
    expect(last).toMatchObject({ method, params });
    for (const name of without) expect(last?.params).not.toHaveProperty(name);
  });

  it('in the group that the group has become, which is told first; nothing of the old one is quoted there', async () => {
    const { channel, server, inbox } = await open();
    server.refuse('sendMessage', {
      status: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      migrateTo: -100_500,
    });
    expect(await channel.send(GROUP, TEXT)).toMatchObject({ kind: 'sent' });
    expect(inbox.moves).toEqual([{ channel: 'telegram', from: '-100', to: '-100500' }]);
    const { chat_id, ...rest } = server.calls.at(-1)?.params ?? {};
    expect([chat_id, Object.keys(rest)]).toEqual(['-100500', ['text', 'link_preview_options']]);
  });

  it('is sent later where the move of the group cannot be written down', async () => {
    const { channel, server, inbox } = await open();
    server.refuse('sendMessage', { status: 400, description: 'upgraded', migrateTo: -100_500 });
    inbox.fail(1);
    expect(await channel.send(GROUP, TEXT)).toMatchObject({ kind: 'later' });
    expect(await server.called('sendMessage')).toHaveLength(1);
  });

  it('and once only: what is refused again is refused', async () => {
    const { channel, server } = await open();
    for (let i = 0; i < 2; i++) server.refuse('sendMessage', { status: 400, description: 'ENTITY_BOUNDS_INVALID' });
    const marked = { ...TEXT, marks: [{ start: 0, length: 6, style: 'bold' as const }] };
    expect(await channel.send(PRIVATE, marked)).toMatchObject({ kind: 'refused' });
  });
});

describe('a sign of typing', () => {
  it('is shown in the topic, and no fault of it is one of the answer', async () => {
    const { channel, server } = await open();
    server.refuse('sendChatAction', 'cut');
    await channel.showTyping(GROUP);
    await channel.showTyping(GROUP);
    expect(server.calls.at(-1)?.params).toEqual({ chat_id: '-100', message_thread_id: 44, action: 'typing' });
  });
});
