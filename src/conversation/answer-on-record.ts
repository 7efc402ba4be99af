import type { Answer } from '../answers/answer.ts';
import { type Library, reportsOfFile } from '../answers/library.ts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { maskPersonalNumbers } from '../vietnamese/personal-numbers.ts';

/** Where a question is written down, and for whom. */
export interface OnRecord {
  /** The store, for the program itself. */
  db: Database;
  actor: Actor;
  /** "telegram", "terminal". */
  channel: string;
  isGroup: boolean;
  /** Full name of the unit for which it is asked. */
  unit: string | null;
  /** Whether the words are kept beside the audit log. */
  keepsText: boolean;
}

/** What is asked, of which reports. */
export interface Asked {
  library: Library;
  text: string;
  at: Date;
}

/**
 * Has something answered, and writes down who asked, before it is answered.
 *
 * @param telling tells the answer; what it is given writes down of which reports and figures that told.
 */
export async function answerOnRecord<T extends { answer: Answer }, R>(
  { db, actor, channel, isGroup, unit, keepsText }: OnRecord,
  { library, text, at }: Asked,
  answering: () => Promise<T>,
  telling: (answered: T, writeTold: (tx: Database) => Promise<void>) => Promise<R>,
): Promise<R> {
  const asked = { channel, in_group: isGroup, characters: text.length };
  const kept = keepsText ? { text: maskPersonalNumbers(text) } : {};
  await writeAudit(db, { at, actor, event: 'question.asked', unit, detail: asked, ...kept });
  const started = performance.now();
  const answered = await answering();
  const detail = { ...toldIn(library, answered.answer), milliseconds: Math.round(performance.now() - started) };
  return telling(answered, async (tx) => {
    await writeAudit(tx, { at, actor, event: 'question.answered', unit, detail });
  });
}

function toldIn(library: Library, { kind, lane, figures, citations, promptVersion }: Answer) {
  const places = figures.flatMap(({ place }) => place ?? []);
  const cited = citations.flatMap(({ report }) => reportsOfFile(library, report).map(({ id }) => id));
  return {
    kind,
    lane,
    reports: [...new Set([...places.map(({ reportId }) => reportId), ...cited])],
    figures: places.map(({ reportId, ordinal }) => `${reportId}:${ordinal}`),
    prompt: promptVersion ?? null,
  };
}
