import { connect, type Socket } from 'node:net';

/** One keep-alive connection that posts documents one after another: as little client as a measurement can have. */
export interface Lane {
  post(path: string, headers: string, body: Uint8Array): Promise<number>;
  close(): void;
}

/** Resolves when the connection stands. Answers are read as far as their status and length. */
export function openLane(url: string): Promise<Lane> {
  const { hostname, port, host } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  let settle: { readonly resolve: (status: number) => void; readonly reject: (error: Error) => void } | undefined;
  let received = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    const status = takeAnswer();
    if (status === undefined) return;
    settle?.resolve(status);
  });
  socket.on('error', (error) => settle?.reject(error));
  socket.on('close', () => settle?.reject(new Error('the server closed the connection')));

  function takeAnswer(): number | undefined {
    const end = received.indexOf('\r\n\r\n');
    if (end < 0) return undefined;
    const head = received.toString('latin1', 0, end);
    const length = Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
    if (received.length < end + 4 + length) return undefined;
    received = received.subarray(end + 4 + length);
    return Number(head.slice(9, 12));
  }

  const lane: Lane = {
    post: (path, headers, body) =>
      new Promise((resolve, reject) => {
        settle = { resolve, reject };
        const head = `POST ${path} HTTP/1.1\r\nhost: ${host}\r\n${headers}content-length: ${String(body.length)}\r\n\r\n`;
        socket.cork();
        socket.write(head, 'latin1');
        socket.write(body);
        socket.uncork();
      }),
    close: () => {
      settle = undefined;
      socket.end();
    },
  };
  return opened(socket).then(() => lane);
}

function opened(socket: Socket): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
}
