import type { Telegram } from 'telegraf';
import type { Update, UserFromGetMe } from 'telegraf/types';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import type { Inbox, Taken } from '../channel.ts';
import { callWithin } from './call-telegram.ts';
import { TELEGRAM } from './read-message.ts';
import type { Press } from './read-press.ts';
import { type ReadUpdate, readUpdate } from './read-update.ts';

export interface Taking {
  telegram: Telegram;
  bot: UserFromGetMe;
  inbox: Inbox;
  log: Log;
  timer: Timer;
}

const LONGEST_CALL_MS = 5000;

/** What whoever presses a button is told at once, by what became of it. */
const NOTICES: Partial<Record<Taken, string>> = {
  not_yours: 'Câu hỏi này dành cho người khác.',
  stale: 'Lựa chọn này đã cũ, anh/chị hỏi lại giúp.',
};

/**
 * Offers an update to the inbox.
 *
 * @param beside is given what goes on when the update is taken already: a word to whoever pressed a button. It does not reject.
 * @throws what the inbox does: the update is to be offered again.
 */
export async function takeUpdate(taking: Taking, update: Update, beside: (work: Promise<void>) => void): Promise<void> {
  const { inbox, log } = taking;
  const read = readOrNull(taking, update);
  if (!read) return;
  if ('rule' in read && read.rule !== undefined) log.info('telegram: a rule was kept', { rule: read.rule });
  if (read.kind === 'moved') await inbox.moved(TELEGRAM, read.from, read.to);
  else if (read.kind === 'arrived') await inbox.take(read.arrived);
  else if (read.kind === 'pressed') {
    const taken = await inbox.take(read.arrived);
    if (read.press.isForged) log.warn('telegram: a button carries what none of the assistant does');
    beside(answerPress(taking, read.press, taken));
  }
}

/** An update that cannot be read would come again for ever, and hold back all behind it. */
function readOrNull({ bot, log, timer }: Taking, update: Update): ReadUpdate | null {
  try {
    return readUpdate(update, bot, new Date(timer.now()));
  } catch (error) {
    log.error('telegram: an update that cannot be read is passed over', { update: update.update_id, error });
    return null;
  }
}

/** The sign of waiting on the button ends, and the buttons go that have served. */
async function answerPress({ telegram, log }: Taking, press: Press, taken: Taken): Promise<void> {
  const text = press.isForged ? undefined : NOTICES[taken];
  const call = callWithin(telegram, LONGEST_CALL_MS);
  const works = [call('answerCallbackQuery', { callback_query_id: press.query, ...(text && { text }) })];
  if (taken !== 'not_yours') {
    const { chat, message } = press;
    const gone = { chat_id: chat, message_id: message, reply_markup: { inline_keyboard: [] } };
    works.push(call('editMessageReplyMarkup', gone).then(() => true as const));
  }
  for (const done of await Promise.allSettled(works))
    if (done.status === 'rejected') log.debug('telegram: a pressed button was not attended to', { error: done.reason });
}
