import { scopeText } from '../../answers/figures/answer-value.ts';
import { defuseLinks } from '../../answers/grounding/without-links.ts';
import { capitalise, labelText, periodText, valueText } from '../../answers/wording/figures.ts';
import { periodOf } from '../../reports/report.ts';
import type { FigureToSave, FindingToSave, ReportToSave } from '../../reports/report-to-save.ts';
import { toldFigures } from '../../reports/told-figures.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { maskPersonalNumbers } from '../../vietnamese/personal-numbers.ts';
import { reportKindsOf } from '../../vocabulary/report-kinds/find-report-kinds.ts';
import { REPORT_KINDS } from '../../vocabulary/report-kinds/report-kinds.ts';
import type { Choice } from '../receive/message.ts';
import { fileText } from './name-of-file.ts';

const MOST_FINDINGS = 3;
const MOST_OF_TITLE = 120;
const MOST_OF_LABEL = 70;
const MOST_OF_FINDING = 160;

/** What is done with a report that waits, as buttons and as words. */
export const UPLOAD_CHOICES: Choice[] = [
  { label: 'Đồng ý', says: 'đồng ý' },
  { label: 'Sửa', says: 'sửa' },
  { label: 'Bỏ', says: 'bỏ' },
];

/** Asked below whatever was shown of it. */
export const AGREE =
  'Đúng rồi thì trả lời “đồng ý” để nạp. Số nào tôi đọc sai thì gửi, ví dụ “3: 144”. Không nạp thì trả lời “bỏ”. Sau 24 giờ tôi tự bỏ.';
export const HOW_TO_CORRECT =
  'Anh/chị gửi số thứ tự, dấu hai chấm và số đúng, ví dụ “3: 144”; nhiều số thì mỗi số một dòng. Xong thì trả lời “đồng ý”.';

/** What was read out of a file, for whoever sent it: unit, kind, period, main figures, what does not agree. */
export function previewText(
  report: ReportToSave,
  figures: readonly FigureToSave[],
  { corrections, stored }: { corrections: ReadonlyMap<number, number>; stored: readonly string[] },
): string {
  const told = toldFigures(report).length;
  return safe(
    [
      `Tôi đã đọc tệp “${fileText(report.fileName)}”, chưa nạp:`,
      ...headLines(report),
      told === 0
        ? 'Không đọc được số liệu nào.'
        : `Đọc được ${told} số liệu${figures.length < told ? `; ${figures.length} số chính` : ''}:`,
      ...figures.map((figure, i) => `${i + 1}. ${figureLine(report, figure, corrections.get(figure.ordinal))}`),
      ...findingLines(report.findings),
      ...(report.isScan ? ['Bản chụp do máy đọc: anh/chị đối chiếu kỹ từng số với bản gốc.'] : []),
      ...stored,
    ].join('\n'),
  );
}

function headLines({ unit, title, number, issuedOn, period }: ReportToSave): string[] {
  const kinds = reportKindsOf(title).flatMap((id) => REPORT_KINDS.find((kind) => kind.id === id)?.name ?? []);
  const sign = number === null ? '' : `Số ${number}${issuedOn === null ? '' : ` ngày ${formatDate(issuedOn)}`}`;
  return [
    `Đơn vị: ${unit.name}`,
    `Báo cáo: ${kinds.length > 0 ? kinds.join('; ') : cutAtWord(title, MOST_OF_TITLE) || 'không đọc được tên'}`,
    ...(sign === '' ? [] : [sign]),
    `Kỳ: ${period ? formatPeriod(period) : 'không đọc được'}`,
  ];
}

/** "Số hồ sơ tiếp nhận: 1.204 hồ sơ"; of a corrected one what was read as well. */
function figureLine(report: ReportToSave, figure: FigureToSave, right: number | undefined): string {
  const label = capitalise(cutAtWord(labelText(figure), MOST_OF_LABEL));
  const own = periodOf(figure.period_from, figure.period_to);
  const isOther = own !== null && (own.from !== report.period?.from || own.to !== report.period?.to);
  const read = valueText(figure);
  const value =
    right === undefined ? read : `${valueText({ ...figure, value: right, qualifier: null })} (tôi đọc: ${read})`;
  return `${label}${scopeText(termsOf(figure))}${isOther ? periodText(own) : ''}: ${value}`;
}

function termsOf({ own_terms, near_terms, above_terms }: FigureToSave) {
  return { ownTerms: new Set(own_terms), nearTerms: new Set(near_terms), aboveTerms: new Set(above_terms) };
}

/** The graver first; what is only rounded is left out. */
function findingLines(findings: readonly FindingToSave[]): string[] {
  const serious = [
    ...findings.filter(({ severity }) => severity === 'hard'),
    ...findings.filter(({ severity }) => severity === 'soft'),
  ];
  if (serious.length === 0) return [];
  const lines = serious.slice(0, MOST_FINDINGS).map(({ explain }) => `- ${cutAtWord(explain, MOST_OF_FINDING)}`);
  const more = serious.length - lines.length;
  return [
    `Có ${serious.length} chỗ chưa khớp trong báo cáo:`,
    ...lines,
    ...(more > 0 ? [`- … và ${more} chỗ khác.`] : []),
  ];
}

/** The figures that were put right, each as it will be used. */
export function correctedText(
  report: ReportToSave,
  lines: { place: number; figure: FigureToSave; right: number }[],
): string {
  return safe(
    ['Đã sửa:', ...lines.map(({ place, figure, right }) => `${place}. ${figureLine(report, figure, right)}`)].join(
      '\n',
    ),
  );
}

/** What comes out of a file calls nobody, can be tapped nowhere and tells no number of a person. */
export function safe(text: string): string {
  return defuseLinks(maskPersonalNumbers(text));
}
