import type { Figure } from '../../reports/figure.ts';
import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import { extraStates } from './extras.ts';
import { type Frame, idsOf } from './frame.ts';
import { isNoun, type Match } from './match-figure.ts';
import { isMeasuredIn } from './measured-in.ts';
import { scopeOf } from './scope-of.ts';

/** Two readings closer than this are both shown. */
export const TIE = 0.065;
/** Another section may count the same thing by other rules; what it says is shown sooner. */
const TIE_ELSEWHERE = 0.14;
const MOST_READINGS = 3;

/** The best figure and those that answer as well with another value, of the same report. */
export function readings(matches: Match[], frame: Frame): Match[] {
  const good = countsFirst(matches, frame);
  const best = good[0] as Match;
  const kinds = kindsOf(good, best, frame);
  if (kinds.length > 1) return kinds;
  const shown: Match[] = [best];
  const isPlain = extraStates(best.figure, frame).length === 0;
  for (const match of good.slice(1)) {
    const elsewhere = shown.every(
      (one) => one.figure.section !== match.figure.section || isOfOtherScope(one.figure, match.figure),
    );
    if (shown.length >= MOST_READINGS || match.score < best.score - (elsewhere ? TIE_ELSEWHERE : TIE)) continue;
    if (match.figure.reportId !== best.figure.reportId || match.figure.isAbsence) continue;
    if (!isOfAskedScope(match.figure, frame)) continue;
    if (isChange(match.figure) !== isChange(best.figure) || isMoney(match.figure) !== isMoney(best.figure)) continue;
    if (isCountOf(best.figure, frame) && !isCountOf(match.figure, frame) && !OF_PEOPLE.test(match.figure.measure))
      continue;
    if (
      !frame.counted &&
      isNoun(best.figure, frame.noun) &&
      !isNoun(match.figure, frame.noun) &&
      match.figure.measure !== best.figure.measure
    )
      continue;
    if (isPlain && extraStates(match.figure, frame).length > 0) continue;
    if (shown.some((one) => match.figure.shareOf === one.figure.ordinal)) continue;
    if (match.figure.whole === best.figure.ordinal) continue;
    if (shown.some((one) => one.figure.value === match.figure.value && one.figure.measure === match.figure.measure))
      continue;
    if (frame.kind === 'any' && frame.counted && (match.figure.measure === '%') !== (best.figure.measure === '%'))
      continue;
    shown.push(match);
  }
  return shown;
}

/** "mức tăng …" tells by how much, not how many. */
function isChange(figure: Figure): boolean {
  return figure.label.startsWith('mức ');
}

function isMoney({ measure }: Figure): boolean {
  return /đồng|USD/u.test(measure);
}

/** Asked for those of one plan, those of another are no second reading. */
function isOfAskedScope(figure: Figure, frame: Frame): boolean {
  const asked = frame.concepts.find((one) => one.slot === 'scope');
  const scope = scopeOf(figure);
  return !asked || scope === null || idsOf(asked).includes(scope.id);
}

/** Tasks of one's own plan and those that the city assigned, told in one section. */
function isOfOtherScope(one: Figure, other: Figure): boolean {
  const [a, b] = [scopeOf(one), scopeOf(other)];
  return one.ownTerms.has('#task') && a !== null && b !== null && a.id !== b.id;
}

/** A share may be named more closely than the count that it is of. */
const TIE_OF_COUNT = 0.25;

/** Where not a share is asked for, the count that it is of answers; the share is told beside it. */
function countsFirst(good: Match[], frame: Frame): Match[] {
  const [best] = good;
  if (frame.kind !== 'any' || best?.figure.measure !== '%') return good;
  const count = good.find(
    ({ figure, score }) =>
      figure.ordinal === best.figure.shareOf &&
      figure.reportId === best.figure.reportId &&
      score >= best.score - TIE_OF_COUNT,
  );
  return count ? [count, ...good.filter((match) => match !== count)] : good;
}

/** "Bao nhiêu văn bản" where the report counts decisions, plans and letters each by itself: all kinds of that sentence. */
function kindsOf(good: Match[], best: Match, frame: Frame): Match[] {
  const asked = frame.concepts.filter(
    (one) => one.slot === 'object' && (one.alternatives[0]?.includes ?? []).length > 0,
  );
  const isKind = (figure: Figure) => {
    const measured = conceptsOfMeasure(figure.measure);
    return asked.some(
      ({ alternatives: [concept] }) =>
        concept && !measured.includes(concept.id) && measured.some((id) => concept.includes?.includes(id)),
    );
  };
  if (!isKind(best.figure)) return [];
  return good
    .filter(
      (match) => match.figure.reportId === best.figure.reportId && match.figure.quoteStart === best.figure.quoteStart,
    )
    .filter((match) => isKind(match.figure))
    .slice(0, MOST_KINDS);
}

const MOST_KINDS = 6;

/** Measures that many things are counted in; where the thing itself is counted, any other measure tells of something beside it. */
const OF_PEOPLE = /^(?:người|trường hợp|lượt|chỉ tiêu|biên chế|nội dung|đơn vị)/u;

/** Its measure is a thing that was asked for: "31 hồ sơ", not "hai ngày" of their delay. */
function isCountOf(figure: Figure, frame: Frame): boolean {
  if (frame.counted) return isMeasuredIn(figure, frame.counted);
  return frame.concepts.some((asked) => asked.slot === 'object' && isMeasuredIn(figure, asked));
}
