import { fold, hasDiacritics } from './fold.ts';

const ONSETS = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';
/** Vowels with what may close them, without tones. */
const RHYMES =
  'a|ac|ach|ai|am|an|ang|anh|ao|ap|at|au|ay|ăc|ăm|ăn|ăng|ăp|ăt|âc|âm|ân|âng|âp|ât|âu|ây|e|ec|em|en|eng|eo|ep|et|ê|êch|êm|ên|ênh|êp|êt|êu|i|ia|ich|iêc|iêm|iên|iêng|iêp|iêt|iêu|im|in|inh|ip|it|iu|o|oa|oac|oach|oai|oan|oang|oanh|oat|oay|oăc|oăm|oăn|oăng|oăt|oc|oe|oen|oeo|oet|oi|om|on|ong|ooc|oong|op|ot|ô|ôc|ôi|ôm|ôn|ông|ôp|ôt|ơ|ơi|ơm|ơn|ơp|ơt|u|ua|uân|uâng|uât|uây|uc|uê|uêch|uênh|ui|um|un|ung|uơ|uôc|uôi|uôm|uôn|uông|uôt|up|ut|uy|uya|uych|uyên|uyêt|uynh|uyt|uyu|ư|ưa|ưc|ưi|ưm|ưn|ưng|ươc|ươi|ươm|ươn|ương|ươp|ươt|ươu|ưt|ưu|y|yêm|yên|yêng|yêt|yêu';
const SHAPE = new RegExp(`^(?:${ONSETS})?(?:${RHYMES})$`, 'u');
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether letters have the shape of a Vietnamese syllable: onset, vowel, coda, one tone at most, and before c, ch, p, t only
 * sắc or nặng. It tells text from what a wrong table makes of it ("hßa", "Vieät"); it is no dictionary.
 */
export function isVietnameseSyllable(letters: string): boolean {
  const decomposed = letters.toLowerCase().normalize('NFD');
  const tones = decomposed.match(TONES) ?? [];
  const shape = decomposed.replace(TONES, '').normalize('NFC');
  if (tones.length > 1 || !SHAPE.test(shape)) return false;
  const isStopped = /(?:c|ch|p|t)$/u.test(fold(shape));
  return !isStopped || !hasDiacritics(letters) || tones.length === 0 || /[\u0301\u0323]/u.test(tones[0] ?? '');
}
