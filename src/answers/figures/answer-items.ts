import type { Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Passage } from '../../reports/passage.ts';
import { passagesOfSection } from '../../reports/queries.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { type Library, reportById } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations, oneLine } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';
import { findValue } from './find-value.ts';
import { framesOf } from './frame.ts';

const MOST_ITEMS = 12;

/** "Kể tên ba nhiệm vụ đang quá hạn": the things themselves that a count is followed by. Null where the report only counts them. */
export async function answerItems(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const [frame] = framesOf(question);
  if (!frame || frame.concepts.filter((asked) => asked.slot !== 'part').length < 2) return null;
  const found = await findValue(library, unit, frame, question);
  const figure = found.kind === 'stated' ? found.matches[0]?.figure : undefined;
  if (!figure || figure.isAbsence || figure.measure === '%') return null;
  const items = await itemsOf(library, figure);
  const isInBrackets = /\([^()]{12,}\)|:\s*\S.{12,}/u.test(figure.quote) && figure.value > 0;
  if (items.length === 0 && !isInBrackets) return null;
  const report = reportById(library, figure.reportId);
  const citations = new Citations();
  const index = citations.addFigure(report, figure);
  for (const item of items) citations.add(report, item.section, item.body);
  const head = `${capitalise(unit.name)}: ${labelText(figure)} là ${valueText(figure)}${periodText(figure.period ?? report.period)}`;
  const list = items.map((item) => `\n- ${oneLine(item.body)}`).join('');
  return {
    kind: 'figure',
    text: `${head}${items.length > 0 ? `, gồm:${list}` : '.'}\n${citations.toText(1)}`,
    citations: citations.list,
    figures: [asAnswerFigure(figure, index)],
    about: [{ reportId: figure.reportId, ordinal: figure.ordinal }],
    lane: 'figures',
  };
}

/** The list items that the figure's own passage leads in. */
async function itemsOf(library: Library, figure: Figure): Promise<Passage[]> {
  const section = await passagesOfSection(library.db, figure.reportId, figure.section);
  const quote = plain(figure.quote);
  const lead = section.find((passage) => plain(passage.body).includes(quote));
  if (!lead || !/:\s*$/u.test(oneLine(lead.body))) return [];
  const title = plain(lead.body);
  return section
    .filter((passage) => passage.ordinal > lead.ordinal && passage.path.some((one) => isLead(title, plain(one))))
    .slice(0, MOST_ITEMS);
}

/** Lead-ins are kept without their list mark. */
function isLead(body: string, title: string): boolean {
  return title.length > 4 && body.endsWith(title);
}

function plain(text: string): string {
  return fold(oneLine(text)).replace(/[\s:.…]+$/u, '');
}
