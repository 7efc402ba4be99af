import { fromAllSections, mainFigures } from '../../answers/figures/main-figures.ts';
import { writeAudit } from '../../audit/write-audit.ts';
import type { Official } from '../../people/official.ts';
import { may } from '../../people/permissions.ts';
import { scopeOf } from '../../people/scope-of.ts';
import { loadUnitTree } from '../../people/unit-tree.ts';
import type { FigureToSave, ReportToSave } from '../../reports/report-to-save.ts';
import { toldFigures } from '../../reports/told-figures.ts';
import { keepUpload } from '../../reports/uploads.ts';
import type { Database } from '../../store/database.ts';
import { actAs } from '../../store/scope.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Desk } from '../receive/desk.ts';
import type { FileOffered, Incoming, Outgoing } from '../receive/message.ts';
import { outsideLimits } from '../receive/outside-limits.ts';
import type { Reading } from '../receive/reading.ts';
import type { Sender } from '../receive/sender.ts';
import { writeRefusal } from '../receive/turn-away.ts';
import { compareWithStored } from './compare-with-stored.ts';
import { cleanName, fileText, nameOfFile } from './name-of-file.ts';
import { AGREE, previewText, safe, UPLOAD_CHOICES } from './upload-wording.ts';

/** Figures that are shown before a report is stored. */
const MOST_FIGURES = 10;

/**
 * Reads the files of a message by somebody who may store reports, and shows what was read: it waits until they agree. Who may not is told so,
 * and so is what is wrong with a file.
 *
 * @param db the store, for the program itself.
 */
export async function takeFiles(
  desk: Desk,
  db: Database,
  incoming: Incoming,
  sender: Sender,
  official: Official,
): Promise<Outgoing[]> {
  const { reading } = desk;
  if (!reading) return [{ text: NOT_HERE }];
  if (!(await mayUploadAny(db, official))) {
    await writeRefusal(db, incoming, sender, 'upload_report', 'no_right');
    return [{ text: NOT_YOURS }];
  }
  incoming.onAnswering?.();
  const said: Outgoing[] = [];
  for (const file of incoming.files ?? []) {
    const struck = await outsideLimits(desk, db, incoming, sender, 'uploads');
    if (struck) return [...said, ...struck];
    said.push(await takeFile({ desk, reading, db, incoming, sender, official }, file));
  }
  return said;
}

const NOT_HERE = 'Ở đây tôi chưa nhận tệp báo cáo. Anh/chị nhờ người vận hành nạp giúp.';
const NOT_YOURS = 'Nạp báo cáo do người duyệt của đơn vị làm. Anh/chị chuyển tệp cho người duyệt giúp.';
const NOT_FETCHED = 'Tôi chưa lấy được tệp này. Anh/chị gửi lại giúp.';

async function mayUploadAny(db: Database, official: Official): Promise<boolean> {
  const tree = await loadUnitTree(db);
  return official.grants.some(({ unit }) => may(official, 'upload_report', unit, tree));
}

interface Taking {
  desk: Desk;
  reading: Reading;
  db: Database;
  incoming: Incoming;
  sender: Sender;
  official: Official;
}

async function takeFile(taking: Taking, file: FileOffered): Promise<Outgoing> {
  const { reading, db, incoming, official } = taking;
  const refuse = async (reason: string, why: string): Promise<Outgoing> => {
    const actor = { official: official.id };
    await writeAudit(db, { at: incoming.at, actor, event: 'report.refused', detail: { why } });
    return { text: safe(file.name === '' ? reason : `Tệp “${fileText(cleanName(file.name))}”: ${reason}`) };
  };
  const tooLarge = reading.refuseSize(file.size ?? 0);
  if (tooLarge !== null) return refuse(tooLarge, 'too_large');
  const bytes = await fetched(incoming, file);
  if (bytes === null) return refuse(NOT_FETCHED, 'not_fetched');
  const tooMany = reading.refuseSize(bytes.length);
  if (tooMany !== null) return refuse(tooMany, 'too_large');
  const read = await reading.read(nameOfFile(file, bytes), bytes);
  if (read.kind === 'report') return offer(taking, read.report);
  if (read.mark === undefined) return refuse(read.reason, 'unreadable');
  const actor = { official: official.id };
  await writeAudit(db, { at: incoming.at, actor, event: 'report.refused_marked', detail: { mark: read.mark } });
  return { text: read.reason };
}

/** Why a file could not be fetched is the channel's business, which logs it. */
async function fetched({ fetchFile }: Incoming, file: FileOffered): Promise<Uint8Array | null> {
  return fetchFile ? fetchFile(file).catch(() => null) : null;
}

/** Keeps what was read until the sender agrees, where the unit is one that they may store reports of. */
async function offer({ db, desk, incoming, sender, official }: Taking, report: ReportToSave): Promise<Outgoing> {
  const unit = report.unit.name;
  if (!may(official, 'upload_report', unit, await loadUnitTree(db))) {
    await writeRefusal(db, incoming, { ...sender, unit }, 'upload_report', 'no_right');
    return { text: safe(`Đây là báo cáo của ${unit}. Anh/chị chưa được cấp quyền nạp báo cáo của ${unit}.`) };
  }
  const own = actAs(desk.store, await scopeOf(db, official));
  const standing = await compareWithStored(own, report);
  if (standing.kind === 'there') {
    const { period } = standing.report;
    return {
      text: safe(`Báo cáo này đã có rồi (${unit}${period ? `, ${formatPeriod(period)}` : ''}), không cần nạp lại.`),
    };
  }
  const shown = figuresShown(report);
  const upload = await keepUpload(own, {
    official: official.id,
    report,
    shown: shown.map(({ ordinal }) => ordinal),
    at: incoming.at,
  });
  await writeAudit(db, {
    at: incoming.at,
    actor: { official: official.id },
    event: 'upload.offered',
    unit,
    detail: { upload: upload.id, figures_read: report.figures.length },
  });
  const stored = standing.kind === 'replaces' ? standing.lines : [];
  const text = previewText(report, shown, { corrections: new Map(), stored });
  return { text: `${text}\n\n${AGREE}`, choices: UPLOAD_CHOICES };
}

/** Those that reports share, then the first of each section. */
function figuresShown(report: ReportToSave): FigureToSave[] {
  const told = toldFigures(report);
  const main = mainFigures(told, MOST_FIGURES);
  const others = fromAllSections(
    told.filter((one) => !main.includes(one)),
    MOST_FIGURES - main.length,
  );
  return [...main, ...others].sort((a, b) => a.ordinal - b.ordinal);
}
