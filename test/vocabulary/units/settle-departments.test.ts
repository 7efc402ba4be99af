import { describe, expect, it } from 'vitest';
import { findUnitMentions } from '../../../src/vocabulary/units/find-unit-mentions.ts';
import type { Unit } from '../../../src/vocabulary/units/unit.ts';
import { registryWith } from './units-for-tests.ts';

const FARMING = 'Sở Nông nghiệp và Môi trường';
const CENTRE = 'Trung tâm Phục vụ hành chính công';

function department(baseName: string, parent: string): Unit {
  return { name: `${baseName} ${parent}`, kind: 'department', baseName, parent };
}

const REGISTRY = registryWith(
  department(FARMING, 'tỉnh Lâm Đồng'),
  department(FARMING, 'tỉnh Gia Lai'),
  department(CENTRE, 'xã Yên Lâm'),
);

function namedIn(text: string): (string | undefined)[] {
  return findUnitMentions(text, REGISTRY).map((mention) => mention.unit?.name);
}

describe('a department whose name has several parts', () => {
  const CULTURE = 'Sở Văn hóa, Thể thao và Du lịch';
  const registry = registryWith(department(CULTURE, 'tỉnh Lâm Đồng'));

  it.each([`${CULTURE} Lâm Đồng nhận bao nhiêu hồ sơ?`, 'Sở Văn hóa Thể thao và Du lịch tỉnh Lâm Đồng'])(
    'is named by all of them, with its comma or without: %s',
    (question) => {
      const [mention] = findUnitMentions(question, registry);
      expect(mention?.unit?.name).toBe(`${CULTURE} tỉnh Lâm Đồng`);
      expect(mention?.start).toBe(0);
    },
  );

  it('is the same whatever letters are capitals', () => {
    expect(registry.byName('Sở Văn hóa, thể thao và du lịch tỉnh Lâm Đồng')?.baseName).toBe(CULTURE);
  });
});

describe('a department that many places have', () => {
  it.each([
    'Sở Nông nghiệp và Môi trường tỉnh Gia Lai được giao bao nhiêu nhiệm vụ?',
    'so nong nghiep va moi truong gia lai duoc giao bao nhieu nhiem vu',
    'Sở Nông nghiệp Môi trường Gia Lai được giao bao nhiêu nhiệm vụ?',
    'sở nông nghiệp của Gia Lai được giao mấy nhiệm vụ',
  ])('is that of the place behind it: %s', (question) => {
    expect(namedIn(question)).toEqual(['Sở Nông nghiệp và Môi trường tỉnh Gia Lai']);
  });

  it('of a province whose department has no report is that one, not the one that has', () => {
    expect(namedIn('Sở Nông nghiệp và Môi trường tỉnh Cà Mau có mấy phòng?')).toEqual([
      'Sở Nông nghiệp và Môi trường tỉnh Cà Mau',
    ]);
  });

  it('of a ward is a part of the ward where it has no report of its own', () => {
    expect(namedIn('Trung tâm Phục vụ hành chính công phường Hải An có mấy quầy?')).toEqual(['phường Hải An']);
    expect(namedIn('Hải An đặt Trung tâm Phục vụ hành chính công ở đâu?')).toEqual(['phường Hải An']);
    expect(namedIn('Trung tâm Phục vụ hành chính công xã Yên Lâm có mấy quầy?')).toEqual([
      'Trung tâm Phục vụ hành chính công xã Yên Lâm',
    ]);
  });
});
