/**
 * Whole names that are shortened, folded and without points or blanks. Initials of wards and communes are not among
 * them: several share them, so they are not guessed.
 */
export const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['hp', 'thành phố Hải Phòng'],
  ['tphp', 'thành phố Hải Phòng'],
  ['hn', 'thành phố Hà Nội'],
  ['tphn', 'thành phố Hà Nội'],
  ['hcm', 'thành phố Hồ Chí Minh'],
  ['tphcm', 'thành phố Hồ Chí Minh'],
]);
