import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { isOfThisReader } from '../../ingest/file-hash.ts';
import { refuseLarge } from '../../ingest/read/read-bytes.ts';
import type { FileRead } from '../../ingest/read-listed.ts';
import { openThreads } from '../../ingest/threads/open-threads.ts';
import type { Config } from '../config.ts';
import type { FileReading, Reading } from '../conversation/receive/reading.ts';
import { SYSTEM_TIMER, type Timer } from '../model/timer.ts';
import { embedPassages } from './embeddings.ts';
import { setSamplesAside } from './samples.ts';
import type { Workspace } from './workspace.ts';

/**
 * A file of text is read within seconds; on a machine that is busy the thread for it takes as long to start. Pages that a machine has to look
 * at take seconds each.
 */
const LONGEST_MS = 30_000;
const LONGEST_OF_PAGES_MS = 120_000;
const MAY_BE_PAGES = new Set(['.pdf', '.png', '.jpg', '.jpeg', '.tif', '.tiff']);

/** Reads reports that are sent by chat: one after another, each in a thread of its own that ends with it, so that no file holds up the answers. */
export function readUploads(
  { maxFileBytes, refuseInternal }: Pick<Config, 'maxFileBytes' | 'refuseInternal'>,
  workspace: Workspace,
  timer: Timer = SYSTEM_TIMER,
): Reading {
  const options = { maxFileBytes, refuseInternal, isSample: false };
  let before: Promise<unknown> = Promise.resolve();
  const read = async (name: string, bytes: Uint8Array): Promise<FileReading> => {
    const folder = await mkdtemp(join(tmpdir(), 'tro-ly-tep-'));
    const threads = openThreads(1, workspace.registry, options);
    const over = new AbortController();
    try {
      const path = join(folder, 'tep');
      await writeFile(path, bytes);
      const longest = MAY_BE_PAGES.has(extname(name).toLowerCase()) ? LONGEST_OF_PAGES_MS : LONGEST_MS;
      const done = await Promise.race([
        threads.read({ path, name, root: null }, []),
        timer.sleep(longest, over.signal).then(() => TOO_LONG),
      ]);
      return readingOf(done);
    } finally {
      over.abort();
      await threads.close();
      await rm(folder, { recursive: true, force: true });
    }
  };
  return {
    refuseSize: (bytes) => (bytes > maxFileBytes ? refuseLarge(bytes, maxFileBytes) : null),
    read(name, bytes) {
      const reading = before.then(() => read(name, bytes));
      before = reading.catch(() => undefined);
      return reading;
    },
    stillReads: ({ fileHash }) => fileHash !== undefined && isOfThisReader(fileHash),
    async afterStored({ unit }) {
      workspace.registry.add(unit);
      await setSamplesAside(workspace);
      await embedPassages(workspace);
    },
  };
}

const TOO_LONG: FileRead = {
  kind: 'refused',
  reason: 'Đọc tệp này lâu quá nên tôi đã dừng. Anh/chị chia nhỏ tệp, hoặc gửi bản Word giúp.',
};

function readingOf(read: FileRead): FileReading {
  switch (read.kind) {
    case 'report':
      return { kind: 'report', report: read.report };
    case 'refused':
      return { kind: 'refused', reason: read.reason, ...(read.mark && { mark: read.mark }) };
    case 'unchanged':
      throw new Error('a file that is known by no hash cannot be unchanged');
  }
}
