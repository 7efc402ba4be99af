import { fold } from '../../vietnamese/fold.ts';
import { sharedValues } from '../../vietnamese/shared-values.ts';

/** `fold` for labels and measures: thousands of figures share them, and each is compared many times. */
export const folded = sharedValues(fold);
