import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';

import type { Answer, AnswerFigure } from '../answer.ts';
import { figuresIn, type Library, reportById, reportsOf } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { type Derived, deriveFigure, tiedWholeOf } from './derive.ts';
import { doneInAll } from './done-in-all.ts';
import { findMatches, GOOD, isComplete } from './find-matches.ts';
import { asksFor, type Frame, framesOf } from './frame.ts';
import { extraStates, isMeasuredIn, type Match } from './match-figure.ts';

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
  const good = withoutDenominators(matches.filter((match) => match.score >= GOOD && isComplete(match, frame)));
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
  }
  const done = best ? doneInAll(matches, best, frame) : null;
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
  return { kind: 'nothing', nearest: matches[0] ?? null };
}

/** "Giải ngân 38,45/52,7 tỷ đồng": the number below the line is told beside the one above it, not as another reading. */
function withoutDenominators(good: Match[]): Match[] {
  return good.filter(
    ({ figure }) =>
      !good.some(
        (one) =>
          one.figure.whole === figure.ordinal &&
          one.figure.reportId === figure.reportId &&
          one.figure.quote.includes(`${one.figure.raw}/${figure.raw}`),
      ),
  );
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
function readings(good: Match[], frame: Frame): Match[] {
  const best = good[0] as Match;
  const kinds = kindsOf(good, best, frame);
  if (kinds.length > 1) return kinds;
  const shown: Match[] = [best];
  const isPlain = extraStates(best.figure, frame).length === 0;
  for (const match of good.slice(1)) {
    const elsewhere = shown.every((one) => one.figure.section !== match.figure.section);
    if (shown.length >= MOST_READINGS || match.score < best.score - (elsewhere ? TIE_ELSEWHERE : TIE)) continue;
    if (match.figure.reportId !== best.figure.reportId || match.figure.isAbsence) continue;
    if (isCountOf(best.figure, frame) && !isCountOf(match.figure, frame) && !OF_PEOPLE.test(match.figure.measure))
      continue;
    if (isPlain && extraStates(match.figure, frame).length > 0) continue;
    if (shown.some((one) => match.figure.shareOf === one.figure.ordinal)) continue;
    if (shown.some((one) => one.figure.value === match.figure.value && one.figure.measure === match.figure.measure))
      continue;
    if (frame.kind === 'any' && frame.counted && (match.figure.measure === '%') !== (best.figure.measure === '%'))
      continue;
    shown.push(match);
  }
  return shown;
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

/** Answers "bao nhiêu", "mấy", "tỷ lệ" for one unit. Null when the reports do not hold it. */
export async function answerValue(
  library: Library,
  question: Question,
  unit: Unit,
): Promise<Answer | { nearest: Match | null }> {
  const citations = new Citations();
  const figures: AnswerFigure[] = [];
  const lines: string[] = [];
  const about: NonNullable<Answer['about']> = [];
  let nearest: Match | null = null;
  let missed = 0;
  const frames = framesOf(question);
  for (const frame of frames) {
    const found = await findValue(library, unit, frame, question);
    if (found.kind === 'stated') {
      for (const match of found.matches) {
        about.push({ reportId: match.figure.reportId, ordinal: match.figure.ordinal });
        await addStated(library, match.figure, { citations, figures, lines });
      }
    } else if (found.kind === 'derived') {
      addDerived(library, found.derived, { citations, figures, lines });
    } else {
      missed += 1;
      lines.push(`${wordsOf(frame)}: báo cáo không nêu.`);
      nearest ??= found.nearest;
    }
  }
  if (figures.length === 0 || missed * 2 > frames.length) return { nearest };
  const unique = [...new Set(lines)];
  const head = `${capitalise(unit.name)}:`;
  const body =
    unique.length === 1 ? `${head} ${unique[0]}` : `${head}\n${unique.map((line) => `- ${line}`).join('\n')}`;
  return {
    kind: 'figure',
    text: `${body}\n${citations.toText()}`,
    citations: citations.list,
    figures,
    about,
    lane: 'figures',
  };
}

/** What a frame asks for, in the vocabulary's words. */
function wordsOf(frame: Frame): string {
  return frame.concepts.map((asked) => asked.alternatives[0]?.words[0] ?? '').join(', ');
}

interface Parts {
  citations: Citations;
  figures: AnswerFigure[];
  lines: string[];
}

async function addStated(library: Library, figure: Figure, parts: Parts): Promise<void> {
  const report = reportById(library, figure.reportId);
  const citation = parts.citations.addFigure(report, figure);
  parts.figures.push(asAnswerFigure(figure, citation));
  const companions = await companionsOf(library, figure);
  for (const companion of companions)
    parts.figures.push(asAnswerFigure(companion, parts.citations.addFigure(report, companion)));
  parts.lines.push(statedLine(figure, companions, report));
}

function statedLine(figure: Figure, companions: Figure[], report: Report): string {
  const when = periodText(figure.period ?? report.period);
  if (figure.isAbsence) return `không có (0) – ${labelText(figure).replace(/^số /u, '')}${when}.`;
  const beside = companions.length > 0 ? ` (${companions.map(companionText).join(', ')})` : '';
  return `${labelText(figure)}${scopeText(figure)} là ${valueText(figure)}${beside}${when}.`;
}

/** "trên tổng số 55", "chiếm 99,98%". */
function companionText(companion: Figure): string {
  return companion.measure === '%' ? `tỷ lệ ${valueText(companion)}` : `trên tổng số ${valueText(companion)}`;
}

/** Whose tasks, which plan: two readings are told apart by it. */
const SCOPE_NAMES: Record<string, string> = {
  own_plan: 'kế hoạch của đơn vị',
  city_assigned: 'cấp trên giao',
  government_assigned: 'Chính phủ, Thủ tướng giao',
  party_assigned: 'cấp ủy giao',
  council_assigned: 'HĐND giao',
  leader_assigned: 'lãnh đạo đơn vị giao',
  resolution_57: 'Nghị quyết 57',
};

function scopeText(figure: Figure): string {
  const own = Object.keys(SCOPE_NAMES).find((id) => figure.ownTerms.has(`#${id}`));
  const scope =
    own ??
    Object.keys(SCOPE_NAMES).find((id) => id !== 'own_plan' && figure.aboveTerms.has(`#${id}`)) ??
    Object.keys(SCOPE_NAMES).find((id) => figure.nearTerms.has(`#${id}`) || figure.aboveTerms.has(`#${id}`));
  if (!figure.ownTerms.has('#task') || scope === undefined || own !== undefined) return '';
  return ` (${SCOPE_NAMES[scope]})`;
}

/** The share that is printed beside a count, and the total that a count is out of. */
async function companionsOf(library: Library, figure: Figure): Promise<Figure[]> {
  if (figure.isAbsence || figure.measure === '%') return [];
  const all = await figuresIn(library, figure.reportId);
  const share = all.find((one) => one.shareOf === figure.ordinal && one.quoteStart === figure.quoteStart);
  const whole = PARTIAL_STATES.some((term) => figure.ownTerms.has(term))
    ? await tiedWholeOf(library, figure)
    : linkedWhole(all, figure);
  const isLarger = whole !== null && whole.measure === figure.measure && whole.value > figure.value;
  const isTold = isLarger && (!share || agrees(figure, whole, share));
  return [isTold ? whole : undefined, share].filter((one): one is Figure => one !== undefined);
}

/** A printed share of another base says that the count is no part of this whole. */
function agrees(part: Figure, whole: Figure, share: Figure): boolean {
  const decimals = (share.raw.split(/[.,]/u)[1] ?? '').length;
  return Math.abs((100 * part.value) / whole.value - share.value) < 10 ** -decimals;
}

/** A count in one of these states is a part of something; an official wants to know of how many. */
const PARTIAL_STATES = ['completed', 'in_progress', 'unfinished', 'overdue', 'on_time', 'in_time', 'not_due'].map(
  conceptTerm,
);

function linkedWhole(all: Figure[], figure: Figure): Figure | null {
  return all.find((one) => one.ordinal === figure.whole && one.quoteStart === figure.quoteStart) ?? null;
}

function addDerived(library: Library, derived: Derived, parts: Parts): void {
  const report = reportById(library, derived.from[0]?.reportId ?? 0);
  const indices = derived.from.map((figure) => parts.citations.addFigure(reportById(library, figure.reportId), figure));
  const [first] = derived.from;
  const { whole } = derived;
  if (whole) parts.figures.push(asAnswerFigure(whole, parts.citations.addFigure(report, whole)));
  for (const [i, figure] of derived.from.entries()) parts.figures.push(asAnswerFigure(figure, indices[i] ?? 0));
  parts.figures.push({
    value: derived.value,
    measure: derived.measure,
    unit: first?.unit ?? '',
    label: derived.label,
    period: first?.period ?? null,
    citation: indices[0] ?? 0,
    derived: { formula: derived.formula },
  });
  parts.lines.push(
    `${derived.label}: ${valueText({ value: derived.value, measure: derived.measure, qualifier: null })}${whole ? ` (trên tổng số ${valueText(whole)})` : ''} – số này báo cáo không ghi, được tính: ${derived.formula}${periodText(first?.period ?? report.period)}.`,
  );
}

export function asAnswerFigure(figure: Figure, citation: number): AnswerFigure {
  return {
    value: figure.value,
    measure: figure.measure,
    unit: figure.unit,
    label: figure.label,
    period: figure.period,
    citation,
  };
}
