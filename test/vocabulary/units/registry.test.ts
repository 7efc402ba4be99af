import { describe, expect, it } from 'vitest';
import { HAI_PHONG } from '../../../src/vocabulary/units/hai-phong.ts';
import { createUnitRegistry } from '../../../src/vocabulary/units/registry.ts';
import { province, registryWith, ward } from './units-for-tests.ts';

describe('the units of Hải Phòng', () => {
  it.each([
    ['city', 1],
    ['ward', 45],
    ['commune', 67],
    ['special_zone', 2],
  ])('%s: %i', (kind, count) => {
    expect(HAI_PHONG.filter((unit) => unit.kind === kind)).toHaveLength(count);
  });

  it('stand under the city, each once', () => {
    const names = HAI_PHONG.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(HAI_PHONG.filter(({ parent }) => parent !== 'thành phố Hải Phòng').map(({ name }) => name)).toEqual([
      'thành phố Hải Phòng',
    ]);
  });
});

describe('a unit is known by', () => {
  it.each([
    ['phường Đông Hải', 'phường Đông Hải'],
    ['Phường Đông Hải', 'phường Đông Hải'],
    ['PHƯỜNG ĐÔNG HẢI', 'phường Đông Hải'],
    ['P. Lưu Kiếm', 'phường Lưu Kiếm'],
    ['luu kiem', 'phường Lưu Kiếm'],
    ['phuong luu kiem', 'phường Lưu Kiếm'],
    ['UBND phường Lưu Kiếm', 'phường Lưu Kiếm'],
    ['Ủy ban nhân dân phường Lưu Kiếm', 'phường Lưu Kiếm'],
    ['Uỷ ban nhân dân phường Lưu Kiếm', 'phường Lưu Kiếm'],
    ['TP Hải Phòng', 'thành phố Hải Phòng'],
    ['TP. Hải Phòng', 'thành phố Hải Phòng'],
    ['UBND TP. HP', 'thành phố Hải Phòng'],
    ['HP', 'thành phố Hải Phòng'],
    ['Cẩm Giàng', 'xã Cẩm Giàng'],
    ['phường Hải An, thành phố Hải Phòng', 'phường Hải An'],
    ['phường Lưu Kiếm'.normalize('NFD'), 'phường Lưu Kiếm'],
  ])('%s', (name, expected) => {
    expect(registryWith().byName(name)?.name).toBe(expected);
  });

  it.each(['', 'phường', 'xã Lưu Kiếm', 'phường Đông Hải 2', 'Đông', 'cam giang', 'LK', 'quận Hải An'])(
    'not by "%s"',
    (name) => {
      expect(registryWith().byName(name)).toBeUndefined();
    },
  );

  it('its kind, where several share the base name', () => {
    const registry = registryWith(province('Hòa Bình'));
    expect(registry.byName('Hòa Bình')).toBeUndefined();
    expect(registry.byName('phường Hoà Bình')?.kind).toBe('ward');
    expect(registry.byName('tinh hoa binh')?.kind).toBe('province');
  });
});

describe('a registry grows', () => {
  it('by units of any other place, and the ones above them', () => {
    const registry = createUnitRegistry([]);
    registry.add(ward('Hồng Hà', 'thành phố Hà Nội'));
    expect(registry.byName('hong ha')?.parent).toBe('thành phố Hà Nội');
    expect(registry.all().map((unit) => unit.name)).toEqual(['phường Hồng Hà', 'thành phố Hà Nội']);
  });

  it("by the commune of a body's report, which is asked about by the commune's name", () => {
    const registry = createUnitRegistry([]);
    const centre = 'Trung tâm Phục vụ hành chính công';
    registry.add({ name: `${centre} xã Yên Lâm`, kind: 'department', baseName: centre, parent: 'xã Yên Lâm' });
    expect(registry.byName('yen lam')).toMatchObject({ name: 'xã Yên Lâm', kind: 'commune' });
  });

  it('not by a unit that it has, of which it only learns the parent', () => {
    const registry = createUnitRegistry([ward('Tân Lập')]);
    registry.add(ward('Tân Lập', 'tỉnh Thái Nguyên'));
    registry.add(ward('Tân Lập', 'tỉnh Đắk Lắk'));
    expect(registry.all()).toEqual([ward('Tân Lập', 'tỉnh Thái Nguyên')]);
  });

  it('without changing the units that it was given', () => {
    const given = ward('Tân Lập');
    createUnitRegistry([given]).add(ward('Tân Lập', 'tỉnh Thái Nguyên'));
    expect(given.parent).toBeNull();
  });
});
