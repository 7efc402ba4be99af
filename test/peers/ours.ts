import { passagesFor } from '../../src/answers/passages/answer-passages.ts';
import { withoutPeriodAhead } from '../../src/answers/period-ahead.ts';
import { type Dialogue, NEW_DIALOGUE } from '../../src/conversation/dialogue.ts';
import { reply } from '../../src/conversation/reply.ts';
import { completeQuestion } from '../../src/questions/complete-question.ts';
import { parseQuestion } from '../../src/questions/parse-question.ts';
import { ASKED, type System } from './system.ts';

/** The day on which the gold questions are asked. */
const TODAY = '2026-11-20';

/** The product's own search. What it takes to understand the question is timed with it. */
export const OURS: System = {
  name: 'Trợ lý Báo cáo',
  async index({ library }) {
    const reporting = new Set(library.reports.map((report) => report.unit));
    const fileNames = new Map(library.reports.map((report) => [report.id, report.fileName]));
    return async (asked) => {
      const askerUnit = asked.askerUnit ? (library.registry.byName(asked.askerUnit) ?? null) : null;
      let dialogue: Dialogue = NEW_DIALOGUE;
      for (const earlier of asked.history)
        dialogue = (await reply(library, dialogue, earlier, { unit: askerUnit, today: TODAY })).dialogue;
      return async () => {
        const parsed = parseQuestion(asked.question, {
          registry: library.registry,
          reporting,
          askerUnit,
          today: TODAY,
        });
        const question = withoutPeriodAhead(
          library,
          completeQuestion(parsed, dialogue.earlier, { within: dialogue.about, units: dialogue.units }),
        );
        const passages = await passagesFor(library, question, ASKED);
        return passages.map(({ body, reportId }) => ({ text: body, report: fileNames.get(reportId) ?? '' }));
      };
    };
  },
};
