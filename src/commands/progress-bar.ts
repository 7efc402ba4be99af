import type { Progress } from '../../ingest/ingest-files.ts';
import { PAGE_CHARACTERS } from './generate-reports.ts';

const WIDTH = 24;
/** So often the bar is drawn anew. */
const EVERY_MS = 100;

/** A bar on the last line of a terminal. */
export interface ProgressBar {
  show(progress: Progress): void;
  /** Writes a line in its place, until it is drawn again. */
  tell(text: string): void;
  /** Takes it away, so that other lines can be written. */
  clear(): void;
}

/** @param stream where it is drawn; nothing is where it is no terminal. @param now milliseconds. */
export function createProgressBar(
  stream: { isTTY?: boolean; write(text: string): unknown },
  now: () => number = () => performance.now(),
): ProgressBar {
  if (!stream.isTTY) return { show: () => undefined, tell: () => undefined, clear: () => undefined };
  const started = now();
  let drawn = Number.NEGATIVE_INFINITY;
  return {
    show(progress) {
      if (progress.total < 2 || (now() - drawn < EVERY_MS && progress.done < progress.total)) return;
      drawn = now();
      stream.write(`\r\u001b[K${drawBar(progress, (drawn - started) / 1000)}`);
    },
    tell(text) {
      stream.write(`\r\u001b[K${text}`);
    },
    clear() {
      stream.write('\r\u001b[K');
      drawn = Number.NEGATIVE_INFINITY;
    },
  };
}

/** "[######------]  50%  10/20 tệp  31 trang/giây  còn 12 giây" */
export function drawBar({ done, total, characters }: Progress, seconds: number): string {
  const share = total === 0 ? 1 : done / total;
  const filled = Math.round(share * WIDTH);
  const pages = seconds > 0 ? Math.round(characters / PAGE_CHARACTERS / seconds) : 0;
  const left = done > 0 ? (seconds / done) * (total - done) : 0;
  return [
    `[${'#'.repeat(filled)}${'-'.repeat(WIDTH - filled)}] ${String(Math.floor(share * 100)).padStart(3)}%`,
    `${done}/${total} tệp`,
    ...(pages > 0 ? [`${pages} trang/giây`] : []),
    ...(done < total ? [`còn ${formatSeconds(left)}`] : []),
  ].join('  ');
}

function formatSeconds(seconds: number): string {
  return seconds < 60 ? `${Math.ceil(seconds)} giây` : `${Math.ceil(seconds / 60)} phút`;
}
