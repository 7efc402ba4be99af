import { describe, expect, it } from 'vitest';
import { readChartWish } from '../../src/questions/read-chart-wish.ts';

describe('a wish for a picture', () => {
  it.each([
    ['Vẽ biểu đồ so sánh hồ sơ quá hạn của Cẩm Hà và Ninh Phong', 'so sánh hồ sơ quá hạn của Cẩm Hà và Ninh Phong'],
    ['ve bieu do ho so qua han cua 3 phuong', 'ho so qua han cua 3 phuong'],
    ['cho xem biểu đồ hồ sơ tiếp nhận các phường', 'hồ sơ tiếp nhận các phường'],
    ['vẽ giúp em hồ sơ quá hạn ba phường', 'hồ sơ quá hạn ba phường'],
    ['ve giup minh ty le dung han cam ha voi ninh phong', 'ty le dung han cam ha voi ninh phong'],
    ['biểu đồ cột số hồ sơ của Cẩm Hà và Ninh Phong', 'số hồ sơ của Cẩm Hà và Ninh Phong'],
    ['So sánh Cẩm Hà với Ninh Phong rồi vẽ biểu đồ nhé', 'So sánh Cẩm Hà với Ninh Phong'],
    ['hồ sơ đúng hạn của phường mình, vẽ biểu đồ giúp em với', 'hồ sơ đúng hạn của phường mình'],
    ['hồ sơ qua các quý, vẽ giúp em', 'hồ sơ qua các quý'],
    ['vẽ đồ thị hồ sơ qua các quý', 'hồ sơ qua các quý'],
    ['so sánh hồ sơ trễ hạn 3 phường bằng biểu đồ', 'so sánh hồ sơ trễ hạn 3 phường'],
    ['vẽ biểu đồ về đất đai của Cẩm Hà', 'đất đai của Cẩm Hà'],
  ])('leaves the question: %s', (typed, rest) => {
    expect(readChartWish(typed)).toEqual({ rest });
  });

  it.each(['ve biue do ho so', 've bieudo ho so', 'vẽ biểu đ hồ sơ', 'vẽ bieu ddo hồ sơ', 'VẼ BIỂU ĐỒ hồ sơ'])(
    'is read with a slip: %s',
    (typed) => {
      expect(readChartWish(typed)?.rest.slice(-5)).toMatch(/h[oồ] s[oơ]$/u);
    },
  );

  it.each([
    'vẽ biểu đồ đi',
    've bieu do di em',
    'cho em xem biểu đồ',
    'vẽ giúp em',
    'vẽ biểu đồ cái đó',
    'Thế vẽ biểu đồ được không?',
    'vẽ biểu đồ so sánh đi',
  ])('points back where nothing else is said: %s', (typed) => {
    expect(readChartWish(typed)).toEqual({ rest: '' });
  });

  it.each([
    'báo cáo có mấy biểu đồ',
    'báo cáo nói gì về biểu đồ',
    'có biểu đồ không em',
    'đừng vẽ biểu đồ',
    'đô thị thông minh thì sao',
    'do thi van minh duoc may diem',
    'ai vẽ bản đồ quy hoạch',
    'bieu duong khen thuong may nguoi',
    'hồ sơ về đất đai của phường',
    've ho so dat dai',
  ])('is none: %s', (typed) => {
    expect(readChartWish(typed)).toBeNull();
  });
});
