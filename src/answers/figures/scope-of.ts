import type { Figure } from '../../reports/figure.ts';

const SCOPE_NAMES: Readonly<Record<string, string>> = {
  own_plan: 'kế hoạch của đơn vị',
  city_assigned: 'cấp trên giao',
  government_assigned: 'Chính phủ, Thủ tướng giao',
  unit_assigned: 'đơn vị giao',
  party_assigned: 'cấp ủy giao',
  council_assigned: 'HĐND giao',
  leader_assigned: 'lãnh đạo đơn vị giao',
  resolution_57: 'Nghị quyết 57',
};

/** Whose tasks, which plan. */
export interface Scope {
  id: string;
  /** As an official would say it. */
  name: string;
  /** The figure's own words say it, so that its label does too. */
  isOwn: boolean;
}

/** Whose a counted thing is, by its own words, else by those around and above it; null where nothing tells. */
export function scopeOf(figure: Figure): Scope | null {
  const ids = Object.keys(SCOPE_NAMES);
  const own = ids.find((id) => figure.ownTerms.has(`#${id}`));
  const id =
    own ??
    ids.find((one) => one !== 'own_plan' && figure.aboveTerms.has(`#${one}`)) ??
    ids.find((one) => figure.nearTerms.has(`#${one}`) || figure.aboveTerms.has(`#${one}`));
  return id === undefined ? null : { id, name: SCOPE_NAMES[id] as string, isOwn: own !== undefined };
}
