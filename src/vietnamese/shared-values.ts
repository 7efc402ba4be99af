/** So many are known at a time; what is let go stays with those that have it. */
const MOST = 50_000;

/**
 * One value for each text that it is made of: thousands of figures stand in the same sentences under the same headings, and
 * hold the same words.
 */
export function sharedValues<T>(make: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  let lastText: string | undefined;
  let lastValue: T | undefined;
  return (text) => {
    // Neighbours share the most, and comparing costs less than looking up.
    if (lastText === text) return lastValue as T;
    let value = known.get(text);
    if (value === undefined) {
      if (known.size >= MOST) known.clear();
      value = make(text);
      known.set(text, value);
    }
    lastText = text;
    lastValue = value;
    return value;
  };
}
