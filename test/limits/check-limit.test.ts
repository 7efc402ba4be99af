import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkLimit, type LimitsAround } from '../../src/limits/check-limit.ts';
import { BOUNDED, HOLDERS, type Limits } from '../../src/limits/limit.ts';
import { limitNotice } from '../../src/limits/limit-notice.ts';
import { dropLimit, listOverrides, setLimit } from '../../src/limits/overrides.ts';
import { reserveTokens } from '../../src/model/model-usage.ts';
import { twoPrograms } from './connections.ts';

const LIMITS: Limits = {
  messages: { person: 5, group: 8, unit: 12 },
  uploads: { person: 2, group: 3, unit: 4 },
  tokens: { person: 100, group: 100, unit: 100 },
};
/** 10:05 in Hải Phòng. */
const NOW = new Date('2026-11-21T03:05:20Z');

describe('limits', () => {
  let store: Awaited<ReturnType<typeof twoPrograms>>;
  let around: LimitsAround;
  let other: LimitsAround;
  beforeAll(async () => {
    store = await twoPrograms();
    [around, other] = store.programs.map((db) => ({ db, limits: LIMITS, timeZone: 'Asia/Ho_Chi_Minh' })) as [
      LimitsAround,
      LimitsAround,
    ];
  });
  afterAll(() => store.close());

  const sendMany = (count: number, caller: Parameters<typeof checkLimit>[2], at = NOW) =>
    Promise.all(Array.from({ length: count }, (_, i) => checkLimit(i % 2 ? other : around, 'messages', caller, at)));
  const through = (checks: Awaited<ReturnType<typeof checkLimit>>[]) =>
    checks.filter((one) => one.kind === 'allowed').length;
  const notices = (checks: Awaited<ReturnType<typeof checkLimit>>[]) =>
    checks.filter((one) => one.kind === 'limited' && one.notice).length;

  it('lets so many messages of a person through in a minute and tells the rest once, however many programs share the store', async () => {
    const checks = await sendMany(200, { person: 'telegram:200', unit: 'phường A' });
    expect(through(checks)).toBe(5);
    expect(notices(checks)).toBe(1);
  });

  it('counts anew in the next minute', async () => {
    const caller = { person: 'telegram:1', unit: 'phường B' };
    await sendMany(7, caller);
    const next = await sendMany(7, caller, new Date('2026-11-21T03:06:00Z'));
    expect([through(next), notices(next)]).toEqual([5, 1]);
  });

  it('bounds a group whoever writes in it, and a unit whatever the group', async () => {
    const send = (person: string, group: string) =>
      checkLimit(around, 'messages', { person, group, unit: 'phường C' }, NOW);
    const kinds = [];
    for (const [group, people] of [
      ['g1', 10],
      ['g2', 6],
    ] as const)
      for (let i = 0; i < people; i++) kinds.push(await send(`p${group}${i}`, group));
    expect(kinds.slice(7, 10)).toEqual([
      { kind: 'allowed' },
      { kind: 'limited', by: 'group', notice: true },
      { kind: 'limited', by: 'group', notice: false },
    ]);
    expect(kinds.slice(13)).toEqual([
      { kind: 'allowed' },
      { kind: 'limited', by: 'unit', notice: true },
      { kind: 'limited', by: 'unit', notice: false },
    ]);
  });

  it('counts nothing of what was turned away', async () => {
    const unit = 'phường D';
    await sendMany(20, { person: 'hasty', group: 'g', unit });
    expect(through(await sendMany(20, { person: 'calm', group: 'g', unit }))).toBe(3);
  });

  it('tells each person of a whole unit’s limit once', async () => {
    const unit = 'phường E';
    for (const person of ['a', 'b', 'c']) await sendMany(4, { person, unit });
    const late = [...(await sendMany(3, { person: 'd', unit })), ...(await sendMany(3, { person: 'e', unit }))];
    expect([through(late), notices(late)]).toEqual([0, 2]);
  });

  it.each([
    ['uploads of a day', '2026-11-21T16:59:59Z', '2026-11-21T17:00:00Z'],
    ['uploads of the last day of a month', '2026-11-30T16:59:59Z', '2026-11-30T17:00:00Z'],
  ])('turns the day at midnight in Vietnam: %s', async (name, before, after) => {
    const upload = (at: string) => checkLimit(around, 'uploads', { person: name, unit: name }, new Date(at));
    await upload(before);
    await upload(before);
    expect(await upload(before)).toEqual({ kind: 'limited', by: 'person', notice: true });
    expect(await upload(after)).toEqual({ kind: 'allowed' });
  });

  it('of nothing lets nothing through, and says so once', async () => {
    const none = { ...around, limits: { ...LIMITS, uploads: { person: 1, group: 0, unit: 1 } } };
    const upload = () => checkLimit(none, 'uploads', { person: 'p', group: 'g', unit: 'phường F' }, NOW);
    expect(await upload()).toEqual({ kind: 'limited', by: 'group', notice: true });
    expect(await upload()).toEqual({ kind: 'limited', by: 'group', notice: false });
  });

  it('are those that were set for the unit, until they are dropped', async () => {
    const set = { unit: 'phường G', bounded: 'messages', holder: 'person' } as const;
    await setLimit(around.db, { ...set, most: 7, setBy: 'Nguyễn Văn A', setAt: NOW });
    expect(await listOverrides(around.db)).toEqual([{ ...set, most: 7, setBy: 'Nguyễn Văn A', setAt: NOW }]);
    expect(through(await sendMany(20, { person: 'g', unit: set.unit }))).toBe(7);
    await setLimit(around.db, { ...set, most: 2, setBy: 'Nguyễn Văn A', setAt: NOW });
    expect(through(await sendMany(20, { person: 'g2', unit: set.unit }))).toBe(2);
    expect(await dropLimit(around.db, set)).toBe(true);
    expect(await dropLimit(around.db, set)).toBe(false);
    expect(through(await sendMany(20, { person: 'g3', unit: set.unit }, new Date('2026-11-21T03:07:00Z')))).toBe(5);
  });

  it('set for a unit hold for its tokens too', async () => {
    const unit = 'phường H';
    await setLimit(around.db, { unit, bounded: 'tokens', holder: 'unit', most: 20, setBy: 'A', setAt: NOW });
    expect(await reserveTokens(around.db, { unit, month: '2026-11' }, 21, LIMITS.tokens)).toBe(false);
    expect(await reserveTokens(around.db, { unit, month: '2026-11' }, 20, LIMITS.tokens)).toBe(true);
  });

  it('keep no account longer than they need it', async () => {
    await checkLimit(around, 'messages', { person: 'long ago', unit: 'phường I' }, new Date('2026-11-20T03:00:00Z'));
    await checkLimit(around, 'messages', { person: 'now', unit: 'phường I' }, NOW);
    const rows = await around.db.query(
      "select name from limit_usage where bounded = 'messages' and span < '2026-11-21'",
      [],
      z.object({ name: z.string() }),
    );
    expect(rows).toEqual([]);
  });

  it('are told politely, each in words of its own', () => {
    const told = BOUNDED.filter((one) => one !== 'tokens').flatMap((one) => HOLDERS.map((by) => limitNotice(one, by)));
    expect(new Set(told).size).toBe(6);
    for (const text of told) expect(text).toMatch(/Anh\/chị .*(?:gửi lại|ngày mai)/u);
  });
});
