import { fold } from '../vietnamese/fold.ts';

/** A stretch of a message that may be a question by itself. */
export interface Sentence {
  text: string;
  /** It stands behind a number or a dash of a list. */
  isItem: boolean;
  /** It stands in quotation marks and is long: pasted from elsewhere. */
  isQuoted: boolean;
}

/** "1. …", "2) …", "a) …", "- …", "+ …", "Câu 1: …" */
const MARKER =
  /^\s*(?:câu\s+|cau\s+)?(?:(?:thứ|thu) (?:nhất|nhat|hai|ba|tư|tu)(?: là| la)?(?:\s*[,:])?\s|(?:một|mot|hai|ba|bốn|bon) (?:là|la)(?:\s*[,:])?\s|\d{1,2}\s*[.)/:-]\s*(?!\d)|[a-eđ]\)\s*|[-+•*–]\s+)/iu;
/** Markers within a line count where they run from 1 on. */
const INLINE_MARKER = /(?<=^|[\s,;:.?])(?:câu\s+|cau\s+)?(\d)\s*[.):]\s+(?=\p{L})/giu;
/** "thứ nhất … thứ hai …", "một là … hai là …": so many as follow one another part a line too. */
const ORDINALS: readonly string[][] = [
  ['thu nhat', 'thu hai', 'thu ba', 'thu tu'],
  ['mot la', 'hai la', 'ba la', 'bon la'],
];

/** Longer than this, what stands in quotation marks was not typed but pasted. */
const LONGEST_OWN_QUOTE = 60;
const QUOTED = /[“"«][^“”"«»]*[”"»]/gu;

/** Folded words that open another question in one breath. */
const JOINERS = new RegExp(
  `[\\s,;.]+(?:(?:va|roi|a|the|con|tien the|san tien|nhan tien)\\s+)*(?:${[
    '(?:cho|xin) (?:em |anh |chi |minh |toi |bot |e |a |c )?hoi (?:them|luon|nua|tiep)(?: la| voi)?',
    'hoi (?:them|luon|tiep)(?: la)?',
    'cho biet them',
    'voi lai(?! nhau)',
    'ngoai ra',
    'them nua(?: la)?',
    'tien the cho hoi',
    'con nua la',
  ].join('|')})(?=[\\s,:])[\\s,:]*`,
  'g',
);

/**
 * Parts a message where one question may end and another begin: at "?", ";", ends of lines and sentences, numbers of a list, "và cho hỏi
 * thêm". What is quoted at length stays in one piece.
 *
 * @param message NFC.
 */
export function sentencesOf(message: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const match of message.matchAll(QUOTED)) {
    if (match[0].length <= LONGEST_OWN_QUOTE) continue;
    sentences.push(...ofTyped(message.slice(at, match.index)), { text: match[0], isItem: false, isQuoted: true });
    at = match.index + match[0].length;
  }
  return [...sentences, ...ofTyped(message.slice(at))].filter(({ text }) => /[\p{L}\d]/u.test(text));
}

function ofTyped(text: string): Sentence[] {
  return text
    .split('\n')
    .flatMap(itemsInLine)
    .flatMap((line) => {
      const marker = MARKER.exec(line)?.[0] ?? '';
      return cut(line.slice(marker.length)).map((part, i) => ({
        text: part.trim(),
        isItem: marker !== '' && i === 0,
        isQuoted: false,
      }));
    });
}

/** "cho hỏi 1. … 2. …": numbers from one on part a line; a lone "2." may end a sentence. */
function itemsInLine(line: string): string[] {
  const markers = [...line.matchAll(INLINE_MARKER)];
  const isList = markers.length >= 2 && markers.every((match, i) => Number(match[1]) === i + 1);
  const starts = isList ? markers.map((match) => match.index) : ordinalsIn(line);
  if (starts.length < 2) return [line];
  return [line.slice(0, starts[0]), ...starts.map((start, i) => line.slice(start, starts[i + 1]))];
}

function ordinalsIn(line: string): number[] {
  const folded = fold(line);
  const found = ORDINALS.map((words) => {
    const starts: number[] = [];
    for (const word of words) {
      const at = folded.slice(starts.at(-1) ?? 0).search(new RegExp(`\\b${word}\\b`));
      if (at < 0) break;
      starts.push((starts.at(-1) ?? 0) + at);
    }
    return starts;
  });
  return found.find((starts) => starts.length >= 2) ?? [];
}

/** "P.", "TP.", "Q." are shortened, not ended; "1.409" has no space behind its point. */
const END = /(?<!(?<!\p{L})(?:\p{Lu}{1,2}|đ\/c))[.…]+(?=\s|$)|[?!;]+/gu;

function cut(line: string): string[] {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of cutsOf(line)) {
    parts.push(line.slice(at, start));
    at = end;
  }
  parts.push(line.slice(at));
  return parts;
}

/** Joiners are left out, marks stay with the sentence that they end. */
function cutsOf(line: string): { start: number; end: number }[] {
  const ends = [...line.matchAll(END)].map((match) => {
    const end = match.index + match[0].length;
    return { start: end, end };
  });
  const joiners = [...fold(line).matchAll(JOINERS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const all = [
    ...joiners,
    ...ends.filter((one) => !joiners.some(({ start, end }) => start < one.end && one.end <= end)),
  ];
  return all.sort((a, b) => a.start - b.start);
}
