/** Words that lead to a reason: "vì phải chờ", "do mất kết nối", "thực hiện chủ trương của Chính phủ". */
export const BECAUSE =
  /(?:^|[\s,;:(-])(?:vì|do|bởi|nguyên nhân|nhờ|vướng|căn cứ|theo chủ trương|theo chỉ đạo|thực hiện chủ trương|thực hiện chỉ đạo)\s/iu;
