import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../../src/vietnamese/fold.ts';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** What the report says of none of its things, as a question says it of some of them. */
const SAID_OF_NONE = [
  'được khen thưởng',
  'là nữ',
  'trên 60 tuổi',
  'được miễn phí',
  'được tập huấn',
  'bị thu hồi',
  'được số hóa',
  'bị đình chỉ',
  'do doanh nghiệp nộp',
  'bị thất lạc',
  'được gia hạn',
  'qua bưu chính công ích',
  'liên quan đến đất quốc phòng',
  'có chữ ký số',
];
const THINGS = [
  ['hồ sơ', 5240],
  ['nhiệm vụ', 48],
  ['văn bản', 96],
  ['máy tính', 15],
] as const;
const FORMS = [
  (thing: string) => `Cẩm Hà có bao nhiêu ${thing}?`,
  (thing: string) => `Số ${thing} của Cẩm Hà là bao nhiêu?`,
  (thing: string) => `bao nhiêu ${thing} ở phường Cẩm Hà vậy em`,
];

describe('what a question says of some of the things', () => {
  async function expectNoNumber(question: string): Promise<void> {
    const answer = await office.ask(question);
    expect(answer.kind, `${question} → ${answer.text}`).not.toBe('figure');
  }

  it.each(SAID_OF_NONE)('is not answered by the number of all of them: %s', async (modifier) => {
    for (const [thing] of THINGS) for (const form of FORMS) await expectNoNumber(form(`${thing} ${modifier}`));
  });

  // Without marks "dinh chi" may be "định" of a decision, and "chị".
  it.each(SAID_OF_NONE.filter((one) => one !== 'bị đình chỉ'))(
    'nor where it is typed without marks: %s',
    async (modifier) => {
      for (const [thing] of THINGS) for (const form of FORMS) await expectNoNumber(fold(form(`${thing} ${modifier}`)));
    },
  );

  it.each(['Công ty Sao Mai', 'thôn Đồng Tâm', 'Trường tiểu học Kim Đồng', 'chợ Cầu Rào'])(
    'whose they are: %s',
    async (name) => {
      for (const [thing] of THINGS) {
        await expectNoNumber(`${name} ở phường Cẩm Hà có bao nhiêu ${thing}?`);
        await expectNoNumber(`bao nhiêu ${thing} của ${name} ở Cẩm Hà`);
      }
    },
  );

  it('names nobody where every word begins with a capital letter', async () => {
    expect(valuesOf(await office.ask('Phường Cẩm Hà Có Bao Nhiêu Máy Tính?'))).toContain(15);
  });

  it.each(THINGS)('and where nothing is said of them all are meant: %s', async (thing, value) => {
    const answer = await office.ask(`Cẩm Hà có bao nhiêu ${thing}?`);
    expect(valuesOf(answer)).toContain(value);
  });

  it.each([
    ['Cẩm Hà có bao nhiêu hồ sơ được tiếp nhận?', 5240],
    ['Cẩm Hà có bao nhiêu văn bản được ban hành?', 96],
    ['Có bao nhiêu nhiệm vụ do thành phố giao cho Cẩm Hà?', 48],
    ['Cẩm Hà có bao nhiêu hồ sơ bị quá hạn?', 31],
    ['Cẩm Hà có bao nhiêu hồ sơ được nộp trực tuyến?', 4192],
  ])('is no hindrance where the report says it, or that it was done at all: %s', async (question, value) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('figure');
    expect(valuesOf(answer)[0], said(answer)).toBe(value);
  });
});
