import { z } from 'zod';
import type { Period } from '../vietnamese/period.ts';
import { sharedValues } from '../vietnamese/shared-values.ts';

/** Everything about a report but its text. Dates are ISO days of Vietnam. */
export interface Report {
  id: number;
  fileName: string;
  unit: string;
  title: string;
  number: string | null;
  issuedOn: string | null;
  period: Period | null;
  signer: string | null;
  addressee: string | null;
  contentHash: string;
  isSample: boolean;
  /** Read out of pictures by a machine. */
  isScan: boolean;
  /** Ids of what it is a report on (src/vocabulary/report-kinds); empty where its title names nothing that is known. */
  kinds: string[];
  /** 1 where it was read once; each new content of the same report is one more. */
  version: number;
  /** When the version before was replaced; null for the first. */
  replacedAt: Date | null;
}

export const reportRow = z
  .object({
    id: z.number(),
    file_name: z.string(),
    unit: z.string(),
    title: z.string(),
    number: z.string().nullable(),
    issued_on: z.string().nullable(),
    period_from: z.string().nullable(),
    period_to: z.string().nullable(),
    signer: z.string().nullable(),
    addressee: z.string().nullable(),
    content_hash: z.string(),
    is_sample: z.boolean(),
    is_scan: z.boolean(),
    kinds: z.array(z.string()).nullable(),
    version: z.number(),
    replaced_at: z.date().nullable(),
  })
  .transform(
    (row): Report => ({
      id: row.id,
      fileName: row.file_name,
      unit: row.unit,
      title: row.title,
      number: row.number,
      issuedOn: row.issued_on,
      period: periodOf(row.period_from, row.period_to),
      signer: row.signer,
      addressee: row.addressee,
      contentHash: row.content_hash,
      isSample: row.is_sample,
      isScan: row.is_scan,
      kinds: row.kinds ?? [],
      version: row.version,
      replacedAt: row.replaced_at,
    }),
  );

export const REPORT_COLUMNS =
  'id, file_name, unit, title, number, issued_on, period_from, period_to, signer, addressee, content_hash, is_sample, is_scan, kinds, version, replaced_at';

/** Two columns as one period, one object for all that have it; both empty is no period. */
export function periodOf(from: string | null, to: string | null): Period | null {
  return from === null && to === null ? null : sharedPeriod(`${from ?? ''}/${to ?? ''}`);
}

const sharedPeriod = sharedValues((text): Period => {
  const [from = '', to = ''] = text.split('/');
  return { from: from === '' ? null : from, to: to === '' ? null : to };
});
