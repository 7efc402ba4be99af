/** One message of an official, and what the assistant must and must not say to it. */
interface Turn {
  typed: string;
  expectations: Expectation[];
}

interface Expectation {
  how: How;
  text: string;
}

/** A dialogue as written down in test/conversation/transcripts (the form is told in its README). */
export interface Transcript {
  rule: string;
  reports: string;
  asker?: string;
  today?: string;
  turns: Turn[];
}

/** says: the words, gaps marked by "…" · asks, refuses, lacks: the same, and the answer is of that kind. */
export type How = 'says' | 'asks' | 'refuses' | 'lacks' | 'hides' | 'cites';

const SPEAKERS: Record<string, How> = {
  'Trợ lý': 'says',
  'Trợ lý hỏi lại': 'asks',
  'Trợ lý từ chối': 'refuses',
  'Trợ lý thưa không có': 'lacks',
  'Không nói': 'hides',
  Nguồn: 'cites',
};
const HEADERS = { 'Quy tắc': 'rule', 'Báo cáo': 'reports', 'Người hỏi': 'asker', Ngày: 'today' } as const;
const OPENING = new RegExp(`^(${['Cán bộ', ...Object.keys(SPEAKERS), ...Object.keys(HEADERS)].join('|')}):\\s*`, 'u');

/** Reads one file of a transcript. @throws Error where it is not in the form. */
export function readTranscript(file: string): Transcript {
  const head: Partial<Record<'rule' | 'reports' | 'asker' | 'today', string>> = {};
  const turns: Turn[] = [];
  for (const { who, text } of blocksOf(file)) {
    const header = HEADERS[who as keyof typeof HEADERS];
    const how = SPEAKERS[who];
    if (header) head[header] = text;
    else if (who === 'Cán bộ') turns.push({ typed: text, expectations: [] });
    else if (how && turns.length > 0) turns.at(-1)?.expectations.push({ how, text });
    else throw new Error(`“${who}” speaks before anybody has asked`);
  }
  const { rule, reports } = head;
  if (!rule || !reports || turns.length === 0) throw new Error('a transcript needs a rule, reports and a message');
  const silent = turns.find((turn) => turn.expectations.length === 0);
  if (silent) throw new Error(`nothing is expected of “${silent.typed}”`);
  return { ...head, rule, reports, turns };
}

/** A block runs until the next line that opens one; a message may have lines and paragraphs of its own. */
function blocksOf(file: string): { who: string; text: string }[] {
  const blocks: { who: string; lines: string[] }[] = [];
  for (const line of file.normalize('NFC').split('\n')) {
    const opening = OPENING.exec(line);
    if (opening) blocks.push({ who: opening[1] as string, lines: [line.slice(opening[0].length)] });
    else if (blocks.length > 0) blocks.at(-1)?.lines.push(line);
    else if (line.trim() !== '') throw new Error(`“${line}” belongs to nobody`);
  }
  return blocks.map(({ who, lines }) => ({ who, text: lines.join('\n').trim() }));
}
