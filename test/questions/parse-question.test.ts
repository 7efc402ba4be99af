import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { around, idsOf, unitNames } from './around.ts';

describe('a question as understood', () => {
  it('knows unit, period, what is counted and in which state', () => {
    const question = parseQuestion('Quý II phường Cẩm Hà có bao nhiêu hồ sơ quá hạn?', around());
    expect(question.wanted).toBe('value');
    expect(unitNames(question)).toEqual(['phường Cẩm Hà']);
    expect(question.periods).toEqual([{ from: '2026-04-01', to: '2026-06-30' }]);
    expect(idsOf(question.concepts)).toEqual(['dossier', 'overdue']);
    expect(question.words).toEqual([]);
  });

  it.each([
    'Cẩm Hà có bao nhiêu hồ sơ quá hạn?',
    'P. Cẩm Hà có bn HS quá hạn',
    'cho em hỏi phường cẩm hà có mấy hồ sơ quá hạn vậy ạ',
    'Đề nghị cho biết số hồ sơ quá hạn của UBND phường Cẩm Hà',
  ])('is the same however it is put: %s', (typed) => {
    const question = parseQuestion(typed, around());
    expect(unitNames(question)).toEqual(['phường Cẩm Hà']);
    expect(idsOf(question.concepts)).toEqual(['dossier', 'overdue']);
    expect(question.wanted).toBe('value');
  });

  it.each([
    'Cẩm Hà còn bao nhiêu nhiệm vụ chưa hoàn thành?',
    'Tỷ lệ hồ sơ trực tuyến của Ninh Phong quý II?',
    'So sánh hồ sơ tiếp nhận của Cẩm Hà và Ninh Phong',
    'Thanh Lương gặp khó khăn gì?',
  ])('is the same without marks: %s', (typed) => {
    const [marked, bare] = [parseQuestion(typed, around()), parseQuestion(fold(typed), around())];
    expect(bare.wanted).toBe(marked.wanted);
    expect(unitNames(bare)).toEqual(unitNames(marked));
    expect(bare.periods).toEqual(marked.periods);
    expect(idsOf(bare.concepts)).toEqual(idsOf(marked.concepts));
  });

  it('keeps both meanings of a word that has two', () => {
    const question = parseQuestion('Cẩm Hà xong bao nhiêu rồi?', around());
    expect(idsOf(question.concepts)).toEqual(['resolved|completed']);
  });

  it('keeps apart what is asked where something is not yet so', () => {
    const question = parseQuestion('Cẩm Hà còn bao nhiêu người chưa được cấp chữ ký số?', around());
    expect(idsOf(question.negated)).toEqual(['issued_to']);
    expect(idsOf(question.concepts)).not.toContain('issued_to');
  });

  it('takes numbers that it quotes, but not those of periods and documents', () => {
    const question = parseQuestion('Quý 2/2026 theo Quyết định 87/QĐ-UBND có 164 văn bản đúng không?', around());
    expect(question.numbers).toEqual([164]);
    expect(question.documents).toEqual(['87']);
  });
});

describe('the unit that is asked about', () => {
  it.each([
    ['Cẩm Hà có bao nhiêu hồ sơ?', 'phường Ninh Phong', ['phường Cẩm Hà'], 'named'],
    ['phường mình có bao nhiêu hồ sơ?', 'phường Ninh Phong', ['phường Ninh Phong'], 'own'],
    ['bên mình có bao nhiêu hồ sơ?', 'xã Thanh Lương', ['xã Thanh Lương'], 'own'],
    ['có bao nhiêu hồ sơ?', 'phường Ninh Phong', ['phường Ninh Phong'], 'asker'],
    ['có bao nhiêu hồ sơ?', undefined, [], 'none'],
    ['Cẩm Hà với Ninh Phong ai nhiều hơn?', undefined, ['phường Cẩm Hà', 'phường Ninh Phong'], 'named'],
    ['toàn thành phố có bao nhiêu hồ sơ?', 'phường Cẩm Hà', ['thành phố Bình Giang'], 'named'],
    ['thành phố mình có bao nhiêu hồ sơ?', 'phường Cẩm Hà', ['thành phố Bình Giang'], 'own'],
  ])('is read from the question, else from the asker: %s (%s)', (typed, asker, units, from) => {
    const question = parseQuestion(typed, around(asker));
    expect(unitNames(question)).toEqual(units);
    expect(question.unitFrom).toBe(from);
  });

  it.each([
    ['Cẩm Hà còn mấy nhiệm vụ thành phố giao?'],
    ['Cẩm Hà kiến nghị gì với thành phố?'],
    ['Cẩm Hà nộp trên cổng dịch vụ công của thành phố bao nhiêu hồ sơ?'],
  ])('is not the city that only assigns, is asked or owns the system: %s', (typed) => {
    expect(unitNames(parseQuestion(typed, around()))).toEqual(['phường Cẩm Hà']);
  });

  it('is known to be missing where “phường mình” is said and nobody’s unit is known', () => {
    expect(parseQuestion('phường mình có bao nhiêu hồ sơ?', around())).toMatchObject({ ownUnknown: true, units: [] });
  });

  it('is only a kind where “phường” stands alone', () => {
    expect(parseQuestion('phường có bao nhiêu hồ sơ?', around())).toMatchObject({ kindOnly: true, ownUnknown: false });
  });
});

describe('the period that is asked about', () => {
  it.each([
    ['tháng trước', { from: '2026-09-01', to: '2026-09-30' }],
    ['quý trước', { from: '2026-07-01', to: '2026-09-30' }],
    ['6 tháng đầu năm', { from: '2026-01-01', to: '2026-06-30' }],
    ['năm ngoái', { from: '2025-01-01', to: '2025-12-31' }],
    ['quy 1', { from: '2026-01-01', to: '2026-03-31' }],
  ])('is understood from the day it is asked: %s', (words, period) => {
    expect(parseQuestion(`${words} Cẩm Hà có bao nhiêu hồ sơ?`, around()).periods).toEqual([period]);
  });
});

describe('any message', () => {
  const words = fc.constantFrom(
    ...['Cẩm Hà', 'phường', 'hồ sơ', 'bn', 'NV', 'tỷ lệ', 'quý II', 'QĐ 87', 'chưa', '%', '.', '(', 'vs', '1/7/2025'],
  );
  it('is parsed, and its blanked form keeps the length of the full one', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ maxLength: 200, unit: 'grapheme' }),
          fc.array(words, { maxLength: 12 }).map((parts) => parts.join(' ')),
        ),
        (typed) => {
          const question = parseQuestion(typed, around('phường Cẩm Hà'));
          expect(question.bare).toHaveLength(question.full.length);
        },
      ),
    );
  });
});

describe('a province that has no report of its own', () => {
  const FARMING = 'Sở Nông nghiệp và Môi trường tỉnh Gia Lai';
  const HEALTH = 'Sở Y tế tỉnh Gia Lai';
  const gov = (...names: string[]) => {
    const surroundings = around();
    for (const name of names)
      surroundings.registry.add({
        name,
        kind: 'department',
        baseName: name.replace(' tỉnh Gia Lai', ''),
        parent: 'tỉnh Gia Lai',
      });
    return { ...surroundings, reporting: new Set([...surroundings.reporting, ...names]) };
  };

  it('is answered for by its department, where only one reports', () => {
    const question = parseQuestion('Gia Lai trồng được bao nhiêu ha rừng?', gov(FARMING));
    expect(unitNames(question)).toEqual([FARMING]);
  });

  it('is not answered for by one of several departments', () => {
    const question = parseQuestion('Gia Lai trồng được bao nhiêu ha rừng?', gov(FARMING, HEALTH));
    expect(unitNames(question)).toEqual(['tỉnh Gia Lai']);
  });

  it('is not what is asked about where it is only said among whom one is ranked', () => {
    const question = parseQuestion('xã mình xếp thứ mấy trong tỉnh', {
      ...gov(FARMING),
      askerUnit: around('xã Thanh Lương').askerUnit,
    });
    expect(unitNames(question)).toEqual(['xã Thanh Lương']);
  });
});
