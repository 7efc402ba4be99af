import { readdirSync, readFileSync } from 'node:fs';
import { readReport } from '../../ingest/ingest-text.ts';
import { documentOfText } from '../../ingest/read/text/document-of-text.ts';
import type { Answer } from '../../src/answers/answer.ts';
import type { Library } from '../../src/answers/library.ts';
import { type Dialogue, NEW_DIALOGUE } from '../../src/conversation/dialogue.ts';
import { reply } from '../../src/conversation/reply.ts';
import { listReports } from '../../src/reports/queries.ts';
import { type Saved, saveReport } from '../../src/reports/save-report.ts';
import type { Database } from '../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { HAI_PHONG } from '../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';
import type { Unit } from '../../src/vocabulary/units/unit.ts';
import { ownersDatabase } from '../database.ts';
import { numbersWithoutSource } from './numbers-without-source.ts';

const FOLDER = new URL('./reports/', import.meta.url);
const TODAY = '2026-10-20';

/** Who asks, and on which ISO day: by default an official whose unit is not known, in October 2026. */
interface Asking {
  unit?: string;
  today?: string;
}

/** An office of invented wards whose reports are read in, and that can be asked. */
export interface Office {
  /** One question by itself. */
  ask(question: string, asking?: Asking): Promise<Answer>;
  /** A conversation: the answer to its last message. */
  talk(messages: string[], asking?: Asking): Promise<Answer>;
  /** A conversation: the answer to each of its messages. */
  converse(messages: string[], asking?: Asking): Promise<Answer[]>;
  /** "question → number" for each number so far answered that nothing behind the answer holds. */
  unfounded(): string[];
  /** Reads in another report, or another version of one. */
  read(name: string, body: string): Promise<Saved>;
  db: Database;
  /** The same store, for what the application may not do. */
  owner: Database;
  close(): Promise<void>;
}

/**
 * Opens a store of its own and reads in the reports beside this file.
 *
 * @param more further reports: a made-up file name and its text; `alone`: those only.
 */
export async function openOffice(more: Record<string, string> = {}, { alone = false } = {}): Promise<Office> {
  const owner = await ownersDatabase();
  const db = actAs(owner, EVERYTHING);
  const registry = createUnitRegistry(HAI_PHONG);
  const bodies = {
    ...Object.fromEntries(
      (alone ? [] : readdirSync(FOLDER)).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]),
    ),
    ...more,
  };
  for (const [name, body] of Object.entries(bodies)) await readIn(db, registry, name, body);
  let library: Library = { db, registry, reports: await listReports(db) };
  const unfounded: string[] = [];

  async function converse(messages: string[], { unit, today = TODAY }: Asking = {}): Promise<Answer[]> {
    const asker = { unit: unit === undefined ? null : unitNamed(unit), today };
    let dialogue: Dialogue = NEW_DIALOGUE;
    const answers: Answer[] = [];
    for (const message of messages) {
      const { answer, dialogue: next } = await reply(library, dialogue, message, asker);
      unfounded.push(
        ...numbersWithoutSource(answer, messages, library.reports).map((one) => `${message} → ${one}`),
        ...(answer.faults ?? []).map(({ explanation }) => `${message} → ${explanation}`),
      );
      dialogue = next;
      answers.push(answer);
    }
    return answers;
  }

  async function talk(messages: string[], asking?: Asking): Promise<Answer> {
    const last = (await converse(messages, asking)).at(-1);
    if (!last) throw new Error('a conversation has at least one message');
    return last;
  }

  function unitNamed(name: string): Unit {
    const found = registry.byName(name);
    if (!found) throw new Error(`no unit is called ${name}`);
    return found;
  }

  return {
    ask: (question, asking) => talk([question], asking),
    talk,
    converse,
    unfounded: () => unfounded,
    db,
    owner,
    async read(name, body) {
      const saved = await readIn(db, registry, name, body);
      library = { db, registry, reports: await listReports(db) };
      return saved;
    },
    close: () => owner.close(),
  };
}

async function readIn(
  db: Database,
  registry: ReturnType<typeof createUnitRegistry>,
  name: string,
  body: string,
): Promise<Saved> {
  const read = readReport(name, documentOfText(body), registry);
  if ('refused' in read) throw new Error(`${name}: ${read.refused}`);
  return saveReport(db, read, new Date('2026-10-01T00:00:00Z'));
}
