import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { hashCode, hashesOfCode, sameCode } from '../../src/secrets/hash-code.ts';
import { openKeyring } from '../../src/secrets/keyring.ts';

const KEY = randomBytes(32).toString('base64');
const keyring = openKeyring({ key: KEY, before: [] }, 'mã');

describe('the hash of a code', () => {
  it('is the same for the same code and purpose, and tells nothing of it', () => {
    const hash = hashCode(keyring, 'K7MP3QHX9TCV', 'invitation');
    expect(sameCode(hash, hashCode(openKeyring({ key: KEY, before: [] }, 'mã'), 'K7MP3QHX9TCV', 'invitation'))).toBe(
      true,
    );
    expect(hash).not.toContain('K7MP');
  });

  it.each([
    ['another code', hashCode(keyring, 'K7MP3QHX9TCC', 'invitation')],
    ['another purpose', hashCode(keyring, 'K7MP3QHX9TCV', 'pairing')],
    ['a purpose that takes letters of the code', hashCode(keyring, '7MP3QHX9TCV', 'invitationK')],
    [
      'another key',
      hashCode(
        openKeyring({ key: randomBytes(32).toString('base64'), before: [] }, 'mã'),
        'K7MP3QHX9TCV',
        'invitation',
      ),
    ],
    ['nothing', ''],
  ])('is not that of %s', (_, other) => {
    expect(sameCode(hashCode(keyring, 'K7MP3QHX9TCV', 'invitation'), other)).toBe(false);
  });

  it('made by a key of before is among those of the code', () => {
    const rotated = openKeyring({ key: randomBytes(32).toString('base64'), before: [KEY] }, 'mã');
    const [current, before] = hashesOfCode(rotated, 'K7MP3QHX9TCV', 'invitation');
    expect(before).toBe(hashCode(keyring, 'K7MP3QHX9TCV', 'invitation'));
    expect(current).toBe(hashCode(rotated, 'K7MP3QHX9TCV', 'invitation'));
  });
});
