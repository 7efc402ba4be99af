import { fold } from '../../vietnamese/fold.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Answer, AnswerFigure, Citation } from '../answer.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** What some of an answer's citations prove. */
export interface Evidence {
  citations: Citation[];
  /** Figures of those citations that reports state. */
  figures: AnswerFigure[];
  quantities: Pick<Quantity, 'value' | 'scale' | 'isShare'>[];
  /** Folded: quotes, where they stand, and the names that their figures go by. */
  text: string;
}

/** What an answer cites; with indexes, what those of its citations prove alone. */
export function gatherEvidence(answer: Answer, indexes?: readonly number[]): Evidence {
  const isMeant = (index: number) => indexes === undefined || indexes.includes(index);
  const citations = answer.citations.filter((_, index) => isMeant(index));
  const figures = answer.figures.filter(({ citation, derived }) => !derived && isMeant(citation));
  const quantities = [
    ...citations.flatMap(({ quote, heads }) => [...findQuantities(quote), ...findQuantities(heads ?? '')]),
    ...figures.flatMap(({ label }) => findQuantities(label)),
    ...figures.map(quantityOf),
    ...figures.flatMap((figure) =>
      figure.correction ? [quantityOf({ ...figure, value: figure.correction.original })] : [],
    ),
  ];
  const text = fold(
    [
      ...citations.flatMap(({ quote, heads, title, section, period }) => [quote, heads ?? '', title, section, period]),
      ...figures.flatMap(({ label, unit, period }) => [label, unit, period ? formatPeriod(period) : '']),
    ].join('\n'),
  );
  return { citations, figures, quantities, text };
}

const MONEY: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9, 'nghìn tỷ': 1e12 };

/** "15,5 tỷ đồng" is 15.5 in billions, "99,98%" a share. */
function quantityOf({ value, measure }: Pick<AnswerFigure, 'value' | 'measure'>): Evidence['quantities'][number] {
  const scale = MONEY[/^(?:nghìn tỷ|nghìn|triệu|tỷ)(?= )/u.exec(measure)?.[0] ?? ''] ?? 1;
  return { value, scale, isShare: measure === '%' };
}
