import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../src/vietnamese/fold.ts';
import { findUnitMentions } from '../../../src/vocabulary/units/find-unit-mentions.ts';
import { createUnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import { province, registryWith, ward } from './units-for-tests.ts';

const registry = registryWith();

/** "raw = name" for what is named, "raw: own ward" and "raw: kind city" for the others. */
function read(text: string, units = registry): string[] {
  return findUnitMentions(text, units).map((mention) =>
    mention.what === 'named'
      ? `${mention.raw} = ${mention.unit?.name ?? mention.candidates?.map(({ name }) => name).join(' / ')}`
      : `${mention.raw}: ${mention.what} ${mention.kind ?? ''}`.trim(),
  );
}

describe('a unit is found by its name', () => {
  it.each([
    ['Lưu Kiếm xong mấy việc', 'Lưu Kiếm = phường Lưu Kiếm'],
    ['luu kiem xong may viec', 'luu kiem = phường Lưu Kiếm'],
    ['luu kiếm xong mấy việc', 'luu kiếm = phường Lưu Kiếm'],
    ['Lưu Kiêm xong mấy việc', 'Lưu Kiêm = phường Lưu Kiếm'],
    ['LƯU KIẾM xong mấy việc', 'LƯU KIẾM = phường Lưu Kiếm'],
    ['LUU KIEM XONG MAY VIEC', 'LUU KIEM = phường Lưu Kiếm'],
    ['P. Đông Hải thế nào', 'P. Đông Hải = phường Đông Hải'],
    ['P.Đông Hải thế nào', 'P.Đông Hải = phường Đông Hải'],
    ['phuong dong hai the nao', 'phuong dong hai = phường Đông Hải'],
    ['UBND phường Hải An đã ban hành', 'UBND phường Hải An = phường Hải An'],
    ['Ủy ban nhân dân phường Hải An đã ban hành', 'Ủy ban nhân dân phường Hải An = phường Hải An'],
    ['HĐND và UBND phường Hải An', 'HĐND và UBND phường Hải An = phường Hải An'],
    ['Hội đồng nhân dân thành phố Hải Phòng', 'Hội đồng nhân dân thành phố Hải Phòng = thành phố Hải Phòng'],
    ['UBND xã Việt Khê', 'UBND xã Việt Khê = xã Việt Khê'],
    ['đặc khu Cát Hải', 'đặc khu Cát Hải = đặc khu Cát Hải'],
    ['số liệu của TP Hải Phòng', 'TP Hải Phòng = thành phố Hải Phòng'],
    ['số liệu của TP. Hải Phòng', 'TP. Hải Phòng = thành phố Hải Phòng'],
    ['tỷ lệ ở HP là bao nhiêu', 'HP = thành phố Hải Phòng'],
    ['tỷ lệ của tp hp là bao nhiêu', 'tp hp = thành phố Hải Phòng'],
    ['toàn Hải Phòng có bao nhiêu', 'toàn Hải Phòng = thành phố Hải Phòng'],
    ['xã Tứ Kì báo cáo', 'xã Tứ Kì = xã Tứ Kỳ'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('gives each unit of a list, in the order named', () => {
    expect(read('Hải An, Đông Hải với luu kiem ai nhanh hơn')).toEqual([
      'Hải An = phường Hải An',
      'Đông Hải = phường Đông Hải',
      'luu kiem = phường Lưu Kiếm',
    ]);
  });

  it('takes the longest name', () => {
    expect(read('phường Trần Hưng Đạo và phường Nam Đồ Sơn')).toEqual([
      'phường Trần Hưng Đạo = phường Trần Hưng Đạo',
      'phường Nam Đồ Sơn = phường Nam Đồ Sơn',
    ]);
  });
});

describe('marks and slips', () => {
  it('takes a name with its marks before one that folds alike', () => {
    const both = registryWith(ward('Đồng Hải'));
    expect(read('Đồng Hải và Đông Hải', both)).toEqual(['Đồng Hải = phường Đồng Hải', 'Đông Hải = phường Đông Hải']);
  });

  it('leaves it open where only missing marks could tell', () => {
    expect(read('xã cam giang có bao nhiêu')).toEqual(['xã cam giang = xã Cẩm Giàng / xã Cẩm Giang']);
  });

  it.each([
    ['Đồng Hải còn bao nhiêu', 'Đồng Hải = phường Đông Hải'],
    ['đồng hải còn bao nhiêu', 'đồng hải = phường Đông Hải'],
    ['luu kiemm con bao nhieu', 'luu kiemm = phường Lưu Kiếm'],
    ['đông hảii còn bao nhiêu', 'đông hảii = phường Đông Hải'],
    ['phường lưu kime còn bao nhiêu', 'phường lưu kime = phường Lưu Kiếm'],
  ])('forgives %s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it.each(['phường Đông Hà', 'phường Đông Hội', 'xã Kim Thang'])(
    'does not take %s, a name of its own, for a slip',
    (text) => {
      expect(read(text)).toEqual([`${text} = ${text}`]);
    },
  );
});

describe('ordinary words are not units', () => {
  it.each([
    'ho so tu ky truoc chuyen sang',
    'hồ sơ từ kỳ trước chuyển sang',
    'giải quyết tháng 7 được bao nhiêu',
    'giai quyet thang 7 duoc bao nhieu',
    'tong hop tien do giai ngan',
    'tổng hợp tiến độ giải ngân',
    'hoan thanh dong bo du lieu',
    'đã hoàn thành đồng bộ dữ liệu',
    'hoan thanh ha tang so',
    'đánh giá viên chức hằng năm',
    'tham gia viên chức',
    'danh gia phuc vu nguoi dan',
    'dieu kien an toan lao dong',
    'tư tưởng Hồ Chí Minh',
    'hoc tap ho chi minh',
    'có hai phòng chuyên môn',
    'thu được năm triệu đồng',
    'thu duoc nam trieu dong',
    'chinh phu lien tuc chi dao',
    'duong kinh doanh',
    'phuong an phong chong thien tai',
    'dia phuong, phuong huong, phuong tien',
    'xã hội hóa, hợp tác xã, thị xã, bảo hiểm xã hội',
    'làm việc từ xa',
    'cấp xã, cấp phường, cấp tỉnh, cấp thành phố',
    'các phường, những xã, từng phường, mỗi xã, ba phường, 3 xã',
    'cán bộ xã, phường, đặc khu',
    'biên chế xã phường',
    'Sở TP thẩm định',
    'cho minh hoi voi',
    'tính tỷ lệ, tình hình, tinh ty le',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['6 thang dau nam dong hai nhan bao nhieu ho so', 'dong hai = phường Đông Hải'],
    ['nửa đầu năm đông hải nhận bao nhiêu', 'đông hải = phường Đông Hải'],
    ['nam dong hai nhan', 'dong hai = phường Đông Hải'],
    ['5 thang dau nam hai phong thu', 'hai phong = thành phố Hải Phòng'],
    ['phường Nam Triệu có gì mới', 'phường Nam Triệu = phường Nam Triệu'],
    ['Tứ Kỳ có gì mới', 'Tứ Kỳ = xã Tứ Kỳ'],
    ['xa tu ky co gi moi', 'xa tu ky = xã Tứ Kỳ'],
    ['phuong an hai co gi moi', 'phuong an hai = phường An Hải'],
    ['giao an duong may viec', 'an duong = phường An Dương'],
  ])('but %s names one', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('what bears the name of a unit is not the unit', () => {
  it.each([
    'số 10 đường Đông Hải',
    'phố Hải An',
    'trường THCS Đông Hải',
    'trường Đông Hải',
    'trường tiểu học Lưu Kiếm',
    'quận Hải An cũ',
    'huyện Thủy Nguyên',
    'phường Đông Hải 2 cũ',
    'phường Đông Hải 2, phường Đông Hải 1',
    'Đông Hải 2 cũ',
    'xã Liên Khê cũ',
    'xã Tân Dương (cũ)',
    'Báo Hải Phòng',
    'Cổng dịch vụ công Hải Phòng',
    'Công an Hải Phòng',
    'An ninh Hải Phòng',
    'Viettel Hải Phòng',
    'cầu Bạch Đằng',
    'Bảo hiểm xã hội cơ sở Hải An',
    'ông Nguyễn Hải An',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['yêu cầu Hải An báo cáo', 'Hải An = phường Hải An'],
    ['môi trường Hải Phòng ra sao', 'Hải Phòng = thành phố Hải Phòng'],
    ['thông báo Lưu Kiếm ban hành', 'Lưu Kiếm = phường Lưu Kiếm'],
    ['cho Lưu Kiếm mấy việc', 'Lưu Kiếm = phường Lưu Kiếm'],
    ['cổng thông tin Lưu Kiếm', 'Lưu Kiếm = phường Lưu Kiếm'],
    ['đường Lê Hồng Phong, phường Hải An', 'phường Hải An = phường Hải An'],
    ['Hải An 6 tháng đầu năm', 'Hải An = phường Hải An'],
    ['Hải An 38 hồ sơ quá hạn', 'Hải An = phường Hải An'],
    ['máy in ở Hải An cũ lắm', 'Hải An = phường Hải An'],
  ])('but %s speaks of the unit', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('units that are not known, or share a name', () => {
  it('makes a unit of a name in capitals behind a kind word', () => {
    const [mention] = findUnitMentions('phường Tân Bình có bao nhiêu hồ sơ', registry);
    expect(mention?.unit).toEqual({ name: 'phường Tân Bình', kind: 'ward', baseName: 'Tân Bình', parent: null });
  });

  it.each([
    ['giáp tỉnh Quảng Ninh', 'tỉnh Quảng Ninh = tỉnh Quảng Ninh'],
    ['xã Tân Lập Báo cáo kết quả', 'xã Tân Lập = xã Tân Lập'],
    ['tỉnh Hải Dương trước đây', 'tỉnh Hải Dương = tỉnh Hải Dương'],
    ['thành phố Thủy Nguyên', 'thành phố Thủy Nguyên = thành phố Thủy Nguyên'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('does not take a unit of another kind for the one that is written, but offers it', () => {
    const [mention] = findUnitMentions('xa luu kiem co bao nhieu ho so', registry);
    expect(mention?.unit?.name).toBe('xã Lưu Kiếm');
    expect(mention?.candidates?.map(({ name }) => name)).toEqual(['phường Lưu Kiếm']);
  });

  it('reads the city and then the ward where small letters put them side by side', () => {
    expect(read('viec thanh pho dong hai da lam')).toEqual(['thanh pho: kind city', 'dong hai = phường Đông Hải']);
  });

  it('gives all that bear a name when nothing tells them apart, and the one whose kind is written', () => {
    const two = registryWith(province('Hòa Bình'));
    expect(read('Hòa Bình có bao nhiêu', two)).toEqual(['Hòa Bình = phường Hòa Bình / tỉnh Hòa Bình']);
    expect(read('tỉnh Hoà Bình có bao nhiêu', two)).toEqual(['tỉnh Hoà Bình = tỉnh Hòa Bình']);
  });

  it('reads a ward with its address as one unit, but compares the two where the question does', () => {
    expect(read('UBND phường Hải An, thành phố Hải Phòng đã làm')).toEqual([
      'UBND phường Hải An, thành phố Hải Phòng = phường Hải An',
    ]);
    expect(read('so sánh phường Hải An, thành phố Hải Phòng')).toHaveLength(2);
  });
});

describe("the asker's own unit", () => {
  it.each([
    ['phường mình còn mấy việc', 'phường mình: own ward'],
    ['phuong minh con may viec', 'phuong minh: own ward'],
    ['P. mình còn mấy việc', 'P. mình: own ward'],
    ['xã em còn mấy việc', 'xã em: own commune'],
    ['xã nhà còn mấy việc', 'xã nhà: own commune'],
    ['UBND phường ta', 'UBND phường ta: own ward'],
    ['thành phố mình làm được gì', 'thành phố mình: own city'],
    ['TP mình làm được gì', 'TP mình: own city'],
    ['bên mình làm được gì', 'bên mình: own'],
    ['ben em lam duoc gi', 'ben em: own'],
    ['chỗ mình làm được gì', 'chỗ mình: own'],
    ['đơn vị chúng ta làm được gì', 'đơn vị chúng ta: own'],
    ['cơ quan mình', 'cơ quan mình: own'],
    ['trung tâm mình có mấy máy', 'trung tâm mình: own'],
    ['nhà mình xong chưa', 'nhà mình: own'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  it('is not a ward whose name begins like "mình"', () => {
    expect(read('phường Minh Khai có bao nhiêu')).toEqual(['phường Minh Khai = phường Minh Khai']);
    expect(read('Ủy Ban Nhân Dân Phường Minh Khai')).toEqual(['Ủy Ban Nhân Dân Phường Minh Khai = phường Minh Khai']);
  });
});

describe('a kind word alone', () => {
  it.each([
    ['phường còn mấy việc', 'phường: kind ward'],
    ['thành phố thu được bao nhiêu', 'thành phố: kind city'],
    ['thanh pho thu duoc bao nhieu', 'thanh pho: kind city'],
    ['TP thu được bao nhiêu', 'TP: kind city'],
    ['toàn thành phố có bao nhiêu', 'toàn thành phố: kind city'],
    ['cả tỉnh có bao nhiêu', 'cả tỉnh: kind province'],
    ['UBND thành phố đã ban hành', 'UBND thành phố: kind city'],
    ['năm 2025 thành phố làm gì', 'thành phố: kind city'],
    ['hành chính công xã có mấy người', 'xã: kind commune'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('for any text', () => {
  const words = fc.constantFrom(
    'phường',
    'P.',
    'UBND',
    'thành phố',
    'Đông',
    'hai',
    'Hải',
    'an',
    'luu',
    'Kiếm',
    'mình',
    '2',
    'cũ',
    ',',
    '.',
    '\n',
    'giao',
    'kiến nghị',
    'với',
    'toàn',
  );
  it('mentions stand in order, do not overlap and are the text at their place', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }).map(normalize),
      fc.array(words, { maxLength: 14 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        let end = 0;
        for (const mention of findUnitMentions(typed, registry)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(typed.slice(mention.start, mention.end)).toBe(mention.raw);
          end = mention.end;
        }
      }),
    );
  });

  it('a question is read in well under a millisecond with the units of the whole country', () => {
    const first = ['Tân', 'An', 'Hải', 'Đông', 'Vĩnh', 'Nam', 'Phú', 'Hòa', 'Bình', 'Thanh'];
    const country = createUnitRegistry(
      Array.from({ length: 3500 }, (_, i) =>
        ward(`${first[i % 10]} ${String.fromCodePoint(97 + (i % 23), 97 + ((i * 7) % 19), 110)}${i}`),
      ),
    );
    const question =
      'phường Tân Bình với đông hải bên nào có tỷ lệ hồ sơ đúng hạn cao hơn trong 6 tháng đầu năm nay nhỉ';
    for (let i = 0; i < 200; i++) findUnitMentions(question, country);
    const started = performance.now();
    for (let i = 0; i < 500; i++) findUnitMentions(question, country);
    expect((performance.now() - started) / 500).toBeLessThan(1);
  });
});

describe('a known name with more of a name behind it', () => {
  it.each([
    ['phường Hải An Tây có bao nhiêu hồ sơ?', 'phường Hải An Tây'],
    ['phường Hải An Hạ tầng số thế nào', 'phường Hải An'],
    ['phường Hải An Tiếp nhận bao nhiêu hồ sơ', 'phường Hải An'],
    ['UBND phường Hải An Đông Hải', 'phường Hải An'],
    ['phường Hải An Quý III', 'phường Hải An'],
  ])('%s', (text, name) => {
    expect(findUnitMentions(text, registry)[0]?.unit?.name).toBe(name);
  });
});
