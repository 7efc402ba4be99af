import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finalAnswer, rowsIn } from '../fakes/model-server/script.ts';
import { type ModelServer, startModelServer } from '../fakes/model-server/start-model-server.ts';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'tro-ly-model-'));
const WHY = 'Lưu Kiếm còn khó khăn gì?';
const KEY = 'khoa-bi-mat-1234567890';

/** Asks the sample reports in a program of its own. */
async function ask(baseUrl: string, question: string) {
  const { DATABASE_URL: _server, ...environment } = process.env;
  const settings = { LLM_BASE_URL: baseUrl, LLM_MODEL: 'a-model', LLM_API_KEY: KEY, LOG_FILE: '' };
  const options = ['ask', '--data', join(work, 'data'), '--json', question];
  const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', 'src/cli.ts', ...options], {
    env: { ...environment, ...settings },
  });
  return { answer: JSON.parse(stdout), error: stderr };
}

describe('the command ask with a model', { timeout: 180_000 }, () => {
  let server: ModelServer;
  beforeAll(async () => {
    server = await startModelServer((request) => {
      const [row] = rowsIn(request);
      return finalAnswer(request, row ? [{ text: row.quote, sources: [row.id] }] : []);
    });
  });
  afterAll(async () => {
    await server.close();
    rmSync(work, { recursive: true, force: true });
  });

  it('lets it word what the reports say', async () => {
    const { answer } = await ask(server.baseUrl, WHY);
    expect(answer).toMatchObject({ kind: 'passage', lane: 'model', promptVersion: 'answer@1 question@1' });
    expect(server.calls[0]?.key).toBe(KEY);
  });

  it('answers without it where it cannot be reached, and tells the operator why without the key', async () => {
    await server.close();
    const { answer, error } = await ask(server.baseUrl, WHY);
    expect(answer.text).toContain('Trả lời ngắn theo quy tắc: hiện không kết nối được mô hình ngôn ngữ.');
    expect(error).toContain('model: unreachable');
    expect(error + JSON.stringify(answer)).not.toContain(KEY);
  });
});
