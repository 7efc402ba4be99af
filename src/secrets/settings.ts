import { z } from 'zod';
import { isUsableSecret } from './derive-keys.ts';

/** What secrets are kept with. */
export interface SecretSettings {
  /** Absent: nothing that must be sealed is kept. */
  key?: string | undefined;
  /** Used before it, the latest first. */
  before: string[];
}

const usable = z.string().refine(isUsableSecret);
const form =
  'khóa 32 byte viết bằng base64 (tạo bằng: openssl rand -base64 32), hoặc một câu mật khẩu từ 20 ký tự trở lên, không có dấu chấm phẩy';

export const SECRET_SETTINGS = [
  {
    name: 'SECRET_KEY',
    fallback: '',
    explanation:
      'Key that sessions of channels are sealed and codes are hashed with: 32 bytes in base64 (openssl rand -base64 32), or a passphrase of 20 characters or more. Keep it apart from the store and its backups. Empty: nothing that must be sealed is kept.',
    accepts: `${form}; để trống nếu không dùng`,
    schema: usable.optional(),
  },
  {
    name: 'SECRET_KEYS_BEFORE',
    fallback: '',
    explanation:
      'Keys that were used before, with semicolons between: what they sealed can be opened until it is sealed anew.',
    accepts: `các khóa đã dùng trước đây, cách nhau bằng dấu chấm phẩy, mỗi khóa là ${form}`,
    schema: z
      .string()
      .transform((text) => text.split(';').map((one) => one.trim()))
      .pipe(z.array(usable))
      .optional(),
  },
] as const;
