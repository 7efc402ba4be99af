import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Command } from './command.ts';

const MOST_OF_TYPED = 20;

/** Says that there is no such command, and which one may be meant. */
export function unknownCommandText({ typed, nearest }: { typed: string; nearest: Command | null }): string {
  const written = `Không có lệnh /${cutAtWord(typed, MOST_OF_TYPED)}.`;
  return nearest
    ? `${written} Có phải anh/chị cần /${nearest.name} (${nearest.title})?`
    : `${written} Xem các lệnh: /trogiup.`;
}
