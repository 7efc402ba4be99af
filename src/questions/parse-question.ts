import { fold, hasDiacritics, normalize } from '../vietnamese/fold.ts';
import { findNumbers } from '../vietnamese/numbers.ts';
import { findPeriods } from '../vietnamese/periods.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import type { ConceptMention } from '../vocabulary/concept-mention.ts';
import { describe } from '../vocabulary/describe.ts';
import { findConcepts } from '../vocabulary/find-concepts.ts';
import { findUnitMentions, type UnitMention } from '../vocabulary/units/find-unit-mentions.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { askedConcepts } from './asked-concepts.ts';
import { deniedWords } from './denied-words.ts';
import { expandAbbreviations } from './expand-abbreviations.ts';
import { readNamedPart } from './named-parts.ts';
import { PUT_FORWARD } from './put-forward.ts';
import type { Asked, Question } from './question.ts';
import { readAsks } from './read-asks.ts';
import { readComputation } from './read-computation.ts';
import { readDocuments } from './read-documents.ts';
import { readModifiers } from './read-modifiers.ts';
import { readReportKinds } from './read-report-kinds.ts';
import { withRemainder } from './remainder.ts';
import { resolveUnits, type Surroundings } from './resolve-units.ts';
import { asksForNumber, readWanted } from './wanted.ts';
import { writeOutSpoken } from './write-out-spoken.ts';

/** Polite openings and closings that say nothing of what is asked. */
const COURTESY =
  /^(?:\s*(?:kính\s+)?(?:đề nghị|kinh de nghi|de nghi)\s+(?:bot\s+|trợ lý\s+)?(?:(?:cho biết|cung cấp|tính|cho bot biết|cho biet|cung cap|tinh)(?!\p{L})|(?=(?:so sánh|đối chiếu|liệt kê|báo cáo|thống kê|nêu|so|doi|liet|thong|neu|rà soát|kiểm tra))))|^(?:\s*(?:cho (?:em|anh|chị|mình|tôi|hỏi|biết)|xin hỏi|nhờ|mọi người ơi|ad ơi|bot ơi|trợ lý ơi|em ơi)[\s,]*)+/iu;

/** Understands one question by itself; what it lacks is filled from the conversation afterwards. */
export function parseQuestion(typed: string, around: Surroundings): Question {
  const text = normalize(typed).replace(/\s+/gu, ' ').trim();
  const full = writeOutYears(writeOutSpoken(expandAbbreviations(text), hasDiacritics(text))).replace(
    COURTESY,
    (opening) => ' '.repeat(opening.length),
  );
  const mentions = findUnitMentions(full, around.registry);
  const periods = findPeriods(full, { today: around.today });
  const subjects = mentions.filter((one) => one.role === 'subject' && !isOfSystem(full, one));
  const source = readReportKinds(full, subjects, periods);
  const asking = blank(full, source.spans);
  const documents = readDocuments(asking);
  const bare = blank(asking, [...subjects, ...periods]);
  const described = describe(bare, { chat: true });
  const unit = resolveUnits(subjects, around, full);
  const inConcepts = new Set(
    described.mentions.flatMap((mention) =>
      splitSyllables(bare.slice(mention.start, mention.end)).map((one) => one.folded),
    ),
  );
  const isUncovered = (word: string) => !inConcepts.has(word);
  const general = generalWords(bare);
  const words = [...described.words].filter((word) => isUncovered(word) && !general.has(word));
  const negated = described.mentions.filter((mention) => isNegated(bare, mention));
  const numbers = findNumbers(blank(full, [...periods, ...documents.spans])).map((one) => one.value);
  return {
    text,
    full,
    bare,
    wanted: ofReport(
      ofDocument(
        wantedOf(asking, mentions, unit.units.length, periods.length, described.mentions, words),
        documents.numbers,
        full,
      ),
      source.kinds.length > 0 && words.length === 0 && described.mentions.every(isReport),
    ),
    ...unit,
    periods: periods.map((span) => span.period),
    concepts: withRemainder(
      negated.length > 0 ? '' : bare,
      asCounted(full, askedConcepts(described.mentions.filter((mention) => !negated.includes(mention)))),
    ),
    words,
    spelled: spelledOf(bare, words),
    phrases: phrasesOf(withoutAsides(bare, described.mentions), words, described.mentions),
    modifiers: readModifiers(bare, described.mentions),
    denied: deniedWords(bare, described.mentions, negated),
    namedPart: readNamedPart(bare),
    member: null,
    asks: readAsks(bare),
    computation: readComputation(bare),
    negated: askedConcepts(negated),
    perUnit: readPerUnit(bare, subjects, unit.units),
    within: [],
    numbers,
    documents: documents.numbers,
    documentKinds: documents.kinds,
    askedKind: documents.askedKind,
    reportKinds: source.kinds,
  };
}

/** "Năm 2025 và 2026": the second is a year as well. */
function writeOutYears(text: string): string {
  return text.replace(/((năm|nam)\s+20\d\d\s*(?:,|và|va|với|voi|so với|so voi|-)\s*)(?=20\d\d(?!\d))/giu, '$1$2 ');
}

/** What is wanted, read with the names of units left out: "Lưu Kiếm hồ sơ" asks for no check ("kiểm"). */
function wantedOf(
  full: string,
  units: UnitMention[],
  named: number,
  periods: number,
  mentions: ConceptMention[],
  words: string[],
): Question['wanted'] {
  const unnamed = blank(
    full,
    units.filter((mention) => mention.what === 'named'),
  );
  const wanted = readWanted(unnamed, named, periods);
  return wanted === 'narrative' && isCountName(unnamed, mentions, words) ? 'value' : wanted;
}

/** "Quyết định 87" names a document, not how many there are. */
function ofDocument(wanted: Question['wanted'], documents: string[], full: string): Question['wanted'] {
  return wanted === 'value' && documents.length > 0 && !asksForNumber(full) ? 'document' : wanted;
}

/** "Báo cáo giám sát của Hải An nêu gì": the report as a whole. */
function ofReport(wanted: Question['wanted'], isAllOfIt: boolean): Question['wanted'] {
  return wanted === 'narrative' && isAllOfIt ? 'summary' : wanted;
}

function isReport({ concepts }: ConceptMention): boolean {
  return concepts.every(({ id }) => id === 'report_document');
}

const ASKS_OTHERWISE = /\b(?:gi|nao|sao|dau|ai|khong|chua a|the nao|ra sao|nhu nao|khi nao|bao gio|luc nao|vi|tai)\b/;

/** "Hồ sơ quá hạn của phường": a counted thing and little else is asked for its number. */
function isCountName(text: string, mentions: ConceptMention[], words: string[]): boolean {
  const slots = mentions.map((mention) => mention.concepts[0]?.slot);
  return (
    slots.includes('object') &&
    !slots.includes('part') &&
    !slots.includes('topic') &&
    words.length <= 2 &&
    !ASKS_OTHERWISE.test(fold(text))
  );
}

/** "Kiến nghị về đất đai bao nhiêu": counted, they are what voters or citizens put forward, not a part of the report. */
function asCounted(full: string, concepts: Asked[]): Asked[] {
  if (!asksForNumber(full)) return concepts;
  const isPart = (asked: Asked) =>
    asked.slot === 'part' && asked.alternatives.some((concept) => concept.id === 'proposals');
  return concepts.map((asked) => (isPart(asked) ? { slot: 'object', alternatives: PUT_FORWARD } : asked));
}

/** In a question that is typed with marks each word is meant as it stands; marks stand on three syllables of four. */
const MARKED_SHARE = 0.5;

function spelledOf(bare: string, words: string[]): Record<string, string> {
  const typed = splitSyllables(bare).map(({ text, folded }) => [folded, text.toLowerCase()] as const);
  const marked = typed.filter(([folded, text]) => folded !== text).length;
  if (marked < typed.length * MARKED_SHARE) return {};
  return Object.fromEntries(typed.filter(([folded]) => words.includes(folded)));
}

/** Words that say how to answer or whose it is, not of what. */
const GENERAL =
  /(?<![a-z])(?:gui so(?: [a-z]+){1,2}|tom tat|tom luoc|tien do|noi bat|quan ly|ke ten|doi chieu|thong ke|tong hop|danh sach|chi tiet|cu the|thuc te|tuong ung|noi dung|don vi|dia phuong|so lieu|thong tin|toan nganh|nganh(?= giao duc| y te| cong an))(?![a-z])/g;

function generalWords(bare: string): Set<string> {
  const words = [...fold(bare).matchAll(GENERAL)].flatMap((match) => match[0].split(' '));
  // "vẫn" says nothing; folded it would be "văn".
  return new Set(/(?<!\p{L})vẫn(?!\p{L})/iu.test(bare) ? [...words, 'van'] : words);
}

/** Runs of two and more words that no concept covers: "giáo viên" is not "giáo" and "viên". */
function phrasesOf(bare: string, words: string[], mentions: ConceptMention[]): string[][] {
  const uncovered = new Set(words);
  const runs: string[][] = [[]];
  let end = 0;
  for (const syllable of splitSyllables(bare)) {
    const isFree = !mentions.some((mention) => mention.start <= syllable.start && syllable.end <= mention.end);
    const goesOn = /^[ ]?$/u.test(bare.slice(end, syllable.start));
    end = syllable.end;
    if (!goesOn || !isFree || !uncovered.has(syllable.folded)) runs.push([]);
    if (isFree && uncovered.has(syllable.folded)) runs.at(-1)?.push(syllable.folded);
  }
  return runs.filter((run) => run.length >= 2);
}

/** Members of a question that name nothing known beside one that does ("Lúc mới vận hành, …") tell the occasion, not what is counted. */
function withoutAsides(bare: string, mentions: ConceptMention[]): string {
  if (mentions.length === 0) return bare;
  return bare.replace(/[^,;]+/gu, (member, at: number) =>
    mentions.some((mention) => mention.start >= at && mention.end <= at + member.length)
      ? member
      : ' '.repeat(member.length),
  );
}

/** "không nộp trực tuyến", "không qua thanh toán trực tuyến": the other ways are meant. */
const NOT_BY_WAY =
  /(?<!\p{L})(?:không|khong)\s+(?:(?:phải|phai|nộp|nop|qua|bằng|bang|theo|dùng|dung|thanh toán|thanh toan|hình thức|hinh thuc|hồ sơ|ho so)\s+){0,4}$/iu;

/** "chưa được cấp", "chưa làm": a state that is asked for where it is not yet so. */
function isNegated(bare: string, mention: ConceptMention): boolean {
  if (mention.concepts[0]?.slot === 'channel') return NOT_BY_WAY.test(bare.slice(0, mention.start));
  return (
    mention.concepts[0]?.slot === 'state' &&
    /ch[uư]a\s+(?:được\s+|duoc\s+|có\s+|co\s+|(?:\p{L}+\s+){1,3}(?=$))?$/iu.test(bare.slice(0, mention.start))
  );
}

/** "hệ thống của thành phố", "kế hoạch của trung ương": the unit only says whose thing it is. */
function isOfSystem(full: string, mention: UnitMention): boolean {
  if (mention.what !== 'kind') return false;
  return /(?:he thong|cong|chi so|huong dan|quy dinh|tieu chi|phan mem|bo chi so|so noi vu)(?: \p{L}+){0,4} (?:cua|theo) ?$/u.test(
    fold(full.slice(0, mention.start)),
  );
}

/** Slots whose words, standing with one unit each, ask another thing of each unit. */
const TELLING_APART = new Set(['scope', 'object']);

function readPerUnit(bare: string, subjects: UnitMention[], units: Unit[]): Asked[][] {
  const named = subjects.filter(
    (mention) => (mention.unit && units.some((unit) => unit.name === mention.unit?.name)) || mention.what !== 'named',
  );
  if (units.length !== 2 || named.length !== 2) return [];
  const [first, second] = named as [UnitMention, UnitMention];
  const clauses = [bare.slice(first.end, second.start), bare.slice(second.end)].map((clause) =>
    askedConcepts(findConcepts(clause, { chat: true })).filter((asked) => TELLING_APART.has(asked.slot)),
  );
  const slots = clauses.map((clause) => new Set(clause.map((asked) => asked.slot)));
  const shared = [...(slots[0] ?? [])].filter((slot) => slots[1]?.has(slot));
  return shared.length > 0 ? clauses.map((clause) => clause.filter((asked) => shared.includes(asked.slot))) : [];
}

/** Text with stretches blanked out by spaces, so that offsets stay. */
function blank(text: string, spans: { start: number; end: number }[]): string {
  let out = text;
  for (const span of spans) out = out.slice(0, span.start) + ' '.repeat(span.end - span.start) + out.slice(span.end);
  return out;
}
