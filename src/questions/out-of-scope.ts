import { fold } from '../vietnamese/fold.ts';

/** Why a question is none of the assistant's business. */
export type Refusal = 'instructions' | 'personal' | 'politics' | 'elsewhere' | 'secrets';

/** Folded patterns of what is declined in one sentence, whoever asks. */
const PATTERNS: { refusal: Refusal; pattern: RegExp }[] = [
  {
    refusal: 'instructions',
    pattern:
      /\b(?:bo qua|quen|phot lo|khong can tuan theo|ignore|disregard)\b.{0,40}\b(?:huong dan|chi dan|quy dinh|lenh|quy tac|instructions?|rules?)\b.{0,60}\b(?:in|cho|hien|liet|show|print|tra loi|hay|truoc|above|previous)\b/,
  },
  {
    refusal: 'instructions',
    pattern:
      /\b(?:cau lenh he thong|system prompt|prompt he thong|loi nhac he thong|cau hinh cua ban|ma nguon cua ban|huong dan noi bo cua ban)\b/,
  },
  { refusal: 'instructions', pattern: /\b(?:dong vai|gia vo lam|tu gio ban la|you are now)\b/ },
  { refusal: 'secrets', pattern: /\b(?:mat khau|password|token|api key|khoa api|ma otp)\b/ },
  {
    refusal: 'personal',
    pattern:
      /\b(?:so can cuoc|so cccd|so cmnd|so dinh danh|can cuoc|dia chi nha|so dien thoai|sdt|nha rieng|luong cua|tai khoan ngan hang cua|ngay sinh|que quan)\b.{0,40}\b(?:ong|ba|anh|chi|co|chu|em|dong chi|d\/c|gia dinh) (?!nao|gi|minh|em\b|oi|a\b)/,
  },
  {
    refusal: 'personal',
    pattern: /\b(?:so dien thoai|sdt|dien thoai) (?:rieng|ca nhan)\b|\bdia chi (?:nha )?(?:rieng|ca nhan)\b/,
  },
  {
    refusal: 'politics',
    pattern:
      /\b(?:ai|ong nao|ba nao|nguoi nao|dang nao)\b.{0,30}\b(?:se )?(?:lam|len|thang|trung|giu|dac cu|ke nhiem)\b.{0,20}\b(?:chu tich|bi thu|tong thong|bau cu|thu tuong|cu|khoa toi)\b/,
  },
  {
    refusal: 'politics',
    pattern: /\b(?:thang cu|bau cu tong thong|dang cong hoa|dang dan chu|chien tranh|bieu tinh|bau cu (?:o )?my)\b/,
  },
  {
    refusal: 'elsewhere',
    pattern: /\b(?:thoi tiet|co mua|mua khong|troi mua|nang khong|con bao so|nhiet do|du bao thoi tiet)\b/,
  },
  {
    refusal: 'elsewhere',
    pattern:
      /\b(?:bong da|ti so|ty so|xo so|ket qua xo so|gia vang|ty gia|chung khoan|bitcoin|co phieu|gia xang|phim|bai hat|loi bai hat|nau an|cong thuc nau|choi game|tu vi|xem boi|tinh yeu|nguoi yeu|ke chuyen cuoi|lam tho|viet tho|bai tho|dich (?:giup|ho|sang)|tieng anh la gi|quan an|(?:nha hang|khach san)(?= (?:nao|ngon|gan|o dau))|ve may bay|nghi mat|du lich o dau)\b/,
  },
  {
    refusal: 'elsewhere',
    pattern:
      /\b(?:giai (?:giup )?(?:bai )?toan|viet code|lap trinh(?! (?:ubnd|uy ban|hdnd|hoi dong|thanh pho|cap|chu tich|so))|python|javascript)\b/,
  },
];

/** The reason to decline, or null for a question about reports. */
export function readRefusal(full: string): Refusal | null {
  const folded = fold(full);
  return PATTERNS.find(({ pattern }) => pattern.test(folded))?.refusal ?? null;
}
