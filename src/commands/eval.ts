import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { note } from './print.ts';

export interface EvalOptions {
  gold: string;
  show?: boolean;
  raise?: boolean;
}

const OWN = fileURLToPath(new URL('../../test/eval/own/', import.meta.url));
const FLOORS = fileURLToPath(new URL('../../test/eval/floors.json', import.meta.url));
const CLI = fileURLToPath(new URL('../cli.ts', import.meta.url));

const figureScore = z.object({
  gold: z.number(),
  found: z.number(),
  recall: z.number(),
  precision: z.number(),
  measure: z.number(),
  label: z.number(),
  unit: z.number(),
  period: z.number(),
});
const questionScore = z.object({
  summary: z.object({
    right: z.number(),
    n: z.number(),
    accuracy: z.number(),
    confidentlyWrong: z.number(),
    ungrounded: z.number(),
  }),
});
const findingScore = z.object({
  gold: z.number(),
  caught: z.number(),
  consistent: z.number(),
  falseAlarms: z.number(),
});

/** A set of reports with what a right answer is: the shared one, and the project's own of other places. */
interface GoldSet {
  name: string;
  reports: string;
  figures: string[];
  questions: string[];
  discrepancies: string[];
  consistent: string[];
}

/** Scores the program with the gold data and compares with the committed floors. @returns 1 when below one. */
export async function evaluate(options: EvalOptions): Promise<number> {
  const scorer = join(options.gold, 'gold', 'score.mjs');
  if (!existsSync(scorer)) {
    note(`Không có bộ chấm điểm ở “${options.gold}”. Chỉ ra thư mục bằng --gold.`);
    return 2;
  }
  const scores: Record<string, number> = {};
  for (const set of goldSets(options.gold)) {
    const work = mkdtempSync(join(tmpdir(), 'tro-ly-eval-'));
    try {
      Object.assign(scores, scoreSet(set, work, scorer, options.show ?? false));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  return compareWithFloors(scores, options.raise ?? false);
}

function goldSets(shared: string): GoldSet[] {
  const gold = join(shared, 'gold');
  const own = (part: string) =>
    readdirSync(OWN)
      .filter((name) => name.endsWith(`-${part}.jsonl`))
      .sort()
      .map((name) => join(OWN, name));
  return [
    {
      name: 'shared',
      reports: join(shared, 'reports'),
      figures: [join(gold, 'figures.jsonl')],
      questions: [join(gold, 'questions.jsonl')],
      discrepancies: [join(gold, 'discrepancies.jsonl')],
      consistent: [join(gold, 'consistent.jsonl')],
    },
    {
      name: 'own',
      reports: join(OWN, 'reports'),
      figures: own('figures'),
      questions: own('questions'),
      discrepancies: own('discrepancies'),
      consistent: own('consistent'),
    },
  ];
}

/** Runs the commands as their user would, and the scorer on what they print. */
function scoreSet(set: GoldSet, work: string, scorer: string, show: boolean): Record<string, number> {
  const run = (...args: string[]) =>
    execFileSync(process.execPath, ['--import', 'tsx', CLI, ...args], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  const score = (...args: string[]) =>
    execFileSync(process.execPath, [scorer, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const file = (name: string, text: string) => {
    const path = join(work, name);
    writeFileSync(path, text);
    return path;
  };
  const joined = (name: string, files: string[]) =>
    file(name, files.map((one) => readFileSync(one, 'utf8').trimEnd()).join('\n'));
  const data = ['--data', join(work, 'data')];
  run('ingest', ...data, set.reports, '--json');
  const found = file('found.jsonl', run('figures', ...data, '--json'));
  const findings = file('findings.jsonl', run('findings', ...data, '--json'));
  const questions = joined('questions.jsonl', set.questions);
  const answers = file('answers.jsonl', run('ask', ...data, '--no-samples', '--batch', questions, '--json'));
  const figures = joined('figures.jsonl', set.figures);
  const gold = joined('discrepancies.jsonl', set.discrepancies);
  const consistent = joined('consistent.jsonl', set.consistent);
  process.stdout.write(`\n== ${set.name} ==\n${score('figures', '--gold', figures, '--found', found)}`);
  process.stdout.write(
    score('questions', '--gold', questions, '--answers', answers, ...(show ? ['--show', 'wrong'] : [])),
  );
  process.stdout.write(score('findings', '--gold', gold, '--consistent', consistent, '--found', findings));
  const f = figureScore.parse(JSON.parse(score('figures', '--gold', figures, '--found', found, '--json')));
  const q = questionScore.parse(
    JSON.parse(score('questions', '--gold', questions, '--answers', answers, '--json')),
  ).summary;
  const d = findingScore.parse(
    JSON.parse(score('findings', '--gold', gold, '--consistent', consistent, '--found', findings, '--json')),
  );
  return {
    [`${set.name}.figures.recall`]: f.recall,
    [`${set.name}.figures.precision`]: f.precision,
    [`${set.name}.figures.period`]: f.period,
    [`${set.name}.questions.right`]: q.accuracy,
    [`${set.name}.questions.notWrong`]: 1 - q.confidentlyWrong,
    [`${set.name}.questions.grounded`]: 1 - q.ungrounded / q.n,
    [`${set.name}.findings.caught`]: d.gold === 0 ? 1 : d.caught / d.gold,
    [`${set.name}.findings.noFalseAlarm`]: d.consistent === 0 ? 1 : 1 - d.falseAlarms / d.consistent,
  };
}

/** A score may not fall below its floor; floors are raised with --raise when scores rise. */
function compareWithFloors(scores: Record<string, number>, raise: boolean): number {
  const floors = existsSync(FLOORS)
    ? z.record(z.string(), z.number()).parse(JSON.parse(readFileSync(FLOORS, 'utf8')))
    : {};
  process.stdout.write('\nMức sàn:\n');
  let below = 0;
  for (const [name, score] of Object.entries(scores)) {
    const floor = floors[name] ?? 0;
    const isBelow = score < floor - 1e-9;
    if (isBelow) below += 1;
    process.stdout.write(
      `${name.padEnd(32)} ${(100 * score).toFixed(1).padStart(6)}%  sàn ${(100 * floor).toFixed(1).padStart(6)}%${isBelow ? '  THẤP HƠN SÀN' : ''}\n`,
    );
  }
  if (raise && below === 0) {
    const raised = Object.fromEntries(
      Object.entries(scores).map(([name, score]) => [
        name,
        Math.max(floors[name] ?? 0, Math.floor(score * 1000) / 1000),
      ]),
    );
    writeFileSync(FLOORS, `${JSON.stringify(raised, null, 2)}\n`);
  }
  return below === 0 ? 0 : 1;
}
