import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { type Library, reportsOf } from '../library.ts';
import { accountedFor } from './accounted-for.ts';
import { complementShare } from './complement-share.ts';
import { countOverMembers } from './count-over-members.ts';
import { deriveFigure, tiedWholeOf } from './derive.ts';
import { deriveDenied } from './derive-denied.ts';
import { deriveLate } from './derive-late.ts';
import { deriveOtherWay } from './derive-other-way.ts';
import type { Derived } from './derived.ts';
import { doneInAll } from './done-in-all.ts';
import { findMatches, GOOD, isComplete, isNamed, syllablesOf } from './find-matches.ts';
import { folded } from './folded.ts';
import { asksFor, type Frame } from './frame.ts';
import { leftInAll } from './left-in-all.ts';
import type { Match } from './match-figure.ts';
import { namedExactlyFirst } from './named-exactly.ts';
import { onTimeInAll } from './on-time-in-all.ts';
import { asksAllOnline, onlineInAll } from './online-in-all.ts';
import { otherShares } from './other-shares.ts';
import { readings, TIE } from './readings.ts';
import { sayingMoreFirst } from './says-more.ts';
import { isOfWholeUnit } from './sum-over-members.ts';
import { toldApart } from './told-apart.ts';

/** What a frame came to: stated figures (several when the readings differ), a computed one, or nothing. */
export type Found =
  | { kind: 'stated'; matches: Match[] }
  | { kind: 'derived'; derived: Derived; others?: Derived[] }
  | { kind: 'nothing'; nearest: Match | null };

/** Finds what a frame asks for in the reports of one unit. */
export async function findValue(library: Library, unit: Unit, frame: Frame, question: Question): Promise<Found> {
  const reports = reportsOf(library, unit);
  const matches = await findMatches(library, reports, frame, question);
  const likely = sayingMoreFirst(
    inNamedUnit(
      withoutDenominators(
        matches.filter((match) => match.score >= GOOD && isComplete(match, frame)),
        frame,
      ),
      frame,
    ),
    frame,
  );
  const good = toldApart(namedExactlyFirst(likely, frame.said), matches, frame.said);
  const best = good[0];
  const wantsShare = frame.kind === 'share';
  if (wantsShare && question.negated.length > 0) {
    const rest = await complementShare(library, reports, frame, question);
    return rest ? { kind: 'derived', derived: rest } : { kind: 'nothing', nearest: best ?? null };
  }
  if (wantsShare) {
    const derived = await deriveFigure(library, reports, frame, question);
    const isLater =
      best &&
      derived &&
      reports.findIndex((one) => one.id === best.figure.reportId) <
        reports.findIndex((one) => one.id === derived.from[0]?.reportId);
    if (derived && (!best || (!isLater && best.score < derived.score - CLEARLY)))
      return (
        statedShareOf(matches, derived) ?? {
          kind: 'derived',
          derived,
          others: await otherShares(library, reports, frame, question, derived),
        }
      );
  } else if (question.negated.length > 0) {
    const derived = await deriveFigure(library, reports, frame, question);
    if (derived) return { kind: 'derived', derived };
    // How many are is no answer to how many are not.
    if (best && !/(?<!\p{L})(?:chưa|không|còn)(?!\p{L})/iu.test(best.figure.label))
      return { kind: 'nothing', nearest: best };
  }
  const openInAll = best ? await leftOfWhole(library, reports, frame, question, best) : null;
  if (openInAll) return { kind: 'derived', derived: openInAll };
  const done = best ? doneInAll(matches, best, frame) : null;
  const inAll =
    best && frame.kind === 'any' && isOfWholeUnit(question, frame)
      ? await countOverMembers(library, reports, frame, question, { good, best })
      : null;
  if (inAll) return { kind: 'derived', derived: inAll };
  const onTime = best ? await onTimeInAll(library, best, frame, question) : null;
  if (onTime)
    return { kind: 'derived', derived: { ...onTime, whole: await tiedWholeOf(library, onTime.from[0] as Figure) } };
  const online = best && frame.kind === 'any' ? await allOnline(library, best, frame) : null;
  if (online) return { kind: 'derived', derived: online };
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
  const byWords = rest || question.unitFrom === 'none' ? null : accountedFor(matches, frame);
  if (byWords) return { kind: 'stated', matches: [byWords] };
  return rest
    ? { kind: 'derived', derived: rest }
    : {
        kind: 'nothing',
        nearest: wantsShare ? await nearestCount(library, reports, frame, question) : (matches[0] ?? null),
      };
}

/** "Còn bao nhiêu đơn chưa giải quyết" where only a kind of them is told ("kiến nghị: … 04 đơn còn trong hạn"): the whole less what is done. */
async function leftOfWhole(
  library: Library,
  reports: Report[],
  frame: Frame,
  question: Question,
  best: Match,
): Promise<Derived | null> {
  if (!asksFor(frame, 'unfinished') || frame.kind !== 'any' || !isOfWholeUnit(question, frame)) return null;
  if (isNamed(best.figure, syllablesOf(question.bare))) return null;
  const derived = await deriveFigure(library, reports, frame, question);
  return derived?.from.every(({ member }) => member === null) ? derived : null;
}

/** All that came online, where the report counts what goes all the way and part of the way apart. */
async function allOnline(library: Library, best: Match, frame: Frame): Promise<Derived | null> {
  if (!asksAllOnline(frame)) return null;
  const all = await onlineInAll(library, best.figure);
  return (
    all && {
      ...all,
      label: `số ${all.measure} trực tuyến (toàn trình và một phần)`,
      whole: await tiedWholeOf(library, best.figure),
      score: best.score,
    }
  );
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
          one.figure.whole === figure.ordinal &&
          one.figure.reportId === figure.reportId &&
          one.figure.quote.includes(`${one.figure.raw}/${figure.raw}`) &&
          !(
            conceptsOfMeasure(figure.measure).length > 0 &&
            score > one.score + BELOW_THE_LINE &&
            !saysMore(one.figure, figure, frame)
          ),
      ),
  );
}

/** Nouns that are nothing but units: asked "mấy lần", minutes are no answer. */
const UNITS = new Set('lan phut gio ngay tuoi km ha tan kg diem don vu luot buoi cuoc ho cho'.split(' '));

function inNamedUnit(good: Match[], frame: Frame): Match[] {
  const [unit = ''] = frame.noun.split(' ');
  const named = UNITS.has(unit)
    ? good.filter(({ figure }) => `${folded(figure.measure).replace('/', ' ')} `.startsWith(`${unit} `))
    : [];
  return named.length > 0 ? named : good;
}

/** "Tốt nghiệp THCS bao nhiêu học sinh" names what is said of the number above the line. */
function saysMore(above: Figure, below: Figure, frame: Frame): boolean {
  const [label, other] = [folded(above.label), folded(below.label)];
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
