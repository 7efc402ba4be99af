import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const KEY = randomBytes(32).toString('base64');
const PASSPHRASE = 'một câu mật khẩu đủ dài';

describe('the settings of secrets', () => {
  it('take a key or a passphrase, and those that were used before', () => {
    expect(readConfig({ SECRET_KEY: KEY, SECRET_KEYS_BEFORE: `${PASSPHRASE}; ${KEY}` }).secrets).toEqual({
      key: KEY,
      before: [PASSPHRASE, KEY],
    });
  });

  it.each(['secret', '1234567890123456789', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 'a'.repeat(43)])(
    'turn down what can be guessed: %s',
    (key) => {
      expect(() => readConfig({ SECRET_KEY: key })).toThrow(/SECRET_KEY không hợp lệ/u);
      expect(() => readConfig({ SECRET_KEY: key })).not.toThrow(new RegExp(key, 'u'));
      expect(() => readConfig({ SECRET_KEYS_BEFORE: `${KEY};${key}` })).toThrow(/SECRET_KEYS_BEFORE/u);
    },
  );

  it('are hidden in the log', () => {
    expect(readConfig({ SECRET_KEY: KEY, SECRET_KEYS_BEFORE: PASSPHRASE }).log.secrets).toEqual([KEY, PASSPHRASE]);
  });
});
