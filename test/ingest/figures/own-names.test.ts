import { describe, expect, it } from 'vitest';
import { figureOf, figuresOf } from '../report-text.ts';

describe('amounts of money that follow each other in falling scales', () => {
  it.each([
    ['Thu đạt 86 tỷ 500 triệu đồng.', 86.5, '86 tỷ 500', 'tỷ đồng'],
    ['Chi 2 triệu 350 nghìn đồng.', 2.35, '2 triệu 350', 'triệu đồng'],
  ])('are one: %s', (body, value, raw, measure) => {
    const figures = figuresOf(body);
    expect(figures).toHaveLength(1);
    expect(figureOf(figures, value)).toMatchObject({ raw, measure });
  });

  it('are two where they are parted', () => {
    expect(figuresOf('Thu 86 tỷ đồng, chi 500 triệu đồng.').map(({ value }) => value)).toEqual([86, 500]);
  });
});

describe('a fraction behind the share that comes of it', () => {
  it('counts what the share is of', () => {
    const figures = figuresOf('Tỷ lệ hồ sơ nộp trực tuyến đạt 88,4% (3.105/3.512 hồ sơ).');
    expect(figureOf(figures, 3105).label).toBe('số hồ sơ nộp trực tuyến');
    expect(figureOf(figures, 88.4).share_of).toBe(figureOf(figures, 3105).ordinal);
  });

  it('counts its own where the share is another', () => {
    const figures = figuresOf('Tỷ lệ hồ sơ nộp trực tuyến đạt 88,4% (1.000/3.512 hồ sơ).');
    expect(figureOf(figures, 1000).label).toBe('số hồ sơ');
  });
});

describe('the head of a list item', () => {
  it('names whom all figures of it are of', () => {
    const figures = figuresOf('a) Phòng Kinh tế: được giao 28 nhiệm vụ, hoàn thành 21 nhiệm vụ.');
    expect(figureOf(figures, 21).label).toBe('số nhiệm vụ phòng Kinh tế hoàn thành');
  });

  it('that is a topic names none of them', () => {
    expect(figureOf(figuresOf('- Giảm nghèo: có 64 hộ nghèo.'), 64).label).toBe('số hộ nghèo');
  });
});

describe('what a number in a bracket or a list counts', () => {
  it.each([
    ['Tiếp nhận 2.418 hồ sơ (trực tuyến 2.105, trực tiếp 287).', 2105, 'hồ sơ', 'số hồ sơ trực tuyến'],
    [
      'Có 289 dịch vụ công trực tuyến (112 toàn trình, 177 một phần).',
      177,
      'dịch vụ công trực tuyến',
      'số dịch vụ công trực tuyến một phần',
    ],
    ['Trình độ: thạc sĩ 31, đại học 55, cao đẳng 03.', 55, 'người', 'số người đại học'],
    ['Biên chế được giao 98, hiện có 89.', 89, 'biên chế', 'số biên chế hiện có'],
    ['Có 4.512 văn bản đến, 1.287 văn bản đi.', 4512, 'văn bản', 'số văn bản đến'],
  ])('%s', (body, value, measure, label) => {
    expect(figureOf(figuresOf(body), value)).toMatchObject({ measure, label });
  });

  it.each([
    ['Văn bản đến 11.208, văn bản đi 2.964.', 2964, 'văn bản', 'số văn bản đi'],
    ['Đang xử lý 131 hồ sơ (129 trong hạn, 02 quá hạn).', 129, 'hồ sơ', 'số hồ sơ trong hạn'],
    ['Trung tâm có 15 biên chế/18 biên chế được giao.', 18, 'biên chế', 'số biên chế được giao'],
    ['Thu ngân sách 642,3 tỷ đồng/1.150 tỷ đồng dự toán.', 1150, 'tỷ đồng', 'dự toán'],
  ])('%s', (body, value, measure, label) => {
    expect(figureOf(figuresOf(body), value)).toMatchObject({ measure, label });
  });

  it('discipline is no law', () => {
    expect(figureOf(figuresOf('Tinh giản 06 trường hợp; kỷ luật 01 công chức.'), 1).measure).toBe('công chức');
  });

  it('numbers of papers and offices are counted as nothing', () => {
    expect(figuresOf('Thực hiện Đề án 06, Tổ 5, Quyết định 464, Phòng 302.')).toEqual([]);
  });

  it('money that is named by no more than that it is money is that of the count before it', () => {
    const figures = figuresOf('Thanh toán trực tuyến 1.874 giao dịch với số tiền 412,6 triệu đồng.');
    expect(figureOf(figures, 412.6).label).toBe('số tiền giao dịch thanh toán trực tuyến');
  });
});
