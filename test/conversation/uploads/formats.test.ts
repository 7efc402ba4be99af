import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missingPackages, PROGRAMS } from '../../../ingest/read/ocr/programs.ts';
import { asDocx, asPdf } from '../../ingest/read/report-files.ts';
import { fillReport } from '../../ingest/read/sheets/small-report.ts';
import { makeXlsx } from '../../ingest/read/sheets/workbook.ts';
import { joinedOfficial, WARD } from '../../people/officials.ts';
import { type OpenedDesk, openDesk } from '../receive/open-desk.ts';
import { reportText, withFile } from './files.ts';

let desk: OpenedDesk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const hasPrograms = (await missingPackages(PROGRAMS, true)).length === 0;

describe('a report sent by chat', () => {
  it.each([
    ['bao-cao.docx', asDocx],
    ['bao-cao.pdf', asPdf],
  ])('is read from %s as from text', async (name, write) => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'approver']);
    const said = await desk.say(account, '', withFile(name, await write(reportText())));
    expect(said).toContain('Đơn vị: phường Cẩm Hà');
    expect(said).toMatch(/Số hồ sơ tiếp nhận: 1\.204 hồ sơ/u);
    await desk.say(account, 'bỏ');
  });

  it('is read from a workbook with the measure and the period that stand above its table', async () => {
    const { account } = await joinedOfficial(desk.db, [WARD, 'approver']);
    const bytes = await makeXlsx((workbook) => {
      const sheet = workbook.addWorksheet('Biểu 1');
      fillReport(sheet);
      sheet.getCell('A2').value = 'PHƯỜNG CẨM HÀ';
    });
    const said = await desk.say(account, '', withFile('thang-9.xlsx', bytes));
    expect(said).toContain('Đơn vị: phường Cẩm Hà');
    expect(said).toContain('tháng 9/2026');
    expect(said).toMatch(/đất đai.*1\.234 hồ sơ/iu);
    expect(await desk.say(account, 'đồng ý')).toContain('Đã nạp “thang-9.xlsx”');
    expect(await desk.say(account, 'Cẩm Hà tiếp nhận bao nhiêu hồ sơ đất đai tháng 9?')).toContain('1.234');
  });

  it.skipIf(!hasPrograms)(
    'is read from a photo of its page, with a word that the machine may err',
    async () => {
      const { account } = await joinedOfficial(desk.db, [WARD, 'approver']);
      const said = await desk.say(account, '', withFile('', await asPhoto(reportText()), 'picture'));
      expect(said).toContain('Đơn vị: phường Cẩm Hà');
      expect(said).toMatch(/: 1\.204 hồ sơ/u);
      expect(said).toContain('Bản chụp do máy đọc: anh/chị đối chiếu kỹ từng số với bản gốc.');
      expect(await desk.say(account, 'đồng ý')).toMatch(/^Đã nạp “anh-[0-9a-f]{12}\.png”/u);
    },
    240_000,
  );
});

async function asPhoto(text: string): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-trang-'));
  try {
    writeFileSync(join(folder, 'a.pdf'), await asPdf(text));
    execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', join(folder, 'a.pdf'), join(folder, 'a')]);
    const picture = readdirSync(folder).find((name) => name.endsWith('.png')) ?? '';
    return new Uint8Array(readFileSync(join(folder, picture)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
