import type { Command } from 'commander';
import type { CommandLine } from './command-line.ts';
import type { ZaloOptions } from './zalo-session.ts';

/** Adds `zalo` with its own commands: the session of the personal account that the assistant speaks by. */
export function addZalo(program: Command, { config, now, done, data }: CommandLine): void {
  const zalo = program
    .command('zalo')
    .description('tài khoản Zalo của trợ lý: xem docs/van-hanh.md; không kèm gì: xem đang đăng nhập bằng tài khoản nào')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run zalo -- login --by "Nguyễn Văn A"\n  npm run zalo\n  npm run zalo -- logout --by "Nguyễn Văn A"',
    );
  zalo
    .command('show', { isDefault: true })
    .description('xem đang đăng nhập bằng tài khoản nào, hôm nay đã gửi mấy tin')
    .option(...data)
    .action(async (options: ZaloOptions) => {
      const { show } = await import('./zalo-session.ts');
      done(await show(config(), options, now));
    });
  zalo
    .command('login')
    .description('đăng nhập bằng mã QR, quét bằng ứng dụng Zalo trên điện thoại')
    .option(...data)
    .option('--by <tên>', 'ai thực hiện, ghi vào nhật ký')
    .option('--png <tệp>', 'ghi hình mã QR vào tệp này', 'zalo-qr.png')
    .action(async (options: ZaloOptions) => {
      const { logIn } = await import('./zalo-session.ts');
      done(await logIn(config(), options, now));
    });
  zalo
    .command('logout')
    .description('xóa phiên đăng nhập đang giữ')
    .option(...data)
    .option('--by <tên>', 'ai thực hiện, ghi vào nhật ký')
    .action(async (options: ZaloOptions) => {
      const { logOut } = await import('./zalo-session.ts');
      done(await logOut(config(), options, now));
    });
}
