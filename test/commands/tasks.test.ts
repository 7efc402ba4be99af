import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-tasks-'));
const data = join(work, 'data');
const ROW = '2 | Chỉnh trang tuyến đường Lê Lợi | Phòng Kinh tế | 31/8/2026 | Quá hạn';
const REPORT = `ỦY BAN NHÂN DÂN
XÃ TÂN HOA

Tân Hoa, ngày 05 tháng 10 năm 2026

BÁO CÁO
Kết quả thực hiện nhiệm vụ quý III năm 2026

I. NHIỆM VỤ ĐƯỢC GIAO

| STT | Nhiệm vụ | Đơn vị chủ trì | Thời hạn | Kết quả |
|---|---|---|---|---|
| 1 | Số hóa hồ sơ hộ tịch của xã | Văn phòng | 30/6/2026 | Đã hoàn thành |
| ${ROW} |

Trên đây là báo cáo của Ủy ban nhân dân xã Tân Hoa./.
`;

function run(...args: string[]) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  return spawnSync(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...args], {
    encoding: 'utf8',
    env: environment,
  });
}

describe('the listing of tasks', () => {
  beforeAll(() => {
    writeFileSync(join(work, 'tan-hoa.md'), REPORT);
    expect(run('ingest', '--data', data, join(work, 'tan-hoa.md')).status).toBe(0);
  });
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it('shows state, term, owner and words, what is overdue first', () => {
    expect(run('tasks', '--data', data).stdout).toBe(
      [
        'Trạng thái  Thời hạn   Chủ trì        Nội dung',
        'quá hạn     31/8/2026  Phòng Kinh tế  Chỉnh trang tuyến đường Lê Lợi',
        'hoàn thành  30/6/2026  Văn phòng      Số hóa hồ sơ hộ tịch của xã',
        '',
      ].join('\n'),
    );
  });

  it('prints a row of JSON a task with --json, with the quote', () => {
    const [first] = run('tasks', '--data', data, '--json').stdout.split('\n');
    expect(JSON.parse(first ?? '')).toEqual({
      report: 'tan-hoa.md',
      unit: 'xã Tân Hoa',
      content: 'Chỉnh trang tuyến đường Lê Lợi',
      owner: 'Phòng Kinh tế',
      due: '2026-08-31',
      state: 'overdue',
      quote: ROW,
    });
  });

  it('tells in Vietnamese what it is for, with examples', () => {
    expect(run('tasks', '--help').stdout).toMatch(/liệt kê nhiệm vụ[\s\S]*Ví dụ:\n {2}npm run tasks/u);
  });
});
