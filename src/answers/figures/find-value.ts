import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { fold } from '../../vietnamese/fold.ts';
import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { type Library, reportsOf } from '../library.ts';
import { countOverMembers } from './count-over-members.ts';
import { deriveDenied, deriveFigure, deriveLate, deriveOtherWay, tiedWholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import { doneInAll } from './done-in-all.ts';
import { extraStates } from './extras.ts';
import { findMatches, GOOD, isComplete } from './find-matches.ts';
import { asksFor, type Frame, idsOf } from './frame.ts';
import { leftInAll } from './left-in-all.ts';
import { isNoun, type Match } from './match-figure.ts';
import { isMeasuredIn } from './measured-in.ts';
import { onTimeInAll } from './on-time-in-all.ts';
import { scopeOf } from './scope-of.ts';
import { isOfWholeUnit } from './sum-over-members.ts';

/** What a frame came to: stated figures (several when the readings differ), a computed one, or nothing. */
export type Found =
  | { kind: 'stated'; matches: Match[] }
  | { kind: 'derived'; derived: Derived }
  | { kind: 'nothing'; nearest: Match | null };

/** Two readings closer than this are both shown. */
const TIE = 0.065;
/** Another section may count the same thing by other rules; what it says is shown sooner. */
const TIE_ELSEWHERE = 0.14;
const MOST_READINGS = 3;

/** Finds what a frame asks for in the reports of one unit. */
export async function findValue(library: Library, unit: Unit, frame: Frame, question: Question): Promise<Found> {
  const reports = reportsOf(library, unit);
  const matches = await findMatches(library, reports, frame, question);
  const good = inNamedUnit(
    withoutDenominators(
      matches.filter((match) => match.score >= GOOD && isComplete(match, frame)),
      frame,
    ),
    frame,
  );
  const best = good[0];
  const wantsShare = frame.kind === 'share';
  if (wantsShare) {
    const derived = await deriveFigure(library, reports, frame, question);
    const isLater =
      best &&
      derived &&
      reports.findIndex((one) => one.id === best.figure.reportId) <
        reports.findIndex((one) => one.id === derived.from[0]?.reportId);
    if (derived && (!best || (!isLater && best.score < derived.score - CLEARLY)))
      return statedShareOf(matches, derived) ?? { kind: 'derived', derived };
  } else if (question.negated.length > 0) {
    const derived = await deriveFigure(library, reports, frame, question);
    if (derived) return { kind: 'derived', derived };
    // How many are is no answer to how many are not.
    if (best && !/(?<!\p{L})(?:chưa|không|còn)(?!\p{L})/iu.test(best.figure.label))
      return { kind: 'nothing', nearest: best };
  }
  const done = best ? doneInAll(matches, best, frame) : null;
  const inAll =
    best && frame.kind === 'any' && isOfWholeUnit(question, frame)
      ? await countOverMembers(library, reports, frame, question, { good, best })
      : null;
  if (inAll) return { kind: 'derived', derived: inAll };
  const onTime = best ? await onTimeInAll(library, best, frame, question) : null;
  if (onTime)
    return { kind: 'derived', derived: { ...onTime, whole: await tiedWholeOf(library, onTime.from[0] as Figure) } };
  const left = best ? await leftInAll(library, best, frame) : null;
  if (left) return { kind: 'derived', derived: left };
  if (done) return { kind: 'derived', derived: { ...done, whole: await tiedWholeOf(library, done.from[0] as Figure) } };
  if (
    best &&
    !(best.figure.isAbsence && good.some((match) => !match.figure.isAbsence && match.score >= best.score - TIE))
  ) {
    return { kind: 'stated', matches: readings(good, frame) };
  }
  if (best)
    return {
      kind: 'stated',
      matches: readings(
        good.filter((match) => !match.figure.isAbsence),
        frame,
      ),
    };
  if (asksFor(frame, 'unfinished') || asksFor(frame, 'in_progress')) {
    const derived = await deriveFigure(library, reports, frame, question);
    if (derived) return { kind: 'derived', derived };
  }
  const rest =
    (frame.denied.length > 0 ? await deriveDenied(library, reports, frame, question) : null) ??
    (await deriveOtherWay(library, reports, frame, question)) ??
    (await deriveLate(library, reports, frame, question));
  return rest
    ? { kind: 'derived', derived: rest }
    : {
        kind: 'nothing',
        nearest: wantsShare ? await nearestCount(library, reports, frame, question) : (matches[0] ?? null),
      };
}

/** Where no share is told nor follows: the count that it would be of. */
async function nearestCount(
  library: Library,
  reports: Report[],
  frame: Frame,
  question: Question,
): Promise<Match | null> {
  const concepts = frame.concepts.filter((asked) => asked.alternatives[0]?.id !== 'share');
  const [first] = await findMatches(library, reports, { ...frame, concepts, kind: 'any' }, question);
  return first ?? null;
}

/** How much better the number below the line must answer to be the one asked for: "7/9 trường đạt chuẩn", asked how many schools. */
const BELOW_THE_LINE = 0.05;

/** "Giải ngân 38,45/52,7 tỷ đồng": the number below the line is told beside the one above it, not as another reading. */
function withoutDenominators(good: Match[], frame: Frame): Match[] {
  return good.filter(
    ({ figure, score }) =>
      !good.some(
        (one) =>
          !(
            conceptsOfMeasure(figure.measure).length > 0 &&
            score > one.score + BELOW_THE_LINE &&
            !saysMore(one.figure, figure, frame)
          ) &&
          one.figure.whole === figure.ordinal &&
          one.figure.reportId === figure.reportId &&
          one.figure.quote.includes(`${one.figure.raw}/${figure.raw}`),
      ),
  );
}

/** Nouns that are nothing but units: asked "mấy lần", minutes are no answer. */
const UNITS = new Set(['lan', 'phut', 'gio', 'ngay', 'tuoi', 'km', 'ha', 'tan', 'kg', 'diem']);

function inNamedUnit(good: Match[], frame: Frame): Match[] {
  const [unit = ''] = frame.noun.split(' ');
  const named = UNITS.has(unit)
    ? good.filter(({ figure }) => `${fold(figure.measure).replace('/', ' ')} `.startsWith(`${unit} `))
    : [];
  return named.length > 0 ? named : good;
}

/** "Tốt nghiệp THCS bao nhiêu học sinh" names what is said of the number above the line. */
function saysMore(above: Figure, below: Figure, frame: Frame): boolean {
  const [label, other] = [above.label, below.label].map((text) => fold(text)) as [string, string];
  return frame.words.some((word) => label.includes(word) && !other.includes(word));
}

/** A share is worked out anew only where the count it is of answers clearly better than any share that is printed. */
const CLEARLY = 0.13;

/** The printed share of the very count that was found, if there is one. */
function statedShareOf(matches: Match[], derived: Derived): Found | null {
  const [part] = derived.from;
  const stated = matches.find(
    (match) => part && match.figure.shareOf === part.ordinal && match.figure.reportId === part.reportId,
  );
  return stated ? { kind: 'stated', matches: [stated] } : null;
}

/** The best figure and those that answer as well with another value, of the same report. */
function readings(matches: Match[], frame: Frame): Match[] {
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

/** Where not a share is asked for, the count that it is of answers; the share is told beside it. */
function countsFirst(good: Match[], frame: Frame): Match[] {
  const [best] = good;
  if (frame.kind !== 'any' || best?.figure.measure !== '%') return good;
  const count = good.find(
    ({ figure, score }) =>
      figure.ordinal === best.figure.shareOf && figure.reportId === best.figure.reportId && score >= best.score - TIE,
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
