import type { EChartsOption } from 'echarts';
import type { Chart } from './chart.ts';
import { FONT_FAMILY } from './font.ts';
import { layOut } from './lay-out.ts';
import { COLORS, graphicBox, graphicText, type Sheet } from './sheet.ts';

/** Diagonal stripes. */
const HATCHED = {
  symbol: 'rect',
  dashArrayX: [1, 0],
  dashArrayY: [5, 7],
  rotation: -Math.PI / 4,
  color: 'rgba(255, 255, 255, 0.75)',
};

const MOST_THICK = 44;

/** A chart as echarts draws it, with the size that it takes: the bars and the line are its, all text stands where it was laid out. */
export function chartOption(chart: Chart): { option: EChartsOption; width: number; height: number } {
  const sheet = layOut(chart);
  const { left, top, width, height } = sheet.plot;
  const option: EChartsOption = {
    animation: false,
    backgroundColor: COLORS.paper,
    textStyle: { fontFamily: FONT_FAMILY },
    grid: { left, top, width, height },
    graphic: [...sheet.swatches.map(graphicBox), ...sheet.texts.map(graphicText)],
    ...(sheet.kind === 'line' ? lineOption(chart, sheet) : barOption(chart, sheet)),
  };
  return { option, width: sheet.width, height: sheet.height };
}

const AXIS_LINE = { onZero: true, lineStyle: { color: COLORS.axis, width: 2 } };
const NO_LABELS = { axisTick: { show: false }, axisLabel: { show: false } };

function barOption({ places, layers }: Chart, { plot, axis }: Sheet): EChartsOption {
  return {
    xAxis: { type: 'value', show: false, ...axis },
    yAxis: { type: 'category', inverse: true, data: places.map((_, i) => i), axisLine: AXIS_LINE, ...NO_LABELS },
    series: layers.map(({ values }, layer) => ({
      type: 'bar',
      stack: 'all',
      barWidth: Math.min(MOST_THICK, (0.6 * plot.height) / places.length),
      data: values.map((value, i) => {
        const isOther = places[i]?.ownPeriod !== null;
        return { value, itemStyle: { color: COLORS.layers[layer], ...(isOther && { decal: HATCHED }) } };
      }),
    })),
  };
}

function lineOption({ places, layers }: Chart, { axis }: Sheet): EChartsOption {
  const [color] = COLORS.layers;
  return {
    xAxis: { type: 'category', data: places.map((_, i) => i), axisLine: AXIS_LINE, ...NO_LABELS },
    yAxis: { type: 'value', show: false, ...axis },
    series: layers.map(({ values }) => ({
      type: 'line',
      symbol: 'circle',
      symbolSize: 18,
      itemStyle: { color },
      lineStyle: { color, width: 6 },
      data: values,
    })),
  };
}
