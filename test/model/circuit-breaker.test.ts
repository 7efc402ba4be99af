import { describe, expect, it } from 'vitest';
import { createCircuitBreaker } from '../../src/model/circuit-breaker.ts';
import { ModelFault } from '../../src/model/model-fault.ts';
import { createTestTimer } from '../fakes/test-timer.ts';

const fails = async () => {
  throw new ModelFault('unreachable');
};
const works = async () => 'answer';

async function brokenDown() {
  const timer = createTestTimer();
  const breaker = createCircuitBreaker(timer);
  for (let i = 0; i < 4; i++) await expect(breaker.run(fails)).rejects.toMatchObject({ reason: 'unreachable' });
  return { timer, breaker };
}

describe('the circuit breaker', () => {
  it('leaves a server alone after four faults in a row', async () => {
    const { breaker } = await brokenDown();
    let called = false;
    const call = breaker.run(async () => {
      called = true;
    });
    await expect(call).rejects.toMatchObject({ reason: 'resting' });
    expect(called).toBe(false);
  });

  it('forgets faults when a call goes well between them', async () => {
    const breaker = createCircuitBreaker(createTestTimer());
    for (let i = 0; i < 3; i++) await expect(breaker.run(fails)).rejects.toThrow();
    await breaker.run(works);
    for (let i = 0; i < 3; i++) await expect(breaker.run(fails)).rejects.toThrow();
    await expect(breaker.run(works)).resolves.toBe('answer');
  });

  it('lets one call try after a minute, and others only when that went well', async () => {
    const { timer, breaker } = await brokenDown();
    timer.advance(60_000);
    let finish: (value: string) => void = () => undefined;
    const trying = breaker.run(() => new Promise<string>((resolve) => (finish = resolve)));
    await expect(breaker.run(works)).rejects.toMatchObject({ reason: 'resting' });
    finish('tried');
    await expect(trying).resolves.toBe('tried');
    await expect(breaker.run(works)).resolves.toBe('answer');
  });

  it('rests another minute when the try fails', async () => {
    const { timer, breaker } = await brokenDown();
    timer.advance(60_000);
    await expect(breaker.run(fails)).rejects.toMatchObject({ reason: 'unreachable' });
    timer.advance(59_999);
    await expect(breaker.run(works)).rejects.toMatchObject({ reason: 'resting' });
    timer.advance(1);
    await expect(breaker.run(works)).resolves.toBe('answer');
  });

  it.each(['budget', 'steps'] as const)('does not blame the server for a fault of %s', async (reason) => {
    const breaker = createCircuitBreaker(createTestTimer());
    const ours = async () => {
      throw new ModelFault(reason);
    };
    for (let i = 0; i < 9; i++) await expect(breaker.run(ours)).rejects.toMatchObject({ reason });
    await expect(breaker.run(works)).resolves.toBe('answer');
  });
});
