import { departmentInBody, departmentInLetterhead } from './department.ts';
import { findUnitMentions } from './find-unit-mentions.ts';
import { HOME_CITY } from './hai-phong.ts';
import { beginsWithCouncil, type HeadText, namesFromCapitals, readHeadText } from './head-text.ts';
import type { UnitRegistry } from './registry.ts';
import { isUpperKind, type Unit } from './unit.ts';
import type { UnitMention } from './unit-mention.ts';

/**
 * The unit that issues a report, read from where reports say so (Nghị định 30/2020, Phụ lục I): the letterhead, "Ủy ban
 * nhân dân X báo cáo …", the closing sentence, the place before the date, the title; the first that speaks decides. The
 * addressee and those who get a copy are not asked.
 *
 * @param lines letterhead, title, first and last paragraphs; lines broken by print do no harm.
 * @returns a unit that the registry knows, or one made from the words; null when the report does not say.
 */
export function findIssuingUnit(lines: string, registry: UnitRegistry): Unit | null {
  const head = readHeadText(lines);
  const flow = namedIn(head.flow, registry);
  const letterhead = fromLetterhead(head, registry);
  const stated = letterhead ?? fromStatements(head.flow, flow);
  const department = departmentInLetterhead(head) ?? (stated ? null : departmentInBody(head));
  if (department !== null) return departmentOf(department, stated ?? fromPlaceLine(head, flow, registry), registry);
  const unit = stated ?? fromPlaceLine(head, flow, registry) ?? fromTitle(head, registry);
  return unit && withParent(unit, head.flow, flow);
}

/** "UBND PHƯỜNG X", or "ỦY BAN NHÂN DÂN" over "PHƯỜNG X"; the council above stands first ("UBND TỈNH Y", "UBND XÃ X"). */
function fromLetterhead(head: HeadText, registry: UnitRegistry): Unit | null {
  const named = head.letterhead.flatMap((line) => {
    const unit = namedIn(namesFromCapitals(line), registry).find(hasKind)?.unit;
    return unit ? [{ unit, isCouncil: beginsWithCouncil(line) }] : [];
  });
  return named.findLast(({ isCouncil }) => isCouncil)?.unit ?? named[0]?.unit ?? null;
}

const REPORTS_AFTER = /^[\s,]*(?:xin |trân trọng |kính )*(?:tổng hợp,? )?báo cáo/iu;
const CLOSING = /trên đây là[^.]*$/iu;
const OWNED = /của\s+$/iu;
const END_OF_REPORT = /^[^.]*\.\s?\/\s?\./u;

/** "UBND phường X báo cáo …", then "Trên đây là báo cáo … của UBND phường X./.". */
function fromStatements(flow: string, mentions: UnitMention[]): Unit | null {
  const withKind = mentions.filter(hasKind);
  const reporting = withKind.find((mention) => REPORTS_AFTER.test(flow.slice(mention.end, mention.end + 60)));
  if (reporting?.unit) return reporting.unit;
  const closing = withKind.find((mention) => {
    const before = flow.slice(Math.max(0, mention.start - 600), mention.start);
    return CLOSING.test(before) && OWNED.test(before) && END_OF_REPORT.test(flow.slice(mention.end, mention.end + 400));
  });
  return closing?.unit ?? null;
}

/** "X, ngày … tháng … năm …": the base name, with the kind that the rest gives it. */
function fromPlaceLine(head: HeadText, flow: UnitMention[], registry: UnitRegistry): Unit | null {
  if (head.place === null) return null;
  const baseName = namesFromCapitals(head.place);
  const said = flow.find(
    (mention) => hasKind(mention) && mention.unit?.baseName.toLowerCase() === baseName.toLowerCase(),
  );
  return said?.unit ?? registry.byName(baseName) ?? madeFromPlace(baseName, head.flow);
}

const OWN_COUNCIL = /(?:UBND|[UỦ][ỷyỶY] ban nhân dân) (phường|xã|đặc khu)(?!\s+\p{Lu})/u;
const KIND_OF: ReadonlyMap<string, Unit['kind']> = new Map([
  ['phường', 'ward'],
  ['xã', 'commune'],
  ['đặc khu', 'special_zone'],
]);

/** The text says "Ủy ban nhân dân xã" throughout, and only the place line says which. */
function madeFromPlace(baseName: string, flow: string): Unit | null {
  const word = OWN_COUNCIL.exec(flow)?.[1] ?? '';
  const kind = KIND_OF.get(word);
  return kind === undefined ? null : { name: `${word} ${baseName}`, kind, baseName, parent: null };
}

/** "… công tác cải cách hành chính phường X (từ ngày …)", "… của thành phố Y". */
function fromTitle(head: HeadText, registry: UnitRegistry): Unit | null {
  return namedIn(namesFromCapitals(head.title), registry).find(hasKind)?.unit ?? null;
}

/** The city or province above, where the report writes it and the registry does not know it; a neighbour's is not it. */
function withParent(unit: Unit, flow: string, mentions: UnitMention[]): Unit {
  if (unit.parent !== null || isUpperKind(unit.kind)) return unit;
  const above = mentions.find(
    (one) => one.unit && isUpperKind(one.unit.kind) && !/giáp\s+$/iu.test(flow.slice(0, one.start)),
  );
  return above?.unit ? { ...unit, parent: above.unit.name } : unit;
}

/** Offices of wards, communes and provinces share their names, so theirs bear the place's name too; those of the home city do not. */
function departmentOf(written: string, place: Unit | null, registry: UnitRegistry): Unit {
  const name = place === null || place.name === HOME_CITY ? written : `${written} ${place.name}`;
  return (
    registry.all().find((unit) => unit.name === name) ?? {
      name,
      kind: 'department',
      baseName: written,
      parent: place?.name ?? null,
    }
  );
}

function namedIn(text: string, registry: UnitRegistry): UnitMention[] {
  return findUnitMentions(text, registry).filter((mention) => mention.what === 'named' && mention.unit);
}

/** Written with a kind word or "UBND", not the bare name. */
function hasKind(mention: UnitMention): boolean {
  return mention.unit !== undefined && mention.raw.length > mention.unit.baseName.length + 1;
}
