import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { printMeasures } from './print-measures.ts';
import { type Answering, timeAnswers } from './time-answers.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const questionRow = z.object({ question: z.string(), asker_unit: z.string().nullable() });

/** Measures ingest with start, answers in one warm process, and resident memory; prints a table with the bounds of the issue. */
export async function bench(shared: string): Promise<number> {
  const work = mkdtempSync(join(tmpdir(), 'tro-ly-bench-'));
  try {
    const reports = join(shared, 'reports');
    const started = performance.now();
    execFileSync(
      process.execPath,
      ['--import', 'tsx', CLI, 'ingest', '--data', join(work, 'cold'), reports, '--json'],
      { stdio: 'ignore' },
    );
    const cold = (performance.now() - started) / 1000;
    const warm = await measureAnswers(join(work, 'cold'), join(shared, 'gold', 'questions.jsonl'));
    printMeasures([
      ['đọc các báo cáo, kể cả khởi động', cold, 5, 's'],
      ['trả lời, trung vị', warm.median, 20, 'ms'],
      ['trả lời, phân vị 95', warm.high, 60, 'ms'],
      ['bộ nhớ của tiến trình', warm.memory, 400, 'MB'],
    ]);
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureAnswers(folder: string, questions: string): Promise<Answering> {
  const rows = readFileSync(questions, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => questionRow.parse(JSON.parse(line)))
    .map(({ question, asker_unit }) => ({ question, unit: asker_unit }));
  return timeAnswers(folder, rows);
}
