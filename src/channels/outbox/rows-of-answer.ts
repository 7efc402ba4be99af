import { drawChart } from '../../answers/charts/draw-chart.ts';
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

/** What is said, with its picture drawn. */
export type Drawn = Omit<Outgoing, 'chart'> & { picture?: Uint8Array };

/** Draws what answers show: before they are written down, since others wait for that. An answer stands without its picture. */
export async function drawCharts(outgoing: readonly Outgoing[], log: Log): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const { chart, ...said } of outgoing)
    try {
      drawn.push(chart ? { ...said, picture: await drawChart(chart) } : said);
    } catch (error) {
      log.error('a chart could not be drawn', { error });
      drawn.push(said);
    }
  return drawn;
}

/** An answer as the messages that it is sent in: long texts in parts, of which the first quotes the question, then picture and document. */
export async function rowsOfAnswer(
  { db, log }: { db: Database; log: Log },
  asked: Asked,
  outgoing: readonly Drawn[],
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

function unreachedOf({ place, account }: Asked, { unreached, toOfficial }: Drawn): Unreached | undefined {
  return unreached === undefined || toOfficial === undefined ? undefined : { place, account, text: unreached };
}

function rowsOf({ channel, place, account }: Asked, one: Drawn, unreached?: Unreached): NewRow[] {
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
    ...(one.picture ? [{ account, place: behind, toSend: { picture: true as const }, bytes: one.picture }] : []),
    ...(one.document && channel.can.documents
      ? [{ account, place: behind, toSend: { document: one.document.name }, bytes: one.document.bytes }]
      : []),
  ];
}

/** The parts of a text, each with the marks that are in it. */
function partsOf({ text, marks = [] }: Drawn, longest: number): { text: string; marks?: Mark[] }[] {
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
