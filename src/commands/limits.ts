import { writeAudit } from '../audit/write-audit.ts';
import type { Config } from '../config.ts';
import { BOUNDED, type Bounded, HOLDERS, type Holder } from '../limits/limit.ts';
import { dropLimit, listOverrides, setLimit } from '../limits/overrides.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface LimitOptions {
  data?: string;
  unit?: string;
  by?: string;
}

const THINGS: Record<Bounded, string> = {
  messages: 'tin nhắn một phút',
  uploads: 'tệp gửi lên một ngày',
  tokens: 'token mô hình một tháng',
};
const WHOSE: Record<Holder, string> = { person: 'mỗi người', group: 'mỗi nhóm', unit: 'cả đơn vị' };
const EXAMPLE = 'Ví dụ: npm run limits -- messages person 40 --unit "phường Lưu Kiếm" --by "Nguyễn Văn A"';

/**
 * Lists the limits, or sets one of a unit.
 *
 * @param words none; or what is bounded, whose limit it is, and the limit ("default": that of the settings again).
 * @throws WrongUsage
 */
export async function limits(config: Config, words: string[], options: LimitOptions, now: () => Date): Promise<number> {
  if (words.length === 0) return listLimits(config, options);
  const [bounded, holder, most] = [
    BOUNDED.find((one) => one === words[0]),
    HOLDERS.find((one) => one === words[1]),
    words[2],
  ];
  if (!bounded || !holder || words.length > 3 || !/^(?:\d{1,15}|default)$/u.test(most ?? ''))
    throw new WrongUsage(
      `Cần: ${BOUNDED.join('|')}, rồi ${HOLDERS.join('|')}, rồi một số nguyên hoặc “default” (trở về mức chung). ${EXAMPLE}`,
    );
  const by = options.by?.trim();
  if (!by) throw new WrongUsage(`Cần tên người đặt hạn mức: --by "Nguyễn Văn A". ${EXAMPLE}`);
  if (!options.unit) throw new WrongUsage(`Cần tên đơn vị. ${EXAMPLE}`);
  const named = options.unit;
  return withWorkspace(config, options.data, async ({ db, registry }) => {
    const unit = registry.byName(named)?.name;
    if (!unit) throw new WrongUsage(`Không biết đơn vị “${named}”. ${EXAMPLE}`);
    const chosen = { unit, bounded, holder };
    const isDefault = most === 'default';
    await db.transaction(async (tx) => {
      if (isDefault) await dropLimit(tx, chosen);
      else await setLimit(tx, { ...chosen, most: Number(most), setBy: by, setAt: now() });
      await writeAudit(tx, {
        at: now(),
        actor: { name: by },
        event: 'limit.set',
        unit,
        detail: { bounded, holder, most: isDefault ? null : Number(most) },
      });
    });
    const value = isDefault ? config.limits[bounded][holder] : Number(most);
    print(
      `${unit}: ${WHOSE[holder]} nay được ${formatNumber(value)} ${THINGS[bounded]}${isDefault ? ' (mức chung)' : ''}.`,
    );
    return 0;
  });
}

function listLimits(config: Config, options: LimitOptions): Promise<number> {
  return withWorkspace(config, options.data, async ({ db }) => {
    print('Mức chung:');
    for (const bounded of BOUNDED)
      print(
        `- ${THINGS[bounded]}: ${HOLDERS.map((holder) => `${WHOSE[holder]} ${formatNumber(config.limits[bounded][holder])}`).join(', ')}`,
      );
    const set = await listOverrides(db);
    if (set.length > 0) print('Mức riêng của đơn vị:');
    for (const { unit, bounded, holder, most, setBy } of set)
      print(`- ${unit}: ${WHOSE[holder]} ${formatNumber(most)} ${THINGS[bounded]} (${setBy} đặt)`);
    return 0;
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
