import type { Sent } from '../channel.ts';
import type { Pacing } from './pacing.ts';
import type { Tried } from './send.ts';

/** What the answers of Zalo say about the account, over several messages. */
export interface Patience {
  /** @returns what became of the message, which waits as long as the account rests. */
  after(tried: Tried): Sent;
  /** The limit of a day holds a message back. */
  dayIsFull(until: number): void;
}

const MINUTE = 60_000;
const FIRST_REST_MS = 15 * MINUTE;
const LONGEST_REST_MS = 6 * 60 * MINUTE;
/** So many answers in a row without the id of a message: the account is held back without a word. */
const HOLLOW_TOLD = 2;

const TOLD = {
  tooMuch:
    'Zalo báo tài khoản của trợ lý gửi quá nhiều tin. Trợ lý tạm ngừng gửi rồi gửi tiếp chậm hơn; đề nghị giảm ZALO_PER_MINUTE, ZALO_PER_DAY để tránh bị khóa tài khoản.',
  hollow:
    'Zalo nhận tin của trợ lý nhưng không xác nhận đã gửi, có thể tài khoản đang bị hạn chế. Trợ lý tạm ngừng gửi; đề nghị mở Zalo của tài khoản này trên điện thoại để kiểm tra.',
  dayFull: 'Zalo: trợ lý đã gửi hết số tin của hôm nay (ZALO_PER_DAY). Những tin còn lại chờ sang ngày mai.',
};

/** @param onAlarm tells the administrators, in Vietnamese: once until a message has gone through again, of the day once a day. */
export function createPatience({ pacing, onAlarm }: { pacing: Pacing; onAlarm: (text: string) => void }): Patience {
  let rests = 0;
  let hollow = 0;
  let fullUntil = 0;

  function rest(why: string): number {
    rests += 1;
    if (rests === 1) onAlarm(why);
    const ms = Math.min(FIRST_REST_MS * 2 ** (rests - 1), LONGEST_REST_MS);
    pacing.rest(ms);
    return ms;
  }

  return {
    after({ sent, isTooMuch, isHollow }) {
      if (sent.kind === 'sent') {
        rests = 0;
        hollow = 0;
      }
      hollow = isHollow ? hollow + 1 : hollow;
      if (isHollow && hollow >= HOLLOW_TOLD) rest(TOLD.hollow);
      return isTooMuch && sent.kind === 'later' ? { ...sent, afterMs: rest(TOLD.tooMuch) } : sent;
    },
    dayIsFull(until) {
      if (until <= fullUntil) return;
      fullUntil = until;
      onAlarm(TOLD.dayFull);
    },
  };
}
