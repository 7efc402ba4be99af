import { findConcepts } from './find-concepts.ts';

/** Measures that name a thing only behind a number: "17 việc" are tasks, "việc thực hiện" is none. */
const ONLY_AS_MEASURES: ReadonlyMap<string, string> = new Map([
  ['việc', 'task'],
  ['đầu mục', 'task'],
  ['công việc', 'task'],
  ['vụ', 'case'],
  ['kiến nghị', 'voter_petition'],
  ['ý kiến', 'voter_petition'],
  ['ý kiến, kiến nghị', 'voter_petition'],
  ['lượt người', 'person'],
  ['lượt người dân', 'person'],
  ['tài khoản', 'account'],
]);

const kept = new Map<string, string[]>();

/** Ids of the things that a measure counts: "hồ sơ trực tuyến" counts dossiers. */
export function conceptsOfMeasure(measure: string): string[] {
  const known = kept.get(measure);
  if (known) return known;
  const named = findConcepts(measure).flatMap((mention) =>
    mention.concepts.filter((concept) => concept.slot === 'object').map((concept) => concept.id),
  );
  const only = ONLY_AS_MEASURES.get(measure);
  const isOther = named.length === 0 || measure === 'tài khoản';
  const ids = only && isOther ? [only] : named;
  kept.set(measure, ids);
  return ids;
}
