import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import { MENTIONS } from './places.ts';

const PAGE = 1000;

/**
 * Puts something else where a person is named in words that others wrote; texts beside the audit log that name the person are deleted,
 * since a changed one would be taken for a forged one. A name of one syllable is left: "Hà" stands in "Hà Nội".
 *
 * @returns how many texts were changed or deleted.
 */
export async function replaceMentions(tx: Database, name: string, replacement: string): Promise<number> {
  if (!/\s/u.test(name)) return 0;
  const mention = mentionOf(name);
  let changed = 0;
  for (const { table, key, column } of MENTIONS) {
    await eachText(tx, { table, key, column }, async (id, text) => {
      const without = text.replace(mention, replacement);
      if (without === text) return;
      changed += await tx.execute(`update ${table} set ${column} = $2 where ${key} = $1`, [id, without]);
    });
  }
  await eachText(tx, { table: 'audit_texts', key: 'sequence', column: 'text' }, async (id, text) => {
    if (text.search(mention) >= 0) changed += await tx.execute('delete from audit_texts where sequence = $1', [id]);
  });
  return changed;
}

/** The name as a word of its own, in small or capital letters. */
function mentionOf(name: string): RegExp {
  const words = name.split(/\s+/u).map((word) => word.replace(/[^\p{L}\p{N}]/gu, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, 'giu');
}

async function eachText(
  tx: Database,
  { table, key, column }: { table: string; key: string; column: string },
  work: (id: number, text: string) => Promise<void>,
): Promise<void> {
  for (let after = 0; ; ) {
    const rows = await tx.query(
      `select ${key} as id, ${column} as text from ${table} where ${key} > $1 and ${column} is not null order by ${key} limit $2`,
      [after, PAGE],
      z.object({ id: z.number(), text: z.string() }),
    );
    for (const { id, text } of rows) await work(id, text);
    if (rows.length < PAGE) return;
    after = rows.at(-1)?.id ?? after;
  }
}
