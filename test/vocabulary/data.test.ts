import { describe, expect, it } from 'vitest';
import { CONCEPTS } from '../../src/vocabulary/concepts/all.ts';
import { findConcepts } from '../../src/vocabulary/find-concepts.ts';
import { INDICATORS, RATIOS, SUMS } from '../../src/vocabulary/indicators/indicators.ts';

const ids = new Set(CONCEPTS.map((concept) => concept.id));

describe('the vocabulary', () => {
  it('has one concept a name', () => {
    expect(ids.size).toBe(CONCEPTS.length);
  });

  it('includes only concepts that exist', () => {
    expect(CONCEPTS.flatMap((concept) => concept.includes ?? []).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('describes indicators with concepts that exist', () => {
    const named = INDICATORS.flatMap((one) => [...one.own, ...(one.around ?? []), ...(one.not ?? [])]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('ties indicators that exist', () => {
    const known = new Set(INDICATORS.map((one) => one.id));
    const tied = [
      ...SUMS.flatMap(({ whole, parts }) => [whole, ...parts]),
      ...RATIOS.flatMap(({ share, part, whole }) => [share, part, whole]),
    ];
    expect(tied.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe('finding concepts', () => {
  const named = (text: string, chat = true) =>
    findConcepts(text, { chat }).flatMap((one) => one.concepts.map((concept) => concept.id));

  it('takes the longest phrase', () => {
    expect(named('thủ tục hành chính nội bộ')).toEqual(['internal_procedure']);
  });

  it('reads text without marks', () => {
    expect(named('ho so qua han')).toEqual(['dossier', 'overdue']);
  });

  it('forgives one wrong mark in a phrase, and not in a single word', () => {
    expect(named('công vắn đã bàn hành')).toContain('official_letter');
    expect(named('lúc đón khách')).not.toContain('petition');
  });

  it('takes chat words only in chat', () => {
    expect(named('trả chậm')).toContain('overdue');
    expect(named('trả chậm', false)).not.toContain('overdue');
  });
});
