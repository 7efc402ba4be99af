import { hkdfSync } from 'node:crypto';

/**
 * What a service proves itself by when it calls. Out of the token, which only the service and the program know: it stays the same over restarts
 * and for all programs that share a bot, is kept nowhere, and changes with the token.
 *
 * @param service "telegram": no service could play another.
 * @returns 43 letters of base64url.
 */
export function webhookSecret(token: string, service: string): string {
  return Buffer.from(hkdfSync('sha256', token, '', `${service} webhook`, 32)).toString('base64url');
}
