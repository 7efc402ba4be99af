import type { IngestRow } from '../../ingest/ingest-row.ts';

const STATUS: Record<IngestRow['status'], string> = {
  added: 'đã nạp',
  unchanged: 'không đổi',
  replaced: 'đã thay bản cũ',
  refused: 'từ chối',
};

/** One line on one file. */
export function describeRow(row: IngestRow): string {
  if (row.status === 'refused') return `${row.report}: ${STATUS.refused}. ${row.error ?? ''}`;
  return `${row.report}: ${STATUS[row.status]} – ${row.unit}, ${row.periodText}: ${row.figures} số liệu, ${row.passages} đoạn, ${row.references} văn bản viện dẫn, ${row.findings} chỗ cần xem lại.${row.note ? ` ${row.note}` : ''}`;
}

/** What became of all files: how many of each kind, what was read out of them, which were refused and why. */
export function closingTable(rows: IngestRow[], seconds: number): string {
  const count = (status: IngestRow['status']) => rows.filter((row) => row.status === status).length;
  const sum = (part: 'figures' | 'findings') => rows.reduce((total, row) => total + row[part], 0);
  const lines: [string, string][] = [
    ['Số tệp', formatCount(rows.length)],
    ...(['added', 'replaced', 'unchanged', 'refused'] as const).map((status): [string, string] => [
      `  ${STATUS[status]}`,
      formatCount(count(status)),
    ]),
    ['Số liệu', formatCount(sum('figures'))],
    ['Chỗ cần xem lại', formatCount(sum('findings'))],
    ['Thời gian', `${seconds.toFixed(1).replace('.', ',')} giây`],
  ];
  const refused = rows.filter((row) => row.status === 'refused');
  return [
    ...lines.map(([name, value]) => `${name.padEnd(18)} ${value.padStart(12)}`),
    ...(refused.length > 0 ? ['', 'Tệp bị từ chối:'] : []),
    ...refused.map((row) => `- ${row.report}: ${row.error ?? ''}`),
  ].join('\n');
}

/** 12345 as "12.345". */
function formatCount(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/gu, '.');
}
