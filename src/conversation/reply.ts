import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { chartOf } from '../answers/charts/chart-of.ts';
import { withChart } from '../answers/charts/with-chart.ts';
import { answerPair, type FigurePlace } from '../answers/figures/answer-pair.ts';
import type { Library } from '../answers/library.ts';
import { askBack, refuseUnreadable } from '../answers/wording/replies.ts';
import { completeQuestion, withLessTakenOver } from '../questions/complete-question.ts';
import { drawableQuestion } from '../questions/drawable-question.ts';
import { withListedAsks } from '../questions/listed-asks.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Question } from '../questions/question.ts';
import { readChartWish } from '../questions/read-chart-wish.ts';
import { readPair } from '../questions/read-pair.ts';
import { normalize } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
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
}

export const NEW_DIALOGUE: Dialogue = { earlier: null, about: [], units: [], told: [] };

/** Who asks, and when. */
export interface Asker {
  unit: Unit | null;
  /** ISO day in the asker's time zone. */
  today: string;
}

/** Longer than this a message is no question; it is not searched. */
const MOST_CHARACTERS = 1000;

interface Answered {
  question: Question;
  answer: Answer;
}

interface Turn {
  answer: Answer;
  /** What the dialogue remembers then. */
  dialogue: Dialogue;
}

/** Answers one message, with its picture where it has one or is asked for one, and tells what the dialogue remembers then. */
export async function reply(library: Library, dialogue: Dialogue, typed: string, asker: Asker): Promise<Turn> {
  const wish = readChartWish(normalize(typed).trim());
  // "Cảm ơn em, vẽ biểu đồ đi" asks for nothing else either.
  const isBare = wish !== null && (wish.rest === '' || readSmallTalk(wish.rest) !== null);
  const turn = isBare
    ? await answerAgain(library, dialogue)
    : await replyInWords(library, dialogue, wish?.rest ?? typed, { ...asker, asksChart: wish !== null });
  return { ...turn, answer: withChart(turn.answer, { isAsked: wish !== null }) };
}

/** "Vẽ biểu đồ đi": what was asked last is meant. */
async function answerAgain(library: Library, dialogue: Dialogue): Promise<Turn> {
  const answer = dialogue.earlier
    ? await answerQuestion(library, dialogue.earlier)
    : askBack('Anh/chị cần vẽ biểu đồ số liệu nào, của những đơn vị hoặc kỳ nào?');
  return { answer, dialogue };
}

async function replyInWords(
  library: Library,
  dialogue: Dialogue,
  typed: string,
  asker: Asker & { asksChart: boolean },
): Promise<Turn> {
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
  if (ofBoth) return { answer: ofBoth, dialogue };
  const reporting = new Set(library.reports.map((report) => report.unit));
  const read = parseQuestion(text, {
    registry: library.registry,
    reporting,
    askerUnit: asker.unit,
    today: asker.today,
  });
  const parsed = asker.asksChart || read.wanted === 'comparison' ? withListedAsks(read) : read;
  const inContext = await answerInContext(library, dialogue, parsed);
  const { question, answer } = (asker.asksChart ? await drawnInstead(library, inContext) : null) ?? inContext;
  return { answer, dialogue: remember(library, dialogue, question, answer) };
}

/** Where a picture was asked for and the answer has none: what else the question means, where that has one. */
async function drawnInstead(library: Library, { question, answer }: Answered): Promise<Answered | null> {
  const other = chartOf(answer, { isAsked: true }) ? null : drawableQuestion(question);
  const drawn = other && (await answerQuestion(library, other));
  return drawn && chartOf(drawn, { isAsked: true }) ? { question: other, answer: drawn } : null;
}

async function answerOfBoth(library: Library, { told }: Dialogue, text: string): Promise<Answer | null> {
  const operation = readPair(text);
  const [latest, before] = told;
  return operation && latest && before ? answerPair(library, [before, latest], operation) : null;
}

/** The question with what it lacks from the dialogue; with less of it where that finds nothing. */
async function answerInContext(library: Library, dialogue: Dialogue, parsed: Question): Promise<Answered> {
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
  const names = new Set(spoken.map((unit) => unit.name));
  const units = [...spoken, ...dialogue.units.filter((unit) => !names.has(unit.name))].slice(0, MOST_UNITS);
  if (answer.kind === 'not_found' && dialogue.earlier)
    return { ...dialogue, units, earlier: { ...dialogue.earlier, units: spoken } };
  const [only, ...others] = answer.about ?? [];
  const told = only && others.length === 0 ? [only, ...dialogue.told].slice(0, 2) : dialogue.told;
  return { earlier: { ...question, units: spoken }, about: answer.about ?? dialogue.about, units, told };
}

const MOST_UNITS = 6;

/** Where no unit was named, the one whose report answered. */
function unitsCited(library: Library, answer: Answer): Unit[] {
  const [first] = answer.citations;
  const report = first && library.reports.find((one) => one.fileName === first.report);
  const unit = report && library.registry.byName(report.unit);
  return unit ? [unit] : [];
}
