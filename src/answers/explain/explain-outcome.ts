import type { Answer } from '../answer.ts';
import { GOOD } from '../figures/find-matches.ts';
import type { Library } from '../library.ts';
import type { Answered } from './answered.ts';
import type { Look } from './look.ts';

/** Why an answer is of its kind, and what its reader may do next. */
export interface Outcome {
  lines: string[];
  closing: string;
}

const MOST_UNITS = 6;

const CLOSINGS: Record<Answer['kind'], string> = {
  figure: 'Nếu số chưa đúng, anh/chị nhắn: “báo sai, số đúng là …”.',
  discrepancy: 'Nếu số chưa đúng, anh/chị nhắn: “báo sai, số đúng là …”.',
  passage: 'Anh/chị đọc thêm trong báo cáo ở mục đã dẫn.',
  reference: 'Anh/chị đọc thêm trong báo cáo ở mục đã dẫn.',
  not_found: 'Anh/chị thử nêu kỳ khác, hoặc gọi tên số liệu như báo cáo ghi.',
  clarify: 'Anh/chị nhắn thêm điều tôi hỏi là tôi trả lời được.',
  refused: 'Anh/chị cần số liệu nào trong các báo cáo thì nhắn tôi.',
};

/** What is to be said of an answer besides how its question was understood and where it was looked for. */
export function explainOutcome(library: Library, turn: Answered, looks: Look[]): Outcome {
  const { answer } = turn;
  return { lines: [...linesOf(library, turn, looks), ...laneLines(answer)], closing: CLOSINGS[answer.kind] };
}

function linesOf(library: Library, { question, answer }: Answered, looks: Look[]): string[] {
  const [source] = answer.citations;
  const place = source ? `${source.section ? `mục ${source.section}, ` : ''}${source.title}` : '';
  switch (answer.kind) {
    case 'passage':
      return [`Đoạn trích ở ${place}: đoạn nhắc đến nhiều nhất điều được hỏi.`];
    case 'reference':
      return [`Tra trong các văn bản mà báo cáo viện dẫn; lấy ở ${place}.`];
    case 'discrepancy':
      return ['Đã đặt các số cùng nói một việc trong báo cáo cạnh nhau và tính lại.'];
    case 'not_found':
      if (question && question.documents.length > 0)
        return ['Không báo cáo nào đã xem viện dẫn văn bản mang số đó; tôi không lấy văn bản khác thay vào.'];
      return ['Không số nào nêu đủ điều được hỏi, nên tôi không lấy số gần giống thay vào.'];
    case 'refused':
      return ['Tin nhắn đó không hỏi về số liệu hay nội dung của báo cáo nào, nên tôi không tra cứu gì.'];
    case 'clarify':
      return [whyAskedBack(library, question, looks)];
    default:
      return question ? [] : ['Tính từ những số của các câu trả lời ngay trước đó.'];
  }
}

function whyAskedBack(library: Library, question: Answered['question'], looks: Look[]): string {
  if (question?.ownUnknown) return 'Tôi hỏi lại vì chưa biết đơn vị của anh/chị là đơn vị nào.';
  const holding = looks
    .filter(({ matches }) => (matches[0]?.score ?? 0) >= GOOD)
    .map(({ reports }) => reports[0]?.unit);
  const units = [...new Set(holding)].filter((unit) => unit !== undefined);
  if (question && question.units.length === 0 && units.length > 1) {
    const more = units.length > MOST_UNITS ? '…' : '';
    return `Tôi hỏi lại vì câu hỏi không nêu đơn vị, mà nhiều đơn vị cùng báo cáo số này, mỗi nơi một khác: ${units.slice(0, MOST_UNITS).join(', ')}${more}.`;
  }
  const several = new Set(library.reports.map(({ unit }) => unit)).size > 1;
  return several && question?.units.length === 0
    ? 'Tôi hỏi lại vì câu hỏi không nêu đơn vị, mà trong kho có báo cáo của nhiều đơn vị.'
    : 'Tôi hỏi lại vì câu hỏi có thể hiểu nhiều cách, mỗi cách một câu trả lời khác.';
}

function laneLines({ lane, kind }: Answer): string[] {
  if (lane === 'model') return ['Câu chữ do mô hình ngôn ngữ viết; số liệu và câu trích lấy nguyên từ báo cáo.'];
  return lane === 'tasks' && kind !== 'not_found' ? ['Lấy từ bảng, danh sách nhiệm vụ trong báo cáo.'] : [];
}
