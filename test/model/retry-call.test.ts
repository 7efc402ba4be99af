import { describe, expect, it } from 'vitest';
import { ModelFault, type ModelFaultReason } from '../../src/model/model-fault.ts';
import { retryCall } from '../../src/model/retry-call.ts';
import { createTestTimer } from '../fakes/test-timer.ts';

/** Fails with each of the faults in turn, then works. */
function failing(...faults: ModelFault[]) {
  const left = [...faults];
  return async () => {
    const fault = left.shift();
    if (fault) throw fault;
    return 'answer';
  };
}

const fault = (reason: ModelFaultReason, retryAfterMs?: number) => new ModelFault(reason, { retryAfterMs });

describe('a call that fails', () => {
  it('is made three times at most, with doubling waits', async () => {
    const timer = createTestTimer({ passing: 10_000 });
    const work = failing(fault('unreachable'), fault('busy'), fault('broken'), fault('busy'));
    await expect(retryCall(work, timer)).rejects.toMatchObject({ reason: 'broken' });
    expect(timer.waits).toEqual([250, 500]);
  });

  it('is spread by chance over the upper half of the wait', async () => {
    const timer = createTestTimer({ passing: 10_000, chance: 0.5 });
    await expect(retryCall(failing(fault('busy')), timer)).resolves.toBe('answer');
    expect(timer.waits).toEqual([375]);
  });

  it('waits as long as the server asks', async () => {
    const timer = createTestTimer({ passing: 10_000 });
    await retryCall(failing(fault('busy', 3000)), timer);
    expect(timer.waits).toEqual([3000]);
  });

  it('is given up where the server asks for a longer wait than anybody has', async () => {
    const timer = createTestTimer({ passing: 100_000 });
    await expect(retryCall(failing(fault('busy', 60_000)), timer)).rejects.toMatchObject({ reason: 'busy' });
    expect(timer.waits).toEqual([]);
  });

  it.each(['rejected', 'budget', 'steps', 'resting', 'timeout'] as const)(
    'is not made again after %s',
    async (reason) => {
      const timer = createTestTimer({ passing: 10_000 });
      await expect(retryCall(failing(fault(reason)), timer)).rejects.toMatchObject({ reason });
      expect(timer.waits).toEqual([]);
    },
  );

  it('is not waited for once nobody waits for the answer', async () => {
    const timer = createTestTimer();
    const stop = new AbortController();
    const call = retryCall(failing(fault('busy')), timer, stop.signal);
    stop.abort();
    await expect(call).rejects.toBeInstanceOf(ModelFault);
  });
});
