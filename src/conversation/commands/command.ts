import type { Role } from '../../people/role.ts';

/** Something that is typed behind a slash, and said in plain language as well. */
export interface Command {
  /** Small letters without marks: what channels list. */
  name: string;
  /** How it is written with marks. */
  title: string;
  /** Shown beside it in lists. */
  description: string;
  where: 'anywhere' | 'private' | 'group';
  /** The least role that is told of it; what it does is decided by src/people/permissions.ts all the same. */
  least: Role;
  /** In no list: a channel sends it by itself. */
  isUnlisted?: true;
  meaning: Meaning;
  /** Whole messages that mean the same, folded, without marks of punctuation. */
  plainly?: RegExp;
}

/** `says`: a message in plain language that stands for it, made of what is typed behind it. `does`: the desk does it. */
export type Meaning = { says: (rest: string) => string } | { does: Deed };

/** What is done by the desk itself. */
export type Deed = 'help' | 'reports' | 'link';
