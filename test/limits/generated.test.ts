import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkLimit } from '../../src/limits/check-limit.ts';
import { type Caller, HOLDERS, type Holder, type Limits } from '../../src/limits/limit.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';

const LIMITS: Limits = {
  messages: { person: 2, group: 3, unit: 4 },
  uploads: { person: 1, group: 2, unit: 3 },
  tokens: { person: 0, group: 0, unit: 0 },
};
const HOUR = 3_600_000;
const VIETNAM = 7 * HOUR;
const SPAN = { messages: 60_000, uploads: 24 * HOUR };

interface Step {
  /** Milliseconds since the step before. */
  later: number;
  bounded: 'messages' | 'uploads';
  person: string;
  group: string | undefined;
  unit: string;
}

const step: fc.Arbitrary<Step> = fc.record({
  later: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 70_000 }), fc.integer({ min: 0, max: 26 * HOUR })),
  bounded: fc.constantFrom('messages', 'uploads'),
  person: fc.constantFrom('p1', 'p2', 'p3'),
  group: fc.constantFrom(undefined, 'g1', 'g2'),
  unit: fc.constantFrom('u1', 'u2'),
});

/** The rule in its shortest form: counts and notices in sets in memory. */
function createModel() {
  const used = new Map<string, number>();
  const told = new Set<string>();
  return (bounded: Step['bounded'], caller: Caller, at: number) => {
    const span = Math.floor((at + VIETNAM) / SPAN[bounded]);
    const key = (holder: Holder) => `${bounded} ${span} ${holder} ${caller[holder]}`;
    const counted = HOLDERS.filter((holder) => caller[holder] !== undefined);
    const by = counted.find((holder) => (used.get(key(holder)) ?? 0) >= LIMITS[bounded][holder]);
    if (by === undefined) {
      for (const holder of counted) used.set(key(holder), (used.get(key(holder)) ?? 0) + 1);
      return { kind: 'allowed' };
    }
    const hearer = key(by === 'unit' ? (caller.group === undefined ? 'person' : 'group') : by);
    const notice = !told.has(hearer);
    told.add(hearer);
    return { kind: 'limited', by, notice };
  };
}

describe('any sequence of messages and uploads', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is let through, told or passed over in silence as the rule says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
        await db.execute('delete from limit_usage');
        const expected = createModel();
        let at = Date.parse('2026-11-30T16:58:00Z');
        for (const { later, bounded, ...caller } of steps) {
          at += later;
          const check = await checkLimit(
            { db, limits: LIMITS, timeZone: 'Asia/Ho_Chi_Minh' },
            bounded,
            caller,
            new Date(at),
          );
          expect(check).toEqual(expected(bounded, caller, at));
        }
      }),
      { numRuns: 60, seed: 5 },
    );
  });
});
