import { expect, it } from 'vitest';
import { readReport } from '../../../../ingest/ingest-text.ts';
import { readXlsx } from '../../../../ingest/read/sheets/read-xlsx.ts';
import { registryWith, ward } from '../../../vocabulary/units/units-for-tests.ts';
import { fillReport } from './small-report.ts';
import { documentOf, makeXlsx } from './workbook.ts';

it('a workbook: its measure stands over the table, and a row across it opens a group of rows and heads no column', async () => {
  const workbook = await makeXlsx((made) => fillReport(made.addWorksheet('Biểu 1')));
  const report = readReport(
    'thang-9.xlsx',
    documentOf(await readXlsx(workbook)),
    registryWith({ ...ward('Bình Sa'), kind: 'commune' }),
  );
  if ('refused' in report) throw new Error(report.refused);
  expect(report.title).toBe('Kết quả giải quyết TTHC tháng 9/2026');
  expect(report.figures.map(({ value, measure, label }) => `${value} ${measure} | ${label}`)).toEqual([
    '1234 hồ sơ | số hồ sơ lĩnh vực Đất đai tiếp nhận (lĩnh vực của xã)',
    '1200 hồ sơ | số hồ sơ lĩnh vực Đất đai đã giải quyết đúng hạn (lĩnh vực của xã)',
    '4 hồ sơ | số hồ sơ lĩnh vực Đất đai đã giải quyết quá hạn (lĩnh vực của xã)',
    '310 hồ sơ | số hồ sơ lĩnh vực Hộ tịch tiếp nhận (lĩnh vực của xã)',
    '310 hồ sơ | số hồ sơ lĩnh vực Hộ tịch đã giải quyết đúng hạn (lĩnh vực của xã)',
  ]);
});
