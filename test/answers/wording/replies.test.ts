import { expect, it } from 'vitest';
import { listUnits, MOST_OFFERED } from '../../../src/answers/wording/replies.ts';

it('names the first of many units and tells how many more there are', () => {
  const names = Array.from({ length: 200 }, (_, i) => `xã ${i}`);
  expect(listUnits(names)).toBe(`${names.slice(0, MOST_OFFERED).join(', ')} và 192 đơn vị khác`);
  expect(listUnits(names.slice(0, 2))).toBe('xã 0, xã 1');
});
