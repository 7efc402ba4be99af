import { describe, expect, it } from 'vitest';
import { figureOf, figuresOf, readBody } from '../report-text.ts';

/** The value of the whole of the figure with this value, or null. */
function wholeOf(body: string, value: number): number | null {
  const { figures } = readBody(body);
  const { whole } = figureOf(
    figures.filter((one) => one.value !== value || one.repeats === null),
    value,
  );
  return whole === null ? null : (figures[whole]?.value ?? null);
}

describe('a part is linked to its own total', () => {
  it.each([
    ['in a bracket', 'Ban hành 34 văn bản (14 quyết định; 20 kế hoạch).', 14, 34],
    ['after “trong đó”', 'Tiếp nhận 90 hồ sơ, trong đó trực tuyến 89 hồ sơ, trực tiếp 1 hồ sơ.', 1, 90],
    ['over semicolons', 'Quá hạn 38 hồ sơ, trong đó: hộ tịch 20 hồ sơ; đất đai 15 hồ sơ; xây dựng 3 hồ sơ.', 3, 38],
    ['after “Trong số đó” of the next sentence', 'Phải xử lý 52 hồ sơ. Trong số đó 16 hồ sơ chuyển sang.', 16, 52],
    ['behind a colon', 'Đang giải quyết 181 hồ sơ: 174 hồ sơ chưa đến hạn, 07 hồ sơ quá hạn.', 7, 181],
    ['of people by degree', 'Hiện có mặt 61 người: 15 thạc sĩ, 44 đại học, 02 trung cấp.', 44, 61],
    ['stated behind it', 'Có 7 nhiệm vụ (trên tổng số 21) bị chậm.', 7, 21],
    ['of a quota', 'Viên chức có 486 người trên tổng chỉ tiêu 512 người.', 486, 512],
    ['when the counts add up', 'Đã trả: 50 hồ sơ; 36 hồ sơ trước hạn, 13 hồ sơ đúng hạn, 1 hồ sơ quá hạn.', 36, 50],
    [
      'of the line that opens its list',
      '- Hoàn thành 52 nhiệm vụ, trong đó:\n+ Đúng hạn: 49 nhiệm vụ;\n+ Quá hạn: 3 nhiệm vụ.',
      49,
      52,
    ],
    ['in the sentence behind it', 'Chính phủ giao: 14 nhiệm vụ. Hoàn thành 09, đang thực hiện trong hạn 05.', 9, 14],
    [
      'further above in its paragraph, where three and more add up',
      'Chuyển đến 90 phản ánh; đã xử lý 80 phản ánh, trong đó 75 phản ánh đúng hạn. Chia theo nội dung: đô thị 60, rác thải 20, tiếng ồn 10.',
      20,
      90,
    ],
    ['of the total beside it', '- Tổng số nhiệm vụ: 25 nhiệm vụ\n- Đã hoàn thành: 21 nhiệm vụ', 21, 25],
  ])('%s', (_, body, part, whole) => {
    expect(wholeOf(body, part)).toBe(whole);
  });

  it('of two totals near it, that of its own member', () => {
    const body =
      'Phường được giao 28 nhiệm vụ. Riêng chuyển đổi số có 7 nhiệm vụ (trên tổng số 21); đã xong 5 nhiệm vụ.';
    expect(wholeOf(body, 7)).toBe(21);
    expect(wholeOf(body, 21)).toBeNull();
  });
});

describe('no whole is better than a wrong one', () => {
  it.each([
    [
      'behind the parts',
      'Đã trả 100 hồ sơ, trong đó đúng hạn 90 hồ sơ, quá hạn 10 hồ sơ; đang giải quyết 20 hồ sơ.',
      20,
    ],
    ['of another kind', 'Chậm 02 nhiệm vụ, trong đó có việc chậm 1 ngày.', 1],
    ['what is compared with', 'Tiếp nhận 52 hồ sơ, tăng so với quý I (46 hồ sơ).', 46],
    ['other things that come to more', 'Đã xây dựng 65 chương trình: 62 tin, 33 bài.', 62],
    [
      'a list under a sentence without a count',
      'Nhận 136 hồ sơ; chuyển 5 hồ sơ. Kết quả xử lý:\n- Hồ sơ trễ ở đất đai (26 hồ sơ).',
      26,
    ],
  ])('%s', (_, body, value) => {
    expect(wholeOf(body, value)).toBeNull();
  });
});

describe('what is stated again', () => {
  it('the total of a second fraction is no figure of its own', () => {
    expect(figuresOf('Hoàn thành 22/55 nhiệm vụ; chưa đến hạn 25/55 nhiệm vụ.').map((one) => one.value)).toEqual([
      22, 55, 25,
    ]);
  });

  it('the same words with the same number in another section are none either', () => {
    const body = 'I. KẾT QUẢ\n\nTiếp nhận 1.205 hồ sơ trực tuyến.\n\nII. ĐÁNH GIÁ\n\nTiếp nhận 1.205 hồ sơ trực tuyến.';
    expect(figuresOf(body)).toHaveLength(1);
  });

  it('the same small number of another thing is one', () => {
    const body = 'I. KẾT QUẢ\n\nCó 34 nhiệm vụ.\n\nII. CÁC PHÒNG\n\na) Văn phòng: xong 34 nhiệm vụ.';
    expect(figuresOf(body)).toHaveLength(2);
  });
});
