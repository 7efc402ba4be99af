import { posix } from 'node:path';
import { unpackZipEntry } from '../zip/unpack-zip-entry.ts';
import type { ZipEntry } from '../zip/zip-directory.ts';

/** The parts of an XLSX that say what is in its cells, as XML without name prefixes. */
export interface WorkbookParts {
  /** Sheets that are not hidden, from left to right. */
  sheets: { name: string; xml: string }[];
  styles: string | null;
  strings: string | null;
  /** Whether days count from 1904 on (old Macintosh files). */
  from1904: boolean;
}

/** Damaged, or no XLSX at all. */
export class BrokenWorkbook extends Error {}
/** More in it than is read; the message is for the official. */
export class WorkbookTooLarge extends Error {}

const MOST_SHEETS = 50;
/** Tags of an XLSX that are read here have some hundred characters. */
const LONGEST_TAG = 10_000;

/**
 * Finds and unpacks the sheets, number formats and shared texts of an XLSX; pictures, charts, notes, pivot tables and macros
 * stay packed.
 *
 * @throws BrokenWorkbook, WorkbookTooLarge
 */
export function readWorkbookParts(bytes: Uint8Array, entries: ZipEntry[]): WorkbookParts {
  const byName = new Map(
    entries.map((entry) => [entry.name.replaceAll('\\', '/').replace(/^\//u, '').toLowerCase(), entry]),
  );
  const read = (path: string): string | null => {
    const entry = byName.get(path.toLowerCase());
    if (!entry) return null;
    const unpacked = unpackZipEntry(bytes, entry);
    if (unpacked === null) throw new BrokenWorkbook(`cannot unpack ${path}`);
    return withoutPrefix(decodeXml(unpacked));
  };
  const required = (path: string): string => {
    const xml = read(path);
    if (xml === null) throw new BrokenWorkbook(`no ${path}`);
    return xml;
  };
  const workbookPath = relations(read('_rels/.rels') ?? '', '').find((one) => one.kind === 'officeDocument')?.path;
  const path = workbookPath ?? 'xl/workbook.xml';
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const workbook = required(path);
  const related = relations(required(`${folder}_rels/${path.slice(folder.length)}.rels`), folder);
  const shown = tagsOf(workbook, 'sheet').flatMap((tag) => {
    const relation = related.find((one) => one.id === tag.get('id'));
    const isHidden = /hidden/iu.test(tag.get('state') ?? '');
    return relation?.kind === 'worksheet' && !isHidden ? [{ name: tag.get('name') ?? '', path: relation.path }] : [];
  });
  if (shown.length > MOST_SHEETS) {
    throw new WorkbookTooLarge(
      `Tệp có ${shown.length} trang tính, tối đa ${MOST_SHEETS}. Đề nghị tách thành nhiều tệp rồi nạp lại.`,
    );
  }
  const pathOf = (kind: string) => related.find((one) => one.kind === kind)?.path;
  const [styles, strings] = [pathOf('styles'), pathOf('sharedStrings')];
  return {
    sheets: shown.map((sheet) => ({ name: sheet.name, xml: required(sheet.path) })),
    styles: styles ? read(styles) : null,
    strings: strings ? read(strings) : null,
    from1904: tagsOf(workbook, 'workbookPr').some((tag) => /^(?:1|true)$/u.test(tag.get('date1904') ?? '')),
  };
}

/** The attributes of each tag of a name, entities read and prefixes left out ("r:id" is "id"). */
export function tagsOf(xml: string, name: string): Map<string, string>[] {
  return [...xml.matchAll(new RegExp(`<${name}\\b([^<>]*)>`, 'gu'))].map((match) => attributesOf(match[1] as string));
}

/**
 * The attributes of a tag by their names without prefix.
 *
 * @throws BrokenWorkbook
 */
export function attributesOf(inside: string): Map<string, string> {
  if (inside.length > LONGEST_TAG) throw new BrokenWorkbook('a tag without end');
  const found = new Map<string, string>();
  for (const match of inside.matchAll(/(?:[\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)) {
    found.set(match[1] as string, readEntities(match[2] ?? match[3] ?? ''));
  }
  return found;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/giu, (all, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? all;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

interface Relation {
  id: string;
  /** The last word of its type: "worksheet", "chartsheet", "styles" … */
  kind: string;
  path: string;
}

/** @param folder of the part that the relations belong to, with "/" at its end: their targets start from there. */
function relations(xml: string, folder: string): Relation[] {
  return tagsOf(xml, 'Relationship').map((tag) => {
    const target = tag.get('Target') ?? '';
    return {
      id: tag.get('Id') ?? '',
      kind: (tag.get('Type') ?? '').split('/').at(-1) ?? '',
      path: posix.join('/', target.startsWith('/') ? '' : folder, target).slice(1),
    };
  });
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** What stands before the outermost element, and that element's prefix. */
const PROLOGUE = /^\s*(?:<[?!][^>]*>\s*)*<(?:([A-Za-z]\w*):)?/u;

/** Some programs write "<x:row>" for "<row>": the prefix of the outermost element goes from all. */
function withoutPrefix(xml: string): string {
  const prefix = PROLOGUE.exec(xml.slice(0, 2000))?.[1];
  return prefix ? xml.replace(new RegExp(`<(/?)${prefix}:`, 'gu'), '<$1') : xml;
}
