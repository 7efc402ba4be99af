import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Keeps files in a folder, made when missing, each under the moment and its own name: "20261121-110512-047-bieu-do.png", in UTC. */
export function keepIn(folder: string, now: () => Date): (bytes: Uint8Array, name: string) => string {
  return (bytes, name) => {
    const moment = now().toISOString().replace(/[-:Z]/gu, '').replace('T', '-').replace('.', '-');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${moment}-${basename(name)}`);
    writeFileSync(path, bytes);
    return path;
  };
}
