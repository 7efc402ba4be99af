import type { Actor } from '../audit/write-audit.ts';
import type { Official } from './official.ts';
import { type Action, may } from './permissions.ts';
import type { UnitTree } from './unit-tree.ts';

/** The person at the terminal of the machine, who may do everything, by the name that was given. */
export interface AtTerminal {
  terminal: string;
}

/** Who does something to people or groups. */
export type Acting = Official | AtTerminal;

/** Whether it is allowed to whoever acts. */
export function mayAct(acting: Acting, action: Action, unit: string, tree: UnitTree): boolean {
  return 'terminal' in acting || may(acting, action, unit, tree);
}

/** What is kept as who did it: the official's number; null for the person at the terminal. */
export function numberOf(acting: Acting): number | null {
  return 'terminal' in acting ? null : acting.id;
}

/** Who did it, as the audit log names them. */
export function actorOf(acting: Acting): Actor {
  return 'terminal' in acting ? { name: acting.terminal } : { official: acting.id };
}
