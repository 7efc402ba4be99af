import { figuresIn, type Library, reportById } from '../answers/library.ts';
import { labelText, periodText, valueText } from '../answers/wording/figures.ts';
import { titleOf } from '../answers/wording/sources.ts';
import type { Config } from '../config.ts';
import { NEW_DIALOGUE } from '../conversation/dialogue.ts';
import { reply } from '../conversation/reply.ts';
import { correctFigure, dropCorrection } from '../reports/corrections.ts';
import type { Figure } from '../reports/figure.ts';
import { dayIn } from '../vietnamese/dates.ts';
import { decideRequest, listRequests, type RequestOptions } from './correct-requests.ts';
import { requireUnit } from './require-unit.ts';
import { readRightNumber } from './right-number.ts';
import { openLibrary, withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface CorrectOptions extends RequestOptions {
  unit?: string;
  /** Which of several figures is meant, from 1. */
  pick?: string;
  undo?: boolean;
}

/**
 * Corrects a figure that a question finds, or takes a correction back; without words lists the requests for corrections, or decides on one.
 *
 * @param words the question and, without --undo, the right number last.
 * @returns 1 when no figure, or more than one, is found, or there is no such request.
 */
export function correct(config: Config, words: string[], options: CorrectOptions, now: () => Date): Promise<number> {
  if (options.approve !== undefined || options.reject !== undefined) return decideRequest(config, options, now);
  return words.length === 0 && !options.undo ? listRequests(config, options) : correctOne(config, words, options, now);
}

const EXAMPLE = 'npm run correct -- "số hồ sơ quá hạn" 144 --by … --reason …';

async function correctOne(config: Config, words: string[], options: CorrectOptions, now: () => Date): Promise<number> {
  const by = options.by?.trim();
  if (!by) throw new WrongUsage('Cần tên người đính chính: --by "Nguyễn Văn A, Văn phòng HĐND và UBND".');
  const value = options.undo ? null : readRightNumber(words.at(-1), EXAMPLE);
  const reason = options.reason?.trim();
  if (!options.undo && !reason) throw new WrongUsage('Cần lý do đính chính: --reason "cộng thiếu hồ sơ của tháng 6".');
  const question = (options.undo ? words : words.slice(0, -1)).join(' ');
  return withWorkspace(config, options.data, async (workspace) => {
    const library = await openLibrary(workspace);
    const asker = {
      unit: options.unit === undefined ? null : requireUnit(library, options.unit),
      today: dayIn(config.timeZone, now()),
    };
    const { answer } = await reply(library, NEW_DIALOGUE, question, asker);
    const found = await figuresAbout(library, answer.about ?? []);
    const figure = pickOne(library, found, options.pick);
    if (!figure) return 1;
    const place = { reportId: figure.reportId, ordinal: figure.ordinal, by, at: now() };
    if (value === null) {
      const dropped = await dropCorrection(workspace.db, place);
      print(dropped ? `Đã bỏ đính chính của ${nameOf(library, figure)}.` : 'Số liệu này không có đính chính nào.');
      return dropped ? 0 : 1;
    }
    const original = await correctFigure(workspace.db, { ...place, value, reason: reason ?? '' });
    print(
      `Đã đính chính ${nameOf(library, figure)}: ${valueText({ ...figure, value })} (báo cáo ghi ${valueText({ ...figure, value: original ?? figure.value })}).`,
    );
    return 0;
  });
}

async function figuresAbout(library: Library, about: { reportId: number; ordinal: number }[]): Promise<Figure[]> {
  const found: Figure[] = [];
  for (const { reportId, ordinal } of about) {
    const figure = (await figuresIn(library, reportId)).find((one) => one.ordinal === ordinal);
    if (figure && !figure.isAbsence) found.push(figure);
  }
  return found;
}

/** The one that is meant; null, and said so, where that is not sure. */
function pickOne(library: Library, found: Figure[], pick: string | undefined): Figure | null {
  if (found.length === 0) {
    print('Không tìm thấy số liệu nào trong báo cáo để đính chính. Hãy nêu rõ đơn vị, chỉ tiêu và kỳ.');
    return null;
  }
  const chosen = pick === undefined && found.length === 1 ? found[0] : found[Number(pick ?? 0) - 1];
  if (chosen) return chosen;
  print('Có nhiều số liệu phù hợp. Thêm --pick và số thứ tự:');
  for (const [i, figure] of found.entries()) print(`  ${i + 1}. ${nameOf(library, figure)}: ${valueText(figure)}`);
  return null;
}

function nameOf(library: Library, figure: Figure): string {
  const report = reportById(library, figure.reportId);
  return `“${labelText(figure)}”${periodText(figure.period ?? report.period)}, ${titleOf(report)}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
