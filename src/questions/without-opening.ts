import { fold } from '../vietnamese/fold.ts';

const WHO =
  '(?:em|e|anh|a|chi|c|minh|toi|bot|tro ly|ad|ban|bac|moi nguoi|ca nha|cac bac|cac anh|cac chi|anh chi|dong chi)';
const END = '(?:[ ,.!:;~-]+|$)';

/** Folded stretches that open a message before its question. Each is taken away as often as it stands at the front. */
const OPENINGS: readonly { example: string; pattern: RegExp }[] = [
  {
    example: 'Kính chào anh chị, · Chào buổi sáng trợ lý, · alo bot',
    pattern: new RegExp(
      `^(?:(?:kinh|xin|da|e|${WHO}) )*(?:chao|hello|hi|hey|alo)(?: (?:buoi (?:sang|trua|chieu|toi)|ngay moi))?(?: ${WHO})*(?: (?:a|nhe|nha|oi))*${END}`,
    ),
  },
  {
    example: 'bot ơi, · em ơi · ê bot',
    pattern: new RegExp(`^(?:(?:e|nay) )?(?:${WHO} )?(?:(?:${WHO}) oi|e ${WHO}|oi)(?: cho)?(?=[ ,.!:])[ ,.!:]+`),
  },
  {
    example: 'ok em, · dạ vâng ạ · à thế à, · cảm ơn em nhé.',
    pattern: new RegExp(
      `^(?:(?:da|vang|ok|oke|okie|u|uh|um|a|o|tot|duoc roi|ro roi|hieu roi|the a|the ha|thoi duoc|hay qua|tuyet)(?: (?:a|roi|em|anh|chi|bot|nhe|nha|ban))*[,.!]+ *|(?:da |vang |ok |roi )*(?:${WHO} )?(?:rat )?cam on(?: ${WHO})*(?: (?:nhe|nha|a|nhieu|lam|truoc|rat))*[,.!]+ *)`,
    ),
  },
  {
    example: 'em hỏi lại cho chắc: · cho mình hỏi chút · tiện thể cho hỏi',
    pattern: new RegExp(
      `^(?:[^?:]{0,60}\\bhoi lai (?:cho chac|cho ro|lan nua|them)[ ,:]+|(?:(?:vay|the|roi|nhan tien|tien the|san day|vi vay|vi the|do do|nen|nho) )*(?:cho |xin )?(?:phep )?(?:${WHO} )?(?:(?:muon|can|dinh|xin|duoc) )*hoi(?: (?:ti|chut|chut xiu|xiu|nhanh|ngay|la|ve|them|thu|rang|ho|giup|gium|cai))*[ ,:]+(?!dap|thi|nghi))`,
    ),
  },
  {
    example: 'em xem chính xác là · bot xem giúp em · nhờ kiểm tra hộ',
    pattern: new RegExp(
      `^(?:(?:nho|cho|phien|${WHO}) )*(?:xem|coi|ngo|kiem tra|tra(?: cuu)?|tim)(?: (?:giup|ho|gium|lai|cho|chinh xac|dum))+(?: ${WHO})*(?: (?:la|xem|coi|voi))*(?: +(?=\\S)|[,:] *)`,
    ),
  },
  {
    example: 'tôi muốn biết · cho em biết thêm · em cần biết',
    pattern: new RegExp(
      `^(?:(?:cho|xin|nho) )?${WHO} (?:(?:muon|can|xin|duoc) )*biet(?: (?:them|ro|ve|la|rang))* +(?=\\S)`,
    ),
  },
  {
    example: 'quay lại hồ sơ, · chuyển sang nhiệm vụ: · đối với phường X,',
    pattern:
      /^(?:quay lai|tro lai|quay ve|chuyen sang|sang|doi voi|rieng voi|con voi|noi ve|ve phan|tiep theo|roi)(?: (?:voi|ve|phan|chuyen|vu|viec))* (?=\S)/,
  },
];

/** What a message says before its question is taken away: greeting, thanks, assent, "cho em hỏi". The rest stays as typed. */
export function withoutOpening(text: string): string {
  let rest = text.trim();
  for (let isOpen = true; isOpen; ) {
    const folded = fold(rest);
    const found = OPENINGS.map(({ pattern }) => pattern.exec(folded)?.[0].length ?? 0).find((length) => length > 0);
    isOpen = found !== undefined && /[\p{L}\d]/u.test(rest.slice(found));
    if (isOpen) rest = rest.slice(found).trimStart();
  }
  return rest;
}
