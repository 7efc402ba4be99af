/**
 * What a picture shows, before it is drawn.
 *
 * bar: values of units or parts, ranked, or of one unit in the order of time · line: one unit over periods of one length ·
 * stacked: the parts of a whole end to end, a bar for each unit.
 */
export interface Chart {
  kind: 'bar' | 'line' | 'stacked';
  /** What is measured. */
  title: string;
  /** Whose it is, where all is of one unit, and the period that the values share; may be empty. */
  subtitle: string;
  measure: string;
  /** Places along the axis, in the order drawn. */
  places: ChartPlace[];
  /** One, but in a stacked chart. */
  layers: ChartLayer[];
  /** What must be known to read it, a sentence each. */
  notes: string[];
  /** Titles of the reports that state the values, each once. */
  sources: string[];
}

export interface ChartPlace {
  /** A unit, a part of one, or a period in words. */
  name: string;
  /** The period in words where it is not that of the others: the bar is hatched and says so. */
  ownPeriod: string | null;
}

interface ChartLayer {
  /** What this stretch of a stacked bar is; empty where there is one layer. */
  name: string;
  /** One for each place, in the chart's measure. Null: the report does not tell it. */
  values: (number | null)[];
}
