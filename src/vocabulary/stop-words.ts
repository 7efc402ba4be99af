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
