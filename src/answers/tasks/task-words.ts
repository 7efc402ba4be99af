import type { TaskState } from '../../reports/task.ts';
import { formatDate } from '../../vietnamese/dates.ts';

/** What officials call the states. */
export const STATE_WORDS: Readonly<Record<TaskState, string>> = {
  overdue: 'quá hạn',
  in_progress: 'đang thực hiện',
  not_due: 'chưa đến hạn',
  done: 'hoàn thành',
  regular: 'thường xuyên',
  unknown: 'chưa rõ',
};

/** "30/9/2026", "Quý IV/2026"; '' where the report gives no term. */
export function dueText({ dueText: written, dueOn }: { dueText: string; dueOn: string | null }): string {
  return written === '' && dueOn ? formatDate(dueOn) : written;
}
