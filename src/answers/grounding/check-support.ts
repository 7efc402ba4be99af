import { findPeriods } from '../../vietnamese/periods.ts';
import type { Answer } from '../answer.ts';
import { oneLine } from '../wording/sources.ts';
import { checkItems } from './check-items.ts';
import { checkStates } from './check-states.ts';
import type { Evidence } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { deniesLess, deniesMore } from './negations.ts';
import { tellsNothingOf } from './not-asserted.ts';
import { findQuantities } from './quantities.ts';
import { readWording, supportOf, type Wording } from './support.ts';

/**
 * Measured on 694 sentences of reports (docs/decisions/0008): of true sentences worded anew 1.4 % stay below, of sentences of other passages
 * of the same section 94 %, of passages elsewhere 99.7 %.
 */
const WHOLE = 0.55;
/** The weakest clause: 1.6 % of true ones stay below, 95.5 % of clauses that were put in from elsewhere. */
const CLAUSE = 0.45;
/** A shorter clause has too few words to measure. */
const FEWEST_SYLLABLES = 5;
const PARTS_CLAUSES = /[,;:()]\s|\s(?:và|nhưng|do|vì|nên|để|trong đó|đồng thời)\s/u;

/** Words that lead to what is told, or join it: they tell nothing themselves. */
const LEADING =
  /^\s*(?:[-–+•*]\s*)?(?:theo (?:các )?(?:báo cáo|số liệu|mục|nguồn|trích dẫn)[^,:.]{0,90}[,:]|(?:cụ thể|ngoài ra|bên cạnh đó|trong đó|đồng thời|tuy nhiên|như vậy|tóm lại|lưu ý)\s*[,:]?)\s*/iu;
/** A question, a greeting, an offer: nothing is told that could be proved. */
const TELLS_NOTHING =
  /\?\s*$|^\s*(?:dạ|vâng|kính gửi|chào|cảm ơn|xin lỗi|anh\/chị (?:cần|muốn|có thể|cho biết)|tôi (?:sẽ|có thể|chưa))(?!\p{L})/iu;

/** A sentence of a draft that the passages it cites do not say, or say otherwise. */
export function checkSupport(text: string, evidence: Evidence, answer: Answer): GroundingFault[] {
  const told = withoutTimes(text.replace(LEADING, ''));
  const isBare = findQuantities(told).length === 0 && TELLS_NOTHING.test(told);
  const sentence = readWording(told);
  if (isBare || sentence.syllables.length === 0) return [];
  if (evidence.sources.length === 0) {
    if (tellsNothingOf(told, { start: 0, end: told.length }, { ...answer, citations: [] }) && isDenial(told)) return [];
    return [fault(text, 'câu này chưa dẫn nguồn. Dẫn đoạn báo cáo nói điều đó, hoặc bỏ câu')];
  }
  if (isDenial(told)) return [];
  const sources = readWording(sourceText(evidence));
  const turned = checkStates(sentence, sources, evidence);
  if (turned.length > 0) return turned;
  const misplaced = checkItems(told, evidence);
  if (misplaced.length > 0) return misplaced;
  if (deniesMore(told, sources.text) || turnsDenial(told, sentence, sources))
    return [fault(text, 'câu này và trích dẫn trái nhau ở chỗ khẳng định hay phủ định')];
  const weakest = weakestClause(told, sources);
  return supportOf(sentence, sources) >= WHOLE && weakest === null
    ? []
    : [fault(weakest ?? text, 'trích dẫn không nói điều này. Chỉ viết điều trích dẫn có nói')];
}

/** Periods are checked by themselves: a report tells them at its head, not in every sentence. */
function withoutTimes(text: string): string {
  return findPeriods(text, { today: ANY_DAY }).reduceRight(
    (left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`,
    text,
  );
}

/** Only where periods stand is asked. */
const ANY_DAY = '2026-01-01';

/** Whether the sentence says over again a part of its sources and leaves out its denial. */
function turnsDenial(told: string, sentence: Wording, sources: Wording): boolean {
  return sources.text
    .split(/(?<=[.,;!?])\s+|\n+/u)
    .some((part) => deniesLess(told, part) && supportOf(readWording(part), sentence) >= RESTATED);
}

/** So much of a part of the sources stands in a sentence that says it over again. */
const RESTATED = 0.5;

/** "Báo cáo không nêu …": what is missing has no source. */
function isDenial(text: string): boolean {
  return (
    /^(?:[^,;:.]{0,60}\s)?báo cáo[^,;:.]{0,60}\s(?:không|chưa) (?:nêu|ghi|có|nhắc|đề cập)/iu.test(text) &&
    !/\d/u.test(text)
  );
}

function weakestClause(text: string, sources: Wording): string | null {
  for (const clause of text.split(PARTS_CLAUSES)) {
    const wording = readWording(clause);
    if (wording.syllables.length >= FEWEST_SYLLABLES && supportOf(wording, sources) < CLAUSE) return clause.trim();
  }
  return null;
}

/** Quotes, where they stand, whose they are and what their figures are called. */
function sourceText({ sources, figures }: Evidence): string {
  return [
    ...sources.flatMap(({ citation, report }) => [
      oneLine(citation.quote),
      citation.heads ?? '',
      citation.title,
      citation.section,
      citation.period,
      report?.unit ?? '',
    ]),
    ...figures.flatMap(({ label, measure, unit }) => [label, measure, unit]),
  ].join('.\n');
}

function fault(text: string, why: string): GroundingFault {
  return { kind: 'unsupported', text: text.trim(), explanation: `“${text.trim()}”: ${why}.` };
}
