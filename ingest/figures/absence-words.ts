/** Words that say that there is none of what follows them. */
export const NONE_OF =
  /(?:không có|chưa có|không phát sinh|chưa phát sinh|không để xảy ra|không xảy ra|không còn|chưa tiếp nhận|không tiếp nhận|không để|chưa ghi nhận|không ghi nhận|không phát hiện|chưa phát hiện)\s+(?:trường hợp\s+(?:nào\s+)?)?/giu;
