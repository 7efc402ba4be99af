import { fold } from '../vietnamese/fold.ts';
import { type GeneratedReports, REPORTS_A_UNIT } from './generate-reports.ts';
import { seededRandom } from './seeded-random.ts';

/** What generated questions ask for, and whether they name a unit. */
export const QUESTION_KINDS = {
  figureOfUnit: 'số liệu, nêu đơn vị',
  figure: 'số liệu, không nêu đơn vị',
  passageOfUnit: 'nội dung, nêu đơn vị',
  passage: 'nội dung, không nêu đơn vị',
} as const;

export type QuestionKind = keyof typeof QUESTION_KINDS;

/** #: a unit, @: another, %: a month, *: a work that the unit reports. */
const ASKED: Record<QuestionKind, string[]> = {
  figureOfUnit: [
    '# nhận bao nhiêu hồ sơ?',
    '# % có mấy hồ sơ quá hạn?',
    '# đã số hóa bao nhiêu hồ sơ?',
    'Tỷ lệ giải quyết đúng hạn của # % là bao nhiêu?',
    '# tiếp bao nhiêu lượt công dân?',
    'Lĩnh vực hộ tịch của # % nhận mấy hồ sơ?',
    '# thu ngân sách % được bao nhiêu?',
    'So sánh số hồ sơ tiếp nhận của # và @.',
    '# % còn bao nhiêu hồ sơ đang giải quyết?',
    'Số hồ sơ quá hạn của # thay đổi thế nào qua các tháng?',
  ],
  figure: [
    'Số hồ sơ quá hạn % là mấy?',
    'Đã số hóa bao nhiêu hồ sơ?',
    'Phường nào tiếp nhận nhiều hồ sơ nhất %?',
    'Xã nào có tỷ lệ giải quyết đúng hạn cao nhất?',
    'Tiếp bao nhiêu lượt công dân %?',
    'Giải ngân vốn đầu tư công được bao nhiêu?',
  ],
  passageOfUnit: [
    '# nêu những khó khăn gì %?',
    '# kiến nghị gì với tỉnh?',
    '* của # đang làm đến đâu?',
    'Vì sao * ở # chậm?',
    '# % sẽ tập trung làm gì?',
    '# chỉ đạo chuyển đổi số thế nào?',
  ],
  passage: [
    '* đang làm đến đâu?',
    'Nơi nào nhà thầu thiếu cát san lấp?',
    '* vướng mắc gì?',
    'Đơn vị nào phải mượn tạm phòng học để sửa trường?',
    'Vì sao * chưa xong?',
    'Người cao tuổi gặp khó khăn gì khi nộp hồ sơ qua mạng?',
  ],
};

/** Every third is typed without diacritics. */
const UNMARKED = 3;

/** Questions of one kind about generated reports; the same ones each time. */
export function generateQuestions({ units, works }: GeneratedReports, kind: QuestionKind, count: number): string[] {
  const random = seededRandom(2);
  const pick = <T>(from: T[]) => from[Math.floor(random() * from.length)] as T;
  return Array.from({ length: count }, (_, i) => {
    const work = works.length > 0 ? pick(works) : { name: 'Nhà văn hóa', unit: pick(units) };
    const form = ASKED[kind][i % ASKED[kind].length] as string;
    const unit = form.includes('*') ? work.unit : pick(units);
    const others = units.filter((one) => one !== unit);
    const question = form
      .replace('#', unit)
      .replace('@', pick(others.length > 0 ? others : units))
      .replace('%', `tháng ${1 + Math.floor(random() * REPORTS_A_UNIT)} năm 2026`)
      .replace('*', work.name);
    return i % UNMARKED === UNMARKED - 1 ? fold(question) : question;
  });
}
