import { openErrorsIn } from '../../reports/error-reports.ts';
import { figuresBefore } from '../../reports/versions.ts';
import { formatDayOf } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { samePeriod } from '../../vietnamese/period.ts';
import type { Answer, AnswerFigure } from '../answer.ts';
import { type Library, reportsOfFile } from '../library.ts';
import { beforeSources } from './before-sources.ts';
import { valueText } from './figures.ts';

/** An answer with what an official must know of its numbers: which were corrected, and which the report's version before stated otherwise. */
export async function withNotes(library: Library, answer: Answer): Promise<Answer> {
  const notes = [
    ...correctionNotes(answer),
    ...scanNotes(library, answer),
    ...(await versionNotes(library, answer)),
    ...(await errorNotes(library, answer)),
  ];
  if (notes.length === 0) return answer;
  return { ...answer, text: beforeSources(answer.text, [...new Set(notes)]) };
}

function correctionNotes({ figures }: Answer): string[] {
  return figures.flatMap(({ value, measure, correction }) =>
    correction
      ? [
          `Đã đính chính: ${text(value, measure)} (báo cáo ghi ${text(correction.original, measure)}) – ${correction.by}, ngày ${formatDayOf(correction.at)}. Lý do: ${correction.reason}.`,
        ]
      : [],
  );
}

/** What a machine read out of a picture may be wrong; where it was unsure itself, it most likely is. */
function scanNotes(library: Library, { citations, figures }: Answer): string[] {
  if (figures.some((figure) => figure.isUnsure))
    return ['Số liệu đọc từ bản chụp và máy đọc không chắc chắn: cần đối chiếu với bản gốc trước khi dùng.'];
  return citations.some(({ report }) => reportsOfFile(library, report).some(({ isScan }) => isScan))
    ? ['Báo cáo này là bản chụp do máy đọc: đề nghị đối chiếu với bản gốc.']
    : [];
}

async function versionNotes(library: Library, answer: Answer): Promise<string[]> {
  const notes: string[] = [];
  for (const [index, citation] of answer.citations.entries()) {
    const figures = answer.figures.filter((figure) => figure.citation === index && !figure.derived);
    const unit = figures[0]?.unit;
    const report = reportsOfFile(library, citation.report).find((one) => one.unit === unit);
    if (!report?.replacedAt) continue;
    const before = await figuresBefore(library.db, report.id);
    const changed = figures.flatMap((figure) => {
      const old = before.find((one) => isSame(one, figure));
      return old && old.value !== figure.value ? [`${figure.label}: ${text(old.value, old.measure)}`] : [];
    });
    const other = changed.length > 0 ? `; bản trước ghi ${changed.join('; ')}` : '';
    notes.push(`Báo cáo này đã được thay bằng bản mới ngày ${formatDayOf(report.replacedAt)}${other}.`);
  }
  return notes;
}

/** What somebody says is wrong is told as such, while nobody has decided on it. */
async function errorNotes(library: Library, { figures }: Answer): Promise<string[]> {
  const reportIds = [...new Set(figures.flatMap(({ place }) => (place ? [place.reportId] : [])))];
  if (reportIds.length === 0) return [];
  const open = await openErrorsIn(library.db, reportIds);
  return figures.flatMap(({ place, value, measure }) => {
    const error = open.find((one) => one.reportId === place?.reportId && one.ordinal === place.ordinal);
    return error
      ? [`Có người báo số ${text(value, measure)} sai ngày ${formatDayOf(error.reportedAt)}, đang chờ kiểm tra.`]
      : [];
  });
}

type Stated = Pick<AnswerFigure, 'label' | 'measure' | 'period'>;

function isSame(one: Stated, other: Stated): boolean {
  const isOfOneTime =
    one.period === null || other.period === null ? one.period === other.period : samePeriod(one.period, other.period);
  return one.label === other.label && one.measure === other.measure && isOfOneTime;
}

function text(value: number, measure: string): string {
  return measure === '' ? formatNumber(value) : valueText({ value, measure, qualifier: null });
}
