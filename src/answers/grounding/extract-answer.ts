import { speaksToAssistant } from '../../vocabulary/speaks-to-assistant.ts';
import type { Answer } from '../answer.ts';
import { notFound } from '../wording/replies.ts';
import { oneLine } from '../wording/sources.ts';
import type { GroundingFault } from './fault.ts';

const MOST_QUOTES = 4;

/**
 * What stands in for an answer that is not proved: the report's own sentences that it cites, and the faults for whoever runs the program.
 */
export function extractAnswer(answer: Answer, faults: GroundingFault[]): Answer {
  const kept = answer.citations.filter(({ quote }) => !speaksToAssistant(quote)).slice(0, MOST_QUOTES);
  if (kept.length === 0) {
    const text =
      'Tôi chưa tìm được câu trả lời có căn cứ trong các báo cáo. Anh/chị nêu rõ đơn vị, nội dung và kỳ báo cáo rồi hỏi lại giúp.';
    return { ...notFound(text), faults };
  }
  const lines = kept.map(
    ({ title, section, quote }) => `- “${oneLine(quote)}” (${title}${section ? `, mục ${section}` : ''})`,
  );
  return {
    kind: 'passage',
    text: `Báo cáo ghi nguyên văn:\n${lines.join('\n')}`,
    citations: kept,
    figures: [],
    lane: 'passages',
    faults,
  };
}
