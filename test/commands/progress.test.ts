import { describe, expect, it } from 'vitest';
import type { IngestRow } from '../../ingest/ingest-row.ts';
import { closingTable } from '../../src/commands/ingest-table.ts';
import { createProgressBar, drawBar } from '../../src/commands/progress-bar.ts';

const row = (parts: Partial<IngestRow>): IngestRow => ({
  report: 'a.txt',
  status: 'added',
  unit: 'xã Tân Hoa',
  title: '',
  period: null,
  periodText: '',
  passages: 0,
  figures: 0,
  references: 0,
  findings: 0,
  ...parts,
});

describe('the progress bar', () => {
  it.each([
    [
      { done: 1, total: 4, characters: 60_000 },
      10,
      '[######------------------]  25%  1/4 tệp  2 trang/giây  còn 30 giây',
    ],
    [{ done: 1, total: 100, characters: 0 }, 2, '[------------------------]   1%  1/100 tệp  còn 4 phút'],
    [{ done: 4, total: 4, characters: 0 }, 2, '[########################] 100%  4/4 tệp'],
  ])('tells share, files, pages a second and the time left: %j', (progress, seconds, drawn) => {
    expect(drawBar(progress, seconds)).toBe(drawn);
  });

  const draw = (isTTY: boolean, total: number) => {
    let out = '';
    const bar = createProgressBar({ isTTY, write: (text) => (out += text) }, () => 0);
    bar.show({ done: 1, total, characters: 0 });
    bar.clear();
    return out;
  };

  it('is drawn on a terminal for more than one file, and nowhere else', () => {
    expect(draw(true, 2)).toContain('1/2 tệp');
    expect(draw(true, 1)).not.toContain('tệp');
    expect(draw(false, 2)).toBe('');
  });
});

describe('the closing table', () => {
  it('counts what became of the files and names those refused with the reason', () => {
    const rows = [
      row({ figures: 1200, findings: 2 }),
      row({ status: 'unchanged', figures: 34 }),
      row({ report: 'b.txt', status: 'refused', error: 'Tệp trống.' }),
    ];
    expect(closingTable(rows, 1.25).replace(/ {2,}/gu, ' ')).toBe(
      'Số tệp 3\n đã nạp 1\n đã thay bản cũ 0\n không đổi 1\n từ chối 1\nSố liệu 1.234\nChỗ cần xem lại 2\nThời gian 1,3 giây\n\nTệp bị từ chối:\n- b.txt: Tệp trống.',
    );
  });
});
