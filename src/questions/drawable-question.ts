import { fold } from '../vietnamese/fold.ts';
import type { Question } from './question.ts';

/** What asks for one number: alone it makes no picture. */
const ASKS_A_NUMBER = new Set<Question['wanted']>(['value', 'share', 'list', 'narrative', 'comparison']);
/** "các phường", "3 xã", "từng đơn vị": units that are not named. */
const SEVERAL =
  /\b(?:cac|nhung|tung|moi|tat ca|\d+|hai|ba|bon|nam|sau|bay|tam|chin|muoi) (?:phuong|xa|dac khu|don vi|dia phuong)\b/;

/**
 * What a question means where a picture of it is asked for and its own answer has none: a number without a unit is compared
 * across all units that report it, the number of one unit over all its periods. Null where it means neither.
 */
export function drawableQuestion(question: Question): Question | null {
  if (!ASKS_A_NUMBER.has(question.wanted)) return null;
  const isOfSeveral = SEVERAL.test(fold(question.full)) && question.unitFrom !== 'named';
  if (isOfSeveral || question.unitFrom === 'none')
    return { ...question, wanted: 'comparison', units: [], unitFrom: 'none', kindOnly: false, ownUnknown: false };
  return question.units.length === 1 ? { ...question, wanted: 'trend', everyPeriod: true } : null;
}
