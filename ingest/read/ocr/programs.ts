import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The programs that read pictures, by what they are called on this machine. */
export interface Programs {
  tesseract: string;
  pdftoppm: string;
}

export const PROGRAMS: Programs = { tesseract: 'tesseract', pdftoppm: 'pdftoppm' };

const run = promisify(execFile);
/** A page takes some seconds; one that takes so long is no page. */
const LONGEST = 120_000;
const MOST_OUTPUT = 64 * 1024 * 1024;

/** Runs a program without a shell. @returns what it printed. @throws when it fails, is missing, or takes too long. */
export async function runProgram(program: string, args: string[]): Promise<string> {
  const { stdout } = await run(program, args, {
    timeout: LONGEST,
    maxBuffer: MOST_OUTPUT,
    env: { ...environment(), OMP_THREAD_LIMIT: '2' },
  });
  return stdout;
}

/** Where programs are found, and letters of all languages; nothing else of the environment is handed on. */
function environment(): Record<string, string> {
  return { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C.UTF-8' };
}

/** The Debian packages that are missing to read a scan; empty where all are there. */
export async function missingPackages(programs: Programs, isPdf: boolean): Promise<string[]> {
  const missing: string[] = [];
  const languages = await runProgram(programs.tesseract, ['--list-langs']).catch(() => null);
  if (languages === null) missing.push('tesseract-ocr');
  if (languages === null || !/^vie$/mu.test(languages)) missing.push('tesseract-ocr-vie');
  const hasPdf =
    !isPdf ||
    (await runProgram(programs.pdftoppm, ['-v']).then(
      () => true,
      () => false,
    ));
  return hasPdf ? missing : [...missing, 'poppler-utils'];
}
