/** What a column of a table of tasks holds. */
export type TaskColumnUse =
  /** The task's words. */
  | 'content'
  /** Headed "Nội dung" alone: the task's words where other heads say that it is a table of tasks. */
  | 'any_content'
  | 'owner'
  | 'partners'
  | 'assigner'
  | 'due'
  /** Headed "Tiến độ": the cells tell whether it is a term or a result. */
  | 'progress'
  | 'result'
  | 'note'
  /** A unit of measure, a place of a meeting: the table is none of tasks. */
  | 'foreign'
  /** Nothing that a task is told of. */
  | 'other';

/** Words of heads, over folded text: the first that is found holds, so that "đơn vị phối hợp" is no owner. */
const HEAD_WORDS: readonly { use: TaskColumnUse; words: RegExp }[] = [
  { use: 'foreign', words: /^dvt$|don vi tinh|dia diem|thanh phan|chu toa|^so luong/ },
  {
    use: 'other',
    words:
      /thuc te|(?:ngay|thoi gian|thoi diem) giao|san pham|dau ra|can dat|ngay (?:van ban|ban hanh)|ban hanh|kinh phi|nguyen nhan|ly do|kien nghi|de xuat|kho khan|vuong mac|giai phap thuc hien/,
  },
  {
    use: 'assigner',
    words:
      /(?:don vi|co quan|cap|nguon|nguoi|lanh dao)(?: chi dao)?,? giao|^(?:so |ten |so,? ky hieu |so hieu )?(?:cac )?van ban|^(?:so,?(?: va)? )?ky hieu|^can cu|^(?:so )?(?:cong van|thong bao)|^nguon/,
  },
  { use: 'owner', words: /chu tri/ },
  { use: 'partners', words: /phoi hop/ },
  { use: 'progress', words: /^tien do/ },
  {
    use: 'due',
    words:
      /^(?:thoi )?han(?![a-z])|thoi han|^thoi gian|^thoi diem|^ngay (?:den han|phai )?hoan thanh|^moc thoi gian|^den han/,
  },
  { use: 'result', words: /^ket qua|tinh trang|trang thai|muc do|^ty le|^danh gia|^tinh hinh|^da thuc hien/ },
  {
    use: 'owner',
    words:
      /^(?:cac )?don vi|^co quan|^phong(?![a-z])|^nguoi|^phan cong|phu trach|^bo phan|^can bo|^cong chuc|^dau moi|^chu the|^trach nhiem|^ca nhan|^to chuc/,
  },
  {
    use: 'content',
    words:
      /nhiem vu|cong viec|dau viec|^viec(?![a-z])|^(?:noi dung )?(?:chi dao|ket luan|y kien chi dao)|noi dung (?:giao|yeu cau)/,
  },
  { use: 'any_content', words: /^noi dung(?: (?:thuc hien|trien khai|cong tac|chi tiet|chinh))?$/ },
  { use: 'note', words: /^ghi chu/ },
];

/** What a folded head says its column holds; null when it says nothing known. */
export function useOfHead(folded: string): TaskColumnUse | null {
  const head = folded
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[.:*]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return HEAD_WORDS.find(({ words }) => words.test(head))?.use ?? null;
}
