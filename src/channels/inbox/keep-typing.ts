import type { Channel, Place } from '../channel.ts';

export interface Typing {
  /** Resolves when no sign of it is on its way any more: one after the answer would promise another. */
  end(): Promise<void>;
}

/** A sign of typing lasts five seconds where it lasts shortest. */
const AGAIN_MS = 4000;

/** Shows that an answer is being written until it is. */
export function keepTyping(channel: Channel, place: Place): Typing {
  let last = channel.showTyping(place);
  const again = setInterval(() => {
    last = channel.showTyping(place);
  }, AGAIN_MS);
  return {
    end() {
      clearInterval(again);
      return last;
    },
  };
}
