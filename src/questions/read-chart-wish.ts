import { hasDiacritics } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import { isOneSlip } from '../vocabulary/find-slips.ts';

/** A message that asks for a picture. */
export interface ChartWish {
  /** The message without the wish: the question itself; empty where it only points back ("vẽ biểu đồ đi"). */
  rest: string;
}

const words = (list: string) => new Set(list.split(' '));

/** Folded words that ask for something to be drawn or shown. */
const DRAWS = words('ve lap dung tao lam xuat gui xem kem bang dang thanh qua hoa hien dien');
/** Words of courtesy and joints right before the wish. */
const BEFORE = words(
  'hay nho xin cho muon can giup ho gium va roi thi oi the con minh hinh mot cai len ra them duoi theo anh chi em toi',
);
/** What kind of chart, and words of courtesy, right behind it. */
const BEHIND = words(
  'cot duong tron thanh chong ngang doc hinh dang hinh giup ho gium dum di nhe nha nhi a cho luon nao voi them lai xem ra ve cua',
);
const ASKS_FAVOUR = words('cho giup ho gium dum nho xin');
const PRONOUNS = words('minh em anh chi toi bot');
/** Words that only point at the answer before. */
const POINTS_BACK = words(
  'so sanh cai nay do kia tren vua roi so lieu ket qua cau tra loi cac con nhung day minh em anh chi toi bot oi a di nhe nha voi luon nao duoc khong the vay thi ra',
);

const REFUSED =
  /(?<!\p{L})(?:đừng|không cần|khỏi cần|khỏi|không phải)\s+(?:\p{L}+\s+){0,2}(?:vẽ|biểu đồ|đồ thị)(?!\p{L})/iu;

/**
 * Reads "vẽ biểu đồ …", "cho xem biểu đồ …", "ve bieu do", "vẽ giúp …" off a message. Null where no picture is asked for: a
 * chart that is spoken of ("báo cáo có mấy biểu đồ") is none that is wished for.
 *
 * @param text normalised, as typed.
 */
export function readChartWish(text: string): ChartWish | null {
  if (REFUSED.test(text)) return null;
  const syllables = splitSyllables(text);
  const noun = nounAt(text, syllables);
  const verb = noun ?? verbAt(text, syllables);
  if (!verb) return null;
  const from = reachBack(text, syllables, verb.from);
  const to = reachOn(text, syllables, verb.to);
  // "Ai vẽ bản đồ quy hoạch?" asks for no picture.
  if (!noun && from > 0 && isJoined(text, syllables[from - 1] as Syllable, syllables[from] as Syllable)) return null;
  const isDrawn = syllables.slice(from, verb.from).some((one) => DRAWS.has(one.folded) && !isAbout(one, text));
  if (noun && !isDrawn && from > 0) return null;
  const [first, last] = [syllables[from] as Syllable, syllables[to - 1] as Syllable];
  const left = `${text.slice(0, first.start).trimEnd()} ${text.slice(last.end).trimStart()}`;
  const rest = left
    .replace(/^[\s,;:.!–-]+/u, '')
    .replace(/[\s,;:–-]+(?=[?.!]*$)/u, '')
    .trim();
  return {
    rest: splitSyllables(rest).every((one) => one.folded.length < 2 || POINTS_BACK.has(one.folded)) ? '' : rest,
  };
}

interface Span {
  from: number;
  to: number;
}

/** "biểu đồ", also mistyped in one letter or in one piece; "đồ thị", never "đô thị". */
function nounAt(text: string, syllables: Syllable[]): Span | null {
  for (const [i, one] of syllables.entries()) {
    const next = syllables[i + 1];
    if (isChart(one.folded)) return { from: i, to: i + 1 };
    if (!next || !isJoined(text, one, next)) continue;
    if (isChart(one.folded + next.folded) && next.folded.length <= 3) return { from: i, to: i + 2 };
    if (/^đồ thị$/iu.test(text.slice(one.start, next.end))) return { from: i, to: i + 2 };
  }
  return null;
}

const CHART = 'bieudo';

function isChart(folded: string): boolean {
  return folded === CHART || isOneSlip(CHART, folded);
}

/** "Vẽ" at the head of a sentence, which draws whatever follows; without its mark, which "về" lacks too, only "ve giup", "ve ho". */
function verbAt(text: string, syllables: Syllable[]): Span | null {
  const isMarked = hasDiacritics(text);
  const at = syllables.findIndex((one, i) => {
    const next = syllables[i + 1];
    return (
      /^vẽ$/iu.test(one.text) ||
      (!isMarked && one.folded === 've' && next && ASKS_FAVOUR.has(next.folded) && !isDossier(next, syllables[i + 2]))
    );
  });
  return at < 0 ? null : { from: at, to: at + 1 };
}

/** "về biểu đồ" speaks of it. */
function isAbout(one: Syllable, text: string): boolean {
  return one.folded === 've' && hasDiacritics(text) && /^về$/iu.test(one.text);
}

function reachBack(text: string, syllables: Syllable[], to: number): number {
  let from = to;
  while (from > 0) {
    const [one, next] = [syllables[from - 1] as Syllable, syllables[from] as Syllable];
    const isCourtesy = DRAWS.has(one.folded) || BEFORE.has(one.folded);
    if (!isCourtesy || !isJoined(text, one, next) || isAbout(one, text)) break;
    // "của phường mình vẽ …": the pronoun belongs to what stands before.
    const before = syllables[from - 2];
    if (PRONOUNS.has(one.folded) && before && !ASKS_FAVOUR.has(before.folded)) break;
    from -= 1;
  }
  return from;
}

function reachOn(text: string, syllables: Syllable[], from: number): number {
  let to = from;
  while (to < syllables.length) {
    const [before, one] = [syllables[to - 1] as Syllable, syllables[to] as Syllable];
    const isAsked = PRONOUNS.has(one.folded) && ASKS_FAVOUR.has(before.folded);
    if (!(isAsked || BEHIND.has(one.folded)) || !isJoined(text, before, one) || isDossier(one, syllables[to + 1]))
      break;
    to += 1;
  }
  return to;
}

/** "hộ" asks for a favour, "hồ sơ" is counted. */
function isDossier(one: Syllable, next: Syllable | undefined): boolean {
  return one.folded === 'ho' && next?.folded === 'so';
}

/** No mark of punctuation stands between them. */
function isJoined(text: string, one: Syllable, next: Syllable): boolean {
  return /^\s*$/u.test(text.slice(one.end, next.start));
}
