import { mendPhrase, plainPhrase } from './plain-phrase.ts';

/** "Số này", "con số đó", "số liệu trên". */
const NUMBER =
  '(?:(?:con )?so(?: lieu)?|cai|thong tin|ket qua|cau tra loi|dieu)(?: (?:nay|do|kia|tren|ay|vua roi|vua neu))*';
/** A number that is quoted, with what it counts. */
const QUOTED = '\\d[\\d.,]*%?(?: [a-z]+){0,2}';
const HOW = '(?:the nao|kieu gi|nhu nao|nhu the nao|ra sao|sao|lam sao|bang cach nao|cach nao|tu dau|o dau)';
const WHERE = '(?:dau|bao cao nao|cho nao|muc nao|trang nao)';

/** Ways to ask where a number comes from, over a plain phrase. Each is a whole message. */
const ASKS_SOURCE = [
  // "Cái đầu" chooses.
  `(?!(?:cai|dieu|so) dau$)${NUMBER} (?:nam |la |lay |duoc lay )?(?:o |tu |cua |theo |trong )?${WHERE}(?: (?:ra|den|ma co|ma ra|co|ra vay))?`,
  `(?:lay|trich|dan|doc|tim)(?: ${NUMBER})? (?:o |tu |trong )?${WHERE}(?: (?:ra|vay|the))?`,
  `(?:o |tu )?dau ra(?: ${NUMBER}| ${QUOTED})?`,
  `(?:vi |tai |lam )?sao (?:lai |no )?(?:ra|co|la)(?: duoc)? ${NUMBER}`,
  `(?:vi |tai |lam )?sao (?:lai |no )?(?:ra|la|bang)(?: duoc)? ${QUOTED}`,
  `(?:cach )?(?:tinh|cong|dem|suy)(?: (?:ra|toan))?(?: ${NUMBER})? ${HOW}(?: (?:ra|ma ra|de ra|duoc|vay|the))?(?: (?:${NUMBER}|${QUOTED}))?`,
  `${NUMBER} (?:duoc )?(?:tinh|cong|tinh toan) ${HOW}(?: ra)?`,
  `(?:cach|cong thuc)(?: tinh)?(?: ${NUMBER})?(?: (?:la gi|the nao|ra sao))?`,
  `can cu(?: (?:vao|tren|theo))?(?: (?:dau|gi|cai gi|bao cao nao|nao|so lieu nao|co so nao))?(?: (?:ma|de) [a-z ]{1,30})?`,
  `(?:dua|theo)(?: (?:vao|tren|theo))? (?:dau|cai gi|gi|bao cao nao|so lieu nao|co so nao)(?: (?:ma|de) [a-z ]{1,30})?`,
  `(?:xem |cho xem |neu |cho )?(?:nguon|dan chung|minh chung|bang chung)(?: (?:dau|o dau|tu dau|nao|gi|so lieu|la gi|trich dan|${NUMBER}))*`,
  `giai thich(?: (?:giup|cho|toi|em|minh|anh|chi|di|xem|ro|hon|them|cau tra loi|ket qua|${NUMBER}))*`,
  '(?:vi |tai |lam )?sao (?:lai |phai )?hoi(?: lai)?(?: (?:toi|em|anh|chi|minh|the|vay|nhu))*',
  'hoi (?:lai )?(?:lam gi|de lam gi)',
  '(?:vi |tai |lam )?sao (?:ma |ban |bot )?(?:biet|tinh|noi|tra loi|tim)(?: (?:duoc|ra|vay|the|nhu))*',
].map(whole);

/** A bare "vì sao?": of the causes that the report gives, or of how the answer came about. */
const ASKS_CAUSE = [
  '(?:(?:vi|tai|lam) ?sao|(?:vi|do|tai) dau|sao)(?: (?:lai|ma|no))?(?: (?:nhu|the|vay))*',
  '(?:vi |tai |lam )?sao (?:lai |ma )?(?:khong|ko|k|chua) (?:co|thay|biet|tim thay|tim duoc|tim ra|tra loi|ro|neu)(?: (?:so|lieu|nay|gi|ca|duoc))*',
].map(whole);

/** Words of these phrases: in a short message a letter of them may be mistyped. */
const WORDS = new Set(
  'sao dau tinh cach giai thich nguon dan chung minh bang cong thuc can lieu trich doc nay theo biet bao cao the vay nao lai con cai kia tren vao dua duoc lam khong chua'.split(
    ' ',
  ),
);

function whole(pattern: string): RegExp {
  return new RegExp(`^${pattern}$`, 'u');
}

/**
 * Whether a message asks nothing but how the last answer came about: `source` of its number ("số này ở đâu ra", "tính thế
 * nào"), `cause` with a bare "vì sao". Null for everything else.
 *
 * @param text NFC, with or without marks.
 */
export function readWhy(text: string): 'source' | 'cause' | null {
  const plain = plainPhrase(text);
  for (const phrase of [plain, mendPhrase(plain, WORDS)]) {
    if (ASKS_SOURCE.some((pattern) => pattern.test(phrase))) return 'source';
    if (ASKS_CAUSE.some((pattern) => pattern.test(phrase))) return 'cause';
  }
  return null;
}
