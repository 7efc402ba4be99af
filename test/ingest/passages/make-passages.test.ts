import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

describe('passages', () => {
  it('are verbatim stretches of the text with the headings above them', () => {
    const report = readBody('I. KẾT QUẢ\n\n1. Hồ sơ\n\nPhường tiếp nhận 120 hồ sơ.\n\n- Trong đó 12 hồ sơ đất đai.');
    for (const one of report.passages) expect(report.body.slice(one.starts_at, one.ends_at)).toBe(one.body);
    expect(report.passages.find((one) => one.body.includes('120'))).toMatchObject({
      section: 'I.1',
      path: ['KẾT QUẢ', 'Hồ sơ'],
      body: 'Phường tiếp nhận 120 hồ sơ.',
    });
  });

  it('part long paragraphs between sentences', () => {
    const sentence = 'Phường tiếp tục thực hiện nghiêm túc các nhiệm vụ được giao trong kỳ báo cáo. ';
    const { passages } = readBody(sentence.repeat(20).trim());
    const long = passages.filter((one) => one.body.includes('nghiêm túc'));
    expect(long.length).toBeGreaterThan(1);
    for (const one of long) expect(one.body).toMatch(/^Phường.*báo cáo\.$/u);
  });
});
