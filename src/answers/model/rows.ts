import type { Figure } from '../../reports/figure.ts';
import type { Passage } from '../../reports/passage.ts';
import type { Task } from '../../reports/task.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Period } from '../../vietnamese/period.ts';
import { speaksToAssistant } from '../../vocabulary/speaks-to-assistant.ts';
import type { Answer, AnswerFigure, Citation } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { type Library, reportById, reportsOfFile } from '../library.ts';
import { dueText, STATE_WORDS } from '../tasks/task-words.ts';
import { valueText } from '../wording/figures.ts';
import { Citations, oneLine } from '../wording/sources.ts';
import type { HiddenNumbers } from './hidden-numbers.ts';

/** Something that was looked up for a model: the place in a report, and the figure where it is one. */
export interface Row {
  /** "F3": a figure · "P2": a passage, a document, a task. */
  id: string;
  citation: Citation;
  unit: string;
  period: Period | null;
  /** What the quote alone does not say: where it stands, who does it until when. */
  about: string;
  /** `citation` of it says nothing here. */
  figure: AnswerFigure | null;
  /** Where the figure is stored, for questions that follow. */
  place?: { reportId: number; ordinal: number };
}

/** All that was looked up for one answer. What is found twice has one id. */
export class Rows {
  readonly #rows = new Map<string, Row>();
  readonly #ids = new Map<string, string>();

  constructor(private readonly library: Library) {}

  get(id: string): Row | undefined {
    return this.#rows.get(id);
  }

  addFigure(figure: Figure): Row {
    const report = reportById(this.library, figure.reportId);
    const citations = new Citations();
    citations.addFigure(report, figure);
    const found = asAnswerFigure(figure, 0);
    return this.#add('F', `figure ${figure.reportId} ${figure.ordinal}`, {
      citation: citations.list[0] as Citation,
      unit: figure.unit,
      period: figure.period ?? report.period,
      about: figure.label,
      figure: { ...found, period: found.period ?? report.period },
      place: { reportId: figure.reportId, ordinal: figure.ordinal },
    });
  }

  /** Null for a passage that gives orders to whoever reads it out. */
  addPassage(passage: Passage): Row | null {
    if (speaksToAssistant(passage.body)) return null;
    return this.#addQuote(passage.reportId, passage.section, passage.body, passage.path.at(-1) ?? '');
  }

  addTask(task: Task): Row {
    const due = dueText(task);
    const about = [task.content, task.owner, due === '' ? null : `hạn ${due}`, STATE_WORDS[task.state]];
    return this.#addQuote(task.reportId, task.section, task.quote, about.filter((one) => one).join('; '));
  }

  /** What an answer of the rules rests on: its figures, computed ones with their formulas, and its quotes. */
  addAnswer(answer: Answer): Row[] {
    return [
      ...answer.figures.flatMap((figure) => this.#addAnswerFigure(answer, figure) ?? []),
      ...answer.citations.flatMap((citation) => this.#addCitation(citation) ?? []),
    ];
  }

  #addAnswerFigure(answer: Answer, figure: AnswerFigure): Row | null {
    const citation = answer.citations[figure.citation];
    if (!citation) return null;
    const { derived } = figure;
    return this.#add('F', `${citation.report} ${citation.quote} ${figure.label} ${figure.value} ${derived?.formula}`, {
      citation,
      unit: figure.unit,
      period: figure.period,
      about: derived ? `${figure.label} (tính: ${derived.formula})` : figure.label,
      figure,
    });
  }

  #addCitation(citation: Citation): Row | null {
    const [report] = reportsOfFile(this.library, citation.report);
    if (!report || speaksToAssistant(citation.quote)) return null;
    const { unit, period } = report;
    return this.#add('P', `${report.id} ${citation.quote}`, { citation, unit, period, about: '', figure: null });
  }

  #addQuote(reportId: number, section: string, quote: string, about: string): Row {
    const report = reportById(this.library, reportId);
    const citations = new Citations();
    citations.add(report, section, quote);
    return this.#add('P', `${report.id} ${quote}`, {
      citation: citations.list[0] as Citation,
      unit: report.unit,
      period: report.period,
      about,
      figure: null,
    });
  }

  #add(kind: 'F' | 'P', key: string, row: Omit<Row, 'id'>): Row {
    const known = this.#rows.get(this.#ids.get(key) ?? '');
    if (known) return known;
    const id = `${kind}${[...this.#rows.keys()].filter((one) => one.startsWith(kind)).length + 1}`;
    const added = { id, ...row };
    this.#rows.set(id, added);
    this.#ids.set(key, id);
    return added;
  }
}

/** A passage longer than this is shown to the model in part. */
const MOST_CHARACTERS = 1500;

/** Rows as a model reads them, a line each. Nothing in them can end the block that they stand in: "<" is written as a code. */
export function showRows(rows: Row[], hidden: HiddenNumbers): string {
  return rows.map((row) => asData(shownRow(row, hidden))).join('\n');
}

/** Any value as JSON that holds no "<". */
export function asData(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function shownRow({ id, citation, unit, period, about, figure }: Row, hidden: HiddenNumbers): Record<string, string> {
  return {
    id,
    unit,
    period: period ? formatPeriod(period) : 'không rõ',
    section: citation.section,
    ...(about !== '' && { about: hidden.hide(oneLine(about)) }),
    ...(figure && { value: valueText({ ...figure, qualifier: null }) }),
    ...(citation.heads && { columns: hidden.hide(citation.heads) }),
    quote: hidden.hide(oneLine(citation.quote)).slice(0, MOST_CHARACTERS),
  };
}
