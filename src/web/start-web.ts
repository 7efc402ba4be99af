import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { createApp, type WebAround } from './create-app.ts';

/** A web server that listens. */
export interface WebServer {
  /** "http://127.0.0.1:8080". */
  address: string;
  /** Takes no more calls, lets those that run end for a while, and then breaks them off. */
  close(): Promise<void>;
}

/** It cannot listen. The message is for whoever runs the program. */
export class WebNotStarted extends Error {
  override readonly name = 'WebNotStarted';
}

/** The program stops within ten seconds. */
const GRACE_MS = 8000;
/** A call that is sent too slowly is broken off: nobody holds a connection by it. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5000 };
const MOST_CONNECTIONS = 500;

/**
 * Starts the web server with /healthz and what else is mounted on it.
 *
 * @param around `graceMs`: how long calls may go on at the end; 8 s when not given.
 * @throws WebNotStarted where the port is taken or may not be listened on.
 */
export async function startWeb({
  graceMs = GRACE_MS,
  ...around
}: WebAround & { graceMs?: number }): Promise<WebServer> {
  const { host, port } = around.settings;
  // The program's own Request and Response stay: others of its parts make calls with them.
  const listener = getRequestListener(createApp(around).fetch, { overrideGlobalObjects: false });
  const server = createServer(TIMES, listener);
  server.maxConnections = MOST_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    const refuse = (cause: NodeJS.ErrnoException) => reject(new WebNotStarted(whyNot(cause, host, port), { cause }));
    server.once('error', refuse);
    server.listen(port, host, () => {
      server.off('error', refuse);
      resolve();
    });
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    address: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    close() {
      return new Promise((resolve) => {
        const late = setTimeout(() => server.closeAllConnections(), graceMs);
        server.close(() => {
          clearTimeout(late);
          resolve();
        });
        server.closeIdleConnections();
      });
    },
  };
}

function whyNot({ code }: NodeJS.ErrnoException, host: string, port: number): string {
  const remedy = 'Đặt PORT là một cổng khác, hoặc HOST là một địa chỉ của máy này.';
  if (code === 'EADDRINUSE') return `Cổng ${port} đang được một chương trình khác dùng. ${remedy}`;
  if (code === 'EACCES') return `Không được phép mở cổng ${port}. ${remedy}`;
  return `Không mở được máy chủ web ở ${host}:${port}. ${remedy}`;
}
