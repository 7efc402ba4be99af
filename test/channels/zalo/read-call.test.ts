import { describe, expect, it } from 'vitest';
import { readCall } from '../../../src/channels/zalo/read-call.ts';

const OWN = { id: '7', names: ['Trợ lý Báo cáo', 'Trợ lý', 'bot'] };
const mention = (uid: string, text: string, written: string) => ({
  uid,
  pos: text.indexOf(written),
  len: written.length,
});

describe('a message of a group', () => {
  it.each([
    ['by its name behind @', '@Trợ lý còn mấy hồ sơ?', 'còn mấy hồ sơ?'],
    ['by its name without marks', '@tro ly còn mấy hồ sơ?', 'còn mấy hồ sơ?'],
    ['by its name in capitals', '@TRỢ LÝ: còn mấy hồ sơ?', 'còn mấy hồ sơ?'],
    ['by its display name, which begins like a shorter one', '@Trợ lý Báo cáo còn mấy hồ sơ?', 'còn mấy hồ sơ?'],
    ['by its name at the end', 'Còn mấy hồ sơ @Trợ lý?', 'Còn mấy hồ sơ?'],
    ['as one calls a person', 'bot ơi còn mấy hồ sơ?', 'còn mấy hồ sơ?'],
    ['as one calls a person, without marks', 'bot oi, con may ho so', 'con may ho so'],
    ['by name and as a person', '@Trợ lý ơi, còn mấy hồ sơ?', 'còn mấy hồ sơ?'],
    ['by name before a comma', 'Trợ lý, còn mấy hồ sơ?', 'còn mấy hồ sơ?'],
    ['by a command, which stays', '/hoi còn mấy hồ sơ?', '/hoi còn mấy hồ sơ?'],
    ['by a command with marks', '/hỏi còn mấy hồ sơ?', '/hỏi còn mấy hồ sơ?'],
    ['by its name alone', '@Trợ lý', ''],
  ])('calls the assistant %s', (_, text, rest) => {
    expect(readCall({ text }, OWN)).toEqual({ isCalled: true, text: rest });
  });

  it('calls by a mention of its account, whatever is written there', () => {
    const text = '@Cô Trợ Lý còn mấy hồ sơ?';
    expect(readCall({ text, mentions: [mention('7', text, '@Cô Trợ Lý')] }, OWN)).toEqual({
      isCalled: true,
      text: 'còn mấy hồ sơ?',
    });
  });

  it('calls by a quote of its message', () => {
    expect(readCall({ text: 'thế quý II?', quotedOwner: '7' }, OWN)).toEqual({ isCalled: true, text: 'thế quý II?' });
  });

  it.each([
    ['that calls nobody', { text: 'còn mấy hồ sơ?' }],
    ['that speaks of it', { text: 'hôm qua trợ lý nói còn 8 hồ sơ' }],
    ['with a name that begins like its own', { text: '@Trợ lýA còn mấy hồ sơ?' }],
    ['with a word that ends like its name', { text: 'robot ơi' }],
    ['that quotes somebody else', { text: 'đúng vậy', quotedOwner: '8' }],
    ['with a sign of Zalo that begins like a command', { text: '/-heart' }],
    ['with a date', { text: '2/9 nghỉ nhé' }],
    [
      'that mentions a person whose name begins like its own',
      { text: '@Trợ lý Hành còn mấy hồ sơ?', mentions: [{ uid: '9', pos: 0, len: 12 }] },
    ],
    ['that mentions all', { text: '@All họp lúc 8 giờ', mentions: [{ uid: '-1', pos: 0, len: 4 }] }],
  ])('%s is left as it is', (_, spoken) => {
    expect(readCall(spoken, OWN)).toEqual({ isCalled: false, text: spoken.text });
  });
});
