import { describe, expect, it } from 'vitest';
import { createPacing, sentToday } from '../../../src/channels/zalo/pacing.ts';
import { createTestTimer } from '../../fakes/test-timer.ts';
import { zaloOfTests } from './channels-of-tests.ts';

const { db } = zaloOfTests();
const HOUR = 3_600_000;
const MINUTE = 60_000;
const PACE = { gapMs: [2000, 6000] as const, perMinute: 3, perDay: 5 };

function open({ chance = 0.5, timer = createTestTimer({ passing: 10_000, chance }) } = {}) {
  return { pacing: createPacing(PACE, { db: db(), timer, timeZone: 'Asia/Ho_Chi_Minh' }), timer };
}

describe('a turn', () => {
  it.each([
    [0, 2000],
    [0.5, 4000],
  ])('comes after a gap within the range (chance %f)', async (chance, gap) => {
    const { pacing, timer } = open({ chance });
    await pacing.turn();
    await pacing.turn();
    expect(timer.waits).toEqual([gap]);
  });

  it('comes at once where the last was long ago', async () => {
    const { pacing, timer } = open();
    await pacing.turn();
    timer.advance(MINUTE);
    await pacing.turn();
    expect(timer.waits).toEqual([]);
  });

  it('waits for the minute after its limit, and nothing is counted', async () => {
    const { pacing, timer } = open();
    for (let i = 0; i < 3; i++) await pacing.turn();
    expect(await pacing.turn()).toMatchObject({ kind: 'later', afterMs: MINUTE - 8000, isDayFull: false });
    timer.advance(MINUTE);
    expect(await pacing.turn()).toEqual({ kind: 'now' });
    expect(await sentToday(db(), new Date(timer.now()), 'Asia/Ho_Chi_Minh')).toBe(4);
  });

  it('waits for the next day after its limit, also of another process; a day ends at midnight of the settings', async () => {
    const { pacing, timer } = open();
    for (let i = 0; i < 5; i++) {
      await pacing.turn();
      timer.advance(MINUTE);
    }
    const again = open({ timer });
    const turn = await again.pacing.turn();
    expect(turn).toMatchObject({ kind: 'later', isDayFull: true });
    // It is 10:05 in Vietnam.
    if (turn.kind === 'later') expect(turn.afterMs).toBe(13 * HOUR + 55 * MINUTE);
    timer.advance(14 * HOUR);
    expect(await again.pacing.turn()).toEqual({ kind: 'now' });
  });

  it('is not had while the account rests', async () => {
    const { pacing, timer } = open();
    pacing.rest(15 * MINUTE);
    pacing.rest(MINUTE);
    expect(await pacing.turn()).toMatchObject({ kind: 'later', afterMs: 15 * MINUTE });
    timer.advance(15 * MINUTE);
    expect(await pacing.turn()).toEqual({ kind: 'now' });
  });
});
