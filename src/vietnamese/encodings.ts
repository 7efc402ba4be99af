/** A file's bytes as text, or a sentence for the official who sent it. */
export type Decoded = { text: string } | { reason: string };

const MAGIC: { name: string; bytes: number[] }[] = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'Word/Excel (DOCX, XLSX) hoặc ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'Word/Excel đời cũ (DOC, XLS)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'ảnh PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'ảnh JPEG', bytes: [0xff, 0xd8, 0xff] },
];

/** Letters of TCVN3 (ABC) fonts as a Latin-1 reader shows them, between plain letters: "ViÖt Nam", "x· héi". */
const TCVN3 = /[A-Za-z][\u00a8-\u00ad\u00ae\u00b5-\u00fe]|[\u00ae\u00a7][A-Za-z\u00b5-\u00fe]/gu;
/** Two-letter signs of VNI fonts: a vowel and a mark as a Latin-1 letter: "Vieät", "xaõ hoäi". */
const VNI =
  /[aeiouyAEIOUY][\u00c0\u00c1\u00c2\u00c3\u00c4\u00c5\u00c6\u00c8\u00c9\u00ca\u00cb\u00cf\u00d4\u00d5\u00d9\u00d8\u00e0-\u00ef\u00f2-\u00fb\u00fc\u00f8\u00f9]/gu;
const VIETNAMESE = /[\u1ea0-\u1ef9\u0103\u0111\u01a1\u01b0]/gu;

/**
 * Reads bytes as text: UTF-8 or UTF-16. Legacy fonts (TCVN3, VNI) and files that are no text are refused by name, because
 * numbers read through a wrong table look right and are not.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const magic = MAGIC.find((one) => one.bytes.every((byte, i) => bytes[i] === byte));
  if (magic) return { reason: `Tệp là ${magic.name}, chưa phải văn bản thuần. Hiện chỉ nhận tệp .txt và .md.` };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes) };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes) };
  const guessed = guessUtf16(bytes);
  if (guessed) return { text: new TextDecoder(guessed).decode(bytes) };
  if (bytes.includes(0))
    return { reason: 'Tệp không phải văn bản (có dữ liệu nhị phân). Đề nghị gửi tệp .txt hoặc .md.' };
  const text = decodeUtf8(bytes);
  return checkLegacy(text ?? new TextDecoder('windows-1252').decode(bytes), text !== null);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every other byte of plain letters is zero. */
function guessUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 4000);
  if (sample.length < 8) return null;
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > sample.length / 5 && even < sample.length / 50) return 'utf-16le';
  if (even > sample.length / 5 && odd < sample.length / 50) return 'utf-16be';
  return null;
}

function checkLegacy(text: string, isUnicode: boolean): Decoded {
  const sample = text.slice(0, 20_000).normalize('NFC');
  const vietnamese = sample.match(VIETNAMESE)?.length ?? 0;
  const vni = sample.match(VNI)?.length ?? 0;
  const tcvn = sample.match(TCVN3)?.length ?? 0;
  if (vietnamese * 3 < Math.max(vni, tcvn) && Math.max(vni, tcvn) > 5) {
    const font = vni > tcvn * 0.45 ? 'VNI (VNI-Times)' : 'TCVN3 (.VnTime)';
    return {
      reason: `Tệp gõ bằng phông chữ cũ ${font}, đọc thẳng sẽ sai chữ. Đề nghị chuyển sang Unicode (UTF-8) rồi nạp lại.`,
    };
  }
  if (!isUnicode)
    return { reason: 'Không nhận ra bảng mã của tệp. Đề nghị lưu lại dưới dạng Unicode (UTF-8) rồi nạp lại.' };
  return { text };
}
