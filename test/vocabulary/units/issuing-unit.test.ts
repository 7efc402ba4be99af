import { describe, expect, it } from 'vitest';
import { findIssuingUnit } from '../../../src/vocabulary/units/issuing-unit.ts';
import { registryWith } from './units-for-tests.ts';

function issuer(...lines: string[]) {
  return findIssuingUnit(lines.join('\n'), registryWith());
}

const TITLE = ['BÁO CÁO', 'Kết quả công tác văn thư, lưu trữ quý I năm 2026'];

describe('the issuing unit is read from', () => {
  it.each([
    ['a letterhead on one line', ['UBND PHƯỜNG HẢI AN', 'Số: 12/BC-UBND', ...TITLE]],
    ['a letterhead on two lines', ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HẢI AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ...TITLE]],
    [
      'a letterhead with blank lines between',
      ['ỦY BAN NHÂN DÂN ', '', 'PHƯỜNG HẢI AN ', '', 'Số:    /BC-UBND', ...TITLE],
    ],
    [
      'a letterhead beside the national title',
      ['ỦY BAN NHÂN DÂN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'PHƯỜNG HẢI AN   Độc lập - Tự do - Hạnh phúc', ...TITLE],
    ],
    ['a letterhead with Markdown marks', ['**UBND PHƯỜNG HẢI AN**', '', '## BÁO CÁO']],
    [
      'who reports',
      [...TITLE, 'Thực hiện chỉ đạo của UBND thành phố Hải Phòng, Ủy ban nhân dân phường Hải An báo cáo như sau:'],
    ],
    [
      'who reports, across broken lines',
      [...TITLE, 'Thực hiện Công văn số 5, Ủy ban nhân dân', '', 'phường Hải An xin báo cáo như sau:'],
    ],
    [
      'the closing sentence',
      [...TITLE, 'I. Kết quả', 'Trên đây là báo cáo công tác văn thư của Ủy ban nhân dân phường Hải An./.'],
    ],
    ['a body that has no council over it', ['ỦY BAN BẦU CỬ PHƯỜNG HẢI AN', 'Số: 12/BC-UBBC', ...TITLE]],
    ['the board of an association', ['HỘI CỰU CHIẾN BINH VIỆT NAM', 'BAN CHẤP HÀNH PHƯỜNG HẢI AN', ...TITLE]],
    ['a body over its place', ['HỘI ĐỒNG NGHĨA VỤ QUÂN SỰ', 'PHƯỜNG HẢI AN', 'Số: 12/BC-HĐ', ...TITLE]],
    ['the title', ['BÁO CÁO', 'Công tác văn thư của phường Hải An quý I năm 2026', 'I. Kết quả']],
    [
      'the place before the date',
      ['Số: /BC-UBND', 'Hải An, ngày  tháng  năm 2026', ...TITLE, 'Ủy ban nhân dân phường đã ban hành 5 văn bản.'],
    ],
  ])('%s', (_, lines) => {
    expect(issuer(...lines)?.name).toBe('phường Hải An');
  });

  it('is the council that writes, not the one above it in the letterhead', () => {
    expect(issuer('UBND TỈNH QUẢNG NINH', 'ỦY BAN NHÂN DÂN XÃ ĐẦM BÀNG', 'Số: 7/BC-UBND', ...TITLE)?.name).toBe(
      'xã Đầm Bàng',
    );
  });

  it('keeps a name of two halves whole: "xã hội" behind a dash is no commune', () => {
    expect(issuer('UBND XÃ ĐẦM BÀNG', 'PHÒNG VĂN HÓA - XÃ HỘI', ...TITLE)?.name).toBe(
      'Phòng Văn hóa - Xã hội xã Đầm Bàng',
    );
  });

  it('is the city where the city reports', () => {
    const lines = [
      'Hải Phòng, ngày tháng năm 2026',
      ...TITLE,
      'Kính gửi: Bộ Nội vụ',
      'Ủy ban nhân dân thành phố Hải Phòng báo cáo như sau:',
    ];
    expect(issuer(...lines)?.name).toBe('thành phố Hải Phòng');
  });

  it('is not the addressee, nor one who gets a copy', () => {
    const lines = [
      'Kính gửi:',
      '- Ủy ban nhân dân thành phố Hải Phòng;',
      '- Sở Nội vụ thành phố Hải Phòng.',
      'Ủy ban nhân dân xã đã ban hành kế hoạch.',
      'Nơi nhận:',
      '- UBND thành phố Hải Phòng;',
      '- UBND phường Đông Hải;',
    ];
    expect(issuer(...lines)).toBeNull();
    expect(issuer('Việt Khê, ngày 5 tháng 3 năm 2026', ...lines)?.name).toBe('xã Việt Khê');
  });

  it('is not the ward that a school is named after', () => {
    expect(issuer('BÁO CÁO', 'Hoạt động của trường THCS Đông Hải')).toBeNull();
  });
});

describe('an issuer that is not known', () => {
  it('is made from its name, with the unit above it where that is written', () => {
    expect(
      issuer('UBND XÃ TÂN LẬP', 'BÁO CÁO', 'Thực hiện Kế hoạch của UBND tỉnh Quảng Ninh, UBND xã báo cáo:'),
    ).toEqual({
      name: 'xã Tân Lập',
      kind: 'commune',
      baseName: 'Tân Lập',
      parent: 'tỉnh Quảng Ninh',
    });
  });

  it('has its kind from how the text speaks of its council', () => {
    expect(
      issuer('Tân Lập, ngày 02 tháng 3 năm 2026', 'BÁO CÁO', 'Ủy ban nhân dân xã đã ban hành 5 văn bản.')?.name,
    ).toBe('xã Tân Lập');
  });

  it('is another one than a known unit whose name bears other marks', () => {
    expect(issuer('UBND PHƯỜNG ĐÔNG HÀ', 'BÁO CÁO')?.name).toBe('phường Đông Hà');
  });

  it.each([
    ['PHƯỜNG HẢI AN TÂY', 'phường Hải An Tây'],
    ['PHƯỜNG HẢI AN KHÊ', 'phường Hải An Khê'],
    ['XÃ Ô DIÊN', 'xã Ô Diên'],
    ['XÃ IA O', 'xã Ia O'],
  ])('is another one than a known unit whose name it only begins with: %s', (line, name) => {
    expect(issuer('ỦY BAN NHÂN DÂN', line, ...TITLE)?.name).toBe(name);
  });

  it('has no neighbour for its parent', () => {
    const lines = [
      'UBND XÃ TÂN LẬP',
      'BÁO CÁO',
      'Thực hiện kế hoạch, xã có phía bắc giáp tỉnh Quảng Ninh, thuộc thành phố Hải Phòng.',
    ];
    expect(issuer(...lines)?.parent).toBe('thành phố Hải Phòng');
  });
});

describe('a department', () => {
  it('of the city stands under the city in the letterhead', () => {
    expect(issuer('ỦY BAN NHÂN DÂN', 'THÀNH PHỐ HẢI PHÒNG', 'SỞ NỘI VỤ', 'Số: 5/BC-SNV', ...TITLE)).toEqual({
      name: 'Sở Nội vụ',
      kind: 'department',
      baseName: 'Sở Nội vụ',
      parent: 'thành phố Hải Phòng',
    });
  });

  it('of another province bears the name of the province, since each province has one like it', () => {
    expect(issuer('UBND TỈNH LÂM ĐỒNG', 'SỞ NỘI VỤ', 'Số: 5/BC-SNV', ...TITLE)).toMatchObject({
      name: 'Sở Nội vụ tỉnh Lâm Đồng',
      baseName: 'Sở Nội vụ',
      parent: 'tỉnh Lâm Đồng',
    });
  });

  it('is written as its report writes it', () => {
    const lines = [
      'UBND THÀNH PHỐ HẢI PHÒNG',
      'SỞ KHOA HỌC VÀ CÔNG NGHỆ',
      ...TITLE,
      'Sở Khoa học và Công nghệ báo cáo như sau:',
    ];
    expect(issuer(...lines)?.name).toBe('Sở Khoa học và Công nghệ');
  });

  it('of a ward bears the name of the ward, since each ward has one like it', () => {
    expect(issuer('UBND PHƯỜNG HẢI AN', 'PHÒNG KINH TẾ', ...TITLE)).toEqual({
      name: 'Phòng Kinh tế phường Hải An',
      kind: 'department',
      baseName: 'Phòng Kinh tế',
      parent: 'phường Hải An',
    });
  });

  it("is not a council's own office, which writes for the council", () => {
    expect(issuer('UBND PHƯỜNG HẢI AN', 'VĂN PHÒNG HĐND VÀ UBND', ...TITLE)?.name).toBe('phường Hải An');
  });

  it.each(['BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ', 'BAN TỔ CHỨC HỘI THI', 'BAN ĐIỀU HÀNH ĐỀ ÁN 06'])(
    'is not %s, which the council sets up and writes for',
    (body) => {
      expect(issuer('UBND PHƯỜNG HẢI AN', body, ...TITLE)?.name).toBe('phường Hải An');
    },
  );

  it('without letterhead is the one that says that it reports', () => {
    expect(
      issuer(
        'Hải Phòng, ngày 5 tháng 3 năm 2026',
        ...TITLE,
        'Thực hiện Công văn số 5; Sở Nội vụ báo cáo kết quả như sau:',
      )?.name,
    ).toBe('Sở Nội vụ');
  });
});

it('nothing is made of a text that names nobody', () => {
  expect(issuer('')).toBeNull();
  expect(issuer('BÁO CÁO', 'Kết quả quý I')).toBeNull();
});
