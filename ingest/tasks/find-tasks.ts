import type { TaskToSave } from '../../src/reports/report-to-save.ts';
import { passageTerms } from '../../src/vocabulary/describe.ts';
import { verbatimStretch } from '../outline/mapped-text.ts';
import type { Outline } from '../outline/outline.ts';
import { tasksOfTable } from '../tables/table-tasks.ts';
import { tasksOfLists } from './list-tasks.ts';
import type { FoundTask, TaskContext } from './task.ts';

/** A quote of a row or an item is at most so long, unless the task's own words are longer. */
const LONGEST_QUOTE = 600;

/** The tasks that a report lists, in tables and under headings, in text order, numbered from 0. */
function findTasks(outline: Outline, source: string, context: TaskContext): FoundTask[] {
  const tables = new Set(outline.blocks.flatMap((block) => (block.row ? [block.row.table] : [])));
  const inTables = [...tables].flatMap((table) => {
    const rows = outline.blocks.filter((block) => block.row?.table === table);
    return tasksOfTable(table, rows, { source, ...context });
  });
  return [...inTables, ...tasksOfLists(outline.blocks, context)]
    .sort((a, b) => a.block.start - b.block.start)
    .map((task, ordinal) => ({ ...task, ordinal }));
}

/** The tasks of a report as they are stored: with their quotes, verbatim, and the terms they are searched by. */
export function taskRows(outline: Outline, source: string, context: TaskContext): TaskToSave[] {
  return findTasks(outline, source, context).map((task) => {
    const { mapped, section } = task.block;
    const quote = verbatimStretch(mapped, task.span.start, task.span.end, 0, mapped.text.length, LONGEST_QUOTE);
    return {
      ordinal: task.ordinal,
      content: task.content,
      assigned_by: task.assignedBy,
      owner: task.owner,
      partners: task.partners,
      due_on: task.dueOn,
      due_text: task.dueText,
      state: task.state,
      state_text: task.stateText,
      section: section.number,
      quote: source.slice(quote.start, quote.end),
      quote_start: quote.start,
      quote_end: quote.end,
      terms: [
        ...new Set(
          passageTerms([task.content, task.owner ?? '', task.partners ?? '', task.assignedBy ?? ''].join('. ')),
        ),
      ],
    };
  });
}
