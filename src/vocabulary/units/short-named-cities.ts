import type { Unit } from './unit.ts';

/** Cities of one syllable: no rule tells such a name from a word, so they are known from the start. */
export const SHORT_NAMED_CITIES: readonly Unit[] = [
  { name: 'thành phố Huế', kind: 'city', baseName: 'Huế', parent: null },
];
