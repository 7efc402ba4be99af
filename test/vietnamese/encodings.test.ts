import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/vietnamese/encodings.ts';
import { LEGACY_FONTS } from '../../src/vietnamese/legacy-fonts.ts';

const SENTENCE = 'Ủy ban nhân dân phường báo cáo: đã nhận 12 hồ sơ, xử lý đúng hạn.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const oneByte = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('text in Unicode', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decodeText(utf8(SENTENCE))).toEqual({ ok: true, text: SENTENCE, encoding: 'utf-8' });
    expect(decodeText(utf8(`\ufeff${SENTENCE}`))).toEqual({ ok: true, text: SENTENCE, encoding: 'utf-8' });
  });

  it('leaves decomposed letters to the caller', () => {
    const decomposed = SENTENCE.normalize('NFD');
    expect(decodeText(utf8(decomposed))).toEqual({ ok: true, text: decomposed, encoding: 'utf-8' });
  });

  it.each(['utf-16le', 'utf-16be'] as const)('reads %s with its mark and without', (encoding) => {
    const bytes = new Uint8Array(Buffer.from(SENTENCE.repeat(4), 'utf16le'));
    const mark = Uint8Array.of(0xff, 0xfe);
    if (encoding === 'utf-16be')
      for (const part of [bytes, mark]) Buffer.from(part.buffer, part.byteOffset, part.length).swap16();
    expect(decodeText(bytes)).toEqual({ ok: true, text: SENTENCE.repeat(4), encoding });
    expect(decodeText(Uint8Array.of(...mark, ...bytes))).toEqual({ ok: true, text: SENTENCE.repeat(4), encoding });
  });

  it('reads other languages as they stand', () => {
    const french = 'Café résumé, déjà vu, naïve, à bientôt';
    expect(decodeText(utf8(french))).toMatchObject({ ok: true, text: french });
  });
});

describe('text of the time before Unicode', () => {
  it.each([
    ['tcvn3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam'],
    ['vni', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam'],
  ])('reads a known %s line, in one byte a letter or saved as UTF-8', (encoding, typed) => {
    const read = { ok: true, text: 'Cộng hòa xã hội chủ nghĩa Việt Nam', encoding };
    expect(decodeText(oneByte(typed))).toEqual(read);
    expect(decodeText(utf8(typed))).toEqual(read);
  });

  it('reads Windows-1258, where tones are letters of their own', () => {
    const bytes = Uint8Array.of(
      0x56,
      0x69,
      0xea,
      0xf2,
      0x74,
      0x20,
      0x68,
      0xf4,
      0xcc,
      0x20,
      0x73,
      0xf5,
      0x20,
      0xf0,
      0x61,
      0xde,
    );
    const read = decodeText(bytes);
    expect(read).toMatchObject({ ok: true, encoding: 'windows-1258' });
    expect(read.ok && read.text.normalize('NFC')).toBe('Việt hồ sơ đã');
  });

  it('reads capitals of VNI, and a TCVN3 word in capitals', () => {
    expect(decodeText(oneByte('ÑOÄC LAÄP - TÖÏ DO'))).toMatchObject({ text: 'ĐỘC LẬP - TỰ DO' });
    expect(decodeText(oneByte('CéNG HßA HéI CHñ NGHÜA'))).toMatchObject({ text: 'CỘNG HÒA HỘI CHỦ NGHĨA' });
  });

  const lower = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';
  it.each(LEGACY_FONTS)('has a sign of $encoding for every small letter', ({ toUnicode }) => {
    const candidates = ['', ...'aeiouyôö'].flatMap((first) =>
      Array.from({ length: 0x5f }, (_, i) => first + String.fromCharCode(0xa1 + i)),
    );
    const written = new Set(candidates.map((typed) => toUnicode(typed)));
    expect([...lower].filter((letter) => !written.has(letter))).toEqual([]);
  });

  it('refuses what looks like a legacy font and is not sound, by its name', () => {
    const broken = 'ViÖt Nam ®óng h¹n céng hßa x· héi Ößß ¸¸x xæææ ßßß';
    expect(decodeText(oneByte(broken))).toEqual({ ok: false, reason: expect.stringContaining('TCVN3') });
  });

  it('refuses a table that it does not know', () => {
    expect(decodeText(Uint8Array.of(0x80, 0x81, 0x20, 0x8d, 0x8f, 0x20, 0x90, 0x9d))).toEqual({
      ok: false,
      reason: expect.stringContaining('bảng mã'),
    });
  });
});

describe('files that are no text', () => {
  it.each([
    ['PDF', '%PDF-1.7'],
    ['DOCX', 'PK\u0003\u0004...'],
    ['RTF', '{\\rtf1'],
    ['PNG', '\u0089PNG'],
  ])('refuses %s by name', (name, bytes) => {
    expect(decodeText(oneByte(bytes))).toEqual({ ok: false, reason: expect.stringContaining(name) });
  });

  it('refuses binary data', () => {
    expect(decodeText(Uint8Array.of(1, 0, 2, 3, 4, 5, 6))).toEqual({
      ok: false,
      reason: expect.stringContaining('nhị phân'),
    });
  });
});
