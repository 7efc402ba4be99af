import type { Line, RowPlace } from './lines.ts';
import { joinPieces, type MappedText } from './mapped-text.ts';
import { isNumbered, type Marker } from './markers.ts';
import { KIND_LINE } from './title-words.ts';

/** A paragraph, list item, heading or footnote with its broken lines joined. */
export interface RawBlock {
  mapped: MappedText;
  marker: Marker | null;
  hashes: number;
  bold: boolean;
  footnote: string | null;
  indent: number;
  /** The row of a table that it is. */
  row: RowPlace | null;
  /** Offsets in the stored text, from the marker on. */
  start: number;
  end: number;
}

const ENDS_SENTENCE = /[.;:!?…](?:["”’')\]]*)$|\.\/\.?$/u;
const ENDS_OPEN =
  /(?:[,\-–(“"]|(?:^|\s)(?:và|của|là|tại|về|với|các|trong|cho|theo|từ|đến|do|được|đã|để|hoặc|bằng|trên|những|một))$/iu;
const STARTS_LOW = /^[\p{Ll}\d(%“"',;.)–-]/u;
/** "98,2% thành phần hồ sơ …" under a short numbered line opens a paragraph of its own. */
const COUNT_OPENS = /^\d[\d.,]*(?:\/[\d.,]+)?\s*(?:%|\p{L})/u;
/** Words that a number follows; the "số" of "chính quyền số", "chuyển đổi số" is none. */
const EXPECTS_NUMBER =
  /(?:[,(:–-]|(?:^|\s)(?:(?<!(?:quyền|tế|hội|đổi|tầng|liệu|ký|dân|nghệ|tảng|năng|lực|trường|quốc gia|công dân)\s)số|năm|tháng|quý|ngày|là|đạt|có|gồm|với|và|của|cho|từ|đến|trên|hơn|gần|tổng|điều|khoản|được|tại|còn))$/iu;
/** The word that names the kind of document, and the addressee, open lines of their own, however wide the line above. */
const ADDRESSEE_LINE = /^Kính gửi\s*:/u;
/** A numbered line that goes on past this is a sentence, not a heading. */
const MAX_JOINED_HEADING = 150;
const ALL_CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/**
 * Joins lines to blocks. A line goes on with the one before when that one did not end and this one does not open
 * something of its own; a footnote or a page end between the two does not part them.
 */
export function joinLines(lines: Line[]): RawBlock[] {
  const wrapWidth = wrapWidthOf(lines);
  const blocks: RawBlock[] = [];
  let open: OpenBlock | null = null;
  let note: { block: RawBlock; pieces: MappedText[]; last: Line } | null = null;
  const closeNote = () => {
    if (note) note.block.mapped = joinPieces(note.pieces);
    note = null;
  };
  const close = () => {
    if (open) open.block.mapped = joinPieces(open.pieces);
    open = null;
  };
  for (const line of lines) {
    if (line.footnote !== null) {
      closeNote();
      const block = newBlock(line);
      blocks.push(block);
      note = { block, pieces: [line.mapped], last: line };
      if (open) open.interrupted = true;
      continue;
    }
    if (note && !line.blankBefore && !line.marker && line.hashes === 0) {
      note.pieces.push(line.mapped);
      note.block.end = line.end;
      note.last = line;
      continue;
    }
    closeNote();
    if (line.row) {
      close();
      blocks.push({ ...newBlock(line), mapped: line.mapped });
      continue;
    }
    if (open && goesOn(open, line, wrapWidth)) {
      open.pieces.push(line.mapped);
      open.block.end = line.end;
      open.last = line;
      open.interrupted = false;
      continue;
    }
    close();
    const block = newBlock(line);
    blocks.push(block);
    open = { block, pieces: [withoutMarker(line)], last: line, interrupted: false };
  }
  closeNote();
  close();
  return blocks;
}

function newBlock(line: Line): RawBlock {
  return {
    mapped: line.mapped,
    marker: line.marker,
    hashes: line.hashes,
    bold: line.bold,
    footnote: line.footnote,
    indent: line.indent,
    row: line.row,
    start: line.start,
    end: line.end,
  };
}

function withoutMarker(line: Line): MappedText {
  const length = line.marker?.length ?? 0;
  return { text: line.mapped.text.slice(length), places: line.mapped.places.slice(length) };
}

interface OpenBlock {
  block: RawBlock;
  pieces: MappedText[];
  last: Line;
  /** A footnote stood between its last line and this one. */
  interrupted: boolean;
}

function goesOn({ block: open, pieces, last, interrupted }: OpenBlock, line: Line, wrapWidth: number): boolean {
  if (line.hashes > 0) return false;
  const before = last.mapped.text;
  if (line.marker) return false;
  if (ENDS_SENTENCE.test(before) && !isBrokenAtSemicolon(last, line, wrapWidth)) return false;
  const headingLike = open.hashes > 0 || last.bold;
  if (line.bold && !headingLike) return false;
  if (ALL_CAPITALS.test(line.mapped.text) !== ALL_CAPITALS.test(before) && ALL_CAPITALS.test(before)) return false;
  const length = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const isShortNumbered = open.marker !== null && isNumbered(open.marker) && length < MAX_JOINED_HEADING;
  if (
    isShortNumbered &&
    COUNT_OPENS.test(line.mapped.text) &&
    !EXPECTS_NUMBER.test(before) &&
    endsEarly(last, wrapWidth)
  )
    return false;
  if (STARTS_LOW.test(line.mapped.text)) return true;
  if (headingLike || KIND_LINE.test(line.mapped.text) || ADDRESSEE_LINE.test(line.mapped.text)) return false;
  if (ENDS_OPEN.test(before)) return true;
  if (interrupted) return true;
  if (isShortNumbered) return false;
  if (line.blankBefore && last.blankBefore === false) return false;
  return wrapWidth > 0 && last.width >= 0.8 * wrapWidth;
}

/** A printed line full to its edge whose semicolon a small letter follows was broken within its sentence. */
function isBrokenAtSemicolon(last: Line, line: Line, wrapWidth: number): boolean {
  return last.mapped.text.endsWith(';') && /^\p{Ll}/u.test(line.mapped.text) && !endsEarly(last, wrapWidth);
}

function endsEarly(line: Line, wrapWidth: number): boolean {
  return wrapWidth === 0 || line.width < 0.8 * wrapWidth;
}

/** No page is printed narrower than this: shorter lines are short paragraphs. */
const MIN_WRAP = 56;

/**
 * The width at which the printed lines were broken, or 0 when every paragraph stands on one line. Text out of a PDF has
 * most of its lines close to one width and few that are longer.
 */
function wrapWidthOf(lines: Line[]): number {
  const widths = lines
    .filter((line) => line.row === null)
    .map((line) => line.width)
    .sort((a, b) => a - b);
  if (widths.length < 8) return 0;
  const high = widths[Math.floor(widths.length * 0.9)] as number;
  return high >= MIN_WRAP && high <= 130 ? high : 0;
}
