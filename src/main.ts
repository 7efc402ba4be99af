import { openDesk } from './commands/open-desk.ts';
import { readSamples } from './commands/samples.ts';
import { tellFault } from './commands/tell-fault.ts';
import { withWorkspace } from './commands/workspace.ts';
import { readConfig } from './config.ts';
import { TERMINAL } from './conversation/receive/receive-at-terminal.ts';
import type { Log } from './log/open-log.ts';
import { SYSTEM_TIMER } from './model/timer.ts';
import { forgetDaily } from './start/forget-daily.ts';
import { openChannels } from './start/open-channels.ts';
import { startChannels } from './start/start-channels.ts';
import { startMessages } from './start/start-messages.ts';
import { startWebServer } from './start/start-web-server.ts';
import { tell } from './start/tell.ts';
import { tellParts } from './start/tell-parts.ts';
import { waitForStop } from './start/wait-for-stop.ts';

const FAILED = 1;

/** Runs all that is configured until it is told to stop. @returns the exit code. */
async function main(): Promise<number> {
  const config = readConfig(process.env);
  const { stopped, stop } = waitForStop();
  return withWorkspace(config, undefined, async (workspace) => {
    const [log, timer] = [workspace.log as Log, SYSTEM_TIMER];
    tellParts(config);
    let alarm: (text: string, from: string) => void = () => undefined;
    const channels = await openChannels({
      config,
      db: workspace.db,
      log,
      timer,
      alarm: (text, from) => alarm(text, from),
      isTerminal: process.stdin.isTTY === true,
      onEnd: () => stop('yêu cầu dừng'),
    });
    if (channels.length === 0) {
      tell('Chưa có kênh nào được bật, nên chỉ dùng được trên dòng lệnh: npm run ask');
      return 0;
    }
    // Officials are told no figures of the samples: they are for whoever tries the program here.
    const isTrial = config.samples && channels.every(({ name }) => name === TERMINAL);
    const samples = isTrial ? await readSamples(workspace, config.maxFileBytes, new Date()) : 0;
    if (samples > 0)
      tell(`Kho dữ liệu đang trống: đã nạp ${samples} báo cáo mẫu. Nạp báo cáo của đơn vị: npm run ingest`);
    const desk = await openDesk(config, workspace);
    const messages = await startMessages({ config, workspace, desk, channels, log, timer });
    alarm = messages.alarm;
    const forgetting = forgetDaily(workspace.db, config.audit, { log, timer });
    const web = await startWebServer(config, workspace, channels, log);
    const running = startChannels(channels, { inbox: messages.inbox, log, timer });
    // What is told to stop while a channel still tries has run.
    const isAnyRunning = await Promise.race([running.isAny, stopped.then(() => true)]);
    tell(isAnyRunning ? 'Đang chạy. Dừng: Ctrl+C.' : 'Không kênh nào bật được nên chương trình dừng.');
    if (isAnyRunning) tell(`Nhận ${await stopped}: đang dừng.`);
    // What brings messages first, then what answers them, then what sends the answers.
    for (const release of [running.release, ...web, forgetting, ...messages.releases]) await release();
    if (isAnyRunning) tell('Đã dừng.');
    return isAnyRunning ? 0 : FAILED;
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = tellFault(error);
}
// What a library still waits for must not hold the program.
process.exit();
