/** "BÁO CÁO …" in small letters: the title may follow on the same line. */
export const REPORT_KIND = /^báo cáo(?:\s|$)/u;

/**
 * Kinds of administrative documents (Nghị định 30/2020/NĐ-CP, Điều 7) that state figures, alone on their line in capitals, with what says how
 * a report is told ("BÁO CÁO TUẦN", "BÁO CÁO NHANH").
 */
export const KIND_LINE =
  /^(?:BÁO CÁO(?:\s+(?:TUẦN|NHANH|TÓM TẮT))?|TỜ TRÌNH|KẾ HOẠCH|THÔNG BÁO|PHƯƠNG ÁN|ĐỀ ÁN|CHƯƠNG TRÌNH|HƯỚNG DẪN|BIÊN BẢN|CÔNG ĐIỆN)\s*$/u;

/** "Đơn vị tính: hồ sơ": of a table, whatever stands before it. */
export const MEASURE_LINE = /^\(?(?:đvt|đơn vị tính)(?!\p{L})/iu;
