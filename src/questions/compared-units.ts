import { fold } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Question } from './question.ts';

const COMPARES =
  /\b(?:ben nao|noi nao|(?:cai|phuong|xa|don vi|so|dang|thang) nao (?:\S+ ){0,4}hon|dau (?:cao|nhieu)|chenh|hon kem|(?:nhieu |cao |it |thap )?hon (?:hay|khong)|so voi nhau|so sanh)\b/;

/** The unit that is named is the other side. */
const AGAINST = /^\s*(?:(?:the|vay|con|thi) )*(?:so voi|so sanh voi|doi chieu voi)|\b(?:hon|kem|bang|cach|chenh voi)\b/;

/** "So với Lưu Kiếm thì sao?", "bên nào cao hơn?": the units spoken of before are the other side. */
export function comparedUnits(question: Question, earlier: Question, spoken: Unit[]): Unit[] | null {
  const folded = fold(question.full);
  const isNamed = question.unitFrom === 'named' || question.unitFrom === 'own';
  const [named] = question.units;
  const [before] = earlier.units;
  if (isNamed && named && question.units.length === 1) {
    const isOther = before !== undefined && before.name !== named.name;
    return isOther && AGAINST.test(folded) ? [before, named] : null;
  }
  if (isNamed || !COMPARES.test(folded)) return null;
  if (earlier.units.length >= 2) return earlier.units;
  return spoken.length >= 2 ? spoken.slice(0, 2).reverse() : null;
}
