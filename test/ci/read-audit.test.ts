import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const work = mkdtempSync(join(tmpdir(), 'tro-ly-audit-'));
const ROOT = new URL('../..', import.meta.url).pathname;

/** Runs the step of CI with an npm that prints this. */
function audit(output: object | string) {
  const npm = join(work, 'npm');
  writeFileSync(join(work, 'output'), typeof output === 'string' ? output : JSON.stringify(output));
  writeFileSync(npm, `#!/bin/sh\ncat "${work}/output"\nexit 1\n`);
  chmodSync(npm, 0o755);
  const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, '.ci/audit-dependencies.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${work}:${process.env.PATH}` },
  });
  return { status, said: stdout.trim().split('\n') };
}

const fault = (severity: string) => ({
  name: 'left',
  severity,
  range: '<2.0.0',
  via: [{ title: 'reads any file', url: 'https://x.example/1' }],
});

describe('the audit of the dependencies', () => {
  afterAll(() => rmSync(work, { recursive: true, force: true }));

  it.each(['high', 'critical'])('fails where a fault is %s, and names it', (severity) => {
    const { status, said } = audit({
      auditReportVersion: 2,
      vulnerabilities: { left: fault(severity), right: fault('low'), up: { ...fault(severity), via: ['left'] } },
    });
    expect(status).toBe(1);
    expect(said).toEqual([
      'audit of the dependencies: 2 high or critical',
      `- left <2.0.0: ${severity}, reads any file https://x.example/1`,
      `- up <2.0.0: ${severity}, by left`,
    ]);
  });

  it('passes where there are none, or lesser ones', () => {
    expect(audit({ auditReportVersion: 2, vulnerabilities: {} })).toEqual({
      status: 0,
      said: ['audit of the dependencies: none high or critical, 0 lesser'],
    });
    expect(audit({ auditReportVersion: 2, vulnerabilities: { left: fault('moderate') } }).said).toEqual([
      'audit of the dependencies: none high or critical, 1 lesser',
    ]);
  });

  it.each([
    [
      'turns the question down',
      { message: '405 Method Not Allowed', statusCode: 405, error: { summary: '', detail: '' } },
    ],
    ['is not found', { error: { code: 'ENOTFOUND', summary: 'getaddrinfo ENOTFOUND registry.npmjs.org' } }],
    ['says nothing', ''],
  ])('says in one line that it was not done where the registry %s, and passes', (_, output) => {
    const { status, said } = audit(output);
    expect(status).toBe(0);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^audit of the dependencies: NOT DONE, the registry gives no answer \(.+\)$/u);
  });

  it('fails where npm fails for a reason of its own', () => {
    expect(audit({ error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' } }).status).toBe(
      1,
    );
    expect(audit('no JSON at all').status).toBe(1);
  });
});
