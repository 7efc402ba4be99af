import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../../ingest/read/docx/read-docx.ts';
import { readXlsx } from '../../../../ingest/read/sheets/read-xlsx.ts';
import { packZip } from '../../../../ingest/read/zip/pack-zip.ts';
import { zipSizes } from '../../../../ingest/read/zip/zip-sizes.ts';

const BOMB = { refused: 'Tệp nén bất thường (giải nén ra quá lớn), không đọc.' };

/** A ZIP of one deflated file whose directory says that it unpacks to `said` bytes. */
function packDeflated(name: string, text: Buffer, said = text.length): Buffer {
  const zip = packZip(new Map([[name, '']]));
  const header = 30 + name.length;
  const packed = deflateRawSync(text);
  const [local, rest] = [Buffer.from(zip.subarray(0, header)), Buffer.from(zip.subarray(header))];
  local.writeUInt16LE(8, 8);
  rest.writeUInt16LE(8, 10);
  rest.writeUInt32LE(crc32(text), 16);
  rest.writeUInt32LE(packed.length, 20);
  rest.writeUInt32LE(said, 24);
  rest.writeUInt32LE(header + packed.length, rest.length - 6);
  return Buffer.concat([local, packed, rest]);
}

describe('how much a ZIP unpacks to', () => {
  it('is the sum of what its directory says', () => {
    const zip = packZip(
      new Map([
        ['a.xml', 'xã'],
        ['b.xml', '12345'],
      ]),
    );
    expect(zipSizes(zip)).toEqual({ entries: 2, unpacked: 8 });
    expect(zipSizes(packDeflated('a', Buffer.alloc(1000)))).toEqual({ entries: 1, unpacked: 1000 });
  });

  it('is unknown for what is no ZIP, or is cut off', () => {
    const zip = packZip(new Map([['a.xml', 'xã']]));
    expect(zipSizes(new Uint8Array())).toBeNull();
    expect(zipSizes(zip.subarray(0, zip.length - 1))).toBeNull();
    expect(zipSizes(zip.subarray(5))).toBeNull();
    expect(zipSizes(new TextEncoder().encode('không phải tệp nén, chỉ là chữ'))).toBeNull();
  });

  it('keeps a bomb from being unpacked', async () => {
    expect(await readXlsx(packDeflated('xl/workbook.xml', Buffer.alloc(30 * 1024 * 1024)))).toEqual(BOMB);
    expect(readDocx(packDeflated('word/document.xml', Buffer.alloc(30 * 1024 * 1024)))).toEqual(BOMB);
    expect(await readXlsx(packDeflated('xl/workbook.xml', Buffer.alloc(1000), 300 * 1024 * 1024))).toEqual(BOMB);
  });

  it('is not passed by a file that says it is smaller than it is', async () => {
    const outcome = await readXlsx(packDeflated('xl/workbook.xml', Buffer.alloc(30 * 1024 * 1024), 10));
    expect(outcome).toEqual({ refused: expect.stringContaining('hỏng') });
  });
});
