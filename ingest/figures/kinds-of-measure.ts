/** What kind of quantity a measure is: things counted, money, or an extent (area, length, time, rate). */
export function kindOfMeasure(measure: string): 'count' | 'money' | 'extent' | 'share' {
  if (measure === '%') return 'share';
  if (/^(?:(?:tỷ|triệu|nghìn)\s+)?(?:đồng|USD)$/u.test(measure)) return 'money';
  if (/đồng\//u.test(measure)) return 'extent';
  return /^(?:m²|km²|m³|km|m|ha|kg|tấn|điểm|điểm phần trăm|phút|giờ|ngày|ngày làm việc|tuổi|lần|[MGKk]bps|[MGT]B|kWh|MW|kV)(?:\/|$)/u.test(
    measure,
  )
    ? 'extent'
    : 'count';
}

/** "34 văn bản" are part of "67 Quyết định": a breakdown may change the noun of a count, never its kind. */
export function sameKind(part: string, whole: string): boolean {
  const kind = kindOfMeasure(part);
  return part === whole || (kind !== 'extent' && kind === kindOfMeasure(whole));
}

/** Whether things are counted in this measure. */
export function isCount(measure: string): boolean {
  return kindOfMeasure(measure) === 'count';
}
