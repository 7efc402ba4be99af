import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from '../answer.ts';
import { findDocumentCodes } from './document-codes.ts';
import type { Evidence } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { findFormulas, type Formula } from './formulas.ts';
import { findQuantities, isSameQuantity, type Quantity } from './quantities.ts';

/** What else than what is cited may stand behind a number of a text. */
export interface Allowed {
  question: Question;
  answer: Answer;
}

/** The numbers of a text that neither are cited nor follow from what is cited by a computation that is shown. */
export function checkNumbers(text: string, evidence: Evidence, allowed: Allowed): GroundingFault[] {
  const faults: GroundingFault[] = [];
  const formulas = findFormulas(text);
  const shown = [...formulas, ...shownFormulas(allowed.answer)];
  const known = [...evidence.quantities];
  for (const formula of shown) {
    const missing = formula.holds
      ? formula.operands.find((operand) => operand !== 100 && !known.some(({ value }) => value === operand))
      : undefined;
    if (formula.holds && missing === undefined)
      known.push({ value: formula.result, scale: 1, isShare: false }, { value: formula.result, scale: 1, isShare: true });
  }
  for (const formula of formulas) {
    const raw = text.slice(formula.start, formula.end);
    if (!formula.holds && !evidence.text.includes(fold(raw)))
      faults.push({ kind: 'number', text: raw, explanation: `Phép tính “${raw}” không ra kết quả đã ghi.` });
  }
  const asked = deniesOrAsks(text, allowed.answer) ? findQuantities(allowed.question.text) : [];
  for (const quantity of findQuantities(text)) {
    if ([...known, ...asked].some((one) => isSameQuantity(quantity, one))) continue;
    if (isGap(quantity, text, known) || countsLines(quantity, text)) continue;
    faults.push({ kind: 'number', text: quantity.raw, explanation: explain(quantity, text, evidence) });
  }
  for (const { code } of findDocumentCodes(text)) {
    const folded = fold(code);
    if (evidence.text.replace(/\s/gu, '').includes(folded) || fold(allowed.question.text).includes(folded)) continue;
    faults.push({ kind: 'number', text: code, explanation: `Số văn bản “${code}” không có trong trích dẫn.` });
  }
  return faults;
}

/** Formulas of computed figures, where the answer shows them. */
function shownFormulas({ text, figures }: Answer): Formula[] {
  const written = text.replace(/\s/gu, '');
  return figures.flatMap(({ derived }) =>
    derived && written.includes(derived.formula.replace(/\s/gu, '')) ? findFormulas(derived.formula) : [],
  );
}

/** What an answer says is not there, or asks about, it does not assert. */
function deniesOrAsks(text: string, { kind }: Answer): boolean {
  return kind === 'not_found' || kind === 'clarify' || kind === 'refused' || DENIED.test(text);
}
const DENIED = /không (?:nêu|ghi|nhắc|thấy)|chưa nêu|được hỏi/iu;

/** "thiếu 20 so với tổng 164": the gap between two numbers that are shown. */
const GAP = /(?:thiếu|thừa|lệch|hơn|kém|chênh|tăng|giảm)\s+(?:nhau\s+)?$/iu;

function isGap(quantity: Quantity, text: string, known: Evidence['quantities']): boolean {
  if (!GAP.test(text.slice(Math.max(0, quantity.start - 16), quantity.start))) return false;
  const shown = findQuantities(text).filter((one) => known.some((other) => isSameQuantity(one, other)));
  return shown.some((a) => shown.some((b) => Math.abs(a.value - b.value - quantity.value) < 1e-6));
}

/** "Có 4 nhiệm vụ:" above four lines. */
function countsLines(quantity: Quantity, text: string): boolean {
  const lines = text
    .slice(quantity.end)
    .split('\n')
    .filter((line) => /^\s*(?:[-–+•*]|\d+[.)])\s/u.test(line));
  return quantity.value === lines.length && lines.length > 1;
}

function explain(quantity: Quantity, text: string, evidence: Evidence): string {
  const written = text.slice(quantity.start, quantity.end + 10).trim();
  const same = evidence.quantities.find(({ value }) => value === quantity.value);
  if (same) return `Số “${written}” không đúng đơn vị tính của số liệu được trích dẫn.`;
  const misread = evidence.quantities.find(({ value }) => value === Number(quantity.raw.replace(/[.,\s]/gu, '')));
  if (misread) return `Viết số theo kiểu Việt Nam: “${formatNumber(misread.value)}”, không viết “${quantity.raw}”.`;
  return `Số “${quantity.raw}” không có trong số liệu và trích dẫn; chỉ nêu số có trong trích dẫn, hoặc ghi rõ phép tính từ các số đó.`;
}
