import { formatNumber } from '../../src/vietnamese/numbers.ts';
import type { FoundFigure } from '../figures/figure.ts';
import type { FoundFinding } from './finding.ts';
import { agreement } from './rounding.ts';

/** Further off than this (in percentage points, and of the value) the share is of something else than what was tried. */
const NEAR_POINTS = 0.6;
const NEAR_PART = 0.04;

/** Of a certain base even a share that is far off is a slip; further off it is of something else. */
const SURE_POINTS = 15;

/** A base stands among so many figures around its part. */
const NEAR_FIGURES = 12;

interface Base {
  value: number;
  formula: string;
  /** The surer base has the smaller number; that of a fraction ("38/47 = 80,8%") is certain and below 0. */
  rank: number;
}

/** Checks each percentage against the counts that it may come from; officials round, or cut, to as many places as they print. */
export function checkRatios(figures: FoundFigure[]): FoundFinding[] {
  const found: FoundFinding[] = [];
  for (const share of figures) {
    if (share.measure !== '%' || share.cell || isOfPlan(share)) continue;
    const parts = share.shareOf === null ? namedParts(share, figures) : [figures[share.shareOf] as FoundFigure];
    const [part] = parts;
    if (!part) continue;
    const bases = parts.length === 1 ? basesOf(part, share, figures) : baseOfAll(parts, figures);
    const amount = parts.reduce((sum, one) => sum + one.value, 0);
    if (bases.length === 0 || amount === 0) continue;
    const tried = bases.map((base) => ({ base, exact: (100 * amount) / base.value }));
    if (tried.some(({ exact }) => agreement(share, exact) === 'fits')) continue;
    const near = tried
      .filter(({ base, exact }) =>
        base.rank < 0
          ? Math.abs(exact - share.value) <= SURE_POINTS
          : isNear(exact, share.value) || isTransposed(share.raw, exact),
      )
      .sort(
        (x, y) => x.base.rank - y.base.rank || Math.abs(x.exact - share.value) - Math.abs(y.exact - share.value),
      )[0];
    if (!near) continue;
    const isCut = agreement(share, near.exact) === 'cut';
    found.push({
      kind: 'ratio',
      severity: isCut ? 'rounding' : 'hard',
      stated: share.value,
      computed: Math.round(near.exact * 100) / 100,
      explain: `${near.base.formula} = ${formatNumber(near.exact, 3)}%, ${isCut ? 'báo cáo cắt bớt còn' : 'báo cáo ghi'} ${formatNumber(share.value)}%.`,
      figures: [share, ...parts],
      at: share,
    });
  }
  return found;
}

function isNear(exact: number, stated: number): boolean {
  const gap = Math.abs(exact - stated);
  return gap <= NEAR_POINTS && gap <= Math.max(NEAR_PART * stated, 0.02);
}

/** "97,29" for 97,92: the same digits but for two neighbours that changed places. */
function isTransposed(raw: string, exact: number): boolean {
  const stated = raw.replace(/\D/gu, '');
  const places = (raw.split(/[.,]/u)[1] ?? '').length;
  const meant = exact.toFixed(places).replace(/\D/gu, '');
  if (stated.length < 3 || stated.length !== meant.length || stated === meant) return false;
  const at = [...stated].findIndex((digit, i) => digit !== meant[i]);
  return `${stated.slice(0, at)}${stated[at + 1]}${stated[at]}${stated.slice(at + 2)}` === meant;
}

/**
 * "trực tuyến 1.100 hồ sơ (86%), trực tiếp 150 hồ sơ (12%)": where the share in a bracket behind another part follows from their total,
 * this one is of that total too.
 */
function isShownBeside(part: FoundFigure, whole: FoundFigure, share: FoundFigure, figures: FoundFigure[]): boolean {
  const isBracketed = (one: FoundFigure) => {
    const { text } = one.block.mapped;
    return (
      /\((?:chiếm |đạt |tỷ lệ )?$/u.test(text.slice(0, one.number.start)) &&
      /^\s*%\s*\)/u.test(text.slice(one.number.end))
    );
  };
  if (!isBracketed(share)) return false;
  return figures.some((other) => {
    const beside = other.shareOf === null ? undefined : figures[other.shareOf];
    if (other === share || !beside || beside === part || beside.whole !== part.whole) return false;
    if (other.sentence !== share.sentence || other.value === share.value || !isBracketed(other)) return false;
    return agreement(other, (100 * beside.value) / whole.value) !== 'off';
  });
}

/** Further off, a share in a bracket may be of what the report gives nowhere. */
const SUM_POINTS = 3;

/**
 * "Thụ lý 3.047 vụ, thành 2.604 vụ (84,5%), không thành 331 vụ, chưa xong 112 vụ": a share right behind one of the parts that add up to
 * their whole is of that whole.
 */
function isShownBySum(part: FoundFigure, whole: FoundFigure, share: FoundFigure, figures: FoundFigure[]): boolean {
  const { text } = share.block.mapped;
  if (
    whole.sentence !== part.sentence ||
    !/^[^\d(]*\((?:(?:đạt|chiếm|bằng|tỷ lệ)\s+)*$/iu.test(text.slice(part.number.end, share.number.start))
  )
    return false;
  const parts = figures.filter((one) => one.whole === whole.ordinal && one.sentence === part.sentence);
  const sum = parts.reduce((total, one) => total + one.value, 0);
  const gap = Math.abs((100 * part.value) / whole.value - share.value);
  return parts.length >= 2 && Math.abs(sum - whole.value) < 1e-6 && gap <= SUM_POINTS;
}

/** So many other items whose shares follow from one count show that all of their list are of it. */
const SHOWING = 2;
/** Figures before and behind a share among which the other items of its list are looked for. */
const LONGEST_LIST = 40;

/** "142 trẻ. Kết quả:" over "BCG: 131 trẻ (92,3%)", "Sởi: 121 trẻ (87,2%)", …: the other items of a list show what its shares are of. */
function isShownByList(part: FoundFigure, whole: FoundFigure, share: FoundFigure, figures: FoundFigure[]): boolean {
  const list = share.block.leadIns.at(-1);
  if (share.block.marker === null || whole.block === share.block || whole.ordinal > part.ordinal) return false;
  const around = figures.slice(Math.max(0, share.ordinal - LONGEST_LIST), share.ordinal + LONGEST_LIST);
  const beside = around.filter(
    (one) =>
      one !== share &&
      one.measure === '%' &&
      one.shareOf !== null &&
      one.block !== share.block &&
      one.block.section === share.block.section &&
      one.block.leadIns.at(-1) === list &&
      one.block.marker?.kind === share.block.marker?.kind,
  );
  const isOfWhole = (one: FoundFigure) =>
    agreement(one, (100 * (figures[one.shareOf as number] as FoundFigure).value) / whole.value) !== 'off';
  return beside.length >= SHOWING && beside.every(isOfWhole);
}

/**
 * "3.642 hồ sơ xong trước hạn, 1.377 hồ sơ đúng hạn …. Tỷ lệ trước hạn và đúng hạn đạt 99,6%": the parts of one total of
 * the same paragraph that a share names together, two at the least.
 */
function namedParts(share: FoundFigure, figures: FoundFigure[]): FoundFigure[] {
  const counts = figures.filter(
    (one) => one.block === share.block && one.ordinal < share.ordinal && one.whole !== null,
  );
  const named = counts.filter((one) => {
    const state = one.label.split(' ').slice(-2).join(' ');
    return state.length > 5 && spelledOut(share.label).includes(state);
  });
  const whole = named.at(-1)?.whole;
  const together = named.filter((one) => one.whole === whole);
  return together.length >= 2 ? together : [];
}

/** "trước và đúng hạn", "đúng, trước hạn" name two states. */
function spelledOut(label: string): string {
  return label.replace(/(trước|đúng)(?:,? và|,|\/)\s*(?=(?:trước|đúng) hạn)/giu, '$1 hạn và ');
}

function baseOfAll(parts: FoundFigure[], figures: FoundFigure[]): Base[] {
  const whole = figures[parts[0]?.whole ?? -1];
  const sum = parts.map((part) => formatNumber(part.value)).join(' + ');
  return whole && whole.value > 0
    ? [{ value: whole.value, formula: `(${sum})/${formatNumber(whole.value)}`, rank: 0 }]
    : [];
}

/** "bằng 41,5% dự toán", "tăng 11,8% so với cùng kỳ": shares of something that the report does not give as a number. */
function isOfPlan(share: FoundFigure): boolean {
  const { text } = share.block.mapped;
  const before = text.slice(Math.max(0, share.number.start - 14), share.number.start);
  return (
    /(?:tăng|giảm)\s*$/iu.test(before) ||
    /^\s*%?\s*(?:dự toán|kế hoạch|so với|cùng kỳ|chỉ tiêu)/iu.test(text.slice(share.number.end))
  );
}

function basesOf(part: FoundFigure, share: FoundFigure, figures: FoundFigure[]): Base[] {
  const bases: Base[] = [];
  const add = (whole: FoundFigure | undefined, rank: number) => {
    if (whole && whole.value > 0 && whole.value >= part.value && whole !== part) {
      bases.push({ value: whole.value, formula: `${formatNumber(part.value)}/${formatNumber(whole.value)}`, rank });
    }
  };
  const near = figures.filter(
    (other) =>
      other !== part &&
      !other.cell &&
      other.measure === part.measure &&
      other.block.section === part.block.section &&
      Math.abs(other.ordinal - part.ordinal) <= NEAR_FIGURES,
  );
  // "đúng hạn 8.747, quá hạn 38": of the totals around, the one that the two add up to is meant.
  const isProven = (total: number) => near.some((other) => Math.abs(other.value + part.value - total) < 1e-9);
  const whole = part.whole === null ? undefined : figures[part.whole];
  if (
    whole &&
    (whole.territory === part.territory ||
      isShownBeside(part, whole, share, figures) ||
      isShownBySum(part, whole, share, figures))
  ) {
    add(whole, -1);
    return bases;
  }
  if (whole) add(whole, isProven(whole.value) ? 0 : 1);
  const listed = near.find((other) => isShownByList(part, other, share, figures));
  if (listed) {
    add(listed, -1);
    return bases;
  }
  for (const other of near) {
    add(other, isProven(other.value) ? 0 : 2);
  }
  const beside = near.filter((other) => other.sentence === part.sentence && other.whole === part.whole);
  const shared = beside.filter((other) => figures.some((one) => one !== share && one.shareOf === other.ordinal));
  // "352 trực tuyến (…%); 37 trực tiếp (…%)": those that together are the whole; of three and more with shares, all of them.
  for (const others of shared.length > 1 ? [shared] : beside.map((other) => [other])) {
    const terms = [part, ...others];
    bases.push({
      value: terms.reduce((sum, one) => sum + one.value, 0),
      formula: `${formatNumber(part.value)}/(${terms.map((one) => formatNumber(one.value)).join(' + ')})`,
      rank: 2,
    });
  }
  return bases;
}
