/** A question that is answered by what the assistant can do. */
const HELP = 'hướng dẫn tôi sử dụng';

/** What may be typed behind a slash. */
interface TelegramCommand {
  command: string;
  /** Shown beside it in the list of commands. */
  description: string;
  /** What is meant where nothing is typed behind it. */
  alone: string;
}

/** Listed by Telegram. Of what the assistant cannot do yet there is no row. */
export const COMMANDS: readonly TelegramCommand[] = [
  { command: 'hoi', description: 'Hỏi số liệu, nội dung báo cáo: /hoi kèm câu hỏi', alone: HELP },
  { command: 'trogiup', description: 'Trợ lý làm được gì, hỏi thế nào', alone: HELP },
];

/** Sent by Telegram itself when somebody opens the chat for the first time. */
const START: Omit<TelegramCommand, 'description'> = { command: 'start', alone: HELP };

/** What is meant by a command with nothing behind it; '' for one that is unknown. */
export function meaningAlone(command: string): string {
  return [...COMMANDS, START].find((one) => one.command === command.toLowerCase())?.alone ?? '';
}
