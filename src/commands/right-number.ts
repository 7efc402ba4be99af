import { findNumbers } from '../vietnamese/numbers.ts';
import { WrongUsage } from './wrong-usage.ts';

/** A number as an official types it, alone. @param example a command that gives it rightly. @throws WrongUsage */
export function readRightNumber(written: string | undefined, example: string): number {
  const [number] = written === undefined ? [] : findNumbers(written);
  if (!number || number.raw !== written?.trim())
    throw new WrongUsage(`Cần số đúng, viết như trong báo cáo: ${example}`);
  return number.value;
}
