import { readPlaces, saysNothingMore } from './read-places.ts';

/** What a message that chooses one of a list stands for: "2", "cái đầu". Null where it chooses none, or says more. */
export function chooseListed(listed: string[], typed: string): string | null {
  const places = listed.length > 0 ? readPlaces(typed, listed.length) : null;
  const [only, ...others] = places?.indexes ?? [];
  if (!places || only === undefined || others.length > 0 || !saysNothingMore(places.rest)) return null;
  return listed[only] ?? null;
}
