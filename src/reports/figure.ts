import { z } from 'zod';
import type { Period } from '../vietnamese/period.ts';
import { sharedValues } from '../vietnamese/shared-values.ts';
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
  path: readonly string[];
  quote: string;
  quoteStart: number;
  /** For a row of a table: the heads of its columns, as the quote lists its cells; null for what stands in text. */
  heads: string | null;
  ownTerms: ReadonlySet<string>;
  nearTerms: ReadonlySet<string>;
  aboveTerms: ReadonlySet<string>;
  whole: number | null;
  shareOf: number | null;
  repeats: number | null;
  isAbsence: boolean;
  /** The machine that read it out of a picture was unsure of it. */
  isUnsure: boolean;
  /** An official's correction, which `value` already is; the quote and `raw` stay as printed. */
  correction: Correction | null;
}

/** What a report prints, and who says since when and why that it is wrong. */
export interface Correction {
  original: number;
  reason: string;
  by: string;
  at: Date;
}

/** Figures with the corrections that are in force. */
export const FIGURES_TABLE =
  'figures f left join corrections c on c.report_id = f.report_id and c.ordinal = f.ordinal and c.dropped_at is null';

/** Terms hold no space, headings no unit separator: as one text each they are read several times as fast as arrays. */
export const FIGURE_COLUMNS = `f.id, f.report_id, f.ordinal, coalesce(c.value, f.value) as value, f.raw, f.measure, f.label, f.qualifier, f.indicator, f.unit, f.member,
  f.period_from, f.period_to, f.section, array_to_string(f.path, chr(31)) as path, f.quote, f.quote_start, f.heads,
  array_to_string(f.own_terms, ' ') as own_terms, array_to_string(f.near_terms, ' ') as near_terms, array_to_string(f.above_terms, ' ') as above_terms,
  f.whole, f.share_of, f.repeats, f.is_absence, f.is_unsure, c.original, c.reason, c.corrected_by, c.corrected_at`;

const termOf = sharedValues((term) => term);
const termsOf = sharedValues((terms): ReadonlySet<string> => new Set(terms === '' ? [] : terms.split(' ').map(termOf)));
const pathOf = sharedValues((path): readonly string[] => (path === '' ? [] : path.split('\u001f')));
const textOf = sharedValues((text) => text);

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
    path: z.string(),
    quote: z.string(),
    quote_start: z.number(),
    heads: z.string().nullable(),
    own_terms: z.string(),
    near_terms: z.string(),
    above_terms: z.string(),
    whole: z.number().nullable(),
    share_of: z.number().nullable(),
    repeats: z.number().nullable(),
    is_absence: z.boolean(),
    is_unsure: z.boolean(),
    original: z.number().nullable(),
    reason: z.string().nullable(),
    corrected_by: z.string().nullable(),
    corrected_at: z.date().nullable(),
  })
  .transform(
    (row): Figure => ({
      id: row.id,
      reportId: row.report_id,
      ordinal: row.ordinal,
      value: row.value,
      raw: row.raw,
      measure: textOf(row.measure),
      label: textOf(row.label),
      qualifier: row.qualifier,
      indicator: row.indicator,
      unit: textOf(row.unit),
      member: row.member,
      period: periodOf(row.period_from, row.period_to),
      section: row.section,
      path: pathOf(row.path),
      quote: textOf(row.quote),
      quoteStart: row.quote_start,
      heads: row.heads,
      ownTerms: termsOf(row.own_terms),
      nearTerms: termsOf(row.near_terms),
      aboveTerms: termsOf(row.above_terms),
      whole: row.whole,
      shareOf: row.share_of,
      repeats: row.repeats,
      isAbsence: row.is_absence,
      isUnsure: row.is_unsure,
      correction:
        row.original === null || row.corrected_at === null
          ? null
          : {
              original: row.original,
              reason: row.reason ?? '',
              by: row.corrected_by ?? '',
              at: row.corrected_at,
            },
    }),
  );
