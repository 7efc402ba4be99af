import { z } from 'zod';

/** How messages of all channels are carried. */
export interface MessageSettings {
  /** What was sent longer ago, when its turn comes, is not answered any more; in milliseconds. */
  lateMs: number;
}

export const MESSAGE_SETTINGS = [
  {
    name: 'LATE_ANSWER_MINUTES',
    fallback: '10',
    explanation:
      'Messages that came so many minutes ago while the program did not run are not answered any more: their chat is told so in one sentence.',
    accepts: 'số phút, từ 1 đến 1440',
    schema: z.coerce.number().min(1).max(1440),
  },
] as const;
