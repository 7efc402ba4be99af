import { describe, expect, it } from 'vitest';
import { weighPassage } from '../../../src/reports/search/passage-weights.ts';
import { passageTerms } from '../../../src/vocabulary/describe.ts';

const weigh = (body: string, heading = '') =>
  weighPassage({ body, terms: passageTerms(body), pathTerms: [...new Set(passageTerms(heading))] });
const weightIn = (term: string, body: string, heading = '') => weigh(body, heading).get(term) ?? 0;

describe('what a passage says of a term', () => {
  it('is more where the term stands there twice, but not twice as much', () => {
    const once = weightIn('cau', 'Xây cầu.');
    const twice = weightIn('cau', 'Xây cầu, sửa cầu.');
    expect(twice).toBeGreaterThan(once);
    expect(twice).toBeLessThan(1.5 * once);
  });

  it('is little more the hundredth time than the tenth', () => {
    const tenth = weightIn('cau', 'cầu '.repeat(10));
    expect(weightIn('cau', 'cầu '.repeat(100))).toBeLessThan(1.2 * tenth);
  });

  it('is less in a long passage than in a short one, and still more than half', () => {
    const short = weightIn('cau', 'Xây cầu.');
    const long = weightIn('cau', `Xây cầu. ${'Lát đá vỉa hè dọc phố. '.repeat(12)}`);
    expect(long).toBeLessThan(short);
    expect(long).toBeGreaterThan(short / 2);
  });

  it('is less where its heading alone says it, and more where both do', () => {
    const own = weightIn('cau', 'Xây cầu.');
    const heading = weightIn('cau', 'Xây đường.', 'Cầu');
    expect(heading).toBeGreaterThan(own / 2);
    expect(heading).toBeLessThan(own);
    const both = weightIn('cau', 'Xây cầu.', 'Cầu') - own;
    expect(both).toBeGreaterThan(0.1 * own);
    expect(both).toBeLessThan(heading);
  });

  it('is told apart where a heading names the concept', () => {
    expect(weightIn('^#limitations', 'Máy hỏng.', 'Khó khăn, vướng mắc')).toBe(1);
    expect(weightIn('^#limitations', 'Còn khó khăn về máy.')).toBe(0);
  });

  it.each(['Tồn tại: máy hỏng.', '- **Tồn tại:** máy hỏng.', '+ Hạn chế, khó khăn: máy hỏng.'])(
    'is that of a heading where the passage is called so: %s',
    (body) => {
      expect(weightIn('^#limitations', body)).toBe(1);
    },
  );

  it('is not that of a heading in the middle of it', () => {
    expect(weightIn('^#limitations', 'Phường đã họp. Tồn tại: máy hỏng.')).toBe(0);
  });

  it('is kept of a number as written, without zeros before it', () => {
    expect(weightIn('№464', 'Quyết định số 0464/QĐ-UBND.')).toBeGreaterThan(0);
    expect(weightIn('№5.240', 'Tiếp nhận 5.240 hồ sơ.')).toBeGreaterThan(0);
  });

  it('is kept of a syllable with its marks, beside the one without', () => {
    const weights = weigh('Trồng cây xanh.');
    expect([...weights.keys()].filter((term) => term.startsWith('='))).toEqual(['=trồng', '=cây']);
  });
});
