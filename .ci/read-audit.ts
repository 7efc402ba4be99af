import { z } from 'zod';

/** What npm says of the dependencies. */
export type Audit =
  | { kind: 'clean'; lesser: number }
  | { kind: 'found'; faults: string[] }
  | { kind: 'no_answer'; why: string };

const report = z.object({
  vulnerabilities: z.record(
    z.string(),
    z.object({
      severity: z.string(),
      range: z.string(),
      via: z.array(z.union([z.string(), z.object({ title: z.string(), url: z.string().optional() })])),
    }),
  ),
});
const failure = z.object({
  statusCode: z.number().optional(),
  message: z.string().optional(),
  error: z.object({ code: z.string().optional(), summary: z.string().optional() }).optional(),
});

const COUNTED = ['high', 'critical'];
/** Codes of npm that mean that the registry was not reached or did not take the question. */
const NOT_REACHED =
  /^(?:E[45]\d\d|ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENOAUDIT|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/u;

/**
 * Reads what `npm audit --json` printed.
 *
 * @param output empty where it was stopped after a time.
 * @throws when npm failed for another reason than the registry: that is not passed over.
 */
export function readAudit(output: string): Audit {
  if (output.trim() === '') return { kind: 'no_answer', why: 'it was silent for too long' };
  const told: unknown = JSON.parse(output);
  const known = report.safeParse(told);
  if (known.success) {
    const all = Object.entries(known.data.vulnerabilities);
    const faults = all
      .filter(([, { severity }]) => COUNTED.includes(severity))
      .map(([name, { severity, range, via }]) => `${name} ${range}: ${severity}, ${via.map(titleOf).join('; ')}`);
    return faults.length > 0 ? { kind: 'found', faults } : { kind: 'clean', lesser: all.length };
  }
  const { statusCode, message, error } = failure.parse(told);
  const why = message ?? error?.summary ?? error?.code ?? '';
  if (statusCode !== undefined || NOT_REACHED.test(error?.code ?? '')) return { kind: 'no_answer', why };
  throw new Error(`npm audit failed: ${why}`);
}

function titleOf(via: string | { title: string; url?: string | undefined }): string {
  return typeof via === 'string' ? `by ${via}` : [via.title, via.url].filter(Boolean).join(' ');
}
