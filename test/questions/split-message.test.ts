import { describe, expect, it } from 'vitest';
import { splitMessage } from '../../src/questions/split-message.ts';
import { around } from './around.ts';

const { registry } = around();
const questionsOf = (message: string) => splitMessage(message, registry).map(({ text }) => text);

const STORY = `Sáng nay em đi họp về muộn, chưa kịp ăn uống gì, giấy tờ thì để quên ở nhà, sếp lại dặn phải xong trước giờ trưa. ${'Đường thì tắc, xe thì hỏng, gọi mãi không ai nghe máy cả. '.repeat(4)}`;

describe('a message', () => {
  it.each([
    ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?'],
    ['Báo cáo ghi 96 văn bản, cộng từng loại có khớp không?'],
    ['Cẩm Hà tiếp nhận bao nhiêu, giải quyết bao nhiêu hồ sơ?'],
    ['Ninh Phong và Cẩm Hà mỗi nơi tiếp nhận bao nhiêu hồ sơ?'],
    ['TP. Bình Giang giao P. Cẩm Hà bao nhiêu nhiệm vụ?'],
    ['hồ sơ quá hạn của Cẩm Hà'],
  ])('with one question is that question as typed: %s', (message) => {
    expect(questionsOf(message)).toEqual([message]);
  });

  it.each([
    ['Nhận bao nhiêu hồ sơ? quá hạn mấy cái?', ['Nhận bao nhiêu hồ sơ?', 'quá hạn mấy cái?']],
    ['nhận bao nhiêu hồ sơ; quá hạn mấy hồ sơ', ['nhận bao nhiêu hồ sơ;', 'quá hạn mấy hồ sơ']],
    ['nhận bao nhiêu hồ sơ\nquá hạn mấy hồ sơ', ['nhận bao nhiêu hồ sơ', 'quá hạn mấy hồ sơ']],
    ['1. số hồ sơ tiếp nhận 2. số hồ sơ quá hạn', ['số hồ sơ tiếp nhận', 'số hồ sơ quá hạn']],
    ['nhan bao nhieu ho so va cho hoi them qua han may ho so', ['nhan bao nhieu ho so', 'qua han may ho so']],
    ['nhận mấy hồ sơ, với lại quá hạn mấy hồ sơ', ['nhận mấy hồ sơ', 'quá hạn mấy hồ sơ']],
    ['có bao nhiêu hồ sơ quá hạn, nguyên nhân do đâu?', ['có bao nhiêu hồ sơ quá hạn', 'nguyên nhân do đâu?']],
    [
      'Cẩm Hà có bao nhiêu hồ sơ, Ninh Phong có mấy nhiệm vụ?',
      ['Cẩm Hà có bao nhiêu hồ sơ', 'Ninh Phong có mấy nhiệm vụ?'],
    ],
  ])('is parted into its questions: %s', (message, questions) => {
    expect(questionsOf(message)).toEqual(questions);
  });

  it('leaves greeting and thanks out', () => {
    expect(questionsOf('Chào em.\nCẩm Hà có mấy máy in?\nCảm ơn em.')).toEqual(['Cẩm Hà có mấy máy in?']);
  });

  it('keeps “đúng không?” with the sentence that it asks of', () => {
    const message = 'Cẩm Hà tiếp nhận 5.240 hồ sơ. Đúng không ạ?';
    expect(questionsOf(message)).toEqual([message]);
  });

  it('that tells a long story is its question alone, with what stood before it', () => {
    const [question, ...others] = splitMessage(`${STORY}Số liệu của Cẩm Hà ạ. Tiếp nhận bao nhiêu hồ sơ?`, registry);
    expect(question?.text).toBe('Tiếp nhận bao nhiêu hồ sơ?');
    expect(question?.before.at(-1)).toBe('Số liệu của Cẩm Hà ạ.');
    expect(others).toEqual([]);
  });

  it('that tells a long story and asks nothing has no question', () => {
    expect(splitMessage(STORY, registry)).toEqual([]);
  });

  it('does not take what is quoted at length for a question', () => {
    const quoted = `“${'Trong quý, phường tiếp nhận 4.310 hồ sơ. Bao nhiêu hồ sơ quá hạn? '.repeat(5)}”`;
    expect(questionsOf(`${quoted} Thế quý III tiếp nhận mấy hồ sơ?`)).toEqual(['Thế quý III tiếp nhận mấy hồ sơ?']);
  });
});
