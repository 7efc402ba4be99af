import { fold } from '../vietnamese/fold.ts';
import { sharedValues } from '../vietnamese/shared-values.ts';

/**
 * What nouns behind "bao nhiêu" and behind numbers are kinds of, folded. Nouns of two kinds count two things: people are no cases,
 * households no teams. A noun of no kind ("trường hợp", "đối tượng", "cái", "đơn vị") may count anything.
 */
const KINDS: readonly (readonly string[])[] = [
  [
    'nguoi',
    'luot nguoi',
    'khau',
    'nhan khau',
    'cong dan',
    'can bo',
    'cong chuc',
    'vien chuc',
    'dong chi',
    'ca nhan',
    'tre em',
    'hoc sinh',
    'giao vien',
    'nhan vien',
    'can bo quan ly',
    'lao dong',
    'doan vien',
    'hoi vien',
    'dang vien',
    'bien che',
    'thanh vien',
    'doi vien',
    'to vien',
    'to truong',
    'doi truong',
    'truong thon',
    'truong ban',
    'truong phong',
    'truong khu pho',
  ],
  ['vu', 'vu viec', 'vu pham phap'],
  ['ho', 'ho dan', 'ho gia dinh', 'ho ngheo', 'ho can ngheo'],
  ['to', 'doi', 'ban', 'doan', 'to chuc'],
  ['diem', 'co so', 'nha', 'can', 'can nha', 'phong', 'truong', 'thon', 'ban lang'],
  ['cuoc', 'buoi', 'lop', 'hoi nghi', 'cuoc hop', 'dot', 'ky'],
  ['don', 'ho so', 'van ban', 'giay', 'giay phep', 'giay chung nhan', 'quyet dinh', 'ke hoach'],
  ['tin', 'bai', 'tin bai', 'to roi'],
  ['ha', 'm²', 'm2', 'km', 'km²'],
  ['ngay', 'gio', 'phut'],
  ['dong', 'nghin dong', 'trieu dong', 'ty dong'],
];

/** Nouns of no kind, and words that only begin like one of a kind ("trường hợp" are no schools). */
const OF_NO_KIND = [
  ...[
    'truong hop',
    'doi tuong',
    'don vi',
    'diem phan tram',
    'can cuoc',
    'tin bao',
    'tin nhan',
    'nha dau tu',
    'ban ghi',
  ],
  ...[
    'ban an',
    'ban sao',
    'ban do',
    'ban cam',
    'to khai',
    'to giac',
    'ho kinh doanh',
    'dot pha',
    'ky thi',
    'giay khen',
  ],
];

const KIND_OF = new Map<string, number | null>([
  ...OF_NO_KIND.map((noun) => [noun, null] as const),
  ...KINDS.flatMap((nouns, kind) => nouns.map((noun) => [noun, kind] as const)),
]);

/** Longest noun of a kind, in syllables. */
const LONGEST = 3;

/** Whether a number measured so counts something of another kind than the words behind "bao nhiêu" (folded) ask for. */
export function isOtherKind(asked: string, measure: string): boolean {
  const [of, counted] = [kindAt(asked), kindOfMeasure(measure)];
  return of !== null && counted !== null && of !== counted;
}

/** Whether two measures count things of one known kind: teachers and officials are people alike. */
export function isSameKind(one: string, other: string): boolean {
  const kind = kindOfMeasure(one);
  return kind !== null && kind === kindOfMeasure(other);
}

/** The kind of the noun that words begin with, the longest that is known; null where they begin with none. */
const kindAt = sharedValues((words): number | null => {
  const syllables = words.split(/[\s/]+/u);
  for (let n = Math.min(LONGEST, syllables.length); n > 0; n--) {
    const kind = KIND_OF.get(syllables.slice(0, n).join(' '));
    if (kind !== undefined) return kind;
  }
  return null;
});

const kindOfMeasure = sharedValues((measure) => kindAt(fold(measure)));
