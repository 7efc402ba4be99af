import type { Block } from '../outline/outline.ts';
import type { FoundFigure } from './figure.ts';

/** Words after which the parts of the count before them follow. */
const OPENS_PARTS = /(?:trong đó|bao gồm|gồm có|gồm|cụ thể|chia ra|trong số đó)(?!\p{L})/giu;

/** Words after which something beside the parts is spoken of. */
const ENDS_PARTS = /(?:đồng thời|ngoài ra|bên cạnh đó|cùng với đó)(?!\p{L})/iu;

/**
 * Links each count to the count that it is a part of: after "trong đó" and the like, inside a bracket, in the list under
 * a count, and beside a "tổng số" of the same list. Fractions were linked when they were read.
 */
export function linkWholes(figures: FoundFigure[]): void {
  const byBlock = new Map<Block, FoundFigure[]>();
  for (const figure of figures) {
    const list = byBlock.get(figure.block) ?? [];
    list.push(figure);
    byBlock.set(figure.block, list);
  }
  for (const [block, list] of byBlock) linkInBlock(block, list);
  linkInLists(figures, byBlock);
}

function isPart(part: FoundFigure, whole: FoundFigure): boolean {
  return (
    part !== whole &&
    part.whole === null &&
    part.measure !== '%' &&
    sameMeasure(part.measure, whole.measure) &&
    part.value <= whole.value
  );
}

/** "34 văn bản" are part of "67 Quyết định", "409 trường hợp" of "785 cán bộ": a breakdown may change the noun. */
function sameMeasure(part: string, whole: string): boolean {
  if (part === whole) return true;
  const isMoney = (measure: string) => /đồng|m²|km/u.test(measure);
  return isMoney(part) === isMoney(whole);
}

function linkInBlock(block: Block, list: FoundFigure[]): void {
  const { text } = block.mapped;
  const markers = [...text.matchAll(OPENS_PARTS)].map((match) => match.index);
  for (const figure of list) {
    if (figure.whole !== null || figure.measure === '%') continue;
    const bracket = openBracketBefore(text, figure.number.start);
    const marker = markers.filter((at) => at < figure.number.start && at > figure.sentence.start - 1).at(-1);
    const at = Math.max(bracket, marker ?? -1);
    if (at < 0) continue;
    const head = list
      .filter(
        (one) => one.number.end <= at && one.measure !== '%' && depthAt(text, one.number.start) <= depthAt(text, at),
      )
      .at(-1);
    if (bracket < 0 && ENDS_PARTS.test(text.slice(at, figure.number.start))) continue;
    if (head && isPart(figure, head) && (bracket >= 0 ? head.sentence === figure.sentence : true))
      figure.whole = head.ordinal;
  }
}

function openBracketBefore(text: string, at: number): number {
  let depth = 0;
  for (let i = at - 1; i >= 0; i--) {
    if (text[i] === ')') depth += 1;
    else if (text[i] === '(') {
      if (depth === 0) return i;
      depth -= 1;
    }
  }
  return -1;
}

function depthAt(text: string, at: number): number {
  let depth = 0;
  for (let i = 0; i < at; i++) {
    if (text[i] === '(') depth += 1;
    else if (text[i] === ')') depth = Math.max(0, depth - 1);
  }
  return depth;
}

function linkInLists(figures: FoundFigure[], byBlock: Map<Block, FoundFigure[]>): void {
  for (const figure of figures) {
    if (figure.whole !== null || figure.measure === '%') continue;
    const sibling = totalAmongSiblings(figure, figures);
    if (sibling) {
      figure.whole = sibling.ordinal;
      continue;
    }
    const leadIn = figure.block.leadIns.at(-1);
    if (!leadIn) continue;
    const heads = (byBlock.get(leadIn) ?? []).filter(
      (one) => one.measure === figure.measure && depthAt(leadIn.mapped.text, one.number.start) === 0,
    );
    const head = heads.at(-1);
    if (head && isPart(figure, head) && isFirstOfBlock(figure, byBlock)) figure.whole = head.ordinal;
  }
}

function isFirstOfBlock(figure: FoundFigure, byBlock: Map<Block, FoundFigure[]>): boolean {
  return byBlock.get(figure.block)?.find((one) => one.measure === figure.measure) === figure;
}

function totalAmongSiblings(figure: FoundFigure, figures: FoundFigure[]): FoundFigure | null {
  if (figure.block.marker === null) return null;
  const leadIn = figure.block.leadIns.at(-1);
  for (let i = figure.ordinal - 1; i >= 0; i--) {
    const one = figures[i] as FoundFigure;
    if (one.block.section !== figure.block.section) return null;
    if (one.block.leadIns.at(-1) !== leadIn || one.block.marker?.kind !== figure.block.marker?.kind) continue;
    if (
      one.block !== figure.block &&
      /^tổng/iu.test(one.label) &&
      one.measure === figure.measure &&
      isPart(figure, one)
    )
      return one;
  }
  return null;
}
