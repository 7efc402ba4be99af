import type { Asked, Question } from '../../questions/question.ts';
import { closingOf, findReferencesByNumber, findReferencesByTerms } from '../../reports/queries.ts';
import type { DocumentReference } from '../../reports/reference.ts';
import type { Report } from '../../reports/report.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { overlaps } from '../../vietnamese/period.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Answer, Offer } from '../answer.ts';
import { weighWords } from '../figures/find-matches.ts';
import { type Library, reportById, reportsOf } from '../library.ts';
import { capitalise } from '../wording/figures.ts';
import { Citations, titleOf } from '../wording/sources.ts';
import { answerOwnNumber } from './own-number.ts';
import { restOfSubject } from './rest-of-subject.ts';

const MOST_LISTED = 12;
/** A document must be about this share of what was asked. */
const ENOUGH = 0.5;
const NEARLY = 0.75;

/** Answers about documents: by number, by subject, and who signed. Null when no report names such a document. */
export async function answerReference(library: Library, question: Question): Promise<Answer | null> {
  const reports =
    question.units.length > 0 ? question.units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
  if (/\b(?:ai (?:la nguoi )?ky|nguoi ky)\b/.test(fold(question.full))) return answerSigner(library, reports, question);
  if (question.documents.length > 0 && !isAboutDocument(question)) return answerByNumber(library, reports, question);
  return (await answerBySubject(library, reports, question)) ?? (await answerOwnNumber(library, reports, question));
}

async function answerSigner(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const report = reports.find(
    (one) =>
      question.periods.length === 0 ||
      (one.period && question.periods.some((period) => one.period && overlaps(period, one.period))),
  );
  if (!report?.signer) return null;
  const closing = await closingOf(library.db, report.id);
  const at = closing.lastIndexOf(report.signer);
  // The office stands on the line above the name.
  const before = closing.slice(0, Math.max(0, at)).trimEnd();
  const quote = at < 0 ? report.signer : closing.slice(before.lastIndexOf('\n') + 1, at + report.signer.length);
  const citations = new Citations();
  citations.add(report, '', quote);
  return {
    kind: 'reference',
    text: `${titleOf(report)} do ${report.signer} ký.`,
    citations: citations.list,
    figures: [],
    lane: 'references',
  };
}

async function answerByNumber(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const found = await findReferencesByNumber(
    library.db,
    reports.map((report) => report.id),
    question.documents,
  );
  const ofKind = found.filter(
    (one) => question.documentKinds.length === 0 || one.kind === '' || question.documentKinds.includes(one.kind),
  );
  const candidates = ofKind.filter((one) => one.subject !== '');
  const named = candidates.length > 0 ? candidates : ofKind;
  if (named.length === 0) return null;
  const signs = new Map<string, DocumentReference[]>();
  for (const one of named)
    signs.set(`${one.number} ${one.issuedOn ?? ''}`, [
      ...(signs.get(`${one.number} ${one.issuedOn ?? ''}`) ?? []),
      one,
    ]);
  if (signs.size > 1 && !isSigned(question))
    return clarify(
      library,
      [...signs.values()].map((list) => list[0] as DocumentReference),
      question,
    );
  return present(library, named.slice(0, 4));
}

/** "các kế hoạch về Nghị quyết 57": the numbered document is what the asked ones are about. */
function isAboutDocument(question: Question): boolean {
  return /\b(?:ve|thuc hien|trien khai)\b.*\d/.test(fold(question.full)) && question.documentKinds.length > 1;
}

/** The full sign was typed ("464/QĐ-UBND"): no other document is meant. */
function isSigned(question: Question): boolean {
  return /\d\s*(?:\/\d{4})?\s*[/-]\s*[a-zđ]{2}/iu.test(question.full);
}

function clarify(library: Library, options: DocumentReference[], question: Question): Answer {
  const shown = options.slice(0, 6);
  const offers = shown.map((one): Offer => {
    const { unit } = reportById(library, one.reportId);
    return { label: `${describeDocument(one)} (${unit})`, unit, sign: one.number, documentKind: one.kind };
  });
  const lines = offers.map(({ label }, i) => `${i + 1}. ${label}`);
  return {
    offers,
    kind: 'clarify',
    text: `Có nhiều văn bản mang số ${question.documents.join(', ')}. Anh/chị hỏi văn bản nào?\n${lines.join('\n')}`,
    citations: cited(library, shown).list,
    figures: [],
    lane: 'references',
  };
}

async function answerBySubject(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const kinds = question.askedKind ? [question.askedKind] : question.documentKinds.slice(0, 1);
  const content = question.concepts.filter((asked) => !KIND_CONCEPTS.has(asked.alternatives[0]?.id ?? ''));
  const words = question.words.filter((word) => !ASKING.has(word));
  const isList = question.wanted === 'list' || /\b(?:cac|nhung|liet ke|ke)\b/.test(fold(question.full));
  const terms = [
    ...new Set([...content.flatMap((asked) => asked.alternatives.map((concept) => conceptTerm(concept.id))), ...words]),
  ];
  if (terms.length === 0) return null;
  const found = await findReferencesByTerms(
    library.db,
    reports.map((report) => report.id),
    [...terms, ...terms.map((term) => `^${term}`), ...terms.flatMap((term) => SUBJECTS[term] ?? [])],
  );
  const weights = await weighWords(library, terms);
  const all = terms.reduce((sum, term) => sum + (weights.get(term) ?? 0.5), 0);
  const scored = found
    .filter(
      (one) =>
        kinds.length === 0 ||
        kinds.includes(one.kind) ||
        (one.kind === '' && kindOfSign(one.number) !== null && kinds.includes(kindOfSign(one.number) as string)),
    )
    .filter(
      (one) =>
        question.periods.length === 0 ||
        // The period of a report is that of its numbers; it is issued afterwards.
        one.kind === 'Báo cáo' ||
        one.issuedOn === null ||
        question.periods.some(
          (period) =>
            (period.from ?? '0') <= (one.issuedOn as string) && (one.issuedOn as string) <= (period.to ?? '9'),
        ),
    )
    .map((one) => ({
      one,
      score:
        terms.reduce(
          (sum, term) =>
            sum +
            (weights.get(term) ?? 0.5) *
              (one.terms.has(term) || one.terms.has(SUBJECTS[term] ?? term) ? 1 : one.terms.has(`^${term}`) ? 0.6 : 0),
          0,
        ) / all,
    }))
    .map((row) => (isList ? { one: row.one, score: Math.max(row.score, anyOf(content, row.one)) } : row))
    .sort((a, b) => b.score - a.score || a.one.id - b.one.id);
  const best = scored[0];
  if (!best || best.score < ENOUGH) return null;
  const close = scored.filter(
    (row) => row.score >= (isList ? Math.max(ENOUGH * 0.9, best.score * 0.55) : best.score * NEARLY),
  );
  return present(library, unique(close.map((row) => row.one)).slice(0, isList ? MOST_LISTED : 3));
}

/** "về chuyển đổi số, Nghị quyết 57": in a list, a document on one of several subjects belongs to it. */
function anyOf(content: Asked[], one: DocumentReference): number {
  if (content.length < 2) return 0;
  return content.some((asked) => asked.alternatives.some((concept) => one.terms.has(conceptTerm(concept.id))))
    ? 0.7
    : 0;
}

const ASKING = new Set([
  'nao',
  'may',
  'gi',
  'ngay',
  'ban',
  'hanh',
  'ban_hanh',
  'hieu',
  'gom',
  'nhung',
  'cac',
  'ra',
  'dau',
  'trich',
  'dan',
  'nguon',
  'lieu',
]);
const KIND_CONCEPTS = new Set([
  'decision',
  'plan',
  'official_letter',
  'notice',
  'submission',
  'resolution',
  'directive',
  'document',
  'issued',
  'scheme',
  'report_document',
]);
/** A plan that tasks come from is, as a document, named by what it is about. */
const SUBJECTS: Record<string, string> = { '#own_plan': '#admin_reform' };

const SIGN_KINDS: [RegExp, string][] = [
  [/QĐ/u, 'Quyết định'],
  [/KH/u, 'Kế hoạch'],
  [/NQ/u, 'Nghị quyết'],
  [/TB/u, 'Thông báo'],
  [/CT-/u, 'Chỉ thị'],
  [/PA-/u, 'Phương án'],
];

function kindOfSign(number: string): string | null {
  return SIGN_KINDS.find(([pattern]) => pattern.test(number))?.[1] ?? null;
}

function unique(list: DocumentReference[]): DocumentReference[] {
  const seen = new Set<string>();
  return list.filter((one) => {
    const key = `${one.number} ${one.issuedOn ?? ''}`;
    return !seen.has(key) && seen.add(key);
  });
}

async function present(library: Library, list: DocumentReference[]): Promise<Answer> {
  const citations = cited(library, list);
  for (const one of list) {
    const rest = await restOfSubject(library, one);
    if (rest !== null) citations.add(reportById(library, one.reportId), one.section, rest);
  }
  const lines = list.map(describeDocument);
  const text = lines.length === 1 ? `${capitalise(lines[0] as string)}.` : lines.map((line) => `- ${line}`).join('\n');
  return {
    kind: 'reference',
    text: `${text}\n${citations.toText(2)}`,
    citations: citations.list,
    figures: [],
    lane: 'references',
  };
}

function cited(library: Library, list: DocumentReference[]): Citations {
  const citations = new Citations();
  for (const one of list) citations.add(reportById(library, one.reportId), one.section, one.quote);
  return citations;
}

function describeDocument(one: DocumentReference): string {
  const kind = one.kind || kindOfSign(one.number) || 'Văn bản';
  const date = one.issuedOn ? ` ngày ${formatDate(one.issuedOn)}` : '';
  const written = /ngày\s+(\d{1,2}\/\d{1,2}\/\d{4})/u.exec(one.quote)?.[1];
  const day =
    written && one.quote.includes(one.number.slice(0, 3)) && one.issuedOn && sameDay(written, one.issuedOn)
      ? ` ngày ${written}`
      : date;
  return `${kind} số ${one.number}${day}${one.subject === '' ? '' : ` ${one.subject.replace(/\s+/gu, ' ')}`}`;
}

function sameDay(written: string, iso: string): boolean {
  const [d, m, y] = written.split('/').map(Number);
  return iso === `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
