import { fold } from './fold.ts';

/** Mailboxes of bodies by how they begin: no person's name does. */
const BODY =
  /^(?:ubnd|hdnd|ubmttq|mttq|vpubnd|vphdnd|vpub|ttpvhcc|tthcc|hcc|tthc|cchc|bientap|banbientap|noreply|no-reply)/;
/** Mailboxes of offices: these words alone or parted from what follows, for "vanthu" is also how "vanthuy" begins. */
const OFFICE =
  /^(?:vanthu|vanphong|congan|motcua|bophanmotcua|lienhe|hotro|info|support|contact|admin|tiepdan|tiepnhan|phananh|hopthu|cskh|toasoan|tracuu)(?![a-z])/;

/**
 * Whether an e-mail address is that of a public body or office ("ubnd.haian@…", "vanthu@…"), which reports publish for
 * citizens to write to. Any other is taken for a person's.
 *
 * @param address local part, @ and domain.
 */
export function isPublicMailbox(address: string): boolean {
  const local = fold(address.slice(0, address.indexOf('@')));
  return BODY.test(local) || OFFICE.test(local);
}
