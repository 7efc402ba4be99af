import type { Answer } from '../answers/answer.ts';
import { titleOf } from '../answers/wording/sources.ts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import type { Report } from '../reports/report.ts';
import type { Database } from '../store/database.ts';
import { maskPersonalNumbers } from '../vietnamese/personal-numbers.ts';

/** A message and what was answered. */
export interface Turn {
  actor: Actor;
  /** "telegram", "zalo", "web", "terminal". */
  channel: string;
  inGroup: boolean;
  /** Full name of the unit that the asker, or the group, belongs to; null where it is not known. */
  unit: string | null;
  typed: string;
  answer: Answer;
  at: Date;
  milliseconds: number;
}

/**
 * Writes down who asked and what was answered: of the answer which figures and which reports it showed, never its words.
 *
 * @param reports those that the asker may see.
 * @param keepsText of the settings (AUDIT_TEXT): what was typed is kept beside the log, numbers of persons hidden.
 */
export async function recordTurn(
  db: Database,
  reports: readonly Report[],
  { actor, channel, inGroup, unit, typed, answer, at, milliseconds }: Turn,
  keepsText: boolean,
): Promise<void> {
  await db.transaction(async (tx) => {
    await writeAudit(tx, {
      at,
      actor,
      event: 'question.asked',
      unit,
      detail: { channel, in_group: inGroup, characters: typed.length },
      text: keepsText ? maskPersonalNumbers(typed) : null,
    });
    const places = answer.figures.flatMap(({ place }) => place ?? []);
    await writeAudit(tx, {
      at,
      actor,
      event: 'question.answered',
      unit,
      detail: {
        kind: answer.kind,
        lane: answer.lane,
        reports: shownReports(reports, answer, places),
        figures: [...new Set(places.map(({ reportId, ordinal }) => `${reportId}:${ordinal}`))],
        prompt: answer.promptVersion ?? null,
        milliseconds: Math.round(milliseconds),
      },
    });
  });
}

function shownReports(
  reports: readonly Report[],
  { citations }: Answer,
  places: readonly { reportId: number }[],
): number[] {
  const cited = reports.filter((report) =>
    citations.some((citation) => citation.report === report.fileName && citation.title === titleOf(report)),
  );
  return [...new Set([...places.map(({ reportId }) => reportId), ...cited.map(({ id }) => id)])].sort((a, b) => a - b);
}
