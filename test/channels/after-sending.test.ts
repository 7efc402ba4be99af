import { describe, expect, it } from 'vitest';
import type { Sent } from '../../src/channels/channel.ts';
import { afterSending } from '../../src/channels/outbox/after-sending.ts';

const DAY = 24 * 60 * 60_000;

/** How long a message is tried that each time becomes the same, in milliseconds; each attempt takes no time. */
function triedFor(sent: Sent, chance: number): number {
  let now = 0;
  for (let attempts = 1; ; attempts++) {
    const after = afterSending({ attempts, repeats: 0 }, sent, now, chance);
    if (after.state !== 'waiting') return now;
    now = after.nextAt.getTime();
  }
}

describe('a message that cannot be sent for now', () => {
  it.each([0, 0.99])('is tried for some days, about a week, whatever the chance (%f)', (chance) => {
    const days = triedFor({ kind: 'later', why: 'not connected' }, chance) / DAY;
    expect(days).toBeGreaterThan(4);
    expect(days).toBeLessThan(10);
  });

  it('waits as long as the channel says, where that is longer', () => {
    const [sooner, later] = [100, 3_600_000].map((afterMs) =>
      afterSending({ attempts: 1, repeats: 0 }, { kind: 'later', afterMs, why: 'busy' }, 0, 0),
    );
    expect([sooner, later]).toMatchObject([{ nextAt: new Date(500) }, { nextAt: new Date(3_600_000) }]);
  });
});

it('a message that would be refused again is given up at once', () => {
  expect(triedFor({ kind: 'refused', why: 'too long' }, 0)).toBe(0);
});
