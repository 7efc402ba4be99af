import { writeAbbreviations } from '../wording/figures.ts';
import type { Chart } from './chart.ts';
import { layOutBars } from './lay-out-bars.ts';
import { fitsLine, layOutLine } from './lay-out-line.ts';
import { COLORS, Column, MARGIN, type Sheet, STYLES, WIDTH } from './sheet.ts';

const MOST_LINES = { title: 4, subtitle: 3, note: 3, sources: 12 } as const;
const GAP = 18;

/** Title, names, notes and sources at their places, and room for what is drawn; as high as that takes. */
export function layOut(chart: Chart): Sheet {
  const head = new Column(MARGIN);
  head.add(chart.title, STYLES.title, COLORS.text, MOST_LINES.title);
  head.add(chart.subtitle, STYLES.subtitle, COLORS.muted, MOST_LINES.subtitle);
  if (chart.measure !== '%' && chart.measure !== '')
    head.add(`Đơn vị tính: ${writeAbbreviations(chart.measure)}`, STYLES.subtitle, COLORS.muted, MOST_LINES.subtitle);
  for (const [layer, { name }] of chart.layers.entries())
    head.add(name, STYLES.note, COLORS.text, MOST_LINES.note, COLORS.layers[layer]);
  head.y += GAP;
  const kind = chart.kind === 'line' && !fitsLine(chart) ? 'bar' : chart.kind;
  const drawn = kind === 'line' ? layOutLine(chart, head.y) : layOutBars(chart, head.y);
  const foot = new Column(drawn.bottom + GAP);
  for (const note of [...chart.notes, ...drawn.notes]) foot.add(note, STYLES.note, COLORS.text, MOST_LINES.note);
  foot.add(sourceText(chart.sources), STYLES.source, COLORS.muted, MOST_LINES.sources);
  return {
    kind,
    width: WIDTH,
    height: Math.ceil(foot.y + MARGIN),
    plot: drawn.plot,
    axis: drawn.axis,
    swatches: head.swatches,
    texts: [...head.texts, ...drawn.texts, ...foot.texts],
  };
}

/** A picture is passed on without its message: it names its sources itself. */
function sourceText(sources: string[]): string {
  return sources.length === 0 ? '' : `Nguồn: ${sources.join('; ')}.`;
}
