import type { Incoming, Outgoing } from '../../conversation/receive/message.ts';
import { TERMINAL } from '../../conversation/receive/receive-at-terminal.ts';
import { officialOf } from '../../people/official.ts';
import { unitOfGroup } from '../../people/scope-of.ts';
import { clockText, dayText } from '../../people/wording.ts';
import type { Database } from '../../store/database.ts';
import type { InboxParts } from './inbox-parts.ts';
import { type TakenMessage, wasToldOfLateness } from './queries.ts';

/**
 * What is said instead of an answer that would come too late: one sentence for all that waited in a chat. Where nobody waits for an answer (a
 * group in which nobody called, a stranger, who may have sent a code) nothing comes too late.
 *
 * @returns null where the message is to be answered.
 */
export async function excuse(
  { db, timer, lateMs }: InboxParts,
  { arrived: { incoming } }: TakenMessage,
): Promise<{ state: 'passed'; outgoing: Outgoing[] } | null> {
  const now = timer.now();
  if (now - incoming.at.getTime() <= lateMs || !(await isAwaited(db, incoming))) return null;
  const wasTold = await wasToldOfLateness(db, { ...incoming, since: new Date(now - lateMs) });
  return { state: 'passed', outgoing: wasTold ? [] : [{ text: lateText(incoming.at, new Date(now)) }] };
}

/** Whether somebody waits for an answer to a message: an official, in a group one who called, where the group is bound. */
export async function isAwaited(db: Database, incoming: Incoming): Promise<boolean> {
  const { channel, account, isGroup, isCalled } = incoming;
  if (channel === TERMINAL) return true;
  if (!(await officialOf(db, channel, account))) return false;
  return !isGroup || (isCalled && (await unitOfGroup(db, incoming)) !== null);
}

function lateText(sent: Date, now: Date): string {
  const day = dayText(sent) === dayText(now) ? '' : ` ngày ${dayText(sent)}`;
  return `Xin lỗi anh/chị, tôi vừa khởi động lại nên chưa trả lời được tin nhắn gửi từ lúc ${clockText(sent)}${day}. Nếu vẫn cần, anh/chị gửi lại giúp tôi.`;
}

/** What is said when there is no answer for a fault of the program. */
export function apology(id: string): string {
  return `Xin lỗi anh/chị, tôi gặp trục trặc nên chưa trả lời được. Đề nghị anh/chị hỏi lại sau ít phút; nếu vẫn vậy, báo người vận hành mã ${id}.`;
}
