import { z } from 'zod';

/** How far a task is, as its report says. `regular`: done all the time, never finished · `unknown`: the report does not say. */
const TASK_STATES = ['done', 'in_progress', 'overdue', 'not_due', 'regular', 'unknown'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** A task that a report lists. */
export interface Task {
  id: number;
  reportId: number;
  ordinal: number;
  content: string;
  /** The document or the body that gave it. */
  assignedBy: string | null;
  owner: string | null;
  partners: string | null;
  /** ISO day; the last one of a period. */
  dueOn: string | null;
  /** As the report writes it: "Quý III/2026", "Thường xuyên"; '' when it writes none. */
  dueText: string;
  state: TaskState;
  stateText: string;
  section: string;
  quote: string;
  terms: Set<string>;
}

export const TASK_COLUMNS =
  'k.id, k.report_id, k.ordinal, k.content, k.assigned_by, k.owner, k.partners, k.due_on, k.due_text, k.state, k.state_text, k.section, k.quote, k.terms';

export const taskRow = z
  .object({
    id: z.number(),
    report_id: z.number(),
    ordinal: z.number(),
    content: z.string(),
    assigned_by: z.string().nullable(),
    owner: z.string().nullable(),
    partners: z.string().nullable(),
    due_on: z.string().nullable(),
    due_text: z.string(),
    state: z.enum(TASK_STATES),
    state_text: z.string(),
    section: z.string(),
    quote: z.string(),
    terms: z.array(z.string()),
  })
  .transform(
    (row): Task => ({
      id: row.id,
      reportId: row.report_id,
      ordinal: row.ordinal,
      content: row.content,
      assignedBy: row.assigned_by,
      owner: row.owner,
      partners: row.partners,
      dueOn: row.due_on,
      dueText: row.due_text,
      state: row.state,
      stateText: row.state_text,
      section: row.section,
      quote: row.quote,
      terms: new Set(row.terms),
    }),
  );
