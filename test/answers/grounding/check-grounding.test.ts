import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import { checkGrounding } from '../../../src/answers/grounding/check-grounding.ts';
import type { Library } from '../../../src/answers/library.ts';
import { createUnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import { testDatabase } from '../../database.ts';
import { asked, citation, faultsOf, figure, kindsOf, libraryOf } from './drafts.ts';

const UNITS = ['Cẩm Hà', 'Ninh Phong'].map((baseName) => ({
  name: `phường ${baseName}`,
  kind: 'ward' as const,
  baseName,
  parent: null,
}));

let library: Library;
beforeAll(async () => {
  library = { ...(await libraryOf(await testDatabase())), registry: createUnitRegistry(UNITS) };
});
afterAll(() => library.db.close());

const RECEIVED = citation(
  'Trong quý III năm 2026, phường Cẩm Hà đã tiếp nhận 5.240 hồ sơ, trong đó 4.192 hồ sơ trực tuyến (80%) và 1.048 hồ sơ trực tiếp.',
);
const MONEY = citation('Tổng thu ngân sách đạt 97,5 tỷ đồng, bằng 52% dự toán.');
const DONE = citation('Đã hoàn thành 38/47 nhiệm vụ; 09 nhiệm vụ đang thực hiện, không có nhiệm vụ quá hạn.');

describe('a number in a sentence', () => {
  it.each([
    ['a cited figure', 'Phường Cẩm Hà đã tiếp nhận 5.240 hồ sơ.'],
    ['a part of the quote', 'Có 4.192 hồ sơ trực tuyến, đạt 80%.'],
    [
      'a computation shown',
      'Phường Cẩm Hà có 4.192 hồ sơ trực tuyến, hơn trực tiếp 3.144 hồ sơ (4.192 − 1.048 = 3.144).',
    ],
    ['a share worked out', 'Hồ sơ trực tiếp chiếm 20% (1.048/5.240 = 20%).'],
    ['a period', 'Trong quý III năm 2026 đã tiếp nhận 5.240 hồ sơ.'],
  ])('is proved as %s', (_, text) => {
    expect(faultsOf(library, text, { citations: [RECEIVED], figures: [figure(5240)] })).toEqual([]);
  });

  it.each([
    ['made up', 'Phường Cẩm Hà đã tiếp nhận 5.241 hồ sơ.'],
    ['rounded off', 'Phường Cẩm Hà đã tiếp nhận khoảng 5.200 hồ sơ.'],
    ['made up in words', 'Phường Cẩm Hà đã tiếp nhận hai mươi ba hồ sơ trực tuyến.'],
    ['written the English way', 'Phường Cẩm Hà đã tiếp nhận 5,240 hồ sơ.'],
    ['a computation that does not come out', 'Hơn nhau 3.244 hồ sơ (4.192 − 1.048 = 3.244).'],
    ['worked out of a number that is not cited', 'Hơn nhau 3.192 hồ sơ (4.192 − 1.000 = 3.192).'],
    ['worked out without showing how', 'Hồ sơ trực tuyến hơn trực tiếp 3.144 hồ sơ.'],
    ['the number of a document that nobody cites', 'Theo Quyết định số 12/QĐ-UBND, đã tiếp nhận 5.240 hồ sơ.'],
  ])('is a fault where it is %s', (_, text) => {
    expect(kindsOf(faultsOf(library, text, { citations: [RECEIVED], figures: [figure(5240)] }))).toContain('number');
  });

  it.each([
    'Tổng thu ngân sách đạt 97,5 triệu đồng.',
    'Tổng thu ngân sách đạt 52 tỷ đồng.',
    'Tổng thu ngân sách bằng 97,5% dự toán.',
  ])('is a fault in another scale: %s', (text) => {
    expect(kindsOf(faultsOf(library, text, { citations: [MONEY] }))).toEqual(['number']);
  });

  it('may be the same amount in another scale', () => {
    expect(faultsOf(library, 'Tổng thu ngân sách đạt 97.500 triệu đồng.', { citations: [MONEY] })).toEqual([]);
  });

  it('of the question may be named where the answer says that it is not told', () => {
    const proof = { citations: [RECEIVED], question: 'Có phải phường tiếp nhận 500 hồ sơ không?' };
    expect(kindsOf(faultsOf(library, 'Báo cáo không nêu số 500.', proof))).not.toContain('number');
    expect(kindsOf(faultsOf(library, 'Phường đã tiếp nhận 500 hồ sơ.', proof))).toContain('number');
    expect(kindsOf(faultsOf(library, 'Báo cáo không nêu số nào ngoài 500 hồ sơ.', proof))).toContain('number');
    expect(kindsOf(faultsOf(library, 'Báo cáo không nêu gì thêm, số đúng là 500.', proof))).toContain('number');
  });

  it('that marks an item of a list is none', () => {
    const text = '1. Phường Cẩm Hà đã tiếp nhận 5.240 hồ sơ.';
    expect(faultsOf(library, text, { citations: [RECEIVED] })).toEqual([]);
  });

  it('says how to mend it', () => {
    const [fault] = faultsOf(library, 'Phường Cẩm Hà đã tiếp nhận 5,240 hồ sơ.', { citations: [RECEIVED] });
    expect(fault?.explanation).toBe('Viết số theo kiểu Việt Nam: “5.240”, không viết “5,240”.');
  });
});

describe('a unit or a period in a sentence', () => {
  it('is a fault where nothing cited is of it', () => {
    const proof = { citations: [RECEIVED], figures: [figure(5240)] };
    expect(kindsOf(faultsOf(library, 'Phường Ninh Phong đã tiếp nhận 5.240 hồ sơ.', proof))).toEqual(['unit']);
    expect(kindsOf(faultsOf(library, 'Trong quý II năm 2026 đã tiếp nhận 5.240 hồ sơ.', proof))).toEqual(['period']);
  });

  it('is a fault where the number is cited of another that is cited as well', () => {
    const other = citation('Phường đã tiếp nhận 812 hồ sơ.', {
      report: 'ninh-phong.txt',
      title: 'Báo cáo tháng 9 năm 2026 – phường Ninh Phong',
    });
    const proof = {
      citations: [citation('Phường đã tiếp nhận 5.240 hồ sơ.'), other],
      figures: [
        figure(5240),
        figure(812, { unit: 'phường Ninh Phong', citation: 1, period: { from: '2026-09-01', to: '2026-09-30' } }),
      ],
    };
    expect(faultsOf(library, 'Phường Ninh Phong tiếp nhận 812 hồ sơ (tháng 9/2026).', proof)).toEqual([]);
    expect(kindsOf(faultsOf(library, 'Phường Cẩm Hà tiếp nhận 812 hồ sơ.', proof))).toEqual(['unit']);
    expect(kindsOf(faultsOf(library, 'Tiếp nhận 812 hồ sơ (tháng 7/2026).', proof))).toEqual(['period']);
  });
});

describe('a comparison of two units', () => {
  const proof = {
    citations: [
      citation('Phường đã tiếp nhận 5.240 hồ sơ.'),
      citation('Phường đã tiếp nhận 812 hồ sơ.', { report: 'ninh-phong.txt', title: 'Báo cáo – phường Ninh Phong' }),
    ],
    figures: [figure(5240), figure(812, { unit: 'phường Ninh Phong', citation: 1 })],
  };

  it('says the right one to be ahead', () => {
    const told = 'tiếp nhận nhiều hơn phường Ninh Phong 4.428 hồ sơ (5.240 − 812 = 4.428).';
    expect(faultsOf(library, `Phường Cẩm Hà ${told}`, proof)).toEqual([]);
    expect(kindsOf(faultsOf(library, `Phường Cẩm Hà ${told.replace('nhiều', 'ít')}`, proof))).toEqual(['unsupported']);
    const turned = 'Phường Ninh Phong tiếp nhận nhiều hơn phường Cẩm Hà 4.428 hồ sơ (5.240 − 812 = 4.428).';
    expect(kindsOf(faultsOf(library, turned, proof))).toEqual(['unsupported']);
  });
});

describe('a sentence', () => {
  it.each([
    'Phường Cẩm Hà có 4.192 hồ sơ nộp trực tuyến trong tổng số 5.240 hồ sơ tiếp nhận.',
    'Theo báo cáo của phường Cẩm Hà, số hồ sơ tiếp nhận là 5.240.',
  ])('is supported where a passage says it in other words: %s', (text) => {
    expect(faultsOf(library, text, { citations: [RECEIVED] })).toEqual([]);
  });

  it.each([
    ['another state', 'Đã hoàn thành 09 nhiệm vụ.', DONE],
    ['what is denied', 'Có nhiệm vụ quá hạn.', DONE],
    ['a denial of what is said', 'Không hoàn thành 38/47 nhiệm vụ.', DONE],
    ['another way', 'Có 4.192 hồ sơ trực tiếp.', RECEIVED],
    ['another thing counted', 'Phường Cẩm Hà đã tiếp nhận 5.240 nhiệm vụ.', RECEIVED],
    ['what no passage says', 'Nguyên nhân là thiếu cán bộ và trang thiết bị xuống cấp.', RECEIVED],
    [
      'more than the passage says',
      'Phường đã tiếp nhận 5.240 hồ sơ, nhờ đó được Chủ tịch nước tặng bằng khen.',
      RECEIVED,
    ],
  ])('is a fault where it tells %s', (_, text, source) => {
    expect(kindsOf(faultsOf(library, text, { citations: [source] }))).toEqual(['unsupported']);
  });

  it('is a fault without a source, unless it tells nothing', () => {
    expect(kindsOf(faultsOf(library, 'Phường làm việc rất tốt.', {}))).toEqual(['unsupported']);
    expect(faultsOf(library, 'Anh/chị cần xem theo từng tháng không?', {})).toEqual([]);
    expect(faultsOf(library, 'Báo cáo không nêu nguyên nhân.', {})).toEqual([]);
  });

  it.each([
    'The ward received 5.240 dossiers in this quarter.',
    'Phuong Cam Ha da tiep nhan 5.240 ho so.',
    '卡姆哈 đã tiếp nhận 5.240 hồ sơ.',
  ])('is a fault in another language or without marks: %s', (text) => {
    expect(kindsOf(faultsOf(library, text, { citations: [RECEIVED] }))).toContain('language');
  });

  it.each([
    'Xem [tại đây](https://xau.example.com).',
    'Hỏi @quan_tri để biết thêm.',
    'Gõ /xoa để tiếp tục.',
    'Truy cập xau.com.',
  ])('is a fault where it holds what could be tapped: %s', (text) => {
    expect(kindsOf(faultsOf(library, text, { citations: [RECEIVED] }))).toContain('link');
  });
});

describe('an answer of the rules', () => {
  const answer: Answer = {
    kind: 'figure',
    text: 'Phường Cẩm Hà: tổng cộng 5.240 hồ sơ (quý III/2026) – số này được tính: 4.192 + 1.048 = 5.240.\nNguồn: Báo cáo quý III năm 2026 – phường Cẩm Hà, mục I.1: “4.192 hồ sơ trực tuyến và 1.048 hồ sơ trực tiếp”',
    citations: [citation('4.192 hồ sơ trực tuyến và 1.048 hồ sơ trực tiếp')],
    figures: [figure(4192), figure(1048), figure(5240, { derived: { formula: '4.192 + 1.048 = 5.240' } })],
    lane: 'figures',
  };

  it('has no fault where all of it is proved', () => {
    expect(checkGrounding(library, asked(library, 'Tổng cộng bao nhiêu?'), answer)).toEqual([]);
  });

  it('has one where a computed figure is told without its formula', () => {
    const text = 'Phường Cẩm Hà: tổng cộng 5.240 hồ sơ (quý III/2026).';
    const faults = checkGrounding(library, asked(library, 'Tổng cộng bao nhiêu?'), { ...answer, text });
    expect(faults.map(({ text: raw }) => raw)).toEqual(['5.240']);
  });

  it('may name the bound that was asked for, and count its own lines', () => {
    const text = 'Có 2 phần:\n- Từ 1.000 trở lên: 4.192\n- 1.048';
    const question = asked(library, 'Phần nào từ 1.000 trở lên?');
    expect(checkGrounding(library, question, { ...answer, text })).toEqual([]);
  });
});

describe('the numbers of a list', () => {
  const FIELDS = citation('Hồ sơ quá hạn theo lĩnh vực: hộ tịch 14 hồ sơ, đất đai 12 hồ sơ, chứng thực 05 hồ sơ.');

  it.each([
    'Hồ sơ quá hạn theo lĩnh vực: đất đai 12 hồ sơ, hộ tịch 14 hồ sơ.',
    'Lĩnh vực hộ tịch có 14 hồ sơ quá hạn.',
    'Có 05 hồ sơ chứng thực quá hạn.',
  ])('may be told in any order: %s', (text) => {
    expect(faultsOf(library, text, { citations: [FIELDS] })).toEqual([]);
  });

  it.each([
    'Hồ sơ quá hạn theo lĩnh vực: hộ tịch 12 hồ sơ, đất đai 14 hồ sơ.',
    'Lĩnh vực chứng thực có 14 hồ sơ quá hạn.',
  ])('are at fault where they are told of each other’s items: %s', (text) => {
    expect(kindsOf(faultsOf(library, text, { citations: [FIELDS] }))).toEqual(['unsupported']);
  });
});

describe('a denial in common words', () => {
  it('is not turned round', () => {
    const source = citation('Công chức địa chính nghỉ việc từ tháng 7, chưa có người thay.');
    expect(faultsOf(library, source.quote, { citations: [source] })).toEqual([]);
    const turned = source.quote.replace('chưa có', 'đã có');
    expect(kindsOf(faultsOf(library, turned, { citations: [source] }))).toEqual(['unsupported']);
  });
});
