import { hasDiacritics, normalize } from '../vietnamese/fold.ts';
import { sharedValues } from '../vietnamese/shared-values.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';

/**
 * Folded words that say nothing of what a text is about, in reports and in chat. Question words are read before these
 * are dropped (see src/questions).
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'la va cua cho co duoc da dang se cac nhung mot nay do thi ma voi trong tren tai tu den o theo ve de nham khi neu hoac cung ' +
    'nhu vao ra lai bi boi rang bao nhieu may gi nao sao the ay nhi a oi em anh chi minh ban toi ta hay xin giup gium voi di nhe ha vay roi ' +
    'con chua khong rat nhieu nhat dau ai bn nhieu cai may de nghi biet cung_cap vui long kinh tinh hoi xem ho moi nguoi thay ma hien nay cu the ' +
    'so luong tong bang dat khoang hon gan duoi phuong xa thanh pho ubnd uy ban nhan dan tp dia ban tren_dia_ban nam thang quy ky ngay ke liet ' +
    'giong nhau cao thap kem noi ben ghi dung het ra_soat cong tac viec tinh_hinh ket qua thuc hien ra_sao sanh doi_chieu giua trong_so ca toan lam gio thuoc nha the_ngay xem_thu can lan ' +
    'tung mn nhe dc ko k h vs ntn uh um vang nua luc hoi tre_n bot ah ne day kia la_m'
  ).split(' '),
);

/** The same words as they are written with marks: "bạo" folds to "bao" and says something all the same. */
const MARKED: ReadonlySet<string> = new Set(
  (
    'là và của có được đã đang sẽ các những một này đó mà với vói tại từ tù đến ở về để nhằm nếu hoặc cũng như lại bị bởi rằng nhiêu mấy gì nào thế ấy nhỉ à ạ ơi chị mình bạn tôi hãy giúp giùm dùm nhé hả vậy ' +
    'rồi còn chưa không rất nhiều nhất đâu cái mày máy đề đè nghị biết lòng kính tính tình tỉnh hỏi họ hộ mọi người thấy hiện cụ thể số tổng bằng đạt khoảng hơn gần dưới phường xã thành phố ủy uỷ nhân dân địa bàn năm tháng quý kỳ kì ngày ' +
    'kể kê liệt giống thấp kém nói bên đúng hết công tác việc kết quả thực sánh giữa cả toàn làm giờ thuộc nhà cần lần từng lượng trên trong đều vâng nữa lúc hồi ừ này đây kìa ngoái hở hử thì cà đầu chỉ cộng mới đc đi tới chỗ mỗi nửa dở lắm đấy cứ lận cùng nơi nhưng vào báo cáo dùng kèm lẫn đa tự dậy bảo nội'
  )
    .normalize('NFC')
    .split(' '),
);

/** "đươc", "sô": typed without their tone. */
const TONELESS: ReadonlySet<string> = new Set(
  [...MARKED].map((word) =>
    word
      .normalize('NFD')
      .replace(/[\u0300\u0301\u0303\u0309\u0323]/gu, '')
      .normalize('NFC'),
  ),
);

/** Whether a syllable of a text says nothing of what it is about. A syllable with marks must be the very word. */
export function isStopWord({ text, folded }: { text: string; folded: string }): boolean {
  return STOP_WORDS.has(folded) && isWrittenAsStopWord(text);
}

/** The words of a text that say what it is about, each a syllable; no numbers, no single letters. */
export function tellingSyllables(text: string): Syllable[] {
  return splitSyllables(text).filter((one) => /^[a-z]{2,}$/.test(one.folded) && !isStopWord(one));
}

const isWrittenAsStopWord = sharedValues((text) => {
  const typed = normalize(text).toLowerCase();
  return !hasDiacritics(typed) || MARKED.has(typed) || TONELESS.has(typed);
});
