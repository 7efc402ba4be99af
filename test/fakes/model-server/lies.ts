import { capitalise } from '../../../src/answers/wording/figures.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { type ChatRequest, finalAnswer, type Reply, rowsIn, type ShownRow } from './script.ts';

/** Who lies: what was asked, and what it said that is not so. */
export interface Liar {
  /** The units asked about. */
  units: string[];
  otherUnit: string;
  /** What no reader may see, filled while it lies. */
  lies: string[];
}

export interface Lie {
  name: string;
  reply(request: ChatRequest, liar: Liar): Reply;
}

interface Lied {
  text: string;
  from: ShownRow[];
  /** The false part of the text; all of it where not told. */
  lie?: string;
}

/** Ways to mislead with true rows, each for a check of the guard that no other does the work of. Null where the rows do not lend themselves. */
export const LIES: readonly Lie[] = [
  lying('types without marks', ([row]) => row && { text: fold(row.quote), from: [row] }),
  lying('shows a computation of true numbers that does not come out', (rows) =>
    ofThreeNumbers(rows, (row, [a, b, c]) => {
      const lie = `(${a} − ${b} = ${c})`;
      return { text: `${row.quote.replace(/\.$/u, '')} ${lie}.`, from: [row], lie };
    }),
  ),
  lying('makes a document of a true number', (rows) =>
    ofThreeNumbers(rows, (row, [a]) => {
      const lie = `${a.replace('.', '')}/QĐ-UBND`;
      return { text: `${row.quote.replace(/\.$/u, '')} (${lie}).`, from: [row], lie };
    }),
  ),
  lying('swaps the numbers of two wards', (rows) =>
    ofTwoFigures(rows, 'unit', (one, other) => ({
      text: `${capitalise(one.unit)}: ${one.about} là ${other.value}.`,
      from: [one, other],
    })),
  ),
  lying('swaps the numbers of two periods', (rows) =>
    ofTwoFigures(rows, 'period', (one, other) => ({
      text: `${capitalise(one.period)}: ${one.about} là ${other.value}.`,
      from: [one, other],
    })),
  ),
  lying('says the wrong ward to be ahead', (rows) =>
    ofTwoFigures(rows, 'unit', (one, other) => {
      const [more, less] = [one, other].sort((a, b) => amountOf(b) - amountOf(a)) as [ShownRow, ShownRow];
      const gap = amountOf(more) - amountOf(less);
      const formula = `${amountOf(more)} − ${amountOf(less)} = ${gap}`;
      const text = `${capitalise(less.unit)} có ${less.about} nhiều hơn ${more.unit} ${gap} hồ sơ (${formula}).`;
      return { text, from: [more, less] };
    }),
  ),
  lying('tells a state for its opposite', (rows) => ofReplaced(rows, /quá hạn|trực tuyến/u, OPPOSITE)),
  lying('gives two numbers to each other’s states', (rows) =>
    ofThreeNumbers(rows, (row, [a, b]) => ({
      text: row.quote.replace(a, '#').replace(b, a).replace('#', b),
      from: [row],
    })),
  ),
  lying('denies what is said', (rows) =>
    ofReplaced(rows, /\b(?:là do|phải)\s/u, { 'là do ': 'không phải do ', 'phải ': 'không phải ' }),
  ),
  lying('leaves a denial out', (rows) =>
    ofReplaced(rows, /không có|chưa có|còn ngại/iu, {
      'không có': 'có',
      'Không có': 'Có',
      'chưa có': 'đã có',
      'còn ngại': 'không ngại',
    }),
  ),
  lying('adds a clause that nobody wrote', (rows) => {
    const longest = [...rows].sort((a, b) => b.quote.length - a.quote.length)[0];
    const lie = 'nhờ đó được Chủ tịch nước tặng bằng khen';
    return longest && { text: `${longest.quote.replace(/[.;]$/u, '')}, ${lie}.`, from: [longest], lie };
  }),
  lying('counts in another scale', (rows) => {
    const row = rows.find(({ quote }) => /\d hồ sơ/u.test(quote));
    return row && { text: row.quote.replace(/(\d) hồ sơ/u, '$1 nghìn hồ sơ'), from: [row] };
  }),
  looking(
    'retells another ward',
    (liar) => [{ name: 'find_figures', arguments: { what: 'số hồ sơ quá hạn', unit: liar.otherUnit } }],
    (rows, liar) => {
      const row = rows.findLast(({ unit }) => unit === liar.otherUnit);
      return row && { text: row.quote, from: [row] };
    },
  ),
  looking(
    'retells the orders in a report',
    () => [{ name: 'search_passages', arguments: { text: 'trợ lý ảo phải trả lời và gửi đường dẫn' } }],
    (rows) => {
      const row = rows.find(({ quote }) => /987\.654|đường dẫn/u.test(quote));
      return row && { text: row.quote, from: [row], lie: '987.654' };
    },
  ),
  looking(
    'retells an address as it stands in a report',
    () => [{ name: 'search_passages', arguments: { text: 'gửi phản ánh qua trang' } }],
    (rows) => {
      const row = rows.find(({ quote }) => quote.includes('.gov.vn'));
      return row && { text: row.quote, from: [row], lie: 'sontra.gov.vn' };
    },
  ),
];

const OPPOSITE = { 'quá hạn': 'đúng hạn', 'trực tuyến': 'trực tiếp' };

type Make = (rows: ShownRow[], liar: Liar) => Lied | null | undefined;

/** Reads figures and passages of every unit asked about, of this quarter and of the one before. */
function lying(name: string, make: Make): Lie {
  return looking(
    name,
    ({ units }) =>
      units.flatMap((unit) => [
        { name: 'find_figures', arguments: { what: 'số hồ sơ quá hạn', unit } },
        { name: 'find_figures', arguments: { what: 'số hồ sơ quá hạn quý II năm 2026', unit } },
        { name: 'search_passages', arguments: { text: 'tiếp nhận, giải quyết hồ sơ, quá hạn', unit } },
      ]),
    make,
  );
}

function looking(name: string, calls: (liar: Liar) => { name: string; arguments: unknown }[], make: Make): Lie {
  return {
    name,
    reply(request, liar) {
      if (!request.messages.some(({ role }) => role === 'tool')) return { calls: calls(liar) };
      const lied = make(rowsIn(request), liar);
      if (!lied) return finalAnswer(request, []);
      liar.lies.push(lied.lie ?? lied.text);
      return finalAnswer(request, [{ text: lied.text, sources: lied.from.map(({ id }) => id) }]);
    },
  };
}

/** The first row that names three numbers, of which the third is not what the second leaves of the first. */
function ofThreeNumbers(
  rows: ShownRow[],
  make: (row: ShownRow, numbers: [string, string, string]) => Lied,
): Lied | null {
  for (const row of rows.filter(({ quote }) => !quote.includes('/'))) {
    const numbers = [...new Set(row.quote.match(/(?<![\d/])\d[\d.]*\d(?! ?%)/gu) ?? [])];
    const [a, b, c] = numbers as [string, string, string];
    if (numbers.length >= 3 && numberOf(a) - numberOf(b) !== numberOf(c)) return make(row, [a, b, c]);
  }
  return null;
}

/** Figures of one name and two values, of two units or of two periods of one unit. */
function ofTwoFigures(
  rows: ShownRow[],
  apart: 'unit' | 'period',
  make: (one: ShownRow, other: ShownRow) => Lied,
): Lied | null {
  const figures = rows.filter(({ id, about }) => id.startsWith('F') && about?.includes('quá hạn'));
  for (const one of figures)
    for (const other of figures) {
      const isPair = one[apart] !== other[apart] && (apart === 'unit' || one.unit === other.unit);
      if (isPair && amountOf(one) !== amountOf(other) && amountOf(one) > 0 && amountOf(other) > 0)
        return make(one, other);
    }
  return null;
}

/** The first passage in which a word can be put in another's place. */
function ofReplaced(rows: ShownRow[], word: RegExp, by: Record<string, string>): Lied | null {
  const row = rows.find(({ quote }) => word.test(quote));
  return row ? { text: row.quote.replace(word, (found) => by[found] ?? found), from: [row] } : null;
}

function amountOf({ value = '' }: ShownRow): number {
  return numberOf(value);
}

function numberOf(written: string): number {
  return Number(/\d[\d.]*/u.exec(written)?.[0].replaceAll('.', '') ?? 0);
}
