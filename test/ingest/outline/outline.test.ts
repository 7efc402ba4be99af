import { describe, expect, it } from 'vitest';
import { looksLikeReport, readOutline, sectionPath } from '../../../ingest/outline/outline.ts';
import { documentOfText } from '../../../ingest/read/text/document-of-text.ts';
import { outlineOf, reportText } from '../report-text.ts';

const blocks = (body: string) =>
  outlineOf(body)
    .blocks.slice(1)
    .map(({ kind, section, mapped }) => `${kind} ${section.number}: ${mapped.text}`);

describe('an outline', () => {
  it('parts letterhead, title, body and closing', () => {
    const outline = readOutline(documentOfText(reportText()));
    expect(outline.head).toContain('PHƯỜNG MINH TÂN');
    expect(outline.title.text).toBe('Kết quả cải cách hành chính quý II năm 2026');
    expect(outline.closing[0]?.text).toMatch(/^Nơi nhận/u);
  });

  it('takes footnotes behind the signature for a part of the body, not of the closing', () => {
    const { blocks, closing } = readOutline(documentOfText(`${reportText()}\n[1] Theo Quyết định số 12/QĐ-UBND.\n`));
    expect(blocks.at(-1)).toMatchObject({ kind: 'footnote', mapped: { text: 'Theo Quyết định số 12/QĐ-UBND.' } });
    expect(closing.map(({ text }) => text).join('\n')).not.toContain('Quyết định');
  });

  it('looks over a footnote for what stands under a heading', () => {
    const body =
      '1. Cải cách thể chế.\n\n[1] Theo Quyết định số 12/QĐ-UBND.\n\n2. Cải cách thủ tục.\n\nĐã ban hành kế hoạch.';
    expect(blocks(body)[0]).toMatch(/^item/u);
  });

  it('finds the title under a letterhead of two wide columns', () => {
    const text = reportText().replace(
      'Minh Tân, ngày 05 tháng 7 năm 2026',
      'Số: 17/BC-UBND                                          Minh Tân, ngày 05 tháng 7 năm 2026',
    );
    expect(
      readOutline(documentOfText(text.replace('\n\nBÁO CÁO', '\n                         BÁO CÁO'))).title.text,
    ).toMatch(/^Kết quả/u);
  });

  it('numbers sections by the path of their signs', () => {
    expect(blocks('PHẦN II. KẾT QUẢ\n\n1) Tiếp nhận\n\na- Hồ sơ mới\n\nNhận 12 hồ sơ.')).toEqual([
      'heading Phần II: KẾT QUẢ',
      'heading Phần II.1: Tiếp nhận',
      'heading Phần II.1.a: Hồ sơ mới',
      'paragraph Phần II.1.a: Nhận 12 hồ sơ.',
    ]);
  });

  it('ends a numbered heading in “số” before a paragraph that opens with a share', () => {
    expect(blocks('6. Xây dựng chính quyền số\n\n100% văn bản được ký số.')).toEqual([
      'heading 6: Xây dựng chính quyền số',
      'paragraph 6: 100% văn bản được ký số.',
    ]);
  });

  it('takes a lettered line that states a figure for an item', () => {
    expect(blocks('I. KẾT QUẢ\n\nb- Số hồ sơ đã trả: 50 hồ sơ; 48 hồ sơ đúng hạn.')).toEqual([
      'heading I: KẾT QUẢ',
      'item I: Số hồ sơ đã trả: 50 hồ sơ; 48 hồ sơ đúng hạn.',
    ]);
  });

  it.each([
    ['blank lines between printed lines', 'Phường tiếp nhận 120 hồ sơ của công\n\ndân trong kỳ.'],
    ['a page number in mid-sentence', 'Phường tiếp nhận 120 hồ sơ của công\n\n                 3\n\ndân trong kỳ.'],
    ['a rule in mid-sentence', 'Phường tiếp nhận 120 hồ sơ của công\n---\ndân trong kỳ.'],
    ['a footnote in mid-sentence', 'Phường tiếp nhận 120 hồ sơ của công\n\n¹ Theo hệ thống một cửa.\n\ndân trong kỳ.'],
  ])('joins a sentence over %s', (_, body) => {
    expect(blocks(`I. KẾT QUẢ\n\n${body}`)).toContain('paragraph I: Phường tiếp nhận 120 hồ sơ của công dân trong kỳ.');
  });

  it('keeps a short heading apart from the count below it', () => {
    expect(blocks('I. KẾT QUẢ\n\nc) Số hóa, thanh toán\n\n98,2% hồ sơ được số hóa.')).toContain(
      'heading I.c: Số hóa, thanh toán',
    );
    expect(blocks('I. KẾT QUẢ\n\n6. Chính quyền số\n\nXã nhận 84 văn bản đến.')).toContain(
      'heading I.6: Chính quyền số',
    );
  });

  it('reads headings of Markdown', () => {
    expect(blocks('## I. Kết quả\n\n- **Tiếp nhận** 12 hồ sơ.')).toEqual([
      'heading I: Kết quả',
      'item I: Tiếp nhận 12 hồ sơ.',
    ]);
  });

  it('puts items under the line that opens their list', () => {
    const { blocks: all } = outlineOf(
      'I. KẾT QUẢ\n\n- Hoàn thành 5 nhiệm vụ, trong đó:\n+ Đúng hạn: 4;\n+ Quá hạn: 1.',
    );
    const last = all.at(-1);
    expect(last?.leadIns.map((one) => one.mapped.text)).toEqual(['Hoàn thành 5 nhiệm vụ, trong đó:']);
    expect(last && sectionPath(last.section)).toEqual(['KẾT QUẢ']);
  });

  it('goes on over a printed line that breaks a sentence at a semicolon', () => {
    const full = 'Trong năm phường đã vận động nhân dân đóng góp quỹ phòng chống thiên tai với số tiền';
    const lines = Array.from({ length: 8 }, (_, i) => `${full} ${10 + i} triệu đồng;`);
    expect(blocks(`I. KẾT QUẢ\n\n${lines.join('\n\n')}\n\ncòn phải thu 5 triệu đồng.`).at(-1)).toMatch(
      /17 triệu đồng; còn phải thu 5 triệu đồng\.$/u,
    );
  });

  it('tells a report from another paper', () => {
    const letter = 'Kính gửi ông bà,\n\nXin mời dự họp.';
    expect(looksLikeReport(readOutline(documentOfText(letter)), letter)).toBe(false);
    expect(looksLikeReport(readOutline(documentOfText(reportText())), reportText())).toBe(true);
  });
});
