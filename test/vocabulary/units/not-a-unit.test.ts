import { describe, expect, it } from 'vitest';
import { readMentions } from './read-mentions.ts';
import { registryWith } from './units-for-tests.ts';

const _registry = registryWith();

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
    expect(readMentions(text)).toEqual([]);
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
    expect(readMentions(text)).toEqual([expected]);
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
    expect(readMentions(text)).toEqual([]);
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
    expect(readMentions(text)).toEqual([expected]);
  });
});
