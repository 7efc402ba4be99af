import fc from 'fast-check';

/** Bytes as a provider makes tokens of them. */
const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((one) => Buffer.from(one));
const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));
const CODE_LETTERS = [...'CFHJKMNPQRTVX23456789'];
const code = fc
  .array(fc.constantFrom(...CODE_LETTERS), { minLength: 12, maxLength: 12 })
  .filter((all) => all.some((one) => /\d/u.test(one)) && all.some((one) => /\D/u.test(one)))
  .map((all) => all.join('').replace(/(.{4})(?=.)/gu, '$1-'));

/** A secret, and where it stands: under a key, within a text, or both. */
export interface Secret {
  secret: string;
  key?: string;
  text?: string;
}

const mixed = (text: string) => /[a-z]{1}/u.test(text) && /[A-Z]/u.test(text) && /\d/u.test(text);

/** Secrets of all kinds that the program meets, as they come in records. */
export const secrets: fc.Arbitrary<Secret>[] = [
  fc.tuple(digits(10), bytes(26)).map(([id, hash]) => {
    const secret = `1${id.slice(1)}:AA${hash.toString('base64url')}`;
    return { secret, text: `GET https://api.telegram.org/bot${secret}/getUpdates failed` };
  }),
  bytes(18).map((one) => ({ secret: one.toString('base64url'), key: 'X-Telegram-Bot-Api-Secret-Token' })),
  bytes(9).map((one) => ({
    secret: one.toString('base64url'),
    text: `Authorization: Bearer ${one.toString('base64url')}`,
  })),
  bytes(12).map((one) => ({ secret: one.toString('hex'), text: `cookie: zpsid=${one.toString('hex')}; zpw_sek=abc` })),
  bytes(9).map((one) => ({ secret: one.toString('hex'), key: 'set-cookie' })),
  bytes(9).map((one) => ({ secret: one.toString('hex'), text: `{"refresh_token":"${one.toString('hex')}","n":1}` })),
  bytes(6).map((one) => ({
    secret: one.toString('hex'),
    text: `postgres://tro_ly:${one.toString('hex')}@10.0.0.5:5432/bao_cao`,
  })),
  bytes(9).map((one) => ({ secret: one.toString('hex'), text: `mật khẩu: ${one.toString('hex')}` })),
  bytes(32)
    .map((one) => one.toString('base64'))
    .filter((one) => one.split(/[+/=]/u).some((piece) => piece.length >= 12 && mixed(piece)))
    .map((secret) => ({ secret, text: `sealed ${secret}` })),
  bytes(32).map((one) => ({ secret: one.toString('hex'), text: `key ${one.toString('hex')} is old` })),
  bytes(24).map((one) => {
    const secret = `eyJhbGciOiJIUzI1NiJ9.${one.toString('base64url')}.${one.toString('base64url')}`;
    return { secret, text: `token of the session ${secret}` };
  }),
  code.map((secret) => ({ secret, text: `Mã ${secret} đã được dùng` })),
  code.map((one) => ({
    secret: one.toLowerCase().replaceAll('-', ' '),
    text: `mã ${one.toLowerCase().replaceAll('-', ' ')}`,
  })),
  code.map((secret) => ({ secret, key: 'code' })),
  digits(7).map((one) => ({ secret: `091${one}`, text: `anh A, 091${one}` })),
  digits(7).map((one) => ({ secret: `091${one}`, key: 'dienThoai' })),
  digits(7).map((one) => ({ secret: `+8498${one}`, text: `gọi +8498${one}` })),
  digits(6).map((one) => ({ secret: `031085${one}`, text: `công dân 031085${one}` })),
  digits(9).map((one) => ({ secret: one, text: `CMND số ${one}` })),
  digits(8).map((one) => ({ secret: `an.nguyen${one}@gmail.com`, text: `thư gửi an.nguyen${one}@gmail.com` })),
  digits(7).map((one) => ({ secret: `097${one}`, text: `account_097${one}` })),
  bytes(24).map((one) => {
    const secret = one.toString('hex').toUpperCase().slice(0, 20);
    return { secret, text: `key sk-proj-${secret} was turned down` };
  }),
  bytes(24).map((one) => ({
    secret: one.toString('hex').slice(0, 20),
    text: `-----BEGIN PRIVATE KEY-----\n${one.toString('hex').slice(0, 20)}\n-----END PRIVATE KEY-----`,
  })),
  digits(12).map((one) => ({ secret: `7${one}`, text: `STK 7${one} của ông A` })),
];

/** What a log tells and must go on telling. */
export const ORDINARY = [
  'Báo cáo số 464/QĐ-UBND ngày 31/7/2025',
  'tiếp nhận 6.265 hồ sơ, đúng hạn 99,98%',
  'từ 01/7/2025 đến 20/10/2025',
  'thu 1.318.113 đồng; 15,5 tỷ đồng',
  'Nghị quyết 57-NQ/TW; 1145/KH-UBND; 87/2025/NĐ-CP',
  'connect ECONNREFUSED 127.0.0.1:5432',
  'ask 3f2b8c1e-9d4a-4b6f-8a11-0c9e5d7f1a2b took 1250 ms',
  'relation "limit_usage" does not exist at character 15',
  'file bao-cao-cai-cach-hanh-chinh-quy-3-2025-phuong-Hai-An.docx',
  'at checkLimit (/opt/tro-ly/src/limits/check-limit.ts:42:17)',
  '2026-11-21T03:05:20.000Z',
  'dùng 1.250 token, còn 498750 tokens',
  'chat -1001234567890, message 4521',
  'ten cases: TTHC-UBND-2026',
];
