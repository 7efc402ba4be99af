import type { Mark, Outgoing } from '../../conversation/receive/message.ts';
import type { Log } from '../../log/open-log.ts';
import { accountOn } from '../../people/account-on.ts';
import type { Database } from '../../store/database.ts';
import type { Channel, Place } from '../channel.ts';
import { splitText } from '../split-text.ts';
import type { NewRow, Unreached } from './outgoing-row.ts';

/** Whom an answer is for, and where it goes. */
export interface Asked {
  channel: Channel;
  place: Place;
  account: string;
}

/** An answer as the messages that it is sent in: long texts in parts, of which the first quotes the question, then picture and document. */
export async function rowsOfAnswer(
  { db, log }: { db: Database; log: Log },
  asked: Asked,
  outgoing: readonly Outgoing[],
): Promise<NewRow[]> {
  const rows: NewRow[] = [];
  for (const one of outgoing) {
    const there = one.toOfficial === undefined ? asked : await inPrivate(db, asked, one.toOfficial);
    if (there) rows.push(...rowsOf(there, one, unreachedOf(asked, one)));
    else {
      log.info('somebody has no account on this channel to be told by', {
        channel: asked.channel.name,
        official: one.toOfficial,
      });
      rows.push(...(one.unreached === undefined ? [] : rowsOf(asked, { text: one.unreached })));
    }
  }
  return rows;
}

/** Chats in private go by the account of whoever they are with. */
async function inPrivate(db: Database, { channel }: Asked, official: number): Promise<Asked | null> {
  const account = await accountOn(db, channel.name, official);
  return account === null ? null : { channel, account, place: { chat: account, isGroup: false } };
}

function unreachedOf({ place, account }: Asked, { unreached, toOfficial }: Outgoing): Unreached | undefined {
  return unreached === undefined || toOfficial === undefined ? undefined : { place, account, text: unreached };
}

function rowsOf({ channel, place, account }: Asked, one: Outgoing, unreached?: Unreached): NewRow[] {
  const { quoted: _quoted, ...behind } = place;
  const parts = partsOf(one, channel.can.longestText);
  const texts = parts.map(
    (part, i): NewRow => ({
      account,
      place: i === 0 ? place : behind,
      toSend: part,
      ...(i === 0 && unreached && { unreached }),
      ...(i === parts.length - 1 && one.choices && channel.can.buttons && { choices: one.choices }),
    }),
  );
  return [
    ...texts,
    ...(one.chart ? [{ account, place: behind, toSend: { chart: one.chart } }] : []),
    ...(one.document && channel.can.documents
      ? [{ account, place: behind, toSend: { document: one.document.name }, document: one.document.bytes }]
      : []),
  ];
}

/** The parts of a text, each with the marks that are in it. */
function partsOf({ text, marks = [] }: Outgoing, longest: number): { text: string; marks?: Mark[] }[] {
  let from = 0;
  return splitText(text, longest).map((part) => {
    const start = text.indexOf(part, from);
    from = start + part.length;
    const within = marks.flatMap((mark) => shifted(mark, start, from));
    return { text: part, ...(within.length > 0 && { marks: within }) };
  });
}

/** What of a mark stands between two places of a text, counted from the first. */
function shifted(mark: Mark, start: number, end: number): Mark[] {
  const [from, to] = [Math.max(mark.start, start), Math.min(mark.start + mark.length, end)];
  return from < to ? [{ style: mark.style, start: from - start, length: to - from }] : [];
}
