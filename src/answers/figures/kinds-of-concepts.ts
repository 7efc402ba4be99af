import type { Asked } from '../../questions/question.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { CONCEPTS } from '../../vocabulary/concepts/all.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Frame } from './frame.ts';

/** Concepts by their search term. */
export const SLOT_OF = new Map(CONCEPTS.map((concept) => [conceptTerm(concept.id), concept]));

/** States that say only that something was done at all; they narrow little. */
export const MILD_STATES: ReadonlySet<string> = new Set([
  'issued',
  'established',
  'installed',
  'posted',
  'updated',
  'published',
  'connected',
  'estimated',
  'approved',
  'issued_to',
  'reused',
  'digitised',
  'regular_reception',
  'submitted',
  'present',
  'trained',
  'newly_received',
]);

/** Of them, those that make some out of all where they are said of things; of the others reports say the same in many words. */
export const TELLING_STATES: ReadonlySet<string> = new Set([
  'digitised',
  'trained',
  'reused',
  'regular_reception',
  'installed',
]);

/** Objects that are spoken of with nearly everything; a figure need not repeat them. */
export const WEAK: ReadonlySet<string> = new Set([
  'person',
  'official',
  'service_centre',
  'portal',
  'plan',
  'report_document',
  'procedure',
  'online_service',
  'staff_member',
  'data_item',
  'internet',
  'fee',
  'qualification',
]);

export function isWeak(asked: Asked): boolean {
  return asked.slot === 'object' && asked.alternatives.every((concept) => WEAK.has(concept.id));
}

/** A state that narrows little: "hiện có", "đã ban hành". */
export function isMild(asked: Asked): boolean {
  return asked.slot === 'state' && asked.alternatives.every((concept) => MILD_STATES.has(concept.id));
}

/** How something was done or stands. Beside it, that it was done or is left to do goes without saying. */
export const HOW: ReadonlySet<string> = new Set(['on_time', 'overdue', 'withdrawn', 'in_time']);
const DONE_OR_LEFT = new Set(['resolved', 'received', 'completed', 'unfinished', 'assigned']);

export function hasOutcome(frame: Frame): boolean {
  return frame.concepts.some((asked) => asked.alternatives.some((concept) => HOW.has(concept.id)));
}

export function goesWithOutcome(asked: Asked): boolean {
  return asked.slot === 'state' && asked.alternatives.every((concept) => DONE_OR_LEFT.has(concept.id));
}

/** Slots in which one word makes another figure. */
export const NARROWING = new Set<Slot>(['channel', 'field', 'level']);
