import { scopeText } from '../answers/figures/answer-value.ts';
import { type Library, reportById } from '../answers/library.ts';
import { labelText, periodText, valueText } from '../answers/wording/figures.ts';
import type { Filed } from '../reports/error-reports.ts';
import type { Figure } from '../reports/figure.ts';
import type { Proposed } from './proposed-number.ts';

export const HOW_TO_REPORT =
  'Để báo sai, anh/chị hỏi số liệu đó trước; khi tôi trả lời xong, anh/chị nhắn “báo sai” kèm số đúng nếu biết.';

export const NOTHING_TO_REPORT =
  'Câu trả lời vừa rồi không nêu số liệu nào để báo sai. Anh/chị hỏi đúng số liệu cần sửa rồi nhắn “báo sai”; nếu tôi hiểu sai câu hỏi, anh/chị hỏi lại giúp.';

export const NOT_IN_ANSWER =
  'Câu trả lời vừa rồi không có số liệu mà anh/chị nói đến. Anh/chị hỏi số liệu đó trước, tôi trả lời xong thì anh/chị nhắn “báo sai”.';

export const LEFT_ALONE = 'Vâng, tôi không ghi báo sai nào.';

/** So many numbers to choose from stand in one message. */
export const MOST_LINES = 9;

/** Numbered lines to choose from. */
export function asksWhich(figures: Figure[], hasNumber: boolean): string {
  const isOne = new Set(figures.map(({ unit }) => unit)).size === 1;
  const lines = figures
    .slice(0, MOST_LINES)
    .map((one, i) => `${i + 1}) ${isOne ? '' : `${one.unit}: `}${valueText(one)} – ${labelText(one)}${scopeText(one)}`);
  const rest = figures.length - lines.length;
  if (rest > 0) lines.push(`… và ${rest} số khác: anh/chị nhắn “báo sai” kèm tên đơn vị hoặc số bị sai.`);
  const hint = hasNumber
    ? 'Anh/chị nhắn số thứ tự.'
    : 'Anh/chị nhắn số thứ tự; biết số đúng thì nhắn kèm sau dấu hai chấm.';
  return `Số nào sai?\n${lines.join('\n')}\n${hint}`;
}

/** The right number that was said is the one that is used. */
export function sameText(figure: Figure): string {
  return `Số anh/chị nêu trùng với số tôi đang dùng (${valueText(figure)}), nên tôi chưa ghi báo sai.`;
}

/** What was filed, for whom, and that the number stays until then. */
export function filedText(library: Library, figure: Figure, proposed: Proposed, { id, outcome }: Filed): string {
  const report = reportById(library, figure.reportId);
  const what = `“${labelText(figure)}” của ${figure.unit}${periodText(figure.period ?? report.period)}`;
  if (outcome === 'known') return `Báo sai này đã được ghi trước đó (yêu cầu số ${id}: ${what}), đang chờ kiểm tra.`;
  const right =
    proposed.kind === 'value'
      ? `số anh/chị cho là đúng: ${valueText({ ...figure, qualifier: null, value: proposed.value })}`
      : proposed.kind === 'words'
        ? 'số đúng chưa rõ nên tôi ghi nguyên lời anh/chị'
        : 'chưa có số đúng';
  const more = proposed.kind === 'none' ? ' Biết số đúng, anh/chị nhắn thêm: “báo sai: phải là …”.' : '';
  return `${outcome === 'completed' ? 'Đã ghi thêm vào' : 'Đã ghi'} yêu cầu số ${id}: ${what}, đang dùng ${valueText(figure)}; ${right}. Người quản lý số liệu sẽ kiểm tra, trong khi chờ thì số này vẫn giữ nguyên.${more}`;
}
