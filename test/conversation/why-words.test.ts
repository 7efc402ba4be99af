import { describe, expect, it } from 'vitest';
import { readWhy } from '../../src/conversation/why-words.ts';

describe('a message about the answer before', () => {
  it.each([
    'số này ở đâu ra?',
    'so nay o dau ra',
    'Số đó lấy ở đâu vậy em?',
    'con số này từ báo cáo nào',
    'cái này lấy từ báo cáo nào',
    'lấy ở đâu ra thế',
    'ở đâu ra số đó',
    'sao ra số đó',
    'sao lại ra số này?',
    'sao lại là 31 hồ sơ?',
    'tính thế nào?',
    'tinh the nao',
    'tính sao ra vậy',
    'số này tính kiểu gì',
    'cách tính?',
    'công thức là gì',
    'căn cứ?',
    'căn cứ đâu',
    'can cu vao dau',
    'dựa vào đâu mà nói vậy',
    'nguồn đâu',
    'dẫn chứng?',
    'giải thích giúp em',
    'sao biết?',
    'dạ cho em hỏi số này ở đâu ra ạ',
    'can cư dau',
    'giải thihc',
    'nguồnn đâu',
    'tinhs thế nào',
  ])('asks where its number comes from: %s', (text) => {
    expect(readWhy(text.normalize('NFC'))).toBe('source');
  });

  it.each(['Vì sao?', 'vi sao', 'tại sao vậy', 'tai sao the', 'sao thế?', 'sao vậy em', 'vì đâu', 'do đâu', 'vì saao'])(
    'asks for its causes, or how it came about: %s',
    (text) => {
      expect(readWhy(text)).toBe('cause');
    },
  );

  it.each([
    'vì sao Cẩm Hà có hồ sơ quá hạn?',
    'vì sao hồ sơ đất đai trả muộn?',
    'nguyên nhân do đâu?',
    'số hồ sơ quá hạn là bao nhiêu?',
    'số này đúng chưa?',
    'sao lại có 31 hồ sơ quá hạn?',
    'căn cứ Quyết định 51 thì ai phụ trách?',
    'căn cứ văn bản nào?',
    'cách tính thuế đất ở Cẩm Hà',
    'nguồn thu ngân sách của Cẩm Hà',
    'giải thích từ ngữ trong báo cáo của Cẩm Hà',
    'thế nào?',
    'còn Ninh Phong thì sao?',
    'thì sao?',
    'cái đầu',
    'cai dau',
    'ra sao',
    'sáng nay ở đâu ra quân',
    'cảm ơn',
  ])('is none: %s', (text) => {
    expect(readWhy(text)).toBeNull();
  });
});
