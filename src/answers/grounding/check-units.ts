import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { findUnitMentions } from '../../vocabulary/units/find-unit-mentions.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import type { Evidence, Known } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { tellsNothingOf } from './not-asserted.ts';
import { isSameQuantity } from './quantities.ts';
import { linesOf, type Told } from './told.ts';

/** A unit as a text names it. */
interface Named {
  unit: Unit;
  start: number;
  end: number;
}

/** Units that a text names and nothing cited is of, and numbers that it tells of another unit than theirs. */
export function checkUnits(
  told: Told,
  evidence: Evidence,
  { library, question, answer }: { library: Library; question: Question; answer: Answer },
): GroundingFault[] {
  const { text } = told;
  const named = findUnitMentions(text, library.registry).flatMap(({ unit, start, end, what }) =>
    unit && what === 'named' ? [{ unit, start, end }] : [],
  );
  const faults: GroundingFault[] = [];
  for (const { unit, start, end } of named) {
    if (holdsName(evidence.text(), fold(unit.baseName))) continue;
    const isKnown =
      question.units.some((one) => one.name === unit.name) ||
      question.text.includes(unit.baseName) ||
      library.reports.some((report) => report.unit === unit.name);
    if (isKnown && tellsNothingOf(text, { start, end }, answer)) continue;
    const explanation = `“${unit.name}” không phải đơn vị của số liệu hay báo cáo được trích dẫn (${unitsOf(evidence)}).`;
    faults.push({ kind: 'unit', text: text.slice(start, end), explanation });
  }
  return [...faults, ...numbersOfOthers(told, named, evidence, library)];
}

/** "Phường A: 38 hồ sơ" where 38 is cited of phường B alone. A line without a unit speaks of the one named above it. */
function numbersOfOthers(told: Told, named: Named[], evidence: Evidence, library: Library): GroundingFault[] {
  const faults: GroundingFault[] = [];
  let above: Named[] = [];
  for (const line of linesOf(told)) {
    const here = named.filter(({ start }) => start >= line.start && start < line.end);
    const units = here.length > 0 ? here : above;
    if (here.length > 0) above = here;
    if (units.length === 0) continue;
    for (const quantity of line.quantities) {
      const owners = ownersOf(quantity, evidence);
      if (owners.length === 0 || owners.some((owner) => units.some(({ unit }) => isOf(owner, unit, library)))) continue;
      const names = [...new Set(owners.map(({ unit }) => unit))].join(', ');
      const explanation = `Số “${quantity.raw}” là của ${names}, không phải của ${units.map(({ unit }) => unit.name).join(', ')}.`;
      faults.push({ kind: 'unit', text: line.text.trim(), explanation });
    }
  }
  return faults;
}

function ownersOf(quantity: Parameters<typeof isSameQuantity>[0], evidence: Evidence): Known[] {
  const figures = evidence.figures.filter((one) => isSameQuantity(quantity, one));
  return figures.length > 0 ? figures : evidence.quoted().filter((one) => isSameQuantity(quantity, one));
}

/** Of the unit itself or of a body of it, or told of it by name: in a figure's label, or in the quote of a number that is no figure. */
function isOf({ unit, quote, label, at }: Known, { name, baseName }: Unit, { registry }: Library): boolean {
  return unit === name || holdsName(at ? quote : label, baseName) || registry.byName(unit)?.parent === name;
}

/** Whether a text holds a name as whole words: "Hải An" is not in "Hải Anh". */
function holdsName(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
    if (!/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + name.length))) return true;
  return false;
}

function unitsOf({ figures, sources }: Evidence): string {
  const names = [...figures.map(({ unit }) => unit), ...sources.flatMap(({ report }) => report?.unit ?? [])];
  return [...new Set(names)].join(', ') || 'không có trích dẫn';
}
