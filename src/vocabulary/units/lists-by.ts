/** Values by each of their keys, those of one key in the order given. */
export function listsBy<T>(values: readonly T[], keysOf: (value: T) => readonly string[]): ReadonlyMap<string, T[]> {
  const lists = new Map<string, T[]>();
  for (const value of values)
    for (const key of new Set(keysOf(value))) {
      const list = lists.get(key);
      if (list) list.push(value);
      else lists.set(key, [value]);
    }
  return lists;
}
