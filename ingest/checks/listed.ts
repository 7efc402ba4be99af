/** How many things a list names: words in a name may look like further members, so there are bounds. */
export interface Listed {
  least: number;
  most: number;
  /** It is closed (by a bracket, a full stop) and holds nothing but members. */
  isComplete: boolean;
}

/** Words by which a list tells that it names only some. */
export const NAMES_SOME =
  /(?:chủ yếu|như|ví dụ|điển hình|tiêu biểu|nổi bật|nhất là|đặc biệt|trong (?:đó|số đó|số này)(?: có)?|riêng|một số|v\.v|vv|…|\.\.\.)(?!\p{L})/iu;
