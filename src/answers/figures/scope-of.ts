import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';

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

const SCOPES = Object.keys(SCOPE_NAMES).map((id) => ({ id, term: conceptTerm(id) }));

/** Whose tasks, which plan. */
export interface Scope {
  id: string;
  /** As an official would say it. */
  name: string;
  /** The figure's own words say it, so that its label does too. */
  isOwn: boolean;
}

/** Whose a counted thing is, by its own words, else by those around and above it; null where nothing tells. */
export function scopeOf(figure: Pick<Figure, 'ownTerms' | 'nearTerms' | 'aboveTerms'>): Scope | null {
  const own = SCOPES.find(({ term }) => figure.ownTerms.has(term));
  const scope =
    own ??
    SCOPES.find(({ id, term }) => id !== 'own_plan' && figure.aboveTerms.has(term)) ??
    SCOPES.find(({ term }) => figure.nearTerms.has(term) || figure.aboveTerms.has(term));
  return scope ? { id: scope.id, name: SCOPE_NAMES[scope.id] as string, isOwn: own !== undefined } : null;
}
