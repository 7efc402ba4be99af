import { fold, hasDiacritics } from '../vietnamese/fold.ts';

/** Which of several things, that were shown one below the other, a message means. */
export interface Places {
  /** Counted from 0. Empty: a place is named at which none stands. */
  indexes: number[];
  /** The number that names the place, where digits do. */
  number: number | null;
  /** What is said behind the place, as typed. */
  rest: string;
}

const OPENING =
  '^\\W*(?:(?:the|con|vay|thi|toi|chon|lay|la|y la|y (?:minh|em|toi|anh|chi) la|hoi|vang|da|u|a)(?![a-z])\\W*)*';
const THING = '(?:cai|so|cau|muc|dong|y|van ban|phuong an|lua chon)(?![a-z])\\W*';
const COUNTS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau'];
const COUNT = '(mot|hai|ba|tu|bon|nam|sau)';
const CLOSER = '(?:a|nhe|nhi|em|di|thoi|day|do|nha|ban|anh|chi|nay|ay)(?![a-z])';
/** Closings that say nothing. */
const NOTHING = `(?:\\W|(?<![a-z])${CLOSER})*$`;
const SAYS_NOTHING = new RegExp(`^${NOTHING}`);

/**
 * Ways to name a place, folded; the first that fits is taken. What may begin a question as well ("năm 2026 …", "hai phường nào …") must
 * stand alone. `at`: the place, counted from 1, of so many; "sáu" is the sixth, "sau" the last.
 */
const FORMS: readonly { example: string; pattern: RegExp; at: (word: string, typed: string, of: number) => number }[] =
  [
    {
      example: '2 · số 2 · cái thứ 2 ạ · 2: 144',
      pattern: read(`(?:${THING})?(?:thu )?(\\d+)(?![.,/]?\\d|[a-z])`),
      at: Number,
    },
    {
      example: 'cái đầu · đầu tiên · cái trên',
      pattern: read(
        `(?:(?:${THING})(?:dau(?: tien)?|tren(?: cung)?|truoc)|dau tien|thu nhat|${THING}thu nhat)()(?![a-z])`,
      ),
      at: () => 1,
    },
    { example: 'đầu · trước', pattern: read(`(?:dau|tren(?: cung)?|truoc)()(?=${NOTHING})`), at: () => 1 },
    {
      example: 'cái cuối · cái sau · cuối cùng',
      pattern: read(`(?:${THING})?(?:cuoi(?: cung)?|duoi(?: cung)?|sau cung)()(?![a-z])`),
      at: (_word, _typed, of) => of,
    },
    {
      example: 'cái thứ hai · ý thứ ba là 10 · số một',
      pattern: read(`(?:(?:${THING})?thu |${THING})${COUNT}(?![a-z])`),
      at: counted,
    },
    { example: 'hai · ba nhé', pattern: read(`${COUNT}(?![a-z])(?=${NOTHING})`), at: counted },
  ];

const ALL = read(
  `(?:ca (hai|ba|bon|nam|sau|\\d)(?: (?:cai|so|cau|y|van ban|don vi|phuong|xa))?|tat ca|het|moi (?:cai|noi|so)|ca(?=${NOTHING}))(?![a-z])`,
);

function read(place: string): RegExp {
  return new RegExp(`${OPENING}${place}`, 'd');
}

/**
 * Reads which of several are meant: "2", "cái đầu", "ý thứ hai", "cả hai", "số 2: phải là 144".
 *
 * @param of so many were shown.
 * @returns null where the message names no place.
 */
export function readPlaces(typed: string, of: number): Places | null {
  const folded = fold(typed);
  const all = ALL.exec(folded);
  if (all) {
    const isWhole = all[1] === undefined || (Number(all[1]) || COUNTS.indexOf(all[1]) + 1) === of;
    return { indexes: isWhole ? [...Array(of).keys()] : [], number: null, rest: typed.slice(all[0].length) };
  }
  for (const { pattern, at } of FORMS) {
    const match = pattern.exec(folded);
    if (!match) continue;
    const word = match[1] ?? '';
    const place = at(word, typed.slice(...(match.indices?.[1] ?? [0, 0])), of);
    return {
      indexes: place >= 1 && place <= of ? [place - 1] : [],
      number: /^\d/.test(word) ? Number(word) : null,
      rest: typed.slice(match[0].length),
    };
  }
  return null;
}

function counted(word: string, typed: string, of: number): number {
  if (word === 'sau' && !hasDiacritics(typed) && of < COUNTS.length) return of;
  return word === 'tu' ? 4 : COUNTS.indexOf(word) + 1;
}

const AROUND = new RegExp(`${OPENING}|(?:\\W+${CLOSER})*\\W*$`, 'g');

/** The folded words of a message without what it opens and closes with: "ý là công văn ạ" → "cong van". */
export function wordsChosen(typed: string): string {
  return fold(typed)
    .replace(AROUND, '')
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
}

/** Whether nothing but a closing is said ("nhé", "ạ"). */
export function saysNothingMore(rest: string): boolean {
  return SAYS_NOTHING.test(fold(rest));
}
