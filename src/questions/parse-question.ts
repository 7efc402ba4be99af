import type { ConceptMention } from '../vocabulary/find-concepts.ts';
import { describe } from '../vocabulary/describe.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';
import { findUnitMentions, type UnitMention } from '../vocabulary/units/find-unit-mentions.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { normalize } from '../vietnamese/fold.ts';
import { findNumbers } from '../vietnamese/numbers.ts';
import { findPeriods } from '../vietnamese/periods.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import { expandAbbreviations } from './expand-abbreviations.ts';
import type { Asked, Question } from './question.ts';
import { readAsks } from './read-asks.ts';
import { readDocuments } from './read-documents.ts';
import { readWanted } from './wanted.ts';

/** What is known around a question. */
export interface Surroundings {
  registry: UnitRegistry;
  /** Unit of the group or officer that asks. */
  askerUnit: Unit | null;
  /** ISO day, for "năm nay", "tháng trước". */
  today: string;
}

/** Understands one question by itself; what it lacks is filled from the conversation afterwards. */
export function parseQuestion(typed: string, around: Surroundings): Question {
  const text = normalize(typed).replace(/\s+/gu, ' ').trim();
  const full = expandAbbreviations(text);
  const mentions = findUnitMentions(full, around.registry);
  const periods = findPeriods(full, { today: around.today });
  const documents = readDocuments(full);
  const bare = blank(full, [...mentions.filter((one) => one.role === 'subject' || one.role === undefined), ...periods, ...documents.spans]);
  const described = describe(bare, { chat: true });
  const subjects = mentions.filter((one) => one.role === 'subject' || one.role === undefined);
  const unit = resolveUnits(subjects, around);
  const concepts = askedConcepts(described.mentions);
  const inConcepts = new Set(described.mentions.flatMap((mention) => splitSyllables(bare.slice(mention.start, mention.end)).map((one) => one.folded)));
  const words = [...described.words].filter((word) => !inConcepts.has(word) && !STOP_WORDS.has(word));
  const wanted = readWanted(full, unit.units.length);
  const numbers = findNumbers(blank(full, [...periods, ...documents.spans])).map((one) => one.value);
  return {
    text,
    full,
    bare,
    wanted,
    ...unit,
    periods: periods.map((span) => span.period),
    concepts,
    words,
    asks: readAsks(bare),
    numbers,
    documents: documents.numbers,
    documentKinds: documents.kinds,
  };
}

/** What a question names, once each, in the order asked. */
export function askedConcepts(mentions: ConceptMention[]): Asked[] {
  const seen = new Map<string, Asked>();
  for (const { concepts } of mentions) {
    const key = concepts.map((concept) => concept.id).join(' ');
    const [first] = concepts;
    if (first && !seen.has(key)) seen.set(key, { alternatives: concepts, slot: first.slot });
  }
  return [...seen.values()];
}

function resolveUnits(mentions: UnitMention[], around: Surroundings): Pick<Question, 'units' | 'unitFrom' | 'ownUnknown' | 'kindOnly'> {
  const units: Unit[] = [];
  const add = (unit: Unit | null | undefined) => {
    if (unit && !units.some((one) => one.name === unit.name)) units.push(unit);
  };
  let own = false;
  let kindOnly = false;
  for (const mention of mentions) {
    if (mention.what === 'named') add(mention.unit);
    else if (mention.what === 'own') {
      own = true;
      add(ownUnit(mention, around));
    } else if (mention.kind === 'city' || mention.kind === 'province') add(onlyOfKind(mention.kind, around));
    else kindOnly = true;
  }
  if (units.length > 0) return { units, unitFrom: own && units.length === 1 ? 'own' : 'named', ownUnknown: false, kindOnly: false };
  if (own) return { units, unitFrom: 'none', ownUnknown: around.askerUnit === null, kindOnly: false };
  if (around.askerUnit) return { units: [around.askerUnit], unitFrom: 'asker', ownUnknown: false, kindOnly };
  return { units, unitFrom: 'none', ownUnknown: false, kindOnly };
}

/** "thành phố mình" asked by a ward is the city above it. */
function ownUnit(mention: UnitMention, around: Surroundings): Unit | null {
  const { askerUnit } = around;
  if (askerUnit && (mention.kind === 'city' || mention.kind === 'province') && askerUnit.kind !== mention.kind) return onlyOfKind(mention.kind, around);
  return askerUnit;
}

/** "thành phố" alone: the asker's own or the one above it, else the only one that is known. */
function onlyOfKind(kind: 'city' | 'province', around: Surroundings): Unit | null {
  const { askerUnit, registry } = around;
  if (askerUnit?.kind === kind) return askerUnit;
  const above = askerUnit?.parent ? registry.byName(askerUnit.parent) : undefined;
  if (above?.kind === kind) return above;
  const all = registry.all().filter((unit) => unit.kind === kind);
  return all.find((unit) => registry.hasReports(unit)) ?? (all.length === 1 ? (all[0] as Unit) : null);
}

/** Text with stretches blanked out by spaces, so that offsets stay. */
export function blank(text: string, spans: { start: number; end: number }[]): string {
  let out = text;
  for (const span of spans) out = out.slice(0, span.start) + ' '.repeat(span.end - span.start) + out.slice(span.end);
  return out;
}
