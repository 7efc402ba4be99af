/** Folded syllables by how many sentences of the project's own reports hold them: the commoner, the less they prove. */
const BY_WEIGHT: readonly [weight: number, syllables: string][] = [
  // More than one sentence in eight.
  [0.2, 'so cong vu ho phuong ngay va co qua thanh cua ubnd nhiem'],
  // One in twenty.
  [
    0.45,
    'quyet hanh tu dan chinh trong ban nam nhan han do thu da dung duoc pho nguoi giao dong van phong dat viec bo xa ke dinh cho chuc phan ky giai hoach quy cac ket dang tiep den lam theo truc cap tuc thong du ve dau trung nghi ty thang don tra tai tam chuyen noi bao',
  ],
  // One in fifty.
  [
    0.7,
    'voi vi tinh de la chu hien chi khong kinh tren cach thuc con toan tuyen chua cao hai kiem cai truoc trinh hop to hoan ly uy tich doi dien moi che kien tong dai le tri quan hoa phat phai mot vien giam qd gom nop hoi lieu may quyen ngan o lap kh tin phuc thoi cu luot huong gui bang an can duong day su xong mo thuoc tham nghiep gia xu bien sach mem doc cung loi truong anh mang muc cham te he hoc',
  ],
];

const WEIGHTS = new Map(
  BY_WEIGHT.flatMap(([weight, words]) => words.split(' ').map((word) => [word, weight] as const)),
);

/** How much a folded syllable proves: 1 where it is rare in reports. */
export function weightOf(syllable: string): number {
  return WEIGHTS.get(syllable) ?? 1;
}
