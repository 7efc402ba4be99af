import { describe, expect, it } from 'vitest';
import { withListedAsks } from '../../src/questions/listed-asks.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { HAI_PHONG } from '../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';

const AROUND = {
  registry: createUnitRegistry(HAI_PHONG),
  reporting: new Set<string>(),
  askerUnit: null,
  today: '2026-10-20',
};

const asked = (question: string) =>
  withListedAsks(parseQuestion(question, AROUND)).asks.map(({ concepts }) =>
    concepts.map(({ alternatives }) => alternatives[0]?.id).join(' '),
  );

describe('a question that lists what it asks for', () => {
  it.each([
    ['So sánh số hồ sơ tiếp nhận, quá hạn của Đông Hải và Lưu Kiếm', ['dossier received', 'dossier overdue']],
    ['hồ sơ trực tuyến và trực tiếp của Đông Hải', ['dossier online', 'dossier direct']],
    ['số hồ sơ quá hạn của Đông Hải', []],
  ])('asks for each: %s', (question, expected) => {
    expect(asked(question)).toEqual(expected);
  });

  it('is left as it is where it says “bao nhiêu”', () => {
    const question = parseQuestion('Đông Hải tiếp nhận bao nhiêu hồ sơ, quá hạn bao nhiêu?', AROUND);
    expect(withListedAsks(question)).toBe(question);
  });
});
