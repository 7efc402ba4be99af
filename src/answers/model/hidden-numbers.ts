import { findPersonalNumbers, maskPersonalNumbers } from '../../vietnamese/personal-numbers.ts';

/** Personal numbers of one exchange with a model, which sees a place-holder for each. */
export interface HiddenNumbers {
  /** The text as the model may see it. */
  hide(text: string): string;
  /** What the model wrote with the numbers back in their places, as an answer shows them: those of people masked. */
  restore(text: string): string;
}

const PLACEHOLDER = /\[số ẩn (\d+)\]/gu;
/** What an answer shows of such a number: dots, and its last three signs. One or two dots are bullets of a list. */
const MASKED = /(?:•[\s.@_()-]*){3,}[a-z\d]{0,3}/giu;

/**
 * Hides identity numbers, telephones and accounts from a model. They come back masked as any answer masks them; to decide that needs
 * the words around, which a model may have changed, so it is decided in the text that they were hidden in.
 */
export function createHiddenNumbers(): HiddenNumbers {
  const shown: string[] = [];
  return {
    hide(text) {
      const masked = maskPersonalNumbers(text);
      let out = '';
      let at = 0;
      for (const { start, end } of findPersonalNumbers(text)) {
        out += `${text.slice(at, start)}[số ẩn ${numberOf(shown, masked.slice(start, end))}]`;
        at = end;
      }
      return (out + text.slice(at)).replace(MASKED, (one) => `[số ẩn ${numberOf(shown, one)}]`);
    },
    restore: (text) => text.replace(PLACEHOLDER, (_, number: string) => shown[Number(number) - 1] ?? '•••'),
  };
}

function numberOf(shown: string[], one: string): number {
  const known = shown.indexOf(one);
  return known >= 0 ? known + 1 : shown.push(one);
}
