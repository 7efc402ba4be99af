import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../src/questions/read-documents.ts';

describe('documents that a question names', () => {
  it.each([
    ['quyết định 87 về việc gì', ['87'], ['Quyết định']],
    ['quyet dinh so 87 ve viec gi', ['87'], ['Quyết định']],
    ['Kế hoạch số 07/KH-UBND nội dung gì', ['7'], ['Kế hoạch']],
    ['nghị định 178/2024/NĐ-CP', ['178'], ['Nghị định']],
    ['văn bản 51/UBND-VP gửi ai', ['51'], ['Văn bản']],
    ['văn bản số 51 về việc gì', ['51'], ['Văn bản']],
    ['công văn 12 và thông báo 34', ['12', '34'], ['Công văn', 'Thông báo']],
    ['quyết định 51 ngày nào', ['51'], ['Quyết định']],
  ])('are known by number and kind: %s', (question, numbers, kinds) => {
    const found = readDocuments(question);
    expect(found.numbers).toEqual(numbers);
    // A document of any kind may be called "văn bản".
    expect(found.kinds).toEqual(kinds.filter((kind) => kind !== 'Văn bản'));
  });

  it.each([
    'báo cáo 6 tháng đầu năm',
    'kế hoạch 2026 có gì',
    'kế hoạch 22 nhiệm vụ đã xong mấy',
    'kế hoạch quý 3',
    'có 30 quyết định',
    'quyết định 1.250 hồ sơ',
  ])('are not periods and counts: %s', (question) => {
    expect(readDocuments(question).numbers).toEqual([]);
  });

  it.each([
    ['quyết định nào về tổ công nghệ số', 'Quyết định'],
    ['giao nhiệm vụ theo kế hoạch số mấy', 'Kế hoạch'],
    ['phường gặp khó khăn nào', null],
  ])('are asked for by kind: %s → %s', (question, kind) => {
    expect(readDocuments(question).askedKind).toBe(kind);
  });

  it('tells where each stands, so that its number is taken for no other', () => {
    const question = 'theo quyết định số 87/QĐ-UBND thì có mấy nhiệm vụ';
    const [span] = readDocuments(question).spans;
    expect(question.slice(span?.start, span?.end)).toBe('quyết định số 87/QĐ-UBND');
  });
});
