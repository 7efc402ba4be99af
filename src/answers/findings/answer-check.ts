import { askedConcepts } from '../../questions/asked-concepts.ts';
import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Finding } from '../../reports/finding.ts';
import { findFindings } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import type { Answer } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { round, wholeOf } from '../figures/derive.ts';
import { findMatches, isComplete } from '../figures/find-matches.ts';
import { idsOf } from '../figures/frame.ts';
import { figuresIn, type Library, reportById, reportsOf } from '../library.ts';
import { labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';

/**
 * Answers whether numbers of a report agree: with what was found at ingest, or by working out the sum or share that the
 * question names. Null when nothing that it names can be checked.
 */
export async function answerCheck(library: Library, question: Question): Promise<Answer | null> {
  const reports =
    question.units.length > 0 ? question.units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
  return (
    (await byFinding(library, reports, question)) ??
    (TWO_PLACES.test(fold(question.full)) ? await byTwoNumbers(library, reports, question) : null) ??
    (await bySumOfMembers(library, question)) ??
    (await byFigure(library, reports, question)) ??
    (await byTwoNumbers(library, reports, question)) ??
    (await allFindings(library, reports, question))
  );
}

/** "Lúc ghi … lúc ghi …", "chỗ thì … chỗ lại …", "sao … mà …": two numbers of the report are set against each other. */
const TWO_PLACES = /\b(?:luc|cho|doan)\b.*\b(?:luc|cho|doan)\b|\bsao\b.*\b(?:ma|lai|nhung)\b|\bso nao\b/;

/** A finding that holds a number of the question, or else is about the same things. */
async function byFinding(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const findings = await findFindings(
    library.db,
    reports.map((report) => report.id),
  );
  const terms = question.concepts.flatMap((asked) => idsOf(asked));
  const scored = [];
  for (const finding of findings) {
    const figures = (await figuresIn(library, finding.reportId)).filter((figure) =>
      finding.figures.includes(figure.ordinal),
    );
    const values = [finding.stated, finding.computed, ...figures.map((figure) => figure.value)];
    const quoted = question.numbers.filter(
      (number) => number > 1 && values.some((value) => value !== null && Math.abs(value - number) < 1e-9),
    ).length;
    const named = new Set([...describe(finding.quote).concepts]);
    const about = terms.filter((id) => named.has(id)).length;
    scored.push({ finding, quoted, about });
  }
  const best = scored.sort((a, b) => b.quoted - a.quoted || b.about - a.about)[0];
  if (!best) return null;
  if (question.numbers.length > 0 ? best.quoted === 0 : best.about < Math.max(2, terms.length * 0.6)) return null;
  return presentFinding(library, best.finding);
}

async function presentFinding(library: Library, finding: Finding): Promise<Answer> {
  const report = reportById(library, finding.reportId);
  const citations = new Citations();
  citations.add(report, finding.section, finding.quote);
  const all = await figuresIn(library, finding.reportId);
  const figures = all
    .filter((figure) => finding.figures.includes(figure.ordinal))
    .map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const isRounding = finding.severity === 'rounding';
  const head = isRounding ? 'Chưa khớp do làm tròn' : 'Số liệu chưa khớp';
  if (finding.computed !== null) {
    figures.push({
      value: finding.computed,
      measure: '',
      unit: report.unit,
      label: 'số tính lại',
      period: report.period,
      citation: 0,
      derived: { formula: finding.explain },
    });
  }
  return {
    kind: 'discrepancy',
    agrees: false,
    text: `${head} (${report.unit}${periodText(report.period)}): ${statedText(finding)}${finding.explain}\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

function statedText(finding: Finding): string {
  if (finding.stated === null || finding.computed === null) return '';
  return `báo cáo ghi ${formatNumber(finding.stated)}, tính lại là ${formatNumber(finding.computed)}. `;
}

/** "Lúc ghi 574, lúc ghi 530": both numbers, each with what it counts. */
async function byTwoNumbers(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
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
      text: `Hai chỗ không giống nhau (${report.unit}${periodText(report.period)}):\n${lines.join('\n')}${note}\nMỗi số đếm một việc như ghi trên; báo cáo không nói số nào thay cho số nào.\n${citations.toText()}`,
      citations: citations.list,
      figures,
      lane: 'figures',
    };
  }
  return null;
}

const BEFORE_TOTAL = /(?:cộng lại|cộng|cong lai|cong|có bằng|co bang|bằng|bang|có khớp|co khop)/iu;

/** "A, B, C cộng lại có bằng D không": each member is looked up and added. */
async function bySumOfMembers(library: Library, question: Question): Promise<Answer | null> {
  const [unit] = question.units;
  const pieces = question.bare.split(BEFORE_TOTAL).map((piece) => piece.trim());
  const members = (pieces[0] ?? '')
    .split(/[,;:+]|\s(?:và|với|va|voi)\s/iu)
    .filter((piece) => describe(piece, { chat: true }).concepts.size > 0);
  const target = pieces.slice(1).join(' ');
  if (!unit || members.length < 2 || describe(target, { chat: true }).concepts.size === 0) return null;
  const objects = question.concepts.filter((asked) => asked.slot === 'object').slice(0, 1);
  const lookUp = async (piece: string, taken: Figure[]) => {
    const own = askedConcepts(describe(piece, { chat: true }).mentions);
    const concepts = own.some((asked) => asked.slot === 'object') ? own : [...objects, ...own];
    const matches = await findMatches(
      library,
      reportsOf(library, unit),
      { concepts, words: [], kind: 'any', counted: null },
      question,
    );
    return matches.find(
      (match) =>
        match.figure.measure !== '%' &&
        match.score > 0.5 &&
        isComplete(match, { concepts, words: [], kind: 'any', counted: null }) &&
        !taken.includes(match.figure) &&
        !taken.some((one) => one.id === match.figure.id),
    )?.figure;
  };
  const found: Figure[] = [];
  for (const member of members) {
    const onlyObject = askedConcepts(describe(member, { chat: true }).mentions).every(
      (asked) => asked.slot === 'object',
    );
    if (onlyObject && members.length > 2) continue;
    const figure = await lookUp(member, found);
    if (figure) found.push(figure);
  }
  const total = await lookUp(target, found);
  if (!total || found.length < 2) return null;
  const sum = round(
    found.reduce((all, figure) => all + figure.value, 0),
    6,
  );
  return presentSum(library, total, found, sum);
}

function presentSum(library: Library, total: Figure, parts: Figure[], sum: number): Answer {
  const report = reportById(library, total.reportId);
  const citations = new Citations();
  const figures = [total, ...parts].map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const agrees = Math.abs(sum - total.value) < 1e-6;
  const formula = `${parts.map((part) => formatNumber(part.value)).join(' + ')} = ${formatNumber(sum)}`;
  figures.push({
    value: sum,
    measure: total.measure,
    unit: report.unit,
    label: 'tổng tính lại',
    period: total.period,
    citation: 0,
    derived: { formula },
  });
  const verdict = agrees
    ? `khớp với ${formatNumber(total.value)} nêu trong báo cáo`
    : `không khớp với ${formatNumber(total.value)} nêu trong báo cáo (chênh ${formatNumber(round(Math.abs(sum - total.value), 6))})`;
  return {
    kind: 'discrepancy',
    agrees,
    text: `${agrees ? 'Khớp' : 'Chưa khớp'} (${report.unit}${periodText(total.period ?? report.period)}): ${formula}, ${verdict}.\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

/** The figure that the question names, with its parts added up or its share worked out. */
async function byFigure(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  const concepts = question.concepts.filter((asked) => asked.slot !== 'part');
  const isShare = question.concepts.some((asked) => asked.alternatives.some((concept) => concept.id === 'share'));
  const matches = await findMatches(
    library,
    reports,
    { concepts, words: question.words, kind: isShare ? 'share' : 'any', counted: null },
    question,
  );
  const figures = matches.filter((match) => match.score > 0.4).map((match) => match.figure);
  const quoted = figures.filter((figure) => question.numbers.includes(figure.value));
  for (const figure of (quoted.length > 0 ? quoted : question.numbers.length > 0 ? [] : figures).slice(0, 5)) {
    const all = await figuresIn(library, figure.reportId);
    if (figure.measure === '%') {
      const answer = await checkShare(library, figure, all);
      if (answer) return answer;
    }
    const parts = all.filter((one) => one.whole === figure.ordinal && one.measure !== '%');
    if (parts.length >= 2)
      return presentSum(
        library,
        figure,
        parts,
        round(
          parts.reduce((sum, part) => sum + part.value, 0),
          6,
        ),
      );
  }
  return null;
}

async function checkShare(library: Library, share: Figure, all: Figure[]): Promise<Answer | null> {
  const part = all.find((one) => one.ordinal === share.shareOf);
  const whole = part ? await wholeOf(library, part) : null;
  if (!part || !whole) return null;
  const report = reportById(library, share.reportId);
  const exact = (100 * part.value) / whole.value;
  const decimals = (share.raw.split(/[.,]/u)[1] ?? '').length;
  const agrees = Math.abs(exact - share.value) <= 0.5 * 10 ** -decimals + 1e-9;
  const citations = new Citations();
  const figures = [share, part, whole].map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const formula = `${formatNumber(part.value)}/${formatNumber(whole.value)} = ${formatNumber(exact, 2)}%`;
  figures.push({
    value: round(exact, 2),
    measure: '%',
    unit: report.unit,
    label: 'tỷ lệ tính lại',
    period: share.period,
    citation: 0,
    derived: { formula },
  });
  return {
    kind: 'discrepancy',
    agrees,
    text: `${agrees ? 'Đúng' : 'Chưa khớp'} (${report.unit}${periodText(share.period ?? report.period)}): ${formula}; báo cáo ghi ${formatNumber(share.value)}%.\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

/** "Số liệu báo cáo có khớp không?" without naming any: all that was found. */
async function allFindings(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
  if (
    question.numbers.length > 0 ||
    question.concepts.some((asked) => asked.slot === 'object' && asked.alternatives[0]?.id !== 'report_document') ||
    question.units.length === 0
  )
    return null;
  const latest = reports[0];
  if (!latest) return null;
  const findings = (await findFindings(library.db, [latest.id])).slice(0, 6);
  const citations = new Citations();
  for (const finding of findings) citations.add(latest, finding.section, finding.quote);
  const text =
    findings.length === 0
      ? `Chưa thấy chỗ nào không khớp trong các tổng, tỷ lệ và ngày tháng đã kiểm tra (${latest.unit}${periodText(latest.period)}).`
      : `Có ${findings.length} chỗ cần xem lại (${latest.unit}${periodText(latest.period)}):\n${findings.map((finding) => `- ${statedText(finding)}${finding.explain}`).join('\n')}`;
  return {
    kind: 'discrepancy',
    agrees: findings.length === 0,
    text: `${text}\n${citations.toText(2)}`,
    citations: citations.list,
    figures: [],
    lane: 'figures',
  };
}
