import type { Unit, UnitKind } from './unit.ts';

/** Wards of Hải Phòng since 1 July 2025 (Nghị quyết 1669/NQ-UBTVQH15). */
const WARDS = [
  'Thủy Nguyên', 'Thiên Hương', 'Hòa Bình', 'Nam Triệu', 'Bạch Đằng', 'Lưu Kiếm', 'Lê Ích Mộc', 'Hồng Bàng',
  'Hồng An', 'Ngô Quyền', 'Gia Viên', 'Lê Chân', 'An Biên', 'Hải An', 'Đông Hải', 'Kiến An', 'Phù Liễn',
  'Nam Đồ Sơn', 'Đồ Sơn', 'Hưng Đạo', 'Dương Kinh', 'An Dương', 'An Hải', 'An Phong', 'Hải Dương', 'Lê Thanh Nghị',
  'Việt Hòa', 'Thành Đông', 'Nam Đồng', 'Tân Hưng', 'Thạch Khôi', 'Tứ Minh', 'Ái Quốc', 'Chu Văn An', 'Chí Linh',
  'Trần Hưng Đạo', 'Nguyễn Trãi', 'Trần Nhân Tông', 'Lê Đại Hành', 'Kinh Môn', 'Nguyễn Đại Năng', 'Trần Liễu',
  'Bắc An Phụ', 'Phạm Sư Mạnh', 'Nhị Chiểu',
];

const COMMUNES = [
  'An Hưng', 'An Khánh', 'An Quang', 'An Trường', 'An Lão', 'Kiến Thụy', 'Kiến Minh', 'Kiến Hải', 'Kiến Hưng',
  'Nghi Dương', 'Quyết Thắng', 'Tiên Lãng', 'Tân Minh', 'Tiên Minh', 'Chấn Hưng', 'Hùng Thắng', 'Vĩnh Bảo',
  'Nguyễn Bỉnh Khiêm', 'Vĩnh Am', 'Vĩnh Hải', 'Vĩnh Hòa', 'Vĩnh Thịnh', 'Vĩnh Thuận', 'Việt Khê', 'Nam An Phụ',
  'Nam Sách', 'Thái Tân', 'Trần Phú', 'Hợp Tiến', 'An Phú', 'Thanh Hà', 'Hà Tây', 'Hà Bắc', 'Hà Nam', 'Hà Đông',
  'Mao Điền', 'Cẩm Giàng', 'Cẩm Giang', 'Tuệ Tĩnh', 'Kẻ Sặt', 'Bình Giang', 'Đường An', 'Thượng Hồng', 'Gia Lộc',
  'Yết Kiêu', 'Gia Phúc', 'Trường Tân', 'Tứ Kỳ', 'Tân Kỳ', 'Đại Sơn', 'Chí Minh', 'Lạc Phượng', 'Nguyên Giáp',
  'Ninh Giang', 'Vĩnh Lại', 'Khúc Thừa Dụ', 'Tân An', 'Hồng Châu', 'Thanh Miện', 'Bắc Thanh Miện', 'Hải Hưng',
  'Nguyễn Lương Bằng', 'Nam Thanh Miện', 'Phú Thái', 'Lai Khê', 'An Thành', 'Kim Thành',
];

const SPECIAL_ZONES = ['Cát Hải', 'Bạch Long Vĩ'];

const CITY = 'thành phố Hải Phòng';

function units(kind: UnitKind, word: string, names: string[]): Unit[] {
  return names.map((baseName) => ({ name: `${word} ${baseName}`, kind, baseName, parent: CITY }));
}

/** The city and the 114 units below it; units of other places are added as reports name them. */
export const HAI_PHONG: readonly Unit[] = [
  { name: CITY, kind: 'city', baseName: 'Hải Phòng', parent: null },
  ...units('ward', 'phường', WARDS),
  ...units('commune', 'xã', COMMUNES),
  ...units('special_zone', 'đặc khu', SPECIAL_ZONES),
];
