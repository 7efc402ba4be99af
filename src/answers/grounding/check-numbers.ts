import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from '../answer.ts';
import { findDocumentCodes } from './document-codes.ts';
import type { Evidence } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { isNotAsserted } from './not-asserted.ts';
import { type IsProved, provedBy } from './proved-numbers.ts';
import { findQuantities, isSameQuantity, type Quantity } from './quantities.ts';
import type { Told } from './told.ts';

/** The numbers of a text that neither are cited nor follow from what is cited by a computation that is shown. */
export function checkNumbers(
  { text, quantities, formulas }: Told,
  evidence: Evidence,
  { question, answer }: { question: Question; answer: Answer },
): GroundingFault[] {
  const isProved = provedBy(evidence, answer, formulas);
  const wrong = formulas
    .filter(({ holds, start, end }) => !holds && !evidence.text().includes(fold(text.slice(start, end))))
    .map(({ start, end }) => wrongFormula(text.slice(start, end)));
  const unproved = quantities.filter(
    (quantity) =>
      !isProved(quantity) &&
      !isAskedOnly(quantity, text, question, answer) &&
      !isGap(quantity, text, isProved) &&
      !countsLines(quantity, text),
  );
  return [
    ...wrong,
    ...unproved.map((quantity) => unprovedNumber(quantity, text, evidence)),
    ...unknownDocuments(text, evidence, question),
  ];
}

/** A number of the question that the answer only says to be missing, or that it asks a bound by. */
function isAskedOnly(quantity: Quantity, text: string, question: Question, answer: Answer): boolean {
  const isAsked = () => findQuantities(question.text).some((one) => isSameQuantity(quantity, one));
  if (isBound(quantity, text)) return isAll(quantity) || isAsked();
  return isNotAsserted(text, quantity, answer) && isAsked();
}

/** "Phòng nào xong hết" asks for those with 100%. */
function isAll({ value, isShare }: Quantity): boolean {
  return isShare && value === 100;
}

/** "Dưới 90%: phòng A, phòng B": a bound that was asked for stands before those that keep it. */
function isBound({ start, end }: Quantity, text: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', start) + 1, start);
  return (
    /^\s*(?:[-–+•]\s*)?(?:trên|dưới|từ|đạt|đến|hơn|không quá|ít nhất|tối đa|tối thiểu)\s(?:từ\s)?$/iu.test(before) &&
    /^\s?%?(?:\s(?:trở lên|trở xuống))?:/u.test(text.slice(end))
  );
}

/** "thiếu 20 so với tổng 164": the gap between two numbers that the same line shows. */
const GAP = /(?:thiếu|thừa|lệch|chênh)\s+(?:nhau\s+)?$/iu;

function isGap(quantity: Quantity, text: string, isProved: IsProved): boolean {
  if (!GAP.test(text.slice(Math.max(0, quantity.start - 16), quantity.start))) return false;
  const shown = findQuantities(text).filter(isProved);
  return shown.some((a) => shown.some((b) => Math.abs(a.value - b.value - quantity.value) < 1e-6));
}

/** "Có 4 nhiệm vụ:" above four lines. */
function countsLines(quantity: Quantity, text: string): boolean {
  const [rest = '', ...lines] = text.slice(quantity.end).split('\n');
  const items = lines.findIndex((line) => !/^\s*(?:[-–+•*]|\d+[.)])\s/u.test(line));
  return /:\s*$/u.test(rest) && quantity.value === (items < 0 ? lines.length : items);
}

function unknownDocuments(text: string, evidence: Evidence, question: Question): GroundingFault[] {
  const asked = fold(question.text).replace(/\s/gu, '');
  return findDocumentCodes(text).flatMap(({ code }) => {
    const folded = fold(code);
    if (evidence.text().replace(/\s/gu, '').includes(folded) || asked.includes(folded)) return [];
    const explanation = `Số văn bản “${code}” không có trong trích dẫn; chỉ nêu văn bản có trong trích dẫn.`;
    return [{ kind: 'number' as const, text: code, explanation }];
  });
}

function wrongFormula(raw: string): GroundingFault {
  return { kind: 'number', text: raw, explanation: `Phép tính “${raw}” không ra kết quả đã ghi; tính lại hoặc bỏ đi.` };
}

function unprovedNumber(quantity: Quantity, text: string, evidence: Evidence): GroundingFault {
  const { raw, start, end, value } = quantity;
  const known = [...evidence.figures, ...evidence.quoted()];
  const written = text.slice(start, end + 10).trim();
  const misread = known.find((one) => one.value === Number(raw.replace(/[.,\s]/gu, '')));
  const explanation = known.some((one) => one.value === value)
    ? `Số “${written}” không đúng đơn vị tính của số liệu được trích dẫn.`
    : misread
      ? `Viết số theo kiểu Việt Nam: “${formatNumber(misread.value)}”, không viết “${raw}”.`
      : `Số “${raw}” không có trong trích dẫn; chỉ nêu số có trong trích dẫn, hoặc ghi rõ phép tính từ các số đó.`;
  return { kind: 'number', text: raw, explanation };
}
