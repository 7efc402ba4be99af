import { fold } from '../vietnamese/fold.ts';
import type { UnitMention } from '../vocabulary/units/find-unit-mentions.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import { isUpperKind, type Unit } from '../vocabulary/units/unit.ts';
import type { Question } from './question.ts';

/** What is known around a question. */
export interface Surroundings {
  registry: UnitRegistry;
  /** Names of the units that have reports. */
  reporting: ReadonlySet<string>;
  /** Unit of the group or officer that asks. */
  askerUnit: Unit | null;
  /** ISO day, for "năm nay", "tháng trước". */
  today: string;
}

/** The units that a question is about: named, the asker's own, the only one that reports. */
export function resolveUnits(
  mentions: UnitMention[],
  around: Surroundings,
  full: string,
): Pick<Question, 'units' | 'unitFrom' | 'ownUnknown' | 'kindOnly'> {
  const units: Unit[] = [];
  const add = (unit: Unit | null | undefined) => {
    if (unit && !units.some((one) => one.name === unit.name)) units.push(unit);
  };
  let own = false;
  const hasOther = mentions.some((mention) => mention.what === 'named' || mention.what === 'own');
  let kindOnly = false;
  for (const mention of mentions) {
    if (mention.what === 'named') add(reportingFor(mention.unit, around));
    else if (mention.what === 'own') {
      own = true;
      add(ownUnit(mention, around));
    } else if (isRanking(full, mention)) continue;
    else if (mention.kind !== 'city' && mention.kind !== 'province') kindOnly = true;
    else if (!hasOther || COMPARES.test(fold(full))) add(onlyOfKind(mention.kind, around));
  }
  if (units.length > 0)
    return { units, unitFrom: own && units.length === 1 ? 'own' : 'named', ownUnknown: false, kindOnly: false };
  if (own) return { units, unitFrom: 'none', ownUnknown: around.askerUnit === null, kindOnly: false };
  if (around.askerUnit) return { units: [around.askerUnit], unitFrom: 'asker', ownUnknown: false, kindOnly };
  const only = onlyReporting(around, kindOnly ? mentions : null, full);
  if (only) return { units: [only], unitFrom: 'asker', ownUnknown: false, kindOnly: false };
  return { units, unitFrom: 'none', ownUnknown: false, kindOnly };
}

/** Of a province that has no report of its own, the one department of it that has: its name stands in the answer. */
function reportingFor(unit: Unit | undefined, { registry, reporting }: Surroundings): Unit | undefined {
  if (!unit || !isUpperKind(unit.kind) || reporting.has(unit.name)) return unit;
  const departments = [...reporting]
    .map((name) => registry.byName(name))
    .filter((one): one is Unit => one?.kind === 'department' && one.parent === unit.name);
  return departments.length === 1 ? departments[0] : unit;
}

/** "Xếp thứ mấy trong tỉnh": among whom one is ranked, not who is asked about. */
function isRanking(full: string, mention: UnitMention): boolean {
  return /\b(?:trong|toan) $/.test(fold(full.slice(0, mention.start))) && /\b(?:thu|hang|xep)\b/.test(fold(full));
}

/** Where reports of one unit alone were read in, nothing is asked of another. `kinds` are the kinds of unit that were said, if any was. */
function onlyReporting({ registry, reporting }: Surroundings, kinds: UnitMention[] | null, full: string): Unit | null {
  const [name] = reporting;
  const unit = reporting.size === 1 && name !== undefined ? registry.byName(name) : undefined;
  if (!unit || kinds === null) return unit ?? null;
  // "xã" is said of a body of the commune too.
  const isSaid = (mention: UnitMention) =>
    mention.kind === unit.kind ||
    fold(unit.name).includes(` ${fold(full.slice(mention.start, mention.end)).split(' ').at(-1)} `);
  return kinds.every(isSaid) ? unit : null;
}

/** Beside a named ward, "thành phố" is asked about too only where the two are put side by side. */
const COMPARES =
  /\b(?:so sanh|doi chieu|ben nao|giong|khac|chiem|toan thanh pho|ca thanh pho|so voi thanh pho|hon)\b|\b(?:toan|ca) (?:thanh pho|tp)\b/;

/** "thành phố mình" asked by a ward is the city above it. */
function ownUnit(mention: UnitMention, around: Surroundings): Unit | null {
  const { askerUnit } = around;
  if (askerUnit && (mention.kind === 'city' || mention.kind === 'province') && askerUnit.kind !== mention.kind)
    return onlyOfKind(mention.kind, around);
  return askerUnit;
}

/** "thành phố" alone: the asker's own or the one above it, else the only one that is known. */
function onlyOfKind(kind: 'city' | 'province', around: Surroundings): Unit | null {
  const { askerUnit, registry } = around;
  if (askerUnit?.kind === kind) return askerUnit;
  const above = askerUnit?.parent ? registry.byName(askerUnit.parent) : undefined;
  if (above?.kind === kind) return above;
  const all = registry.all().filter((unit) => unit.kind === kind);
  return all.find((unit) => around.reporting.has(unit.name)) ?? (all.length === 1 ? (all[0] as Unit) : null);
}
