import { fold } from '../vietnamese/fold.ts';

/** Words of a key that make what stands under it a secret, or a number or address of a person; several words stand in this order. */
const SECRET_WORDS = [
  'token',
  'secret',
  'password',
  'passwd',
  'pwd',
  'passphrase',
  'pass',
  'mat khau',
  'authorization',
  'auth',
  'cookie',
  'cookies',
  'credential',
  'credentials',
  'jwt',
  'otp',
  'pin',
  'session',
  'signature',
  'api key',
  'apikey',
  'access key',
  'private key',
  'zpw enk',
  'imei',
  'invitation',
  'invite code',
  'ma moi',
  'phone',
  'phones',
  'mobile',
  'telephone',
  'sdt',
  'dien thoai',
  'so dien thoai',
  'email',
  'cccd',
  'cmnd',
  'so dinh danh',
  'citizen id',
  'identity number',
  'bank account',
  'stk',
  'so tai khoan',
];

const WORDS = new RegExp(`(?:^| )(?:${SECRET_WORDS.join('|')})(?: |$)`, 'u');

/** Whether what stands under a key is not to be read, whatever it is: "X-Telegram-Bot-Api-Secret-Token", "apiKey", "soDienThoai". */
export function isSecretKey(key: string): boolean {
  const words = fold(key.normalize('NFC').replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')).replace(/[^\p{L}\d]+/gu, ' ');
  return WORDS.test(words.trim());
}
