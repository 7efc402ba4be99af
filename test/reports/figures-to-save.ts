import type { FigureToSave, ReportToSave } from '../../src/reports/report-to-save.ts';

const LETTERS = 'bcdghklmnpqrstvx';

/** A syllable by its number, the same in every run. */
export function syllable(n: number): string {
  return `${LETTERS[n % 16]}${'aeiou'[Math.floor(n / 16) % 5]}${LETTERS[Math.floor(n / 80) % 16]}`;
}

/** A report of a ward with so many figures, references, findings and tasks, in words that few of them share. */
export function reportWithFigures(report: number, figures: number): ReportToSave {
  const name = `phường Số ${report}`;
  const terms = (ordinal: number, many: number) =>
    Array.from({ length: many }, (_, i) => syllable((report * 37 + ordinal * 101 + i * 613) % 1280));
  const place = (ordinal: number) => ({ ordinal, section: '1', quote: 'câu', quote_start: 0, quote_end: 3 });
  const rows = <T>(most: number, row: (ordinal: number) => T) => Array.from({ length: most }, (_, i) => row(i));
  return {
    fileName: `bao-cao-${report}.txt`,
    unit: { name, kind: 'ward', baseName: `Số ${report}`, parent: null },
    title: 'BÁO CÁO',
    number: null,
    issuedOn: null,
    period: { from: '2026-01-01', to: '2026-03-31' },
    signer: null,
    addressee: null,
    body: 'câu',
    contentHash: `${report}`,
    fileHash: `1-${report}`,
    isSample: false,
    isScan: false,
    passages: [],
    figures: rows(figures, (ordinal) =>
      figureToSave({ ...place(ordinal), unit: name, own_terms: terms(ordinal, 4), near_terms: terms(ordinal, 9) }),
    ),
    references: rows(figures / 5, (ordinal) => ({
      ...place(ordinal),
      kind: 'plan',
      number: `${ordinal}/KH-UBND`,
      bare_number: String((report * 7 + ordinal) % 300),
      issued_on: null,
      subject: 'kế hoạch',
      terms: terms(ordinal, 6),
    })),
    findings: rows(figures / 5, (ordinal) => ({
      ...place(ordinal),
      kind: 'sum',
      severity: 'hard',
      stated: 1,
      computed: 2,
      explain: 'không khớp',
      figures: [],
    })),
    tasks: rows(figures / 5, (ordinal) => ({
      ...place(ordinal),
      content: 'nhiệm vụ',
      assigned_by: null,
      owner: null,
      partners: null,
      due_on: null,
      due_text: '',
      state: 'unknown',
      state_text: '',
      terms: terms(ordinal, 6),
    })),
  };
}

function figureToSave(figure: Partial<FigureToSave>): FigureToSave {
  return {
    ordinal: 0,
    value: 1,
    raw: '1',
    measure: 'hồ sơ',
    label: 'số hồ sơ',
    qualifier: null,
    indicator: null,
    unit: '',
    member: null,
    period_from: null,
    period_to: null,
    section: '1',
    path: [],
    quote: 'câu',
    quote_start: 0,
    quote_end: 3,
    heads: null,
    own_terms: [],
    near_terms: [],
    above_terms: [],
    whole: null,
    share_of: null,
    repeats: null,
    is_absence: false,
    is_unsure: false,
    ...figure,
  };
}
