import { lstatSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, sep } from 'node:path';

/** A file that is to be read, or that must not be and why. */
export interface ListedFile {
  path: string;
  /** The file's own name, fit to be shown on one line. */
  name: string;
  /** The folder that was given, without links; null for a file that was named itself. */
  root: string | null;
  refused?: string;
}

/**
 * The files that a path stands for: itself, or those of the folder and all below it, by name. Hidden files and what Word keeps of
 * open documents are left out. A link that leads out of the folder is refused, and so is what is no file.
 *
 * @throws when the path does not exist.
 */
export function listFiles(path: string): ListedFile[] {
  const stat = statSync(path);
  if (!stat.isDirectory()) return [listed(path, null, stat.isFile() ? undefined : NO_FILE)];
  return listFolder(path, realpathSync(path));
}

const NO_FILE = 'không phải là tệp thường, không đọc.';

/** "\n" and the like, which would break a line of a listing or of the log. */
const LINE_BREAKERS = /[\p{Cc}\u2028\u2029]/gu;

/** A name on one line, whatever is in it. */
function showName(name: string): string {
  return name.replace(LINE_BREAKERS, '␤');
}

function listFolder(folder: string, root: string): ListedFile[] {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (!isDenied(error)) throw error;
    return [listed(folder, root, 'là thư mục không có quyền đọc.')];
  }
  return names
    .filter((name) => !name.startsWith('.') && !name.startsWith('~$'))
    .sort()
    .flatMap((name) => listEntry(join(folder, name), root));
}

function listEntry(path: string, root: string): ListedFile[] {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return [];
  if (stat.isSymbolicLink()) return listLink(path, root);
  if (stat.isDirectory()) return listFolder(path, root);
  return [listed(path, root, stat.isFile() ? undefined : NO_FILE)];
}

/** A link to a folder within is passed over: the files there are read in their own place. */
function listLink(path: string, root: string): ListedFile[] {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return [listed(path, root, 'là liên kết hỏng, không đọc.')];
  if (!leadsInto(path, root)) return [listed(path, root, LEADS_OUT)];
  if (stat.isDirectory()) return [];
  return [listed(path, root, stat.isFile() ? undefined : NO_FILE)];
}

const LEADS_OUT = 'là liên kết trỏ ra ngoài thư mục, không đọc.';

/** Why a file must not be read once it is looked at again; a link may have been put in its place since it was listed. */
export function refuseOutside({ path, name, root }: ListedFile): string | null {
  return root === null || leadsInto(path, root) ? null : `Tệp “${name}” ${LEADS_OUT}`;
}

function leadsInto(path: string, root: string): boolean {
  const target = realpathSync(path);
  return target === root || target.startsWith(root.endsWith(sep) ? root : `${root}${sep}`);
}

function listed(path: string, root: string | null, reason?: string): ListedFile {
  const name = showName(basename(path));
  if (reason !== undefined) return { path, name, root, refused: `Tệp “${name}” ${reason}` };
  if (name !== basename(path))
    return {
      path,
      name,
      root,
      refused: `Tên tệp “${name}” có ký tự xuống dòng hoặc ký tự điều khiển. Đề nghị đổi tên.`,
    };
  return { path, name, root };
}

/** Whether the system does not let this user read. */
export function isDenied(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'EACCES' || code === 'EPERM';
}
