import { describe, expect, it } from 'vitest';
import { completeQuestion } from '../../src/questions/complete-question.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import type { Question } from '../../src/questions/question.ts';
import { around, idsOf, unitNames } from './around.ts';

/** Completes each message from those before it. */
function follow(messages: string[], asker?: string): Question {
  let earlier: Question | null = null;
  for (const message of messages) earlier = completeQuestion(parseQuestion(message, around(asker)), earlier);
  if (!earlier) throw new Error('no message');
  return earlier;
}

const OVERDUE = 'Quý II Cẩm Hà có bao nhiêu hồ sơ quá hạn?';
const SECOND_QUARTER = { from: '2026-04-01', to: '2026-06-30' };

describe('completing a question from the one before', () => {
  it('leaves the first question of a dialogue as it is', () => {
    const question = parseQuestion(OVERDUE, around());
    expect(completeQuestion(question, null)).toEqual(question);
  });

  it.each([
    ['thế còn Ninh Phong?', ['phường Ninh Phong'], ['dossier', 'overdue'], [SECOND_QUARTER]],
    ['the con ninh phong', ['phường Ninh Phong'], ['dossier', 'overdue'], [SECOND_QUARTER]],
    ['còn đúng hạn thì sao?', ['phường Cẩm Hà'], ['dossier', 'on_time'], [SECOND_QUARTER]],
    ['trong đó hộ tịch bao nhiêu?', ['phường Cẩm Hà'], ['civil_status', 'dossier', 'overdue'], [SECOND_QUARTER]],
    ['quý III thì sao?', ['phường Cẩm Hà'], ['dossier', 'overdue'], [{ from: '2026-07-01', to: '2026-09-30' }]],
    ['thế còn nhiệm vụ?', ['phường Cẩm Hà'], ['task'], [SECOND_QUARTER]],
  ])('takes over what it lacks: %s', (message, units, concepts, periods) => {
    const question = follow([OVERDUE, message]);
    expect(unitNames(question)).toEqual(units);
    expect(idsOf(question.concepts).sort()).toEqual([...concepts].sort());
    expect(question.periods).toEqual(periods);
    expect(question.wanted).toBe('value');
  });

  it('asks for a reason where it says so', () => {
    expect(follow([OVERDUE, 'vì sao vậy?'])).toMatchObject({ wanted: 'narrative' });
  });

  it('asks for a share where it says so', () => {
    expect(follow(['Cẩm Hà nhận bao nhiêu hồ sơ?', 'vậy tỷ lệ trực tuyến?']).wanted).toBe('share');
  });

  it('means the unit talked of rather than the asker’s, but “phường mình” means the asker’s', () => {
    expect(unitNames(follow([OVERDUE, 'còn đúng hạn?'], 'phường Ninh Phong'))).toEqual(['phường Cẩm Hà']);
    expect(unitNames(follow([OVERDUE, 'phường mình thì sao?'], 'phường Ninh Phong'))).toEqual(['phường Ninh Phong']);
  });

  it.each([
    'Ninh Phong được thành phố giao bao nhiêu nhiệm vụ trong chín tháng vừa qua vậy các anh chị?',
    'Quyết định 87 về việc gì?',
  ])('takes nothing over where the question stands by itself: %s', (message) => {
    const alone = parseQuestion(message, around());
    expect(follow([OVERDUE, message])).toEqual(alone);
  });

  it('carries through a chain of short questions', () => {
    const question = follow([OVERDUE, 'thế còn Ninh Phong?', 'quý III thì sao?', 'còn Thanh Lương?']);
    expect(unitNames(question)).toEqual(['xã Thanh Lương']);
    expect(idsOf(question.concepts)).toEqual(['dossier', 'overdue']);
    expect(question.periods).toEqual([{ from: '2026-07-01', to: '2026-09-30' }]);
  });
});
