import { createHash } from 'node:crypto';

/** What the first line continues. */
export const NO_HASH = '0'.repeat(64);

/** A line as it is hashed: each field as the store writes it as text. */
export interface HashedLine {
  sequence: number;
  /** Microseconds since 1970, UTC. */
  at: number;
  actorKind: string;
  actor: number | null;
  nameDigest: string | null;
  event: string;
  unit: string | null;
  reportId: number | null;
  /** As PostgreSQL prints a jsonb. */
  detail: string;
  textDigest: string | null;
  previousHash: string;
}

/** Of the way in which fields are put together; it stands in every hash. */
const FORM = '1';

/**
 * The hash of a line, 64 hexadecimal digits: SHA-256 over its fields, one below the other, each with its length in bytes before it.
 * `audit_hash` in migrations/016_audit_chain.sql computes the same; whoever checks does not trust that one.
 */
export function hashLine(line: HashedLine): string {
  const fields = [
    FORM,
    line.sequence,
    line.at,
    line.actorKind,
    line.actor,
    line.nameDigest,
    line.event,
    line.unit,
    line.reportId,
    line.detail,
    line.textDigest,
    line.previousHash,
  ];
  return createHash('sha256').update(fields.map(withLength).join('\n')).digest('hex');
}

/** The digest that a line keeps of words that may be deleted. @param salt hexadecimal */
export function digestOf(salt: string, words: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'hex')).update(words).digest('hex');
}

function withLength(field: string | number | null): string {
  if (field === null) return '-';
  const text = String(field);
  return `${Buffer.byteLength(text)}:${text}`;
}
