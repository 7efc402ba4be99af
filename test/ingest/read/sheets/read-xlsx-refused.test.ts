import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../ingest/read/sheets/read-xlsx.ts';
import { fillReport, readSheet } from './small-report.ts';
import { makeXlsx, packSheet } from './workbook.ts';

const BROKEN = { refused: 'Tệp Excel hỏng hoặc thiếu dữ liệu, không đọc được.' };

describe('what is refused', () => {
  it('names the cell of a formula error', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.addRow(['Đất đai', 12]);
      sheet.getCell('C7').value = { formula: 'A1+#REF!', result: { error: '#REF!' } };
    });
    expect(outcome).toEqual({
      refused: 'Ô C7 của trang “Biểu 1” là công thức lỗi (#REF!). Đề nghị sửa rồi nạp lại.',
    });
  });

  it('names the cell of a formula that was never calculated', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.addRow(['Đất đai', 12]);
      sheet.getCell('C7').value = { formula: 'SUM(B1:B6)' };
    });
    expect(outcome).toEqual({
      refused: 'Ô C7 của trang “Biểu 1” là công thức chưa có kết quả. Đề nghị sửa rồi nạp lại.',
    });
  });

  it('asks for the password to be taken off', async () => {
    expect(await readXlsx(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1))).toEqual({
      refused: 'Tệp Excel đặt mật khẩu hoặc là định dạng .xls cũ. Đề nghị gỡ mật khẩu, lưu dạng .xlsx rồi nạp lại.',
    });
  });

  it('refuses what is no XLSX, or only part of one', async () => {
    const whole = await makeXlsx((workbook) => workbook.addWorksheet('Biểu 1').addRow(['Đất đai', 12]));
    for (const bytes of [
      new Uint8Array(),
      new TextEncoder().encode('Đất đai;12'),
      whole.subarray(0, whole.length / 2),
      packSheet('<worksheet><sheetData><row r="1"><c r="A1"><v>1'),
      packSheet('<html/>'),
    ]) {
      expect(await readXlsx(bytes)).toEqual(BROKEN);
    }
  });

  it('refuses a file in which a single figure was damaged', async () => {
    const bytes = packSheet(
      '<worksheet><sheetData><row><c><v>1234</v></c><c><v>12</v></c></row></sheetData></worksheet>',
    );
    bytes[Buffer.from(bytes).indexOf('1234')] = '9'.charCodeAt(0);
    expect(await readXlsx(bytes)).toEqual(BROKEN);
  });

  it('refuses a file with nothing to see', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.getCell('A1').value = ' ';
    });
    expect(outcome).toEqual({ refused: expect.stringContaining('không có nội dung') });
  });

  it('refuses more than 50 sheets and more than 200,000 cells', async () => {
    const sheets = await makeXlsx((workbook) => {
      for (let i = 1; i <= 51; i++) workbook.addWorksheet(`Biểu ${i}`).addRow(['Đất đai', i]);
    });
    expect(await readXlsx(sheets)).toEqual({ refused: expect.stringContaining('51 trang tính, tối đa 50') });
    const row = `<row>${'<c><v>1</v></c>'.repeat(1000)}</row>`;
    const cells = packSheet(`<worksheet><sheetData>${row.repeat(201)}</sheetData></worksheet>`);
    expect(await readXlsx(cells)).toEqual({ refused: expect.stringContaining('quá nhiều ô (tối đa 200.000 ô)') });
  });

  it('refuses few cells that stand so far apart that their table would be too large', async () => {
    const rows = Array.from(
      { length: 40 },
      (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"><v>1</v></c><c r="XFD${i + 1}"><v>2</v></c></row>`,
    );
    const outcome = await readXlsx(packSheet(`<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>`));
    expect(outcome).toEqual({ refused: expect.stringContaining('quá nhiều ô') });
  });

  it('never throws and never hangs on a damaged file', async () => {
    const whole = await makeXlsx((workbook) => fillReport(workbook.addWorksheet('Biểu 1')));
    await fc.assert(
      fc.asyncProperty(damage(whole.length), async (changes) => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        await expectSoundOutcome(bytes);
      }),
      { numRuns: 2000 },
    );
  }, 600_000);

  it('never throws and never hangs on damaged XML in a sound file', async () => {
    const xml =
      '<worksheet><cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>Đất đai</v></c><c r="B1" s="1"><f>A1*2</f><v>12</v></c></row><row r="3"><c r="A3" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A3"/></mergeCells></worksheet>';
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            at: fc.nat(xml.length - 1),
            text: fc.constantFrom('9', 'Z', '<', '>', '"', '</c>', '<c', '&', '', ' ', '99999999'),
          }),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        async (changes) => {
          let damaged = xml;
          for (const { at, text } of changes) damaged = damaged.slice(0, at) + text + damaged.slice(at + 1);
          await expectSoundOutcome(packSheet(damaged));
        },
      ),
      { numRuns: 2000 },
    );
  }, 600_000);
});

function damage(length: number) {
  return fc.array(fc.record({ at: fc.nat(length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 12 });
}

async function expectSoundOutcome(bytes: Uint8Array): Promise<void> {
  const outcome = await readXlsx(bytes);
  if ('refused' in outcome) expect(outcome.refused).toMatch(/\.$/u);
  else expect(outcome.document.text).not.toBe('');
}
