/** So many short texts are known at a time. */
const MOST = 50_000;
/** So many sentences, quotes and answers: those of one answer, each of which is looked at for several things. */
export const OF_ONE_ANSWER = 100;

/**
 * One value for each text that it is made of: thousands of figures stand in the same sentences under the same headings, and
 * hold the same words.
 *
 * @param most so many are known at a time; what is let go stays with those that have it.
 */
export function sharedValues<T>(make: (text: string) => T, most = MOST): (text: string) => T {
  const known = new Map<string, T>();
  let lastText: string | undefined;
  let lastValue: T | undefined;
  return (text) => {
    // Neighbours share the most, and comparing costs less than looking up.
    if (lastText === text) return lastValue as T;
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= most) known.clear();
      value = make(text);
      known.set(text, value);
    }
    lastText = text;
    lastValue = value;
    return value;
  };
}
