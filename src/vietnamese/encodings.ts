import { fold, hasDiacritics } from './fold.ts';
import { LEGACY_FONTS } from './legacy-fonts.ts';
import { isVietnameseSyllable } from './syllable-shape.ts';

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'tcvn3' | 'vni';

/** A file's bytes as text, or a sentence for the official who sent it: what is wrong and what to do. */
export type Decoded = { ok: true; text: string; encoding: Encoding } | { ok: false; reason: string };

/** First bytes of files that are no text. */
const MAGIC: { name: string; bytes: number[] }[] = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'Word/Excel (DOCX, XLSX) hoặc ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'Word/Excel đời cũ (DOC, XLS)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'RTF', bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66] },
  { name: 'ảnh PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'ảnh JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'ảnh GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'RAR', bytes: [0x52, 0x61, 0x72, 0x21] },
  { name: '7-Zip', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { name: 'GZIP', bytes: [0x1f, 0x8b] },
];

/** What the head of a file tells of the whole: so many bytes or characters are looked at. */
const SAMPLE = 20_000;
/** Of the words with letters beyond ASCII, so many must be Vietnamese syllables for a table to be the right one. */
const MOSTLY = 0.85;
/** Fewer such words prove nothing. */
const FEWEST_WORDS = 3;

/**
 * Reads the bytes of a text file: UTF-8, UTF-16, Windows-1258, and text typed for TCVN3 or VNI fonts, be it saved in one
 * byte a letter or as UTF-8. The text is as decoded: it may be decomposed (see `normalize`). Bytes that are no text, or in
 * a table that cannot be told for sure, are refused.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const magic = MAGIC.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (magic) return refuse(`Tệp là ${magic.name}, không phải văn bản thuần. Đề nghị gửi nội dung ở tệp .txt hoặc .md.`);
  const utf16 = guessUtf16(bytes);
  if (utf16) return decodeSurely(bytes, utf16);
  if (bytes.includes(0)) {
    return refuse('Tệp không phải văn bản (có dữ liệu nhị phân). Đề nghị gửi nội dung ở tệp .txt hoặc .md.');
  }
  const utf8 = decodeOrNull(bytes, 'utf-8');
  if (hasLostMarks(utf8 ?? decodeOrNull(bytes, 'windows-1252') ?? ''))
    return refuse(
      'Tệp đã mất dấu tiếng Việt khi lưu (nhiều chữ thành dấu “?”). Đề nghị lưu lại dạng Unicode (UTF-8) rồi nạp lại.',
    );
  return (utf8 === null ? null : readUtf8(utf8)) ?? readOneByte(bytes);
}

/** A text asks no eight questions in the middle of words; in Vietnamese every third word would be hurt. */
const FEWEST_LOST = 8;
const CHARACTERS_TO_ONE_LOST = 200;

/** "K?t qu? gi?i quy?t": saved in an encoding that has no such letters, which are gone. */
function hasLostMarks(text: string): boolean {
  const lost = text.match(/\p{L}\?\p{Ll}|\?\p{Ll}\p{Ll}?[\s,.]/gu)?.length ?? 0;
  return lost >= FEWEST_LOST && lost > text.length / CHARACTERS_TO_ONE_LOST;
}

function refuse(reason: string): Decoded {
  return { ok: false, reason };
}

function decodeOrNull(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function decodeSurely(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  const text = decodeOrNull(bytes, encoding);
  return text === null
    ? refuse('Tệp văn bản (UTF-16) bị hỏng. Đề nghị lưu lại dưới dạng Unicode (UTF-8) rồi gửi lại.')
    : { ok: true, text, encoding };
}

/** By the byte-order mark, else by its pattern: every other byte of plain letters is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = { even: 0, odd: 0 };
  for (const [i, byte] of sample.entries()) if (byte === 0) zeros[i % 2 === 0 ? 'even' : 'odd'] += 1;
  if (zeros.odd > sample.length / 5 && zeros.even < sample.length / 50) return 'utf-16le';
  if (zeros.even > sample.length / 5 && zeros.odd < sample.length / 50) return 'utf-16be';
  return null;
}

/** UTF-8 as it stands, unless what it holds are the Latin-1 letters of a legacy font. */
function readUtf8(text: string): Decoded | null {
  return (isLatin1(text) ? readLegacy(text) : null) ?? { ok: true, text, encoding: 'utf-8' };
}

function readOneByte(bytes: Uint8Array): Decoded {
  const viet = new TextDecoder('windows-1258').decode(bytes);
  if (isMostlyVietnamese(viet)) return { ok: true, text: viet, encoding: 'windows-1258' };
  const latin = new TextDecoder('windows-1252').decode(bytes);
  return (
    readLegacy(latin) ?? refuse('Không nhận ra bảng mã của tệp. Đề nghị lưu lại dưới dạng Unicode (UTF-8) rồi gửi lại.')
  );
}

/** Latin-1 letters alone, so many that they mean something, and hardly any sound Vietnamese among them. */
function isLatin1(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  return !/[\u0100-\u024f\u0300-\u036f\u1e00-\u1eff]/u.test(sample) && !isMostlyVietnamese(sample);
}

/** Text of a legacy font as Unicode; a refusal by name when it looks like one and is not sound; null when it looks like none. */
function readLegacy(typed: string): Decoded | null {
  const readings = LEGACY_FONTS.map((font) => ({
    font,
    share: vietnameseShare(font.toUnicode(typed.slice(0, SAMPLE))),
  }));
  const [best] = readings.sort((a, b) => b.share - a.share);
  if (!best || best.share < MOSTLY / 2) return null;
  if (best.share >= MOSTLY) return { ok: true, text: best.font.toUnicode(typed), encoding: best.font.encoding };
  return refuse(
    `Tệp gõ bằng phông chữ cũ ${best.font.name}, chuyển sang Unicode chưa chắc đúng. Đề nghị chuyển tệp sang Unicode (UTF-8) rồi gửi lại.`,
  );
}

function isMostlyVietnamese(text: string): boolean {
  return vietnameseShare(text.slice(0, SAMPLE).normalize('NFC')) >= MOSTLY;
}

/** Of the words with letters beyond ASCII, the share that are Vietnamese syllables; 0 when there are too few to tell. */
function vietnameseShare(text: string): number {
  const words = text.match(/[\p{L}\p{M}\u00a1-\u00bf\u00d7\u00f7]+/gu) ?? [];
  // "QĐ", "HĐND": abbreviations have no vowel and are no syllables in any table.
  const marked = words.filter((word) => /[^\p{ASCII}]/u.test(word) && /[^bcdghklmnpqrstvx]/u.test(fold(word)));
  if (marked.length < FEWEST_WORDS) return 0;
  return marked.filter((word) => hasDiacritics(word) && isVietnameseSyllable(word)).length / marked.length;
}
