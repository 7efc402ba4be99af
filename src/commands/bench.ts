import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { NEW_DIALOGUE, reply } from '../conversation/reply.ts';
import { openDatabase } from '../store/open.ts';
import { loadRegistry, openLibrary } from './workspace.ts';

const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));
const questionRow = z.object({ question: z.string(), asker_unit: z.string().nullable() });
const MEGABYTE = 1024 * 1024;

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
    const rows: [string, number, number, string][] = [
      ['đọc các báo cáo, kể cả khởi động', cold, 5, 's'],
      ['trả lời, trung vị', warm.median, 20, 'ms'],
      ['trả lời, phân vị 95', warm.high, 60, 'ms'],
      ['bộ nhớ của tiến trình', warm.memory, 400, 'MB'],
    ];
    for (const [name, value, bound, unit] of rows) {
      process.stdout.write(
        `${name.padEnd(36)} ${value.toFixed(1).padStart(8)} ${unit.padEnd(3)} (đích ≤ ${bound} ${unit})${value > bound ? '  VƯỢT' : ''}\n`,
      );
    }
    return 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureAnswers(
  folder: string,
  questions: string,
): Promise<{ median: number; high: number; memory: number }> {
  const db = await openDatabase({ dataFolder: folder });
  try {
    const registry = await loadRegistry(db);
    const library = await openLibrary({ db, registry });
    const rows = readFileSync(questions, 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => questionRow.parse(JSON.parse(line)));
    const times: number[] = [];
    for (const round of [0, 1]) {
      for (const row of rows) {
        const asked = performance.now();
        await reply(library, NEW_DIALOGUE, row.question, {
          unit: row.asker_unit ? (registry.byName(row.asker_unit) ?? null) : null,
          today: '2026-11-20',
        });
        if (round === 1) times.push(performance.now() - asked);
      }
    }
    times.sort((a, b) => a - b);
    return {
      median: times[Math.floor(times.length / 2)] ?? 0,
      high: times[Math.floor(times.length * 0.95)] ?? 0,
      memory: process.memoryUsage().rss / MEGABYTE,
    };
  } finally {
    await db.close();
  }
}
