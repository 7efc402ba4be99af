import { describe, expect, it } from 'vitest';
import { findReferences } from '../../../ingest/references/find-references.ts';

describe('a document named by its number', () => {
  it.each([
    [
      'Quyết định số 464/QĐ-UBND ngày 31/7/2025 về việc ban hành Kế hoạch',
      'Quyết định',
      '464/QĐ-UBND',
      '464',
      '2025-07-31',
    ],
    ['Kế hoạch số 02-KH/BCĐTW ngày 19/6/2025', 'Kế hoạch', '02-KH/BCĐTW', '2', '2025-06-19'],
    ['Nghị định số 118/2025/NĐ-CP của Chính phủ', 'Nghị định', '118/2025/NĐ-CP', '118', null],
    ['thực hiện Nghị quyết 57 của Bộ Chính trị', 'Nghị quyết', '57', '57', null],
    ['Công văn 1172/UBND-XD ngày 06/3/2026', 'Công văn', '1172/UBND-XD', '1172', '2026-03-06'],
  ])('%s', (text, kind, number, bareNumber, date) => {
    expect(findReferences(text)).toMatchObject([{ kind, number, bareNumber, date }]);
  });

  it.each(['ban hành 03 Quyết định', 'đạt 38/47 nhiệm vụ', 'tháng 6/2026', 'kế hoạch 22 nhiệm vụ'])(
    'none: %s',
    (text) => {
      expect(findReferences(text)).toEqual([]);
    },
  );

  it('keeps what the document is about, up to the next document', () => {
    const found = findReferences('Kế hoạch số 12/KH-UBND về chuyển đổi số; Kế hoạch số 13/KH-UBND về tuyên truyền.');
    expect(found.map((one) => one.subject)).toEqual(['về chuyển đổi số', 'về tuyên truyền']);
  });
});
