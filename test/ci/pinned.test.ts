import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8'));
const versions = z.record(z.string(), z.string());
const manifest = z.object({ dependencies: versions, devDependencies: versions }).parse(read('package.json'));
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({ version: z.string().optional(), resolved: z.string().optional(), integrity: z.string().optional() }),
    ),
  })
  .parse(read('package-lock.json'));
const named = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

describe('dependencies', () => {
  it.each(named)('are pinned to one version: %s %s', (_, version) => {
    expect(version).toMatch(/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u);
  });

  it('are locked as they are named', () => {
    for (const [name, version] of named)
      expect([name, lock.packages[`node_modules/${name}`]?.version]).toEqual([name, version]);
  });

  it('come from the registry, and are known by what is in them', () => {
    const loose = Object.entries(lock.packages).filter(
      ([path, { resolved, integrity }]) =>
        path !== '' &&
        resolved !== undefined &&
        !(resolved.startsWith('https://registry.npmjs.org/') && integrity?.startsWith('sha512-')),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });
});
