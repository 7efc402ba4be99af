import { z } from 'zod';

/** A few sentences of a report that stand alone, with where they stand. `body` is verbatim. */
export interface Passage {
  id: number;
  reportId: number;
  ordinal: number;
  kind: string;
  section: string;
  path: string[];
  body: string;
  terms: string[];
  pathTerms: string[];
}

export const PASSAGE_COLUMNS = 'p.id, p.report_id, p.ordinal, p.kind, p.section, p.path, p.body, p.terms, p.path_terms';

export const passageRow = z
  .object({
    id: z.number(),
    report_id: z.number(),
    ordinal: z.number(),
    kind: z.string(),
    section: z.string(),
    path: z.array(z.string()),
    body: z.string(),
    terms: z.array(z.string()),
    path_terms: z.array(z.string()),
  })
  .transform(
    (row): Passage => ({
      id: row.id,
      reportId: row.report_id,
      ordinal: row.ordinal,
      kind: row.kind,
      section: row.section,
      path: row.path,
      body: row.body,
      terms: row.terms,
      pathTerms: row.path_terms,
    }),
  );
