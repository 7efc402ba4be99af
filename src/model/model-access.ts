import type { BaseChatModel } from '@langchain/core/language_models/chat_models';
import type { Database } from '../store/database.ts';
import { type CircuitBreaker, createCircuitBreaker } from './circuit-breaker.ts';
import type { ModelFault } from './model-fault.ts';
import type { ModelSettings, OutputForm } from './model-settings.ts';
import { openChatModel } from './open-chat-model.ts';
import { SYSTEM_TIMER, type Timer } from './timer.ts';

/** A model that may be asked, with all that bounds its use. One for the whole program: its breaker knows of every call. */
export interface ModelAccess {
  settings: ModelSettings;
  db: Database;
  timer: Timer;
  breaker: CircuitBreaker;
  /** The client; loaded when it is first asked for. */
  chat(): Promise<BaseChatModel>;
  /** How the answer is asked for; where that is found out, what the server was found to take. */
  output(): OutputForm;
  /** The server takes neither tools nor schemas: from now on it is asked in words. False where the form is set, or is that already. */
  fallBackToJson(): boolean;
  /** Told of each fault and of each draft that was turned away, for the operator. */
  tell(event: ModelFault | UngroundedDraft): void;
}

/** A draft that the guard turned away twice: kinds of faults, no texts. */
interface UngroundedDraft {
  reason: 'ungrounded';
  faults: string[];
}

interface Around {
  timer?: Timer;
  tell?: ModelAccess['tell'];
}

/** Opens access to a model; nothing is loaded or called yet. */
export function openModelAccess(
  settings: ModelSettings,
  db: Database,
  { timer = SYSTEM_TIMER, tell = () => undefined }: Around = {},
): ModelAccess {
  let chat: Promise<BaseChatModel> | null = null;
  let output: OutputForm = settings.output === 'auto' ? 'function' : settings.output;
  return {
    settings,
    db,
    timer,
    tell,
    breaker: createCircuitBreaker(timer),
    chat() {
      chat ??= openChatModel(settings);
      return chat;
    },
    output: () => output,
    fallBackToJson() {
      if (settings.output !== 'auto' || output === 'json') return false;
      output = 'json';
      return true;
    },
  };
}
