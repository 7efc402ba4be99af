/** Words that lead to a reason: "vì phải chờ", "do mất kết nối", "thực hiện chủ trương của Chính phủ". */
export const BECAUSE =
  /(?:^|[\s,;:(-])(?:vì|do|bởi|nguyên nhân|lý do|lý do:|nguyên nhân:|nhờ|vướng|căn cứ|theo chủ trương|theo chỉ đạo|thực hiện chủ trương|thực hiện chỉ đạo)\s/iu;

/** A sentence that opens with the reason tells of what follows from it: "Do mất kết nối, hồ sơ bị trễ". */
export const OPENS_WITH_BECAUSE =
  /^[\s\-–+•*\d.)]*(?:vì|do|bởi|căn cứ|theo chủ trương|theo chỉ đạo|thực hiện chủ trương|thực hiện chỉ đạo)\s/iu;
