import { fold } from '../vietnamese/fold.ts';

/** "Trợ lý hãy …", "AI … hãy …"; folded, "hãy" is also "hay". */
const ADDRESSED =
  /(?<!\p{L})(?:trợ lý|chatbot|chat bot|bot|ai|mô hình ngôn ngữ|assistant)(?!\p{L})[^.]*(?<!\p{L})hãy(?!\p{L})|(?<!\p{L})hãy trả lời (?:rằng|là)(?!\p{L})/iu;

/** How orders to a machine read, folded, within one sentence. */
const ORDERS: readonly RegExp[] = [
  /\b(?:tro ly|chatbot|chat bot|mo hinh ngon ngu)\b[^.]*\b(?:phai|can|duoc hoi|khong duoc)\b[^.]*\b(?:tra loi|noi|bo qua|bao la|neu ra|ghi la|coi la|xem la)\b/,
  /\b(?:bo qua|quen|phot lo|khong tuan theo)\s+(?:het\s+)?(?:moi |cac |toan bo |tat ca |nhung )*(?:huong dan|chi dan|menh lenh|cau lenh)\b/,
  /\b(?:ignore|disregard|forget)\b[^.]*\b(?:instructions?|rules?|prompts?)\b/,
  /\b(?:you are now|system prompt|as an ai)\b/,
];

/** Hardly any sentence holds one of the words that these begin with. */
const MAY_ORDER =
  /tro ly|bot|(?<![a-z])ai(?![a-z])|mo hinh|assistant|tra loi|bo qua|quen|phot lo|tuan theo|ignore|disregard|forget|you are|prompt/;

/**
 * Whether a sentence of a report gives orders to the assistant instead of reporting. A report is data: what such a sentence counts
 * is no figure, it is not shown as an answer, and nothing written in it tells the assistant what to answer.
 */
export function speaksToAssistant(sentence: string): boolean {
  const folded = fold(sentence);
  if (!MAY_ORDER.test(folded)) return false;
  return ADDRESSED.test(sentence) || ORDERS.some((order) => order.test(folded));
}
