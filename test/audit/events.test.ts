import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { EVENTS } from '../../src/audit/events.ts';
import { FIELDS } from '../../src/commands/audit-wording.ts';

const SENTENCE = 'Anh A ở tổ 5 nợ 3 hồ sơ, gọi 0912 345 678';

const fields = Object.entries(EVENTS).flatMap(([event, { detail }]) =>
  Object.entries(detail.shape as Record<string, z.ZodType>).map(([field, schema]) => ({ event, field, schema })),
);

describe('what is told with an event', () => {
  // Which unit a unit was placed under is told by name, and names of units are public.
  it.each(fields.filter(({ event }) => event !== 'unit.placed'))(
    'takes no words of anybody: $event $field',
    ({ schema }) => {
      expect(schema.safeParse(SENTENCE).success).toBe(false);
      expect(schema.safeParse([SENTENCE]).success).toBe(false);
    },
  );

  it.each(fields)('has words for whoever reads it: $event $field', ({ field }) => {
    expect(FIELDS).toHaveProperty(field);
  });
});
