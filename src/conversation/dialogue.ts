import type { Answer, Offer } from '../answers/answer.ts';
import type { Answered } from '../answers/explain/answered.ts';
import type { FigurePlace } from '../answers/figures/answer-pair.ts';
import { type Library, reportsOfFile } from '../answers/library.ts';
import type { Turn } from '../answers/model/task.ts';
import type { Question } from '../questions/question.ts';
import type { Period } from '../vietnamese/period.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { NO_ANSWER_YET, type OfLastAnswer, ofAnswer } from './reply-about-last.ts';
import { saidBy } from './said-by.ts';

/** What a dialogue remembers between two messages. */
export interface Dialogue {
  /** The last question that was answered, with what it took over. */
  earlier: Question | null;
  about: NonNullable<Answer['about']>;
  /** Units spoken of, latest first, each once. */
  units: Unit[];
  /** The figures of the last answers that told one number each, latest first. */
  told: FigurePlace[];
  /** The last question that was put, whatever came of it: a correction puts it again. */
  last: Question | null;
  /** What was asked back last, and the question that it was about. */
  offered: { question: Question; offers: Offer[] } | null;
  /** Of the last number told: "quý trước" is the one before. */
  period: Period | null;
  /** What was said, oldest first; a model reads it. */
  turns: Turn[];
  /** The last answer, whatever it was: "vì sao?" and "báo sai" are said of it. */
  lastAnswer: OfLastAnswer;
  /** What the numbers of the list that was shown last stand for, where it is no question back; else empty. */
  listed: string[];
}

export const NEW_DIALOGUE: Dialogue = {
  earlier: null,
  about: [],
  units: [],
  told: [],
  last: null,
  offered: null,
  period: null,
  turns: [],
  lastAnswer: NO_ANSWER_YET,
  listed: [],
};

/** Who asks, and when. */
export interface Asker {
  unit: Unit | null;
  /** ISO day in the asker's time zone. */
  today: string;
  /** Who is said to have reported a wrong number. */
  name?: string;
  /** Number of the official who asks. */
  official?: number;
  /** Keys of who asks and of the group, for the limits; see `Caller`. */
  person?: string;
  group?: string;
  /** The moment of asking; the start of the day where it is not told. */
  at?: Date;
  /** A picture of the answer is asked for. */
  asksChart?: boolean;
}

/** A question that was answered. */
export interface AnsweredQuestion extends Answered {
  /** As typed. */
  text: string;
  question: Question;
}

/** So many turns before are enough to know what a question leans on. */
const MOST_TURNS = 3;
const MOST_UNITS = 6;

/** The dialogue after a question was answered. */
export function remember(library: Library, dialogue: Dialogue, answered: AnsweredQuestion): Dialogue {
  const { text, own, question, answer } = answered;
  return {
    ...rememberQuestion(library, dialogue, question, answer),
    turns: [...dialogue.turns, { question: text, answer: saidBy(answer) }].slice(-MOST_TURNS),
    lastAnswer: ofAnswer({ own, question, answer }),
  };
}

/** A question that was refused, or of which nothing was found, tells the next one no more than its unit. */
function rememberQuestion(library: Library, dialogue: Dialogue, question: Question, answer: Answer): Dialogue {
  if (answer.kind === 'refused') return dialogue;
  const spoken = question.units.length > 0 ? question.units : unitsCited(library, answer);
  // All that report were set against each other: so they are in the next question.
  const isOfAll = question.units.length === 0 && question.wanted === 'comparison';
  const names = new Set(spoken.map((unit) => unit.name));
  const units = [...spoken, ...dialogue.units.filter((unit) => !names.has(unit.name))].slice(0, MOST_UNITS);
  const now = {
    ...dialogue,
    units,
    last: question,
    offered: answer.offers ? { question, offers: answer.offers } : null,
  };
  if (answer.kind === 'not_found' && dialogue.earlier)
    return { ...now, earlier: { ...dialogue.earlier, units: spoken } };
  const [only, ...others] = answer.about ?? [];
  // After an answer of several numbers "chênh nhau" is not asked of those before it.
  const toldBefore = answer.kind === 'figure' ? [] : dialogue.told;
  const told = only && others.length === 0 ? [only, ...dialogue.told].slice(0, 2) : toldBefore;
  return {
    ...now,
    earlier: { ...question, units: isOfAll ? [] : spoken },
    about: answer.about ?? dialogue.about,
    told,
    period: answer.figures[0]?.period ?? dialogue.period,
  };
}

/** Where no unit was named, the one whose report answered. */
function unitsCited(library: Library, answer: Answer): Unit[] {
  const [first] = answer.citations;
  const report = first && reportsOfFile(library, first.report)[0];
  const unit = report && library.registry.byName(report.unit);
  return unit ? [unit] : [];
}
