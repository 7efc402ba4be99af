/** Faults of the way that come before a call is on it: nobody was reached. */
const BEFORE: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a call that failed certainly reached nobody. @param fault as `fetch` throws it, or around it. */
export function reachedNobody(fault: unknown): boolean {
  for (let one = fault; one instanceof Error; one = one.cause) {
    const { code } = one as NodeJS.ErrnoException;
    if (typeof code === 'string') return BEFORE.has(code);
  }
  return false;
}
