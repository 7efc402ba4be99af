import { readReport } from '../../ingest/ingest-text.ts';
import { type Outline, readOutline } from '../../ingest/outline/outline.ts';
import { documentOfText } from '../../ingest/read/text/document-of-text.ts';
import type { FigureToSave, ReportToSave } from '../../src/reports/report-to-save.ts';
import { registryWith, ward } from '../vocabulary/units/units-for-tests.ts';

export interface ReportParts {
  title: string;
  /** What stands between the letterhead and "BÁO CÁO". */
  dateline: string;
  body: string;
  closing: string;
}

const PARTS: ReportParts = {
  title: 'Kết quả cải cách hành chính quý II năm 2026',
  dateline: 'Số: 17/BC-UBND\n\nMinh Tân, ngày 05 tháng 7 năm 2026',
  body: 'I. KẾT QUẢ\n\nPhường tiếp nhận 120 hồ sơ.',
  closing: 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Bình',
};

/** The text of a small report of the ward Minh Tân, of the second quarter of 2026 unless told otherwise. */
export function reportText(parts: Partial<ReportParts> = {}): string {
  const { title, dateline, body, closing } = { ...PARTS, ...parts };
  return `ỦY BAN NHÂN DÂN\nPHƯỜNG MINH TÂN\n\n${dateline}\n\nBÁO CÁO\n\n${title}\n\nKính gửi: Ủy ban nhân dân thành phố\n\n${body}\n\n${closing}\n`;
}

/** The report read whole; throws when it is refused. */
export function readText(text: string): ReportToSave {
  const report = readReport('thu.txt', documentOfText(text), registryWith(ward('Minh Tân')));
  if ('refused' in report) throw new Error(report.refused);
  return report;
}

export function readBody(body: string, parts: Partial<ReportParts> = {}): ReportToSave {
  return readText(reportText({ body, ...parts }));
}

/** The figures that a body states, absences and repetitions aside. */
export function figuresOf(body: string, parts: Partial<ReportParts> = {}): FigureToSave[] {
  return readBody(body, parts).figures.filter((one) => !one.is_absence && one.repeats === null);
}

/** Value and measure of each figure, as "120 hồ sơ". */
export function amountsOf(body: string): string[] {
  return figuresOf(body).map((one) => `${one.value} ${one.measure}`);
}

/** The one figure with this value; throws when there is none or several. */
export function figureOf(report: ReportToSave | FigureToSave[], value: number): FigureToSave {
  const figures = Array.isArray(report) ? report : report.figures;
  const found = figures.filter((one) => one.value === value && !one.is_absence);
  if (found.length !== 1)
    throw new Error(`${found.length} figures of value ${value}: ${figures.map((one) => one.raw)}`);
  return found[0] as FigureToSave;
}

export function outlineOf(body: string): Outline {
  return readOutline(documentOfText(reportText({ body })));
}
