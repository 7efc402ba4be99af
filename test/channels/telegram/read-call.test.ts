import type { UserFromGetMe } from 'telegraf/types';
import { describe, expect, it } from 'vitest';
import { readCall } from '../../../src/channels/telegram/read-call.ts';
import { BOT } from '../../fakes/telegram/start-telegram-server.ts';
import { MENTION, say } from '../../fakes/telegram/updates.ts';

const call = (said: Omit<Parameters<typeof say>[0], 'from' | 'group'>) =>
  readCall(say({ from: 1, group: -1, ...said }).message, BOT as unknown as UserFromGetMe);

describe('a message of a group', () => {
  it.each([
    ['by its name', `${MENTION} còn mấy hồ sơ?`, 'còn mấy hồ sơ?'],
    ['by its name in capitals', `${MENTION.toUpperCase()}, còn mấy hồ sơ?`, 'còn mấy hồ sơ?'],
    ['by its name within a sentence', `Nhờ ${MENTION} cho biết còn mấy hồ sơ`, 'Nhờ cho biết còn mấy hồ sơ'],
    ['by its name at the end', `Còn mấy hồ sơ ${MENTION}?`, 'Còn mấy hồ sơ?'],
    ['by its name on a line of its own', `Cẩm Hà:\n${MENTION}\ncòn mấy hồ sơ?`, 'Cẩm Hà:\n\ncòn mấy hồ sơ?'],
    ['by its name alone', MENTION, ''],
    ['by a command', '/hoi còn mấy hồ sơ?', '/hoi còn mấy hồ sơ?'],
    ['by a command with marks', '/hỏi còn mấy hồ sơ?', '/hỏi còn mấy hồ sơ?'],
    ['by a command with its name', `/hoi@${BOT.username} còn mấy hồ sơ?`, '/hoi còn mấy hồ sơ?'],
    ['by a command alone', '/trogiup', '/trogiup'],
    ['by a command behind its name', `${MENTION} /hoi còn mấy hồ sơ?`, '/hoi còn mấy hồ sơ?'],
    ['by a command that nobody knows', '/baogio còn mấy hồ sơ?', '/baogio còn mấy hồ sơ?'],
  ])('calls the assistant %s', (_, text, rest) => {
    expect(call({ text })).toEqual({ isCalled: true, text: rest });
  });

  it('calls by a reply to the assistant, and by its name where it has no username', () => {
    expect(call({ text: 'thế còn quý II?', to: BOT })).toEqual({ isCalled: true, text: 'thế còn quý II?' });
    const entities = [{ type: 'text_mention', offset: 0, length: 6, user: BOT }];
    expect(call({ text: 'Trợ lý còn mấy hồ sơ?', more: { entities } })).toEqual({
      isCalled: true,
      text: 'còn mấy hồ sơ?',
    });
  });

  it.each([
    ['that calls nobody', { text: 'còn mấy hồ sơ?' }],
    ['to another bot', { text: '@bot_khac còn mấy hồ sơ?' }],
    ['with a command of another bot', { text: '/hoi@bot_khac còn mấy hồ sơ?' }],
    ['with an address of a file', { text: '/home/bao-cao.docx' }],
    ['with a slash within it', { text: 'số 12 /hoi' }],
    ['that replies to somebody', { text: 'còn mấy hồ sơ?', to: { id: 2 } }],
    ['with a name that begins like its own', { text: `${MENTION}_2 còn mấy hồ sơ?` }],
    [
      'of a topic that it opened',
      { text: 'còn mấy hồ sơ?', more: { reply_to_message: { from: BOT, forum_topic_created: { name: 'A' } } } },
    ],
  ])('%s is left as it is', (_, said) => {
    expect(call(said)).toEqual({ isCalled: false, text: said.text });
  });
});
