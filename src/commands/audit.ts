import type { Command } from 'commander';
import type { HistoryOptions } from './audit-history.ts';
import type { PersonOptions } from './audit-personal-data.ts';
import type { VerifyOptions } from './audit-verify.ts';
import type { CommandLine } from './command-line.ts';

/** Adds `audit` with its own commands: the log, and what is kept of persons. */
export function addAudit(program: Command, { config, now, done, data, json }: CommandLine): void {
  const audit = program
    .command('audit')
    .description('nhật ký: kiểm tra, tra cứu; dữ liệu cá nhân: xuất, xóa (xem docs/du-lieu-ca-nhan.md)')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run audit -- verify\n  npm run audit -- history --official "Nguyễn Văn A"\n  npm run audit -- history --report bao-cao-thang-7.docx\n  npm run --silent audit -- export "Nguyễn Văn A" --by "Trần Văn B" > du-lieu.json\n  npm run audit -- delete "Nguyễn Văn A" --by "Trần Văn B"\n  npm run audit -- forget',
    );
  const BY = ['--by <tên>', 'ai thực hiện, ghi vào nhật ký'] as const;
  audit
    .command('verify')
    .description('kiểm tra nhật ký có bị sửa, bớt, chèn hay cắt không; mã thoát 1 khi có')
    .option(...data)
    .option(...json)
    .option('--noted <dòng:mã>', 'dòng cuối mà một lần kiểm tra trước đã in ra')
    .option(...BY)
    .action(async (options: VerifyOptions) => {
      const { verify } = await import('./audit-verify.ts');
      done(await verify(config(), options, now));
    });
  audit
    .command('history')
    .description('ai đã làm gì, mới nhất trước; giờ Việt Nam')
    .option(...data)
    .option(...json)
    .option('--official <cán-bộ>', 'của một người (số hoặc họ tên)')
    .option('--report <báo-cáo>', 'về một báo cáo (tên tệp, hoặc số nếu đã xóa)')
    .option('--unit <đơn-vị>', 'về dữ liệu của một đơn vị')
    .option('--limit <số-dòng>', 'nhiều nhất bấy nhiêu dòng', '50')
    .action(async (options: HistoryOptions) => {
      const { history } = await import('./audit-history.ts');
      done(await history(config(), options));
    });
  audit
    .command('export <cán-bộ>')
    .description('in mọi dữ liệu đang giữ về một người, dạng JSON')
    .option(...data)
    .option(...BY)
    .action(async (person: string, options: PersonOptions) => {
      const { exportPerson } = await import('./audit-personal-data.ts');
      done(await exportPerson(config(), person, options, now));
    });
  audit
    .command('delete <cán-bộ>')
    .description('xóa dữ liệu cá nhân của một người; nhật ký vẫn nguyên vẹn')
    .option(...data)
    .option(...BY)
    .action(async (person: string, options: PersonOptions) => {
      const { deletePerson } = await import('./audit-personal-data.ts');
      done(await deletePerson(config(), person, options, now));
    });
  audit
    .command('forget')
    .description('xóa những gì đã quá thời hạn lưu (AUDIT_TEXT_DAYS, AUDIT_DAYS_PERSONAL); chạy hằng ngày')
    .option(...data)
    .action(async (options: PersonOptions) => {
      const { forget } = await import('./audit-personal-data.ts');
      done(await forget(config(), options, now));
    });
}
