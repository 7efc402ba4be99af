import type { Outcome } from './ask-peers.ts';
import { recallOf, timesOf } from './score.ts';

const STYLES: [style: string, name: string][] = [
  ['plain', 'thường'],
  ['nodiacritics', 'không dấu'],
  ['abbrev', 'viết tắt'],
  ['colloquial', 'khẩu ngữ'],
  ['typo', 'gõ sai'],
  ['formal', 'trang trọng'],
];

const TABLES: [title: string, includes: (outcome: Outcome) => boolean][] = [
  ['Hỏi nội dung (câu trả lời là một đoạn)', ({ asked }) => asked.kind === 'passage'],
  ['Hỏi số liệu', ({ asked }) => asked.kind === 'figure'],
  ['Tất cả, kể cả hỏi văn bản và hỏi số liệu có khớp không', () => true],
];

/** On what the comparison was run. */
export interface Run {
  /** Of what was compared, by name. */
  versions: Record<string, string>;
  /** Its processors, and how many processes wanted one of them before the run began. */
  machine: { cores: number; load: number };
  /** ISO day. */
  day: string;
}

/** The comparison as a page of Markdown, for people. */
export function writeComparison(outcomes: Outcome[], { versions, machine, day }: Run): string {
  const systems = [...new Set(outcomes.map(({ system }) => system))];
  const [year, month, date] = day.split('-');
  return `# So sánh tìm kiếm với các cách lắp ghép sẵn có

Trang này do lệnh \`npm run bench -- peers\` ghi ra (${date}/${month}/${year}); chạy lại lệnh đó để đo lại. Lệnh cần bộ câu hỏi mẫu
(\`--gold THƯ_MỤC\`) và các gói dùng khi phát triển (\`npm ci\`).

Mỗi câu hỏi mẫu có câu trích làm đáp án. Ô ghi ba số: phần câu hỏi mà đoạn chứa câu trích (đúng báo cáo) đứng đầu, ở trong ba
đoạn đầu, ở trong năm đoạn đầu. 1,00 là tìm được cho mọi câu hỏi.

${TABLES.map(([title, includes]) => recallTable(title, systems, outcomes.filter(includes))).join('\n\n')}

## Thời gian một câu hỏi

| | trung vị (ms) | phân vị 95 (ms) |
|---|---|---|
${systems
  .map((system) => {
    const { median, high } = timesOf(outcomes.filter((one) => one.system === system));
    return `| ${system} | ${decimal(median)} | ${decimal(high)} |`;
  })
  .join('\n')}

Máy có ${machine.cores} nhân; trước khi đo, tải trung bình là ${decimal(machine.load)}${machine.load > machine.cores ? ' (máy đang bận việc khác: thời gian đo được dài hơn thật nhiều lần)' : ''}.

## Cách đo

- Mọi hệ thống tìm trong cùng các báo cáo, cùng một lượt chạy, cùng một máy, mỗi câu hỏi xin năm đoạn. Mỗi câu được hỏi hai lần, lần hai mới tính giờ.
- Trợ lý Báo cáo: câu hỏi được hiểu như khi trả lời thật (đơn vị, kỳ, đơn vị của người hỏi, các câu hỏi trước); thời gian gồm cả việc hiểu câu hỏi.
- Các hệ thống khác nhận nguyên câu hỏi như người hỏi gõ, mọi thiết lập để mặc định.
- LangChain: \`RecursiveCharacterTextSplitter\` tách toàn văn báo cáo, \`MemoryVectorStore\` giữ vectơ, cùng bộ nhúng với Trợ lý Báo cáo.
- MiniSearch, Orama và PostgreSQL: các đoạn do Trợ lý Báo cáo tách sẵn, kèm đề mục, tên báo cáo và tên đơn vị. PostgreSQL dùng \`to_tsvector('simple')\`, chỉ cần một trong các từ, xếp theo \`ts_rank\`.
- Phiên bản: ${Object.entries(versions)
    .map(([name, version]) => `${name} ${version}`)
    .join(', ')}.
`;
}

function recallTable(title: string, systems: string[], outcomes: Outcome[]): string {
  const columns: [name: string, includes: (outcome: Outcome) => boolean][] = [
    ...STYLES.map(
      ([style, name]) => [name, ({ asked }: Outcome) => asked.style === style] satisfies (typeof columns)[number],
    ),
    ['tất cả', () => true],
  ];
  const [first] = systems;
  const count = (includes: (outcome: Outcome) => boolean) =>
    outcomes.filter((one) => one.system === first && includes(one)).length;
  const head = columns.map(([name, includes]) => `${name} (${count(includes)} câu)`);
  const rows = systems.map((system) => {
    const own = outcomes.filter((one) => one.system === system);
    const cells = columns.map(([, includes]) => {
      const { at1, at3, at5 } = recallOf(own.filter(includes));
      return [at1, at3, at5].map(decimal).join(' · ');
    });
    return `| ${system} | ${cells.join(' | ')} |`;
  });
  return `## ${title}\n\n| | ${head.join(' | ')} |\n|---|${columns.map(() => '---').join('|')}|\n${rows.join('\n')}`;
}

/** 0.9583 as "0,96". */
function decimal(value: number): string {
  return value.toFixed(2).replace('.', ',');
}

/** Each question whose passage the product does not find among the first five, with what it puts first instead. */
export function writeMisses(outcomes: Outcome[]): string {
  const [product] = outcomes;
  return outcomes
    .filter(({ system, place }) => system === product?.system && place === null)
    .map(
      ({ set, asked, first }) =>
        `[${set} ${asked.id} ${asked.kind} ${asked.style}] ${asked.question}\n  đáp án: ${asked.quotes.map(oneLine).join(' | ')}\n  đứng đầu: ${first ? `${oneLine(first.text)} (${first.report})` : 'không có'}\n`,
    )
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim().slice(0, 220);
}
