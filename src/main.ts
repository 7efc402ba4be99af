import packageOfProgram from '../package.json' with { type: 'json' };
import { answerArrived } from './channels/answer-arrived.ts';
import { type Channel, ChannelNotStarted } from './channels/channel.ts';
import { openDesk } from './commands/open-desk.ts';
import { tellFault } from './commands/tell-fault.ts';
import { type Workspace, withWorkspace } from './commands/workspace.ts';
import { type Config, readConfig } from './config.ts';
import type { Desk } from './conversation/receive/desk.ts';
import type { Log } from './log/open-log.ts';
import { redactText } from './log/redact-text.ts';
import { SYSTEM_TIMER } from './model/timer.ts';
import { startWeb, WebNotStarted } from './web/start-web.ts';

const FAILED = 1;
/** The program stops within ten seconds, whatever hangs. */
const LONGEST_STOP_MS = 9500;
/** The channels need their part of that. */
const WEB_GRACE_MS = 2000;

/** What was started, to be stopped in reverse. */
type Release = () => Promise<void>;

/** Runs all that is configured until it is told to stop. @returns the exit code. */
async function main(): Promise<number> {
  const config = readConfig(process.env);
  if (!config.telegram) {
    tell('Telegram: tắt (đặt TELEGRAM_BOT_TOKEN để bật).');
    tell('Chưa có kênh nào được bật, nên chỉ dùng được trên dòng lệnh: npm run ask');
    return 0;
  }
  const stopped = waitForStop();
  return withWorkspace(config, undefined, async (workspace) => {
    tell(`Kho dữ liệu: ${config.databaseUrl === undefined ? `thư mục ${config.dataFolder}` : 'PostgreSQL'}.`);
    const desk = await openDesk(config, workspace);
    tell(config.model ? `Mô hình: bật (${config.model.model}).` : 'Mô hình: tắt (đặt LLM_BASE_URL để bật).');
    const log = workspace.log as Log;
    const channels = await openChannels(config, log);
    const releases: Release[] = [];
    for (const channel of channels) releases.push(...(await startChannel(channel, desk, log)));
    if (releases.length === 0) {
      tell('Không kênh nào bật được nên chương trình dừng.');
      return FAILED;
    }
    releases.push(...(await startWebServer(config, workspace, log)));
    tell('Đang chạy. Dừng: Ctrl+C.');
    tell(`Nhận ${await stopped}: đang dừng.`);
    for (const release of releases.reverse()) await release();
    tell('Đã dừng.');
    return 0;
  });
}

/** Each is loaded when it is configured. */
async function openChannels({ telegram }: Config, log: Log): Promise<Channel[]> {
  if (!telegram) return [];
  const { openTelegram } = await import('./channels/telegram/open-telegram.ts');
  return [openTelegram(telegram, { log, timer: SYSTEM_TIMER })];
}

async function startChannel(channel: Channel, desk: Desk, log: Log): Promise<Release[]> {
  try {
    const name = await channel.start((arrived) => answerArrived({ desk, log }, channel, arrived));
    tell(`${channel.title}: bật (${name}).`);
    return [() => channel.stop()];
  } catch (error) {
    if (!(error instanceof ChannelNotStarted)) throw error;
    log.error('a channel could not be started', { channel: channel.name, error });
    tell(`${channel.title}: chưa bật được. ${error.message}`);
    return [];
  }
}

async function startWebServer({ web }: Config, { db }: Workspace, log: Log): Promise<Release[]> {
  const { version } = packageOfProgram;
  try {
    const server = await startWeb({ settings: web, db, log, version, graceMs: WEB_GRACE_MS });
    tell(`Máy chủ web: bật (${server.address}/healthz).`);
    return [() => server.close()];
  } catch (error) {
    if (!(error instanceof WebNotStarted)) throw error;
    log.error('the web server could not be started', { error });
    tell(`Máy chủ web: chưa bật được. ${error.message}`);
    return [];
  }
}

/** Resolves with the signal that ends the program; from then on there is little time. */
function waitForStop(): Promise<NodeJS.Signals> {
  // While a channel waits to call again nothing else may keep the program alive.
  const alive = setInterval(() => undefined, 2 ** 30);
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      clearInterval(alive);
      setTimeout(() => {
        tell('Chưa dừng hết trong 10 giây nên bị ngắt.');
        process.exit(FAILED);
      }, LONGEST_STOP_MS).unref();
      resolve(signal);
    };
    process.once('SIGTERM', stop).once('SIGINT', stop);
  });
}

/** A line for whoever runs the program. */
function tell(line: string): void {
  process.stdout.write(`${redactText(line)}\n`);
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = tellFault(error);
}
// What a library still waits for must not hold the program.
process.exit();
