import { Hono } from 'hono';
import packageOfProgram from '../../package.json' with { type: 'json' };
import type { Channel } from '../channels/channel.ts';
import type { Workspace } from '../commands/workspace.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log/open-log.ts';
import { startWeb, WebNotStarted } from '../web/start-web.ts';
import type { Release } from './release.ts';
import { tell } from './tell.ts';

/** Calls may go on for so long at the end. */
const GRACE_MS = 2000;

/** Starts the web server with what channels are called by on it. */
export async function startWebServer(
  { web }: Config,
  { db }: Workspace,
  channels: readonly Channel[],
  log: Log,
): Promise<Release[]> {
  const routes = new Hono();
  for (const channel of channels) if (channel.routes) routes.route('/', channel.routes);
  try {
    const { version } = packageOfProgram;
    const server = await startWeb({ settings: web, db, log, version, routes, graceMs: GRACE_MS });
    tell(`Máy chủ web: bật (${server.address}/healthz).`);
    return [() => server.close()];
  } catch (error) {
    if (!(error instanceof WebNotStarted)) throw error;
    log.error('the web server could not be started', { error });
    tell(`Máy chủ web: chưa bật được. ${error.message}`);
    return [];
  }
}
