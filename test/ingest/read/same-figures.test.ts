import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../ingest/document/document.ts';
import { readReport } from '../../../ingest/ingest-text.ts';
import { readDocx } from '../../../ingest/read/docx/read-docx.ts';
import { readPdf } from '../../../ingest/read/pdf/read-pdf.ts';
import { documentOfText } from '../../../ingest/read/text/document-of-text.ts';
import { registryWith } from '../../vocabulary/units/units-for-tests.ts';
import { asDocx, asPdf } from './report-files.ts';

/** Reports of the project, the real ones, and one with tables. */
const FOLDERS = [
  'ingest/samples',
  'test/ingest/reports',
  'test/answers/reports',
  'test/eval/own/reports',
  '../shared/reports',
];
const TABLES = `ỦY BAN NHÂN DÂN
XÃ CẨM LĨNH

BÁO CÁO
Kết quả giải quyết thủ tục hành chính quý III năm 2026

I. KẾT QUẢ THEO LĨNH VỰC

Kết quả giải quyết hồ sơ theo lĩnh vực

| STT | Lĩnh vực | Tiếp nhận | Đã giải quyết | Quá hạn | Tỷ lệ (%) |
|---|---|---|---|---|---|
| 1 | Hộ tịch | 412 | 405 | 4 | 98,3 |
| 2 | Đất đai, xây dựng và môi trường | 1.186 | 1.150 | 12 | 96,96 |
| | Tổng cộng | 1.598 | 1.555 | 16 | 97,31 |

II. NHIỆM VỤ
Xã được giao 61 nhiệm vụ, đã hoàn thành 52 nhiệm vụ.
`;

const reports = new Map([
  ['bang.md', TABLES],
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8').normalize('NFC')] as const),
  ),
]);

/** Value, measure, label and period of each figure of a report, in its order; and what does not agree in it. */
function readOut(name: string, document: Document) {
  const report = readReport(name, document, registryWith());
  if ('refused' in report) throw new Error(`${name}: ${report.refused}`);
  return {
    unit: report.unit.name,
    period: report.period,
    figures: report.figures
      .filter((one) => one.repeats === null)
      .map((one) => `${one.value} ${one.measure} | ${one.label} | ${one.period_from} ${one.period_to}`),
    // Which note a count calls is lost where a text is set anew: such notes are soft findings.
    findings: report.findings.filter(({ severity }) => severity !== 'soft').map((one) => one.explain),
  };
}

function documentOf(read: { document: Document } | { refused: string } | { scanned: number }): Document {
  if (!('document' in read)) throw new Error(JSON.stringify(read));
  return read.document;
}

describe.each([...reports])('%s', (name, text) => {
  const expected = () => readOut(name, documentOfText(text));

  it('says the same as a Word file', async () => {
    expect(readOut(name, documentOf(readDocx(await asDocx(text))))).toEqual(expected());
  });

  it('says the same as a PDF file', async () => {
    expect(readOut(name, documentOf(await readPdf(await asPdf(text))))).toEqual(expected());
  });
});
