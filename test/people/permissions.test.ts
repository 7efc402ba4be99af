import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Official } from '../../src/people/official.ts';
import { type Action, may, PERMISSIONS, permission } from '../../src/people/permissions.ts';
import { includesRole, ROLE_NAMES, ROLES, type Role } from '../../src/people/role.ts';
import { RELATIONS, type Relation, relationOf } from '../../src/people/unit-tree.ts';
import { CITY, ELSEWHERE, NEIGHBOUR, ROOM, UNITS, WARD } from './officials.ts';

const tree = { all: () => UNITS };
const THEIRS: Record<Relation, readonly string[]> = {
  own: [WARD],
  below: [ROOM],
  above: [CITY],
  sibling: [NEIGHBOUR, ELSEWHERE],
};
const ACTIONS = Object.keys(PERMISSIONS) as Action[];

/** What docs/quyen-han.md says, a row an action: the least role for each relation. */
function readTables(): Map<string, Record<Relation, Role | null>> {
  const rows = readFileSync('docs/quyen-han.md', 'utf8').matchAll(/^\|[^|]+\| `(\w+)` \|(.+)\|$/gmu);
  return new Map(
    [...rows].map(([, action = '', cells = '']) => {
      const roles = cells.split('|').map((cell) => readCell(cell.trim()));
      expect(roles, action).toHaveLength(RELATIONS.length);
      return [action, Object.fromEntries(RELATIONS.map((relation, i) => [relation, roles[i]]))];
    }),
  ) as Map<string, Record<Relation, Role | null>>;
}

function readCell(cell: string): Role | null {
  if (cell === 'không') return null;
  if (cell === 'mọi vai trò') return 'viewer';
  const found = ROLES.find(
    (role) => cell === `${ROLE_NAMES[role]} trở lên` || (cell === 'quản trị' && role === 'administrator'),
  );
  if (!found) throw new Error(`docs/quyen-han.md: no role in “${cell}”`);
  return found;
}

function officialWith(...grants: [string, Role][]): Official {
  return { id: 1, name: 'Nguyễn Thị An', grants: grants.map(([unit, role]) => ({ unit, role })) };
}

describe('permissions', () => {
  const tables = readTables();

  it('are all in docs/quyen-han.md, and nothing else is', () => {
    expect([...tables.keys()].sort()).toEqual([...ACTIONS].sort());
  });

  it.each(ACTIONS.flatMap((action) => RELATIONS.map((relation) => [action, relation] as const)))(
    'are as the page says: %s, unit %s',
    (action, relation) => {
      const least = tables.get(action)?.[relation] ?? null;
      for (const role of ROLES)
        for (const unit of THEIRS[relation])
          expect(may(officialWith([WARD, role]), action, unit, tree), `${role}, ${unit}`).toBe(
            least !== null && includesRole(role, least),
          );
    },
  );

  it.each(ACTIONS)('are nobody’s who has no grant left: %s', (action) => {
    for (const { name } of UNITS) expect(may(officialWith(), action, name, tree)).toBe(false);
  });

  it.each(ACTIONS)('reach no unit that nobody knows, nor one that only looks like the own: %s', (action) => {
    const official = officialWith([WARD, 'administrator'], [CITY, 'administrator']);
    const alike = [
      'phường Сẩm Hà',
      'phường Cẩm\u200b Hà',
      'ｐhường Cẩm Hà',
      WARD.normalize('NFD'),
      ` ${WARD}`,
      'Cẩm Hà',
      '',
    ];
    for (const unit of alike) expect(may(official, action, unit, tree), unit).toBe(false);
  });

  it('are those of each grant by itself: a role in one unit says nothing of another', () => {
    const official = officialWith([NEIGHBOUR, 'administrator'], [CITY, 'viewer']);
    expect(may(official, 'ask', WARD, tree)).toBe(true);
    expect(may(official, 'upload_report', WARD, tree)).toBe(false);
    expect(may(official, 'invite', CITY, tree)).toBe(false);
    expect(may(official, 'invite_first_administrator', WARD, tree)).toBe(false);
    expect(may(official, 'invite', NEIGHBOUR, tree)).toBe(true);
  });

  it('let all that changes a report be done by the same role: the database knows one kind of writing', () => {
    const changes = ['decide_error', 'correct_figure', 'upload_report', 'remove_report', 'share_report'] as const;
    expect(new Set(changes.map((action) => JSON.stringify(PERMISSIONS[action]))).size).toBe(1);
  });

  it('are data of one form', () => {
    for (const action of ACTIONS) expect(permission.parse(PERMISSIONS[action])).toEqual(PERMISSIONS[action]);
  });
});

describe('how units stand to each other', () => {
  it.each([
    [WARD, WARD, 'own'],
    [CITY, ROOM, 'below'],
    [ROOM, CITY, 'above'],
    [WARD, NEIGHBOUR, 'sibling'],
    [ROOM, NEIGHBOUR, 'sibling'],
    [CITY, ELSEWHERE, 'sibling'],
    [WARD, 'phường Không Có', null],
  ])('%s sees %s as %s', (own, other, relation) => {
    expect(relationOf(tree, own, other)).toBe(relation);
  });

  it('is told, too, where units stand above themselves', () => {
    const ring = {
      all: () => [
        { name: 'A', parent: 'B' },
        { name: 'B', parent: 'A' },
        { name: 'C', parent: 'C' },
      ],
    };
    expect(relationOf(ring, 'C', 'C')).toBe('own');
    expect(relationOf(ring, 'C', 'A')).toBe('sibling');
    expect(relationOf(ring, 'A', 'B')).toBe('below');
  });
});
