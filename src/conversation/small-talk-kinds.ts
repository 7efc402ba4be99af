/** A message that asks for nothing in a report, and how it is answered. */
export interface SmallTalk {
  /** Folded, without marks of punctuation. */
  pattern: RegExp;
  reply: string;
  /** With questions that the stored reports answer. */
  hasExamples?: true;
  /** With the units whose reports are stored. */
  hasUnits?: true;
  /** Of the assistant itself: words that ask, or that reports use too, make it no other question. */
  ofItself?: true;
}

const CALLED = '(?:em|bot|tro ly|ad|may|ban|anh|chi|ban oi|oi|a)';
const POLITE =
  '(?: (?:a|em|anh|chi|nhe|roi|vay|bot|nha|nhi|qua|lam|the|day|ha|da|vang|ban|tro ly|oi|luon|rat|nhieu|lan))*';

/** Tried in order: the first that fits is answered. A new way to greet is a new row, or a word in one. */
export const KINDS: readonly SmallTalk[] = [
  {
    pattern:
      /\b(?:giup (?:toi|em|anh|chi|minh|duoc)(?: \S+){0,2} gi|lam (?:duoc|duoc nhung|nhung)(?: cai| viec)? gi|hoi (?:duoc )?(?:nhung )?(?:cai |dieu )?gi (?:duoc|o day)|(?:huong dan|chi|bay) (?:toi|em|anh|chi|minh)?(?: cach)? (?:su dung|dung|hoi)|dung (?:nhu )?the nao|hoi (?:nhu )?the nao|biet lam gi|chuc nang gi|co chuc nang)\b/,
    reply:
      'Tôi đọc các báo cáo đã nạp và trả lời câu hỏi về số liệu, nội dung, văn bản viện dẫn, kèm câu trích nguyên văn. Anh/chị hỏi như nói với đồng nghiệp, có dấu hay không dấu đều được.',
    hasExamples: true,
    ofItself: true,
  },
  {
    pattern: new RegExp(
      `^(?:the |vay |xin hoi |cho hoi )*(?:${CALLED} )+(?:la (?:ai|gi|con gi|robot|nguoi|may)|ten (?:la )?gi)\\b|^(?:ai|con gi) (?:day|vay|the)$`,
    ),
    reply:
      'Tôi là Trợ lý Báo cáo, một phần mềm đọc các báo cáo của đơn vị và trả lời bằng số liệu, câu trích có trong báo cáo. Tôi không tự đặt ra số liệu.',
    hasExamples: true,
    ofItself: true,
  },
  {
    pattern:
      /\bbao cao (?:cua )?(?:nhung |cac )?(?:don vi|phuong|xa|dia phuong|noi|ai) nao\b|\b(?:nhung|cac|may|bao nhieu) (?:don vi|phuong) (?:nao )?(?:co|da gui|da nap) bao cao\b|\bco (?:nhung |cac )bao cao (?:nao|gi)\b/,
    reply: 'Tôi đang có báo cáo của:',
    hasUnits: true,
    ofItself: true,
  },
  {
    pattern: new RegExp(
      `^(?:thoi |the |ok |vang |da )*(?:tam biet|bye|bai bai|hen gap|di ngu|nghi day|the thoi|thoi)${POLITE}$`,
    ),
    reply: 'Vâng ạ. Khi nào cần số liệu, anh/chị cứ nhắn tôi.',
  },
  {
    pattern: new RegExp(
      `^(?:${CALLED} )*(?:tra loi )?(?:sai|nham|khong dung|chua dung|sai so)(?: (?:so|bet))?${POLITE}$`,
    ),
    reply:
      'Xin lỗi anh/chị. Anh/chị cho biết cần sửa điều gì: đơn vị, kỳ hay số liệu nào. Ví dụ: “ý mình là quý II chứ không phải quý III”.',
  },
  {
    pattern: /\b(?:cam on|thanks|thank you|tks|cam ta|da ta|biet on)\b/,
    reply: 'Vâng ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
  {
    pattern: /^(?:(?:da|e|a|oi|kinh|xin|em|vang|hey) )*(?:chao|hello|hi|hey|alo|a lo|(?:bot|tro ly|em|ad) oi|e bot)\b/,
    reply: 'Chào anh/chị. Anh/chị cần hỏi số liệu hay nội dung nào trong các báo cáo?',
    hasExamples: true,
  },
  {
    pattern: new RegExp(
      `^(?:(?:${CALLED}|da|vang|a|the|ro) )*(?:hay|gioi|tuyet(?: voi)?|chuan|xin|xuat sac|thong minh|nhanh|tot|dung roi|chinh xac|ngon|dinh)(?: (?:that|ghe|qua|the|lam|day|roi|gioi|hay))*${POLITE}$`,
    ),
    reply: 'Cảm ơn anh/chị ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
  {
    pattern: new RegExp(
      `^(?:vang|da|ok|oke|okie|okela|uh|u|um|tot|duoc|duoc roi|ro|ro roi|hieu roi|nhat tri|dong y|the a|a the a|the ha|biet roi|nhan roi|haha|hihi|hehe)${POLITE}$`,
    ),
    reply: 'Vâng ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
];
