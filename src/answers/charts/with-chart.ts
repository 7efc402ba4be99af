import type { Answer } from '../answer.ts';
import { chartOf } from './chart-of.ts';

/**
 * The answer with its picture, where it has one. Where a picture was asked for and cannot be drawn, the answer says why in one
 * sentence, above its sources.
 */
export function withChart(answer: Answer, { isAsked }: { isAsked: boolean }): Answer {
  const chart = chartOf(answer, { isAsked });
  if (chart) return { ...answer, chart };
  return isAsked && STATES_SOMETHING.has(answer.kind) ? aboveSources(answer, whyNot(answer)) : answer;
}

/** Who is asked back or told that nothing was found needs no word about pictures. */
const STATES_SOMETHING = new Set<Answer['kind']>(['figure', 'passage', 'reference', 'discrepancy']);

function whyNot(answer: Answer): string {
  if (answer.figures.length === 0) return 'Câu trả lời không có số liệu nên không vẽ biểu đồ.';
  const most = answer.series
    ? Math.max(1, ...answer.series.map(({ points }) => knownIn(points)))
    : answer.figures.filter((figure) => !figure.derived).length;
  if (most > 1) return 'Các số liệu không cùng loại nên không vẽ chung một biểu đồ.';
  return 'Chỉ có một số liệu nên không vẽ biểu đồ; anh/chị nêu thêm đơn vị hoặc kỳ cần so sánh.';
}

function knownIn(points: { figure: number | null }[]): number {
  return points.filter((point) => point.figure !== null).length;
}

function aboveSources(answer: Answer, sentence: string): Answer {
  const at = answer.text.indexOf('\nNguồn:');
  const [said, sources] = at < 0 ? [answer.text, ''] : [answer.text.slice(0, at), answer.text.slice(at)];
  return { ...answer, text: `${said}\n${sentence}${sources}` };
}
