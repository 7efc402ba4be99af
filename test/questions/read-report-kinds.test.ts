import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { around } from './around.ts';

const kindsIn = (text: string) => parseQuestion(text, around()).reportKinds.map(({ id }) => id);

describe('the kind of report that a question is to be answered from', () => {
  it.each([
    ['theo báo cáo CCHC của Cẩm Hà còn bao nhiêu nhiệm vụ chưa xong?', ['admin_reform']],
    ['trong báo cáo giám sát của Cẩm Hà nêu kiến nghị gì', ['supervision']],
    ['báo cáo 6 tháng về thủ tục hành chính nói gì về số hóa?', ['procedures']],
    ['theo báo cáo của Cẩm Hà về chuyển đổi số có mấy khó khăn', ['digital']],
    ['bao cao giam sat cua cam ha co bao nhieu kien nghi', ['supervision']],
    ['BC CCHC Cẩm Hà quý III ghi bao nhiêu hồ sơ trễ', ['admin_reform']],
    ['khó khăn trong báo cáo thực hiện nhiệm vụ được giao tháng 4', ['assigned_tasks']],
    ['Tóm tắt báo cáo kinh tế - xã hội của Cẩm Hà', ['socio_economic']],
    ['Theo báo cáo kết quả công tác phòng, chống tham nhũng quý III, có mấy vụ?', ['anti_corruption']],
    ['báo cáo giám sát của Cẩm Hà', ['supervision']],
  ])('is named by a report as the source: %s', (text, kinds) => {
    expect(kindsIn(text)).toEqual(kinds);
  });

  it('may be two at once, and is each once', () => {
    expect(kindsIn('báo cáo giám sát chuyển đổi số của Cẩm Hà nêu gì')).toEqual(['supervision', 'digital']);
    expect(kindsIn('theo báo cáo tiếp công dân, giải quyết khiếu nại có mấy đơn')).toEqual(['citizen_reception']);
  });

  it.each([
    'công tác cải cách hành chính đạt bao nhiêu %',
    'kết quả giám sát của Cẩm Hà thế nào',
    'theo báo cáo của Cẩm Hà công tác cải cách hành chính đạt bao nhiêu %',
    'theo báo cáo, công tác chuyển đổi số có mấy khó khăn',
    'theo báo cáo của Cẩm Hà, tiếp công dân bao nhiêu lượt?',
  ])('is none where it is the topic: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it.each([
    'phải nộp báo cáo cải cách hành chính trước ngày nào',
    'chế độ báo cáo cải cách hành chính thế nào',
    'báo cáo tình hình cải cách hành chính của Cẩm Hà',
    'có mấy phòng chưa gửi báo cáo giám sát',
  ])('is none where reporting is the thing spoken of, or an order: %s', (text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('is not asked for besides: what is looked for are the other words', () => {
    const question = parseQuestion('theo báo cáo giám sát, Cẩm Hà có mấy hồ sơ quá hạn', around());
    expect(question.concepts.map(({ alternatives }) => alternatives[0]?.id)).toEqual(['dossier', 'overdue']);
    expect(question.words).toEqual([]);
  });

  it('with nothing else asks for the report as a whole', () => {
    expect(parseQuestion('báo cáo giám sát của Cẩm Hà nêu gì', around()).wanted).toBe('summary');
  });
});
