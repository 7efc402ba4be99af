import { forgetOld } from '../audit/forget-old.ts';
import { deletePersonalData } from '../audit/personal-data/delete-personal-data.ts';
import { exportPersonalData } from '../audit/personal-data/export-personal-data.ts';
import type { Config } from '../config.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { note } from './print.ts';
import { requireSubject } from './require-subject.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface PersonOptions {
  data?: string;
  by?: string;
}

/** Prints all that is kept of a person as one JSON document. */
export function exportPerson(config: Config, person: string, options: PersonOptions, now: () => Date): Promise<number> {
  const by = requireName(options);
  return withWorkspace(config, options.data, async ({ db }) => {
    const data = await exportPersonalData(db, await requireSubject(db, person), { by, at: now() });
    process.stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    if (data.sharesName) note(SHARED_NAME);
    return 0;
  });
}

/** Deletes what is kept of a person. */
export function deletePerson(config: Config, person: string, options: PersonOptions, now: () => Date): Promise<number> {
  const by = requireName(options);
  return withWorkspace(config, options.data, async ({ db }) => {
    const subject = await requireSubject(db, person);
    const { rows, sharesName } = await deletePersonalData(db, subject, { by, at: now() });
    const number = subject.official === null ? '' : ` Trong nhật ký chỉ còn số ${subject.official}.`;
    process.stdout.write(`Đã xóa dữ liệu cá nhân: ${formatNumber(rows)} chỗ.${number}\n`);
    if (sharesName) note(SHARED_NAME);
    note('Bản sao lưu cũ vẫn còn dữ liệu này cho đến khi hết thời hạn giữ bản sao lưu.');
    return 0;
  });
}

/** Deletes what was kept long enough. */
export function forget(config: Config, options: PersonOptions, now: () => Date): Promise<number> {
  return withWorkspace(config, options.data, async ({ db }) => {
    const { texts, persons, attempts, messages } = await forgetOld(db, config.audit, now());
    process.stdout.write(
      `Đã xóa dữ liệu quá thời hạn lưu: ${formatNumber(texts)} lời nhắn, tên và tài khoản của ${formatNumber(persons)} người, ${formatNumber(attempts)} dấu vết của tài khoản lạ, ${formatNumber(messages)} dấu vết của tin đã trả lời.\n`,
    );
    return 0;
  });
}

const SHARED_NAME =
  'Có cán bộ khác cùng họ tên: những chỗ chỉ ghi họ tên (không ghi số) được để nguyên vì có thể là của người kia.';

function requireName({ by }: PersonOptions): { name: string } {
  const name = by?.trim();
  if (!name) throw new WrongUsage('Cần tên người thực hiện: --by "Nguyễn Văn A, Văn phòng HĐND và UBND".');
  return { name };
}
