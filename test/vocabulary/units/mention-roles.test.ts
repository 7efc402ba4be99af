import { describe, expect, it } from 'vitest';
import { findUnitMentions } from '../../../src/vocabulary/units/find-unit-mentions.ts';
import { registryWith } from './units-for-tests.ts';

const registry = registryWith();

function roles(text: string): string[] {
  return findUnitMentions(text, registry).map(({ raw, role }) => `${raw}: ${role}`);
}

describe('the role of a unit', () => {
  it.each([
    ['việc thành phố giao còn bao nhiêu', ['thành phố: assigner']],
    ['viec TP giao con bao nhieu', ['TP: assigner']],
    ['nhiệm vụ do UBND thành phố đã giao', ['UBND thành phố: assigner']],
    ['nhiệm vụ được thành phố phân công', ['thành phố: assigner']],
    ['công việc thành phố Hải Phòng giao Hải An', ['thành phố Hải Phòng: assigner', 'Hải An: subject']],
    ['việc UBND thành phố, Chủ tịch UBND thành phố giao', ['UBND thành phố: assigner', 'UBND thành phố: assigner']],
    ['việc Chủ tịch phường giao', ['phường: assigner']],
    ['Hải An, thành phố giao mấy việc', ['Hải An: subject', 'thành phố: assigner']],
  ])('one who assigns: %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    ['thành phố được giao bao nhiêu việc', ['thành phố: subject']],
    ['Thủ tướng giao thành phố mình bao nhiêu việc', ['thành phố mình: subject']],
    ['thành phố giao dịch trực tuyến bao nhiêu lượt', ['thành phố: subject']],
    ['toàn thành phố giao ban mấy lần', ['toàn thành phố: subject']],
    ['Hải An giao các phòng mấy việc', ['Hải An: subject']],
    ['so với thành phố thì sao', ['thành phố: subject']],
    ['tiến độ của thành phố với phường Hải An', ['thành phố: subject', 'phường Hải An: subject']],
    ['Hải An với thành phố bên nào hơn', ['Hải An: subject', 'thành phố: subject']],
    ['phản ánh, kiến nghị thành phố đã xử lý', ['thành phố: subject']],
    ['theo báo cáo thành phố', ['thành phố: subject']],
    ['Đề nghị thành phố cho biết tổng số', ['thành phố: subject']],
  ])('one who is spoken of: %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each([
    ['Hải An kiến nghị gì với thành phố', ['Hải An: subject', 'thành phố: addressee']],
    ['hai an de xuat gi voi tp', ['hai an: subject', 'tp: addressee']],
    ['Đề nghị thành phố bố trí kinh phí', ['thành phố: addressee']],
    ['kiến nghị UBND thành phố sớm ban hành', ['UBND thành phố: addressee']],
    ['Hải An đề nghị VP UBND TP việc gì', ['Hải An: subject', 'UBND TP: addressee']],
    ['văn bản gửi thành phố', ['thành phố: addressee']],
    ['góp ý bao nhiêu văn bản cho thành phố', ['thành phố: addressee']],
    ['V. KIẾN NGHỊ\n1. Với thành phố\nHỗ trợ', ['thành phố: addressee']],
  ])('one who is addressed: %s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });
});
