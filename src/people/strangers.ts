import type { Database } from '../store/database.ts';
import type { Account } from './join-attempts.ts';

/** All that a stranger is told. */
export const HOW_TO_JOIN =
  'Xin chào anh/chị, trợ lý này chỉ phục vụ cán bộ đã được mời: để tham gia, anh/chị xin người quản trị của đơn vị mình một mã mời rồi gửi mã đó vào cuộc trò chuyện riêng này.';

const DAYS_KEPT = 7;

/**
 * What to tell an account that is nobody's, in a private chat: how to join, once a day of Vietnam, however many processes ask.
 *
 * @returns null where it was told today.
 */
export async function strangerNotice(db: Database, { channel, account }: Account, at: Date): Promise<string | null> {
  const told = await db.execute(
    `insert into stranger_notices (channel, account, day)
     values ($1, $2, ($3::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date) on conflict do nothing`,
    [channel, account, at],
  );
  if (told === 0) return null;
  await db.execute(`delete from stranger_notices where day < $1::timestamptz::date - $2::int`, [at, DAYS_KEPT]);
  return HOW_TO_JOIN;
}
