import { saveReport } from '../../../src/reports/save-report.ts';
import type { Database } from '../../../src/store/database.ts';
import { passageTerms } from '../../../src/vocabulary/describe.ts';

const READ_AT = new Date('2026-07-01T00:00:00Z');

/** A report of a ward that is made of these passages, under one heading each ("heading: body") or none. */
export async function storePassages(db: Database, unit: string, year: number, texts: string[]): Promise<void> {
  const body = texts.join('\n');
  let at = 0;
  const passages = texts.map((text, ordinal) => {
    const [heading, said] = text.includes('::') ? (text.split('::') as [string, string]) : ['', text];
    const start = at + text.length - said.length;
    at += text.length + 1;
    return {
      ordinal,
      kind: 'paragraph',
      section: `${ordinal + 1}`,
      path: heading === '' ? [] : [heading],
      body: said,
      starts_at: start,
      ends_at: start + said.length,
      terms: passageTerms(said),
      path_terms: [...new Set(passageTerms(heading))],
    };
  });
  await saveReport(
    db,
    {
      fileName: `${unit} ${year}.txt`,
      unit: { name: unit, kind: 'ward', baseName: unit.replace(/^phường /u, ''), parent: null },
      title: `BÁO CÁO năm ${year}`,
      number: null,
      issuedOn: null,
      period: { from: `${year}-01-01`, to: `${year}-12-31` },
      signer: null,
      addressee: null,
      body,
      contentHash: `${unit} ${year} ${body}`,
      isSample: false,
      isScan: false,
      passages,
      figures: [],
      references: [],
      findings: [],
      tasks: [],
    },
    READ_AT,
  );
}
