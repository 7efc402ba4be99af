import { Command, CommanderError } from 'commander';
import type { AskOptions } from './commands/ask.ts';
import { addAudit } from './commands/audit.ts';
import type { CorrectOptions } from './commands/correct.ts';
import type { EvalOptions } from './commands/eval.ts';
import type { IngestCommandOptions } from './commands/ingest.ts';
import type { LimitOptions } from './commands/limits.ts';
import type { MessagesOptions } from './commands/messages.ts';
import { addPeople } from './commands/people.ts';
import type { ListingOptions } from './commands/record-listing.ts';
import type { RemoveOptions } from './commands/remove.ts';
import type { BenchOptions } from './commands/run-bench.ts';
import type { ShareOptions } from './commands/share.ts';
import { tellFault, WRONG_USAGE } from './commands/tell-fault.ts';
import { addZalo } from './commands/zalo.ts';
import { readConfig } from './config.ts';

const DATA = ['--data <thư-mục>', 'thư mục của kho dữ liệu (mặc định: DATA_DIR hoặc “data”)'] as const;
const BY = ['--by <tên>', 'ai thực hiện, ghi vào nhật ký'] as const;
const JSON_ROWS = ['--json', 'mỗi dòng một JSON trên đầu ra chuẩn, không in gì khác'] as const;

/** Each command is loaded when it is called: whoever reads reports in does not wait for what answers questions. */
function build(done: (code: number) => void): Command {
  const now = () => new Date();
  const program = new Command('tro-ly-bao-cao')
    .description('Trợ lý Báo cáo: hỏi số liệu trong báo cáo của phường, xã, thành phố; trả lời kèm câu trích.')
    .helpOption('-h, --help', 'in hướng dẫn')
    .helpCommand('help [lệnh]', 'in hướng dẫn của một lệnh')
    .configureOutput({ writeErr: (text) => process.stderr.write(translate(text)) })
    .exitOverride();
  program
    .command('ask [câu-hỏi...]')
    .description('hỏi một câu, một tệp câu hỏi (--batch), hoặc trò chuyện khi không kèm câu hỏi')
    .option(...DATA)
    .option(...JSON_ROWS)
    .option('--batch <tệp>', 'tệp JSONL: {"id","question","asker_unit","history"} mỗi dòng')
    .option('--unit <đơn-vị>', 'đơn vị của người hỏi, để hiểu “phường mình”')
    .option('--by <tên>', 'tên người hỏi, ghi vào nhật ký và vào yêu cầu khi báo sai một số liệu')
    .option('--chart <tệp>', 'ghi biểu đồ của câu trả lời vào tệp PNG này')
    .option(
      '--charts <thư-mục>',
      'ghi biểu đồ của từng câu trả lời vào thư mục này (mặc định khi trò chuyện: bieu-do trong kho)',
    )
    .option('--no-samples', 'không nạp báo cáo mẫu khi kho trống')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run ask -- "Lưu Kiếm được giao bao nhiêu nhiệm vụ, đã xong mấy?"\n  npm run ask -- --unit "phường Đông Hải" "phường mình đã trả trễ mấy hồ sơ?"\n  npm run ask -- "vẽ biểu đồ hồ sơ tiếp nhận của Lưu Kiếm, Đông Hải và Hải An" --chart ho-so.png\n  npm run ask',
    )
    .action(async (words: string[], options: AskOptions) => {
      const { ask } = await import('./commands/ask.ts');
      done(await ask(readConfig(process.env), words, options, now));
    });
  program
    .command('ingest <tệp-hoặc-thư-mục...>')
    .description('nạp báo cáo (.docx, .pdf, .xlsx, .csv, .txt, .md) vào kho')
    .option(...DATA)
    .option(...JSON_ROWS)
    .option(...BY)
    .option('--watch', 'canh một thư mục: nạp những gì đang có, rồi nạp tiếp tệp mới hoặc tệp sửa lại cho đến khi dừng')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run ingest -- bao-cao-thang-7.txt\n  npm run ingest -- --data kho bao-cao/\n  npm run ingest -- --watch bao-cao/',
    )
    .action(async (paths: string[], options: IngestCommandOptions) => {
      const { ingest } = await import('./commands/ingest.ts');
      done(await ingest(readConfig(process.env), paths, options, now));
    });
  program
    .command('figures')
    .description('liệt kê mọi số liệu đã đọc được')
    .option(...DATA)
    .option(...JSON_ROWS)
    .option(...BY)
    .addHelpText('after', '\nVí dụ:\n  npm run --silent figures -- --json > so-lieu.jsonl')
    .action(async (options: ListingOptions) => {
      const { figures } = await import('./commands/figures.ts');
      done(await figures(readConfig(process.env), options, now));
    });
  program
    .command('findings')
    .description('liệt kê những chỗ số liệu không khớp')
    .option(...DATA)
    .option(...JSON_ROWS)
    .option(...BY)
    .addHelpText('after', '\nVí dụ:\n  npm run findings -- --data kho')
    .action(async (options: ListingOptions) => {
      const { findings } = await import('./commands/findings.ts');
      done(await findings(readConfig(process.env), options, now));
    });
  program
    .command('correct [chỉ-tiêu-và-số-đúng...]')
    .description(
      'đính chính một số liệu: giữ số báo cáo ghi, dùng số đúng khi trả lời; không kèm gì: liệt kê các báo sai đang chờ',
    )
    .option(...DATA)
    .option(...JSON_ROWS)
    .option('--approve <số>', 'duyệt báo sai mang số này')
    .option('--value <số-đúng>', 'số đúng, khi báo sai chưa nêu hoặc nêu chưa đúng')
    .option('--reject <số>', 'bác báo sai mang số này, kèm --reason')
    .option('--unit <đơn-vị>', 'đơn vị của người đính chính')
    .option('--by <tên>', 'ai đính chính')
    .option('--reason <lý-do>', 'vì sao')
    .option('--pick <thứ-tự>', 'chọn một khi có nhiều số liệu phù hợp')
    .option('--undo', 'bỏ đính chính')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run correct -- "số hồ sơ quá hạn của Đông Hải" 144 --by "Nguyễn Văn A" --reason "cộng thiếu tháng 6"\n  npm run correct -- "số hồ sơ quá hạn của Đông Hải" --undo --by "Nguyễn Văn A"\n  npm run correct\n  npm run correct -- --approve 3 --by "Nguyễn Văn A"',
    )
    .action(async (words: string[], options: CorrectOptions) => {
      const { correct } = await import('./commands/correct.ts');
      done(await correct(readConfig(process.env), words, options, now));
    });
  program
    .command('remove <tên-tệp>')
    .description('xóa một báo cáo và mọi số liệu đọc từ đó')
    .option(...DATA)
    .option('--unit <đơn-vị>', 'đơn vị của báo cáo, khi nhiều báo cáo trùng tên')
    .option('--by <tên>', 'ai xóa')
    .addHelpText('after', '\nVí dụ:\n  npm run remove -- bao-cao-thang-7.txt --by "Nguyễn Văn A"')
    .action(async (fileName: string, options: RemoveOptions) => {
      const { remove } = await import('./commands/remove.ts');
      done(await remove(readConfig(process.env), fileName, options, now));
    });
  program
    .command('share <tên-tệp>')
    .description('chia sẻ một báo cáo cho cán bộ mọi đơn vị; --stop: thôi chia sẻ')
    .option(...DATA)
    .option('--unit <đơn-vị>', 'đơn vị của báo cáo, khi nhiều báo cáo trùng tên')
    .option('--by <tên>', 'ai chia sẻ')
    .option('--stop', 'thôi chia sẻ')
    .addHelpText('after', '\nVí dụ:\n  npm run share -- bao-cao-thang-7.txt --by "Nguyễn Văn A"')
    .action(async (fileName: string, options: ShareOptions) => {
      const { share } = await import('./commands/share.ts');
      done(await share(readConfig(process.env), fileName, options, now));
    });
  program
    .command('tasks')
    .description('liệt kê nhiệm vụ các báo cáo nêu trong bảng và danh sách: quá hạn trước, rồi theo thời hạn')
    .option(...DATA)
    .option(...JSON_ROWS)
    .option(...BY)
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run tasks\n  npm run tasks -- --data kho\n  npm run --silent tasks -- --json > nhiem-vu.jsonl',
    )
    .action(async (options: ListingOptions) => {
      const { tasks } = await import('./commands/tasks.ts');
      done(await tasks(readConfig(process.env), options, now));
    });
  program
    .command('limits [hạn-mức...]')
    .description('xem hạn mức tin nhắn, tệp, token; đặt mức riêng cho một đơn vị')
    .option(...DATA)
    .option('--unit <đơn-vị>', 'đơn vị được đặt mức riêng')
    .option('--by <tên>', 'ai đặt')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run limits\n  npm run limits -- messages person 40 --unit "phường Lưu Kiếm" --by "Nguyễn Văn A"\n  npm run limits -- messages person default --unit "phường Lưu Kiếm" --by "Nguyễn Văn A"\nmessages: tin nhắn một phút; uploads: tệp gửi lên một ngày; tokens: token mô hình một tháng. person: mỗi người; group: mỗi nhóm; unit: cả đơn vị.',
    )
    .action(async (words: string[], options: LimitOptions) => {
      const { limits } = await import('./commands/limits.ts');
      done(await limits(readConfig(process.env), words, options, now));
    });
  program
    .command('messages <việc>')
    .description('tin chưa gửi được: “dead” liệt kê; --again: gửi lại; --drop: bỏ')
    .option(...DATA)
    .option(...JSON_ROWS)
    .option('--again <số>', 'cho gửi lại tin mang số này')
    .option('--drop <số>', 'bỏ tin mang số này, nội dung bị xóa')
    .option('--by <tên>', 'ai quyết định')
    .addHelpText(
      'after',
      '\nVí dụ:\n  npm run messages -- dead\n  npm run messages -- dead --again 12 --by "Nguyễn Văn A"\n  npm run messages -- dead --drop 12 --by "Nguyễn Văn A"',
    )
    .action(async (work: string, options: MessagesOptions) => {
      const { messages } = await import('./commands/messages.ts');
      done(await messages(readConfig(process.env), work, options, now));
    });
  program
    .command('eval')
    .description('chấm điểm bằng bộ câu hỏi và số liệu mẫu')
    .option('--gold <thư-mục>', 'thư mục có gold/ và reports/', '../shared')
    .option('--show', 'in những câu chưa đúng')
    .option('--raise', 'ghi lại mức sàn khi điểm cao hơn')
    .addHelpText('after', '\nVí dụ:\n  npm run eval\n  npm run eval -- --show')
    .action(async (options: EvalOptions) => {
      const { evaluate } = await import('./commands/eval.ts');
      done(await evaluate(options));
    });
  program
    .command('bench [việc]')
    .description('đo thời gian và bộ nhớ; với “peers”: so sánh việc tìm đoạn với các cách lắp ghép sẵn có')
    .option('--gold <thư-mục>', 'thư mục có gold/ và reports/', '../shared')
    .option('--scale [số-báo-cáo]', 'sinh ra chừng ấy báo cáo (mặc định 1000) rồi đo việc nạp và trả lời trên chúng')
    .option('--passages <số-đoạn>', 'như trên, trên máy chủ của DATABASE_URL, nhiều câu hỏi một lúc; ví dụ 200000')
    .option('--keep', 'với --passages: giữ lại các báo cáo đã sinh ra cho lần đo sau')
    .option('--show', 'với “peers”: in những câu chưa tìm thấy')
    .addHelpText('after', '\nVí dụ:\n  npm run bench\n  npm run bench -- --scale\n  npm run bench -- peers --show')
    .action(async (work: string | undefined, options: BenchOptions) => {
      const { runBench } = await import('./commands/run-bench.ts');
      done(await runBench(readConfig(process.env), work, options, now()));
    });
  addPeople(program, { config: () => readConfig(process.env), now, done, data: DATA, json: JSON_ROWS });
  addZalo(program, { config: () => readConfig(process.env), now, done, data: DATA, json: JSON_ROWS });
  addAudit(program, { config: () => readConfig(process.env), now, done, data: DATA, json: JSON_ROWS });
  return program;
}

/** The few sentences of the command-line library that an official may see. */
function translate(text: string): string {
  return text
    .replace(/^error: unknown option '(.+)'/mu, 'Không có tùy chọn “$1”.')
    .replace(/^error: unknown command '(.+)'/mu, 'Không có lệnh “$1”. Xem: npm run ask -- --help')
    .replace(/^error: missing required argument '(.+)'/mu, 'Thiếu “$1”.')
    .replace(/^error: option '(.+)' argument missing/mu, 'Tùy chọn “$1” cần một giá trị.')
    .replace(/^error: too many arguments.*/mu, 'Thừa tham số.');
}

async function main(): Promise<void> {
  try {
    await build((code) => {
      process.exitCode = code;
    }).parseAsync(process.argv);
  } catch (error) {
    const isUsage = error instanceof CommanderError;
    process.exitCode = isUsage ? (error.exitCode === 0 ? 0 : WRONG_USAGE) : tellFault(error);
  }
}

await main();
