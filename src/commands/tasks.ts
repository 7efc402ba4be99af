import { dueText, STATE_WORDS } from '../answers/tasks/task-words.ts';
import type { Config } from '../config.ts';
import { listReports, listTasks } from '../reports/queries.ts';
import type { Task } from '../reports/task.ts';
import { printRow } from './print.ts';
import { type ListingOptions, recordListing } from './record-listing.ts';
import { withWorkspace } from './workspace.ts';

const HEADS = ['Trạng thái', 'Thời hạn', 'Chủ trì', 'Nội dung'];

/** Prints the tasks of every report: what is overdue first, then by the day that it is due. */
export async function tasks(config: Config, options: ListingOptions, now: () => Date): Promise<number> {
  return withWorkspace(config, options.data, async ({ db }) => {
    const reports = new Map((await listReports(db)).map((report) => [report.id, report]));
    const found = await listTasks(db);
    await recordListing(db, 'tasks', found.length, options, now());
    if (options.json) {
      for (const task of found) {
        const report = reports.get(task.reportId);
        const { content, owner, state, quote } = task;
        printRow({
          report: report?.fileName ?? '',
          unit: report?.unit ?? '',
          content,
          owner,
          due: task.dueOn ?? (task.dueText || null),
          state,
          quote,
        });
      }
      return 0;
    }
    process.stdout.write(found.length === 0 ? `${NONE}\n` : tableOf([HEADS, ...found.map(cellsOf)]));
    return 0;
  });
}

const NONE = 'Các báo cáo đã nạp không nêu nhiệm vụ nào kèm đơn vị chủ trì hoặc thời hạn.';

function cellsOf(task: Task): string[] {
  return [STATE_WORDS[task.state], dueText(task) || '–', task.owner ?? '–', task.content];
}

/** Rows with their columns lined up; the last is as long as its words. */
function tableOf(rows: string[][]): string {
  const widths = HEADS.slice(0, -1).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}\n`).join('');
}
