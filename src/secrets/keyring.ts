import { deriveKeys, type Keys } from './derive-keys.ts';
import type { SecretSettings } from './settings.ts';

/** The keys of the settings: the first seals, all of them open. */
export type Keyring = readonly [Keys, ...Keys[]];

/** Something must be kept secret and there is no key. The message is for whoever set the program up. */
export class NoSecretKey extends Error {
  override readonly name = 'NoSecretKey';
  constructor(what: string) {
    super(
      `Chưa giữ kín được ${what} vì SECRET_KEY còn trống. Tạo một khóa bằng lệnh “openssl rand -base64 32”, đặt vào SECRET_KEY rồi chạy lại; giữ khóa ở nơi khác với dữ liệu và bản sao lưu.`,
    );
  }
}

/**
 * The keys that secrets are kept with. With a passphrase it takes a fifth of a second for each: once in a program.
 *
 * @param what is to be kept, in Vietnamese ("phiên đăng nhập Zalo").
 * @throws NoSecretKey
 */
export function openKeyring({ key, before }: SecretSettings, what: string): Keyring {
  if (key === undefined) throw new NoSecretKey(what);
  return [deriveKeys(key), ...before.map(deriveKeys)];
}
