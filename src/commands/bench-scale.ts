import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateQuestions } from './generate-questions.ts';
import { generateReports, PAGE_CHARACTERS } from './generate-reports.ts';
import { note } from './print.ts';
import { printMeasures } from './print-measures.ts';
import { timeAnswers } from './time-answers.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const EVERY_MS = 100;

/** Measures ingest of many generated reports with the command as its user runs it, then answers over them. */
export async function benchScale(count: number): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'tro-ly-bench-'));
  try {
    const reports = join(work, 'reports');
    mkdirSync(reports);
    const generated = generateReports(reports, count);
    const { characters } = generated;
    const pages = characters / PAGE_CHARACTERS;
    note(`${count} báo cáo, ${Math.round(pages)} trang (${PAGE_CHARACTERS} ký tự một trang)`);
    const { seconds, memory } = await timeIngest(reports, join(work, 'data'));
    const answers = await timeAnswers(
      join(work, 'data'),
      [...generateQuestions(generated, 'figureOfUnit', 40), ...generateQuestions(generated, 'passageOfUnit', 10)].map(
        (question) => ({ question, unit: null }),
      ),
    );
    printMeasures([
      ['nạp, kể cả khởi động', pages / seconds, 25, 'trang/s', 'least'],
      ['bộ nhớ cao nhất khi nạp', memory, 700, 'MB'],
      [`trả lời trên ${count} báo cáo, trung vị`, answers.median, 20, 'ms'],
      [`trả lời trên ${count} báo cáo, phân vị 95`, answers.high, 60, 'ms'],
    ]);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Runs the ingest command in a process of its own. Memory is its highest resident, in megabytes. */
async function timeIngest(reports: string, data: string): Promise<{ seconds: number; memory: number }> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--import', 'tsx', CLI, 'ingest', '--data', data, reports], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let memory = 0;
  const timer = setInterval(() => {
    memory = Math.max(memory, residentOf(child.pid as number));
  }, EVERY_MS);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('exit', resolve));
    if (code !== 0) throw new Error(`ingest ended with code ${code}`);
    return { seconds: (performance.now() - started) / 1000, memory };
  } finally {
    clearInterval(timer);
  }
}

/** The most resident memory that a process has had, as Linux tells it; 0 where it does not. */
function residentOf(processId: number): number {
  try {
    const status = readFileSync(`/proc/${processId}/status`, 'utf8');
    return Number(/^VmHWM:\s*(\d+) kB/mu.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
