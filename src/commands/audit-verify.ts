import { type Break, type Link, verifyChain } from '../audit/verify-chain.ts';
import { writeAudit } from '../audit/write-audit.ts';
import type { Config } from '../config.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { printRow } from './print.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface VerifyOptions {
  data?: string;
  json?: boolean;
  /** The last line as an earlier verification told it. */
  noted?: string;
  by?: string;
}

/**
 * Verifies the chain of the audit log and tells the first fault. That it was verified becomes a line of a whole chain; a broken one is left as
 * it was found.
 *
 * @returns 1 where it is broken.
 */
export function verify(config: Config, options: VerifyOptions, now: () => Date): Promise<number> {
  const noted = options.noted === undefined ? null : readNoted(options.noted);
  return withWorkspace(config, options.data, async ({ db }) => {
    const { rows, broken, head } = await verifyChain(db, noted);
    if (broken === null) {
      const by = options.by?.trim();
      await writeAudit(db, {
        at: now(),
        actor: by ? { name: by } : 'system',
        event: 'audit.verified',
        detail: { rows },
      });
    }
    if (options.json) printRow({ rows, whole: broken === null, broken, head });
    else process.stdout.write(`${broken ? brokenText(broken, rows) : wholeText(rows, head)}\n`);
    return broken === null ? 0 : 1;
  });
}

function wholeText(rows: number, head: Link | null): string {
  const last = head && `${head.sequence}:${head.hash}`;
  return [
    `Nhật ký nguyên vẹn: đã kiểm tra ${formatNumber(rows)} dòng.`,
    ...(last === null || rows === 0
      ? []
      : [
          `Dòng cuối: ${last}`,
          'Ghi lại dòng cuối ở một nơi ngoài máy chủ này; lần sau thêm --noted "dòng cuối đã ghi" để biết chắc các dòng trước đó không bị viết lại.',
        ]),
  ].join('\n');
}

const FAULTS: Record<Break['kind'], (broken: Break) => string> = {
  changed: () => 'nội dung của dòng đã bị sửa sau khi ghi, hoặc dòng bị đổi chỗ',
  missing: ({ lines = 1 }) => `${formatNumber(lines)} dòng đã bị lấy đi, kể từ dòng này`,
  inserted: () => 'dòng này không do chương trình ghi, bị chèn vào',
  relinked: () => 'dòng này không nối tiếp dòng liền trước: một trong hai dòng đã bị viết lại',
  cut: ({ lines = 1 }) => `phần cuối đã bị cắt mất ${formatNumber(lines)} dòng, kể từ dòng này`,
  text: () => 'lời nhắn lưu kèm không phải lời đã ghi',
  name: () => 'tên người lưu kèm không phải tên đã ghi',
  head: () => 'bản ghi về dòng cuối đã mất hoặc không khớp với dòng này',
  noted: () => 'dòng này khác với dòng đã ghi lại ở lần kiểm tra trước: nhật ký đã bị viết lại',
};

function brokenText(broken: Break, rows: number): string {
  return `Nhật ký KHÔNG nguyên vẹn, tại dòng ${formatNumber(broken.sequence)}: ${FAULTS[broken.kind](broken)}.
Đã kiểm tra ${formatNumber(rows)} dòng, dừng ở chỗ sai đầu tiên. Đề nghị giữ nguyên hiện trạng, sao lưu kho dữ liệu và báo người phụ trách an toàn thông tin.`;
}

/** "1234:ab12…" @throws WrongUsage */
function readNoted(typed: string): Link {
  const match = /^(\d{1,15}):([0-9a-f]{64})$/u.exec(typed.trim());
  if (!match) throw new WrongUsage('Giá trị của --noted là “số dòng:mã”, đúng như một lần kiểm tra trước đã in ra.');
  return { sequence: Number(match[1]), hash: match[2] as string };
}
