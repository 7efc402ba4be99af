import type { API } from 'zca-js';
import type { Log } from '../../log/open-log.ts';
import { asleep, type Timer } from '../../model/timer.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import type { Calls } from './calls.ts';
import { type Ended, type Hearing, listen } from './listen.ts';
import { logIn, sessionOf } from './log-in.ts';
import { type KeptSession, noteHeard, readSession, renewSession, type ZaloAccount } from './session.ts';

export interface ConnectionParts {
  /** Acts for the program itself. */
  db: Database;
  keys: Keyring;
  log: Log;
  timer: Timer;
  calls: Calls;
  /** So long without any event the connection is made anew. */
  quietMs: number;
  /** Told to the administrators by another channel, in Vietnamese. */
  onAlarm: (text: string) => void;
}

/** The connection of the account, kept up as long as there is a session that lives. */
export interface Connection {
  /** Logs in and listens; what fails is tried again from then on. @returns what came of the first attempt. */
  start(hearing: HearingOf): Promise<Started>;
  /** To send by; null while there is no connection. */
  api(): API | null;
  /** Something does not look like a session that lives: the connection is made anew, which shows it. */
  suspect(why: string): void;
  stop(): Promise<void>;
}

/** `dead`: there is no session, or only a login by QR helps. `not_yet`: Zalo gave no answer. */
type Started = { kind: 'up'; account: ZaloAccount } | { kind: 'dead' } | { kind: 'not_yet' };

type HearingOf = (account: ZaloAccount, since: Date) => Hearing;

/** How one connection ended, or why there was none. */
type Outcome = Ended | { kind: 'refused' } | { kind: 'unreachable' };

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** Waits before the next attempt double from the first to the last. Whoever logged in elsewhere is not thrown out at once. */
const WAITS: Record<Outcome['kind'], readonly [first: number, longest: number]> = {
  closed: [5 * SECOND, 10 * MINUTE],
  unreachable: [5 * SECOND, 10 * MINUTE],
  kicked: [10 * MINUTE, 6 * 60 * MINUTE],
  refused: [MINUTE, MINUTE],
};
/** What has held for so long is no failure when it ends. */
const HELD_MS = 5 * MINUTE;
/** So many attempts in a row fail before somebody is told. */
const FAILURES_TOLD = 5;

const TOLD = {
  refused:
    'Zalo: phiên đăng nhập của trợ lý đã hết hạn hoặc bị hủy, nên trợ lý chưa nhận và gửi được tin trên Zalo. Đề nghị người vận hành chạy “npm run zalo -- login” rồi quét mã; tin đang chờ sẽ được gửi sau khi đăng nhập.',
  kicked:
    'Zalo: tài khoản của trợ lý vừa được đăng nhập ở nơi khác nên trợ lý bị ngắt. Trợ lý sẽ thử kết nối lại sau 10 phút; đề nghị không dùng tài khoản này trên Zalo Web hoặc máy khác.',
  lost: 'Zalo: trợ lý mất kết nối và đã thử lại nhiều lần chưa được. Trợ lý vẫn tiếp tục thử; đề nghị kiểm tra đường mạng của máy chủ.',
  back: 'Zalo: trợ lý đã kết nối lại; tin đang chờ được gửi tiếp.',
};

/** Opens none yet: see `start`. */
export function createConnection(parts: ConnectionParts): Connection {
  const { db, keys, log, timer, calls, onAlarm } = parts;
  const stopping = new AbortController();
  let current: { api: API; end: (ended: Ended) => void } | null = null;
  let running: Promise<void> = Promise.resolve();
  let told: keyof typeof TOLD | null = null;

  function tellOnce(what: Exclude<keyof typeof TOLD, 'back'>): void {
    if (told === what) return;
    told = what;
    onAlarm(TOLD[what]);
  }

  /** One connection, from the login to its end. */
  async function live(kept: KeptSession, hearing: HearingOf, onFirst: (started: Started) => void): Promise<Outcome> {
    if (kept.kind !== 'kept') return { kind: 'refused' };
    const entered = await logIn(kept.session, calls);
    if (entered.kind !== 'in') {
      log.warn('zalo: no login', { kind: entered.kind, error: entered.error });
      return { kind: entered.kind };
    }
    const { api } = entered;
    const account = { id: entered.account.id, name: entered.account.name || kept.account.name };
    await renewSession(db, keys, sessionOf(api), kept.loggedInAt);
    if (stopping.signal.aborted) return { kind: 'closed', code: 1000, why: 'stopped' };
    const heard = hearing(account, kept.heardAt);
    const listening = listen(api, heard, {
      ...parts,
      signal: stopping.signal,
      onUp: () => {
        if (told !== null) onAlarm(TOLD.back);
        told = null;
        onFirst({ kind: 'up', account });
        heard.onUp();
      },
      onAlive: () =>
        noteHeard(db, new Date(timer.now())).catch((error: unknown) =>
          log.warn('zalo: not noted that it is heard', { error }),
        ),
    });
    current = { api, end: listening.end };
    const ended = await listening.ended;
    current = null;
    log.info('zalo: the connection ended', ended);
    return ended;
  }

  async function keepUp(hearing: HearingOf, onFirst: (started: Started) => void): Promise<void> {
    let failures = 0;
    let dead: number | null = null;
    while (!stopping.signal.aborted) {
      const kept = await readSession(db, keys);
      const isNew = kept.kind === 'kept' && kept.loggedInAt.getTime() !== dead;
      const before = timer.now();
      const outcome = isNew ? await live(kept, hearing, onFirst) : { kind: 'refused' as const };
      if (stopping.signal.aborted) break;
      onFirst({ kind: outcome.kind === 'refused' ? 'dead' : 'not_yet' });
      failures = timer.now() - before > HELD_MS ? 1 : failures + 1;
      if (outcome.kind === 'refused') {
        dead = kept.kind === 'kept' ? kept.loggedInAt.getTime() : null;
        tellOnce('refused');
      } else if (outcome.kind === 'kicked') tellOnce('kicked');
      else if (failures >= FAILURES_TOLD) tellOnce('lost');
      await asleep(timer, waitAfter(outcome.kind, failures, timer.random()), stopping.signal);
    }
  }

  return {
    start(hearing) {
      return new Promise((resolve, reject) => {
        running = keepUp(hearing, resolve);
        running.catch((error: unknown) => {
          log.error('zalo: the connection is not kept up any more', { error });
          onAlarm(TOLD.lost);
          reject(error);
        });
      });
    },
    api: () => current?.api ?? null,
    suspect(why) {
      log.warn('zalo: the session is doubted', { why });
      current?.end({ kind: 'closed', code: 0, why });
    },
    async stop() {
      stopping.abort();
      current?.end({ kind: 'closed', code: 1000, why: 'stopped' });
      await running.catch(() => undefined);
    },
  };
}

/** Milliseconds before the next attempt, the first failure being 1; spread by a quarter around it. */
function waitAfter(kind: Outcome['kind'], failures: number, chance: number): number {
  const [first, longest] = WAITS[kind];
  return Math.min(first * 2 ** (failures - 1), longest) * (0.75 + chance / 2);
}
