import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../../../ingest/read/sheets/number-format.ts';

const ACCOUNTING = '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)';

describe('a number in its format', () => {
  it.each([
    [1234, 'General', '1234'],
    [1234.5, 'General', '1234,5'],
    [0.1 + 0.2, 'General', '0,3'],
    [-0.00001, 'General', '-0,00001'],
    [1234, '#,##0', '1.234'],
    [1234567.891, '#,##0.00', '1.234.567,89'],
    [999999.5, '#,##0', '1.000.000'],
    [0, '#,##0', '0'],
    [-1234, '#,##0', '-1.234'],
    [0.9543, '0.00%', '95,43%'],
    [0.9543, '0%', '95%'],
    [0.955, '0%', '96%'],
    [1, '0.0%', '100,0%'],
    [1.005, '0.00', '1,01'],
    [2.5, '0', '3'],
    [5, '0.##', '5'],
    [0.5, '#.##', ',5'],
    [7, '000', '007'],
    [1234, '0000000', '0001234'],
    [1234, '#,##0" hồ sơ"', '1.234 hồ sơ'],
    [1234, '#,##0\\ \\đ', '1.234 đ'],
    [1234, '#,##0 [$₫-42A]', '1.234 ₫'],
    [1234567, '#,##0,', '1.235'],
    [2500000, '0.0,,"tr"', '2,5tr'],
    [1234, ACCOUNTING, '1.234'],
    [-1234, ACCOUNTING, '-1.234'],
    [0, ACCOUNTING, '-'],
    [-12, '0;[Red]0', '-12'],
    [0, '0;-0;;@', ''],
    [12, '@', '12'],
    [5, '[<10]"dưới 10";0', 'dưới 10'],
    [15, '[<10]"dưới 10";0', '15'],
    [15, '# ?/?', '15'],
    [1234567, '0.00E+00', '1234567'],
    [912345678, '0000"."000"."000', '0912.345.678'],
    [12, 'General" xã"', '12 xã'],
  ])('%d as %s is "%s"', (value, format, seen) => {
    expect(formatNumber(value, format)).toBe(seen);
  });

  it.each([
    [46295, 'mm-dd-yy', '30/09/2026'],
    [46295, 'dd/mm/yyyy;@', '30/09/2026'],
    [46295, '[$-42A]dd mmmm yyyy', '30/09/2026'],
    [46295, '"ngày" d "tháng" m "năm" yyyy', '30/09/2026'],
    [46295, 'DD/MM/YYYY', '30/09/2026'],
    [46295, 'mmm-yy', '09/2026'],
    [46295, 'yyyy', '2026'],
    [46295.999999, 'dd/mm/yyyy', '01/10/2026'],
    [46295.5, 'm/d/yy h:mm', '30/09/2026 12:00'],
    [0.3125, 'h:mm', '07:30'],
    [1.25, '[h]:mm', '30:00'],
    [1, 'dd/mm/yyyy', '01/01/1900'],
    [61, 'dd/mm/yyyy', '01/03/1900'],
    [-1, 'dd/mm/yyyy', ''],
  ])('the day %d as %s is "%s"', (value, format, seen) => {
    expect(formatNumber(value, format)).toBe(seen);
  });

  it('keeps the value of any number that is shown with enough decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const shown = formatNumber(cents / 100, '#,##0.00');
        expect(Number(shown.replaceAll('.', '').replace(',', '.'))).toBeCloseTo(cents / 100, 6);
      }),
    );
  });

  it('never throws on a format that makes no sense', () => {
    const pieces = fc.constantFrom(
      '0',
      '#',
      '?',
      '.',
      ',',
      '%',
      ';',
      '@',
      '"',
      '\\',
      '_',
      '*',
      '[',
      ']',
      'h',
      'd',
      '-',
      '(',
      'E+',
      '/',
      '[<1]',
      'General',
    );
    fc.assert(
      fc.property(fc.double(), fc.array(pieces, { maxLength: 12 }), (value, format) => {
        expect(typeof formatNumber(value, format.join(''))).toBe('string');
      }),
      { numRuns: 1000 },
    );
  });
});
