/** Words of speech and what reports write for them. */
export interface SpokenWord {
  spoken: string;
  /** '' for what only makes a question friendlier. */
  written: string;
  /** Only there: before it (folded) nothing of its clause stands, or behind it nothing but such words. */
  place?: 'start' | 'end';
  /** Also read where a whole message is typed without marks. Words of one syllable mostly are another word then. */
  unmarked: boolean;
}

const said = (spoken: string, written: string): SpokenWord => ({
  spoken,
  written,
  unmarked: spoken.includes(' '),
});
const marked = (spoken: string, written: string): SpokenWord => ({ spoken, written, unmarked: false });
const closing = (spoken: string): SpokenWord => ({ spoken, written: '', place: 'end', unmarked: true });
const opening = (spoken: string, written: string): SpokenWord => ({ spoken, written, place: 'start', unmarked: false });

/** Nouns behind which "mô" is "nào". */
const WHICH = ['thôn', 'xã', 'phường', 'bản', 'phòng', 'trường', 'đơn vị', 'lĩnh vực', 'loại', 'cái', 'người', 'việc'];
/** Times of which "ni" is this one. */
const THIS = ['tháng', 'quý', 'tuần', 'kỳ', 'đợt', 'lần', 'bên', 'cái'];
/** People, as they are counted in speech; without marks only the first row is sure ("bao nhieu co so"). */
const COUNTED_PEOPLE = [
  ...['đứa', 'thằng', 'mống'].map((who) => ({ who, row: said })),
  ...['cậu', 'ông', 'cô', 'vị'].map((who) => ({ who, row: marked })),
];
/** What has a level of school behind it. */
const OF_LEVEL = ['trường', 'học sinh', 'giáo viên', 'học bạ', 'học bạ số', 'khối'];

/**
 * How officials of the North, the Centre and the South speak in chat. Longer ones are read before shorter ones, so that a row
 * that stands for itself keeps a longer phrase from being read as a shorter one.
 */
export const SPOKEN_WORDS: readonly SpokenWord[] = [
  // Closing words.
  ...['rứa', 'lận', 'nghen', 'hè', 'hỉ', 'hén', 'hen', 'cà', 'dzậy', 'zậy', 'vầy', 'nớ', 'bác', 'sếp', 'bạn', 'á'].map(
    closing,
  ),
  ...['dữ vậy', 'dữ rứa', 'dữ ta', 'vậy ta', 'vậy cà', 'hết trơn', 'hết ráo', 'trời'].map(closing),
  // The Centre.
  said('mần răng', 'làm sao'),
  said('vì răng', 'vì sao'),
  said('răng mà', 'sao mà'),
  said('răng rứa', 'sao vậy'),
  opening('răng', 'vì sao'),
  opening('sao', 'vì sao'),
  marked('mần', 'làm'),
  said('ở mô', 'ở đâu'),
  said('khi mô', 'khi nào'),
  said('tới mô', 'đến đâu'),
  said('đến mô', 'đến đâu'),
  ...WHICH.map((noun) => marked(`${noun} mô`, `${noun} nào`)),
  said('năm ni', 'năm nay'),
  said('bữa ni', 'hôm nay'),
  ...THIS.map((time) => said(`${time} ni`, `${time} này`)),
  said('bây chừ', 'hiện nay'),
  marked('chừ', 'hiện nay'),
  // The South and the North.
  marked('hổng', 'không'),
  marked('hông', 'không'),
  marked('chả', 'không'),
  marked('chẳng', 'không'),
  said('bi nhiêu', 'bao nhiêu'),
  said('bao lăm', 'bao nhiêu'),
  said('coi giùm', 'xem giúp'),
  said('coi dùm', 'xem giúp'),
  said('coi như', 'coi như'),
  marked('coi', 'xem'),
  marked('giùm', 'giúp'),
  marked('dùm', 'giúp'),
  said('năm rồi', 'năm ngoái'),
  said('tháng rồi', 'tháng trước'),
  said('quý rồi', 'quý trước'),
  said('cảm ơn', ''),
  said('cám ơn', ''),
  said('tới giờ', ''),
  said('đến giờ', ''),
  said('bữa nay', 'hôm nay'),
  said('hồi năm', 'năm'),
  said('chưa chịu', 'chưa'),
  said('chưa kịp', 'chưa'),
  said('chưa biết xử lý', 'chưa xử lý'),
  said('không chịu', 'không'),
  // People.
  ...COUNTED_PEOPLE.flatMap(({ who, row }) => [
    row(`mấy ${who}`, 'mấy người'),
    row(`bao nhiêu ${who}`, 'bao nhiêu người'),
  ]),
  ...['con nít', 'đứa nhỏ', 'mấy đứa nhỏ', 'tụi nhỏ', 'sắp nhỏ', 'đám nhỏ'].map((who) => said(who, 'trẻ em')),
  marked('mấy cháu', 'mấy trẻ em'),
  marked('bao nhiêu cháu', 'bao nhiêu trẻ em'),
  ...['cụ già', 'người già', 'ông bà già', 'ông già bà cả'].map((who) => said(who, 'người cao tuổi')),
  marked('mấy cụ', 'mấy người cao tuổi'),
  marked('bao nhiêu cụ', 'bao nhiêu người cao tuổi'),
  said('mấy cụ già', 'mấy người cao tuổi'),
  said('bao nhiêu cụ già', 'bao nhiêu người cao tuổi'),
  said('bà bầu', 'phụ nữ mang thai'),
  // Deeds and things.
  said('đi lính', 'nhập ngũ'),
  said('đi bộ đội', 'nhập ngũ'),
  said('đi nghĩa vụ', 'nhập ngũ'),
  said('thuốc chích ngừa', 'vắc xin'),
  said('thuốc chích', 'vắc xin'),
  said('chích ngừa', 'tiêm chủng'),
  marked('chích', 'tiêm'),
  said('ăn trợ cấp', 'hưởng trợ cấp'),
  said('lãnh trợ cấp', 'hưởng trợ cấp'),
  said('đóng tiền', 'nộp tiền'),
  said('đóng thuế', 'nộp thuế'),
  said('tiền đất', 'tiền sử dụng đất'),
  said('quán xá', 'cơ sở'),
  said('hư hỏng', 'hư hỏng'),
  marked('hư', 'hỏng'),
  said('ứ lại', 'tồn đọng'),
  said('ứ đọng', 'tồn đọng'),
  said('còn ứ', 'còn tồn đọng'),
  said('còn ứ lại', 'còn tồn đọng'),
  said('tạm bợ', 'tạm'),
  said('đền bù', 'bồi thường'),
  said('bắt được', 'phát hiện'),
  said('nghèo nhất', 'nhiều hộ nghèo nhất'),
  said('hộ nghèo nhất', 'hộ nghèo nhất'),
  said('đánh vợ đánh con', 'bạo lực gia đình'),
  said('đánh vợ', 'bạo lực gia đình'),
  said('đánh con', 'bạo lực gia đình'),
  ...OF_LEVEL.flatMap((what) => [
    said(`${what} cấp 1`, `${what} tiểu học`),
    said(`${what} cấp 2`, `${what} THCS`),
    said(`${what} cấp 3`, `${what} THPT`),
  ]),
];
