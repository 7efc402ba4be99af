import type { Question } from '../../questions/question.ts';
import type { Finding } from '../../reports/finding.ts';
import { findFindings } from '../../reports/queries.ts';
import type { Report } from '../../reports/report.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { describe } from '../../vocabulary/describe.ts';
import type { Answer, AnswerFigure } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { round } from '../figures/arithmetic.ts';
import { idsOf } from '../figures/frame.ts';
import { figuresIn, type Library, reportById } from '../library.ts';
import { periodText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';

/** A finding that holds a number of the question, or else is about the same things. */
export async function byFinding(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
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
  figures.push(...recomputed(report, finding, 0));
  return {
    kind: 'discrepancy',
    agrees: false,
    text: `${head} (${report.unit}${periodText(report.period)}): ${statedText(finding)}${finding.explain}\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}

/** The number that follows from the others, and how far it is from the stated one. */
function recomputed(report: Report, finding: Finding, citation: number): AnswerFigure[] {
  const { stated, computed, explain } = finding;
  if (computed === null) return [];
  const common = { measure: '', unit: report.unit, period: report.period, citation };
  const figures = [{ ...common, value: computed, label: 'số tính lại', derived: { formula: explain } }];
  if (stated !== null) {
    const value = round(Math.abs(stated - computed), 6);
    const formula = `${formatNumber(Math.max(stated, computed))} − ${formatNumber(Math.min(stated, computed))} = ${formatNumber(value)}`;
    figures.push({ ...common, value, label: 'chênh lệch', derived: { formula } });
  }
  return figures;
}

function statedText(finding: Finding): string {
  if (finding.stated === null || finding.computed === null) return '';
  return `báo cáo ghi ${formatNumber(finding.stated)}, tính lại là ${formatNumber(finding.computed)}. `;
}

/** "Số liệu báo cáo có khớp không?" without naming any: all that was found. */
export async function allFindings(library: Library, reports: Report[], question: Question): Promise<Answer | null> {
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
  const figures = findings.flatMap((finding) =>
    recomputed(latest, finding, citations.add(latest, finding.section, finding.quote)),
  );
  const text =
    findings.length === 0
      ? `Chưa thấy chỗ nào không khớp trong các tổng, tỷ lệ và ngày tháng đã kiểm tra (${latest.unit}${periodText(latest.period)}).`
      : `Có ${findings.length} chỗ cần xem lại (${latest.unit}${periodText(latest.period)}):\n${findings.map((finding) => `- ${statedText(finding)}${finding.explain}`).join('\n')}`;
  return {
    kind: 'discrepancy',
    agrees: findings.length === 0,
    text: `${text}\n${citations.toText(2)}`.trim(),
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}
