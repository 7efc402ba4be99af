import type { Answer, Offer } from '../answers/answer.ts';
import type { Answered } from '../answers/explain/answered.ts';
import type { FigurePlace } from '../answers/figures/answer-pair.ts';
import { figuresIn, type Library } from '../answers/library.ts';
import { labelText, valueText } from '../answers/wording/figures.ts';
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
  MOST_LINES,
  NOT_IN_ANSWER,
  NOTHING_TO_REPORT,
  sameText,
} from './report-error-wording.ts';
import { type ErrorMessage, readErrorMessage } from './report-error-words.ts';
import { whichFigures } from './which-figure.ts';

/** What was reported of the last answer so far. */
export interface Reporting {
  /** The figure that was reported last: "phải là 9" said afterwards is said of it. */
  reported: FigurePlace | null;
  /** Numbered figures that the next message may choose from, and what was said of them. */
  choice: { places: FigurePlace[]; message: ErrorMessage } | null;
}

/** Nothing was reported yet. */
export const NOT_REPORTING: Reporting = { reported: null, choice: null };

/** Who says that a number is wrong, and when. */
export interface Reporter {
  name: string;
  /** Number of the official; absent at the terminal. */
  official?: number | undefined;
  at: Date;
  /** ISO day in the reporter's time zone. */
  today: string;
}

interface ReportReply {
  answer: Answer;
  reporting: Reporting;
}

/**
 * "Báo sai": files a request to correct a figure of the last answer for whoever may approve it, or asks which figure is meant. The figure
 * stays as it is. Null for any other message.
 */
export async function answerErrorReport(
  library: Library,
  last: Answered | null,
  reporting: Reporting,
  text: string,
  reporter: Reporter,
): Promise<ReportReply | null> {
  const chosen = await answerChoice(library, reporting, text, reporter);
  if (chosen) return chosen;
  const message = readErrorMessage(text, reporter.today);
  if (!message) return null;
  const say = (line: string) => ({ answer: askBack(line), reporting: { ...reporting, choice: null } });
  if (message === 'how' || !last) return say(HOW_TO_REPORT);
  const which = await whichFigures(library, last.answer, message, reporting.reported);
  if (which.kind !== 'these') return say(which.kind === 'none' ? NOTHING_TO_REPORT : NOT_IN_ANSWER);
  const [only, ...others] = which.figures;
  if (!only || others.length > 0) return ask(which.figures, message);
  return { answer: askBack(await file(library, only, message, reporter)), reporting: about(only) };
}

async function answerChoice(
  library: Library,
  { reported, choice }: Reporting,
  text: string,
  reporter: Reporter,
): Promise<ReportReply | null> {
  if (!choice) return null;
  const figures = await figuresAt(library, choice.places);
  const values = figures.map(({ value }) => value);
  const read = readChoice(text, values, reporter.today);
  if (read === null) return null;
  if (read === 'none') return { answer: askBack(LEFT_ALONE), reporting: { reported, choice: null } };
  if (read === 'unclear') return ask(figures, choice.message);
  const message = {
    words: `${choice.message.words}\n${read.message.words}`,
    numbers: read.message.numbers.length > 0 ? read.message.numbers : choice.message.numbers,
  };
  const picked = read.indexes.map((index) => figures[index] as Figure);
  const lines: string[] = [];
  for (const figure of picked) lines.push(await file(library, figure, message, reporter));
  const [only] = picked;
  return {
    answer: askBack(lines.join('\n')),
    reporting: only && picked.length === 1 ? about(only) : NOT_REPORTING,
  };
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
  { name, official, at }: Reporter,
): Promise<string> {
  const proposed = proposedNumber(figure, numbers);
  if (proposed.kind === 'same') return sameText(figure);
  const value = proposed.kind === 'value' ? proposed.value : null;
  const isBare = proposed.kind === 'none';
  const filed = await fileErrorReport(library.db, { figure, proposed: value, words, isBare, by: name, official, at });
  return filedText(library, figure, proposed, filed);
}

function about({ reportId, ordinal }: Figure): Reporting {
  return { reported: { reportId, ordinal }, choice: null };
}

function offerOf(figure: Figure): Offer {
  return { label: `${valueText(figure)} – ${labelText(figure)}`, unit: figure.unit };
}

function ask(figures: Figure[], message: ErrorMessage): ReportReply {
  const places = figures.slice(0, MOST_LINES).map(({ reportId, ordinal }) => ({ reportId, ordinal }));
  return {
    answer: {
      ...askBack(asksWhich(figures, message.numbers.length > 0)),
      offers: figures.slice(0, MOST_LINES).map(offerOf),
    },
    reporting: { reported: null, choice: { places, message } },
  };
}
