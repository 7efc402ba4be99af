import type { EChartsOption } from 'echarts';
import type { Chart } from './chart.ts';
import { FONT_FAMILY } from './font.ts';
import { layOut, valueLabel } from './lay-out.ts';
import { COLORS, graphicText, type Sheet, STYLES } from './sheet.ts';

/** Diagonal stripes. */
const HATCHED = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [5, 7],
  rotation: -Math.PI / 4,
  color: 'rgba(255, 255, 255, 0.75)',
};

const MOST_THICK = 44;

/** A chart as echarts draws it, with the size that it takes. */
export function chartOption(chart: Chart): { option: EChartsOption; width: number; height: number } {
  const sheet = layOut(chart);
  const { left, top, width, height } = sheet.plot;
  const option: EChartsOption = {
    animation: false,
    backgroundColor: COLORS.paper,
    textStyle: { fontFamily: FONT_FAMILY },
    grid: { left, top, width, height, containLabel: false },
    graphic: sheet.texts.map(graphicText),
    ...(chart.kind === 'line' ? lineOption(chart) : barOption(chart, sheet)),
  };
  return { option, width: sheet.width, height: sheet.height };
}

/** Where nothing is but zeros an axis still needs a length. */
function barOption(chart: Chart, sheet: Sheet): EChartsOption {
  const row = sheet.plot.height / chart.places.length;
  const known = chart.layers[0]?.values.filter((value) => value !== null) ?? [];
  const [least, most] = [Math.min(0, ...known), Math.max(0, ...known)];
  return {
    xAxis: { type: 'value', show: false, min: least, max: least === most ? 1 : most },
    yAxis: {
      type: 'category',
      inverse: true,
      data: chart.places.map((_, i) => String(i)),
      axisLine: { onZero: true, lineStyle: { color: COLORS.axis, width: 2 } },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    series: chart.layers.map(({ values }, layer) => ({
      type: 'bar',
      barWidth: Math.min(MOST_THICK, 0.6 * row),
      data: values.map((value, i) => {
        const isOther = chart.places[i]?.ownPeriod !== null;
        return {
          value: value ?? 0,
          itemStyle: { color: COLORS.layers[layer], ...(isOther && { decal: HATCHED }) },
          label: { ...labelOf(value, chart.measure), position: (value ?? 0) < 0 ? 'left' : 'right' },
        };
      }),
    })),
  };
}

function labelOf(value: number | null, measure: string) {
  return {
    show: true,
    distance: 10,
    fontSize: STYLES.value.size,
    fontWeight: value === null ? 400 : 600,
    color: value === null ? COLORS.muted : COLORS.text,
    formatter: () => valueLabel(value, measure),
  } as const;
}

function lineOption(chart: Chart): EChartsOption {
  const values = chart.layers[0]?.values ?? [];
  const known = values.filter((value) => value !== null);
  return {
    xAxis: {
      type: 'category',
      data: chart.places.map((_, i) => String(i)),
      axisLine: { lineStyle: { color: COLORS.axis, width: 2 } },
      axisTick: { show: false },
      axisLabel: { show: false },
    },
    yAxis: { type: 'value', show: false, min: Math.min(0, ...known), max: 1.12 * Math.max(0, ...known) || 1 },
    series: [
      {
        type: 'line',
        symbol: 'circle',
        symbolSize: 18,
        itemStyle: { color: COLORS.layers[0] },
        lineStyle: { color: COLORS.layers[0], width: 6 },
        data: values.map((value) => ({ value, label: { ...labelOf(value, chart.measure), position: 'top' } })),
      },
    ],
  };
}
