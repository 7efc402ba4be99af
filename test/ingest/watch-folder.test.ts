import { mkdtempSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { watchFolder } from '../../ingest/watch-folder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-canh-'));
  return () => rmSync(folder, { recursive: true });
});

const START = Date.parse('2026-11-20T02:00:00Z');

/** Writes a file whose time of change is the one given. */
function put(name: string, text: string, at: number): void {
  writeFileSync(join(folder, name), text);
  utimesSync(join(folder, name), at / 1000, at / 1000);
}

interface World {
  now: number;
  change(): void;
  stop(): void;
}

/**
 * Watches while one step after another happens, each in a wait of the watch; then it is stopped.
 *
 * @returns when which files were taken, in seconds from the start, and whether the folder was still listened to afterwards.
 */
async function watch(
  ...steps: ((world: World) => void)[]
): Promise<{ taken: [number, string[]][]; listens: boolean; waits: number[] }> {
  const stop = new AbortController();
  const taken: [number, string[]][] = [];
  const waits: number[] = [];
  let listens = false;
  let tell: () => void = () => undefined;
  const world: World = { now: START, change: () => tell(), stop: () => stop.abort() };
  await watchFolder(
    folder,
    async (files) => {
      taken.push([(world.now - START) / 1000, files.map((file) => file.refused ?? file.name)]);
    },
    stop.signal,
    {
      now: () => world.now,
      async wait(milliseconds) {
        waits.push(milliseconds);
        world.now += milliseconds;
        const step = steps.shift();
        if (step) step(world);
        else stop.abort();
      },
      listen(_folder, onChange) {
        listens = true;
        tell = onChange;
        return () => {
          listens = false;
        };
      },
    },
  );
  return { taken, listens, waits };
}

const nothing = () => undefined;

describe('watching a folder', () => {
  it('takes what is there at once, and once', async () => {
    put('a.txt', 'x', START - 60_000);
    const { taken } = await watch(nothing, nothing);
    expect(taken).toEqual([[0, ['a.txt']]]);
  });

  it('takes a file that is put there once it has been the same for two seconds', async () => {
    const { taken } = await watch(
      (world) => {
        put('a.txt', 'x', world.now);
        world.change();
      },
      nothing,
      nothing,
      nothing,
    );
    expect(taken).toEqual([[32.5, ['a.txt']]]);
  });

  it('waits while a file is still being written', async () => {
    const write = (text: string) => (world: World) => {
      put('a.txt', text, world.now);
    };
    const { taken } = await watch(write('x'), write('xy'), write('xyz'), nothing, nothing);
    expect(taken).toEqual([[36, ['a.txt']]]);
  });

  it('waits two seconds for a copy that bears the time of its original', async () => {
    const { taken } = await watch(() => put('a.txt', 'x', START - 1e9), nothing, nothing);
    expect(taken).toEqual([[32, ['a.txt']]]);
  });

  it('takes a file again when it has changed', async () => {
    put('a.txt', 'x', START - 60_000);
    const { taken } = await watch((world) => put('a.txt', 'xy', world.now), nothing, nothing);
    expect(taken).toEqual([
      [0, ['a.txt']],
      [32, ['a.txt']],
    ]);
  });

  it('looks every thirty seconds where the system tells of no change', async () => {
    const { waits } = await watch(nothing, nothing);
    expect(waits).toEqual([30_000, 30_000, 30_000]);
  });

  it('hands on a link out of the folder once, with why it is refused', async () => {
    symlinkSync('/etc/hostname', join(folder, 'a.txt'));
    const { taken } = await watch(nothing, nothing, nothing);
    expect(taken.map(([, names]) => names)).toEqual([['Tệp “a.txt” là liên kết trỏ ra ngoài thư mục, không đọc.']]);
  });

  it('ends when it is told to, and listens no longer', async () => {
    const { listens } = await watch((world) => world.stop());
    expect(listens).toBe(false);
  });

  it('ends with the error of what takes the files, and listens no longer', async () => {
    put('a.txt', 'x', START - 60_000);
    let listens = false;
    const failing = watchFolder(folder, () => Promise.reject(new Error('kho hỏng')), new AbortController().signal, {
      now: () => START,
      wait: async () => undefined,
      listen() {
        listens = true;
        return () => {
          listens = false;
        };
      },
    });
    await expect(failing).rejects.toThrow('kho hỏng');
    expect(listens).toBe(false);
  });
});
