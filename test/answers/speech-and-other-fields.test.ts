import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const REPORT = `UBND TỈNH QUẢNG NINH
ỦY BAN NHÂN DÂN XÃ ĐẦM BÀNG
Số: 61/BC-UBND
Đầm Bàng, ngày 05 tháng 7 năm 2026

BÁO CÁO
Kết quả công tác y tế, nông nghiệp và giảm nghèo 6 tháng đầu năm 2026

I. Y TẾ
Tổng số lượt khám 8.120 lượt (6 tháng đầu năm 2025: 7.640 lượt), trong đó khám bảo hiểm y tế 6.905 lượt, còn lại khám dịch vụ.
Trẻ dưới 1 tuổi tiêm chủng đầy đủ 141 trẻ. Do thiếu vắc xin phải hoãn tiêm cho 26 trẻ.

Bệnh | 6 tháng 2025 (ca) | 6 tháng 2026 (ca)
Sốt xuất huyết | 58 | 37
Sởi | 9 | 4

II. GIẢM NGHÈO
Hộ nghèo: 212 hộ (870 khẩu). Hộ cận nghèo: 135 hộ (561 khẩu).
Chia theo thôn (số hộ nghèo): Bãi Vẹt: 63; Khe Soong: 97; Đầu Ghềnh: 52.

III. NÔNG NGHIỆP
Đàn lợn 5.430 con (cùng kỳ 4.980 con).

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hoàng Văn Lềnh
`;

let office: Office;

beforeAll(async () => {
  office = await openOffice({ 'dam-bang-6-thang-2026.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

describe('a report of another field, asked about in speech', () => {
  it('takes the words of speech for those of the report', async () => {
    expect(valuesOf(await office.ask('mấy đứa nhỏ bị hoãn chích ở Đầm Bàng là mấy đứa rứa'))).toContain(26);
  });

  it('finds the largest of a line of names', async () => {
    expect(said(await office.ask('thôn mô ở Đầm Bàng nhiều hộ nghèo nhất'))).toContain('Khe Soong');
  });

  it('tells the change between two columns of one table', async () => {
    expect(valuesOf(await office.ask('sốt xuất huyết ở Đầm Bàng giảm mấy ca so với năm ngoái'))).toContain(21);
  });

  it('tells the change from what stands in a bracket for the time before', async () => {
    expect(valuesOf(await office.ask('đàn lợn Đầm Bàng tăng bao nhiêu con so với cùng kỳ'))).toContain(450);
  });

  it('keeps the time in a bracket from what stands behind it', async () => {
    const answer = await office.ask('6 tháng đầu năm 2026 Đầm Bàng khám bảo hiểm y tế bao nhiêu lượt');
    expect(valuesOf(answer)).toContain(6905);
  });

  it('adds up poor and nearly poor households, never households and people', async () => {
    expect(valuesOf(await office.ask('Tổng số hộ nghèo và hộ cận nghèo của Đầm Bàng là bao nhiêu?'))).toContain(347);
  });

  it('does not answer why by how many', async () => {
    expect((await office.ask('vì sao đàn lợn Đầm Bàng tăng?')).kind).not.toBe('figure');
  });
});
