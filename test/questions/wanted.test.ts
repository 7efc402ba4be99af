import { describe, expect, it } from 'vitest';
import { foldQuestionWords } from '../../src/questions/fold-question-words.ts';
import type { Wanted } from '../../src/questions/question.ts';
import { asksForNumber, readWanted } from '../../src/questions/wanted.ts';

const QUESTIONS: Record<Wanted, string[]> = {
  value: [
    'phường có bao nhiêu hồ sơ quá hạn?',
    'phuong co bao nhieu ho so qua han',
    'còn mấy nhiệm vụ chưa xong',
    'cho biết số hồ sơ đã tiếp nhận',
    'tổng số hồ sơ tiếp nhận trong kỳ',
  ],
  share: [
    'tỷ lệ hồ sơ nộp trực tuyến?',
    'giải quyết đúng hạn đạt bao nhiêu phần trăm',
    'ti le dung han la may phan tram',
    'thanh toán trực tuyến bao nhiêu %',
  ],
  difference: [
    'còn thiếu bao nhiêu biên chế so với được giao?',
    'tổng thu trừ đi tổng chi còn bao nhiêu',
    'so với chỉ tiêu hụt mấy người',
    'quý này hơn kém quý trước bao nhiêu hồ sơ',
  ],
  sum: ['cộng cả trực tuyến lẫn trực tiếp được bao nhiêu', 'gộp máy in với máy scan là bao nhiêu cái'],
  list: [
    'hồ sơ quá hạn chia theo lĩnh vực',
    'liệt kê các khó khăn của phường',
    'văn bản ban hành gồm những loại gì',
    'kể giúp các sáng kiến',
  ],
  comparison: [
    'so sánh hồ sơ tiếp nhận của hai phường',
    'phường nào nhiều hồ sơ quá hạn nhất',
    'đơn vị nào có tỷ lệ đúng hạn cao nhất',
    'ben nao nhieu hon',
  ],
  trend: ['hồ sơ quá hạn tăng hay giảm so với quý trước', 'số biên chế thay đổi thế nào', 'tình hình biến động ra sao'],
  check: [
    'số liệu báo cáo có khớp không',
    'trực tuyến với trực tiếp cộng lại có đúng không',
    'tỷ lệ này tính có đúng không',
    'kiểm tra giúp số hồ sơ',
    'số nào mới đúng',
  ],
  document: [
    'quyết định 464 về việc gì?',
    'kế hoạch nào về chuyển đổi số',
    'qđ giao chỉ tiêu số mấy, ngày nào'.replace('qđ', 'quyết định'),
    'ai ký báo cáo này',
    'cong van 51 noi dung gi',
  ],
  summary: ['Tóm tắt báo cáo giúp mình', 'tom tat bao cao', 'Các số liệu chính của phường', 'Báo cáo này nói gì?'],
  narrative: [
    'vì sao hồ sơ bị quá hạn?',
    'phường gặp khó khăn gì',
    'nguyen nhan cham la gi',
    'phường kiến nghị gì với thành phố',
  ],
};

describe('what a question wants', () => {
  const rows = Object.entries(QUESTIONS).flatMap(([wanted, list]) => list.map((question) => [wanted, question]));
  it.each(rows)('is a %s: %s', (wanted, question) => {
    expect(readWanted(question as string, 0, 0)).toBe(wanted);
  });

  it('is a comparison where two units are named', () => {
    expect(readWanted('hai bên có bao nhiêu hồ sơ', 2, 0)).toBe('comparison');
  });

  it('is a number although “vì sao” could be meant by “sao”', () => {
    expect(readWanted('sao chỉ có bao nhiêu hồ sơ vậy', 0, 0)).toBe('value');
  });
});

describe('question words', () => {
  it.each([
    ['phường có mấy máy in', true],
    ['máy in của phường thế nào', false],
    ['may tinh cua phuong the nao', false],
    ['co may may tinh', true],
    ['nhiều việc chưa xong', false],
    ['nhiêu hồ sơ', true],
  ])('are told from the words that look like them: %s', (text, asks) => {
    expect(asksForNumber(text)).toBe(asks);
  });

  it('keeps “sở” from being read as “số” and “công” as “cộng”', () => {
    expect(foldQuestionWords('Sở nào có công văn')).not.toMatch(/\b(?:so|cong)\b/u);
  });
});
