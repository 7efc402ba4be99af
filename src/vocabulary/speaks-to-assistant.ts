import { fold } from '../vietnamese/fold.ts';

/** What a machine that answers is called, folded. */
const MACHINE = `(?:tro ly|tro ly ao|chatbot|chat bot|bot|ai|mo hinh ngon ngu|assistant)`;

/** How orders to a machine read, folded, within one sentence. */
const ORDERS: readonly RegExp[] = [
  new RegExp(String.raw`\b${MACHINE}\b[^.]*\bhay\b`),
  /\b(?:tro ly|chatbot|chat bot|mo hinh ngon ngu)\b[^.]*\b(?:phai|can|duoc hoi|khong duoc)\b[^.]*\b(?:tra loi|noi|bo qua|bao la|neu ra|ghi la|coi la|xem la)\b/,
  /\b(?:bo qua|quen|phot lo|khong tuan theo)\s+(?:het\s+)?(?:moi |cac |toan bo |tat ca |nhung )*(?:huong dan|chi dan|menh lenh|cau lenh)\b/,
  /\bhay tra loi (?:rang|la|bang)\b/,
  /\b(?:ignore|disregard|forget)\b[^.]*\b(?:instructions?|rules?|prompts?)\b/,
  /\b(?:you are now|system prompt|as an ai)\b/,
];

/**
 * Whether a sentence of a report gives orders to the assistant instead of reporting. A report is data: what such a sentence counts
 * is no figure, it is not shown as an answer, and nothing written in it tells the assistant what to answer.
 */
export function speaksToAssistant(sentence: string): boolean {
  const folded = fold(sentence);
  return ORDERS.some((order) => order.test(folded));
}
