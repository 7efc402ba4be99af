import type { Question, Wanted } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { type Period, samePeriod } from '../../vietnamese/period.ts';
import { findPeriods } from '../../vietnamese/periods.ts';
import type { Concept, Slot } from '../../vocabulary/concept.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { keyOf } from '../figures/frame.ts';
import { type Library, unitsWithReports } from '../library.ts';
import { kindsText } from '../reports-of-kind.ts';
import type { Answered } from './answered.ts';
import { figuresAsked } from './explain-taken.ts';
import type { Look } from './look.ts';
import { findReadSlips, findUnusedWords, nameAsked } from './name-concepts.ts';

/** What is wanted, in an official's words. */
const WANTED: Record<Wanted, string> = {
  value: 'số liệu',
  share: 'tỷ lệ',
  difference: 'phần chênh lệch',
  sum: 'tổng cộng',
  list: 'từng phần, từng mục',
  comparison: 'so sánh',
  trend: 'thay đổi qua các kỳ',
  check: 'số liệu có khớp không',
  document: 'văn bản',
  summary: 'tóm tắt',
  narrative: 'nội dung báo cáo',
};

/** What is counted goes before what is said of it. */
const SLOTS: Slot[] = ['object', 'state', 'channel', 'field', 'level', 'scope', 'topic', 'part', 'aspect'];
const MOST_NAMES = 5;

/** Who asked, of which unit, and on which day. */
export interface WhoAsked {
  unit: Unit | null;
  /** ISO day in the asker's time zone. */
  today: string;
}

/**
 * How a question was understood, a line each: what is asked, of which unit and why, of which period and why, what was taken
 * over, which words were read as others, which were of no use.
 *
 * @param taken the figures of the answer, for the period that they are of and the words that they bear.
 */
export function explainUnderstanding(
  library: Library,
  { own, question, answer }: Answered,
  looks: Look[],
  taken: Figure[],
  { unit, today }: WhoAsked,
): string[] {
  if (!question) return [];
  return [
    thingsLine(question, answer),
    unitLine(library, question, unit, taken),
    periodLine(library, own, question, figuresAsked(answer, taken), today),
    kindLine(own, question),
    takenOverLine(own, question),
    ...findReadSlips(question).map(({ typed, read }) => `Chữ “${typed}” tôi đọc là “${read}”.`),
    unusedLine(question, looks, taken),
  ].filter((line) => line !== null);
}

function thingsLine(question: Question, { kind }: Answer): string {
  if (question.documents.length > 0) return `Tôi hiểu câu hỏi: văn bản số ${question.documents.join(', ')}.`;
  const asked = question.concepts.filter(
    ({ slot, alternatives: [concept] }) => slot !== 'aspect' && !isOfChange(concept),
  );
  const inOrder = asked.sort((a, b) => SLOTS.indexOf(a.slot) - SLOTS.indexOf(b.slot));
  const names = new Set(inOrder.map((one) => nameAsked(question, one)));
  const things = [...names].slice(0, MOST_NAMES).join(', ');
  if (things === '' && kind === 'not_found') return 'Tôi chưa nhận ra câu hỏi nói về việc gì.';
  return `Tôi hiểu câu hỏi: ${WANTED[question.wanted]}${things ? ` về ${things}` : ''}.`;
}

/** "Tăng hay giảm" is said by what is wanted. */
function isOfChange(concept: Concept | undefined): boolean {
  return concept?.id === 'growth' || concept?.id === 'reduced';
}

function unitLine(library: Library, question: Question, askerUnit: Unit | null, taken: Figure[]): string | null {
  const { units } = question;
  const names = units
    .slice(0, MOST_NAMES)
    .map(({ name }) => name)
    .join(', ');
  if (units.length === 0) {
    const [of] = taken;
    return of ? `Đơn vị: ${of.unit} – câu hỏi không nêu; chỉ báo cáo của đơn vị này có số liệu đó.` : null;
  }
  const others = units.length > MOST_NAMES ? ` và ${units.length - MOST_NAMES} đơn vị khác` : '';
  return `Đơn vị: ${names}${others} – ${whyUnit(library, question, askerUnit)}.`;
}

function whyUnit(library: Library, { units, unitFrom }: Question, askerUnit: Unit | null): string {
  const isOwn = askerUnit !== null && units.some(({ name }) => name === askerUnit.name);
  const isOnly = unitsWithReports(library).length === 1;
  const reasons: Record<Question['unitFrom'], string> = {
    named: 'anh/chị nêu trong câu hỏi',
    own: isOwn ? 'đơn vị của anh/chị' : 'anh/chị nêu trong câu hỏi',
    asker: askerUnit || !isOnly ? 'đơn vị của anh/chị, vì câu hỏi không nêu' : 'chỉ có báo cáo của đơn vị này',
    context: 'theo câu hỏi trước',
    none: 'các đơn vị có báo cáo',
  };
  return reasons[unitFrom];
}

function periodLine(
  library: Library,
  own: Question | null,
  question: Question,
  asked: Figure[],
  today: string,
): string | null {
  const named = question.periods.map((period) => namePeriod(question, period, today)).join(', ');
  if (named !== '') return `Kỳ: ${named} – ${own?.periods.length === 0 ? 'theo câu hỏi trước' : 'anh/chị nêu'}.`;
  const periods = asked.flatMap((figure) => {
    const period = figure.period ?? library.reports.find(({ id }) => id === figure.reportId)?.period;
    return period ? [period] : [];
  });
  const [first] = periods;
  if (!first) return null;
  const isOne = periods.every((period) => samePeriod(period, first));
  return isOne
    ? `Kỳ: câu hỏi không nêu, nên lấy kỳ mới nhất có số này (${formatPeriod(first)}).`
    : 'Kỳ: câu hỏi không nêu, nên lấy kỳ mới nhất của mỗi số.';
}

/** Words for a time that is counted from the day of asking. */
const COUNTED_FROM_DAY = /(?:tr[uư][oơớ]c|n[aà]y|nay|v[uừ]a qua|r[oồ]i|ngo[aá]i|sau|t[oớ]i)$/iu;

/** "“quý trước” tức quý III/2026": words that are counted from a day are told with what they came to. */
function namePeriod({ full }: Question, period: Period, today: string): string {
  const span = findPeriods(full, { today }).find(
    ({ raw, ...one }) => COUNTED_FROM_DAY.test(raw) && samePeriod(one.period, period),
  );
  return span ? `“${span.raw}” tức ${formatPeriod(period)}` : formatPeriod(period);
}

/** "Theo báo cáo giám sát …": what was left aside for it. */
function kindLine(own: Question | null, question: Question): string | null {
  if (question.reportKinds.length === 0) return null;
  const why = own?.reportKinds.length === 0 ? 'theo câu hỏi trước' : 'anh/chị nêu';
  return `Loại báo cáo: ${kindsText(question)} – ${why}, nên không tìm trong báo cáo khác.`;
}

function takenOverLine(own: Question | null, question: Question): string | null {
  if (!own || own === question) return null;
  const keys = new Set(own.concepts.map(keyOf));
  const names = question.concepts.filter((asked) => !keys.has(keyOf(asked))).map((asked) => nameAsked(question, asked));
  return names.length > 0 ? `Lấy thêm từ câu hỏi trước: ${[...new Set(names)].join(', ')}.` : null;
}

/** Of other questions some words say how to answer ("chia theo", "khớp"). */
const ASKING_FOR_NUMBERS: ReadonlySet<Wanted> = new Set(['value', 'share', 'sum', 'difference']);

function unusedLine(question: Question, looks: Look[], taken: Figure[]): string | null {
  const seen = taken.length > 0 ? taken : looks.flatMap(({ figures }) => figures);
  const used = new Set(seen.flatMap((one) => [...one.ownTerms, ...one.nearTerms, ...one.aboveTerms]));
  const unused = findUnusedWords(question, used).map((word) => `“${word}”`);
  if (unused.length === 0 || looks.length === 0 || !ASKING_FOR_NUMBERS.has(question.wanted)) return null;
  return `${taken.length > 0 ? 'Chữ không dùng đến' : 'Không thấy số liệu nào nhắc đến'}: ${unused.join(', ')}.`;
}
