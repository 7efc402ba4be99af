import type { AIMessage } from '@langchain/core/messages';
import { estimateTokens } from './estimate-tokens.ts';
import type { ModelAccess } from './model-access.ts';
import { ModelFault, type ModelFaultReason, toModelFault } from './model-fault.ts';
import { type Payer, reserveTokens, settleTokens } from './model-usage.ts';
import { MOST_ANSWER_TOKENS } from './open-chat-model.ts';
import { retryCall } from './retry-call.ts';

/** The calls of the model for one answer. */
export interface LimitedCalls {
  /**
   * Makes one call.
   *
   * @param sent all that is sent, to reckon what it costs.
   * @param usageOf what the server says that it cost; undefined where it does not tell.
   * @throws ModelFault
   */
  call<T>(sent: string, work: () => Promise<T>, usageOf: (result: T) => number | undefined): Promise<T>;
}

/** A server that began to work may ask for payment though no answer came of it. */
const MAY_HAVE_COST = new Set<ModelFaultReason>(['timeout', 'broken']);

/** Bounds the calls for one answer: so many steps, within the unit's budget, past a breaker that may be open, each tried again where that helps. */
export function limitCalls(access: ModelAccess, payer: Payer, signal: AbortSignal): LimitedCalls {
  let steps = 0;
  return {
    async call(sent, work, usageOf) {
      steps += 1;
      if (steps > access.settings.steps) throw new ModelFault('steps');
      const prompt = estimateTokens(sent);
      return retryCall(
        () => access.breaker.run(() => paid(access, payer, prompt, work, usageOf)),
        access.timer,
        signal,
      );
    },
  };
}

async function paid<T>(
  { db, settings }: ModelAccess,
  payer: Payer,
  prompt: number,
  work: () => Promise<T>,
  usageOf: (result: T) => number | undefined,
): Promise<T> {
  const reserved = prompt + MOST_ANSWER_TOKENS;
  if (!(await reserveTokens(db, payer, reserved, settings.monthlyTokens))) throw new ModelFault('budget');
  try {
    const result = await work();
    await settleTokens(db, payer, reserved, usageOf(result) ?? reserved);
    return result;
  } catch (error) {
    const fault = toModelFault(error);
    await settleTokens(db, payer, reserved, MAY_HAVE_COST.has(fault.reason) ? prompt : 0);
    throw fault;
  }
}

/** What a message's usage says; undefined where its server tells none. */
export function tokensOf(message: AIMessage): number | undefined {
  return message.usage_metadata?.total_tokens || undefined;
}
