/** Words that the name of a body or a person at work opens with. */
const OPENERS = [
  'Phòng',
  'Văn phòng',
  'Ban',
  'Trung tâm',
  'Công an',
  'Tổ',
  'Đội',
  'Sở',
  'UBND',
  'HĐND',
  'Ủy ban',
  'Uỷ ban',
  'Hội',
  'Đoàn',
  'Trạm',
  'Trường',
  'Bộ phận',
  'Công chức',
  'Chuyên viên',
  'Chi cục',
  'Thanh tra',
  'Thuế',
  'Các phòng',
  'Các đơn vị',
  'Các tổ',
  'Đồng chí',
  'Đ/c',
  'Ông',
  'Bà',
] as const;

/** Source of a pattern for a body's name, as short as what stands behind it lets it be: "Phòng Văn hóa - Xã hội". */
export const BODY_NAME = String.raw`(?:${OPENERS.flatMap((one) => [one, one.charAt(0).toLowerCase() + one.slice(1)]).join('|')})(?!\p{L})(?:\s+(?:[-–&]\s+)?[\p{L}\d]+(?:-[\p{L}\d]+)*){0,9}?`;

const OPENS_WITH_BODY = new RegExp(String.raw`^\s*${BODY_NAME}`, 'u');

/** Whether a cell names a body or a person at work, not a unit of measure. */
export function namesBody(text: string): boolean {
  return OPENS_WITH_BODY.test(text) || /^\s*(?:VP|P\.|TT|BCH|MTTQ|Phó|Chủ tịch|xã|phường)/iu.test(text);
}
