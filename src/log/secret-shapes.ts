/** What stands in place of a secret. */
export const HIDDEN = '[đã ẩn]';
/** What is hidden is not hidden again. */
const NOT_YET = String.raw`(?!\\*["']?\[đã ẩn\])`;

/** A form in which secrets stand in text, and what is left of it. */
interface SecretShape {
  name: string;
  pattern: RegExp;
  /** `$1` is what may be read. */
  shown: string;
}

/** Names of values in text, queries and JSON: `password=…`, `"apiKey": "…"`, `mật khẩu: …`. */
const NAMES =
  '(?:(?<![\\w-])[\\w-]{0,40}?(?:token|secret|passwd|password|passphrase|api[_-]?key|access[_-]?key|private[_-]?key|credentials?|session(?:[_-]?(?:id|key))?|signature|zpw[_-]?enk)|(?<![\\w-])(?:authorization|auth|pwd|pass|otp|pin|jwt|imei|invit\\w{0,6}[_ -]?code|phone|mobile|sdt|cccd|cmnd|m[aậ]t kh[aẩ]u|m[aã] m[oờ]i|m[aã] x[aá]c (?:nh[aậ]n|th[uự]c)|m[aã] otp))';
/** Quotes, as they are or escaped in a text that is JSON itself. */
const QUOTE = `\\\\*["']?`;

/** Known by what stands around them. In this order: what is longer before what is a part of it. */
export const NAMED_SHAPES: SecretShape[] = [
  {
    name: 'private key',
    pattern: /-----BEGIN [A-Z ]{0,30}PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]{0,30}-----|$)/gu,
    shown: HIDDEN,
  },
  {
    name: 'cookie header',
    pattern: new RegExp(`((?<![\\w-])(?:set-)?cookie${QUOTE}\\s*[:=]\\s*)${NOT_YET}\\S[^\\r\\n]*`, 'giu'),
    shown: `$1${HIDDEN}`,
  },
  {
    name: 'token of a Telegram bot',
    pattern: /(?<![A-Za-z\d])(?:bot)?\d{6,12}(?::|%3a)[\w-]{20,}/giu,
    shown: HIDDEN,
  },
  {
    name: 'user and password of an address',
    pattern: /([a-z][a-z\d+.-]{1,20}:\/\/)(?:[^\s"'<>/@]{1,300}|[^\s"'<>/@:]{0,100}:[^\s"'<>]{0,200})@/giu,
    shown: `$1${HIDDEN}@`,
  },
  { name: 'JSON web token', pattern: /(?<![\w-])eyJ[\w-]{4,}\.[\w-]{4,}(?:\.[\w-]*)*/gu, shown: HIDDEN },
  {
    name: 'authorization header',
    pattern: /((?<![\w-])(?:bearer|basic)\s+)[\w.~+/=-]{6,}/giu,
    shown: `$1${HIDDEN}`,
  },
  {
    name: 'named value',
    pattern: new RegExp(
      `(${NAMES}${QUOTE}\\s*(?:[:=]|(?<=\\s)là(?=\\s))\\s*)${NOT_YET}(?:\\\\*"[^"]*"|'[^']*'|[^\\s,;&"'\\])}]+)`,
      'giu',
    ),
    shown: `$1${HIDDEN}`,
  },
  {
    name: 'value in a query',
    pattern: new RegExp(`([?&](?:key|code|sig|hash|t|sid|st|state|access|refresh)=)${NOT_YET}[^\\s&#"'<>]+`, 'giu'),
    shown: `$1${HIDDEN}`,
  },
  {
    name: 'key of a provider',
    pattern: /(?<![\w-])(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[abprs]|hf|AKIA|AIza|npm)[-_]?[\w-]{16,}/gu,
    shown: HIDDEN,
  },
];

/** Known by how they look alone; in an id that chance dealt, the same may stand by chance. */
export const LONE_SHAPES: SecretShape[] = [
  {
    // Twelve signs of the codes' alphabet, which has no vowel (src/people/invitation-code.ts): "K7MP-3QHX-9TCV", "k7mp 3qhx 9tcv".
    name: 'invitation code',
    pattern:
      /(?<![\p{L}\d])(?=[\d -]{0,13}[A-Z])(?=[A-Z -]{0,13}\d)[CFHJKMNPQRTVX2-9]{4}(?:[ -]?[CFHJKMNPQRTVX2-9]{4}){2}(?![\p{L}\d])/giu,
    shown: HIDDEN,
  },
  { name: 'hexadecimal key', pattern: /(?<![\da-z])(?=[\d]*[a-f])[\da-f]{32,}(?![\da-z])/giu, shown: HIDDEN },
  {
    // Stricter than in reports, where a number goes by the words around it: in a log a lone number has none.
    name: 'telephone or identity number',
    pattern: /(?<!\d)(?:\+?84[35789]\d{8}|0[35789]\d{8}|0\d{11})(?!\d)/gu,
    shown: HIDDEN,
  },
];

/** Names and paths are as long, and are made of words. */
const LONG_RUN = /[\w+/=-]{24,}/gu;

/** Hides letters and digits as chance deals them: keys, sealed texts, ids of sessions of any provider. */
export function hideRandom(text: string): string {
  return text.replace(LONG_RUN, (run) => (run.split(/[^A-Za-z\d]/u).some(isRandom) ? HIDDEN : run));
}

/** Both cases and digits, mixed. */
function isRandom(piece: string): boolean {
  return piece.length >= 12 && /[a-z]/u.test(piece) && /[A-Z]/u.test(piece) && /\d/u.test(piece);
}
