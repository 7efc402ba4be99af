import type { Period } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import type { FoundFigure } from './figure.ts';
import { sameKind } from './kinds-of-measure.ts';
import { earlierPeriod, TIMES } from './name-earlier-values.ts';

/** "giảm từ ", "nâng từ khoảng ", "(từ ": before the first value of a move. */
const FROM = /(?:^|[\s(])từ\s+(?:mức\s+|hơn\s+|gần\s+|khoảng\s+)?$/iu;
/** " hộ (cuối năm 2021) xuống còn ": between the two values. */
const TO =
  /^(?<told>[^;:]*?)[\s,]*(?<arrow>(?:xuống|lên|tăng lên|giảm xuống|rút xuống|thành|còn)(?:\s+(?:còn|đến|tới|mức|thành|gần|hơn|khoảng))*\s+)$/iu;
/** How what is moved is moved: the last words of the name of the first value. */
const MOVES =
  /[\s,]*(?:(?:tuy|đã|được|có|đều|tiếp tục|thực hiện|tiến hành)\s+)*(?<verb>(?:tăng|giảm|nâng|hạ|rút ngắn|cắt giảm|thu hẹp|mở rộng|sắp xếp|tinh gọn|chuyển|kéo giảm)(?:\s+(?:mạnh|dần|nhanh|đáng kể|xuống|lên|thêm))*)\s*$/iu;
/** Moves that leave the thing what it was; after others it is another one ("sau khi sắp xếp"). */
const OF_AMOUNT = /^(?:tăng|giảm|nâng|hạ|kéo giảm|cắt giảm|rút ngắn)/iu;
/** ", giảm 684 hộ" behind the second value. */
const BY = /^[^;:.]*?[,(]\s*(?:tương ứng\s+)?(?<word>tăng|giảm)\s+(?:thêm\s+)?$/iu;

/**
 * Gives both values of a move their name and their time: "hộ nghèo giảm từ 120 hộ (cuối năm 2024) xuống còn 95 hộ, giảm 25 hộ" tells of
 * the poor households of 2024, of those of now, and by how many they became fewer.
 */
export function nameMoves(figures: FoundFigure[], reportPeriod: Period | null): void {
  for (const [i, first] of figures.entries()) {
    const second = figures[i + 1];
    const words = second && wordsOfMove(first, second, figures[i - 1]);
    if (!words) continue;
    const { told, verb, subject } = words;
    const time = TIMES.exec(told)?.groups?.time;
    const since = time ?? comparedWith(first);
    first.period = since === undefined ? null : timeOf(since, reportPeriod);
    if (time !== undefined) {
      const at = first.number.end + told.indexOf(time);
      first.claims = { start: at, end: at + time.length };
    }
    if (subject !== '') {
      const after = OF_AMOUNT.test(verb) ? subject : `${subject} sau khi ${verb}`;
      first.label = first.period === null ? `${subject} trước khi ${verb}` : subject;
      second.label = after;
      nameChange(figures[i + 2], second, subject);
    }
    second.period = ownTime(second, figures[i + 2], reportPeriod);
    first.whole = null;
    second.whole = null;
  }
}

function wordsOfMove(
  first: FoundFigure,
  second: FoundFigure,
  change: FoundFigure | undefined,
): { told: string; verb: string; subject: string } | null {
  if (first.cell || first.sentence !== second.sentence || !sameKind(first.measure, second.measure)) return null;
  const { text } = first.block.mapped;
  const lead = text.slice(first.sentence.start, first.number.start);
  const { told, arrow = '' } = TO.exec(text.slice(first.number.end, second.number.start))?.groups ?? {};
  if (told === undefined || !FROM.test(lead)) return null;
  const led = MOVES.exec(lead.replace(FROM, ''))?.groups?.verb ?? (/lên/iu.test(arrow) ? 'tăng' : 'giảm');
  const subject = (subjectOfChange(change, first, lead) ?? first.label)
    .replace(/\s+(?:xuống|lên)(?=\s|$)/iu, '')
    .replace(MOVES, '')
    .replace(/(?:\s|^)(?:tuy|từ)\s*$/iu, '')
    .trim();
  return { told, verb: led.toLowerCase().replace(/\s+(?:xuống|lên)$/u, ''), subject };
}

/** "số ca mắc tăng 11 ca (từ 08 lên 19 ca)": a move in the bracket behind a change tells of what changed. */
function subjectOfChange(change: FoundFigure | undefined, first: FoundFigure, lead: string): string | null {
  if (!change || change.sentence !== first.sentence || !/\(\s*từ\s+$/iu.test(lead)) return null;
  const named = /^mức (?:tăng|giảm) (.+)$/iu.exec(change.label)?.[1]?.replace(/\s*so với .*$/iu, '');
  return named === undefined ? null : `số ${named}`;
}

/** "So với cùng kỳ năm 2025, … tăng từ 08 lên 19 ca": of when the first value is where nothing stands beside it. */
function comparedWith({ block, sentence }: FoundFigure): string | undefined {
  const compared = /so với\s+(.{0,40})/iu.exec(block.mapped.text.slice(sentence.start, sentence.end))?.[1] ?? '';
  const found = TIMES.exec(compared);
  return found?.index === 0 ? found.groups?.time : undefined;
}

/** The change that is told behind both values is a change of what they tell of. */
function nameChange(change: FoundFigure | undefined, second: FoundFigure, subject: string): void {
  if (!change || change.sentence !== second.sentence) return;
  const between = change.block.mapped.text.slice(second.number.end, change.number.start);
  const word = BY.exec(between)?.groups?.word;
  if (word === undefined || !(change.measure === '%' || sameKind(change.measure, second.measure))) return;
  change.label = `mức ${word.toLowerCase()} ${subject.replace(/^(?:tổng số|số)\s+/iu, '')}`;
  change.whole = null;
}

/** "xuống còn 95 hộ (cuối năm 2025)", "lên 93,5% năm 2025": the time right behind the second value. */
function ownTime(second: FoundFigure, next: FoundFigure | undefined, report: Period | null): Period | null {
  const { text } = second.block.mapped;
  const end = next && next.sentence === second.sentence ? next.number.start : second.sentence.end;
  const behind = text.slice(second.number.end, end);
  const match = TIMES.exec(/^[^,;.()]*(?:\([^()]*\))?/u.exec(behind)?.[0] ?? '');
  return match?.groups?.time === undefined ? null : timeOf(match.groups.time, report);
}

function timeOf(time: string, report: Period | null): Period | null {
  return earlierPeriod(time, report) ?? findPeriods(time, { report }).at(-1)?.period ?? null;
}
