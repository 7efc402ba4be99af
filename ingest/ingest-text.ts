import { createHash } from 'node:crypto';
import type { ReferenceToSave, ReportToSave } from '../src/reports/report-to-save.ts';
import { conceptTerm, describe, passageTerms, termsOf } from '../src/vocabulary/describe.ts';
import { findIssuingUnit } from '../src/vocabulary/units/issuing-unit.ts';
import type { UnitRegistry } from '../src/vocabulary/units/registry.ts';
import { checkReport } from './checks/check-report.ts';
import type { Document } from './document/document.ts';
import { assignIndicators } from './figures/assign-indicators.ts';
import { assignPeriods } from './figures/assign-periods.ts';
import { figureRow } from './figures/figure-row.ts';
import { findAbsences } from './figures/find-absences.ts';
import { findFigures } from './figures/find-figures.ts';
import { linkWholes } from './figures/link-wholes.ts';
import { markRepeats } from './figures/mark-repeats.ts';
import { nameEarlierValues } from './figures/name-earlier-values.ts';
import { nameFractions } from './figures/name-fractions.ts';
import { nameMoves } from './figures/name-moves.ts';
import { withoutTermsOfParts } from './figures/terms-of-parts.ts';
import { measureLikeWholes } from './figures/whole-measure.ts';
import { verbatimStretch } from './outline/mapped-text.ts';
import { type Block, looksLikeReport, type Outline, readOutline } from './outline/outline.ts';
import { splitSentences } from './outline/sentences.ts';
import { makePassages, pathOf } from './passages/make-passages.ts';
import { findReferences } from './references/find-references.ts';
import { readHead } from './report/read-head.ts';
import { figuresOfTable } from './tables/table-figures.ts';
import { taskRows } from './tasks/find-tasks.ts';

/** Why a text was not taken in, as a sentence for the official who sent it. */
export interface RefusedText {
  refused: string;
}

/**
 * Reads one report out of its document: outline, passages, figures, references, findings, tasks. Its text is what will be stored and quoted.
 */
export function readReport(
  fileName: string,
  document: Document,
  registry: UnitRegistry,
  isSample = false,
): ReportToSave | RefusedText {
  const { text: body } = document;
  const outline = readOutline(document);
  // An annex may hold no more than its table.
  if (document.tables.length === 0 && !looksLikeReport(outline, body)) {
    return {
      refused:
        'Không nhận ra đây là một báo cáo: không thấy chữ “BÁO CÁO” và các mục của nó. Đề nghị kiểm tra lại tệp.',
    };
  }
  const unit = findIssuingUnit(headAndTail(outline), registry);
  if (!unit) {
    return {
      refused:
        'Không đọc được tên cơ quan ban hành báo cáo. Đề nghị bổ sung dòng “Ủy ban nhân dân phường/xã …” ở đầu báo cáo.',
    };
  }
  registry.add(unit);
  const head = readHead(outline);
  const figures = findFigures(outline, (table, blocks, firstOrdinal) =>
    figuresOfTable(
      table,
      blocks.filter((block) => block.row?.table === table),
      { source: body, reportPeriod: head.period, firstOrdinal },
    ),
  );
  nameFractions(figures);
  linkWholes(figures);
  measureLikeWholes(figures);
  nameEarlierValues(figures, head.period);
  nameMoves(figures, head.period);
  markRepeats(figures);
  const absences = findAbsences(outline, figures.length);
  assignPeriods([...figures, ...absences], head.period);
  assignIndicators(figures);
  const rows = [
    ...figures.map((figure) => figureRow(figure, body, unit.name, head.period, false)),
    ...absences.map((figure) => figureRow(figure, body, unit.name, head.period, true)),
  ];
  return {
    fileName,
    unit,
    title: head.title,
    number: head.number,
    issuedOn: head.issuedOn,
    period: head.period,
    signer: head.signer,
    addressee: head.addressee,
    body,
    contentHash: createHash('sha256').update(body).digest('hex'),
    isSample,
    isScan: document.isScan,
    passages: makePassages(outline, body, head.period),
    figures: withoutTermsOfParts(rows).map((row) => ({ ...row, is_unsure: isUnsure(document, row) })),
    references: referenceRows(outline, body),
    findings: checkReport(figures, outline, body, head),
    tasks: taskRows(outline, body, { reportPeriod: head.period, issuedOn: head.issuedOn }),
  };
}

/** Whether a figure stands in a line that was read with little confidence. */
function isUnsure(
  { unsure }: Document,
  { quote_start, quote_end }: { quote_start: number; quote_end: number },
): boolean {
  return unsure.some(({ start, end }) => start < quote_end && quote_start < end);
}

/** What the issuer is read from: letterhead, title, first paragraphs, last paragraph, signature. */
function headAndTail(outline: Outline): string {
  const texts = outline.blocks.filter((block) => block.kind !== 'footnote').map((block) => block.mapped.text);
  return [
    outline.head,
    outline.title.text,
    ...texts.slice(0, 6),
    ...texts.slice(-2),
    ...outline.closing.map((one) => one.text),
  ].join('\n');
}

function referenceRows(outline: Outline, body: string): ReferenceToSave[] {
  const rows: ReferenceToSave[] = [];
  for (const block of outline.blocks) {
    const { text } = block.mapped;
    const sentences = splitSentences(text);
    for (const found of findReferences(text)) {
      const sentence = sentences.find((span) => span.start <= found.start && found.start < span.end) ?? {
        start: 0,
        end: text.length,
      };
      const start = Math.min(leadStart(text, sentence.start, found.start), found.statementStart);
      const stop = Math.max(found.statementEnd, found.end);
      const quote = verbatimStretch(block.mapped, found.start, found.end, start, Math.min(stop + 1, text.length));
      const statement = text.slice(start, stop);
      rows.push({
        ordinal: rows.length,
        kind: found.kind,
        number: found.number,
        bare_number: found.bareNumber,
        issued_on: found.date,
        subject: found.subject,
        section: block.section.number,
        quote: body.slice(quote.start, quote.end),
        quote_start: quote.start,
        quote_end: quote.end,
        terms: [
          ...new Set([
            ...passageTerms(statement),
            ...citingTerms(outline, block, body),
            ...pathOf(block)
              .flatMap((title) => [...describe(title).concepts].map(conceptTerm))
              .map((term) => `^${term}`),
          ]),
        ],
      });
    }
  }
  return rows;
}

/** How much of a paragraph a footnote at its end may answer for. */
const CITED_CHARACTERS = 900;

/** A footnote's documents answer for what the footnote stands to, and for its headings. */
function citingTerms(outline: Outline, block: Block, body: string): string[] {
  if (block.footnote === null) return [];
  const mark = /^\d+$/u.test(block.footnote) ? `<sup>${block.footnote}</sup>` : block.footnote;
  for (const other of outline.blocks) {
    if (other.kind === 'footnote') continue;
    const at = body.slice(other.start, other.end).indexOf(mark);
    if (at < 0) continue;
    return [
      ...termsOf(body.slice(other.start + Math.max(0, at - CITED_CHARACTERS), other.start + at)),
      ...pathOf(other).flatMap((title) => termsOf(title)),
    ];
  }
  return [];
}

/** A document is often named after what it is about ("Kế hoạch … (ban hành kèm theo Quyết định số 40/…)"): the member before it belongs to the quote. */
function leadStart(text: string, sentenceStart: number, start: number): number {
  const before = text.slice(sentenceStart, start);
  const cut = Math.max(before.lastIndexOf('; '), before.lastIndexOf('. '));
  return sentenceStart + (cut < 0 ? 0 : cut + 2);
}
