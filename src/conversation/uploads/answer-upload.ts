import { writeAudit } from '../../audit/write-audit.ts';
import type { Official } from '../../people/official.ts';
import { correctUpload, endUpload, markAsked, type Upload, uploadsOf } from '../../reports/uploads.ts';
import type { Database } from '../../store/database.ts';
import { dayIn } from '../../vietnamese/dates.ts';
import { proposedNumber } from '../proposed-number.ts';
import type { Desk } from '../receive/desk.ts';
import type { Incoming, Outgoing } from '../receive/message.ts';
import type { SaidNumber } from '../report-error-words.ts';
import { fileText } from './name-of-file.ts';
import { storeUpload } from './store-upload.ts';
import { AGREE, correctedText, HOW_TO_CORRECT, previewText, safe, UPLOAD_CHOICES } from './upload-wording.ts';
import { readUploadWord } from './upload-words.ts';

/**
 * What is said to a message that is about a report which waits for its sender's word: "đồng ý", "bỏ", "3: 144".
 *
 * @param db the store, for the program itself.
 * @returns null where nothing waits, or the message is about something else.
 */
export async function answerUpload(
  desk: Desk,
  db: Database,
  incoming: Incoming,
  official: Official,
): Promise<Outgoing[] | null> {
  const { text, at } = incoming;
  const { told, waiting, ended } = await uploadsOf(db, official.id, at);
  const [upload, ...others] = waiting;
  const today = dayIn(desk.timeZone, at);
  // Two messages of one second are told apart by what they say.
  if (told !== null && readUploadWord(text, 0, true, today)) return [{ text: told }];
  if (!upload) return ended !== null && readUploadWord(text, 0, false, today) ? [{ text: endedText(ended) }] : null;
  const word = readUploadWord(text, upload.shown.length, upload.isAsked, today);
  if (!word) {
    if (upload.isAsked) await markAsked(db, upload.id, null);
    return null;
  }
  switch (word.kind) {
    case 'how':
      return [{ text: HOW_TO_CORRECT, choices: UPLOAD_CHOICES }];
    case 'correct':
      return [await correct(db, upload, word.lines, { official, at })];
    case 'drop':
      return [await drop(db, upload, { official, at }), ...(await next(db, others, at))];
    case 'agree':
      return [await storeUpload(desk, db, upload, { official, at }), ...(await next(db, others, at))];
  }
}

function endedText(fileName: string): string {
  return safe(`Tệp “${fileText(fileName)}” đã chờ quá 24 giờ nên tôi bỏ rồi. Anh/chị gửi lại tệp giúp.`);
}

interface By {
  official: Official;
  at: Date;
}

async function correct(
  db: Database,
  upload: Upload,
  lines: { index: number; numbers: SaidNumber[] }[],
  { official, at }: By,
): Promise<Outgoing> {
  const found = lines.map(({ index, numbers }) => {
    const figure = upload.report.figures.find(({ ordinal }) => ordinal === upload.shown[index]);
    const proposed = figure && proposedNumber({ ...figure, shareOf: figure.share_of }, numbers);
    return { place: index + 1, figure, proposed };
  });
  const right = found.flatMap(({ place, figure, proposed }) =>
    figure && proposed?.kind === 'value' ? [{ place, figure, right: proposed.value }] : [],
  );
  const unclear = found.filter(({ proposed }) => proposed?.kind !== 'value').map(({ place }) => place);
  await correctUpload(db, upload.id, new Map(right.map((one) => [one.figure.ordinal, one.right])));
  await markAsked(db, upload.id, at);
  for (const { figure, right: value } of right)
    await writeAudit(db, {
      at,
      actor: { official: official.id },
      event: 'upload.corrected',
      unit: upload.unit,
      detail: { upload: upload.id, figure: figure.ordinal, original: figure.value, value },
    });
  const parts = [
    ...(right.length > 0 ? [correctedText(upload.report, right)] : []),
    ...(unclear.length > 0
      ? [`Dòng ${unclear.join(', ')}: số anh/chị gửi trùng số tôi đọc, hoặc không hợp với số liệu này.`]
      : []),
    'Còn số nào sai thì gửi tiếp; đủ rồi thì trả lời “đồng ý”.',
  ];
  return { text: parts.join('\n'), choices: UPLOAD_CHOICES };
}

async function drop(db: Database, upload: Upload, { official, at }: By): Promise<Outgoing> {
  const text = safe(`Đã bỏ tệp “${fileText(upload.fileName)}”, không nạp gì.`);
  await db.transaction(async (tx) => {
    if (!(await endUpload(tx, upload.id, { state: 'dropped', at, outcome: text }))) return;
    const actor = { official: official.id };
    await writeAudit(tx, { at, actor, event: 'upload.dropped', unit: upload.unit, detail: { upload: upload.id } });
  });
  return { text };
}

/** The one that waits next is asked about again. */
async function next(db: Database, [upload]: Upload[], at: Date): Promise<Outgoing[]> {
  if (!upload) return [];
  await markAsked(db, upload.id, at);
  const { report, shown, corrections } = upload;
  const figures = shown.flatMap((ordinal) => report.figures.find((figure) => figure.ordinal === ordinal) ?? []);
  const text = previewText(report, figures, { corrections, stored: [] });
  return [{ text: `${text}\n\n${AGREE}`, choices: UPLOAD_CHOICES }];
}
