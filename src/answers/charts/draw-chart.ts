import type { Chart } from './chart.ts';
import { chartOption } from './chart-option.ts';
import { FONT_FAMILY, fontFiles } from './font.ts';

/**
 * Draws a chart as a PNG, 1080 pixels wide and as high as it takes. What draws is loaded with the first picture.
 *
 * @throws when it cannot be drawn; the cause tells why.
 */
export async function drawChart(chart: Chart): Promise<Buffer> {
  const svg = await chartSvg(chart);
  const { Resvg } = await import('@resvg/resvg-js');
  const font = { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FONT_FAMILY };
  return new Resvg(svg, { font }).render().asPng();
}

/** The same picture as an SVG. */
export async function chartSvg(chart: Chart): Promise<string> {
  const { init } = await import('echarts/dist/echarts.common.min.js');
  const { option, width, height } = chartOption(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    drawing.setOption(option);
    return drawing.renderToSVGString();
  } finally {
    drawing.dispose();
  }
}
