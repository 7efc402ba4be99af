export type UnitKind = 'ward' | 'commune' | 'special_zone' | 'city' | 'province' | 'department';

/** A unit of government that reports, or that reports and questions speak of. */
export interface Unit {
  /** With its kind, as answers say it: "phường Lưu Kiếm", "thành phố Hải Phòng"; a department's as written. */
  name: string;
  kind: UnitKind;
  /** "Lưu Kiếm"; of a department the same as its name. */
  baseName: string;
  /** Name of the unit above it, when known. */
  parent: string | null;
}

/** Whether units of this kind have wards and communes below them. */
export function isUpperKind(kind: UnitKind): boolean {
  return kind === 'city' || kind === 'province';
}
