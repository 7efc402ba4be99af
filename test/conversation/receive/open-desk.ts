import { z } from 'zod';
import { readReport } from '../../../ingest/ingest-text.ts';
import { documentOfText } from '../../../ingest/read/text/document-of-text.ts';
import { readUploads } from '../../../src/commands/read-uploads.ts';
import type { Desk } from '../../../src/conversation/receive/desk.ts';
import { createDialogues } from '../../../src/conversation/receive/dialogues.ts';
import { keepLibraries } from '../../../src/conversation/receive/keep-libraries.ts';
import type { Incoming, Outgoing } from '../../../src/conversation/receive/message.ts';
import { receive } from '../../../src/conversation/receive/receive.ts';
import type { ModelAccess } from '../../../src/model/model-access.ts';
import { placeUnits } from '../../../src/people/place-units.ts';
import { listReports } from '../../../src/reports/queries.ts';
import { saveReport } from '../../../src/reports/save-report.ts';
import type { Database } from '../../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../../src/store/scope.ts';
import { HAI_PHONG } from '../../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import type { Unit } from '../../../src/vocabulary/units/unit.ts';
import { ownersDatabase } from '../../database.ts';
import { createTestTimer } from '../../fakes/test-timer.ts';
import { AT, CITY, ELSEWHERE, KEYS, NEIGHBOUR, ROOM, UNITS, WARD } from '../../people/officials.ts';

/** What each unit reports to have received, and which words stand in its report alone: no other answer may hold either. */
export const SECRETS: Readonly<Record<string, { count: string; word: string }>> = {
  [CITY]: { count: '41.201', word: 'Hoàng Lan' },
  [WARD]: { count: '41.302', word: 'Bạch Mai' },
  [ROOM]: { count: '41.403', word: 'Thược Dược' },
  [NEIGHBOUR]: { count: '41.504', word: 'Tường Vi' },
  [ELSEWHERE]: { count: '41.605', word: 'Hải Đường' },
};

export interface OpenedDesk {
  desk: Desk;
  owner: Database;
  /** The store, for the program itself. */
  db: Database;
  /** Sends a message, by default in private on "zalo". */
  send(account: string, text: string, more?: Partial<Incoming>): Promise<Outgoing[]>;
  /** What is sent back, as one text. */
  say(account: string, text: string, more?: Partial<Incoming>): Promise<string>;
  /** Events written so far, oldest first. */
  events(): Promise<{ event: string; unit: string | null; actor_kind: string; detail: Record<string, unknown> }[]>;
  close(): Promise<void>;
}

/** A desk of a city, two of its wards, a room of one and a place elsewhere, each with a report of its own. @param more further words of the report of a unit */
export async function openDesk(
  more: Record<string, string> = {},
  openModel?: (db: Database) => ModelAccess,
): Promise<OpenedDesk> {
  const owner = await ownersDatabase();
  const db = actAs(owner, EVERYTHING);
  await placeUnits(db, UNITS);
  const registry = createUnitRegistry(HAI_PHONG);
  for (const unit of UNITS) registry.add(unit);
  for (const unit of UNITS) {
    const text = reportOf(unit, more[unit.name] ?? '');
    const read = readReport(`${unit.baseName}.txt`, documentOfText(text), registry);
    if ('refused' in read) throw new Error(read.refused);
    // A room's letterhead names its ward, whose report it would be read as.
    const figures = read.figures.map((figure) => ({ ...figure, unit: unit.name }));
    await saveReport(db, { ...read, unit, figures }, AT);
  }
  const desk: Desk = {
    store: owner,
    libraryOf: keepLibraries(async (scoped) => ({
      db: scoped,
      registry,
      reports: await listReports(scoped),
      model: openModel?.(db),
    })),
    dialogues: createDialogues(),
    limits: LIMITS,
    timeZone: 'Asia/Ho_Chi_Minh',
    keys: KEYS,
    keepsText: false,
    // However busy the machine is that tests run on, a file is read to its end.
    reading: readUploads(
      { maxFileBytes: MOST_BYTES, refuseInternal: false },
      { db, owner, registry },
      createTestTimer(),
    ),
  };
  let sent = 0;
  const send: OpenedDesk['send'] = (account, text, { at, ...more } = {}) => {
    sent += 1;
    return receive(desk, {
      channel: 'zalo',
      account,
      chat: account,
      isGroup: false,
      isCalled: true,
      text,
      // A second between messages, unless told otherwise.
      at: at ?? new Date(AT.getTime() + sent * 1000),
      ...more,
    });
  };
  return {
    desk,
    owner,
    db,
    send,
    say: async (...message) => (await send(...message)).map(({ text }) => text).join('\n'),
    events: () =>
      db.query(
        'select event, unit, actor_kind, detail from audit_log order by sequence',
        [],
        z.object({
          event: z.string(),
          unit: z.string().nullable(),
          actor_kind: z.string(),
          detail: z.record(z.string(), z.unknown()),
        }),
      ),
    close: () => owner.close(),
  };
}

/** Small, so that a test can go beyond it. */
export const MOST_BYTES = 200_000;
const PLENTY = { person: 1_000_000, group: 1_000_000, unit: 1_000_000 };
const LIMITS = { messages: PLENTY, uploads: PLENTY, tokens: PLENTY };

function reportOf({ name }: Unit, more: string): string {
  const { count, word } = SECRETS[name] as { count: string; word: string };
  return `ỦY BAN NHÂN DÂN\n${name.toUpperCase()}\n\nSố: 17/BC-UBND\n\nngày 05 tháng 7 năm 2026\n\nBÁO CÁO\n\nKết quả cải cách hành chính quý II năm 2026\n\nI. KẾT QUẢ\n\nTrong kỳ tiếp nhận ${count} hồ sơ.\n\nII. KHÓ KHĂN\n\nKhó khăn lớn nhất là tổ dân phố ${word} thiếu cán bộ. ${more}\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Bình\n`;
}
