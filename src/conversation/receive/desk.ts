import type { Library } from '../../answers/library.ts';
import type { Limits } from '../../limits/limit.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import type { Dialogues } from './dialogues.ts';
import type { Reading } from './reading.ts';

/** What messages are received with. */
export interface Desk {
  /** The store as it was opened: what each may see of it is decided anew for each message. */
  store: Database;
  /** The library of whoever acts through this database. */
  libraryOf: LibraryOf;
  dialogues: Dialogues;
  /** Those of the settings. */
  limits: Limits;
  timeZone: string;
  /** Of the settings, for the codes of invitations; null where none is set. */
  keys: Keyring | null;
  /** Whether what officials write is kept beside the audit log. */
  keepsText: boolean;
  /** Reads reports that are sent as files; absent: none are taken. */
  reading?: Reading;
}

/** @param scope key of the scope that `db` acts under: libraries are kept by it. */
export type LibraryOf = (db: Database, scope: string) => Promise<Library>;
