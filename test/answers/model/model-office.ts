import { readdirSync, readFileSync } from 'node:fs';
import { readReport } from '../../../ingest/ingest-text.ts';
import { documentOfText } from '../../../ingest/read/text/document-of-text.ts';
import type { Answer } from '../../../src/answers/answer.ts';
import type { Library } from '../../../src/answers/library.ts';
import { type Dialogue, NEW_DIALOGUE } from '../../../src/conversation/dialogue.ts';
import { reply } from '../../../src/conversation/reply.ts';
import { type ModelAccess, openModelAccess } from '../../../src/model/model-access.ts';
import type { ModelSettings } from '../../../src/model/model-settings.ts';
import { listReports } from '../../../src/reports/queries.ts';
import { saveReport } from '../../../src/reports/save-report.ts';
import type { Database } from '../../../src/store/database.ts';
import { HAI_PHONG } from '../../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import { testDatabase } from '../../database.ts';
import type { ChatRequest, Script } from '../../fakes/model-server/script.ts';
import { startModelServer } from '../../fakes/model-server/start-model-server.ts';
import { createTestTimer, type TestTimer } from '../../fakes/test-timer.ts';

const FOLDERS = [new URL('../reports/', import.meta.url), new URL('./reports/', import.meta.url)];
/** Its report is in the store, and nobody who asks here may see it. */
const HIDDEN = 'phường Kỳ Bá';
export const TODAY = '2026-10-20';

interface Asking {
  /** What the model's server does; by default each call fails the test. */
  script?: Script;
  unit?: string;
  /** Messages before. */
  earlier?: string[];
  settings?: Partial<ModelSettings>;
  timer?: TestTimer;
  /** Access that an earlier question used: its breaker and what it found out of the server. */
  model?: ModelAccess;
  /** The rules alone. */
  withoutModel?: boolean;
}

interface Asked {
  answer: Answer;
  requests: ChatRequest[];
  /** What the operator was told. */
  told: string[];
  model: ModelAccess;
}

/** An office whose questions may be answered by a scripted model. */
export interface ModelOffice {
  ask(question: string, asking?: Asking): Promise<Asked>;
  /** Resolves with the n-th request since the office was opened. */
  requested(n: number): Promise<ChatRequest>;
  library: Library;
  db: Database;
  close(): Promise<void>;
}

export async function openModelOffice(): Promise<ModelOffice> {
  const db = await testDatabase();
  const registry = createUnitRegistry(HAI_PHONG);
  for (const folder of FOLDERS)
    for (const name of readdirSync(folder)) {
      const read = readReport(name, documentOfText(readFileSync(new URL(name, folder), 'utf8')), registry);
      if ('refused' in read) throw new Error(`${name}: ${read.refused}`);
      await saveReport(db, read, new Date('2026-10-01T00:00:00Z'));
    }
  const reports = (await listReports(db)).filter((report) => report.unit !== HIDDEN);
  const library: Library = { db, registry, reports };
  const unexpected: Script = () => {
    throw new Error('the model was asked');
  };
  let script = unexpected;
  const server = await startModelServer((request, n) => script(request, n));

  async function ask(question: string, asking: Asking = {}): Promise<Asked> {
    const told: string[] = [];
    const model =
      asking.model ??
      openModelAccess({ ...SETTINGS, baseUrl: server.baseUrl, ...asking.settings }, db, {
        timer: asking.timer ?? createTestTimer({ passing: 10_000 }),
        tell: (event) => told.push(event instanceof Error ? event.message : `${event.reason}: ${event.faults}`),
      });
    const unit = asking.unit === undefined ? null : (registry.byName(asking.unit) ?? null);
    const asker = { unit, today: TODAY };
    let dialogue: Dialogue = NEW_DIALOGUE;
    for (const message of asking.earlier ?? []) dialogue = (await reply(library, dialogue, message, asker)).dialogue;
    const before = server.requests.length;
    script = asking.script ?? unexpected;
    const { answer } = await reply(asking.withoutModel ? library : { ...library, model }, dialogue, question, asker);
    script = unexpected;
    return { answer, told, model, requests: server.requests.slice(before) };
  }

  return {
    ask,
    requested: (n) => server.requested(n),
    library,
    db,
    async close() {
      await server.close();
      await db.close();
    },
  };
}

const SETTINGS: Omit<ModelSettings, 'baseUrl'> = {
  apiKey: undefined,
  model: 'a-model',
  output: 'auto',
  streaming: false,
  timeoutMs: 30_000,
  monthlyTokens: { person: 1_000_000_000, group: 1_000_000_000, unit: 1_000_000_000 },
  steps: 6,
};
