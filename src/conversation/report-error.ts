import type { Answer } from '../answers/answer.ts';
import type { Turn } from '../answers/explain/turn.ts';
import type { FigurePlace } from '../answers/figures/answer-pair.ts';
import { figuresIn, type Library } from '../answers/library.ts';
import { askBack } from '../answers/wording/replies.ts';
import { fileErrorReport } from '../reports/error-reports.ts';
import type { Figure } from '../reports/figure.ts';
import { proposedNumber } from './proposed-number.ts';
import { readChoice } from './read-choice.ts';
import {
  asksWhich,
  filedText,
  HOW_TO_REPORT,
  LEFT_ALONE,
  NOTHING_TO_REPORT,
  sameText,
} from './report-error-wording.ts';
import { type ErrorMessage, readErrorMessage } from './report-error-words.ts';
import { whichFigures } from './which-figure.ts';

/** A report of a wrong number of which it is not known yet which number is meant. */
export interface OpenChoice {
  places: FigurePlace[];
  message: ErrorMessage;
}

/** Who says so, and when. */
export interface Reporter {
  name: string;
  at: Date;
}

interface ReportReply {
  answer: Answer;
  /** Set where it asked which number is meant. */
  choice: OpenChoice | null;
}

/**
 * "Báo sai": files a request to correct a figure of the last answer for whoever may approve it, or asks which figure is meant. The figure
 * stays as it is. Null for any other message.
 *
 * @param choice what was asked about with the message before.
 */
export async function answerErrorReport(
  library: Library,
  last: Turn | null,
  choice: OpenChoice | null,
  text: string,
  reporter: Reporter,
): Promise<ReportReply | null> {
  const chosen = choice && (await answerChoice(library, choice, text, reporter));
  if (chosen) return chosen;
  const message = readErrorMessage(text);
  if (!message) return null;
  if (message === 'how') return said(HOW_TO_REPORT);
  const figures = last ? await whichFigures(library, last.answer, message) : [];
  const [only, ...others] = figures;
  if (!only) return said(last ? NOTHING_TO_REPORT : HOW_TO_REPORT);
  if (others.length > 0) return ask(figures, message);
  return said(await file(library, only, message, reporter));
}

async function answerChoice(
  library: Library,
  choice: OpenChoice,
  text: string,
  reporter: Reporter,
): Promise<ReportReply | null> {
  const figures = await figuresAt(library, choice.places);
  const read = readChoice(
    text,
    figures.map(({ value }) => value),
  );
  if (read === null) return null;
  if (read === 'none') return said(LEFT_ALONE);
  if (read === 'unclear') return ask(figures, choice.message);
  const message = {
    words: `${choice.message.words}\n${read.message.words}`,
    numbers: read.message.numbers.length > 0 ? read.message.numbers : choice.message.numbers,
  };
  const lines: string[] = [];
  for (const index of read.indexes) lines.push(await file(library, figures[index] as Figure, message, reporter));
  return said([...new Set(lines)].join('\n'));
}

async function figuresAt(library: Library, places: FigurePlace[]): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const { reportId, ordinal } of places) {
    const figure = (await figuresIn(library, reportId)).find((one) => one.ordinal === ordinal);
    if (figure) found.push(figure);
  }
  return found;
}

async function file(
  library: Library,
  figure: Figure,
  { words, numbers }: ErrorMessage,
  { name, at }: Reporter,
): Promise<string> {
  const proposed = proposedNumber(figure, numbers);
  if (proposed.kind === 'same') return sameText(figure);
  const value = proposed.kind === 'value' ? proposed.value : null;
  const filed = await fileErrorReport(library.db, { figure, proposed: value, words, by: name, at });
  return filedText(library, figure, proposed, filed);
}

function ask(figures: Figure[], message: ErrorMessage): ReportReply {
  const places = figures.map(({ reportId, ordinal }) => ({ reportId, ordinal }));
  return { answer: askBack(asksWhich(figures, message.numbers.length > 0)), choice: { places, message } };
}

function said(text: string): ReportReply {
  return { answer: askBack(text), choice: null };
}
