import { z } from 'zod';

/** A document that a report names. */
export interface DocumentReference {
  id: number;
  reportId: number;
  ordinal: number;
  kind: string;
  number: string;
  bareNumber: string;
  issuedOn: string | null;
  subject: string;
  section: string;
  quote: string;
  terms: Set<string>;
}

export const REFERENCE_COLUMNS =
  'd.id, d.report_id, d.ordinal, d.kind, d.number, d.bare_number, d.issued_on, d.subject, d.section, d.quote, d.terms';

export const referenceRow = z
  .object({
    id: z.number(),
    report_id: z.number(),
    ordinal: z.number(),
    kind: z.string(),
    number: z.string(),
    bare_number: z.string(),
    issued_on: z.string().nullable(),
    subject: z.string(),
    section: z.string(),
    quote: z.string(),
    terms: z.array(z.string()),
  })
  .transform(
    (row): DocumentReference => ({
      id: row.id,
      reportId: row.report_id,
      ordinal: row.ordinal,
      kind: row.kind,
      number: row.number,
      bareNumber: row.bare_number,
      issuedOn: row.issued_on,
      subject: row.subject,
      section: row.section,
      quote: row.quote,
      terms: new Set(row.terms),
    }),
  );
