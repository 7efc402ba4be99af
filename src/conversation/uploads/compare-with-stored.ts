import { capitalise, labelText, valueText } from '../../answers/wording/figures.ts';
import type { Figure } from '../../reports/figure.ts';
import { figuresOfReports, listReports } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import type { FigureToSave, ReportToSave } from '../../reports/report-to-save.ts';
import { findSame } from '../../reports/save-report.ts';
import { toldFigures } from '../../reports/told-figures.ts';
import type { Database } from '../../store/database.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { fileText } from './name-of-file.ts';

/** How a report that was read stands to those of its unit: it is there already, it would take the place of one, or it is new. */
export type Standing = { kind: 'there'; report: Report } | { kind: 'replaces'; lines: string[] } | { kind: 'new' };

/** @param db what the sender may see. */
export async function compareWithStored(db: Database, report: ReportToSave): Promise<Standing> {
  const ofUnit = (await listReports(db)).filter(({ unit }) => unit === report.unit.name);
  const there = ofUnit.find(({ contentHash, isSample }) => contentHash === report.contentHash && !isSample);
  if (there) return { kind: 'there', report: there };
  const same = await db.transaction((tx) => findSame(tx, report));
  const replaced = ofUnit.find(({ id }) => id === same?.id);
  if (!replaced) return { kind: 'new' };
  const lines = changesOf(await figuresOfReports(db, [replaced.id]), report);
  return { kind: 'replaces', lines: [replacesText(replaced, report), ...lines] };
}

/** What the report would take the place of; of another period or number it may be one that is merely called alike. */
function replacesText(stored: Report, report: ReportToSave): string {
  const period = stored.period ? `, ${formatPeriod(stored.period)}` : '';
  const sign = stored.number === null ? `tệp “${fileText(stored.fileName)}”` : `số ${stored.number}`;
  const day = stored.issuedOn === null ? '' : ` ngày ${formatDate(stored.issuedOn)}`;
  const isOther = stored.period?.to !== report.period?.to || stored.number !== report.number;
  const hint = isOther ? ' Nếu là báo cáo khác thì anh/chị bỏ, đổi tên tệp rồi gửi lại.' : '';
  return `Sẽ thay báo cáo đang có (${sign}${day}${period}); bản cũ được lưu lại.${hint}`;
}

const MOST_CHANGES = 5;
const MOST_OF_LABEL = 60;

/** Numbers of the same thing, place and period that are others now; what a version tells twice cannot be told apart. */
function changesOf(before: readonly Figure[], after: ReportToSave): string[] {
  const old = onlyOnes(
    before.filter(({ repeats, isAbsence }) => repeats === null && !isAbsence),
    keyOfStored,
  );
  const now = onlyOnes(toldFigures(after), keyOf);
  const changed = [...now].flatMap(([key, one]) => {
    const was = old.get(key);
    return was && was.value !== one.value ? [{ was, one }] : [];
  });
  if (changed.length === 0) return ['Các số có ở cả hai bản không đổi.'];
  const lines = changed.slice(0, MOST_CHANGES).map(({ was, one }) => {
    const corrected = was.correction ? ' (đã đính chính)' : '';
    return `- ${capitalise(cutAtWord(labelText(one), MOST_OF_LABEL))}: ${valueText(was)}${corrected} → ${valueText(one)}`;
  });
  const more = changed.length - lines.length;
  return [`${changed.length} số thay đổi:`, ...lines, ...(more > 0 ? [`- … và ${more} số khác.`] : [])];
}

/** Those of which no other has the key. */
function onlyOnes<T>(figures: readonly T[], key: (figure: T) => string): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const figure of figures) found.set(key(figure), found.has(key(figure)) ? null : figure);
  return new Map([...found].flatMap(([name, figure]) => (figure === null ? [] : [[name, figure]])));
}

function keyOfStored({ label, measure, member, period }: Figure): string {
  return JSON.stringify([label, measure, member, period?.from ?? null, period?.to ?? null]);
}

function keyOf({ label, measure, member, period_from, period_to }: FigureToSave): string {
  return JSON.stringify([label, measure, member, period_from, period_to]);
}
