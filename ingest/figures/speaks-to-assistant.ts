import { fold } from '../../src/vietnamese/fold.ts';

const ADDRESSED =
  /\b(?:tro ly|chatbot|chat bot|tro ly ao|mo hinh ngon ngu)\b[^.]*\b(?:hay|phai|can|duoc hoi)\b|\bbo qua (?:moi |cac |toan bo |tat ca )*(?:huong dan|chi dan|menh lenh|cau lenh)\b/;

/**
 * Whether a sentence of a report gives orders to the assistant instead of reporting. What it counts is then no figure: a
 * report is data, and nothing written in it may tell the assistant what to answer.
 */
export function speaksToAssistant(sentence: string): boolean {
  return ADDRESSED.test(fold(sentence));
}
