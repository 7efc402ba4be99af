import { LoginQRCallbackEventType, ZaloApiError } from 'zca-js';
import { CallFailed, type Calls } from './calls.ts';
import { accountOf, createClient, sessionOf } from './log-in.ts';
import type { ZaloAccount, ZaloSession } from './session.ts';

/** How a login by QR ended. `expired`: nobody scanned any of the pictures. `failed`: Zalo refused or gave no answer. */
export type LoggedInByQr =
  | { kind: 'in'; session: ZaloSession; account: ZaloAccount }
  | { kind: 'declined' }
  | { kind: 'expired' }
  | { kind: 'failed'; error: unknown };

/** What the person at the terminal is shown as it goes. */
export interface QrShown {
  /** A picture to scan, as PNG; another when nobody scanned the one before for 100 seconds. */
  onPicture(png: Uint8Array): void;
  /** It was scanned, and is to be confirmed on the telephone. @param name of the account, as its owner wrote it. */
  onScanned(name: string): void;
}

/** Cookies are bound to it: the browser that Zalo takes the program for, from now on. */
const USER_AGENT = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0';
const MOST_PICTURES = 3;

/** Logs in as whoever scans the picture. */
export async function logInByQr(calls: Calls, { onPicture, onScanned }: QrShown): Promise<LoggedInByQr> {
  let pictures = 0;
  let ended: 'declined' | 'expired' | null = null;
  try {
    const api = await createClient(calls).loginQR({ userAgent: USER_AGENT, language: 'vi' }, (event) => {
      switch (event.type) {
        case LoginQRCallbackEventType.QRCodeGenerated:
          pictures += 1;
          onPicture(Buffer.from(event.data.image, 'base64'));
          break;
        case LoginQRCallbackEventType.QRCodeScanned:
          onScanned(event.data.display_name);
          break;
        case LoginQRCallbackEventType.QRCodeExpired:
          if (pictures < MOST_PICTURES) event.actions.retry();
          else {
            ended = 'expired';
            event.actions.abort();
          }
          break;
        case LoginQRCallbackEventType.QRCodeDeclined:
          ended = 'declined';
          event.actions.abort();
          break;
      }
    });
    return { kind: 'in', session: sessionOf(api), account: await accountOf(api) };
  } catch (error) {
    if (ended) return { kind: ended };
    if (error instanceof ZaloApiError || error instanceof CallFailed) return { kind: 'failed', error };
    throw error;
  }
}
