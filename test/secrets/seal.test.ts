import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NoSecretKey, openKeyring } from '../../src/secrets/keyring.ts';
import { seal, unseal } from '../../src/secrets/seal.ts';

const newKey = () => randomBytes(32).toString('base64');
const KEY = newKey();
const keyring = openKeyring({ key: KEY, before: [] }, 'mã');
const PURPOSE = 'zalo session 12';
const TEXT = '{"cookie":"bi-mat-zpsid"}';

describe('a sealed text', () => {
  it('opens for its purpose, whatever it says', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, purpose) => {
        const sealed = seal(keyring, text, purpose);
        expect(unseal(keyring, sealed, purpose)).toEqual({ kind: 'opened', text, isOfCurrentKey: true });
      }),
    );
  });

  it('shows nothing of the text, and is another each time', () => {
    const [one, other] = [seal(keyring, TEXT, PURPOSE), seal(keyring, TEXT, PURPOSE)];
    expect(one).not.toBe(other);
    expect(one).not.toContain('zpsid');
    expect(Buffer.from(one.split('.')[2] ?? '', 'base64url').includes('zpsid')).toBe(false);
  });

  it('does not open when any sign of it is another', () => {
    const sealed = seal(keyring, TEXT, PURPOSE);
    const signs = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.constantFrom(...signs), (at, sign) => {
        fc.pre(sealed[at] !== sign);
        expect(unseal(keyring, sealed.slice(0, at) + sign + sealed.slice(at + 1), PURPOSE).kind).toBe('unreadable');
      }),
      { numRuns: 1000 },
    );
  });

  it('does not open when it is cut off anywhere, or something is added', () => {
    const sealed = seal(keyring, TEXT, PURPOSE);
    for (let length = 0; length < sealed.length; length++)
      expect(unseal(keyring, sealed.slice(0, length), PURPOSE)).toMatchObject({ kind: 'unreadable' });
    for (const more of ['A', 'AAAA', '.', '=', ' '])
      expect(unseal(keyring, sealed + more, PURPOSE)).toMatchObject({ kind: 'unreadable' });
  });

  it('does not open in the place of another', () => {
    const sealed = seal(keyring, TEXT, PURPOSE);
    expect(unseal(keyring, sealed, 'zalo session 13')).toEqual({ kind: 'unreadable', why: 'damaged' });
  });

  it('opens by a key of before, and is known as such; by another key it does not', () => {
    const sealed = seal(keyring, TEXT, PURPOSE);
    const rotated = openKeyring({ key: newKey(), before: [newKey(), KEY] }, 'mã');
    expect(unseal(rotated, sealed, PURPOSE)).toEqual({ kind: 'opened', text: TEXT, isOfCurrentKey: false });
    expect(unseal(keyring, seal(rotated, TEXT, PURPOSE), PURPOSE)).toEqual({ kind: 'unreadable', why: 'unknown_key' });
  });

  it('opens by the same passphrase in another program, in composed or decomposed letters', () => {
    const passphrase = 'một câu mật khẩu đủ dài của phường';
    const sealed = seal(openKeyring({ key: passphrase.normalize('NFD'), before: [] }, 'mã'), TEXT, PURPOSE);
    const other = openKeyring({ key: passphrase.normalize('NFC'), before: [] }, 'mã');
    expect(unseal(other, sealed, PURPOSE)).toMatchObject({ kind: 'opened', text: TEXT });
  });

  it('is not to be had without a key, which is said in Vietnamese with how to make one', () => {
    const open = () => openKeyring({ before: [KEY] }, 'phiên đăng nhập Zalo');
    expect(open).toThrow(NoSecretKey);
    expect(open).toThrow(/Chưa giữ kín được phiên đăng nhập Zalo .*SECRET_KEY.*openssl rand -base64 32/u);
  });
});
