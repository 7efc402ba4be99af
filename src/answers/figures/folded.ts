import { sharedValues } from '../../reports/shared-values.ts';
import { fold } from '../../vietnamese/fold.ts';

/** `fold` for labels and measures: thousands of figures share them, and each is compared many times. */
export const folded = sharedValues(fold);
