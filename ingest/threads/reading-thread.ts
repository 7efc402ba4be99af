import { parentPort, workerData } from 'node:worker_threads';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';
import { readListed } from '../read-listed.ts';
import type { ReadingTask, ThreadStart } from './task.ts';

/** What runs in a reading thread: a file comes in, what was read out of it goes out. */
const { units, options } = workerData as ThreadStart;
const registry = createUnitRegistry(units);

parentPort?.on('message', async ({ file, known, units: learnt }: ReadingTask) => {
  for (const unit of learnt) registry.add(unit);
  parentPort?.postMessage(await readListed(file, known, registry, options));
});
