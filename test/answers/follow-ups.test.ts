import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

/** Lines of a dialogue, the last one answered with the value on the right. */
interface Transcript {
  rule: string;
  asker?: string;
  messages: string[];
  value: number;
  unit: string;
}

const TRANSCRIPTS: Transcript[] = [
  {
    rule: 'another unit takes over what was asked',
    messages: ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'thế còn Ninh Phong?'],
    value: 3860,
    unit: 'Phường Ninh Phong',
  },
  {
    rule: 'and so does a third',
    messages: ['Cẩm Hà có bao nhiêu hồ sơ quá hạn?', 'thế còn Ninh Phong?', 'vậy Thanh Lương?'],
    value: 22,
    unit: 'Xã Thanh Lương',
  },
  {
    rule: 'without marks as well',
    messages: ['cam ha tiep nhan bao nhieu ho so', 'the con ninh phong'],
    value: 3860,
    unit: 'Phường Ninh Phong',
  },
  {
    rule: 'another state keeps the unit and the thing counted',
    messages: ['Thanh Lương tiếp nhận bao nhiêu hồ sơ?', 'còn quá hạn thì sao?'],
    value: 22,
    unit: 'Xã Thanh Lương',
  },
  {
    rule: 'a channel narrows what was asked',
    messages: ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'trong đó nộp trực tiếp bao nhiêu?'],
    value: 1048,
    unit: 'Phường Cẩm Hà',
  },
  {
    rule: 'another period keeps the rest',
    messages: ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'quý II thì sao?'],
    value: 4310,
    unit: 'Phường Cẩm Hà',
  },
  {
    rule: 'a period that was named holds on',
    messages: ['Quý II Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'còn quá hạn thì sao?'],
    value: 45,
    unit: 'Phường Cẩm Hà',
  },
  {
    rule: 'a scope chooses between two readings',
    messages: ['Cẩm Hà còn bao nhiêu nhiệm vụ chưa hoàn thành?', 'do thành phố giao thì sao?'],
    value: 5,
    unit: 'Phường Cẩm Hà',
  },
  {
    rule: 'the unit talked of comes before the asker’s own',
    asker: 'phường Cẩm Hà',
    messages: ['Thanh Lương tiếp nhận bao nhiêu hồ sơ?', 'còn quá hạn thì sao?'],
    value: 22,
    unit: 'Xã Thanh Lương',
  },
  {
    rule: '“phường mình” comes back to the asker’s own',
    asker: 'phường Cẩm Hà',
    messages: ['Ninh Phong tiếp nhận bao nhiêu hồ sơ?', 'phường mình thì sao?'],
    value: 5240,
    unit: 'Phường Cẩm Hà',
  },
  {
    rule: 'a question that stands by itself takes nothing over',
    messages: [
      'Quý II Cẩm Hà có bao nhiêu hồ sơ quá hạn?',
      'Ninh Phong được giao bao nhiêu biên chế công chức theo báo cáo mới nhất?',
    ],
    value: 58,
    unit: 'Phường Ninh Phong',
  },
  {
    rule: 'what was declined in between is forgotten',
    messages: ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'hôm nay thời tiết thế nào?', 'còn trực tuyến thì sao?'],
    value: 4192,
    unit: 'Phường Cẩm Hà',
  },
  {
    rule: 'the answer to “đơn vị nào?” completes the question',
    messages: ['bao nhiêu hồ sơ nộp trực tuyến?', 'Ninh Phong'],
    value: 3281,
    unit: 'Phường Ninh Phong',
  },
];

describe('a question that follows another', () => {
  it.each(TRANSCRIPTS)('$rule: $messages', async ({ messages, asker, value, unit }) => {
    const answer = await office.talk(messages, { unit: asker });
    expect(answer.kind).toBe('figure');
    expect(valuesOf(answer)[0]).toBe(value);
    expect(said(answer)).toContain(unit);
  });

  it('asks for the share of what was just counted', async () => {
    const answer = await office.talk(['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', 'vậy tỷ lệ trực tuyến?']);
    expect(valuesOf(answer)).toContain(80);
  });

  it('asks for the reason of what was just counted', async () => {
    const answer = await office.talk(['Cẩm Hà có bao nhiêu hồ sơ quá hạn?', 'vì sao vậy?']);
    expect(answer.kind).toBe('passage');
    expect(said(answer)).toContain('phần mềm một cửa mất kết nối');
  });

  it('does not inherit another dialogue’s unit', async () => {
    await office.talk(['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?']);
    expect((await office.talk(['tiếp nhận bao nhiêu hồ sơ?'])).kind).toBe('clarify');
  });
});

describe('all answers of this file', () => {
  it('state no number above twelve that stands neither in the question nor in a citation, figure or period', () => {
    expect(office.unfounded()).toEqual([]);
  });
});
