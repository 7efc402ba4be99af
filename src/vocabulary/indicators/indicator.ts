/** A quantity that reports of one kind share, so that it can be compared between units and periods. */
export interface Indicator {
  id: string;
  /** Vietnamese name, as an answer says it. */
  name: string;
  unit: 'count' | 'share' | 'money' | 'area';
  /** Concepts that must be among the figure's own. */
  own: readonly string[];
  /** Concepts that must be among its own or around it. */
  around?: readonly string[];
  /** Concepts that must not be among its own: they make it another indicator. */
  not?: readonly string[];
  /** Words that its measure begins with, one of them. */
  measured?: readonly string[];
}
