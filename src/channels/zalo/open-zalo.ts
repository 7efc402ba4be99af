import { type Message, Reactions, ThreadType } from 'zca-js';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import { hasWritten } from '../../people/has-written.ts';
import { type Keyring, NoSecretKey } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import { type Channel, ChannelNotStarted, type Inbox, type Place, type Sending, type Sent } from '../channel.ts';
import { fetchBounded } from '../fetch-bounded.ts';
import { createOffering, type Offering } from '../offer.ts';
import { createCalls } from './calls.ts';
import { type Connection, createConnection } from './connection.ts';
import { createPacing } from './pacing.ts';
import { createPatience } from './patience.ts';
import { readQuote } from './quote.ts';
import type { OwnNames } from './read-call.ts';
import { readMessage, ZALO } from './read-message.ts';
import { sendOnce } from './send.ts';
import { readSession } from './session.ts';
import type { ZaloSettings } from './settings.ts';

export interface ZaloParts {
  /** Acts for the program itself. */
  db: Database;
  /** Of the settings; null where none is set: then no session is kept, and there is no channel. */
  keys: Keyring | null;
  log: Log;
  timer: Timer;
  /** "Asia/Ho_Chi_Minh": whose clock turns the day of the limits. */
  timeZone: string;
  /** Told to the administrators by another channel, in Vietnamese. */
  onAlarm: (text: string) => void;
  /** Makes the calls; the program's own where it is not given. */
  fetch?: typeof fetch;
}

/** The last message of a private chat, so that it can be reacted to. */
type Heard = Pick<Message['data'], 'msgId' | 'cliMsgId'>;

const LONGEST_TEXT = 2000;
const NOT_CONNECTED_MS = 30_000;
/** So many wait for their turn within the channel; the others wait where they are kept. */
const MOST_WAITING = 3;
const LOG_IN = 'Chạy “npm run zalo -- login”, quét mã bằng điện thoại.';

/** Zalo by a personal account, through an unofficial client. A private chat goes by the account of whoever it is with. */
export function openZalo(settings: ZaloSettings, parts: ZaloParts): Channel {
  const { db, keys, log, timer, onAlarm } = parts;
  const call = parts.fetch ?? fetch;
  const calls = createCalls(call);
  const pacing = createPacing(settings.pace, parts);
  const patience = createPatience({ pacing, onAlarm });
  const stopping = new AbortController();
  const heard = new Map<string, Heard>();
  const reactedTo = new Map<string, string>();
  let connection: Connection | null = null;
  /** When the session was made that Zalo did not take; only another is tried. */
  let refused: number | null = null;
  let offering: Offering | undefined;
  let lastSend: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  function tellConnected(inbox: Inbox): void {
    inbox.connected(ZALO).catch((error: unknown) => log.error('zalo: what waits could not be sent at once', { error }));
  }

  function take(message: Message, own: OwnNames): void {
    const read = readMessage(message, own);
    if (read.rule !== undefined) log.info('zalo: a rule was kept', { rule: read.rule });
    if (read.kind === 'passed_over') return;
    if (message.type === ThreadType.User) heard.set(message.threadId, message.data);
    offering?.add(read.arrived);
  }

  async function sendInTurn(place: Place, sending: Sending): Promise<Sent> {
    const api = connection?.api();
    if (!connection || !api) return { kind: 'later', afterMs: NOT_CONNECTED_MS, why: 'not connected' };
    // A first word to a stranger is what accounts are banned for.
    if (!place.isGroup && !heard.has(place.chat) && !(await hasWritten(db, ZALO, place.chat)))
      return { kind: 'unreachable' };
    const turn = await pacing.turn();
    if (turn.kind === 'later') {
      const { afterMs, why } = turn;
      if (turn.isDayFull) patience.dayIsFull(timer.now() + afterMs);
      return { kind: 'later', afterMs, why };
    }
    const tried = await sendOnce(api, { calls, timer }, place, sending);
    if (tried.isDoubtful) connection.suspect('a message was not answered as it should be');
    return patience.after(tried);
  }

  async function react(place: Place): Promise<void> {
    const api = connection?.api();
    const message = place.isGroup ? place.quoted && readQuote(place.quoted) : heard.get(place.chat);
    if (!settings.reacts || !api || !message || reactedTo.get(place.chat) === message.msgId) return;
    reactedTo.set(place.chat, message.msgId);
    const { msgId, cliMsgId } = message;
    await api.addReaction(Reactions.OK, { data: { msgId, cliMsgId }, threadId: place.chat, type: threadType(place) });
  }

  return {
    name: ZALO,
    title: 'Zalo',
    can: { longestText: LONGEST_TEXT, buttons: false, documents: true },
    async start(inbox) {
      if (!keys) throw new ChannelNotStarted(new NoSecretKey('phiên đăng nhập Zalo').message);
      const kept = await readSession(db, keys);
      if (kept.kind === 'none') throw new ChannelNotStarted(`Chưa đăng nhập Zalo. ${LOG_IN}`, { mayPass: true });
      if (kept.kind === 'unreadable')
        throw new ChannelNotStarted(
          `Phiên đăng nhập Zalo được giữ bằng một khóa khác. Đặt khóa cũ vào SECRET_KEYS_BEFORE, hoặc đăng nhập lại. ${LOG_IN}`,
        );
      const loggedIn = kept.loggedInAt.getTime();
      if (loggedIn === refused) throw notLoggedIn();
      offering = createOffering({ inbox, log, timer, signal: stopping.signal });
      connection = createConnection({ ...parts, keys, calls, quietMs: settings.quietMs });
      const started = await connection.start(({ id, name }, since) => ({
        since,
        onMessage: (message) => take(message, { id, names: [name, ...settings.names] }),
        onUp: () => tellConnected(inbox),
      }));
      if (started.kind === 'dead') {
        await connection.stop();
        refused = loggedIn;
        throw notLoggedIn();
      }
      return started.kind === 'up' ? started.account.name : `${kept.account.name}, đang kết nối`;
    },
    async stop() {
      stopping.abort();
      await connection?.stop();
      await offering?.idle();
    },
    async send(place, sending) {
      if (waiting >= MOST_WAITING)
        return { kind: 'later', afterMs: settings.pace.gapMs[1] * waiting, why: 'others wait' };
      waiting += 1;
      const mine = lastSend
        .then(() => sendInTurn(place, sending))
        .finally(() => {
          waiting -= 1;
        });
      // The next does not care what became of this one.
      lastSend = mine.catch(() => undefined);
      return mine;
    },
    async showTyping(place) {
      try {
        await react(place);
        await connection?.api()?.sendTypingEvent(place.chat, threadType(place));
      } catch (error) {
        log.debug('zalo: typing could not be shown', { error });
      }
    },
    fetchFile: ({ reference }, most) => fetchBounded(reference, { most, hosts: settings.fileHosts, fetch: call }),
  };
}

function notLoggedIn(): ChannelNotStarted {
  return new ChannelNotStarted(`Phiên đăng nhập Zalo đã hết hạn hoặc bị hủy. ${LOG_IN}`, { mayPass: true });
}

function threadType({ isGroup }: Place): ThreadType {
  return isGroup ? ThreadType.Group : ThreadType.User;
}
