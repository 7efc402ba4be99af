import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Answer, Series, SeriesPoint } from '../answer.ts';
import { sameLength } from '../figures/same-length.ts';
import { capitalise } from '../wording/figures.ts';
import type { Chart, ChartPlace } from './chart.ts';
import { commonPeriod } from './common-period.ts';
import { comparableValues } from './comparable-values.ts';
import { guessSeries } from './guess-series.ts';

/** So many values make a picture by themselves; on request two do. */
const LEAST = 3;
const LEAST_ASKED = 2;
/** More bars are no longer read on a phone. */
const MOST = 40;

/** A series whose values stand on one axis. */
interface Drawable {
  series: Series;
  measure: string;
  points: (SeriesPoint & { value: number | null })[];
}

/**
 * The picture of what an answer sets beside each other; null where it has fewer than three values (two where a picture was
 * asked for), or values that are counted differently. Every value is that of one of `answer.figures`, all in one measure.
 */
export function chartOf(answer: Answer, { isAsked }: { isAsked: boolean }): Chart | null {
  const least = isAsked ? LEAST_ASKED : LEAST;
  const series = seriesOf(answer).filter((one) => isAsked || !one.onRequest);
  const fit = series
    .flatMap((one) => drawable(answer, one) ?? [])
    .filter(({ points }) => points.filter((point) => point.value !== null).length >= least);
  const [first, ...others] = fit;
  if (!first) return null;
  const isStacked = others.length > 0 && fit.length === series.length && fit.every((one) => stacksOn(one, first));
  if (isStacked) return chart(answer, fit);
  const rest = series.length > 1 ? ['Câu trả lời còn số liệu khác, không vẽ ở đây.'] : [];
  return chart(answer, [first], rest);
}

/** What an answer sets beside each other, as it says itself or as its figures show. */
function seriesOf(answer: Answer): Series[] {
  return answer.series ?? guessSeries(answer);
}

/** Parts of the same whole, of the same units in whatever order. */
function stacksOn({ series, measure, points }: Drawable, first: Drawable): boolean {
  const names = new Set(points.map((point) => point.name));
  return (
    series.stacks === true &&
    measure === first.measure &&
    points.length === first.points.length &&
    first.points.every((point) => names.has(point.name))
  );
}

function drawable(answer: Answer, series: Series): Drawable | null {
  const figures = series.points.map(({ figure }) => (figure === null ? null : (answer.figures[figure] ?? null)));
  const same = comparableValues(figures, series.across);
  return (
    same && {
      series,
      measure: same.measure === '' ? (series.measure ?? '') : same.measure,
      points: series.points.map((point, i) => ({ ...point, value: same.values[i] ?? null })),
    }
  );
}

function chart(answer: Answer, layers: Drawable[], notes: string[] = []): Chart {
  const { series, measure } = layers[0] as Drawable;
  const isOverTime = series.across === 'periods';
  const rows = rowsOf(layers);
  const order = isOverTime ? rows : ranked(rows);
  const drawn = order.slice(0, MOST);
  const common = isOverTime ? null : commonPeriod(drawn.map((row) => row.period));
  const places = drawn.map((row): ChartPlace => {
    const period = row.period ? formatPeriod(row.period) : '';
    if (isOverTime) return { name: capitalise(period), ownPeriod: null };
    return { name: capitalise(row.name), ownPeriod: period === common || period === '' ? null : period };
  });
  const unit = series.across === 'units' ? '' : (answer.figures[series.points[0]?.figure ?? 0]?.unit ?? '');
  const left = order.length - drawn.length + (series.untold ?? 0);
  const isLike = sameLength(drawn.map((row) => row.period));
  return {
    kind: layers.length > 1 ? 'stacked' : isOverTime && isLike && drawn.length > 2 ? 'line' : 'bar',
    title: capitalise(layers.map((one) => one.series.measured).join(', ')),
    subtitle: [unit, common ?? '']
      .filter((part) => part !== '')
      .map(capitalise)
      .join(' – '),
    measure,
    places,
    layers: layers.map((one, layer) => ({
      name: layers.length > 1 ? capitalise(one.series.measured) : '',
      values: drawn.map((row) => row.values[layer] ?? null),
    })),
    notes: [
      ...(isOverTime && !isLike && measure !== '%' ? ['Các kỳ dài ngắn khác nhau, chỉ nên so sánh tham khảo.'] : []),
      ...notesOf(layers, places, drawn),
      ...(left > 0 ? [`Còn ${left} giá trị không vẽ.`] : []),
      ...notes,
    ],
    sources: sourcesOf(answer, drawn),
  };
}

/** A place along the axis with its value in each layer. */
interface Row {
  name: string;
  period: SeriesPoint['period'];
  values: (number | null)[];
  /** Of all layers; null where none is told. Only for the order. */
  total: number | null;
  /** Indices among the answer's figures. */
  figures: number[];
}

function rowsOf(layers: Drawable[]): Row[] {
  const [first, ...others] = layers as [Drawable, ...Drawable[]];
  return first.points.map((point): Row => {
    const points = [point, ...others.flatMap((one) => one.points.find(({ name }) => name === point.name) ?? [])];
    const known = points.flatMap(({ value }) => value ?? []);
    return {
      name: point.name,
      period: point.period,
      values: points.map(({ value }) => value),
      total: known.length > 0 ? known.reduce((sum, value) => sum + value, 0) : null,
      figures: points.flatMap(({ figure }) => figure ?? []),
    };
  });
}

/** Most first, or least first where the answer tells them so; what is not reported last. */
function ranked(rows: Row[]): Row[] {
  const known = rows.flatMap(({ total }) => total ?? []);
  const isLeastFirst = known.length > 2 && known.every((value, i) => i === 0 || value >= (known[i - 1] as number));
  const sign = isLeastFirst ? 1 : -1;
  return [...rows].sort((a, b) =>
    a.total === null || b.total === null
      ? Number(a.total === null) - Number(b.total === null)
      : sign * (a.total - b.total),
  );
}

function notesOf(layers: Drawable[], places: ChartPlace[], rows: Row[]): string[] {
  const hatched = places.filter((place) => place.ownPeriod !== null).length;
  const reported = rows.filter((row) => row.total !== null).length;
  const ofPeriods = hatched === reported ? 'Kỳ số liệu của các cột khác nhau' : HATCHED;
  const differsInName = layers.some(({ series }) => series.differsInName);
  return [
    ...(hatched > 0 ? [`${ofPeriods}, chỉ nên so sánh tham khảo.`] : []),
    ...(differsInName ? ['Các báo cáo gọi tên số liệu khác nhau: xem câu trả lời.'] : []),
  ];
}

const HATCHED = 'Cột gạch chéo: kỳ số liệu khác các cột còn lại';

function sourcesOf({ figures, citations }: Answer, rows: Row[]): string[] {
  const cited = rows.flatMap((row) => row.figures.map((index) => figures[index]?.citation));
  return [...new Set(cited.flatMap((index) => (index === undefined ? [] : (citations[index]?.title ?? []))))];
}
