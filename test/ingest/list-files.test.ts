import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { listFiles } from '../../ingest/list-files.ts';
import { readBytes } from '../../ingest/read/read-bytes.ts';

let work: string;
let folder: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'tro-ly-thu-muc-'));
  folder = join(work, 'bao-cao');
  mkdirSync(join(folder, 'con'), { recursive: true });
  return () => rmSync(work, { recursive: true });
});

const put = (...path: string[]) => writeFileSync(join(work, ...path), 'x');
const refusals = () => listFiles(folder).map((file) => file.refused);

describe('listing a folder', () => {
  it('gives the files of it and below it by name, without hidden files and those that Word keeps', () => {
    put('bao-cao', 'b.txt');
    put('bao-cao', 'con', 'a.txt');
    put('bao-cao', '.an.txt');
    put('bao-cao', '~$b.docx');
    expect(listFiles(folder).map((file) => [file.name, file.refused])).toEqual([
      ['b.txt', undefined],
      ['a.txt', undefined],
    ]);
  });

  it('refuses a link that leads out of the folder, to a file or to a folder', () => {
    put('mat.txt');
    mkdirSync(join(work, 'khac'));
    put('khac', 'kin.txt');
    symlinkSync(join(work, 'mat.txt'), join(folder, 'lien-ket.txt'));
    symlinkSync(join(work, 'khac'), join(folder, 'thu-muc'));
    expect(refusals()).toEqual([
      'Tệp “lien-ket.txt” là liên kết trỏ ra ngoài thư mục, không đọc.',
      'Tệp “thu-muc” là liên kết trỏ ra ngoài thư mục, không đọc.',
    ]);
  });

  it('refuses a link to a folder whose name only begins like the given one', () => {
    mkdirSync(join(work, 'bao-cao-kin'));
    put('bao-cao-kin', 'a.txt');
    symlinkSync(join(work, 'bao-cao-kin', 'a.txt'), join(folder, 'a.txt'));
    expect(refusals()).toEqual(['Tệp “a.txt” là liên kết trỏ ra ngoài thư mục, không đọc.']);
  });

  it('follows a link to a file within, and reads a folder once however many links lead to it', () => {
    put('bao-cao', 'con', 'a.txt');
    symlinkSync(join(folder, 'con', 'a.txt'), join(folder, 'b.txt'));
    symlinkSync(folder, join(folder, 'con', 'vong'));
    expect(listFiles(folder).map((file) => [file.name, file.refused])).toEqual([
      ['b.txt', undefined],
      ['a.txt', undefined],
    ]);
  });

  it('refuses a broken link', () => {
    symlinkSync(join(folder, 'khong-co.txt'), join(folder, 'hong.txt'));
    expect(refusals()).toEqual(['Tệp “hong.txt” là liên kết hỏng, không đọc.']);
  });

  it.each([
    ['a\nb.txt', 'a␤b.txt'],
    ['a\r\u001bb.txt', 'a␤␤b.txt'],
    ['a\u2028b.txt', 'a␤b.txt'],
  ])('refuses a name with line breaks or control characters: %j', (name, shown) => {
    put('bao-cao', name);
    expect(listFiles(folder)).toMatchObject([
      { name: shown, refused: `Tên tệp “${shown}” có ký tự xuống dòng hoặc ký tự điều khiển. Đề nghị đổi tên.` },
    ]);
  });
});

describe('the bytes of a file', () => {
  const read = (load: (path: string) => Uint8Array) => {
    const [file] = listFiles(folder);
    return file && readBytes(file, 1000, load);
  };

  it('are given when nobody writes meanwhile', () => {
    put('bao-cao', 'a.txt');
    expect(read(() => Uint8Array.of(120))).toEqual({ bytes: Uint8Array.of(120) });
  });

  it('are refused when the file is written to meanwhile', () => {
    put('bao-cao', 'a.txt');
    const refused = read((path) => {
      writeFileSync(path, 'xy');
      return Uint8Array.of(120);
    });
    expect(refused).toEqual({ refused: 'Tệp “a.txt” đang được ghi, đề nghị nạp lại sau.' });
  });

  it('are refused when a link out of the folder is put in the place of the file meanwhile', () => {
    put('mat.txt');
    put('bao-cao', 'a.txt');
    const refused = read((path) => {
      rmSync(path);
      symlinkSync(join(work, 'mat.txt'), path);
      return Uint8Array.of(120);
    });
    expect(refused).toEqual({ refused: 'Tệp “a.txt” là liên kết trỏ ra ngoài thư mục, không đọc.' });
  });

  it('are refused when the file has gone meanwhile', () => {
    put('bao-cao', 'a.txt');
    const refused = read((path) => {
      rmSync(path);
      return Uint8Array.of(120);
    });
    expect(refused).toEqual({ refused: 'Tệp “a.txt” không còn ở đó nữa.' });
  });
});
