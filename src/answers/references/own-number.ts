import type { Question } from '../../questions/question.ts';
import { openingOf } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { conceptTerm, termsOf } from '../../vocabulary/describe.ts';
import type { Answer } from '../answer.ts';
import { inPeriods, type Library } from '../library.ts';
import { Citations, titleOf } from '../wording/sources.ts';

/** "Số liệu trích từ báo cáo số mấy" asks for another report than the one that is read. */
const OF_ANOTHER = /\b(?:trich|dan|lay|nguon|theo|tu|can cu|thuc hien) (?:\w+ ){0,2}bao cao\b/;
const NUMBER_LINE = /^.*\bsố\s*:?\s*\d.*$/imu;
const DAY_LINE = /^.*ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}.*$/imu;

/** "Báo cáo tháng 9 của xã số mấy, ngày nào": the number and day of the very report that was read. Null where another is asked about. */
export async function answerOwnNumber(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  if (question.askedKind !== 'Báo cáo' || question.units.length !== 1 || OF_ANOTHER.test(fold(question.bare)))
    return null;
  const report = inPeriods(reports, question.periods).find((one) => one.number !== null && isAskedAbout(one, question));
  if (!report) return null;
  const opening = await openingOf(library.db, report.id);
  const citations = new Citations();
  for (const line of [NUMBER_LINE, DAY_LINE]) {
    const quote = line.exec(opening)?.[0].trim();
    if (quote) citations.add(report, '', quote);
  }
  if (citations.list.length === 0) return null;
  const day = report.issuedOn ? ` ngày ${formatDate(report.issuedOn)}` : '';
  return {
    kind: 'reference',
    text: `${titleOf(report)}: số ${report.number}${day}.`,
    citations: citations.list,
    figures: [],
    lane: 'references',
  };
}

/** What else the question says stands in the report's title. */
function isAskedAbout({ title, unit }: Report, { concepts, words }: Question): boolean {
  const told = new Set(termsOf(`${title} ${unit}`));
  const asked = [
    ...concepts
      .filter((one) => one.alternatives[0]?.id !== 'report_document' && one.slot !== 'part')
      .map((one) => one.alternatives.map(({ id }) => conceptTerm(id))),
    ...words.filter((word) => !SAYS_NOTHING.has(word)).map((word) => [word]),
  ];
  const met = asked.filter((terms) => terms.some((term) => told.has(term))).length;
  return met * 2 >= asked.length;
}

const SAYS_NOTHING = new Set(['bao', 'cao', 'ngay', 'nao', 'hieu', 'ban', 'hanh', 'may', 'so']);
