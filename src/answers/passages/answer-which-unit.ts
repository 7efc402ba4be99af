import type { Question } from '../../questions/question.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Answer } from '../answer.ts';
import { inPeriods, type Library, reportById } from '../library.ts';
import { capitalise, periodText } from '../wording/figures.ts';
import { Citations, oneLine } from '../wording/sources.ts';
import { headingConcepts } from './heading-concepts.ts';
import type { RankedPassage } from './rank-passages.ts';
import { partsOf, rankForQuestion } from './search-passages.ts';

/** So much of what was asked a passage must name, where any unit may have said it. */
const ENOUGH = 0.6;
/** Those nearly as good as the best are told beside it. */
const BESIDE = 0.7;
const MOST_UNITS = 5;
const MOST_CHARACTERS = 240;

/** Words of degree and number: units are set against each other by figures. */
const BY_FIGURES =
  /\b(?:nhat|hon|cao|thap|nhieu|it|so sanh|doi chieu|so voi|xep hang|bao nhieu|may|ty le|ti le|phan tram|dat|vuot|duoi|tren)\b|[%\d]/;

/**
 * "Đơn vị nào phải mượn phòng học để sửa trường?", "phường nào gặp khó khăn về nhân lực?": the units whose reports say so, each with what it
 * says. Null where a number is asked about, or no report says it.
 */
export async function answerWhichUnit(library: Library, question: Question): Promise<Answer | null> {
  const parts = partsOf(question);
  const isCounted = parts.length === 0 && question.concepts.some((asked) => asked.slot === 'state');
  if (question.units.length > 0 || isCounted || BY_FIGURES.test(fold(question.bare))) return null;
  const ranked = await rankForQuestion(library, inPeriods(library.reports, question.periods), question, parts);
  const best = ranked[0]?.score ?? 0;
  const found = firstOfEachUnit(
    library,
    ranked.filter(
      (one) => one.coverage >= ENOUGH && one.score >= best * BESIDE && (parts.length === 0 || isUnder(one, parts)),
    ),
  );
  return found.length > 0 ? present(library, found.slice(0, MOST_UNITS)) : null;
}

/** What is asked of difficulties is no answer where it stands among results. */
function isUnder({ passage }: RankedPassage, parts: string[]): boolean {
  return passage.path.slice(-2).some((title) => {
    const concepts = headingConcepts(title);
    return parts.some((part) => concepts.has(part.slice(1)));
  });
}

function firstOfEachUnit(library: Library, ranked: RankedPassage[]): RankedPassage[] {
  const ofUnit = new Map<string, RankedPassage>();
  for (const one of ranked) {
    const { unit } = reportById(library, one.passage.reportId);
    if (!ofUnit.has(unit)) ofUnit.set(unit, one);
  }
  return [...ofUnit.values()];
}

function present(library: Library, found: RankedPassage[]): Answer {
  const citations = new Citations();
  const lines = found.map(({ passage }) => {
    const report = reportById(library, passage.reportId);
    citations.add(report, passage.section, passage.body);
    return `- ${capitalise(report.unit)}${periodText(report.period)}: ${cutAtWord(oneLine(passage.body), MOST_CHARACTERS)}`;
  });
  return {
    kind: 'passage',
    text: `Các báo cáo nêu:\n${lines.join('\n')}\n${citations.toText(MOST_UNITS)}`,
    citations: citations.list,
    figures: [],
    lane: 'passages',
  };
}
