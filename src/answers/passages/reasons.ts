import type { Asked } from '../../questions/question.ts';
import type { Passage } from '../../reports/passage.ts';
import { passagesOfSection } from '../../reports/queries.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import { idsOf } from '../figures/frame.ts';
import type { Library } from '../library.ts';
import { BECAUSE, OPENS_WITH_BECAUSE } from './because.ts';
import type { RankedPassage } from './rank-passages.ts';

export const CAUSES = conceptTerm('causes');

/** A sentence that gives a reason must be about nearly all that was asked. */
const ABOUT = 0.75;
const MOST_SENTENCES = 2;
const MOST_ITEMS = 6;

/**
 * Passages that answer "vì sao": sentences in which what was asked is the effect, else what stands under a heading of
 * causes in the report that the best passage is from. Empty where the report gives no reason.
 *
 * @param isSpecific words were asked that the vocabulary does not know: a heading of causes says nothing of them.
 */
export async function reasonsOf(
  library: Library,
  ranked: RankedPassage[],
  content: Asked[],
  isSpecific: boolean,
): Promise<Passage[]> {
  if (content.length === 0) return [];
  const sentences = ranked.filter((one) => one.coverage >= ABOUT && givesReason(one.passage.body, content));
  const [best] = sentences;
  if (best)
    return sentences
      .filter((one) => one.passage.reportId === best.passage.reportId && one.score >= best.score * ABOUT)
      .slice(0, MOST_SENTENCES)
      .map((one) => one.passage);
  const [first] = ranked;
  if (first && first.coverage > 0 && CALLED_CAUSE.test(first.passage.body)) return [first.passage];
  if (isSpecific) return [];
  const under = ranked.find((one) => one.passage.path.some((title) => describe(title).concepts.has('causes')));
  if (!under) return [];
  const { passage } = under;
  const section = await passagesOfSection(library.db, passage.reportId, passage.section);
  return section.filter((one) => one.path.some((title) => describe(title).concepts.has('causes'))).slice(0, MOST_ITEMS);
}

/** "**Nguyên nhân:** địa hình chia cắt …" */
const CALLED_CAUSE = /^[\s\-–+*•]*nguyên nhân\b[^:.]{0,40}:/iu;

/** What was asked stands on the side of the effect: before "vì", or behind it where the sentence opens with the cause. */
function givesReason(body: string, content: Asked[]): boolean {
  const match = BECAUSE.exec(body);
  if (!match) return false;
  const effect = OPENS_WITH_BECAUSE.test(body) || /nguyên nhân/iu.test(match[0]) ? body : body.slice(0, match.index);
  const { concepts } = describe(effect);
  const states = content.filter((asked) => asked.slot === 'state' || asked.slot === 'field');
  const needed = states.length > 0 ? states : content;
  return needed.length === 0 || needed.some((asked) => idsOf(asked).some((id) => concepts.has(id)));
}
