import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { actAs, EVERYTHING } from '../store/scope.ts';
import { openServer } from '../store/server.ts';
import { embedPassages } from './embeddings.ts';
import { generateQuestions, QUESTION_KINDS, type QuestionKind } from './generate-questions.ts';
import { type GeneratedReports, generateReports } from './generate-reports.ts';
import { note } from './print.ts';
import { type Measure, printMeasures } from './print-measures.ts';
import { askAll } from './time-answers.ts';
import { loadRegistry, openLibrary } from './workspace.ts';

/** Everything is made and dropped here: the reports of the server's own store are not touched. */
const SCHEMA = 'bench_passages';
/** A generated report with so many works is of about a hundred passages. */
const WORKS = 27;
const PASSAGES_A_REPORT = 100;
const AT_ONCE = 8;
const QUESTIONS = 200;
/** Milliseconds of the 95th percentile: a figure question, a passage question. */
const BOUNDS: Record<QuestionKind, number> = { figureOfUnit: 60, figure: 60, passageOfUnit: 150, passage: 150 };

/**
 * Fills a schema of its own on the server with generated reports of so many passages, then asks several questions at a
 * time from this one process, and prints median and 95th percentile for each kind of question.
 *
 * @param keep the schema stays for the next run, which then reads nothing in.
 */
export async function benchPassages(databaseUrl: string, passages: number, keep: boolean): Promise<number> {
  const admin = openServer(databaseUrl);
  const work = mkdtempSync(join(tmpdir(), 'tro-ly-bench-'));
  try {
    await admin.script(`create extension if not exists vector; create extension if not exists unaccent;
      create extension if not exists pg_trgm; create schema if not exists ${SCHEMA}`);
    const owner = openServer(databaseUrl, SCHEMA);
    try {
      await migrate(owner);
      const db = actAs(owner, EVERYTHING);
      const generated = generateReports(work, Math.ceil(passages / PASSAGES_A_REPORT), { works: WORKS });
      await fill(owner, db, generated);
      await measure(db, generated);
    } finally {
      await owner.close();
    }
    if (!keep) await admin.script(`drop schema ${SCHEMA} cascade`);
    return 0;
  } finally {
    await admin.close();
    rmSync(work, { recursive: true, force: true });
  }
}

const TABLES = ['passages', 'passage_index', 'passage_embeddings', 'figures', 'document_references', 'term_counts'];

async function fill(owner: Database, db: Database, { files, characters }: GeneratedReports): Promise<void> {
  if ((await countRows(db)).reports !== files.length) {
    const started = performance.now();
    await ingestFiles(db, await loadRegistry(db), files, { maxFileBytes: 1e7, refuseInternal: false, now: new Date() });
    note(`nạp ${Math.round(characters / 1e6)} triệu ký tự: ${secondsSince(started)} s`);
    await embedPassages({ owner });
    note(`nạp và tạo vectơ: ${secondsSince(started)} s`);
    for (const table of TABLES) await owner.script(`vacuum analyze ${table}`);
  }
  const { reports, passages, figures } = await countRows(db);
  note(`${reports} báo cáo, ${passages} đoạn, ${figures} số liệu; ${AT_ONCE} câu hỏi một lúc`);
}

function secondsSince(started: number): number {
  return Math.round((performance.now() - started) / 1000);
}

const rowCounts = z.object({ reports: z.number(), passages: z.number(), figures: z.number() });

async function countRows(db: Database): Promise<z.output<typeof rowCounts>> {
  const [row] = await db.query(
    `select (select count(*) from reports)::int as reports, (select count(*) from passages)::int as passages,
       (select count(*) from figures)::int as figures`,
    [],
    rowCounts,
  );
  return rowCounts.parse(row);
}

/** Every question twice: the first round, in which figures and pages are read in, is told apart. */
async function measure(db: Database, generated: GeneratedReports): Promise<void> {
  const library = await openLibrary({ db, registry: await loadRegistry(db) });
  const measures: Measure[] = [];
  for (const [kind, name] of Object.entries(QUESTION_KINDS) as [QuestionKind, string][]) {
    const questions = generateQuestions(generated, kind, QUESTIONS).map((question) => ({ question, unit: null }));
    const first = await askAll(library, questions, AT_ONCE);
    note(`${name}, lần hỏi đầu: trung vị ${first.median.toFixed(1)} ms, phân vị 95 ${first.high.toFixed(1)} ms`);
    const { median, high } = await askAll(library, questions, AT_ONCE);
    measures.push([`${name}, trung vị`, median, BOUNDS[kind], 'ms'], [`${name}, phân vị 95`, high, BOUNDS[kind], 'ms']);
  }
  printMeasures(measures);
}
