import { CONCEPTS } from '../../src/vocabulary/concepts/all.ts';
import { describe } from '../../src/vocabulary/describe.ts';
import { indicatorOf } from '../../src/vocabulary/indicators/indicator-of.ts';
import { INDICATORS } from '../../src/vocabulary/indicators/indicators.ts';
import { pathOf } from '../passages/make-passages.ts';
import type { FoundFigure } from './figure.ts';
import { kindOfMeasure } from './kinds-of-measure.ts';
import { isChange } from './labels.ts';
import { OTHER_WORDS, ownWords } from './own-words.ts';

/** "đang giải quyết 181 hồ sơ: … 07 hồ sơ quá hạn": a part of what is not done is overdue and in progress. */
const NOT_DONE = ['in_progress', 'unfinished'] as const;

/** What a unit means to reach is no result: "phấn đấu tỷ lệ đúng hạn đạt 99%". */
const TARGET =
  /(?:phấn đấu|mục tiêu|nâng (?:tỷ lệ|mức|cao)|kéo (?:giảm )?tỷ lệ|đưa (?:tỷ lệ|mức)|dự kiến|chỉ tiêu giao)(?!\p{L})/iu;
const PLANS_AHEAD = /phương hướng|nhiệm vụ trọng tâm|trọng tâm (?:tháng|quý|năm)|kế hoạch (?:tháng|quý|công tác)/iu;

/** Names the indicator that each figure states. By how much something changed, and what is aimed at, are none. */
export function assignIndicators(figures: FoundFigure[]): void {
  for (const figure of figures) {
    const { text } = figure.block.mapped;
    const before = text.slice(figure.territory.start, figure.number.start);
    if (isChange(before) || /^mức /u.test(figure.label) || isTarget(figure, text)) continue;
    const own = describe(ownWords(figure)).concepts;
    const whole = figure.whole === null ? undefined : figures[figure.whole];
    if (whole && whole.territory !== figure.territory) {
      const above = describe(ownWords(whole)).concepts;
      if (own.has('overdue') && NOT_DONE.some((state) => above.has(state))) own.add('in_progress');
    }
    const near = text.slice(figure.sentence.start, figure.sentence.end);
    const around = describe(`${near}. ${pathOf(figure.block).join('. ')}`).concepts;
    const counted = kindOfMeasure(figure.measure) === 'count' ? ofCountedThings(figure.measure, own) : own;
    const indicator = indicatorOf(figure.measure, counted, around);
    figure.indicator = indicator !== null && isExcluded(indicator, own) ? null : indicator;
  }
}

/** What stands beside the counted thing may still make it another quantity: dossiers paid for are not those received. */
function isExcluded(indicator: string, own: ReadonlySet<string>): boolean {
  return (INDICATORS.find(({ id }) => id === indicator)?.not ?? []).some((concept) => own.has(concept));
}

/** Nouns that may count anything: a dossier as a "trường hợp", a visit as a "lượt". */
const COUNTS_ANYTHING =
  /^(?:người|trường hợp|lượt|cuộc|buổi|chỉ tiêu|biên chế|đợt|vụ|vụ việc|việc|ý kiến|nội dung|thanh toán|giao dịch)(?:\s|$|\/)/u;

/**
 * Concepts that may name what is counted: "05 công chức kiểm điểm việc lập hồ sơ" counts officials, not dossiers. A noun that
 * names no concept of its own counts none of the things named beside it.
 */
function ofCountedThings(measure: string, own: ReadonlySet<string>): ReadonlySet<string> {
  if (COUNTS_ANYTHING.test(measure)) return own;
  const counted = describe(measure.replace(OTHER_WORDS, ' ')).concepts;
  if (LEGAL_PAPERS.test(measure)) counted.add('legal_document');
  return new Set(
    [...own].filter(
      (id) => counted.has(id) || (!OBJECTS.has(id) && !ONLINE_PROCEDURES.has(id)) || isProcedure(counted, id),
    ),
  );
}

/** "02 quyết định quy phạm pháp luật" */
const LEGAL_PAPERS = /^(?:quyết định|nghị quyết)$/u;

const OBJECTS = new Set(CONCEPTS.filter((concept) => concept.slot === 'object').map((concept) => concept.id));

/** Ways in which a procedure, or a dossier, is handled online: of other things ("tự bảo đảm một phần") they say nothing. */
const ONLINE_PROCEDURES = new Set(['full_online', 'partial_online']);

function isProcedure(counted: ReadonlySet<string>, id: string): boolean {
  return ONLINE_PROCEDURES.has(id) && ['procedure', 'online_service', 'dossier'].some((one) => counted.has(one));
}

function isTarget(figure: FoundFigure, text: string): boolean {
  return (
    TARGET.test(text.slice(figure.sentence.start, figure.number.start)) ||
    pathOf(figure.block).some((title) => PLANS_AHEAD.test(title))
  );
}
