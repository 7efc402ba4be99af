import { writeAudit } from '../../audit/write-audit.ts';
import type { Official } from '../../people/official.ts';
import { may } from '../../people/permissions.ts';
import { recordRefusal } from '../../people/record-refusal.ts';
import { scopeOf } from '../../people/scope-of.ts';
import { loadUnitTree } from '../../people/unit-tree.ts';
import { correctFigure } from '../../reports/corrections.ts';
import { type Saved, saveReport } from '../../reports/save-report.ts';
import { toldFigures } from '../../reports/told-figures.ts';
import { endUpload, type Upload } from '../../reports/uploads.ts';
import type { Database } from '../../store/database.ts';
import { actAs } from '../../store/scope.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Desk } from '../receive/desk.ts';
import type { Outgoing } from '../receive/message.ts';
import { fileText } from './name-of-file.ts';
import { safe } from './upload-wording.ts';

/**
 * Stores a report that its sender agreed to, with the numbers that were put right: all of it or nothing, under what the sender may write now.
 *
 * @param db the store, for the program itself.
 */
export async function storeUpload(
  desk: Desk,
  db: Database,
  upload: Upload,
  { official, at }: { official: Official; at: Date },
): Promise<Outgoing> {
  const { report, unit } = upload;
  if (!may(official, 'upload_report', unit, await loadUnitTree(db))) {
    await endUpload(db, upload.id, { state: 'dropped', at, outcome: REVOKED });
    await recordRefusal(db, official, 'upload_report', unit, at);
    return { text: REVOKED };
  }
  if (!desk.reading?.stillReads(report)) {
    await endUpload(db, upload.id, { state: 'dropped', at, outcome: SEND_AGAIN });
    return { text: SEND_AGAIN };
  }
  const own = actAs(desk.store, await scopeOf(db, official));
  const text = await own.transaction(async (tx) => {
    const saved = await saveReport(tx, report, at);
    const said = storedText(upload, saved);
    if (!(await endUpload(tx, upload.id, { state: 'stored', at, outcome: said }))) return null;
    await writeAudit(tx, {
      at,
      actor: { official: official.id },
      event: 'report.uploaded',
      reportId: saved.id,
      detail: { outcome: saved.status === 'replaced' ? 'replaced' : 'added', figures_read: report.figures.length },
    });
    const reason = report.isScan ? 'máy đọc nhầm bản chụp, người nạp sửa' : 'người nạp sửa khi xác nhận';
    for (const [ordinal, value] of upload.corrections)
      await correctFigure(tx, {
        reportId: saved.id,
        ordinal,
        value,
        reason,
        by: official.name,
        official: official.id,
        at,
      });
    return said;
  });
  await desk.reading.afterStored(report);
  return { text: text ?? DONE_BEFORE };
}

const REVOKED = 'Anh/chị không còn quyền nạp báo cáo của đơn vị này nên tôi đã bỏ tệp.';
const SEND_AGAIN = 'Chương trình vừa được cập nhật cách đọc báo cáo. Anh/chị gửi lại tệp giúp, tôi đọc lại.';
const DONE_BEFORE = 'Tệp này đã được xử lý trước đó.';

function storedText({ report, unit, corrections }: Upload, { status, version, droppedCorrections }: Saved): string {
  const period = report.period ? `, ${formatPeriod(report.period)}` : '';
  const figures = toldFigures(report).length;
  const corrected = corrections.size > 0 ? `, trong đó ${corrections.size} số đã sửa` : '';
  const before = status === 'replaced' ? ` Đây là bản thứ ${version}, bản trước được lưu lại.` : '';
  const dropped =
    droppedCorrections > 0
      ? ` ${droppedCorrections} đính chính của bản trước không còn hiệu lực, đề nghị xem lại.`
      : '';
  return safe(
    `Đã nạp “${fileText(report.fileName)}” (${unit}${period}): ${figures} số liệu${corrected}.${before}${dropped} Anh/chị hỏi được ngay.`,
  );
}
