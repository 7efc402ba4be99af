import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer, AnswerFigure, SeriesPoint } from '../answer.ts';
import { figuresIn, type Library, reportById } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { tiedWholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import { findValue } from './find-value.ts';
import { type Frame, framesOf } from './frame.ts';
import type { Match } from './match-figure.ts';
import { otherReportsSay } from './other-reports.ts';
import { scopeOf } from './scope-of.ts';
import { toldBeside } from './told-beside.ts';

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
  const points: SeriesPoint[] = [];
  let nearest: Match | null = null;
  let first: Figure | null = null;
  let missed = 0;
  const frames = framesOf(question);
  for (const frame of frames) {
    const found = await findValue(library, unit, frame, question);
    if (found.kind === 'stated') {
      for (const match of found.matches) {
        about.push({ reportId: match.figure.reportId, ordinal: match.figure.ordinal });
        await addStated(library, match.figure, { citations, figures, lines, points });
      }
      const [shown] = found.matches;
      first ??= shown?.figure ?? null;
      if (shown && found.matches.length === 1)
        for (const { figure } of await otherReportsSay(library, unit, frame, question, shown))
          lines.push(otherLine(library, figure, citations));
    } else if (found.kind === 'derived') {
      for (const derived of [found.derived, ...(found.others ?? [])])
        addDerived(library, derived, { citations, figures, lines, points });
    } else {
      const beside = first && (await toldBeside(library, first, frame.said));
      if (beside) await addStated(library, beside, { citations, figures, lines, points });
      else {
        missed += 1;
        lines.push(`${wordsOf(frame)}: báo cáo không nêu.`);
        nearest ??= found.nearest;
      }
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
    series: [{ across: 'parts', measured: 'số liệu', onRequest: true, points }],
    about,
    lane: 'figures',
  };
}

/** What a frame asks for, in the vocabulary's words. */
function wordsOf(frame: Frame): string {
  const concepts = frame.concepts.map((asked) => asked.alternatives[0]?.words[0] ?? '').join(', ');
  return concepts === '' ? `“${frame.said.trim()}”` : concepts;
}

/** What another report of the same time says: it is told, not counted among the answers. */
function otherLine(library: Library, figure: Figure, citations: Citations): string {
  const report = reportById(library, figure.reportId);
  citations.addFigure(report, figure);
  const number = report.number ? ` số ${report.number}` : '';
  const date = report.issuedOn ? ` ngày ${formatDate(report.issuedOn)}` : '';
  return `báo cáo khác cùng kỳ${number}${date} ghi ${valueText(figure)} (${labelText(figure)}).`;
}

interface Parts {
  citations: Citations;
  figures: AnswerFigure[];
  lines: string[];
  points: SeriesPoint[];
}

async function addStated(library: Library, figure: Figure, parts: Parts): Promise<void> {
  const report = reportById(library, figure.reportId);
  const citation = parts.citations.addFigure(report, figure);
  parts.figures.push(asAnswerFigure(figure, citation));
  parts.points.push({
    name: `${labelText(figure)}${scopeText(figure)}`,
    figure: parts.figures.length - 1,
    period: figure.period ?? report.period,
  });
  const late = await lateBeside(library, figure);
  const companions = await companionsOf(library, figure);
  for (const companion of [...companions, ...late])
    parts.figures.push(asAnswerFigure(companion, parts.citations.addFigure(report, companion)));
  const beside = [...companions.map(companionText), ...late.map((one) => `cùng ${valueText(one)} chậm, quá hạn`)];
  parts.lines.push(statedLine(figure, beside, report));
}

function statedLine(figure: Figure, companions: string[], report: Report): string {
  const when = periodText(figure.period ?? report.period);
  if (figure.isAbsence) return `không có (0) – ${labelText(figure).replace(/^số /u, '')}${when}.`;
  const beside = companions.length > 0 ? ` (${companions.join(', ')})` : '';
  return `${labelText(figure)}${scopeText(figure)} là ${valueText(figure)}${beside}${when}.`;
}

/** "trên tổng số 55", "chiếm 99,98%". */
function companionText(companion: Figure): string {
  return companion.measure === '%' ? `tỷ lệ ${valueText(companion)}` : `trên tổng số ${valueText(companion)}`;
}

/** Whose tasks, which plan: two readings are told apart by it. */
export function scopeText(figure: Parameters<typeof scopeOf>[0]): string {
  const scope = scopeOf(figure);
  return !figure.ownTerms.has('#task') || scope === null || scope.isOwn ? '' : ` (${scope.name})`;
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

/** "Đang thực hiện 14 nhiệm vụ, chậm tiến độ 01 nhiệm vụ": what is late is to be done as well, though not counted among those under way. */
async function lateBeside(library: Library, figure: Figure): Promise<Figure[]> {
  if (!figure.ownTerms.has('#in_progress') || figure.ownTerms.has('#overdue') || figure.whole === null) return [];
  const siblings = (await figuresIn(library, figure.reportId)).filter(
    (one) => one.whole === figure.whole && one.measure === figure.measure,
  );
  return siblings
    .filter((one) => one.ownTerms.has('#overdue') && !one.ownTerms.has('#completed') && one !== figure)
    .slice(0, 1);
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
  parts.points.push({
    name: derived.label,
    figure: parts.figures.length - 1,
    period: first?.period ?? report.period,
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
    place: { reportId: figure.reportId, ordinal: figure.ordinal },
    ...(figure.isUnsure && { isUnsure: true as const }),
    ...(figure.correction && { correction: figure.correction }),
  };
}
