import { messages, type PGlite, protocol, types } from '@electric-sql/pglite';
import type { Statement } from './database.ts';

const { serialize } = protocol;
const { CommandCompleteMessage, DataRowMessage, ParameterDescriptionMessage, RowDescriptionMessage } = messages;

interface StatementResult {
  rows: unknown[];
  /** By an insert, update or delete. */
  affected: number;
}

/** Statements on the one session of an embedded database. */
export interface Statements {
  /**
   * Runs statements one behind the other in one go. Where no transaction is open they are one: all of them or none.
   *
   * @returns what the last one gave.
   */
  run(...statements: Statement[]): Promise<StatementResult>;
  /** Forgets what was prepared: tables may be others now. */
  forget(): Promise<void>;
}

/** Each holds a plan in memory. */
const MOST_PREPARED = 400;
/** A plan suits tables as large as they were when it was made: after so many runs there is another. */
const MOST_RUNS = 1000;

/**
 * Prepares each statement when it is first run. To parse and plan a short one takes the embedded store much longer than to run it, and PGlite's
 * own `query` does so each time.
 */
export function openStatements(db: PGlite): Statements {
  /** By their text; what was not run for longest stands first. */
  const kept = new Map<string, Prepared>();
  let made = 0;

  const send = (parts: Uint8Array[]) =>
    db.execProtocolStream(Buffer.concat([...parts, serialize.sync()]), { syncToFs: false });
  const close = ({ name }: Prepared) => send([serialize.close({ type: 'S', name })]);

  async function prepared(sql: string): Promise<Prepared> {
    const known = kept.get(sql);
    kept.delete(sql);
    if (known && known.runs >= MOST_RUNS) await close(known);
    const one = known && known.runs < MOST_RUNS ? known : await prepare(sql);
    one.runs += 1;
    kept.set(sql, one);
    const [oldest] = kept;
    if (oldest && kept.size > MOST_PREPARED) {
      kept.delete(oldest[0]);
      await close(oldest[1]);
    }
    return one;
  }

  async function prepare(sql: string): Promise<Prepared> {
    made += 1;
    const name = `s${made}`;
    const told = await send([serialize.parse({ name, text: sql }), serialize.describe({ type: 'S', name })]);
    const parameters = told.find((message) => message instanceof ParameterDescriptionMessage);
    const columns = told.find((message) => message instanceof RowDescriptionMessage);
    return { name, runs: 0, parameterTypes: parameters?.dataTypeIDs ?? [], columns: columns?.fields ?? [] };
  }

  return {
    // In the order in which they come, each with what it needs to be prepared.
    run: (...statements) =>
      db.runExclusive(async () => {
        const parts: Uint8Array[] = [];
        let last: Prepared | undefined;
        for (const { sql, parameters } of statements) {
          last = await prepared(sql);
          const values = parameters.map(writing(db, last));
          parts.push(serialize.bind({ statement: last.name, values }), serialize.execute());
        }
        return resultOf(db, last?.columns ?? [], await send(parts));
      }),
    forget: () =>
      db.runExclusive(async () => {
        const all = [...kept.values()];
        kept.clear();
        for (const one of all) await close(one);
      }),
  };
}

interface Prepared {
  name: string;
  runs: number;
  parameterTypes: number[];
  columns: { name: string; dataTypeID: number }[];
}

/** Writes a parameter as the type that the store sees in its place. */
function writing({ serializers }: PGlite, { parameterTypes }: Prepared) {
  return (value: unknown, place: number): string | Uint8Array | null => {
    if (value === null || value === undefined) return null;
    const type = parameterTypes[place] ?? types.TEXT;
    // Bytes travel as they are.
    if (type === types.BYTEA && value instanceof Uint8Array) return value;
    return serializers[type]?.(value) ?? String(value);
  };
}

/** Reads what came last: behind the end of each statement begins the next. */
function resultOf({ parsers }: PGlite, columns: Prepared['columns'], told: messages.BackendMessage[]): StatementResult {
  let result: StatementResult = { rows: [], affected: 0 };
  let fields: (string | null)[][] = [];
  for (const message of told) {
    if (message instanceof DataRowMessage) fields.push(message.fields);
    if (!(message instanceof CommandCompleteMessage)) continue;
    result = { rows: fields, affected: affectedOf(message.text) };
    fields = [];
  }
  const read = (field: string | null, type: number) =>
    field === null ? null : (parsers[type]?.(field, type) ?? field);
  const rows = (result.rows as (string | null)[][]).map((row) =>
    Object.fromEntries(columns.map(({ name, dataTypeID }, i) => [name, read(row[i] ?? null, dataTypeID)])),
  );
  return { ...result, rows };
}

/** "INSERT 0 5", "UPDATE 3"; what a select tells was read, not touched. */
const AFFECTED = /^(?:INSERT 0|UPDATE|DELETE|MERGE) (?<count>\d+)$/u;

function affectedOf(tag: string): number {
  return Number(AFFECTED.exec(tag)?.groups?.count ?? 0);
}
