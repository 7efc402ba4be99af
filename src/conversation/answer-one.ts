import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { withChart } from '../answers/charts/with-chart.ts';
import { answerPair } from '../answers/figures/answer-pair.ts';
import { finishAnswer } from '../answers/finish-answer.ts';
import { type Library, unitsWithReports } from '../answers/library.ts';
import { answerWithModel } from '../answers/model/answer-with-model.ts';
import { inWordsOfReports } from '../answers/words-of-reports.ts';
import { completeQuestion } from '../questions/complete-question.ts';
import { correctQuestion } from '../questions/correct-question.ts';
import { withListedAsks } from '../questions/listed-asks.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Question } from '../questions/question.ts';
import { readCorrection } from '../questions/read-correction.ts';
import { readPair } from '../questions/read-pair.ts';
import type { Surroundings } from '../questions/resolve-units.ts';
import { sayAssigner } from '../questions/say-assigner.ts';
import type { MessageQuestion } from '../questions/split-message.ts';
import { withUnitBefore } from '../questions/unit-before.ts';
import { withLessTakenOver } from '../questions/with-less-taken-over.ts';
import { withoutOpening } from '../questions/without-opening.ts';
import { askWhat, askWhatMore, saysNothing } from './ask-what.ts';
import { chooseOffer, narrowTo } from './choose-offer.ts';
import { dayToCountFrom } from './day-to-count-from.ts';
import { type Asker, type Dialogue, remember } from './dialogue.ts';
import { drawnInstead } from './draw.ts';
import { ofAnswer } from './reply-about-last.ts';

/** An answer, and what the dialogue remembers then. */
export interface Reply {
  answer: Answer;
  dialogue: Dialogue;
}

/** Answers one question of a message: one by itself, or one that chooses, corrects or leans on what was said before. */
export async function answerOne(
  library: Library,
  dialogue: Dialogue,
  { text: typed, before }: MessageQuestion,
  asker: Asker,
): Promise<Reply> {
  const asWritten = sayAssigner(withoutOpening(typed), dialogue.earlier);
  const finish = (understood: Understood) => finishTurn(library, dialogue, typed, understood, asker);
  const { offered } = dialogue;
  const chosen = offered && chooseOffer(offered.offers, asWritten);
  if (offered && chosen) {
    const question = narrowTo(offered.question, chosen, library.registry);
    const turn = await finish({ own: null, question, answer: await answerQuestion(library, question) });
    return { ...turn, dialogue: { ...turn.dialogue, offered } };
  }
  const around: Surroundings = {
    registry: library.registry,
    reporting: new Set(unitsWithReports(library)),
    askerUnit: asker.unit,
    today: dayToCountFrom(asWritten, dialogue.period, asker.today),
  };
  const text = await inWordsOfReports(library, asWritten, around);
  const ofBoth = await answerOfBoth(library, dialogue, text);
  if (ofBoth) {
    const answer = await finishAnswer(library, parseQuestion(text, around), ofBoth);
    return { answer, dialogue: { ...dialogue, lastAnswer: ofAnswer({ own: null, question: null, answer }) } };
  }
  const corrected = await answerCorrected(library, dialogue, text, around);
  if (corrected) return finish(corrected);
  const read = withUnitBefore(parseQuestion(text, around), before, library.registry);
  const parsed = asker.asksChart || read.wanted === 'comparison' ? withListedAsks(read) : read;
  if (saysNothing(parsed, dialogue.earlier)) return { answer: await askWhat(library, parsed, asker), dialogue };
  const understood = await answerInContext(library, dialogue, parsed, asker);
  const told = dialogue.turns.at(-1)?.answer ?? '';
  const unclear = understood.question === parsed ? null : askWhatMore(parsed, understood.answer, told);
  return unclear ? { answer: unclear, dialogue } : finish(understood);
}

interface Understood {
  /** What was said by itself; null where it only chose. */
  own: Question | null;
  question: Question;
  answer: Answer;
}

/** A model may word what the rules are unsure of; what can be drawn is drawn. */
async function finishTurn(
  library: Library,
  dialogue: Dialogue,
  text: string,
  { own, question, answer: byRules }: Understood,
  asker: Asker,
): Promise<Reply> {
  const inWords = await answerWithModel(library, { question, byRules, asker, turns: dialogue.turns });
  const answer = withChart(inWords, { isAsked: asker.asksChart ?? false });
  return { answer, dialogue: remember(library, dialogue, { text, own, question, answer }) };
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
  return question && { own: meant, ...(await answerOrWider(library, question, meant)) };
}

async function answerOfBoth(library: Library, { told }: Dialogue, text: string): Promise<Answer | null> {
  const operation = readPair(text);
  const [latest, before] = told;
  return operation && latest && before ? answerPair(library, [before, latest], operation) : null;
}

async function answerInContext(
  library: Library,
  dialogue: Dialogue,
  parsed: Question,
  { asksChart }: Asker,
): Promise<Understood> {
  const question = completeQuestion(parsed, dialogue.earlier, { within: dialogue.about, units: dialogue.units });
  const answered = await answerOrWider(library, question, parsed);
  const drawn = asksChart ? await drawnInstead(library, answered) : null;
  return { own: parsed, ...(drawn ?? answered) };
}

/** The question with what it lacks from the dialogue; with less of it where that finds nothing. */
async function answerOrWider(library: Library, question: Question, own: Question): Promise<Omit<Understood, 'own'>> {
  const answer = await answerQuestion(library, question);
  if (question === own || answer.kind !== 'not_found') return { question, answer };
  for (const wider of withLessTakenOver(question, own)) {
    const found = await answerQuestion(library, wider);
    if (found.kind !== 'not_found') return { question: wider, answer: found };
  }
  return { question, answer };
}
