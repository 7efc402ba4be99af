export type UnitKind = 'ward' | 'commune' | 'special_zone' | 'city' | 'province' | 'department';

/** A unit of government that reports. */
export interface Unit {
  /** With its kind, as answers say it: "phường Lưu Kiếm", "thành phố Hải Phòng". */
  name: string;
  kind: UnitKind;
  /** "Lưu Kiếm". */
  baseName: string;
  /** Name of the unit above it, when known. */
  parent: string | null;
}

/** Folded words for each kind, as written before a name. */
export const KIND_WORDS: readonly { words: string; kind: UnitKind; vietnamese: string }[] = [
  { words: 'phuong', kind: 'ward', vietnamese: 'phường' },
  { words: 'p', kind: 'ward', vietnamese: 'phường' },
  { words: 'xa', kind: 'commune', vietnamese: 'xã' },
  { words: 'dac khu', kind: 'special_zone', vietnamese: 'đặc khu' },
  { words: 'thanh pho', kind: 'city', vietnamese: 'thành phố' },
  { words: 'tp', kind: 'city', vietnamese: 'thành phố' },
  { words: 'tinh', kind: 'province', vietnamese: 'tỉnh' },
];
