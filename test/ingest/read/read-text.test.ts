import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readText } from '../../../ingest/read/text/read-text.ts';

const REPORT = new TextEncoder().encode(
  'ỦY BAN NHÂN DÂN\nXÃ TÂN HƯNG\n\nBÁO CÁO\nKết quả quý III\n\n| Phòng | Số nhiệm vụ |\n|---|---|\n| Phòng Kinh tế | 12 |\n',
);

it('a text whose letters were lost when it was saved is refused', () => {
  const lost = 'K?t qu? gi?i quy?t th? t?c hành chính c?a xã, t?ng s? h? s? ti?p nh?n: 412';
  expect(readText(new TextEncoder().encode(lost))).toEqual({ refused: expect.stringContaining('mất dấu tiếng Việt') });
});

it('questions in a text are no lost letters', () => {
  const asking = 'Vì sao chậm? Ai làm? Bao giờ xong? '.repeat(20);
  expect(readText(new TextEncoder().encode(asking))).toHaveProperty('document');
});

it('the reader of texts never throws and never hangs, however damaged the bytes', () => {
  const change = fc.tuple(fc.nat(REPORT.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), fc.nat(REPORT.length), (changes, cut) => {
      const bytes = REPORT.slice(0, Math.max(1, cut));
      for (const [at, byte] of changes) if (at < bytes.length) bytes[at] = byte;
      const result = readText(bytes);
      expect('document' in result || result.refused.length > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
}, 600_000);
