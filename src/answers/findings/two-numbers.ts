import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Answer } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { idsOf } from '../figures/frame.ts';
import { figuresIn, type Library } from '../library.ts';
import { labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';

/** "Lúc ghi 574, lúc ghi 530": both numbers, each with what it counts. */
export async function byTwoNumbers(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const numbers = [...new Set(question.numbers)];
  if (numbers.length < 2) return null;
  const terms = question.concepts
    .filter((asked) => asked.slot === 'object')
    .flatMap((asked) => idsOf(asked).map(conceptTerm));
  for (const report of reports) {
    const all = (await figuresIn(library, report.id)).filter(
      (figure) => terms.length === 0 || terms.some((term) => figure.ownTerms.has(term) || figure.nearTerms.has(term)),
    );
    const asked = question.concepts.flatMap((one) => idsOf(one).map(conceptTerm));
    const about = (figure: Figure) => asked.filter((term) => figure.ownTerms.has(term)).length;
    const found = numbers.flatMap((number) =>
      all
        .filter((figure) => figure.value === number)
        .sort((a, b) => about(b) - about(a) || a.ordinal - b.ordinal)
        .slice(0, 2),
    );
    const distinct = new Set(found.map((figure) => figure.value));
    if (found.length === 0 || (distinct.size < 2 && found.length < 1)) continue;
    const citations = new Citations();
    const figures = found.map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
    const lines = found.map(
      (figure) => `- ${valueText(figure)}: ${labelText(figure)}${figure.section ? ` (mục ${figure.section})` : ''}`,
    );
    const missing = numbers.filter((number) => !distinct.has(number)).map((number) => formatNumber(number));
    const note =
      missing.length > 0
        ? `\nSố ${missing.join(', ')} không đứng riêng trong báo cáo; đề nghị đối chiếu với câu trích dưới đây.`
        : '';
    return {
      kind: 'discrepancy',
      agrees: false,
      text: `Các chỗ trong báo cáo không giống nhau (${report.unit}${periodText(report.period)}):\n${lines.join('\n')}${note}\nMỗi số đếm một việc như ghi trên; báo cáo không nói số nào thay cho số nào.\n${citations.toText()}`,
      citations: citations.list,
      figures,
      lane: 'figures',
    };
  }
  return null;
}
