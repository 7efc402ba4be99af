import { sharedValues } from '../../vietnamese/shared-values.ts';
import { describe } from '../../vocabulary/describe.ts';

/** Ids of the concepts that a heading names. Many passages stand under the same headings. */
export const headingConcepts = sharedValues((title): ReadonlySet<string> => describe(title).concepts);
