import type { FileOffered, Incoming } from '../../../src/conversation/receive/message.ts';

/** A message that brings a file, as a channel hands it to the desk. */
export function withFile(
  name: string,
  content: string | Uint8Array,
  kind: FileOffered['kind'] = 'document',
): Partial<Incoming> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { files: [{ name, kind, size: bytes.length, reference: name }], fetchFile: async () => bytes };
}

interface Written {
  unit?: string;
  number?: string;
  quarter?: string;
  received?: string;
  online?: string;
  overdue?: string;
}

/** A report of a ward, as it is typed. */
export function reportText({
  unit = 'phường Cẩm Hà',
  number = '31/BC-UBND',
  quarter = 'III',
  received = '1.204',
  online = '1.100',
  overdue = '14',
}: Written = {}): string {
  return `ỦY BAN NHÂN DÂN
${unit.toUpperCase()}

Số: ${number}

ngày 05 tháng 10 năm 2026

BÁO CÁO

Kết quả cải cách hành chính quý ${quarter} năm 2026

I. KẾT QUẢ

Trong kỳ tiếp nhận ${received} hồ sơ, trong đó ${online} hồ sơ trực tuyến và 104 hồ sơ trực tiếp.

Số hồ sơ giải quyết quá hạn: ${overdue} hồ sơ.

II. KHÓ KHĂN

Khó khăn lớn nhất là đường truyền chậm.

Nơi nhận:
- Lưu: VT.

CHỦ TỊCH

Lê Văn Bình
`;
}
