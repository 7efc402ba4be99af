import type { Answer, Offer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { answerPair, type FigurePlace } from '../answers/figures/answer-pair.ts';
import type { Library } from '../answers/library.ts';
import { refuseUnreadable } from '../answers/wording/replies.ts';
import { completeQuestion } from '../questions/complete-question.ts';
import { correctQuestion } from '../questions/correct-question.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Question } from '../questions/question.ts';
import { readCorrection } from '../questions/read-correction.ts';
import { readPair } from '../questions/read-pair.ts';
import type { Surroundings } from '../questions/resolve-units.ts';
import { sayAssigner } from '../questions/say-assigner.ts';
import { type MessageQuestion, splitMessage } from '../questions/split-message.ts';
import { withUnitBefore } from '../questions/unit-before.ts';
import { withLessTakenOver } from '../questions/with-less-taken-over.ts';
import { withoutOpening } from '../questions/without-opening.ts';
import { normalize } from '../vietnamese/fold.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import type { Period } from '../vietnamese/period.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { askWhat, askWhatMore, saidBy, saysNothing } from './ask-what.ts';
import { chooseOffer, narrowTo } from './choose-offer.ts';
import { dayToCountFrom } from './day-to-count-from.ts';
import { type Answered, joinAnswers } from './join-answers.ts';
import { answerSmallTalk, readSmallTalk } from './small-talk.ts';

/** What a dialogue remembers between two questions. */
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
  /** What the last answer said. */
  said: string;
  /** Of the last number told: "quý trước" is the one before. */
  period: Period | null;
}

export const NEW_DIALOGUE: Dialogue = {
  earlier: null,
  about: [],
  units: [],
  told: [],
  last: null,
  offered: null,
  said: '',
  period: null,
};

/** Who asks, and when. */
export interface Asker {
  unit: Unit | null;
  /** ISO day in the asker's time zone. */
  today: string;
}

/** Longer than this a message is not read. */
export const MOST_CHARACTERS = 4000;
/** So many questions of one message are answered. */
const MOST_QUESTIONS = 4;

interface Turn {
  answer: Answer;
  dialogue: Dialogue;
}

/** Answers one message, each of its questions, and tells what the dialogue remembers then. */
export async function reply(library: Library, dialogue: Dialogue, typed: string, asker: Asker): Promise<Turn> {
  const text = normalize(typed).trim();
  const smallTalk = readSmallTalk(text);
  if (smallTalk) return { answer: await answerSmallTalk(library, smallTalk, asker), dialogue };
  if (!/\p{L}|\d/u.test(text))
    return {
      answer: refuseUnreadable('Câu hỏi trống. Anh/chị gõ câu hỏi về số liệu hoặc nội dung báo cáo.'),
      dialogue,
    };
  if (text.length > MOST_CHARACTERS) {
    return {
      answer: refuseUnreadable(
        `Tin nhắn dài quá (${formatNumber(text.length)} ký tự, tối đa ${formatNumber(MOST_CHARACTERS)} ký tự). Anh/chị gửi riêng câu hỏi giúp.`,
      ),
      dialogue,
    };
  }
  const questions = splitMessage(text, library.registry);
  if (questions.length === 0) return { answer: await askWhat(library, null, asker), dialogue };
  return answerAll(library, dialogue, questions, asker);
}

/** Each question leans on those before it. */
async function answerAll(
  library: Library,
  dialogue: Dialogue,
  questions: MessageQuestion[],
  asker: Asker,
): Promise<Turn> {
  const answered: Answered[] = [];
  let after = dialogue;
  for (const question of questions.slice(0, MOST_QUESTIONS)) {
    const turn = await answerOne(library, after, question, asker);
    answered.push({ question: question.text, answer: turn.answer });
    after = turn.dialogue;
  }
  return { answer: joinAnswers(answered, questions.length - answered.length), dialogue: after };
}

async function answerOne(
  library: Library,
  dialogue: Dialogue,
  { text: typed, before }: MessageQuestion,
  asker: Asker,
): Promise<Turn> {
  const text = sayAssigner(withoutOpening(typed), dialogue.earlier);
  const { offered } = dialogue;
  const chosen = offered && chooseOffer(offered.offers, text);
  if (offered && chosen) {
    const question = narrowTo(offered.question, chosen, library.registry);
    const turn = turnOf(library, dialogue, { question, answer: await answerQuestion(library, question) });
    return { ...turn, dialogue: { ...turn.dialogue, offered } };
  }
  const ofBoth = await answerOfBoth(library, dialogue, text);
  if (ofBoth) return { answer: ofBoth, dialogue };
  const around: Surroundings = {
    registry: library.registry,
    reporting: new Set(library.reports.map((report) => report.unit)),
    askerUnit: asker.unit,
    today: dayToCountFrom(text, dialogue.period, asker.today),
  };
  const corrected = await answerCorrected(library, dialogue, text, around);
  if (corrected) return turnOf(library, dialogue, corrected);
  const parsed = withUnitBefore(parseQuestion(text, around), before, library.registry);
  if (saysNothing(parsed, dialogue.earlier)) return { answer: await askWhat(library, parsed, asker), dialogue };
  const understood = await answerInContext(library, dialogue, parsed);
  const unclear = understood.question === parsed ? null : askWhatMore(parsed, understood.answer, dialogue.said);
  return unclear ? { answer: unclear, dialogue } : turnOf(library, dialogue, understood);
}

interface Understood {
  question: Question;
  answer: Answer;
}

function turnOf(library: Library, dialogue: Dialogue, { question, answer }: Understood): Turn {
  return { answer, dialogue: remember(library, dialogue, question, answer) };
}

/** "Ý mình là Hải An": the last question again, with that changed. */
async function answerCorrected(
  library: Library,
  { last }: Dialogue,
  text: string,
  around: Surroundings,
): Promise<Understood | null> {
  const correction = last && readCorrection(text);
  if (!correction) return null;
  const meant = parseQuestion(sayAssigner(correction.meant, last), around);
  const rejected = correction.rejected === '' ? null : parseQuestion(correction.rejected, around);
  const question = correctQuestion(last, meant, rejected);
  if (!question) return null;
  const answer = await answerQuestion(library, question);
  if (answer.kind !== 'not_found') return { question, answer };
  for (const wider of withLessTakenOver(question, meant)) {
    const found = await answerQuestion(library, wider);
    if (found.kind !== 'not_found') return { question: wider, answer: found };
  }
  return { question, answer };
}

async function answerOfBoth(library: Library, { told }: Dialogue, text: string): Promise<Answer | null> {
  const operation = readPair(text);
  const [latest, before] = told;
  return operation && latest && before ? answerPair(library, [before, latest], operation) : null;
}

/** The question with what it lacks from the dialogue; with less of it where that finds nothing. */
async function answerInContext(library: Library, dialogue: Dialogue, parsed: Question): Promise<Understood> {
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
function remember(library: Library, dialogue: Dialogue, question: Question, answer: Answer): Dialogue {
  if (answer.kind === 'refused') return dialogue;
  const spoken = question.units.length > 0 ? question.units : unitsCited(library, answer);
  // All that report were set against each other: so they are in the next question.
  const isOfAll = question.units.length === 0 && question.wanted === 'comparison';
  const names = new Set(spoken.map((unit) => unit.name));
  const units = [...spoken, ...dialogue.units.filter((unit) => !names.has(unit.name))].slice(0, MOST_UNITS);
  const now = {
    ...dialogue,
    units,
    said: saidBy(answer),
    last: question,
    offered: answer.offers ? { question, offers: answer.offers } : null,
  };
  if (answer.kind === 'not_found' && dialogue.earlier)
    return { ...now, earlier: { ...dialogue.earlier, units: spoken } };
  const [only, ...others] = answer.about ?? [];
  // After an answer of several numbers "chênh nhau" is not asked of those before it.
  const toldBefore = answer.kind === 'figure' ? [] : dialogue.told;
  const told = only && others.length === 0 ? [only, ...dialogue.told].slice(0, 2) : toldBefore;
  const period = answer.figures[0]?.period ?? dialogue.period;
  return {
    ...now,
    earlier: { ...question, units: isOfAll ? [] : spoken },
    about: answer.about ?? dialogue.about,
    told,
    period,
  };
}

const MOST_UNITS = 6;

/** Where no unit was named, the one whose report answered. */
function unitsCited(library: Library, answer: Answer): Unit[] {
  const [first] = answer.citations;
  const report = first && library.reports.find((one) => one.fileName === first.report);
  const unit = report && library.registry.byName(report.unit);
  return unit ? [unit] : [];
}
