import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import type { Library } from '../answers/library.ts';
import type { Config } from '../config.ts';
import { type Asker, type Dialogue, NEW_DIALOGUE } from '../conversation/dialogue.ts';
import { MOST_CHARACTERS, reply } from '../conversation/reply.ts';
import { type ModelAccess, openModelAccess } from '../model/model-access.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { answerRow, note, printRow } from './print.ts';
import { readSamples } from './samples.ts';
import { openLibrary, todayIn, type Workspace, withWorkspace } from './workspace.ts';

export interface AskOptions {
  data?: string;
  json?: boolean;
  batch?: string;
  unit?: string;
  by?: string;
  /** false with --no-samples. */
  samples: boolean;
}

/** Who asks in the terminal, where no name was given. */
const AT_THE_SERVER = 'người dùng trên máy chủ';

const batchRow = z.object({
  id: z.string(),
  question: z.string(),
  asker_unit: z.string().nullish(),
  history: z.array(z.string()).nullish(),
});

/** A request that cannot be carried out as typed; the program ends with code 2. */
export class WrongUsage extends Error {
  override readonly name = 'WrongUsage';
}

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
    const library = { ...(await openLibrary(workspace)), model: modelOf(config, workspace) };
    const today = todayIn(config.timeZone, now());
    const unitOf = (name: string | null | undefined) => askingUnit(library, name);
    const name = options.by?.trim() || AT_THE_SERVER;
    if (batch) return answerBatch(library, batch, (unit) => ({ unit: unitOf(unit), today, name, at: now() }));
    const unit = options.unit === undefined ? null : requireUnit(library, options.unit);
    const asker: Asker = { unit, today, name, at: now() };
    if (words.length === 0) return converse(library, () => ({ ...asker, at: now() }));
    return answerOne(library, question, asker, options.json ?? false);
  });
}

/** The configured model. Why it did not answer is told on the error output, for whoever runs the program. */
function modelOf({ model }: Config, { db }: Workspace): ModelAccess | undefined {
  if (!model) return undefined;
  return openModelAccess(model, db, {
    tell: (event) =>
      note(event instanceof Error ? event.message : `model: ${event.reason} (${event.faults.join(', ')})`),
  });
}

async function answerOne(library: Library, question: string, asker: Asker, json: boolean): Promise<number> {
  const started = performance.now();
  const { answer } = await reply(library, NEW_DIALOGUE, question, asker);
  if (json) printRow(answerRow(undefined, answer, performance.now() - started));
  else process.stdout.write(`${answer.text}\n`);
  return isUnreadable(question) ? 1 : 0;
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
  library: Library,
  rows: z.output<typeof batchRow>[],
  askerOf: (unit: string | null | undefined) => Asker,
): Promise<number> {
  for (const row of rows) {
    const asker = askerOf(row.asker_unit);
    let dialogue: Dialogue = NEW_DIALOGUE;
    for (const earlier of row.history ?? []) dialogue = (await reply(library, dialogue, earlier, asker)).dialogue;
    const started = performance.now();
    const { answer } = await reply(library, dialogue, row.question, asker);
    printRow(answerRow(row.id, answer, performance.now() - started));
  }
  return 0;
}

async function converse(library: Library, askerNow: () => Asker): Promise<number> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  note('Hỏi về các báo cáo đã nạp. Gõ “thoát” hoặc Ctrl+D để dừng.');
  let dialogue: Dialogue = NEW_DIALOGUE;
  terminal.setPrompt('> ');
  terminal.prompt();
  for await (const line of terminal) {
    if (/^\s*(?:thoát|thoat|exit|quit)\s*$/iu.test(line)) break;
    const turn = await reply(library, dialogue, line, askerNow());
    dialogue = turn.dialogue;
    process.stdout.write(`${turn.answer.text}\n`);
    terminal.prompt();
  }
  terminal.close();
  return 0;
}

/** The unit of a batch row's asker. One without reports is known all the same, so that it is told so. */
function askingUnit(library: Library, name: string | null | undefined): Unit | null {
  return name ? (library.registry.byName(name) ?? null) : null;
}

/** The unit of a name as typed. @throws WrongUsage */
export function requireUnit(library: Library, name: string): Unit {
  const unit = library.registry.byName(name);
  if (!unit) throw new WrongUsage(`Không biết đơn vị “${name}”. Ví dụ: --unit "phường Lưu Kiếm"`);
  return unit;
}
