import { randomUUID } from 'node:crypto';
import { createInterface, type Interface } from 'node:readline';
import { TERMINAL } from '../../conversation/receive/receive-at-terminal.ts';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import type { Channel, Inbox } from '../channel.ts';

export interface TerminalParts {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  log: Log;
  timer: Timer;
  /** Keeps a picture or a document as a file. @returns its path */
  keep(bytes: Uint8Array, name: string): string;
  /** Told when the person at the terminal wants to end. */
  onEnd(): void;
}

const LEAVES = /^\s*(?:thoát|thoat|exit|quit)\s*$/iu;
const GREETING =
  'Anh/chị đang dùng ngay trên máy này với quyền quản trị của mọi đơn vị: xem được mọi báo cáo.\nGõ câu hỏi rồi Enter. Gõ “thoát” hoặc Ctrl+D để dừng chương trình.\n';

/** Speaks with the person at the machine, who administers everything. */
export function openTerminal({ input, output, log, timer, keep, onEnd }: TerminalParts): Channel {
  let lines: Interface | null = null;
  let sent = 0;

  async function say(inbox: Inbox, text: string): Promise<void> {
    const place = { chat: TERMINAL, isGroup: false };
    const at = new Date(timer.now());
    const incoming = { channel: TERMINAL, account: TERMINAL, ...place, isCalled: true, text, at };
    try {
      await inbox.take({ key: randomUUID(), incoming, place });
    } catch (error) {
      log.error('terminal: a message could not be taken', { error });
      output.write('Chưa ghi được câu hỏi vào kho dữ liệu. Đề nghị anh/chị gõ lại.\n');
    }
  }

  return {
    name: TERMINAL,
    title: 'Dòng lệnh',
    can: { longestText: Number.POSITIVE_INFINITY, buttons: false, documents: true },
    async start(inbox) {
      const reading = createInterface({ input, output, prompt: '> ' });
      lines = reading;
      reading.on('line', (line) => {
        if (LEAVES.test(line)) reading.close();
        else if (line.trim() === '') reading.prompt();
        else void say(inbox, line);
      });
      reading.on('SIGINT', () => reading.close());
      reading.once('close', onEnd);
      // Behind what is told about the other parts.
      setImmediate(() => {
        output.write(GREETING);
        reading.prompt();
      });
      return 'trả lời ngay tại đây';
    },
    async stop() {
      lines?.removeListener('close', onEnd);
      lines?.close();
    },
    async send(_place, sending) {
      if ('text' in sending) output.write(`${sending.text}\n`);
      else if ('picture' in sending) output.write(`Biểu đồ: ${keep(sending.picture, 'bieu-do.png')}\n`);
      else output.write(`Tệp: ${keep(sending.document, sending.name)}\n`);
      lines?.prompt();
      sent += 1;
      return { kind: 'sent', id: String(sent) };
    },
    async showTyping() {},
    async fetchFile() {
      throw new Error('no files come from the terminal');
    },
  };
}
