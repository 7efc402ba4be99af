import { ModelFault, type ModelFaultReason, toModelFault } from './model-fault.ts';
import type { Timer } from './timer.ts';

/** Leaves a server alone for a while after it failed several times in a row. */
export interface CircuitBreaker {
  /** @throws ModelFault "resting" without calling; else what the work throws. */
  run<T>(work: () => Promise<T>): Promise<T>;
}

const FAULTS_TO_OPEN = 4;
const REST_MS = 60_000;
/** Faults of the server; a used-up budget or a model that loops says nothing of it. */
const OF_SERVER = new Set<ModelFaultReason>(['timeout', 'busy', 'unreachable', 'rejected', 'broken']);

/** Closed while all goes well; open for a minute after four faults in a row; then one call tries whether it works again. */
export function createCircuitBreaker(timer: Pick<Timer, 'now'>): CircuitBreaker {
  let faults = 0;
  let openUntil = 0;
  let isTrying = false;
  return {
    async run(work) {
      const isOpen = faults >= FAULTS_TO_OPEN;
      if (isOpen && (timer.now() < openUntil || isTrying)) throw new ModelFault('resting');
      isTrying = isOpen;
      try {
        const result = await work();
        faults = 0;
        return result;
      } catch (error) {
        const fault = toModelFault(error);
        if (OF_SERVER.has(fault.reason)) {
          faults += 1;
          openUntil = timer.now() + REST_MS;
        }
        throw fault;
      } finally {
        if (isOpen) isTrying = false;
      }
    },
  };
}
