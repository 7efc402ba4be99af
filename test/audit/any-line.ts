import fc from 'fast-check';
import type { Actor, AuditLine } from '../../src/audit/write-audit.ts';

const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).filter((one) => !one.includes('\0'));

const at = fc.date({ min: new Date('2026-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });

const actor: fc.Arbitrary<Actor> = fc.oneof(
  fc.record({ official: fc.integer({ min: 1, max: 50 }) }),
  fc.record({ name: fc.oneof(fc.constantFrom('Trần Thị B', 'Lê Văn C', 'telegram 12345'), text) }),
  fc.constant('system' as const),
);

const id = fc.integer({ min: 1, max: 1_000_000 });

const deed = fc.oneof(
  fc.record({
    event: fc.constant('question.asked' as const),
    detail: fc.record({
      channel: fc.constantFrom('telegram', 'zalo', 'terminal'),
      in_group: fc.boolean(),
      characters: fc.nat(4000),
    }),
    text: fc.option(text),
  }),
  fc.record({
    event: fc.constant('figure.corrected' as const),
    detail: fc.record({
      correction: id,
      figure: fc.nat(500),
      original: fc.double({ noNaN: true, noDefaultInfinity: true }),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }),
    }),
  }),
  fc.record({
    event: fc.constant('report.refused_marked' as const),
    detail: fc.record({ mark: fc.constantFrom('MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'LƯU HÀNH NỘI BỘ') }),
  }),
  fc.record({
    event: fc.constant('request.refused' as const),
    detail: fc.record({ action: fc.constantFrom('ask', 'invite', 'audit'), why: fc.constantFrom('unit', 'role') }),
  }),
);

/** A line as the program might write it, and some that it would not: names and units of any letters. */
export const anyLine: fc.Arbitrary<AuditLine> = fc
  .tuple(at, actor, fc.option(text), fc.option(id), deed)
  .map(([moment, who, unit, reportId, done]) => ({ at: moment, actor: who, unit, reportId, ...done }) as AuditLine);
