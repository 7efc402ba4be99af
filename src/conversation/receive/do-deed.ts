import type { Answer } from '../../answers/answer.ts';
import { askBack } from '../../answers/wording/replies.ts';
import { highestRole } from '../../people/role.ts';
import type { Deed } from '../commands/command.ts';
import { helpText } from '../commands/help.ts';
import { LINK_AT_TERMINAL, linkInPrivate, linkOfGroup } from '../commands/link.ts';
import { reportsHeld } from '../commands/reports-held.ts';
import type { Desk } from './desk.ts';
import type { Choice, Incoming } from './message.ts';
import type { Session } from './session.ts';

/** What a command that the desk carries out itself says, and what may be chosen then. */
export interface Done {
  answer: Answer;
  /** What it numbers, each with the question that it stands for. */
  listed: Choice[];
}

/** Carries out a command. @param rest what is typed behind it */
export async function doDeed(
  desk: Desk,
  { isGroup }: Incoming,
  { library, asker, official, sender, isTerminal }: Session,
  deed: Deed,
  rest: string,
): Promise<Done> {
  const said = (text: string): Done => ({ answer: askBack(text), listed: [] });
  switch (deed) {
    case 'help': {
      // At the terminal files are read in and people are invited by commands of their own.
      const role = isTerminal ? 'viewer' : highestRole(official.grants.map((grant) => grant.role));
      return said(await helpText(library, asker, { isGroup, role, takesFiles: desk.reading !== undefined }));
    }
    case 'reports': {
      const { text, listed } = reportsHeld(library, rest);
      return { answer: askBack(text), listed };
    }
    case 'link':
      if (isTerminal) return said(LINK_AT_TERMINAL);
      return said(isGroup && sender.unit !== null ? linkOfGroup(sender.unit) : linkInPrivate(official));
  }
}
