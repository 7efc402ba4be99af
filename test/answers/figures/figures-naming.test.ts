import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { figuresNaming } from '../../../src/answers/figures/figures-naming.ts';
import type { Figure } from '../../../src/reports/figure.ts';
import { figuresOfReports, listReports } from '../../../src/reports/queries.ts';
import { reportText } from '../../ingest/report-text.ts';
import { type Office, openOffice } from '../office.ts';

const BODY = `I. KẾT QUẢ

1. Tiếp nhận 210 hồ sơ, trong đó 180 hồ sơ trực tuyến; quá hạn 3 hồ sơ.

2. Tiếp 45 lượt công dân. Trồng 1.200 cây xanh dọc tuyến đường liên thôn.

II. ĐÁNH GIÁ

Trong kỳ đã tiếp nhận 210 hồ sơ, trong đó 180 hồ sơ trực tuyến.`;

describe('the figures of a report that name a term', () => {
  let office: Office;
  let figures: Figure[];
  beforeAll(async () => {
    office = await openOffice({ 'a.txt': reportText({ body: BODY }) }, { alone: true });
    const [report] = await listReports(office.db);
    figures = await figuresOfReports(office.db, [report?.id ?? 0]);
  });
  afterAll(() => office.close());

  it.each([
    ['a concept', ['#dossier']],
    ['several concepts', ['#overdue', '#online']],
    ['a concept that nobody names', ['#land']],
    ['a word', ['xanh']],
    ['a concept or a word', ['#overdue', 'xanh']],
  ])('%s: all that do and none that say it again', (_, terms) => {
    const naming = figures.filter(
      ({ repeats, ownTerms, nearTerms }) =>
        repeats === null && terms.some((term) => ownTerms.has(term) || nearTerms.has(term)),
    );
    expect(figuresNaming(figures, terms)).toEqual(naming);
  });

  it('are found at all', () => {
    expect(figuresNaming(figures, ['#dossier']).length).toBeGreaterThan(2);
    expect(figuresNaming(figures, ['xanh'])).toHaveLength(1);
    expect(figures.some(({ repeats }) => repeats !== null)).toBe(true);
  });
});
