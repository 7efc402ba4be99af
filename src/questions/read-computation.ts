import type { Slot } from '../vocabulary/concept.ts';
import { describe } from '../vocabulary/describe.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';
import { foldQuestionWords } from './fold-question-words.ts';

/** A number that is asked for as one figure against another. */
export interface Computation {
  /** share: the first as a percentage of the second · difference: the first less the second. */
  operation: 'share' | 'difference';
  /** What is said of each, as typed; the part before the whole, the minuend before the subtrahend. */
  operands: [string, string];
}

interface Form {
  example: string;
  operation: Computation['operation'];
  /** Over the folded question; groups `a` and `b` are the operands in the order of the operation. */
  pattern: RegExp;
  /** So plainly one number against another that things which the vocabulary does not know are operands too. */
  plain?: true;
}

const NUMBER = '(?:bao nhieu|may|nhieu)';
const PERCENT = `${NUMBER}\\s*(?:phan tram|%)`;
const MORE = '(?:nh1eu|nhieu|it|cao|thap|lon|nho|dong|vuot)';

/** The ways in which officials put one number against another. */
const FORMS: readonly Form[] = [
  {
    example: 'trong (tổng) số B thì A chiếm bao nhiêu phần trăm',
    operation: 'share',
    plain: true,
    pattern: /\btrong (?:tong so |so |tong )?(?<b>[^,]+?)(?:,| thi )(?<a>.+?)\bchiem\b/d,
  },
  {
    example: 'A chiếm bao nhiêu phần trăm B',
    operation: 'share',
    plain: true,
    pattern: new RegExp(
      `^(?<a>.+?)\\bchiem\\s+(?:khoang\\s+)?(?:ty le\\s+|ti le\\s+)?(?:${PERCENT}|bao nhieu|may)\\s*(?:ty le\\s+)?(?:trong tong so|trong tong|trong so|trong|cua|so voi|tren tong so|tren|o)?\\s+(?<b>.+)$`,
      'd',
    ),
  },
  {
    example: 'A bằng (đạt) bao nhiêu phần trăm so với B',
    operation: 'share',
    pattern: new RegExp(`^(?<a>.+?)\\b(?:bang|dat|duoc)\\s+${PERCENT}\\s+(?:so voi|cua|tren)\\s+(?<b>.+)$`, 'd'),
  },
  {
    example: 'tỷ lệ A trên (so với) B',
    operation: 'share',
    pattern:
      /\b(?:ty|ti) le\s+(?<a>.+?)\s+(?:tren tong so|tren|so voi|trong tong so|trong so|\/)\s+(?<b>.+?)(?=\s+(?:la|dat|bang)?\s*(?:bao nhieu|may)\b|[?]|$)/d,
  },
  {
    example: 'lấy A trừ (đi) B còn bao nhiêu',
    operation: 'difference',
    pattern:
      /(?:\blay\s+|^)(?<a>.+?)\btru\b(?: di| cho| bot)?\s+(?<b>.+?)(?=\s+(?:thi|con|la|duoc|bang|ra|bao nhieu)\b|[?]|$)/d,
  },
  {
    example: 'A và B chênh nhau bao nhiêu · chênh lệch giữa A và B',
    operation: 'difference',
    pattern:
      /\bchenh(?: lech)?(?: nhau)?\s+giua\s+(?<a>.+?)\s+(?:va|voi)\s+(?<b>.+?)(?=\s+(?:la|bao nhieu|may)\b|[?]|$)/d,
  },
  {
    example: 'A với B chênh nhau, hơn kém nhau bao nhiêu',
    operation: 'difference',
    pattern: /^(?<a>.+?)\s+(?:va|voi|so voi)\s+(?<b>.+?)\s+(?:chenh|hon kem|cach)\b/d,
  },
  {
    example: 'A nhiều hơn B bao nhiêu · A hơn B mấy hồ sơ',
    operation: 'difference',
    pattern: new RegExp(
      `^(?<a>.+?)\\b(?:${MORE}\\s+)?hon\\s+(?:so voi\\s+)?(?<b>.+?)\\s+(?:la\\s+|toi\\s+|den\\s+)?${NUMBER}\\b`,
      'd',
    ),
  },
];

/** Reads a number asked for as one figure against another, where both are named; null where they are not. */
export function readComputation(bare: string): Computation | null {
  const folded = foldQuestionWords(bare);
  for (const { operation, pattern, plain } of FORMS) {
    const match = pattern.exec(folded);
    const [a, b] = [match?.indices?.groups?.a, match?.indices?.groups?.b];
    if (!a || !b) continue;
    const operands: [string, string] = [inFull(bare.slice(...a)), inFull(bare.slice(...b))];
    const second = operation === 'share' ? COUNTED : TELLING;
    const isNamed = (operand: string, slots: ReadonlySet<Slot>) =>
      names(operand, slots) || (plain && isPlainName(operand));
    if (isNamed(operands[0], TELLING) && isNamed(operands[1], second)) return { operation, operands };
  }
  return null;
}

/** "Thu trừ chi": by themselves these are too short to be known. */
const SHORT: Readonly<Record<string, string>> = { thu: 'thu ngân sách', chi: 'chi ngân sách' };

function inFull(operand: string): string {
  return SHORT[operand.trim().toLowerCase()] ?? operand;
}

/** Slots by which a number is told from another. */
const TELLING: ReadonlySet<Slot> = new Set(['object', 'state', 'channel', 'field', 'level', 'scope']);
/** What a share is taken of is counted or in a state: "trên môi trường mạng" is no whole. */
const COUNTED: ReadonlySet<Slot> = new Set(['object', 'state']);

function names(operand: string, slots: ReadonlySet<Slot>): boolean {
  return describe(operand, { chat: true }).mentions.some((mention) =>
    mention.concepts.some((concept) => slots.has(concept.slot) && !VENUES.has(concept.id)),
  );
}

/** "đất cho thuê", "đất công ích": a thing that the vocabulary does not know is told by words that say anything. */
function isPlainName(operand: string): boolean {
  const { mentions, words } = describe(operand, { chat: true });
  return mentions.length === 0 && [...words].some((word) => !STOP_WORDS.has(word));
}

/** Where a thing is done is not what it is counted against. */
const VENUES = new Set(['online_service', 'portal', 'service_centre', 'internet']);
