import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { decrypt, encrypt, loginKey, sealEvent } from './ciphers.ts';
import { loginInfo, SERVER_INFO } from './login-answers.ts';
import { createQrLogin, type QrLogin } from './qr-login.ts';
import { openSocket, type Socket } from './socket.ts';

/** A call of the account, with what it gave. */
interface ZaloCall {
  /** "/chat/api/message/sms". */
  path: string;
  params: Record<string, unknown>;
}

/** What a call is answered by instead of success: Zalo's code, success with nothing in it, a status, or no answer at all. */
export type ZaloFault = { code: number; message?: string } | 'hollow' | { status: number } | 'cut';

/** A server that speaks as Zalo does to its web client. */
export interface ZaloServer {
  /** Makes calls to Zalo's own hosts land here. */
  fetch: typeof fetch;
  root: string;
  /** All calls of services so far, oldest first. */
  calls: ZaloCall[];
  /** Resolves with the first `n` calls that make messages. */
  sent(n: number): Promise<ZaloCall[]>;
  /** Resolves when so many sockets have been opened. */
  connected(n: number): Promise<void>;
  /** How many logins by session were tried. */
  logins(): number;
  /** Brings messages, each built by `say`. */
  arrive(...messages: Said[]): void;
  /** Messages of the past, which the client gets when it asks for them. */
  remember(...messages: Said[]): void;
  /** The next call whose path ends so. */
  fail(path: string, fault: ZaloFault): void;
  socket(): Socket;
  /** From now on no session is known. */
  forgetSessions(): void;
  /** Sessions are known again, as after another login. */
  knowSessions(): void;
  /** The word that a document is uploaded is held back. @returns what gives it. */
  holdUploads(): () => void;
  qr: QrLogin;
  /** What stands at /tep. */
  file: Buffer;
  close(): Promise<void>;
}

/** A message as it stands in an event. */
export interface Said {
  isGroup: boolean;
  data: Record<string, unknown>;
}

export const OWN = { id: '700000000000000001', name: 'Trợ lý Báo cáo' };
/** The cookie that stands for a session. */
export const SESSION_COOKIE = 'phien-bi-mat-thu-nghiem-0001';
const MAKES_MESSAGE = /(?:sms|quote|sendmsg|mention|photo_original\/send|asyncfile\/msg)$/u;

/** Listens on a free port of this machine alone. */
export async function startZaloServer(): Promise<ZaloServer> {
  const key = randomBytes(16);
  const socketKey = randomBytes(16);
  const calls: ZaloCall[] = [];
  const past: Said[] = [];
  const faults: { path: string; fault: ZaloFault }[] = [];
  let sockets: Socket[] = [];
  let [opened, logins, ids] = [0, 0, 9_000_000_000_000];
  let isKnown = true;
  let held: (() => void)[] | null = null;
  let watchers: (() => void)[] = [];
  const changed = () => {
    for (const look of watchers.splice(0)) look();
  };
  const until = async (isThere: () => boolean) => {
    while (!isThere()) await new Promise<void>((resolve) => watchers.push(resolve));
  };
  const qr = createQrLogin(SESSION_COOKIE, () => {
    isKnown = true;
  });

  function event(command: number, subCommand: number, data: object): void {
    sockets.at(-1)?.send(command, subCommand, sealEvent(socketKey, { data }));
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  // So that nobody is met once it is closed.
  server.maxRequestsPerSocket = 1;
  server.on('upgrade', (request, stream) => {
    const socket = openSocket(request, stream, (command, subCommand) => {
      if (command === 510 && subCommand === 1)
        event(510, 1, { msgs: past.filter((one) => !one.isGroup).map((one) => one.data) });
      if (command === 511 && subCommand === 1)
        event(511, 1, { groupMsgs: past.filter((one) => one.isGroup).map((one) => one.data) });
    });
    socket.send(1, 1, { key: socketKey.toString('base64') });
    sockets.push(socket);
    opened += 1;
    changed();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname: path, searchParams: query } = new URL(request.url ?? '', root);
    if (path === '/tep') return void response.end(zalo.file);
    if (path.startsWith('/id/') || path.startsWith('/jr/')) return qr.answer(path, response);
    const at = faults.findIndex((one) => path.endsWith(one.path));
    const fault = faults[at]?.fault;
    if (at >= 0) faults.splice(at, 1);
    if (fault === 'cut' && !MAKES_MESSAGE.test(path)) return void response.destroy();
    if (typeof fault === 'object' && 'status' in fault) return void response.writeHead(fault.status).end();
    if (path === '/api/login/getLoginInfo') return give(response, loginAnswer(request, query));
    if (path === '/api/login/getServerInfo') return give(response, { error_code: 0, data: SERVER_INFO });
    const params = (await readParams(request, query)) as ZaloCall['params'];
    calls.push({ path, params });
    changed();
    if (fault === 'cut') return void response.destroy();
    if (typeof fault === 'object')
      return give(response, { error_code: fault.code, error_message: fault.message ?? 'Lỗi' });
    const result = fault === 'hollow' ? {} : resultOf(path, params);
    give(response, { error_code: 0, data: encrypt(key, { error_code: 0, data: result }) });
  }

  function loginAnswer(request: IncomingMessage, query: URLSearchParams): object {
    logins += 1;
    changed();
    const isSession = request.headers.cookie?.includes(SESSION_COOKIE) ?? false;
    const entered =
      isKnown && isSession
        ? { error_code: 0, data: loginInfo(root, { uid: OWN.id, key }) }
        : { error_code: 102, error_message: 'zpw_sek bị thiếu hoặc không đúng' };
    return { error_code: 0, data: encrypt(loginKey(query.get('zcid') ?? '', query.get('zcid_ext') ?? ''), entered) };
  }

  async function readParams(request: IncomingMessage, query: URLSearchParams): Promise<unknown> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const given = query.get('params') ?? new URLSearchParams(Buffer.concat(parts).toString()).get('params');
    return given === null ? {} : decrypt(key, given);
  }

  function resultOf(path: string, params: ZaloCall['params']): object {
    ids += 1;
    if (path.endsWith('/me-v2')) return { profile: { userId: OWN.id, displayName: OWN.name } };
    if (path.endsWith('photo_original/upload'))
      return { finished: 1, photoId: ids, clientFileId: params.clientId, normalUrl: 'n', hdUrl: 'h', thumbUrl: 't' };
    if (path.endsWith('asyncfile/upload')) {
      // The word of it comes by the socket, behind the answer.
      const done = { act_type: 'file_done', act: '', fileId: ids, data: { url: `${root}/tep` } };
      const tell = () => event(601, 0, { controls: [{ content: done }] });
      if (held) held.push(tell);
      else setTimeout(tell, 20);
      return { finished: 1, fileId: ids, clientFileId: params.clientId };
    }
    return { msgId: ids };
  }

  const zalo: ZaloServer = {
    root,
    file: Buffer.alloc(0),
    fetch: (input, init) => {
      const url = new URL(input instanceof Request ? input.url : input);
      const prefix = LED[url.hostname];
      return fetch(prefix === undefined ? url : `${root}${prefix}${url.pathname}${url.search}`, init);
    },
    calls,
    qr,
    async sent(n) {
      const made = () => calls.filter(({ path }) => MAKES_MESSAGE.test(path));
      await until(() => made().length >= n);
      return made();
    },
    connected: (n) => until(() => opened >= n),
    logins: () => logins,
    arrive(...messages) {
      for (const { isGroup, data } of messages)
        if (isGroup) event(521, 0, { groupMsgs: [data] });
        else event(501, 0, { msgs: [data] });
    },
    remember: (...messages) => past.push(...messages),
    fail: (path, fault) => faults.push({ path, fault }),
    socket() {
      const socket = sockets.at(-1);
      if (!socket) throw new Error('nobody is connected');
      return socket;
    },
    forgetSessions() {
      isKnown = false;
    },
    knowSessions() {
      isKnown = true;
    },
    holdUploads() {
      const tells: (() => void)[] = [];
      held = tells;
      return () => {
        for (const tell of tells) tell();
      };
    },
    async close() {
      watchers = [];
      for (const socket of sockets) socket.cut();
      sockets = [];
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return zalo;
}

/** Zalo's hosts, and under what they are answered here. */
const LED: Record<string, string> = { 'wpa.chat.zalo.me': '', 'id.zalo.me': '/id', 'jr.chat.zalo.me': '/jr' };

function give(response: ServerResponse, value: unknown): void {
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
