import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';

/** The server's end of a WebSocket (RFC 6455): enough of it for binary messages that fit into one frame each. */
export interface Socket {
  /** With a frame of Zalo around it: version 1, command, sub-command, JSON. */
  send(command: number, subCommand: number, value: unknown): void;
  /** Closes it in order, with a code. */
  close(code: number): void;
  /** Cuts it off: the other end sees 1006. */
  cut(): void;
}

const SUFFIX = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const [BINARY, CLOSE, PING, PONG] = [2, 8, 9, 10];

/** @param onFrame is told of each message of the client. */
export function openSocket(
  { headers }: IncomingMessage,
  stream: Duplex,
  onFrame: (command: number, subCommand: number, value: unknown) => void,
): Socket {
  const accept = createHash('sha1').update(`${headers['sec-websocket-key']}${SUFFIX}`).digest('base64');
  stream.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
  );
  stream.on('error', () => stream.destroy());
  let rest: Buffer = Buffer.alloc(0);
  stream.on('data', (bytes: Buffer) => {
    rest = Buffer.concat([rest, bytes]);
    for (let frame = readFrame(rest); frame; frame = readFrame(rest)) {
      rest = rest.subarray(frame.length);
      if (frame.kind === CLOSE) {
        stream.write(writeFrame(CLOSE, frame.payload));
        stream.end();
      } else if (frame.kind === PING) stream.write(writeFrame(PONG, frame.payload));
      else
        onFrame(
          frame.payload.readUInt16LE(1),
          frame.payload.readUInt8(3),
          JSON.parse(frame.payload.toString('utf8', 4)),
        );
    }
  });
  return {
    send(command, subCommand, value) {
      const head = Buffer.from([1, command & 0xff, command >> 8, subCommand]);
      stream.write(writeFrame(BINARY, Buffer.concat([head, Buffer.from(JSON.stringify(value))])));
    },
    close: (code) => stream.write(writeFrame(CLOSE, Buffer.from([code >> 8, code & 0xff]))),
    cut: () => stream.destroy(),
  };
}

/** Null as long as not all of it is there. */
function readFrame(bytes: Buffer): { kind: number; payload: Buffer; length: number } | null {
  if (bytes.length < 6) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const wide = short === 126 ? 2 : short === 127 ? 8 : 0;
  if (bytes.length < 6 + wide) return null;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const start = 6 + wide;
  if (bytes.length < start + size) return null;
  const mask = bytes.subarray(start - 4, start);
  const payload = Buffer.from(bytes.subarray(start, start + size).map((byte, i) => byte ^ (mask[i % 4] ?? 0)));
  return { kind: bytes.readUInt8(0) & 0x0f, payload, length: start + size };
}

function writeFrame(kind: number, payload: Buffer): Buffer {
  const { length } = payload;
  const head = length < 126 ? Buffer.alloc(2) : Buffer.alloc(10);
  head.writeUInt8(0x80 | kind, 0);
  head.writeUInt8(length < 126 ? length : 127, 1);
  if (length >= 126) head.writeBigUInt64BE(BigInt(length), 2);
  return Buffer.concat([head, payload]);
}
