const RANKED =
  /(?<!\p{L})(phòng|phong|trường|truong|thôn|thon|lĩnh vực|linh vuc|loại|loai|kênh|kenh|tổ|nhóm|nhom|khâu|khau)\s+(?:nào|nao)(?!\p{L}).*?(nhất|nhat)(?!\p{L})/iu;

/** What is ranked within one unit ("lĩnh vực nào nhiều nhất" → "lĩnh vực"); null where nothing is. */
export function rankedNoun(bare: string): string | null {
  return RANKED.exec(bare)?.[1] ?? null;
}
