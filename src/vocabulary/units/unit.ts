export type UnitKind = 'ward' | 'commune' | 'special_zone' | 'city' | 'province' | 'department';
export interface Unit { name: string; kind: UnitKind; baseName: string; parent: string | null }
