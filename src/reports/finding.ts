import { z } from 'zod';

/** Something in a report that does not agree with itself. */
export interface Finding {
  id: number;
  reportId: number;
  ordinal: number;
  kind: 'sum' | 'ratio' | 'conflict' | 'date';
  /** hard: wrong whatever the rounding · rounding: cut instead of rounded · soft: perhaps meant so. */
  severity: 'hard' | 'rounding' | 'soft';
  stated: number | null;
  computed: number | null;
  explain: string;
  section: string;
  quote: string;
  figures: number[];
}

export const FINDING_COLUMNS =
  'n.id, n.report_id, n.ordinal, n.kind, n.severity, n.stated, n.computed, n.explain, n.section, n.quote, n.figures';

export const findingRow = z
  .object({
    id: z.number(),
    report_id: z.number(),
    ordinal: z.number(),
    kind: z.enum(['sum', 'ratio', 'conflict', 'date']),
    severity: z.enum(['hard', 'rounding', 'soft']),
    stated: z.number().nullable(),
    computed: z.number().nullable(),
    explain: z.string(),
    section: z.string(),
    quote: z.string(),
    figures: z.array(z.number()),
  })
  .transform(
    (row): Finding => ({
      id: row.id,
      reportId: row.report_id,
      ordinal: row.ordinal,
      kind: row.kind,
      severity: row.severity,
      stated: row.stated,
      computed: row.computed,
      explain: row.explain,
      section: row.section,
      quote: row.quote,
      figures: row.figures,
    }),
  );
