import type { Socket } from 'node:net';
import { connect } from 'node:net';

export interface Reply {
  status: number;
  /** Bytes of the whole answer, head and body. */
  bytes: number;
  head: string;
  body: string;
}

/** One kept-alive HTTP connection that asks one thing at a time: no library between the clock and the socket. */
export interface Wire {
  ask(request: Buffer): Promise<Reply>;
  close(): void;
}

export interface Request {
  method: 'GET' | 'POST';
  path: string;
  cookie?: string;
  body?: string;
}

export function requestBytes({ method, path, cookie, body }: Request): Buffer {
  const head = [
    `${method} ${path} HTTP/1.1`,
    'host: 127.0.0.1',
    ...(cookie ? [`cookie: ${cookie}`] : []),
    ...(body === undefined
      ? []
      : ['content-type: application/json', `content-length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/** The first whole answer among these bytes, if it is all there. */
function readReply(received: Buffer): Reply | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = received.toString('latin1', 0, end);
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
  const bytes = end + 4 + length;
  if (received.length < bytes) return undefined;
  return { status: Number(head.slice(9, 12)), bytes, head, body: received.toString('utf8', end + 4, bytes) };
}

export async function openWire(port: number): Promise<Wire> {
  const socket = await open(port);
  let received = Buffer.alloc(0);
  let waiting: { resolve(reply: Reply): void; reject(error: Error): void } | undefined;
  socket.on('data', (piece) => {
    received = received.length === 0 ? piece : Buffer.concat([received, piece]);
    const reply = readReply(received);
    if (!reply) return;
    received = received.subarray(reply.bytes);
    waiting?.resolve(reply);
  });
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')));
  socket.on('error', (error) => waiting?.reject(error));
  return {
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(request);
      }),
    close: () => {
      waiting = undefined;
      socket.destroy();
    },
  };
}

function open(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    socket.once('connect', () => resolve(socket)).once('error', reject);
  });
}
