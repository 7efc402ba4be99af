import { splitSyllables } from '../../vietnamese/syllables.ts';
import { describe } from '../../vocabulary/describe.ts';
import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import { tellingSyllables } from '../../vocabulary/stop-words.ts';
import { folded } from './folded.ts';
import { asksFor, type Frame, idsOf } from './frame.ts';
import type { Match } from './match-figure.ts';
import { isModifiedSo } from './modified-so.ts';
import { ownClause } from './own-clause.ts';
import { DENIES, isSaidNotToBe } from './said-not-to-be.ts';

/**
 * A second reading, by the words alone, of what no figure's label answers: the one number for which every word of the question is
 * accounted for, by what its sentence says up to it or by the headings above. "Tuyển sinh trực tuyến: 47.318 hồ sơ, từ chối 289 hồ
 * sơ" answers how many dossiers of online enrolment were refused, though only their whole is called online.
 *
 * @param matches figures compared with the frame.
 * @returns null where a word is left over for each figure, or two are told alike.
 */
export function accountedFor(matches: Match[], frame: Frame): Match | null {
  const asked = thingsOf(frame.said);
  // By how much something has changed is told by a change alone.
  if (asked.length < FEWEST || asksFor(frame, 'growth') || asksFor(frame, 'reduced')) return null;
  const states = frame.concepts.filter(({ slot }) => slot === 'state').map(idsOf);
  const full = matches.flatMap((match) => {
    const { figure } = match;
    const clause = ownClause(figure);
    if (!clause || figure.isAbsence || !isMeasureAsked(match, frame) || !isSaidNotToBe(figure, frame.denied)) return [];
    const around = readText(`${clause.inherited} | ${figure.path.join(' | ')}`);
    if (!asked.every((thing) => says(around, thing)) || !states.every((ids) => ids.some((id) => around.ids.has(id))))
      return [];
    if (!frame.modifiers.every((modifier) => isModifiedSo(figure, modifier, NO_TERMS))) return [];
    if (frame.denied.length === 0 && states.length === 0 && DENIES.test(clause.own)) return [];
    const own = readText(`${clause.own} | ${figure.measure}`);
    return [{ match, own: asked.filter((thing) => says(own, thing)).length }];
  });
  const most = Math.max(...full.map(({ own }) => own));
  const [first, ...others] = full.filter(({ own }) => own === most);
  const isAlone = others.every(({ match }) => match.figure.value === first?.match.figure.value);
  return first && most > 0 && isAlone ? first.match : null;
}

const NO_TERMS: ReadonlySet<string> = new Set();

/** One word says too little to tell a figure by. */
const FEWEST = 2;

/** A syllable that must be said, or any of the things that the vocabulary makes of it. */
interface Thing {
  syllable: string;
  ids: string[];
}

function thingsOf(said: string): Thing[] {
  const { mentions } = describe(said, { chat: true });
  return tellingSyllables(said).map((one) => ({
    syllable: one.folded,
    ids: mentions
      .filter((mention) => mention.start <= one.start && one.end <= mention.end)
      .flatMap(({ concepts }) => concepts.flatMap(({ id, includes }) => [id, ...(includes ?? [])])),
  }));
}

interface Read {
  syllables: ReadonlySet<string>;
  ids: ReadonlySet<string>;
}

function readText(text: string): Read {
  return {
    syllables: new Set(splitSyllables(text).map((one) => one.folded)),
    ids: new Set(describe(text).mentions.flatMap(({ concepts }) => concepts.map(({ id }) => id))),
  };
}

function says({ syllables, ids }: Read, thing: Thing): boolean {
  return syllables.has(thing.syllable) || thing.ids.some((id) => ids.has(id));
}

/** A share where one is asked for, money where money is; of counts those of the noun behind "bao nhiêu". */
function isMeasureAsked({ figure: { measure } }: Match, { kind, noun, counted }: Frame): boolean {
  if (kind === 'share') return measure === '%';
  const isMoney = /đồng|USD/u.test(measure);
  if (kind === 'money') return isMoney;
  if (measure === '%') return false;
  if (counted && conceptsOfMeasure(measure).some((id) => counted.alternatives.some((one) => one.id === id)))
    return true;
  const [first = ''] = folded(measure).split(' ');
  return noun === '' ? !isMoney : noun.split(' ').includes(first);
}
