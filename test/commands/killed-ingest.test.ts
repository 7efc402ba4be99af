import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { openEmbedded } from '../../src/store/embedded.ts';

const REPORTS = 16;
const report = (i: number) => `ỦY BAN NHÂN DÂN
XÃ TÂN HƯNG

Số: ${i}/BC-UBND
Tân Hưng, ngày 05 tháng 10 năm 2026

BÁO CÁO
Kết quả giải quyết hồ sơ quý III năm 2026, lần ${i}

I. KẾT QUẢ
${Array.from({ length: 40 }, (_, k) => `- Lĩnh vực thứ ${k + 1}: tiếp nhận ${100 + k} hồ sơ, đã giải quyết ${90 + k} hồ sơ.`).join('\n')}
`;

const rowCounts = z.object({ passages: z.number(), figures: z.number() });

it('a program that is killed while it reads leaves whole reports only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tro-ly-dung-'));
  try {
    for (let i = 1; i <= REPORTS; i++) writeFileSync(join(folder, `bao-cao-${i}.txt`), report(i));
    const data = join(folder, 'kho');
    const files = Array.from({ length: REPORTS }, (_, i) => join(folder, `bao-cao-${i + 1}.txt`));
    const program = spawn('npx', ['tsx', 'src/cli.ts', 'ingest', '--data', data, ...files], { detached: true });
    const lines = createInterface({ input: program.stdout });
    let told = 0;
    for await (const line of lines) {
      if (line.includes('đã nạp')) told += 1;
      if (told === 3) break;
    }
    // The whole group: npx, tsx and the program.
    if (program.pid !== undefined) process.kill(-program.pid, 'SIGKILL');
    await once(program, 'close');

    const db = await openEmbedded(data);
    const stored = await db.query(
      `select (select count(*)::int from passages p where p.report_id = r.id) as passages,
         (select count(*)::int from figures f where f.report_id = r.id) as figures from reports r`,
      [],
      rowCounts,
    );
    await db.close();
    expect(stored.length).toBeGreaterThanOrEqual(3);
    const whole = { passages: 40, figures: 80 };
    expect(stored).toEqual(stored.map(() => whole));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
