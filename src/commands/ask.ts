import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { Answer } from '../answers/answer.ts';
import { withChart } from '../answers/charts/with-chart.ts';
import type { Library } from '../answers/library.ts';
import type { Config } from '../config.ts';
import { answerOnRecord } from '../conversation/answer-on-record.ts';
import type { Reply } from '../conversation/answer-one.ts';
import { AT_THE_SERVER } from '../conversation/at-the-server.ts';
import { type Asker, type Dialogue, NEW_DIALOGUE } from '../conversation/dialogue.ts';
import { MOST_CHARACTERS, reply } from '../conversation/reply.ts';
import { readChartWish } from '../questions/read-chart-wish.ts';
import { dayIn } from '../vietnamese/dates.ts';
import { normalize } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { openModel } from './open-model.ts';
import { answerRow, note, printRow } from './print.ts';
import { requireUnit } from './require-unit.ts';
import { readSamples } from './samples.ts';
import { openLibrary, withWorkspace } from './workspace.ts';
import { CHART_FOLDER, chartLine, chartPath, writeChart } from './write-chart.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface AskOptions {
  data?: string;
  json?: boolean;
  batch?: string;
  unit?: string;
  by?: string;
  /** A file for the picture of the one answer. */
  chart?: string;
  /** A folder for the pictures of a batch or conversation. */
  charts?: string;
  /** false with --no-samples. */
  samples: boolean;
}

const TERMINAL = 'terminal';

type AskerNow = Asker & { at: Date };
/** Puts a question, which is written down with what was told. */
type Put = (dialogue: Dialogue, text: string, asker: AskerNow) => Promise<Reply>;

const batchRow = z.object({
  id: z.string(),
  question: z.string(),
  asker_unit: z.string().nullish(),
  history: z.array(z.string()).nullish(),
});

/** Answers one question, a file of questions, or a conversation in the terminal. @returns the exit code. */
export async function ask(config: Config, words: string[], options: AskOptions, now: () => Date): Promise<number> {
  const question = words.join(' ');
  if (options.batch === undefined && words.length > 0 && question.trim() === '')
    throw new WrongUsage('Câu hỏi trống. Ví dụ: npm run ask -- "Lưu Kiếm được giao bao nhiêu nhiệm vụ, đã xong mấy?"');
  const batch = options.batch === undefined ? null : readBatch(options.batch);
  return withWorkspace(config, options.data, async (workspace) => {
    if (config.samples && options.samples) {
      const samples = await readSamples(workspace, config.maxFileBytes, now());
      if (samples > 0)
        note(`Kho dữ liệu đang trống: đã nạp ${samples} báo cáo mẫu. Nạp báo cáo của đơn vị: npm run ingest -- TỆP…`);
    }
    const library = { ...(await openLibrary(workspace)), model: openModel(config, workspace) };
    const today = dayIn(config.timeZone, now());
    const unitOf = (name: string | null | undefined) => askingUnit(library, name);
    const name = options.by?.trim() || AT_THE_SERVER;
    const { db } = workspace;
    const actor = { name };
    const put: Put = (dialogue, text, asker) => {
      const unit = asker.unit?.name ?? null;
      const record = { db, actor, channel: TERMINAL, isGroup: false, unit, keepsText: config.audit.keepsText };
      return answerOnRecord(
        record,
        { library, text, at: asker.at },
        () => reply(library, dialogue, text, asker),
        async (answered, writeTold) => {
          await writeTold(db);
          return answered;
        },
      );
    };
    if (batch)
      return answerBatch(put, batch, (unit) => ({ unit: unitOf(unit), today, name, at: now() }), options.charts);
    const unit = options.unit === undefined ? null : requireUnit(library, options.unit);
    const askerNow = () => ({ unit, today, name, at: now() });
    const folder = options.charts ?? join(options.data ?? config.dataFolder, CHART_FOLDER);
    const newChart = () => chartPath(folder, now());
    if (words.length === 0) return converse(put, askerNow, newChart);
    return answerOne(put, question, askerNow(), options, newChart);
  });
}

/** Its picture is written where a file is named for it, or where the question itself asks for one. */
async function answerOne(
  put: Put,
  question: string,
  asker: AskerNow,
  { json, chart, charts }: AskOptions,
  newChart: () => string,
): Promise<number> {
  const started = performance.now();
  const replied = (await put(NEW_DIALOGUE, question, asker)).answer;
  const answer = chart === undefined || replied.chart ? replied : withChart(replied, { isAsked: true });
  const milliseconds = performance.now() - started;
  const isWritten = chart !== undefined || charts !== undefined || readChartWish(normalize(question)) !== null;
  const path = isWritten ? await written(answer, () => chart ?? newChart()) : undefined;
  if (json) printRow(answerRow(undefined, answer, milliseconds, path));
  else printAnswer(answer, path);
  return isUnreadable(question) ? 1 : 0;
}

async function written({ chart }: Answer, pathOf: () => string): Promise<string | undefined> {
  return chart && writeChart(chart, pathOf());
}

function printAnswer(answer: Answer, chart: string | undefined): void {
  process.stdout.write(`${answer.text}\n${chart === undefined ? '' : `${chartLine(chart)}\n`}`);
}

/** A message that is no question is answered politely, and is a failure all the same. */
function isUnreadable(question: string): boolean {
  return !/\p{L}|\d/u.test(question) || question.length > MOST_CHARACTERS;
}

function readBatch(file: string): z.output<typeof batchRow>[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new WrongUsage(`Không đọc được tệp câu hỏi “${file}”.`, { cause });
  }
  return text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    try {
      return [batchRow.parse(JSON.parse(line))];
    } catch (cause) {
      throw new WrongUsage(`Dòng ${i + 1} của “${file}” không đúng dạng {"id","question","asker_unit","history"}.`, {
        cause,
      });
    }
  });
}

async function answerBatch(
  put: Put,
  rows: z.output<typeof batchRow>[],
  askerOf: (unit: string | null | undefined) => AskerNow,
  charts: string | undefined,
): Promise<number> {
  for (const row of rows) {
    const asker = askerOf(row.asker_unit);
    let dialogue: Dialogue = NEW_DIALOGUE;
    for (const earlier of row.history ?? []) dialogue = (await put(dialogue, earlier, asker)).dialogue;
    const started = performance.now();
    const { answer } = await put(dialogue, row.question, asker);
    const milliseconds = performance.now() - started;
    const path =
      charts === undefined ? undefined : await written(answer, () => join(charts, `${fileName(row.id)}.png`));
    printRow(answerRow(row.id, answer, milliseconds, path));
  }
  return 0;
}

/** An id as the name of a file: what a path or a system gives a meaning to is replaced. */
function fileName(id: string): string {
  return id.replace(/[^\p{L}\p{N}_-]/gu, '_');
}

async function converse(put: Put, askerNow: () => AskerNow, newChart: () => string): Promise<number> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  note('Anh/chị đang dùng ngay trên máy này với quyền quản trị của mọi đơn vị: xem được mọi báo cáo.');
  note('Hỏi về các báo cáo đã nạp. Gõ “thoát” hoặc Ctrl+D để dừng.');
  let dialogue: Dialogue = NEW_DIALOGUE;
  terminal.setPrompt('> ');
  terminal.prompt();
  for await (const line of terminal) {
    if (/^\s*(?:thoát|thoat|exit|quit)\s*$/iu.test(line)) break;
    const turn = await put(dialogue, line, askerNow());
    dialogue = turn.dialogue;
    printAnswer(turn.answer, await written(turn.answer, newChart));
    terminal.prompt();
  }
  terminal.close();
  return 0;
}

/** The unit of a batch row's asker. One without reports is known all the same, so that it is told so. */
function askingUnit(library: Library, name: string | null | undefined): Unit | null {
  return name ? (library.registry.byName(name) ?? null) : null;
}
