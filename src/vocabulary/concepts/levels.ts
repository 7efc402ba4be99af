import type { Concept } from '../concept.ts';
import { conceptIn } from './concept-in.ts';

const level = conceptIn('level');

/** Levels of government. */
export const LEVELS: Concept[] = [
  level(
    'commune_level',
    ['cấp xã', 'xã, phường, đặc khu', 'các xã, phường', 'xã phường', 'cấp phường', 'xã, phường'],
    [],
  ),
  level('city_level', ['cấp thành phố', 'cấp tỉnh', 'khối sở ngành']),
  level('department_level', ['cấp sở']),
  level('shared_level', ['dùng chung']),
  level('other_level', ['đơn vị khác', 'cơ quan khác']),
];
