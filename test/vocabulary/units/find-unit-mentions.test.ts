import { describe, expect, it } from 'vitest';
import { findUnitMentions } from '../../../src/vocabulary/units/find-unit-mentions.ts';
import { readMentions } from './read-mentions.ts';
import { province, registryWith, ward } from './units-for-tests.ts';

const registry = registryWith();

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
    expect(readMentions(text)).toEqual([expected]);
  });

  it('gives each unit of a list, in the order named', () => {
    expect(readMentions('Hải An, Đông Hải với luu kiem ai nhanh hơn')).toEqual([
      'Hải An = phường Hải An',
      'Đông Hải = phường Đông Hải',
      'luu kiem = phường Lưu Kiếm',
    ]);
  });

  it('takes the longest name', () => {
    expect(readMentions('phường Trần Hưng Đạo và phường Nam Đồ Sơn')).toEqual([
      'phường Trần Hưng Đạo = phường Trần Hưng Đạo',
      'phường Nam Đồ Sơn = phường Nam Đồ Sơn',
    ]);
  });
});

describe('marks and slips', () => {
  it('takes a name with its marks before one that folds alike', () => {
    const both = registryWith(ward('Đồng Hải'));
    expect(readMentions('Đồng Hải và Đông Hải', both)).toEqual([
      'Đồng Hải = phường Đồng Hải',
      'Đông Hải = phường Đông Hải',
    ]);
  });

  it('leaves it open where only missing marks could tell', () => {
    expect(readMentions('xã cam giang có bao nhiêu')).toEqual(['xã cam giang = xã Cẩm Giàng / xã Cẩm Giang']);
  });

  it.each([
    ['Đồng Hải còn bao nhiêu', 'Đồng Hải = phường Đông Hải'],
    ['đồng hải còn bao nhiêu', 'đồng hải = phường Đông Hải'],
    ['luu kiemm con bao nhieu', 'luu kiemm = phường Lưu Kiếm'],
    ['đông hảii còn bao nhiêu', 'đông hảii = phường Đông Hải'],
    ['phường lưu kime còn bao nhiêu', 'phường lưu kime = phường Lưu Kiếm'],
  ])('forgives %s', (text, expected) => {
    expect(readMentions(text)).toEqual([expected]);
  });

  it.each(['phường Đông Hà', 'phường Đông Hội', 'xã Kim Thang'])(
    'does not take %s, a name of its own, for a slip',
    (text) => {
      expect(readMentions(text)).toEqual([`${text} = ${text}`]);
    },
  );
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
    expect(readMentions(text)).toEqual([expected]);
  });

  it('does not take a unit of another kind for the one that is written, but offers it', () => {
    const [mention] = findUnitMentions('xa luu kiem co bao nhieu ho so', registry);
    expect(mention?.unit?.name).toBe('xã Lưu Kiếm');
    expect(mention?.candidates?.map(({ name }) => name)).toEqual(['phường Lưu Kiếm']);
  });

  it('reads the city and then the ward where small letters put them side by side', () => {
    expect(readMentions('viec thanh pho dong hai da lam')).toEqual([
      'thanh pho: kind city',
      'dong hai = phường Đông Hải',
    ]);
  });

  it('gives all that bear a name when nothing tells them apart, and the one whose kind is written', () => {
    const two = registryWith(province('Hòa Bình'));
    expect(readMentions('Hòa Bình có bao nhiêu', two)).toEqual(['Hòa Bình = phường Hòa Bình / tỉnh Hòa Bình']);
    expect(readMentions('tỉnh Hoà Bình có bao nhiêu', two)).toEqual(['tỉnh Hoà Bình = tỉnh Hòa Bình']);
  });

  it('reads a ward with its address as one unit, but compares the two where the question does', () => {
    expect(readMentions('UBND phường Hải An, thành phố Hải Phòng đã làm')).toEqual([
      'UBND phường Hải An, thành phố Hải Phòng = phường Hải An',
    ]);
    expect(readMentions('so sánh phường Hải An, thành phố Hải Phòng')).toHaveLength(2);
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
    expect(readMentions(text)).toEqual([expected]);
  });

  it('is not a ward whose name begins like "mình"', () => {
    expect(readMentions('phường Minh Khai có bao nhiêu')).toEqual(['phường Minh Khai = phường Minh Khai']);
    expect(readMentions('Ủy Ban Nhân Dân Phường Minh Khai')).toEqual([
      'Ủy Ban Nhân Dân Phường Minh Khai = phường Minh Khai',
    ]);
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
    expect(readMentions(text)).toEqual([expected]);
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
