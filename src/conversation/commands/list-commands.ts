import { includesRole, type Role } from '../../people/role.ts';
import type { Command } from './command.ts';
import { COMMANDS } from './commands.ts';

type Place = Exclude<Command['where'], 'anywhere'>;

/** What a channel lists behind the slash in such a chat: names of ASCII letters, each with what it does. */
export function listCommands(place: Place): { command: string; description: string }[] {
  return commandsFor(place, 'administrator').map(({ name, description }) => ({ command: name, description }));
}

/** Those that somebody of a role is told of in such a chat. */
export function commandsFor(place: Place, role: Role): Command[] {
  return COMMANDS.filter(
    ({ where, least, isUnlisted }) =>
      !isUnlisted && (where === 'anywhere' || where === place) && includesRole(role, least),
  );
}
