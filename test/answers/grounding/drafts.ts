import type { Answer, AnswerFigure, Citation } from '../../../src/answers/answer.ts';
import { checkGrounding, type GroundingFault } from '../../../src/answers/grounding/check-grounding.ts';
import type { Library } from '../../../src/answers/library.ts';
import { loadRegistry } from '../../../src/commands/workspace.ts';
import { parseQuestion } from '../../../src/questions/parse-question.ts';
import type { Question } from '../../../src/questions/question.ts';
import { listReports } from '../../../src/reports/queries.ts';
import type { Database } from '../../../src/store/database.ts';

export async function libraryOf(db: Database): Promise<Library> {
  return { db, registry: await loadRegistry(db), reports: await listReports(db) };
}

export function asked(library: Library, text: string): Question {
  return parseQuestion(text, {
    registry: library.registry,
    reporting: new Set(),
    askerUnit: null,
    today: '2026-10-20',
  });
}

/** A report's sentence as an answer cites it. */
export function citation(quote: string, overrides: Partial<Citation> = {}): Citation {
  return {
    report: 'cam-ha.txt',
    title: 'Báo cáo quý III năm 2026 – phường Cẩm Hà',
    period: 'quý III/2026',
    section: 'I.1',
    quote,
    ...overrides,
  };
}

export function figure(value: number, overrides: Partial<AnswerFigure> = {}): AnswerFigure {
  return {
    value,
    measure: 'hồ sơ',
    unit: 'phường Cẩm Hà',
    label: 'số hồ sơ đã tiếp nhận',
    period: { from: '2026-07-01', to: '2026-09-30' },
    citation: 0,
    ...overrides,
  };
}

/** What is at fault in one sentence that cites all of the citations. */
export function faultsOf(
  library: Library,
  text: string,
  proof: { citations?: Citation[]; figures?: AnswerFigure[]; question?: string },
): GroundingFault[] {
  const citations = proof.citations ?? [];
  const answer: Answer = { kind: 'figure', text, citations, figures: proof.figures ?? [], lane: 'model' };
  const question = asked(library, proof.question ?? 'Kết quả thế nào?');
  return checkGrounding(library, question, answer, [{ text, citations: citations.map((_, index) => index) }]);
}

export function kindsOf(faults: GroundingFault[]): string[] {
  return [...new Set(faults.map(({ kind }) => kind))];
}
