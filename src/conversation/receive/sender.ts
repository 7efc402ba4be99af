import type { Actor } from '../../audit/write-audit.ts';
import type { Account } from '../../people/join-attempts.ts';
import type { Official } from '../../people/official.ts';

/** Who sends a message. */
export interface Sender {
  /** Null: a stranger. */
  official: Official | null;
  /** Full name of the unit for which it is said: of the group, else the only one that is theirs; null where that is not known. */
  unit: string | null;
  /** By which the sender is counted: never a name. */
  key: string;
}

export function senderOf({ channel, account }: Account, official: Official | null, unitOfGroup: string | null): Sender {
  return {
    official,
    unit: unitOfGroup ?? onlyUnit(official),
    key: official ? `official:${official.id}` : `${channel}:${account}`,
  };
}

/** Of somebody of several units it is not known for which of them a question is. */
function onlyUnit(official: Official | null): string | null {
  const [first, ...others] = official?.grants ?? [];
  return first && others.length === 0 ? first.unit : null;
}

/** As the audit log names the sender: a stranger by the account, which can be forgotten. */
export function senderActor({ official, key }: Pick<Sender, 'official' | 'key'>): Actor {
  return official ? { official: official.id } : { name: key };
}
