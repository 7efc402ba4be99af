import type { Slot } from '../../vocabulary/concept.ts';
import type { Frame } from './frame.ts';

/** The order in which a name says them: "tỷ lệ hồ sơ đúng hạn trực tuyến đất đai". */
const ORDER: Slot[] = ['aspect', 'object', 'state', 'channel', 'field', 'level', 'scope', 'topic'];

/** What a frame asks for, in the vocabulary's words; for where the reports themselves call it by different names. */
export function nameOfFrame({ concepts, kind }: Pick<Frame, 'concepts' | 'kind'>): string {
  const words = ORDER.flatMap((slot) =>
    concepts.filter((asked) => asked.slot === slot).map((asked) => asked.alternatives[0]?.words[0] ?? ''),
  ).filter((word) => word !== '');
  const share = kind === 'share' && words[0] !== 'tỷ lệ' ? ['tỷ lệ'] : [];
  return [...share, ...words].join(' ') || 'số liệu';
}
