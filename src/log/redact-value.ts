import { redactText } from './redact-text.ts';
import { isSecretKey } from './secret-keys.ts';
import { HIDDEN } from './secret-shapes.ts';

const DEEPEST = 8;
const MOST_ITEMS = 100;
/** Of one record in all: a connection or a client that is logged by mistake holds half the program. */
const MOST_OBJECTS = 1000;

/** What an error tells besides its words. Others may hold a request with its headers, or the row that a database turned away. */
const FIELDS_OF_ERRORS = [
  'code',
  'status',
  'statusCode',
  'errno',
  'syscall',
  'reason',
  'severity',
  'constraint',
  'table',
];

/** A system's or a library's own: ECONNREFUSED, ERR_INVALID_URL, 42P01; HTTP 429, Zalo 1006. An invitation code is none of them. */
const CODE_OF_ERROR = /^(?:E[A-Z]{3,15}|[A-Z]+(?:_[A-Z\d]+)+|[A-Z\d]{5}|-?\d{1,5})$/u;

/**
 * A value as it may stand in a log: the same shape, with all that is secret hidden at every depth, by its key or by how it looks.
 *
 * @param known secrets of the settings.
 * @returns plain data: objects, arrays, texts, numbers.
 */
export function redactValue(value: unknown, known: readonly string[] = []): unknown {
  return redact(value, { known, above: [], left: { objects: MOST_OBJECTS } });
}

interface Around {
  known: readonly string[];
  /** The objects in which the value stands. */
  above: object[];
  left: { objects: number };
}

function redact(value: unknown, around: Around): unknown {
  if (typeof value === 'string') return redactText(value, around.known);
  if (typeof value === 'number') return redactNumber(value, around);
  if (typeof value === 'bigint') return redactText(String(value), around.known);
  if (typeof value === 'symbol' || typeof value === 'function') return undefined;
  if (typeof value !== 'object' || value === null) return value;
  if (around.above.includes(value)) return '[vòng lặp]';
  if (around.above.length >= DEEPEST) return '[sâu quá]';
  around.left.objects -= 1;
  if (around.left.objects < 0) return '[nhiều quá]';
  return redactObject(value, { ...around, above: [...around.above, value] });
}

function redactNumber(value: number, { known }: Around): unknown {
  const text = String(value);
  return redactText(text, known) === text ? value : HIDDEN;
}

function redactObject(value: object, around: Around): unknown {
  if (value instanceof Error) return redactError(value, around);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof URL || value instanceof URLSearchParams) return redactText(String(value), around.known);
  if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return `[${value.byteLength} byte]`;
  if (value instanceof Set || Array.isArray(value))
    return [...value].slice(0, MOST_ITEMS).map((one) => redact(one, around) ?? null);
  if (value instanceof Map || value instanceof Headers) return redactEntries([...value.entries()], around);
  // What a getter would do or throw is not found out.
  const own = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(
    ([, one]) => one.enumerable && 'value' in one,
  );
  return redactEntries(
    own.map(([key, one]) => [key, one.value]),
    around,
  );
}

function redactEntries(entries: [unknown, unknown][], around: Around): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  // Pairs of a list of headers: { name: 'authorization', value: '…' }.
  const names = entries.filter(([key, value]) => NAME.test(String(key)) && typeof value === 'string');
  const isNamedSecret = names.some(([, value]) => isSecretKey(value as string));
  for (const [key, value] of entries.slice(0, MOST_ITEMS)) {
    const name = typeof key === 'string' ? key : String(redact(key, around));
    const isHidden = isSecretKey(name) || (isNamedSecret && VALUE.test(name)) || isUnknownCode(name, value);
    shown[redactText(name, around.known)] = isHidden ? hide(value) : redact(value, around);
  }
  return shown;
}

const NAME = /^(?:name|key|field|header)$/iu;
const VALUE = /^(?:value|values|content|data)$/iu;

/** "code" is an error's, or one that opens a door. */
function isUnknownCode(key: string, value: unknown): boolean {
  return /^codes?$/iu.test(key) && !CODE_OF_ERROR.test(String(value));
}

/** That there is one, or none, may be known. */
function hide(value: unknown): unknown {
  return value === null || value === undefined || typeof value === 'boolean' ? value : HIDDEN;
}

function redactError(error: Error, around: Around): Record<string, unknown> {
  const { known } = around;
  const fields = error as unknown as Record<string, unknown>;
  const told = FIELDS_OF_ERRORS.filter((name) => ['string', 'number'].includes(typeof fields[name]));
  return {
    type: redactText(String(error.name === 'Error' ? error.constructor.name : error.name), known),
    message: redactText(String(error.message), known),
    ...redactEntries(
      told.map((name) => [name, fields[name]]),
      around,
    ),
    ...(error.stack !== undefined && { stack: redactText(String(error.stack), known) }),
    ...(error.cause !== undefined && { cause: redact(error.cause, around) }),
    ...(error instanceof AggregateError && { errors: redact(error.errors, around) }),
  };
}
