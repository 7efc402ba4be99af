import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { share } from '../../src/commands/share.ts';
import { withWorkspace } from '../../src/commands/workspace.ts';
import { WrongUsage } from '../../src/commands/wrong-usage.ts';
import { readConfig } from '../../src/config.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import { reportWithFigures } from '../reports/figures-to-save.ts';

const NOW = () => new Date('2026-11-21T02:00:00Z');
const FILE = 'bao-cao-1.txt';
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-share-'));
  await withWorkspace(config(), undefined, async ({ db }) => saveReport(db, reportWithFigures(1, 5), NOW()));
});
afterAll(() => rmSync(folder, { recursive: true }));

const config = () => readConfig({ DATA_DIR: folder, LOG_LEVEL: 'silent' });

function isShared(): Promise<boolean> {
  return withWorkspace(config(), undefined, async ({ db }) => {
    const [row] = await db.query('select is_shared from reports', [], z.object({ is_shared: z.boolean() }));
    return row?.is_shared ?? false;
  });
}

describe('sharing a report', () => {
  it('shares it with all officials until it is stopped', async () => {
    expect(await share(config(), FILE, { by: 'Nguyễn Văn A' }, NOW)).toBe(0);
    expect(await isShared()).toBe(true);
    expect(await share(config(), FILE, { by: 'Nguyễn Văn A', stop: true }, NOW)).toBe(0);
    expect(await isShared()).toBe(false);
  });

  it('that is not there ends with code 1', async () => {
    expect(await share(config(), 'khong-co.txt', { by: 'Nguyễn Văn A' }, NOW)).toBe(1);
  });

  it('needs the name of who does it', async () => {
    await expect(share(config(), FILE, {}, NOW)).rejects.toThrow(WrongUsage);
  });
});
