import { describe, expect, it } from 'vitest';
import { findingsTable } from '../../src/commands/findings-table.ts';
import type { Finding } from '../../src/reports/finding.ts';
import type { Report } from '../../src/reports/report.ts';

function report(id: number, unit: string): Report {
  return {
    id,
    fileName: `bao-cao-${id}.txt`,
    unit,
    title: 'Kết quả cải cách hành chính quý II năm 2026',
    number: null,
    issuedOn: '2026-07-05',
    period: { from: '2026-04-01', to: '2026-06-30' },
    signer: null,
    addressee: null,
    contentHash: '',
    isSample: false,
    isScan: false,
    kinds: [],
    version: 1,
    replacedAt: null,
  };
}

function finding(changes: Partial<Finding>): Finding {
  return {
    id: 1,
    reportId: 1,
    ordinal: 0,
    kind: 'sum',
    severity: 'hard',
    stated: 96,
    computed: 95,
    explain: '40 + 31 + 24 = 95, thiếu 1 so với tổng 96 nêu trong báo cáo.',
    section: 'I.1',
    quote: 'Ban hành 96 văn bản, gồm 40 quyết định, 31 kế hoạch, 24 công văn.',
    figures: [],
    ...changes,
  };
}

const REPORTS = [report(1, 'phường Minh Tân'), report(2, 'xã Tân Hoa')];

describe('what does not agree, as a deputy head reads it', () => {
  it('is a table with what is stated, what follows, where, why and the words of the report', () => {
    const cut = finding({
      kind: 'ratio',
      severity: 'rounding',
      stated: 80.8,
      computed: 80.85,
      explain: '38/47 = 80,851%, báo cáo cắt bớt còn 80,8%.',
      section: 'II.3',
      quote: 'Hoàn thành 38/47 nhiệm vụ = 80,8%.',
    });
    expect(findingsTable([cut, finding({})], REPORTS)).toBe(
      `phường Minh Tân, quý II/2026 (bao-cao-1.txt)
      Mức         Mục   Báo cáo ghi  Tính lại
  1.  Không khớp  I.1   96           95
     40 + 31 + 24 = 95, thiếu 1 so với tổng 96 nêu trong báo cáo.
     “Ban hành 96 văn bản, gồm 40 quyết định, 31 kế hoạch, 24 công văn.”
  2.  Làm tròn    II.3  80,8%        80,85%
     38/47 = 80,851%, báo cáo cắt bớt còn 80,8%.
     “Hoàn thành 38/47 nhiệm vụ = 80,8%.”

1 chỗ cần xem lại trong 1 báo cáo; 1 chỗ chỉ do làm tròn.
`,
    );
  });

  it('comes worst first, and the larger gap before the smaller', () => {
    const text = findingsTable(
      [
        finding({ severity: 'soft', stated: 3, computed: 2, explain: 'mềm' }),
        finding({ stated: 1000, computed: 999, explain: 'nhỏ' }),
        finding({ reportId: 2, stated: 10, computed: 5, explain: 'lớn' }),
        finding({ kind: 'date', stated: null, computed: null, explain: 'ngày' }),
      ],
      REPORTS,
    );
    const places = ['lớn', 'nhỏ', 'ngày', 'mềm'].map((word) => text.indexOf(`     ${word}\n`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(text.indexOf('xã Tân Hoa')).toBeLessThan(text.indexOf('phường Minh Tân'));
  });

  it('shows the words around the number where the sentence is long, on one line', () => {
    const quote = `${'Thực hiện chỉ đạo của cấp trên, '.repeat(6)}phường\n\nban hành 96 văn bản, ${'để chỉ đạo công việc, '.repeat(6)}`;
    const shown = findingsTable([finding({ quote })], REPORTS).split('\n')[4] ?? '';
    expect(shown).toContain('phường ban hành 96 văn bản');
    expect(shown.length).toBeLessThan(170);
    expect(shown).toMatch(/“… .* …”$/u);
  });

  it.each([
    ['nothing is stored', [], [], 'Kho chưa có báo cáo nào.'],
    ['all agrees', [], REPORTS, 'Không thấy chỗ nào không khớp trong 2 báo cáo đã nạp.'],
    [
      'all that differs is rounding',
      [finding({ severity: 'rounding' })],
      REPORTS,
      'Không có chỗ nào sai lệch; 1 chỗ chỉ do làm tròn trong 1 báo cáo.',
    ],
  ])('says so where %s', (_, found, reports, last) => {
    expect(findingsTable(found, reports).trimEnd().split('\n').at(-1)).toBe(last);
  });
});
