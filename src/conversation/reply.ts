import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { answerPair, type FigurePlace } from '../answers/figures/answer-pair.ts';
import type { Library } from '../answers/library.ts';
import { answerWithModel } from '../answers/model/answer-with-model.ts';
import type { Turn } from '../answers/model/task.ts';
import { refuseUnreadable } from '../answers/wording/replies.ts';
import { completeQuestion, withLessTakenOver } from '../questions/complete-question.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Question } from '../questions/question.ts';
import { readPair } from '../questions/read-pair.ts';
import { normalize } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { NO_ANSWER_YET, type OfLastAnswer, ofAnswer, replyAboutLast } from './reply-about-last.ts';
import { readSmallTalk } from './small-talk.ts';

/** What a dialogue remembers between two questions. */
export interface Dialogue {
  /** The last question that was answered, with what it took over. */
  earlier: Question | null;
  about: NonNullable<Answer['about']>;
  /** Units spoken of, latest first, each once. */
  units: Unit[];
  /** The figures of the last answers that told one number each, latest first. */
  told: FigurePlace[];
  /** What was said, oldest first; a model reads it. */
  turns: Turn[];
  /** The last answer, whatever it was: "vì sao?" and "báo sai" are said of it. */
  lastAnswer: OfLastAnswer;
}

export const NEW_DIALOGUE: Dialogue = {
  earlier: null,
  about: [],
  units: [],
  told: [],
  turns: [],
  lastAnswer: NO_ANSWER_YET,
};

/** So many turns before are enough to know what a question leans on. */
const MOST_TURNS = 3;

/** Who asks, and when. */
export interface Asker {
  unit: Unit | null;
  /** ISO day in the asker's time zone. */
  today: string;
  /** Who is said to have reported a wrong number. */
  name?: string;
  /** The moment of asking; the start of the day where it is not told. */
  at?: Date;
}

const UNNAMED = 'người hỏi';

/** Longer than this a message is no question; it is not searched. */
const MOST_CHARACTERS = 1000;

/** Answers one message and tells what the dialogue remembers then. */
export async function reply(
  library: Library,
  dialogue: Dialogue,
  typed: string,
  asker: Asker,
): Promise<{ answer: Answer; dialogue: Dialogue }> {
  const asQuestion = () => replyToQuestion(library, dialogue, typed, asker);
  const text = normalize(typed).trim();
  const sender = { ...asker, name: asker.name ?? UNNAMED, at: asker.at ?? new Date(asker.today) };
  const aboutLast = await replyAboutLast(
    library,
    dialogue.lastAnswer,
    text,
    sender,
    async () => (await asQuestion()).answer,
  );
  return aboutLast ? { answer: aboutLast.answer, dialogue: { ...dialogue, lastAnswer: aboutLast.kept } } : asQuestion();
}

async function replyToQuestion(
  library: Library,
  dialogue: Dialogue,
  typed: string,
  asker: Asker,
): Promise<{ answer: Answer; dialogue: Dialogue }> {
  const text = normalize(typed).trim();
  if (!/\p{L}|\d/u.test(text))
    return {
      answer: refuseUnreadable('Câu hỏi trống. Anh/chị gõ câu hỏi về số liệu hoặc nội dung báo cáo.'),
      dialogue,
    };
  if (text.length > MOST_CHARACTERS) {
    return {
      answer: refuseUnreadable(
        `Câu hỏi dài quá (${text.length} ký tự, tối đa ${MOST_CHARACTERS}). Anh/chị hỏi ngắn lại giúp.`,
      ),
      dialogue,
    };
  }
  const smallTalk = readSmallTalk(text);
  if (smallTalk) return { answer: smallTalk, dialogue };
  const ofBoth = await answerOfBoth(library, dialogue, text);
  if (ofBoth)
    return {
      answer: ofBoth,
      dialogue: { ...dialogue, lastAnswer: ofAnswer({ own: null, question: null, answer: ofBoth }) },
    };
  const reporting = new Set(library.reports.map((report) => report.unit));
  const parsed = parseQuestion(text, {
    registry: library.registry,
    reporting,
    askerUnit: asker.unit,
    today: asker.today,
  });
  const { question, answer: byRules } = await answerInContext(library, dialogue, parsed);
  const answer = await answerWithModel(library, { question, byRules, asker, turns: dialogue.turns });
  const turns = [...dialogue.turns, { question: text, answer: said(answer) }].slice(-MOST_TURNS);
  return {
    answer,
    dialogue: {
      ...remember(library, dialogue, question, answer),
      turns,
      lastAnswer: ofAnswer({ own: parsed, question, answer }),
    },
  };
}

/** An answer without its sources. */
function said({ text }: Answer): string {
  return text.split('\nNguồn:')[0] ?? '';
}

async function answerOfBoth(library: Library, { told }: Dialogue, text: string): Promise<Answer | null> {
  const operation = readPair(text);
  const [latest, before] = told;
  return operation && latest && before ? answerPair(library, [before, latest], operation) : null;
}

/** The question with what it lacks from the dialogue; with less of it where that finds nothing. */
async function answerInContext(
  library: Library,
  dialogue: Dialogue,
  parsed: Question,
): Promise<{ question: Question; answer: Answer }> {
  const question = completeQuestion(parsed, dialogue.earlier, { within: dialogue.about, units: dialogue.units });
  const answer = await answerQuestion(library, question);
  if (question === parsed || answer.kind !== 'not_found') return { question, answer };
  for (const wider of withLessTakenOver(question, parsed)) {
    const found = await answerQuestion(library, wider);
    if (found.kind !== 'not_found') return { question: wider, answer: found };
  }
  return { question, answer };
}

/** A question that was refused, or of which nothing was found, tells the next one no more than its unit. */
function remember(
  library: Library,
  dialogue: Dialogue,
  question: Question,
  answer: Answer,
): Omit<Dialogue, 'lastAnswer'> {
  if (answer.kind === 'refused') return dialogue;
  const spoken = question.units.length > 0 ? question.units : unitsCited(library, answer);
  const names = new Set(spoken.map((unit) => unit.name));
  const units = [...spoken, ...dialogue.units.filter((unit) => !names.has(unit.name))].slice(0, MOST_UNITS);
  if (answer.kind === 'not_found' && dialogue.earlier)
    return { ...dialogue, units, earlier: { ...dialogue.earlier, units: spoken } };
  const [only, ...others] = answer.about ?? [];
  const told = only && others.length === 0 ? [only, ...dialogue.told].slice(0, 2) : dialogue.told;
  return { ...dialogue, earlier: { ...question, units: spoken }, about: answer.about ?? dialogue.about, units, told };
}

const MOST_UNITS = 6;

/** Where no unit was named, the one whose report answered. */
function unitsCited(library: Library, answer: Answer): Unit[] {
  const [first] = answer.citations;
  const report = first && library.reports.find((one) => one.fileName === first.report);
  const unit = report && library.registry.byName(report.unit);
  return unit ? [unit] : [];
}
