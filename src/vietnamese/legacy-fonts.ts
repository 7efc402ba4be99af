/**
 * Text typed for the fonts of before Unicode, where a Latin-1 letter is drawn as a Vietnamese one. Tables after
 * TCVN 5712:1993 (VN3, fonts ".Vn…") and the VNI-Windows character set (fonts "VNI-…").
 */
export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** As officials know it. */
  name: string;
  /** Latin-1 text as typed → Unicode, NFC. */
  toUnicode: (typed: string) => string;
}

const TCVN3_LETTERS =
  'µ¸¶·¹:àáảãạ|¨»¾¼½Æ:ăằắẳẵặ|©ÇÊÈÉË:âầấẩẫậ|®:đ|ÌÐÎÏÑ:èéẻẽẹ|ªÒÕÓÔÖ:êềếểễệ|×ÝØÜÞ:ìíỉĩị|ßãáâä:òóỏõọ|«åèæçé:ôồốổỗộ|¬êíëìî:ơờớởỡợ|ïóñòô:ùúủũụ|\u00adõøö÷ù:ưừứửữự|úýûüþ:ỳýỷỹỵ|¡¢£¤¥¦§:ĂÂÊÔƠƯĐ';

/** VNI writes the bare vowel first, then one letter for its hat, horn or breve and its tone together. */
const VNI_MARKS =
  'ù:\u0301|ø:\u0300|û:\u0309|õ:\u0303|ï:\u0323|â:\u0302|á:\u0302\u0301|à:\u0302\u0300|å:\u0302\u0309|ã:\u0302\u0303|ä:\u0302\u0323|ê:\u0306|é:\u0306\u0301|è:\u0306\u0300|ú:\u0306\u0309|ü:\u0306\u0303|ë:\u0306\u0323';
const VNI_LETTERS = 'ô:ơ|ö:ư|ñ:đ|æ:ỉ|ó:ĩ|ò:ị|î:ỵ|í:í|ì:ì';

const TCVN3 = new Map(
  TCVN3_LETTERS.split('|').flatMap((row) => {
    const [typed = '', meant = ''] = row.split(':');
    return [...typed].map((letter, i) => [letter, [...meant][i] as string] as const);
  }),
);
const MARKS = new Map(VNI_MARKS.split('|').map((pair) => pair.split(':') as [string, string]));
const LETTERS = new Map(VNI_LETTERS.split('|').map((pair) => pair.split(':') as [string, string]));

export const LEGACY_FONTS: LegacyFont[] = [
  { encoding: 'tcvn3', name: 'TCVN3 (ABC, phông .VnTime)', toUnicode: fromTcvn3 },
  { encoding: 'vni', name: 'VNI (phông VNI-Times)', toUnicode: fromVni },
];

/**
 * Capitals with marks have no codes of their own but six and Đ: their fonts draw small letters as capitals. A word whose
 * other letters are all capitals is therefore taken for capitals.
 */
function fromTcvn3(typed: string): string {
  const letters = typed.replace(/[\u00a1-\u00fe]/gu, (letter) => TCVN3.get(letter) ?? letter);
  return letters.replace(/\p{L}+/gu, (word) => {
    const plain = word.replace(/[^A-Za-z]/gu, '');
    return plain.length > 1 && plain === plain.toUpperCase() ? word.toUpperCase() : word;
  });
}

/** A vowel and its mark, or one of the letters that VNI draws by themselves; "ưở" is ö · ôû. */
const VNI_SIGN = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[ôöñæóòîíì]/giu;

function fromVni(typed: string): string {
  return typed.replace(VNI_SIGN, (sign: string, vowel: string | undefined, mark: string | undefined) => {
    const first = vowel ?? sign;
    const letter = LETTERS.get(first.toLowerCase()) ?? first;
    const meant = (letter + (MARKS.get(mark?.toLowerCase() ?? '') ?? '')).normalize('NFC');
    return first === first.toUpperCase() ? meant.toUpperCase() : meant.toLowerCase();
  });
}
