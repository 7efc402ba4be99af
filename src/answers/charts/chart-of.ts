import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Answer, Series, SeriesPoint } from '../answer.ts';
import { capitalise } from '../wording/figures.ts';
import type { Chart, ChartPlace } from './chart.ts';
import { commonPeriod, sameLength } from './common-period.ts';
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
  const [first] = seriesOf(answer, isAsked)
    .flatMap((series) => drawable(answer, series) ?? [])
    .filter(({ points }) => points.filter((point) => point.value !== null).length >= least);
  return first ? chartOfOne(answer, first) : null;
}

/** What an answer sets beside each other, as it says itself or as its figures show. */
export function seriesOf(answer: Answer, isAsked: boolean): Series[] {
  return answer.series ?? guessSeries(answer, isAsked);
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

function chartOfOne(answer: Answer, { series, measure, points }: Drawable): Chart {
  const isOverTime = series.across === 'periods';
  const order = isOverTime ? points : ranked(points);
  const drawn = order.slice(0, MOST);
  const common = isOverTime ? null : commonPeriod(drawn.map((point) => point.period));
  const places = drawn.map((point): ChartPlace => {
    const period = point.period ? formatPeriod(point.period) : '';
    if (isOverTime) return { name: capitalise(period), ownPeriod: null };
    return { name: capitalise(point.name), ownPeriod: period === common || period === '' ? null : period };
  });
  const unit = series.across === 'units' ? '' : (answer.figures[points[0]?.figure ?? 0]?.unit ?? '');
  const isLine = isOverTime && drawn.length > 2 && sameLength(drawn.map((point) => point.period));
  return {
    kind: isLine ? 'line' : 'bar',
    title: capitalise(series.measured),
    subtitle: [unit, common ?? '']
      .filter((part) => part !== '')
      .map(capitalise)
      .join(' – '),
    measure,
    places,
    layers: [{ name: '', values: drawn.map((point) => point.value) }],
    notes: notesOf(series, places, order.length - drawn.length),
    sources: sourcesOf(answer, drawn),
  };
}

/** Most first, or least first where the answer tells them so; what is not reported last. */
function ranked<P extends { value: number | null }>(points: P[]): P[] {
  const known = points.filter((point) => point.value !== null).map((point) => point.value as number);
  const isLeastFirst = known.length > 2 && known.every((value, i) => i === 0 || value >= (known[i - 1] as number));
  const sign = isLeastFirst ? 1 : -1;
  return [...points].sort((a, b) =>
    a.value === null || b.value === null
      ? Number(a.value === null) - Number(b.value === null)
      : sign * (a.value - b.value),
  );
}

function notesOf(series: Series, places: ChartPlace[], left: number): string[] {
  const hatched = places.filter((place) => place.ownPeriod !== null).length;
  const ofPeriods = hatched === places.length ? 'Kỳ số liệu của các cột khác nhau' : HATCHED;
  return [
    ...(hatched > 0 ? [`${ofPeriods}, chỉ nên so sánh tham khảo.`] : []),
    ...(series.differsInName ? ['Các báo cáo gọi tên số liệu khác nhau: xem câu trả lời.'] : []),
    ...(left > 0 ? [`Còn ${left} giá trị không vẽ.`] : []),
  ];
}

const HATCHED = 'Cột gạch chéo: kỳ số liệu khác các cột còn lại';

function sourcesOf(answer: Answer, points: SeriesPoint[]): string[] {
  const titles = points.flatMap(({ figure }) => {
    const citation = figure === null ? undefined : answer.figures[figure]?.citation;
    return citation === undefined ? [] : (answer.citations[citation]?.title ?? []);
  });
  return [...new Set(titles)];
}
