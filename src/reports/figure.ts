import { z } from 'zod';
import type { Period } from '../vietnamese/period.ts';
import { periodOf } from './report.ts';

/** A quantity in the store, with the place in its report that states it. */
export interface Figure {
  id: number;
  reportId: number;
  ordinal: number;
  value: number;
  raw: string;
  /** As written, lower case: "hồ sơ", "%", "tỷ đồng". `value` is in it. */
  measure: string;
  label: string;
  qualifier: string | null;
  indicator: string | null;
  unit: string;
  /** The room, school or field of work that it is told of, as the report names it. */
  member: string | null;
  period: Period | null;
  section: string;
  path: string[];
  quote: string;
  quoteStart: number;
  ownTerms: Set<string>;
  nearTerms: Set<string>;
  aboveTerms: Set<string>;
  whole: number | null;
  shareOf: number | null;
  repeats: number | null;
  isAbsence: boolean;
}

export const FIGURE_COLUMNS = `f.id, f.report_id, f.ordinal, f.value, f.raw, f.measure, f.label, f.qualifier, f.indicator, f.unit, f.member,
  f.period_from, f.period_to, f.section, f.path, f.quote,
  f.quote_start, f.own_terms, f.near_terms, f.above_terms, f.whole, f.share_of, f.repeats, f.is_absence`;

export const figureRow = z
  .object({
    id: z.number(),
    report_id: z.number(),
    ordinal: z.number(),
    value: z.number(),
    raw: z.string(),
    measure: z.string(),
    label: z.string(),
    qualifier: z.string().nullable(),
    indicator: z.string().nullable(),
    unit: z.string(),
    member: z.string().nullable(),
    period_from: z.string().nullable(),
    period_to: z.string().nullable(),
    section: z.string(),
    path: z.array(z.string()),
    quote: z.string(),
    quote_start: z.number(),
    own_terms: z.array(z.string()),
    near_terms: z.array(z.string()),
    above_terms: z.array(z.string()),
    whole: z.number().nullable(),
    share_of: z.number().nullable(),
    repeats: z.number().nullable(),
    is_absence: z.boolean(),
  })
  .transform(
    (row): Figure => ({
      id: row.id,
      reportId: row.report_id,
      ordinal: row.ordinal,
      value: row.value,
      raw: row.raw,
      measure: row.measure,
      label: row.label,
      qualifier: row.qualifier,
      indicator: row.indicator,
      unit: row.unit,
      member: row.member,
      period: periodOf(row.period_from, row.period_to),
      section: row.section,
      path: row.path,
      quote: row.quote,
      quoteStart: row.quote_start,
      ownTerms: new Set(row.own_terms),
      nearTerms: new Set(row.near_terms),
      aboveTerms: new Set(row.above_terms),
      whole: row.whole,
      shareOf: row.share_of,
      repeats: row.repeats,
      isAbsence: row.is_absence,
    }),
  );
