import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';

/** A share that parts of a unit are picked by. */
export interface Threshold {
  /** "Đạt 100%", "Dưới 80%": how the answer names those that meet it. */
  word: string;
  holds: (share: number) => boolean;
}

const PERCENT = /(\d{1,3}(?:[.,]\d+)?)\s*(?:%|phan tram)/;
const BELOW = /\b(?:duoi|chua (?:dat|den|toi|duoc)|khong (?:dat|du)|thap hon|it hon|kem)\b[^%\d]*$/;
const ABOVE = /\b(?:tren|hon|vuot|qua)\b[^%\d]*$/;
const ALL = /\b(?:xong|hoan thanh|giai quyet|thuc hien) (?:het|toan bo|tat ca|day du)\b/;

/** "Đơn vị nào hoàn thành 100%", "phòng nào dưới 80%", "phòng nào xong hết": null where no share is named. */
export function readThreshold(bare: string): Threshold | null {
  const folded = fold(bare);
  const percent = PERCENT.exec(folded);
  if (!percent) return ALL.test(folded) ? { word: 'Đạt 100%', holds: (share) => share >= 100 } : null;
  const bound = Number((percent[1] as string).replace(',', '.'));
  const before = folded.slice(0, percent.index);
  const text = `${formatNumber(bound)}%`;
  if (BELOW.test(before)) return { word: `Dưới ${text}`, holds: (share) => share < bound };
  if (ABOVE.test(before)) return { word: `Trên ${text}`, holds: (share) => share > bound };
  return { word: bound === 100 ? 'Đạt 100%' : `Từ ${text} trở lên`, holds: (share) => share >= bound };
}
