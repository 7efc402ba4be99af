import type { Answer } from '../answer.ts';
import { type Library, reportById } from '../library.ts';
import { labelText, periodText, valueText } from '../wording/figures.ts';
import { notFound } from '../wording/replies.ts';
import { Citations } from '../wording/sources.ts';
import type { Match } from './match-figure.ts';

/** What is not reported, with what is nearest to it, cited and marked as something else. */
export function notStated(library: Library, { figure }: Match, said: string): Answer {
  const report = reportById(library, figure.reportId);
  const citations = new Citations();
  citations.addFigure(report, figure);
  const number = `${labelText(figure)} ${valueText(figure)}${periodText(figure.period ?? report.period)}`;
  return { ...notFound(`${said} ${number}.\n${citations.toText()}`), citations: citations.list };
}
