import type { Block } from '../outline/outline.ts';
import type { FoundTask, TaskContext } from './task.ts';
export function tasksOfLists(_blocks: Block[], _context: TaskContext): FoundTask[] {
  return [];
}
