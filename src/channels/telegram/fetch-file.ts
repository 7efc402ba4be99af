import type { Telegram } from 'telegraf';
import type { FileOffered } from '../channel.ts';
import { readBounded, tooLarge } from '../fetch-bounded.ts';
import { callWithin } from './call-telegram.ts';
import type { TelegramSettings } from './settings.ts';

const LONGEST_CALL_MS = 30_000;
const LONGEST_DOWNLOAD_MS = 120_000;

/** Fetches the bytes of a file. @throws where Telegram does not give it, or gives more than `most` bytes. */
export async function fetchFile(
  telegram: Telegram,
  { token, apiRoot }: TelegramSettings,
  { reference, size }: FileOffered,
  most: number,
): Promise<Uint8Array> {
  if (size !== undefined && size > most) throw tooLarge(most);
  const { file_path } = await callWithin(telegram, LONGEST_CALL_MS)('getFile', { file_id: reference });
  if (file_path === undefined) throw new Error('telegram: no path of a file was given');
  const response = await fetch(new URL(`/file/bot${token}/${file_path}`, apiRoot), {
    redirect: 'error',
    signal: AbortSignal.timeout(LONGEST_DOWNLOAD_MS),
  });
  if (!response.ok || !response.body) throw new Error(`telegram: a file was not given (${response.status})`);
  return readBounded(response.body, most);
}
