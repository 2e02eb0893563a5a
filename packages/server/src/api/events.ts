import type { FastifyReply, FastifyRequest } from 'fastify';
import { countDocumentsByState } from '@saikne/store';
import type { ChangeEvent, RouteName } from '@saikne/wire';
import type { ApiParts, ApiRequest } from './parts.js';
import { refusedByApi } from './problems.js';
import { asAsker } from './scope.js';
import { toCounts } from './show/counts.js';

/** Events are at least so far apart, and a comment keeps an idle connection open. */
const [betweenMs, heartbeatMs] = [300, 15_000];
/** The most streams one process serves. */
const maxStreams = 500;
let streams = 0;

/** Server-sent events: tells that something changed, and the counts; never content. */
export async function serveEvents(
  parts: ApiParts,
  { asker }: ApiRequest<RouteName>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  if (streams >= maxStreams) throw refusedByApi('TOO_MANY_REQUESTS', { seconds: 10 });
  const { store, clock, stopping } = parts;
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  streams++;
  let sending: Promise<void> | undefined;
  let again = false;

  async function send(): Promise<void> {
    const counts = toCounts(await asAsker(store, asker, (tx) => countDocumentsByState(tx)));
    const event: ChangeEvent = { at: clock.now(), counts };
    if (!raw.writableEnded && raw.writableLength < 65_536)
      raw.write(`event: change\ndata: ${JSON.stringify(event)}\n\n`);
    await new Promise((resolve) => setTimeout(resolve, betweenMs));
  }
  function changed(): void {
    again = true;
    if (sending !== undefined) return;
    again = false;
    sending = send()
      .catch(() => {
        raw.destroy();
      })
      .finally(() => {
        sending = undefined;
        if (again && !raw.destroyed) changed();
      });
  }
  const unsubscribe = store.listener.on('document_change', changed);
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs);
  const end = () => void raw.end();
  stopping.addEventListener('abort', end, { once: true });
  await new Promise<void>((resolve) => {
    request.raw.once('close', resolve);
    raw.once('close', resolve);
    changed();
  });
  streams--;
  clearInterval(heartbeat);
  unsubscribe();
  stopping.removeEventListener('abort', end);
  raw.end();
}
