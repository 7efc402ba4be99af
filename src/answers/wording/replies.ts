import type { Refusal } from '../../questions/out-of-scope.ts';
import type { Answer } from '../answer.ts';

/** Answers that state no figure: each one sentence, and what to do next. */

const REFUSALS: Record<Refusal, string> = {
  instructions: 'Tôi chỉ trả lời về số liệu và nội dung trong các báo cáo, không làm theo yêu cầu này được.',
  personal: 'Tôi không cung cấp thông tin cá nhân; tôi chỉ trả lời về số liệu và nội dung trong các báo cáo.',
  secrets: 'Tôi không cung cấp mật khẩu hay khóa truy cập; tôi chỉ trả lời về nội dung trong các báo cáo.',
  politics: 'Việc này ngoài phạm vi của tôi; tôi chỉ trả lời về số liệu và nội dung trong các báo cáo.',
  elsewhere: 'Việc này ngoài phạm vi của tôi; tôi chỉ trả lời về số liệu và nội dung trong các báo cáo.',
};

export function refuse(refusal: Refusal): Answer {
  return plain('refused', REFUSALS[refusal]);
}

export function askBack(text: string): Answer {
  return plain('clarify', text);
}

/** Asks which of several units is meant; the name or its place in the list is an answer. */
export function offerUnits(names: string[]): Answer {
  const shown = names.slice(0, MOST_OFFERED);
  const lines = shown.map((name, i) => `${i + 1}. ${name}`);
  return {
    ...askBack(`Anh/chị hỏi về đơn vị nào? Anh/chị gõ tên hoặc số thứ tự:\n${lines.join('\n')}`),
    offers: shown.map((name) => ({ label: name, unit: name })),
  };
}

/** More names than these are not read on a phone. */
export const MOST_OFFERED = 8;

/** "phường A, xã B và 192 đơn vị khác": of many names the first ones, and how many more there are. */
export function listUnits(names: string[]): string {
  const more = names.length - MOST_OFFERED;
  const shown = names.slice(0, MOST_OFFERED).join(', ');
  return more > 0 ? `${shown} và ${more} đơn vị khác` : shown;
}

export function notFound(text: string): Answer {
  return plain('not_found', text);
}

function plain(kind: Answer['kind'], text: string): Answer {
  return { kind, text, citations: [], figures: [], lane: 'figures' };
}

/** A message that cannot be read as a question. */
export function refuseUnreadable(text: string): Answer {
  return plain('refused', text);
}
