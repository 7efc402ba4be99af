/** Parts that make up a whole, when all of them are stated. */
export const SUMS: readonly { whole: string; parts: readonly string[] }[] = [
  { whole: 'tthc.received', parts: ['tthc.received.online', 'tthc.received.direct', 'tthc.carried_over'] },
  { whole: 'tthc.received', parts: ['tthc.received.online', 'tthc.received.direct'] },
  { whole: 'tthc.received', parts: ['tthc.resolved', 'tthc.in_progress'] },
  { whole: 'tthc.resolved', parts: ['tthc.resolved.on_time', 'tthc.resolved.overdue'] },
  { whole: 'task.plan.total', parts: ['task.plan.completed', 'task.plan.in_progress'] },
  { whole: 'task.city.total', parts: ['task.city.on_time', 'task.city.overdue', 'task.city.in_progress'] },
  { whole: 'task.government.total', parts: ['task.government.on_time', 'task.government.in_progress'] },
];

/** Shares and what they are shares of. */
export const RATIOS: readonly { share: string; part: string; whole: string }[] = [
  { share: 'tthc.received.online.share', part: 'tthc.received.online', whole: 'tthc.received' },
  { share: 'tthc.resolved.share', part: 'tthc.resolved', whole: 'tthc.received' },
  { share: 'tthc.resolved.on_time.share', part: 'tthc.resolved.on_time', whole: 'tthc.resolved' },
  { share: 'tthc.resolved.overdue.share', part: 'tthc.resolved.overdue', whole: 'tthc.resolved' },
];

/** What may stand beside the parts of a whole, so that a sum which needs it is no slip: dossiers withdrawn, tasks not yet due. */
export const BESIDE: Readonly<Record<string, readonly string[]>> = {
  'tthc.received': ['tthc.withdrawn', 'tthc.carried_over'],
  'tthc.resolved': ['tthc.withdrawn', 'tthc.in_progress.overdue'],
  'task.plan.total': ['task.plan.not_due'],
};

/** Wholes that hold nothing but the parts of their sum: every dossier that is done was on time or overdue. */
export const CLOSED_WHOLES: readonly string[] = ['tthc.resolved'];
