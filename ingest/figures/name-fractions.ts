import type { FoundFigure } from './figure.ts';

/**
 * "Tỷ lệ hồ sơ nộp trực tuyến đạt 88,4% (3.105/3.512 hồ sơ)": the fraction behind a share has no words of its own; it counts what
 * the share is of. Only where the share does come of it.
 */
export function nameFractions(figures: FoundFigure[]): void {
  for (const [i, part] of figures.entries()) {
    const share = figures[i - 1];
    const whole = figures[i + 1];
    if (!share || !whole || part.whole !== whole.ordinal || part.label !== `số ${part.measure}`) continue;
    if (share.measure !== '%' || share.shareOf !== null || share.sentence !== part.sentence) continue;
    if (!isShareOf(share, part.value / whole.value)) continue;
    share.shareOf = part.ordinal;
    part.label = countLabel(share.label, part.measure);
    part.territory = { start: share.territory.start, end: part.territory.end };
  }
}

function isShareOf(share: FoundFigure, ratio: number): boolean {
  const decimals = (share.raw.split(/[.,]/u)[1] ?? '').length;
  return Math.abs(100 * ratio - share.value) < 10 ** -decimals;
}

function countLabel(label: string, measure: string): string {
  const named = label.replace(/^(?:tỷ lệ|tỉ lệ)\s+(?:số\s+)?/iu, '');
  return named.startsWith(measure) ? `số ${named}` : `số ${measure} ${named}`;
}
