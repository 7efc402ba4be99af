import { splitSyllables } from '../../vietnamese/syllables.ts';
import { REPORT_KINDS, type ReportKind } from './report-kinds.ts';

/** Where a text says a kind of report: counted in syllables, `to` exclusive. */
export interface KindMention {
  kind: ReportKind;
  from: number;
  to: number;
}

/** The kinds that a report is of by its title, as ids in the order of the vocabulary; empty where it is of none that is known. */
export function reportKindsOf(title: string): string[] {
  const subject = title.replace(PURPOSE, '');
  const kinds = findReportKinds(
    splitSyllables(subject).map(({ folded }) => folded),
    IN_TITLES,
  ).map(({ kind }) => kind.id);
  return REPORT_KINDS.map(({ id }) => id).filter((id) => kinds.includes(id));
}

/** "… đáp ứng yêu cầu sắp xếp tổ chức bộ máy": what it is for is not what it is on. */
const PURPOSE = /(?<!\p{L})(?:nhằm|đáp ứng|góp phần)(?!\p{L}).*$/isu;

/**
 * The kinds of reports that somebody names, the longest name at each place: in "phổ biến giáo dục pháp luật" is no "giáo dục".
 *
 * @param syllables folded.
 */
export function findReportKinds(syllables: string[], names: KindNames = IN_QUESTIONS): KindMention[] {
  const found = syllables.flatMap((first, from) =>
    (names.get(first) ?? [])
      .filter(({ words }) => words.every((word, i) => syllables[from + i] === word))
      .map(({ kind, words }) => ({ kind, from, to: from + words.length })),
  );
  return found.filter((one) => !found.some((other) => isLonger(other, one)));
}

function isLonger(other: KindMention, one: KindMention): boolean {
  return other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
}

/** By the first syllable of the name. */
type KindNames = ReadonlyMap<string, { kind: ReportKind; words: string[] }[]>;

const IN_QUESTIONS = namesOf(({ words }) => words);
const IN_TITLES = namesOf(({ words, inTitles = [] }) => [...words, ...inTitles]);

function namesOf(of: (kind: ReportKind) => readonly string[]): KindNames {
  const names = new Map<string, { kind: ReportKind; words: string[] }[]>();
  for (const kind of REPORT_KINDS)
    for (const name of of(kind)) {
      const words = splitSyllables(name).map(({ folded }) => folded);
      const [first = ''] = words;
      names.set(first, [...(names.get(first) ?? []), { kind, words }]);
    }
  return names;
}
