import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  InsertedTextRun,
  type ISectionOptions,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../ingest/read/docx/read-docx.ts';
import { packZip } from '../../../../ingest/read/zip/pack-zip.ts';
import { unpackZipEntry } from '../../../../ingest/read/zip/unpack-zip-entry.ts';
import { readZipDirectory } from '../../../../ingest/read/zip/zip-directory.ts';

type Children = ISectionOptions['children'];

async function bytesOf(children: Children, more: object = {}): Promise<Uint8Array> {
  const file = new Document({
    numbering: {
      config: [
        {
          reference: 'report',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
            { level: 2, format: LevelFormat.LOWER_LETTER, text: '%3)', alignment: AlignmentType.START },
            { level: 3, format: LevelFormat.BULLET, text: '', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    sections: [{ children }],
    ...more,
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

async function read(children: Children, more: object = {}) {
  const result = readDocx(await bytesOf(children, more));
  if ('refused' in result) throw new Error(result.refused);
  return result.document;
}

const linesOf = (text: string) => text.split('\n').filter((line) => line.trim() !== '');
const item = (text: string, level: number) => new Paragraph({ text, numbering: { reference: 'report', level } });
const cell = (text: string, more: object = {}) => new TableCell({ children: [new Paragraph(text)], ...more });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

describe('paragraphs of a Word file', () => {
  it('are one line each; a heading is one by its style, with its level', async () => {
    const document = await read([
      new Paragraph({ text: 'Kết quả thực hiện', heading: HeadingLevel.HEADING_2 }),
      new Paragraph('Xã tiếp nhận 1.204 hồ sơ.'),
    ]);
    expect(linesOf(document.text)).toEqual(['Kết quả thực hiện', 'Xã tiếp nhận 1.204 hồ sơ.']);
    expect(document.headings).toMatchObject([{ level: 2, start: 0 }]);
  });

  it('of a list bear the numbers that Word prints, deeper lists beginning anew', async () => {
    const document = await read([
      item('Tình hình', 0),
      item('Tiếp nhận', 1),
      item('Trực tuyến', 2),
      item('Trực tiếp', 2),
      item('90 hồ sơ', 3),
      item('Giải quyết', 1),
      item('Đúng hạn', 2),
      item('Kiến nghị', 0),
    ]);
    expect(linesOf(document.text)).toEqual([
      'I. Tình hình',
      '1. Tiếp nhận',
      'a) Trực tuyến',
      'b) Trực tiếp',
      '- 90 hồ sơ',
      '2. Giải quyết',
      'a) Đúng hạn',
      'II. Kiến nghị',
    ]);
  });

  it('are read as if all tracked changes were accepted', async () => {
    const change = { id: 1, author: 'A', date: '2026-01-01T00:00:00Z' };
    const document = await read([
      new Paragraph({
        children: [
          new TextRun('Hoàn thành '),
          new DeletedTextRun({ text: '12', ...change }),
          new InsertedTextRun({ text: '14', ...change, id: 2 }),
          new TextRun(' nhiệm vụ.'),
        ],
      }),
    ]);
    expect(document.text.trim()).toBe('Hoàn thành 14 nhiệm vụ.');
  });

  it('keep their notes behind them, called by a raised number that belongs to no word', async () => {
    const document = await read(
      [new Paragraph({ children: [new TextRun('Ban hành 03 Quyết định'), new FootnoteReferenceRun(1)] })],
      { footnotes: { 1: { children: [new Paragraph('Quyết định số 12/QĐ-UBND.')] } } },
    );
    expect(linesOf(document.text)).toEqual(['Ban hành 03 Quyết định¹', '[1] Quyết định số 12/QĐ-UBND.']);
  });

  it('typed in a font of before Unicode are turned into Unicode', async () => {
    const document = await read([
      new Paragraph({ children: [new TextRun({ text: 'B¸o c¸o', font: '.VnTime' }), new TextRun(' năm 2026')] }),
    ]);
    expect(document.text.trim()).toBe('Báo cáo năm 2026');
  });
});

describe('tables of a Word file', () => {
  it('know their rows of heads, and the cells that reach over columns and rows', async () => {
    const document = await read([
      new Table({
        rows: [
          new TableRow({
            tableHeader: true,
            children: [
              cell('Lĩnh vực', { verticalMerge: VerticalMergeType.RESTART }),
              cell('Tiếp nhận', { columnSpan: 2 }),
            ],
          }),
          new TableRow({
            tableHeader: true,
            children: [cell('', { verticalMerge: VerticalMergeType.CONTINUE }), cell('Trực tuyến'), cell('Trực tiếp')],
          }),
          row(cell('Hộ tịch'), cell('390'), cell('22')),
        ],
      }),
    ]);
    const [table] = document.tables;
    expect(table?.headerRows).toBe(2);
    expect(
      table?.rows.map(({ cells }) =>
        cells.map((one) => [document.text.slice(one.start, one.end), one.column, one.columns, one.rows].join(' ')),
      ),
    ).toEqual([
      ['Lĩnh vực 0 1 2', 'Tiếp nhận 1 2 1'],
      ['Trực tuyến 1 1 1', 'Trực tiếp 2 1 1'],
      ['Hộ tịch 0 1 1', '390 1 1 1', '22 2 1 1'],
    ]);
  });

  it('that only set the letterhead side by side are read side after side', async () => {
    const document = await read([
      new Table({
        rows: [
          row(
            new TableCell({ children: [new Paragraph('ỦY BAN NHÂN DÂN'), new Paragraph('XÃ TÂN HƯNG')] }),
            new TableCell({
              children: [new Paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'), new Paragraph('Độc lập - Tự do')],
            }),
          ),
        ],
      }),
    ]);
    expect(document.tables).toEqual([]);
    expect(linesOf(document.text)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ TÂN HƯNG',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do',
    ]);
  });

  it('inside a cell are tables of their own behind the outer one', async () => {
    const inner = new Table({ rows: [row(cell('Nam'), cell('12')), row(cell('Nữ'), cell('9'))] });
    const document = await read([
      new Table({
        rows: [
          row(cell('Chỉ tiêu'), cell('Số lượng')),
          row(cell('Công chức'), new TableCell({ children: [new Paragraph('21'), inner] })),
        ],
      }),
    ]);
    expect(document.tables).toHaveLength(2);
    expect(linesOf(document.text)).toContain('Nữ | 9');
  });
});

describe('a Word file that cannot be read', () => {
  const refusalOf = (bytes: Uint8Array) => {
    const result = readDocx(bytes);
    return 'refused' in result ? result.refused : 'read';
  };

  it('is refused when it is cut off', async () => {
    const bytes = await bytesOf([new Paragraph('Báo cáo')]);
    expect(refusalOf(bytes.slice(0, bytes.length / 2))).toBe('Tệp Word hỏng hoặc thiếu dữ liệu, không đọc được.');
  });

  it('is refused when it has a password, or is of the old kind', () => {
    expect(refusalOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toMatch(/đặt mật khẩu/u);
  });

  it('is refused when its text defines entities of its own', () => {
    const xml = '<!DOCTYPE x [<!ENTITY a "aa">]><w:document xmlns:w="w"><w:body><w:p/></w:body></w:document>';
    expect(refusalOf(packZip(new Map([['word/document.xml', xml]])))).toMatch(/hỏng/u);
  });

  it('never throws and never hangs, whatever was done to its bytes', async () => {
    const whole = await bytesOf([
      new Paragraph({ text: 'I. Kết quả', heading: HeadingLevel.HEADING_1 }),
      item('Tiếp nhận 90 hồ sơ', 1),
      new Table({ rows: [row(cell('Hộ tịch'), cell('12'))] }),
    ]);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { minLength: 1, maxLength: 12 }),
        fc.nat(whole.length),
        fc.boolean(),
        (changes, cut, isCut) => {
          const bytes = Uint8Array.from(isCut ? whole.slice(0, cut) : whole);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const result = readDocx(bytes);
          expect('document' in result || result.refused.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  }, 600_000);

  it('never throws and never hangs, whatever was done to its text', async () => {
    const whole = (await documentXml()).slice(0, 20_000);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.string({ maxLength: 4 })), { maxLength: 8 }),
        (changes) => {
          let xml = whole;
          for (const [at, put] of changes) xml = `${xml.slice(0, at)}${put}${xml.slice(at + put.length)}`;
          const result = readDocx(packZip(new Map([['word/document.xml', xml]])));
          expect('document' in result || result.refused.length > 0).toBe(true);
        },
      ),
      { numRuns: 2000 },
    );
  }, 600_000);
});

/** The text of a file with a heading, a list and a table. */
async function documentXml(): Promise<string> {
  const bytes = await bytesOf([
    new Paragraph({ text: 'I. Kết quả', heading: HeadingLevel.HEADING_1 }),
    item('Tiếp nhận 90 hồ sơ', 1),
    new Table({ rows: [row(cell('Hộ tịch'), cell('12'))] }),
  ]);
  const entry = readZipDirectory(bytes)?.find(({ name }) => name === 'word/document.xml');
  const data = entry && unpackZipEntry(bytes, entry);
  if (!data) throw new Error('the file that was made has no text');
  return new TextDecoder().decode(data);
}
