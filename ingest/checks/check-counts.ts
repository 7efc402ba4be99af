import { formatNumber } from '../../src/vietnamese/numbers.ts';
import type { FoundFigure } from '../figures/figure.ts';
import type { Block, Outline } from '../outline/outline.ts';
import type { FoundFinding } from './finding.ts';
import { footnoteOf, plainMark } from './footnotes.ts';
import { type Listed, NAMES_SOME } from './listed.ts';
import { countBodies, countsBodies } from './listed-bodies.ts';
import { countDocuments, documentCounted } from './listed-documents.ts';

/** A list that misses more of what is counted than this names only some of it. */
const MOST_MISSED = 0.5;
/** Longer lists are seldom whole, and nobody counts them. */
const MOST_COUNTED = 40;

/** Checks counts of documents and bodies against the lists that name them: in a footnote, in a bracket, behind a colon, in items below. */
export function checkCounts(figures: FoundFigure[], outline: Outline, body: string): FoundFinding[] {
  const found: FoundFinding[] = [];
  for (const figure of figures) {
    if (figure.cell || figure.qualifier !== null || !Number.isInteger(figure.value)) continue;
    if (figure.value < 2 || figure.value > MOST_COUNTED) continue;
    const finding = checkFootnote(figure, figures, outline, body) ?? checkList(figure, outline);
    if (finding) found.push(finding);
  }
  return found;
}

function checkFootnote(
  figure: FoundFigure,
  figures: FoundFigure[],
  outline: Outline,
  body: string,
): FoundFinding | null {
  const counted = documentCounted(figure.measure);
  const note = counted === null ? null : footnoteOf(figure, outline, body);
  if (counted === null || !note || NAMES_SOME.test(firstWords(note.mapped.text))) return null;
  const listed = countDocuments(withoutEnd(note.mapped.text), counted);
  if (!listed) return null;
  const number = `chú thích ${plainMark(note.footnote ?? '')}`;
  if (listed.least > 0) return toFinding(figure, listed, number);
  const other = swappedWith(figure, figures, outline, body, listed.kinds);
  return other
    ? {
        kind: 'conflict',
        severity: 'soft',
        stated: null,
        computed: null,
        explain: `Chú thích ${plainMark(note.footnote ?? '')} đặt ở “${figure.raw} ${figure.measure}” nhưng liệt kê loại văn bản của “${other.raw} ${other.measure}”; có thể hai chú thích của câu này bị đảo.`,
        figures: [figure, other],
        at: figure,
      }
    : null;
}

/** The later count of the sentence that counts what the footnote of this one lists. */
function swappedWith(
  figure: FoundFigure,
  figures: FoundFigure[],
  outline: Outline,
  body: string,
  kinds: Set<string>,
): FoundFigure | undefined {
  return figures.find(
    (other) =>
      other.ordinal > figure.ordinal &&
      other.sentence === figure.sentence &&
      kinds.size === 1 &&
      kinds.has(documentCounted(other.measure) ?? '') &&
      footnoteOf(other, outline, body) !== null,
  );
}

function checkList(figure: FoundFigure, outline: Outline): FoundFinding | null {
  const counted = documentCounted(figure.measure);
  if (counted === null && !countsBodies(figure.measure)) return null;
  const list = listBehind(figure);
  if (list !== null && NAMES_SOME.test(list)) return null;
  const listed =
    list === null
      ? itemsUnder(figure, outline, counted)
      : counted === null
        ? countBodies(list)
        : countDocuments(withoutEnd(list), counted);
  // Documents of other kinds alone are not what is counted.
  if (!listed || listed.least === 0) return null;
  return toFinding(figure, listed, list === null ? 'danh sách bên dưới' : 'phần liệt kê ngay sau');
}

/** Between a count and the list of what it counts: the words that tell of it, then a colon, "gồm" or a bracket. */
const OPENS =
  /^(?<words>[^;.:()\d]{0,90}?)(?:\((?<bracket>[^()]{10,})\)|,?\s*(?:bao gồm|gồm|cụ thể(?: là)?|đó là)\s*:?\s+|:\s+)/iu;

/** "03 kế hoạch để thực hiện: Nghị quyết số …": what follows is what they carry out, not they. */
const OTHER_DOCUMENTS = /(?:thực hiện|triển khai|theo|căn cứ|hướng dẫn|thi hành|góp ý|của)\s*$/iu;

/** The words of the list that stands behind a count in its own sentence; null where none does. */
function listBehind(figure: FoundFigure): string | null {
  const rest = figure.block.mapped.text.slice(figure.number.end, figure.sentence.end);
  const opening = OPENS.exec(rest);
  if (!opening) return null;
  const words = opening.groups?.words ?? '';
  if (NAMES_SOME.test(words) || OTHER_DOCUMENTS.test(words)) return '…';
  const list = opening.groups?.bracket ?? rest.slice(opening[0].length);
  return list.trim() === '' ? null : list;
}

/** "ban hành 03 văn bản:" over items that name one document each. */
function itemsUnder(figure: FoundFigure, outline: Outline, counted: string | null): Listed | null {
  const { block } = figure;
  const rest = block.mapped.text.slice(figure.number.end);
  if (counted === null || !/^[^;.()\d]{0,90}:$/u.test(rest) || NAMES_SOME.test(rest)) return null;
  const items = outline.blocks.filter((one: Block) => one.leadIns.at(-1) === block && one.kind === 'item');
  const lists = items.map((item) => countDocuments(withoutEnd(item.mapped.text), counted));
  if (items.length < 2 || items.some((item) => NAMES_SOME.test(firstWords(item.mapped.text)))) return null;
  const known = lists.filter((list) => list !== null);
  if (known.length < lists.length) return null;
  return {
    least: known.reduce((sum, one) => sum + one.least, 0),
    most: known.reduce((sum, one) => sum + one.most, 0),
    isComplete: true,
  };
}

function toFinding(figure: FoundFigure, { least, most, isComplete }: Listed, where: string): FoundFinding | null {
  if (figure.value >= least && figure.value <= most) return null;
  const computed = figure.value < least ? least : most;
  const gap = Math.abs(computed - figure.value);
  if (gap > Math.max(MOST_MISSED * figure.value, 1) || computed === 0) return null;
  return {
    kind: 'sum',
    severity: isComplete && computed >= 2 ? 'hard' : 'soft',
    stated: figure.value,
    computed,
    explain: `Đếm ${where} được ${formatNumber(computed)}, ${computed < figure.value ? 'thiếu' : 'thừa'} ${formatNumber(gap)} so với “${figure.raw} ${figure.measure}” nêu trong báo cáo.`,
    figures: [figure],
    at: figure,
  };
}

/** What a subject says ("như …") is nothing of the list: a list says at its beginning, or at its end, that it names only some. */
function firstWords(text: string): string {
  return `${text.slice(0, 30)} ${text.slice(-8)}`;
}

function withoutEnd(text: string): string {
  return text.replace(/[\s.;/]+$/u, '');
}
