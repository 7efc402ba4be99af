import { rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { writeAudit } from '../audit/write-audit.ts';
import type { QrShown } from '../channels/zalo/log-in-by-qr.ts';
import type { Config } from '../config.ts';
import { openKeyring } from '../secrets/keyring.ts';
import type { Database } from '../store/database.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { drawQr } from './draw-qr.ts';
import { requireBy } from './people-workspace.ts';
import { withWorkspace } from './workspace.ts';

export interface ZaloOptions {
  data?: string;
  by?: string;
  /** File that the picture of a login is written to. */
  png?: string;
}

const FAILED = 1;
const SESSION = 'phiên đăng nhập Zalo';
/** Its owner alone reads it: whoever scans the picture is the account. */
const MODE = 0o600;

const SAID = {
  scan: (file: string) =>
    `Mở Zalo trên điện thoại của tài khoản dành cho trợ lý, chọn quét mã QR rồi quét mã này (hoặc hình ${file}). Mã dùng được trong 100 giây.`,
  scanned: (name: string) => `Đã quét bằng tài khoản ${name}. Bấm đồng ý trên điện thoại.`,
  none: 'Chưa đăng nhập Zalo. Đăng nhập: npm run zalo -- login --by "họ tên người thực hiện"',
  other:
    'Đây là tài khoản khác với lần trước: Zalo gọi mỗi người bằng mã khác, nên cán bộ phải tham gia lại bằng mã mời (npm run people -- add-account); quyền giữ nguyên.',
  declined: 'Chưa đăng nhập: trên điện thoại đã từ chối.',
  expired: 'Chưa đăng nhập: không ai quét mã. Chạy lại khi sẵn sàng.',
  failed:
    'Chưa đăng nhập được: Zalo từ chối hoặc không trả lời. Thử lại sau ít phút; Zalo có thể không nhận đăng nhập từ máy chủ ở trung tâm dữ liệu.',
  unreadable:
    'Phiên đăng nhập Zalo được giữ bằng một khóa khác: đặt khóa cũ vào SECRET_KEYS_BEFORE, hoặc đăng nhập lại.',
} as const;

/** Tells whose session is kept, and how many messages went out today. */
export async function show(config: Config, { data }: ZaloOptions, now: () => Date): Promise<number> {
  const keys = openKeyring(config.secrets, SESSION);
  const { readSession } = await import('../channels/zalo/session.ts');
  const { sentToday } = await import('../channels/zalo/pacing.ts');
  return withWorkspace(config, data, async ({ db }) => {
    const kept = await readSession(db, keys);
    if (kept.kind !== 'kept') print(kept.kind === 'none' ? SAID.none : SAID.unreadable);
    else {
      const format = new Intl.DateTimeFormat('vi-VN', {
        timeZone: config.timeZone,
        dateStyle: 'short',
        timeStyle: 'short',
      });
      print(`Zalo: ${kept.account.name} (${kept.account.id}), đăng nhập lúc ${format.format(kept.loggedInAt)}.`);
      print(`Kết nối gần nhất: ${format.format(kept.heardAt)}.`);
    }
    print(`Hôm nay đã gửi ${formatNumber(await sentToday(db, now(), config.timeZone))} tin.`);
    return 0;
  });
}

/** Logs in by QR and keeps the session sealed. @throws NoSecretKey before anything is asked of Zalo; WrongUsage where nobody is named. */
export async function logIn(config: Config, options: ZaloOptions, now: () => Date): Promise<number> {
  const { terminal: name } = requireBy(options);
  const keys = openKeyring(config.secrets, SESSION);
  const [{ logInByQr }, { createCalls }, { keepSession, readSession }] = await Promise.all([
    import('../channels/zalo/log-in-by-qr.ts'),
    import('../channels/zalo/calls.ts'),
    import('../channels/zalo/session.ts'),
  ]);
  return withWorkspace(config, options.data, async ({ db }) => {
    const shown = showQr(resolve(options.png ?? 'zalo-qr.png'));
    const entered = await logInByQr(createCalls(fetch), shown).finally(() => shown.end());
    if (entered.kind !== 'in') {
      print(SAID[entered.kind]);
      return FAILED;
    }
    const { session, account } = entered;
    const before = await readSession(db, keys);
    await db.transaction(async (tx) => {
      await keepSession(tx, keys, { session, account, at: now() });
      await noteInAudit(tx, name, now(), true);
    });
    print(`Đã đăng nhập Zalo bằng tài khoản ${account.name}. Phiên được giữ kín trong kho dữ liệu.`);
    if (before.kind === 'kept' && before.account.id !== account.id) print(SAID.other);
    if (!config.zalo) print('Đặt ZALO=on rồi chạy: npm start');
    return 0;
  });
}

/** Forgets the session; on the telephone of the account it is still listed among the devices. */
export async function logOut(config: Config, options: ZaloOptions, now: () => Date): Promise<number> {
  const { terminal: name } = requireBy(options);
  const { dropSession } = await import('../channels/zalo/session.ts');
  return withWorkspace(config, options.data, async ({ db }) => {
    const wasThere = await db.transaction(async (tx) => {
      const dropped = await dropSession(tx);
      if (dropped) await noteInAudit(tx, name, now(), false);
      return dropped;
    });
    print(
      wasThere
        ? 'Đã xóa phiên đăng nhập Zalo. Trên điện thoại của tài khoản, gỡ thiết bị này trong mục quản lý đăng nhập.'
        : 'Không giữ phiên đăng nhập Zalo nào.',
    );
    return 0;
  });
}

function noteInAudit(db: Database, name: string, at: Date, entered: boolean): Promise<number> {
  return writeAudit(db, { at, actor: { name }, event: 'channel.session', detail: { channel: 'zalo', entered } });
}

/** Shows the picture as a file and in the terminal. */
function showQr(file: string): QrShown & { end(): Promise<void> } {
  let last: Promise<void> = Promise.resolve();
  return {
    onPicture(png) {
      last = last.then(async () => {
        await writeFile(file, png, { mode: MODE });
        const drawn = await drawQr(png);
        if (drawn !== null) print(drawn);
        print(SAID.scan(file));
      });
    },
    onScanned: (name) => print(SAID.scanned(name)),
    async end() {
      await last;
      await rm(file, { force: true });
    },
  };
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
