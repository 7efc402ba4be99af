import { openDesk } from './commands/open-desk.ts';
import { tellFault } from './commands/tell-fault.ts';
import { withWorkspace } from './commands/workspace.ts';
import { readConfig } from './config.ts';
import type { Log } from './log/open-log.ts';
import { SYSTEM_TIMER } from './model/timer.ts';
import { openChannels } from './start/open-channels.ts';
import { startChannels } from './start/start-channels.ts';
import { startMessages } from './start/start-messages.ts';
import { startWebServer } from './start/start-web-server.ts';
import { tell } from './start/tell.ts';
import { waitForStop } from './start/wait-for-stop.ts';

const FAILED = 1;

/** Runs all that is configured until it is told to stop. @returns the exit code. */
async function main(): Promise<number> {
  const config = readConfig(process.env);
  const stopped = waitForStop();
  return withWorkspace(config, undefined, async (workspace) => {
    tell(`Kho dữ liệu: ${config.databaseUrl === undefined ? `thư mục ${config.dataFolder}` : 'PostgreSQL'}.`);
    tell(config.model ? `Mô hình: bật (${config.model.model}).` : 'Mô hình: tắt (đặt LLM_BASE_URL để bật).');
    const log = workspace.log as Log;
    const timer = SYSTEM_TIMER;
    const channels = await openChannels({ config, log, timer });
    if (channels.length === 0) {
      tell('Chưa có kênh nào được bật, nên chỉ dùng được trên dòng lệnh: npm run ask');
      return 0;
    }
    const desk = await openDesk(config, workspace);
    const { inbox, releases } = await startMessages({ config, workspace, desk, channels, log, timer });
    const running = await startChannels(channels, inbox, log);
    if (running.length === 0) {
      tell('Không kênh nào bật được nên chương trình dừng.');
      return FAILED;
    }
    const web = await startWebServer(config, workspace, channels, log);
    tell('Đang chạy. Dừng: Ctrl+C.');
    tell(`Nhận ${await stopped}: đang dừng.`);
    // What brings messages first, then what answers them, then what sends the answers.
    for (const release of [...running, ...web, ...releases]) await release();
    tell('Đã dừng.');
    return 0;
  });
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = tellFault(error);
}
// What a library still waits for must not hold the program.
process.exit();
