import { valueText } from '../answers/wording/figures.ts';
import type { Config } from '../config.ts';
import {
  approveErrorReport,
  type Decision,
  type ErrorReport,
  listOpenErrorReports,
  rejectErrorReport,
} from '../reports/decide-error-reports.ts';
import { formatDayOf } from '../vietnamese/dates.ts';
import { note, printRow } from './print.ts';
import { readRightNumber } from './right-number.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface RequestOptions {
  data?: string;
  json?: boolean;
  by?: string;
  reason?: string;
  /** Number of the request to approve or to reject. */
  approve?: string;
  reject?: string;
  /** The right number, where the request names none or another one is right. */
  value?: string;
}

/** Lists the requests to correct a figure ("báo sai") that nobody has decided on, oldest first. */
export function listRequests(config: Config, { data, json }: RequestOptions): Promise<number> {
  return withWorkspace(config, data, async ({ db }) => {
    const requests = await listOpenErrorReports(db);
    if (json) for (const request of requests) printRow(rowOf(request));
    else if (requests.length === 0) note('Không có báo sai nào đang chờ.');
    else print([...requests.map(textOf), HOW_TO_DECIDE].join('\n\n'));
    return 0;
  });
}

const HOW_TO_DECIDE = `Duyệt: npm run correct -- --approve SỐ --by "Nguyễn Văn A" (thêm --value SỐ_ĐÚNG nếu yêu cầu chưa nêu)
Bác: npm run correct -- --reject SỐ --by "Nguyễn Văn A" --reason "báo cáo ghi đúng"`;

/** Approves or rejects one request. @returns 1 where there is nothing to decide. @throws WrongUsage */
export function decideRequest(config: Config, options: RequestOptions, now: () => Date): Promise<number> {
  const id = Number(options.approve ?? options.reject);
  if (!Number.isInteger(id) || id < 1) throw new WrongUsage('Cần số của yêu cầu. Xem các yêu cầu: npm run correct');
  const by = options.by?.trim();
  if (!by) throw new WrongUsage('Cần tên người quyết định: --by "Nguyễn Văn A, Văn phòng HĐND và UBND".');
  const reason = options.reason?.trim() ?? '';
  const isApproval = options.approve !== undefined;
  if (isApproval && options.reject !== undefined)
    throw new WrongUsage('Chỉ dùng một trong hai: --approve hoặc --reject.');
  if (!isApproval && reason === '') throw new WrongUsage('Cần lý do bác: --reason "báo cáo ghi đúng".');
  const value = options.value === undefined ? null : readRightNumber(options.value, '--value 144');
  return withWorkspace(config, options.data, async ({ db }) => {
    const deciding = { by, at: now(), reason };
    const decision = isApproval
      ? await approveErrorReport(db, id, value, deciding)
      : await rejectErrorReport(db, id, deciding);
    print(decision.kind === 'done' ? doneText(decision) : UNDONE[decision.kind](id));
    return decision.kind === 'done' ? 0 : 1;
  });
}

const UNDONE: Record<Exclude<Decision['kind'], 'done'>, (id: number) => string> = {
  unknown: (id) => `Không có yêu cầu số ${id}. Xem các yêu cầu: npm run correct`,
  decided: (id) => `Yêu cầu số ${id} đã được quyết định trước đó.`,
  replaced: (id) =>
    `Yêu cầu số ${id} nói về một số không còn trong báo cáo: báo cáo đã được thay bằng bản mới. Đọc lại bản mới, rồi bác yêu cầu này bằng --reject.`,
  no_value: (id) => `Yêu cầu số ${id} không nêu số đúng. Thêm số đúng: --value 144`,
};

function doneText({ request, value }: Extract<Decision, { kind: 'done' }>): string {
  const what = `yêu cầu số ${request.id}: “${request.label}” của ${request.unit}`;
  return value === null
    ? `Đã bác ${what}. Số ${quantity(request, request.stated)} giữ nguyên.`
    : `Đã duyệt ${what}: ${quantity(request, value)} thay cho ${quantity(request, request.stated)}.`;
}

function textOf(request: ErrorReport): string {
  const proposed = request.proposed === null ? 'chưa nêu số đúng' : `đề nghị ${quantity(request, request.proposed)}`;
  const lines = [
    `Yêu cầu số ${request.id} – ${request.unit}, ${request.fileName}`,
    `  ${request.label}: đang dùng ${quantity(request, request.stated)}, ${proposed}`,
    `  ${request.by}, ngày ${formatDayOf(request.at)}: “${request.words.replaceAll('\n', '” “')}”`,
  ];
  if (request.ordinal === null) lines.push('  Báo cáo đã được thay bằng bản mới: số này không còn.');
  return lines.join('\n');
}

function rowOf({ id, unit, fileName, label, measure, stated, proposed, words, by, at, ordinal }: ErrorReport): object {
  return {
    request: id,
    unit,
    report: fileName,
    label,
    measure,
    stated,
    proposed,
    words,
    by,
    at,
    replaced: ordinal === null,
  };
}

function quantity({ measure }: ErrorReport, value: number): string {
  return valueText({ value, measure, qualifier: null });
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
