import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listAudit } from '../../src/audit/list-audit.ts';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { recordTurn, type Turn } from '../../src/conversation/record-turn.ts';
import { listReports } from '../../src/reports/queries.ts';
import { type Office, openOffice } from '../answers/office.ts';

const QUESTION = 'Cẩm Hà có bao nhiêu hồ sơ quá hạn? Gọi em số 0912 345 678';

let office: Office;
let turn: Turn;
beforeAll(async () => {
  office = await openOffice();
  turn = {
    actor: { official: 12 },
    channel: 'telegram',
    inGroup: true,
    unit: 'phường Cẩm Hà',
    typed: QUESTION,
    answer: await office.ask('Cẩm Hà có bao nhiêu hồ sơ quá hạn?'),
    at: new Date('2026-11-21T03:00:00Z'),
    milliseconds: 41.7,
  };
});
afterAll(() => office.close());

async function recorded(keepsText: boolean) {
  const reports = await listReports(office.db);
  await recordTurn(office.db, reports, turn, keepsText);
  const [answered, asked] = await listAudit(office.db, {}, 2);
  return { reports, answered, asked };
}

describe('a question and its answer in the audit log', () => {
  it('tell who asked, and which figures of which reports were shown', async () => {
    const { reports, asked, answered } = await recorded(false);
    const shown = reports.find(({ unit }) => unit === 'phường Cẩm Hà');
    expect(asked).toMatchObject({
      event: 'question.asked',
      actor: { kind: 'official', number: 12 },
      unit: 'phường Cẩm Hà',
      detail: { channel: 'telegram', in_group: true, characters: QUESTION.length },
    });
    const places = turn.answer.figures.map(({ place }) => `${place?.reportId}:${place?.ordinal}`);
    expect(places.length).toBeGreaterThan(0);
    expect(answered).toMatchObject({
      event: 'question.answered',
      detail: {
        kind: 'figure',
        lane: 'figures',
        figures: places,
        reports: [shown?.id],
        prompt: null,
        milliseconds: 42,
      },
    });
    expect((await verifyChain(office.db)).broken).toBeNull();
  });

  it('hold no word of either where the settings say so', async () => {
    const { asked, answered } = await recorded(false);
    expect(asked?.text).toBeNull();
    expect(JSON.stringify([asked, answered])).not.toContain('hồ sơ');
  });

  it('hold the question, without numbers of persons, where the settings let it be kept', async () => {
    const { asked, answered } = await recorded(true);
    expect(asked?.text).toBe('Cẩm Hà có bao nhiêu hồ sơ quá hạn? Gọi em số •••• ••• 678');
    expect(answered?.text).toBeNull();
  });
});
