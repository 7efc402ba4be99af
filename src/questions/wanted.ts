import { fold } from '../vietnamese/fold.ts';
import { PART_NOUNS } from '../vocabulary/part-nouns.ts';
import { foldQuestionWords } from './fold-question-words.ts';
import type { Wanted } from './question.ts';

/**
 * Patterns on the folded question, tried in order: the first that fits tells what is wanted. Each is a way in which
 * officials put such a question; a new way is a new row.
 */
const PATTERNS: { wanted: Wanted; pattern: RegExp }[] = [
  // Do the numbers agree?
  {
    wanted: 'check',
    pattern: /\bcong (?:tung|lai|cac|ca|het|tong)?[^?]{0,50}\b(?:dung|khop|bang|chuan|sai)\b(?! (?:bao nhieu|may|han))/,
  },
  {
    wanted: 'check',
    pattern: /\b(?:khop|mau thuan)\b|(?<!\b(?:truong hop|thong tin|du lieu|co may|bao nhieu) sai )\blech\b/,
  },
  {
    wanted: 'check',
    pattern:
      /\b(?:tinh lai|tinh toan|(?<!\bm4y )tinh|lam tron|ghi|viet|neu)\b[^?]*\b(?:(?<!\b(?:su|xay|ap|noi) )dung(?! (?:han|hen|thoi han|tien do))|chuan|chinh xac|sai)\b/,
  },
  {
    wanted: 'check',
    pattern: /\d%?\W+(?:(?:ty le|so|tong|con so)(?: nay| do)? )?(?:co |la |da )?dung (?:khong|chua|hong|k|ko)\b/,
  },
  { wanted: 'check', pattern: /\b(?:kiem tra|kiem|soat|ra soat) (?:giup|ho|lai|gium)\b/ },
  { wanted: 'check', pattern: /\bso nao (?:moi )?(?:la )?(?:dung|chinh xac|chuan)\b/ },
  {
    wanted: 'check',
    pattern:
      /\b(?:luc|cho|doan|muc|khi) (?:thi )?(?:ghi|noi|bao)?[^?]*\b(?:luc|cho|doan|muc|khi)(?: lai| thi| khac)? (?:thi |lai )?(?:ghi|noi|bao|\d)/,
  },
  { wanted: 'check', pattern: /\bsao (?:bao cao|so lieu)\b[^?]*\b(?:ma|lai|nhung)\b/ },
  {
    wanted: 'check',
    pattern:
      /\b(?:so lieu|con so|bao cao|cac so)\b[^?]*\b(?:co dung|co sai|dung khong|sai khong|sai o dau|sai cho nao|khong deu|bat thuong)\b/,
  },
  {
    wanted: 'check',
    pattern:
      /\bcong (?:lai )?(?:co )?(?:bang|du)\b|\bcong\b[^?]*\b(?:co du|du khong|du chua|(?:co )?ra \d|ra du|bang \d)|\bco bang (?:tong|so)\b|\btong co (?:dung|bang)\b/,
  },
  // A document by number or by subject.
  {
    wanted: 'document',
    pattern:
      /\b(?:so may|so bao nhieu|so hieu)\b(?=[^a-z]*$|[^?]*\b(?:ngay|ban hanh|ky)\b|[?,. ]*(?:the|vay|a|nhi|ngay nao)?\b)/,
  },
  {
    wanted: 'document',
    pattern:
      /\b(?:quyet dinh|ke hoach|c0ng van|cong van|thong bao|nghi quyet|nghi dinh|chi thi|to trinh|phuong an|van ban|thong tu|bao cao)(?: so)? \d+[a-z]?(?:\/[a-z0-9-]+)*\b[^?]*\b(?:ve viec gi|la gi|la (?:quyet dinh|ke hoach|cong van|van ban|nghi quyet|chi thi|thong bao) gi|ve gi|noi dung gi|viec gi|ve van de gi|ngay nao|khi nao|noi gi|la ve)\b/,
  },
  {
    wanted: 'document',
    pattern:
      /\d\/(?:\d{4}\/)?[a-z][a-z0-9-]*\b[^?]*\b(?:la gi|la van ban gi|van ban nao|ve viec gi|ve gi|noi dung|noi gi|ngay nao|khi nao|quy dinh gi)\b/,
  },
  {
    wanted: 'document',
    pattern:
      /\b(?:quyet dinh|ke hoach|c0ng van|cong van|thong bao|nghi quyet|nghi dinh|chi thi|to trinh|phuong an|van ban|thong tu|bao cao)\b(?: \w+){0,12} nao\b/,
  },
  { wanted: 'document', pattern: /\b(?:nghi quyet|quyet dinh|ke hoach|nghi dinh|van ban|c0ng van|cong van) nao\b/ },
  { wanted: 'document', pattern: /\bai (?:la nguoi )?ky\b|\bnguoi ky\b|\bso,? ngay ban hanh\b|\bso va ngay\b/ },
  { wanted: 'document', pattern: /\b(?:so tai khoan|tai khoan so)\b/ },
  {
    wanted: 'document',
    pattern:
      /\b(?:ke (?:giup|ra|ten|cho|lai)|liet ke|neu)\b(?: \w+){0,4} (?:cac |nhung )?(?:quyet dinh|ke hoach|c0ng van|cong van|van ban|thong bao|nghi quyet)\b/,
  },
  {
    wanted: 'document',
    pattern:
      /^(?:cac|nhung) (?:quyet dinh|ke hoach|c0ng van|cong van|van ban|thong bao|nghi quyet)\b[^?]*\b(?:nao|gi)\b/,
  },
  // A report as a whole.
  {
    wanted: 'summary',
    pattern:
      /\btom (?:tat|luoc)\b|\bchi tiet (?:phan|ve|muc)\b|\b(?:so lieu|con so|diem|noi dung|ket qua) (?:chinh|chu yeu|noi bat)\b|\bbao cao (?:nay |do )?(?:noi|co|viet|neu) (?:nhung |ve )?gi\b/,
  },
  // Parts of something.
  {
    wanted: 'list',
    pattern:
      /\b(?:chia theo|phan theo|co cau|phan ra)\b|\b(?:moi|tung) (?:loai|cap|linh vuc|phong|don vi|truong|thon|to|kenh|nhom|bo phan|xa|phuong|hinh thuc|phuong thuc|nguon|khu vuc|nganh|co quan|kieu|cach|benh|ban|ap|buon|du an|khoan|cap hoc)\b/,
  },
  {
    wanted: 'list',
    pattern: new RegExp(
      `\\b(?:${PART_NOUNS.map((noun) => fold(noun)).join('|')}) nao\\b[^?]*(?:\\bnhat\\b|%|\\bphan tram\\b)`,
    ),
  },
  { wanted: 'list', pattern: /\bgom (?:nhung|cac|may|co|cai)?\b[^?]*\b(?:gi|nao|loai|may)\b/ },
  {
    wanted: 'list',
    pattern: /\bke (?:giup|ra|ten|cho|lai|cac|nhung|het|gium|ho)\b|\bliet ke\b|\bneu (?:ten|cac|nhung|ro)\b/,
  },
  // Computed.
  {
    wanted: 'sum',
    pattern: /\b(?:cong (?:ca|giup|gium|ho|lai|them|gop|tong)|tong cua|gop)\b[^?]*\b(?:bao nhieu|duoc may|may)\b/,
  },
  { wanted: 'sum', pattern: /\bca\b[^?]*\blan\b/ },
  {
    wanted: 'sum',
    pattern: /\btong so (?:\w+ ){1,4}(?:va|voi|cung) (?:\w+ ){1,4}(?:cua\b[^?]*?)? *(?:la )?(?:bao nhieu|may)\b/,
  },
  {
    wanted: 'sum',
    pattern:
      /\b(?:va|voi|cung)\b[^?]*\b(?:tong cong|tong so|ca thay|tat ca)(?: la| co| duoc| deu)? (?:bao nhieu|may)\b/,
  },
  { wanted: 'sum', pattern: /\bcong\b[^?]*\b(?:voi|va|them|cung)\b[^?]*\b(?:bao nhieu|may)\b/ },
  {
    wanted: 'sum',
    pattern: /\b(?:gop lai|cong lai|ca hai) (?:la |duoc |co )?(?:bao nhieu|may)\b/,
  },
  {
    wanted: 'difference',
    pattern:
      /\btru (?:di|cho)\b|\bthieu bao nhieu\b|\bthieu may\b|\bcon (?:thieu|hut|trong|phai)\b(?! lam)|\bchua (?:giai ngan|thu duoc|thu)\b|\bhut\b|\bchenh (?:lech )?bao nhieu\b|\bhon kem\b|\b(?:con )?du (?:bao nhieu|nhieu|may)\b|\bvuot bao nhieu\b(?! phan tram| %)|\bbien che\b[^?]*\bchua (?:su dung|tuyen|bo tri|co nguoi)\b/,
  },
  // Reasons and other narrative.
  {
    wanted: 'narrative',
    pattern: /\b(?:vi sao|tai sao|nguyen nhan|(?<!\b(?:co|khong) )ly do|do dau|sao lai|sao van)\b/,
  },
  { wanted: 'narrative', pattern: /^sao\b/ },
];

/** Parts of one unit that are ranked: no other unit is asked about. */
const RANKED_PARTS = new RegExp(`\\b(?:${PART_NOUNS.map((noun) => fold(noun)).join('|')}) nao\\b`);

const ASKS_NUMBER =
  /\b(?:bao nhieu|may|nhieu|may phan tram|ti le|ty le|so luong|tong so|phan tram|dan so|dien tich|tang truong|so luot|xep thu|xep hang|thu may)\b|%|^\W*so (?!sanh|voi|sach|hoa|dien thoai|tai khoan|do)/;
const DE_NGHI_SO =
  /\b(?:cho biet|cung cap|thong ke|bao cao|liet ke|neu)(?: ro| ra)?(?: ve)? (?:so(?! may| nao)|tong so|so luong|ty le|so lieu)\b/;

/** What a question asks for. `full` is the question with abbreviations written out; `units`, `periods` how many of each it names. */
export function readWanted(full: string, units: number, periods: number): Wanted {
  const folded = foldQuestionWords(full);
  for (const { wanted, pattern } of PATTERNS.slice(0, CHECKS_AND_DOCUMENTS)) if (pattern.test(folded)) return wanted;
  if (units < 2 && isTrend(folded, periods)) return 'trend';
  const asksNumber = asksForNumber(full);
  if (
    /\b(?:so sanh|doi chieu|so voi nhau|ben nao|phuong nao|xa nao|don vi nao|dia phuong nao|noi nao (?:cao|thap|nhieu|it)|xep hang cac)\b/.test(
      folded,
    ) ||
    (/\b(?:cao nhat|thap nhat|nh1eu nhat|nhieu nhat|it nhat)\b/.test(folded) && !RANKED_PARTS.test(folded)) ||
    units >= 2
  ) {
    if (units >= 2 || !/\b(?:noi nao)\b/.test(folded)) return 'comparison';
  }
  for (const { wanted, pattern } of PATTERNS.slice(CHECKS_AND_DOCUMENTS)) {
    if (
      pattern.test(folded) &&
      !(
        wanted === 'narrative' &&
        asksNumber &&
        !/\b(?:vi sao|tai sao|nguyen nhan|(?<!\b(?:co|khong) )ly do|do dau)\b/.test(folded)
      )
    )
      return wanted;
  }
  if (/\b(?:bao nhieu|may|ti le|ty le) ?(?:phan tram|%)|\bphan tram\b|%|\b(?:ty|ti) le\b/.test(folded) && asksNumber)
    return 'share';
  return asksNumber ? 'value' : 'narrative';
}

/** Ways to ask for a change of one unit over time. The same time a year before is told by the report itself, if at all. */
const TREND =
  /\b(?:tang|giam|hon|kem)\b[^?]*\bso voi (?:thang|quy|nam|tuan|ky|dau nam|dau ky|cuoi nam|cuoi ky)\b|\b(?:thay doi|bien dong|tang hay giam|tang giam|giam hay tang|tien trien)\b|\bso voi (?:ky|thang|quy|nam|lan|bao cao|dot|tuan) (?:truoc|ngoai|roi|qua)\b|\bqua (?:cac|tung|moi) (?:quy|thang|ky|nam|bao cao)\b/;
const BETWEEN_PERIODS = /\b(?:so voi|so sanh|chenh|hon|kem|tang|giam|khac|tong cong|cong lai|gop lai)\b/;

function isTrend(folded: string, periods: number): boolean {
  return TREND.test(folded) || (periods >= 2 && (BETWEEN_PERIODS.test(folded) || /\b(?:va|voi)\b/.test(folded)));
}

const CHECKS_AND_DOCUMENTS = PATTERNS.findIndex((row) => row.wanted === 'list');

/** "mấy" asks, "máy" does not; where no marks were typed "may" before a machine's name does not either. */
export function asksForNumber(full: string): boolean {
  const folded = foldQuestionWords(full);
  return ASKS_NUMBER.test(folded) || DE_NGHI_SO.test(folded);
}
