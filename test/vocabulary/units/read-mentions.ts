import { findUnitMentions } from '../../../src/vocabulary/units/find-unit-mentions.ts';
import { registryWith } from './units-for-tests.ts';

const registry = registryWith();

/** "raw = name" for what is named, "raw: own ward" and "raw: kind city" for the others. */
export function readMentions(text: string, units = registry): string[] {
  return findUnitMentions(text, units).map((mention) =>
    mention.what === 'named'
      ? `${mention.raw} = ${mention.unit?.name ?? mention.candidates?.map(({ name }) => name).join(' / ')}`
      : `${mention.raw}: ${mention.what} ${mention.kind ?? ''}`.trim(),
  );
}
