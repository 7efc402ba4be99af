import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactText } from '../../src/log/redact-text.ts';
import { redactValue } from '../../src/log/redact-value.ts';
import { ORDINARY, type Secret, secrets } from './secrets.ts';
import { openTestLog } from './test-log.ts';

/** A record that holds the secret somewhere, as deep as `ways` is long. */
function recordOf({ secret, key, text }: Secret, ways: number[]): unknown {
  const said = text ?? secret;
  const core = key === undefined ? said : { [key]: secret };
  return ways.reduce<unknown>((inner, way) => WAYS[way % WAYS.length]?.(inner, said), core);
}

/** How one thing stands in another. A key's secret stays under its key. */
const WAYS: ((inner: unknown, said: string) => unknown)[] = [
  (inner) => ({ detail: inner, count: 3 }),
  (inner) => [1, inner, 'x'],
  (inner) => new Map([['inner', inner]]),
  (inner) => new Set([inner]),
  (inner) => Object.assign(new Error('failed', { cause: inner }), { code: 'ECONNRESET', config: inner }),
  (inner) => new AggregateError([inner instanceof Error ? inner : new Error('one', { cause: inner })], 'all failed'),
  (inner) => ({
    get trap() {
      throw new Error('asked');
    },
    inner,
  }),
];

describe('the log', () => {
  it('shows no secret of any kind at any depth', () => {
    const log = openTestLog();
    const hidden: string[] = [];
    for (const kind of secrets)
      fc.assert(
        fc.property(kind, fc.array(fc.nat(WAYS.length - 1), { maxLength: 6 }), (one, ways) => {
          hidden.push(one.secret, one.secret.slice(-9));
          log.info(one.text ?? 'a record', { deep: recordOf(one, ways) });
        }),
        { numRuns: 20, seed: 11 },
      );
    const told = log.told();
    log.close();
    expect(told.trim().split('\n').length).toBeGreaterThanOrEqual(300);
    expect(hidden.filter((secret) => told.includes(secret))).toEqual([]);
  });

  it('shows none in the words, the stack, the name or the causes of an error', () => {
    for (const kind of secrets)
      for (const one of fc.sample(kind, { numRuns: 20, seed: 3 })) {
        const said = one.text ?? `${one.key}: ${one.secret}`;
        const error = new Error(said, { cause: new TypeError(said, { cause: said }) });
        const shown = JSON.stringify(redactValue({ error: Object.assign(error, { detail: said, headers: { said } }) }));
        expect(shown).not.toContain(one.secret);
      }
  });

  it('hides once what it hides: a record that is read again is the same', () => {
    for (const kind of secrets)
      for (const one of fc.sample(kind, { numRuns: 20, seed: 5 })) {
        const shown = redactValue({
          ...(one.key !== undefined && { [one.key]: one.secret }),
          text: one.text ?? one.secret,
        });
        expect(redactValue(shown)).toEqual(shown);
        expect(redactValue(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
        const line = JSON.stringify(shown);
        expect(redactText(redactText(line))).toBe(redactText(line));
      }
  });

  it.each(ORDINARY)('goes on telling “%s”', (text) => {
    expect(redactText(text)).toBe(text);
    expect(redactValue({ text, list: [{ text }] })).toEqual({ text, list: [{ text }] });
  });

  it('goes on telling any id, by which a fault is found again, but where it is a token', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(redactValue({ id, text: `call ${id} failed` })).toEqual({ id, text: `call ${id} failed` });
        expect(redactText(`token=${id}`)).not.toContain(id);
      }),
      { seed: 13, numRuns: 3000 },
    );
    expect(redactText('6a411a33-d8b7-4493-8ce0-cc75f98474f7')).toBe('6a411a33-d8b7-4493-8ce0-cc75f98474f7');
  });

  it('goes on telling any figure of a report', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
        const text = `đạt ${value.toLocaleString('vi')} hồ sơ`;
        expect(redactText(text)).toBe(text);
        expect(redactValue({ value })).toEqual({ value });
      }),
      { seed: 7 },
    );
  });

  it('goes on telling what an error is', () => {
    const error = Object.assign(new TypeError('fetch failed'), { code: 'UND_ERR_CONNECT_TIMEOUT', status: 503 });
    expect(redactValue(error)).toMatchObject({
      type: 'TypeError',
      message: 'fetch failed',
      code: 'UND_ERR_CONNECT_TIMEOUT',
      status: 503,
    });
    expect(redactValue(Object.assign(new Error('x'), { code: '42P01' }))).toMatchObject({ code: '42P01' });
  });

  it('says whether a secret is there, and not what it is', () => {
    expect(redactValue({ token: null, password: undefined, secret: true, apiKey: '', sessionKey: 12 })).toEqual({
      token: null,
      password: undefined,
      secret: true,
      apiKey: '[đã ẩn]',
      sessionKey: '[đã ẩn]',
    });
    expect(redactValue({ totalTokens: 321, unit: 'phường Hải An' })).toEqual({
      totalTokens: 321,
      unit: 'phường Hải An',
    });
  });

  it('hides headers however they come', () => {
    const cookie = 'zpsid=abc123';
    const shown = redactValue([
      new Headers({ cookie, authorization: 'abc' }),
      { name: 'Cookie', value: cookie },
      new URLSearchParams({ access_token: 'abc123' }),
      new URL('https://a.vn/x?key=abc123&page=2'),
      Buffer.from(cookie),
    ]);
    expect(JSON.stringify(shown)).not.toContain('abc');
    expect(JSON.stringify(shown)).toContain('page=2');
  });

  it('hides the secrets of the settings, however short they are, also as a part of an address', () => {
    expect(redactText('model said: khoá “thu an” is wrong at ?q=thu%20an', ['thu an'])).not.toMatch(/thu(?: |%20)an/u);
  });

  it('ends with what never ends, and cuts what is too long', () => {
    const loop: Record<string, unknown> = { n: 1 };
    loop.self = loop;
    expect(redactValue(loop)).toEqual({ n: 1, self: '[vòng lặp]' });
    expect(redactText('xa '.repeat(100_000)).length).toBeLessThan(5000);
    const deep = Array.from({ length: 50 }).reduce<object>((inner) => ({ inner }), {});
    expect(JSON.stringify(redactValue(deep))).toContain('[sâu quá]');
    const wide = Array.from({ length: 5 }).reduce<object>((inner) => Array.from({ length: 50 }, () => inner), {});
    expect(JSON.stringify(redactValue(wide)).length).toBeLessThan(5_000_000);
  });

  it('hides what invisible signs part', () => {
    expect(redactText('0912\u200b345\u00ad678')).not.toContain('345');
  });
});
