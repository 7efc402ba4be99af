import { findUnitMentions } from '../../vocabulary/units/find-unit-mentions.ts';
import type { Library } from '../library.ts';
import type { Evidence } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import type { Told } from './told.ts';

/** "Phường A nhiều hơn phường B": 1 where the first must be the larger. */
const COMPARED = /(?<!\p{L})(?:(?<more>nhiều|cao|lớn|tốt)|(?<less>ít|thấp|nhỏ|kém)) hơn(?!\p{L})/iu;

/** A comparison of two units that says the wrong one to be ahead: "A ít hơn B 16 hồ sơ (38 − 22 = 16)" where 38 are of A. */
export function checkDirection({ text, formulas }: Told, evidence: Evidence, library: Library): GroundingFault[] {
  const compared = COMPARED.exec(text);
  if (!compared) return [];
  const behind = formulas.find(({ start }) => start > compared.index);
  // The gap that the comparison tells stands in its own line.
  if (!behind || text.slice(compared.index, behind.start).includes('\n')) return [];
  const named = findUnitMentions(text, library.registry).flatMap(({ unit, start }) => (unit ? [{ unit, start }] : []));
  const first = named.filter(({ start }) => start < compared.index).at(-1)?.unit.name;
  const second = named.find(({ start }) => start > compared.index)?.unit.name;
  const operands = /[−–-]/u.test(text.slice(behind.start, behind.end)) ? behind.operands : [];
  const operandOf = (isMeant: (unit: string) => boolean) =>
    evidence.figures.find(({ value, unit }) => operands.includes(value) && isMeant(unit))?.value;
  const one = operandOf((unit) => unit === first);
  const other = operandOf((unit) => (second === undefined ? unit !== first : unit === second));
  if (one === undefined || other === undefined) return [];
  const isRight = compared.groups?.more ? one > other : one < other;
  if (isRight) return [];
  const explanation = `“${compared[0]}” ngược với số liệu được trích dẫn. Viết đúng chiều so sánh.`;
  return [{ kind: 'unsupported', text: compared[0], explanation }];
}
