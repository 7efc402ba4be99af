import { fold } from '../vietnamese/fold.ts';
import type { Period } from '../vietnamese/period.ts';

/** Nothing but "quý trước thì sao", "thế tháng trước?". */
const ONLY_THE_ONE_BEFORE =
  /^(?:(?:the|con|vay|thi|a|da|vang|o|ben|trong|cua) )*(?:quy|thang|nam|tuan) (?:truoc|truoc do|lien truoc)(?: (?:nua|thi|la|sao|the|bao nhieu|may|nao|a|nhi|do|vay|co|duoc|cai|ho so|nhe|em))*[ ?.!]*$/;

/**
 * The day that "quý trước", "tháng trước" are counted from: asked right after a number they are the quarter or month before that number's.
 *
 * @param told period of the last number told.
 * @param today ISO day.
 * @returns an ISO day.
 */
export function dayToCountFrom(text: string, told: Period | null, today: string): string {
  const day = told?.to ?? told?.from;
  return day && ONLY_THE_ONE_BEFORE.test(fold(text).replace(/\s+/g, ' ').trim()) ? day : today;
}
