import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import { tellingSyllables } from '../../vocabulary/stop-words.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { figuresInEach, inPeriods, type Library, reportById, reportsOf } from '../library.ts';
import { compareQuantities, gapOf } from './arithmetic.ts';
import { computedAnswer } from './computed-answer.ts';
import { ownClause } from './own-clause.ts';

/** Ways to ask what is left of money, on the folded question. */
const LEFT =
  /\bcon (?:lai|du|thua)\b|\bchua (?:chi|su dung|giai ngan|thu hoi|thu duoc|thu|nop|dung|tieu|xai)\b|\b(?:du|thua|ton) (?:bao nhieu|nhieu)\b/;
/** What is asked is money. */
const OF_MONEY = /\b(?:tien|kinh phi|quy|von|ngan sach|nguon|du toan)\b/;
/** What was to be had, and what became of it. */
const GIVEN =
  /\b(?:duoc cap|cap|giao|van dong|thu|duyet|ke hoach|tong|kien nghi|du toan|bo tri|huy dong|phan bo|chi tieu|phe duyet|so tien|quy)\b/;
const USED =
  /\b(?:da (?:chi|su dung|giai ngan|thu hoi|thu|nop|thu nop|thanh toan)|chi|su dung|giai ngan|thu hoi duoc)\b/;
/** Words of what is left name no money. */
const OF_LEFT = new Set(
  'tien con lai du thua thieu chua chi su dung giai ngan thu hoi nop nua moi ke hoach dung tieu xai muc chi tieu'.split(
    ' ',
  ),
);

/**
 * What is left of money where one sentence, or two beside each other, tell what was given and what of it was used: "được cấp 1.246
 * triệu đồng, đã chi 1.171 triệu đồng".
 *
 * @returns null where no money left is asked for, or not one pair alone is what the question names.
 */
export async function leftOfMoney(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const asked = fold(question.bare);
  if (!LEFT.test(asked) || !OF_MONEY.test(asked)) return null;
  const reports = inPeriods(reportsOf(library, unit), question.periods);
  const words = tellingSyllables(question.bare)
    .map(({ folded }) => folded)
    .filter((word) => !OF_LEFT.has(word));
  for (const figures of await figuresInEach(
    library,
    reports.map(({ id }) => id),
  )) {
    const pairs = figures.flatMap((used) => {
      const given = isUsed(used) ? givenBefore(figures, used) : null;
      return given ? [{ given, used, said: saidOf(words, given, used, reportById(library, used.reportId).title) }] : [];
    });
    const most = Math.max(...pairs.map(({ said }) => said));
    const [pair, other] = pairs.filter(({ said }) => said === most);
    if (!pair || other || most * 2 <= words.length) continue;
    const gap = gapOf(pair.given, pair.used);
    return gap && computedAnswer(library, unit, { ...gap, from: [pair.given, pair.used], word: 'còn lại' });
  }
  return null;
}

function isMoney({ measure }: Figure): boolean {
  return /đồng$/u.test(measure);
}

function isUsed(figure: Figure): boolean {
  return isMoney(figure) && USED.test(fold(ownClause(figure)?.own ?? ''));
}

/** The nearest money before it of which it can be a part, in the same paragraph. */
function givenBefore(figures: Figure[], used: Figure): Figure | null {
  const before = figures.filter(
    (one) =>
      one.ordinal < used.ordinal &&
      one.ordinal >= used.ordinal - REACH &&
      one.section === used.section &&
      one.measure === used.measure &&
      !isUsed(one) &&
      GIVEN.test(fold(ownClause(one)?.inherited ?? '')) &&
      (compareQuantities(one, used) ?? -1) >= 0,
  );
  const inSentence = before.filter((one) => one.quoteStart === used.quoteStart);
  // Money told before it in its own sentence is what it is of; another sentence tells then of other money.
  const isToldThere = figures.some(
    (one) => one.ordinal < used.ordinal && one.quoteStart === used.quoteStart && isMoney(one),
  );
  if (isToldThere && inSentence.length === 0) return null;
  // "vận động được 84,5 triệu đồng (kế hoạch 120 triệu đồng), đã chi 61,2 triệu đồng": what was had, not what was aimed at.
  const had = (inSentence.length > 0 ? inSentence : before).filter((one) => !isAim(one));
  return had[0] ?? null;
}

const REACH = 4;

function isAim(figure: Figure): boolean {
  const own = fold(ownClause(figure)?.own ?? '');
  return /\bke hoach\b|\bchi tieu\b/.test(own) && !/\b(?:von|giao)\b/.test(own);
}

function saidOf(words: string[], given: Figure, used: Figure, title: string): number {
  const text = ` ${fold(`${title} ${given.quote} ${used.quote} ${given.path.join(' ')} ${given.label}`).replace(/[^a-z0-9]+/g, ' ')} `;
  return words.filter((word) => text.includes(` ${word} `)).length;
}
