import { z } from 'zod';

/** What a model answers: sentences, each with the ids of the rows that it rests on. None: the rows do not hold what was asked. */
export const draftSchema = z.object({
  sentences: z.array(z.object({ text: z.string(), sources: z.array(z.string()) })),
});

export type Draft = z.output<typeof draftSchema>;

/** The first JSON object of a text, which some servers put in a block of code or between words; null where it is no draft. */
export function readDraft(text: string): Draft | null {
  const [start, end] = [text.indexOf('{'), text.lastIndexOf('}')];
  if (start < 0 || end < start) return null;
  try {
    return draftSchema.safeParse(JSON.parse(text.slice(start, end + 1))).data ?? null;
  } catch {
    // No JSON: that is a model's fault that it is told of, not the program's.
    return null;
  }
}
