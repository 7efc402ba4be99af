import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** What is asked of the process that holds the Bot API. */
export type ToServer = { speak: Speaking } | { ask: 'waits' };
export type FromServer = { apiRoot: string } | { spoken: true } | { waits: number[] };

/** Each account in turn says something, so many messages a second. */
export interface Speaking {
  accounts: number[];
  perSecond: number;
  messages: number;
}

/** A Bot API in a process of its own: it takes no time from the program, and its clock is not held up by it. */
export interface LoadServer {
  apiRoot: string;
  /** Begins to speak. */
  speak(speaking: Speaking): Promise<void>;
  /** Of each message that was answered, in the order in which they were said: how long that took, in milliseconds. */
  waits(): Promise<number[]>;
  close(): void;
}

export async function startLoadServer(): Promise<LoadServer> {
  const child = fork(fileURLToPath(new URL('./load-server.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const ask = async (question: ToServer): Promise<FromServer> => {
    const answered = once(child, 'message');
    child.send(question);
    return (await answered)[0] as FromServer;
  };
  const [first] = (await once(child, 'message')) as [FromServer];
  return {
    apiRoot: 'apiRoot' in first ? first.apiRoot : '',
    async speak(speaking) {
      await ask({ speak: speaking });
    },
    async waits() {
      const answer = await ask({ ask: 'waits' });
      return 'waits' in answer ? answer.waits : [];
    },
    close: () => child.kill('SIGTERM'),
  };
}
