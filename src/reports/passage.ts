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

/** Where a passage stands and what it says, without its terms. */
export const PASSAGE_TEXT_COLUMNS = `p.id, p.report_id, p.ordinal, p.kind, p.section, array_to_string(p.path, chr(31)) as path, p.body`;

/** Terms hold no space, headings no unit separator: as one text each they are read several times as fast as arrays. */
export const PASSAGE_COLUMNS = `${PASSAGE_TEXT_COLUMNS}, array_to_string(p.terms, ' ') as terms, array_to_string(p.path_terms, ' ') as path_terms`;

export const passageShape = z.object({
  id: z.number(),
  report_id: z.number(),
  ordinal: z.number(),
  kind: z.string(),
  section: z.string(),
  path: z.string(),
  body: z.string(),
  terms: z.string(),
  path_terms: z.string(),
});

export const passageRow = passageShape.transform(passageOf);

export function passageOf(row: z.output<typeof passageShape>): Passage {
  return {
    id: row.id,
    reportId: row.report_id,
    ordinal: row.ordinal,
    kind: row.kind,
    section: row.section,
    path: partsOf(row.path, '\u001f'),
    body: row.body,
    terms: partsOf(row.terms, ' '),
    pathTerms: partsOf(row.path_terms, ' '),
  };
}

function partsOf(joined: string, sign: string): string[] {
  return joined === '' ? [] : joined.split(sign);
}
