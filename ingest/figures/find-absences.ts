import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { speaksToAssistant } from '../../src/vocabulary/speaks-to-assistant.ts';
import type { Block, Outline } from '../outline/outline.ts';
import { sectionPath } from '../outline/outline.ts';
import { type Span, splitSentences } from '../outline/sentences.ts';
import { NONE_OF } from './absence-words.ts';
import { countedNounAt } from './counted-nouns.ts';
import type { FoundFigure } from './figure.ts';
import { tidyTail } from './label-words.ts';
import { memberOf } from './list-member.ts';

const NONE_AFTER_COLON = /:\s*(?:không có|không|chưa phát sinh|chưa có|không phát sinh)\s*[.;]?$/iu;
/** As many words as the thing that there is none of may have. */
const MAX_WORDS = 16;

/** Things whose number an official asks for. Lack of money, guidance or equipment is a difficulty, not the count zero. */
const ASKED_FOR =
  /^(?:hồ sơ|nhiệm vụ|đầu việc|việc|vụ|vụ việc|vụ án|đơn|đơn thư|khiếu nại|tố cáo|phản ánh|kiến nghị|pakn|trường hợp|cán bộ|công chức|viên chức|người|cá nhân|tập thể|tổ chức|đơn vị|cơ quan|ca|văn bản|thủ tục|tthc|đoàn|lượt|cuộc|điểm nóng|hộ|nghị quyết|quyết định|ý kiến|sai phạm|vi phạm|công trình)(?=[\s,]|$)/iu;
/** What is wished for, or why something else is so, is no statement of a number. */
const SUBORDINATE = /(?:^|\s)(?:do|vì|nếu|khi|mà|bởi|tuy|trong điều kiện|những nơi|trường hợp)\s+(?:\p{L}+\s+){0,4}$/iu;
const WISH =
  /(?:phấn đấu|bảo đảm|đảm bảo|kiên quyết|tuyệt đối|yêu cầu|đề nghị|cam kết|cần|phải|tiếp tục|nâng|duy trì|chủ động|tăng cường)(?!\p{L})/iu;
const PLANS_AHEAD =
  /phương hướng|nhiệm vụ trọng tâm|trọng tâm (?:tháng|quý|năm)|kế hoạch (?:tháng|quý)|kiến nghị, đề xuất|đề xuất/iu;

/**
 * Finds statements that there is none of something ("không có hồ sơ quá hạn"): an official asked for the number answers
 * zero and shows the sentence. They are no figures of the report, so they are kept apart.
 */
export function findAbsences(outline: Outline, firstOrdinal: number): FoundFigure[] {
  const found: FoundFigure[] = [];
  const add = (absence: Omit<FoundFigure, 'ordinal'>) =>
    found.push({ ...absence, ordinal: firstOrdinal + found.length });
  for (const block of outline.blocks) {
    if (block.kind === 'footnote' || block.kind === 'heading') continue;
    const { text } = block.mapped;
    if (!/không|chưa/iu.test(text) || sectionPath(block.section).some((title) => PLANS_AHEAD.test(title))) continue;
    for (const sentence of splitSentences(text)) {
      const words = text.slice(sentence.start, sentence.end);
      if (speaksToAssistant(words)) continue;
      for (const match of words.matchAll(NONE_OF)) {
        const start = sentence.start + match.index;
        const thing = thingAt(text, start + match[0].length, sentence.end);
        if (!thing || !isStated(text, sentence, start, match[0])) continue;
        add(
          absenceOf(
            block,
            sentence,
            match[0].trim(),
            thing,
            { start, end: thing.end },
            memberStart(text, sentence, start),
          ),
        );
      }
      const colon = NONE_AFTER_COLON.exec(words);
      const noun = colon ? firstNoun(words.slice(0, colon.index)) : null;
      if (colon && noun && ASKED_FOR.test(noun.words)) {
        const number = { start: sentence.start + colon.index, end: sentence.end };
        add(absenceOf(block, sentence, 'không có', noun, number, sentence.start));
      }
    }
  }
  return found;
}

interface Thing {
  words: string;
  noun: string;
}

function absenceOf(
  block: Block,
  sentence: Span,
  raw: string,
  thing: Thing,
  number: Span,
  from: number,
): Omit<FoundFigure, 'ordinal'> {
  return {
    value: 0,
    raw,
    measure: thing.noun,
    label: `số ${tidyTail(thing.words) || thing.noun}`,
    qualifier: null,
    member: memberOf(block, number.start)?.name ?? null,
    block,
    number,
    territory: { start: from, end: number.end },
    sentence,
    period: null,
    whole: null,
    shareOf: null,
    repeats: null,
    indicator: null,
  };
}

function isStated(text: string, sentence: Span, start: number, raw: string): boolean {
  const before = text.slice(sentence.start, start);
  if (SUBORDINATE.test(before)) return false;
  return !/^không để\s/iu.test(raw) || !WISH.test(before);
}

/** "lĩnh vực hộ tịch không có hồ sơ quá hạn": the member says of which dossiers; one with a number of its own does not. */
function memberStart(text: string, sentence: Span, start: number): number {
  const before = text.slice(sentence.start, start);
  const cut = Math.max(...[',', ';', ':', '('].map((sign) => before.lastIndexOf(sign)));
  const member = before.slice(cut + 1);
  if (/\d/u.test(member)) return start;
  return sentence.start + cut + 1 + (member.length - member.trimStart().length);
}

function thingAt(text: string, start: number, sentenceEnd: number): (Thing & { end: number }) | null {
  const rest = text.slice(start, sentenceEnd);
  const stop =
    /[;.()]|,(?!\s*(?:tố cáo|kiến nghị|phản ánh|công chức|viên chức))|\s(?:do đó|nên|vì|mà|nhưng|dẫn đến|nếu)\s/u.exec(
      rest,
    );
  const words = rest.slice(0, stop?.index ?? rest.length).trim();
  const syllables = splitSyllables(words);
  if (syllables.length === 0 || syllables.length > MAX_WORDS || !ASKED_FOR.test(words)) return null;
  const known = countedNounAt(words, syllables, 0);
  if (known === 0) return null;
  const last = syllables[known - 1];
  return { words, noun: words.slice(0, last?.end).toLowerCase(), end: start + words.length };
}

/** The first counted noun of the words before a colon, with what follows it. */
function firstNoun(words: string): Thing | null {
  const syllables = splitSyllables(words);
  for (let i = 0; i < syllables.length; i++) {
    const known = countedNounAt(words, syllables, i);
    if (known === 0 || /^việc$/iu.test(syllables[i]?.text ?? '')) continue;
    const start = syllables[i]?.start ?? 0;
    return { words: words.slice(start), noun: words.slice(start, syllables[i + known - 1]?.end).toLowerCase() };
  }
  return null;
}
