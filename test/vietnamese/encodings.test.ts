import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/vietnamese/encodings.ts';

const SENTENCE = 'Ủy ban nhân dân phường báo cáo kết quả: 12 hồ sơ.';
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('text files in other encodings', () => {
  it('reads UTF-8 with and without its mark', () => {
    expect(decodeText(new TextEncoder().encode(SENTENCE))).toEqual({ text: SENTENCE });
  });

  it('reads UTF-16 with its mark and without', () => {
    const bare = new Uint8Array(Buffer.from(SENTENCE.repeat(4), 'utf16le'));
    expect(decodeText(bare)).toEqual({ text: SENTENCE.repeat(4) });
    expect(decodeText(Uint8Array.of(0xff, 0xfe, ...bare))).toEqual({ text: SENTENCE.repeat(4) });
  });

  it.each([
    ['TCVN3', 'Céng hßa x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc'],
    ['VNI', 'Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do'],
  ])('refuses a %s text by name', (font, text) => {
    expect(decodeText(latin1(text))).toEqual({ reason: expect.stringContaining(font) });
    expect(decodeText(new TextEncoder().encode(text))).toEqual({ reason: expect.stringContaining(font) });
  });

  it.each([
    ['PDF', '%PDF-1.7'],
    ['DOCX', 'PK\u0003\u0004...'],
  ])('refuses a %s file by name', (name, bytes) => {
    expect(decodeText(latin1(bytes))).toEqual({ reason: expect.stringContaining(name) });
  });

  it('refuses bytes that are no text', () => {
    expect(decodeText(Uint8Array.of(1, 0, 2, 3, 4, 5, 6))).toEqual({
      reason: expect.stringContaining('không phải văn bản'),
    });
  });
});
