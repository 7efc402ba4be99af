import type { Command, Meaning } from './command.ts';

/**
 * All that may be typed behind a slash, in the order in which it is listed. Of what the assistant cannot do yet there is no row; the part
 * that brings it adds one.
 */
export const COMMANDS: readonly Command[] = [
  {
    name: 'hoi',
    title: 'hỏi',
    description: 'Hỏi số liệu, nội dung báo cáo: /hoi kèm câu hỏi',
    where: 'anywhere',
    least: 'viewer',
    meaning: { says: (rest) => (rest === '' ? HELP_WANTED : rest) },
  },
  {
    name: 'baocao',
    title: 'báo cáo',
    description: 'Có những báo cáo nào, của kỳ nào',
    where: 'anywhere',
    least: 'viewer',
    meaning: { does: 'reports' },
    plainly:
      /^(?:xem |cho xem |liet ke )?(?:danh sach|cac|nhung) bao cao(?: (?:da nap|hien co|dang co))?$|^(?:dang |hien )?co (?:nhung |cac )?bao cao (?:nao|gi)(?: roi)?$/,
  },
  {
    name: 'nhiemvu',
    title: 'nhiệm vụ',
    description: 'Nhiệm vụ chưa xong; thêm “quá hạn” để lọc',
    where: 'anywhere',
    least: 'viewer',
    meaning: orderOf('những nhiệm vụ nào', 'chưa hoàn thành'),
  },
  {
    name: 'bieudo',
    title: 'biểu đồ',
    description: 'Vẽ biểu đồ câu vừa hỏi, hoặc kèm điều cần vẽ',
    where: 'anywhere',
    least: 'viewer',
    meaning: orderOf('vẽ biểu đồ', 'đi'),
  },
  {
    name: 'visao',
    title: 'vì sao',
    description: 'Số vừa trả lời ở đâu ra, tính thế nào',
    where: 'anywhere',
    least: 'viewer',
    meaning: { says: (rest) => (rest === '' ? 'căn cứ' : `vì sao ${rest}`) },
  },
  {
    name: 'baosai',
    title: 'báo sai',
    description: 'Số vừa trả lời bị sai; biết số đúng thì ghi kèm',
    where: 'anywhere',
    least: 'viewer',
    meaning: { says: (rest) => (rest === '' ? 'báo sai' : `báo sai: ${rest}`) },
  },
  {
    name: 'lienket',
    title: 'liên kết',
    description: 'Nhóm này gắn với đơn vị nào; thêm tài khoản của mình',
    where: 'anywhere',
    least: 'viewer',
    meaning: { does: 'link' },
    plainly: /^lien ket(?: (?:nhom|tai khoan))?$/,
  },
  {
    name: 'trogiup',
    title: 'trợ giúp',
    description: 'Trợ lý làm được gì, hỏi thế nào',
    where: 'anywhere',
    least: 'viewer',
    meaning: { does: 'help' },
    plainly: /^(?:tro giup|giup do|huong dan(?: su dung)?|help|menu|(?:danh sach|cac) lenh)$/,
  },
  {
    name: 'start',
    title: 'bắt đầu',
    description: '',
    where: 'anywhere',
    least: 'viewer',
    isUnlisted: true,
    meaning: { does: 'help' },
  },
];

/** What a command without its question means. */
const HELP_WANTED = '/trogiup';

/** A command whose words go before what is typed behind it. @param alone what is meant where nothing is */
function orderOf(words: string, alone: string): Meaning {
  return { says: (rest) => `${words} ${rest === '' ? alone : rest}` };
}
