import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Store } from '@saikne/store';
import type { ChangeEvent, RouteName } from '@saikne/wire';
import { joinChanges } from './changes.js';
import type { ApiParts, ApiRequest } from './parts.js';
import { refusedByApi } from './problems.js';

/** A comment this often keeps an idle connection open. */
const heartbeatMs = 15_000;
/** Whether the asker is still let in is looked at this often, and whenever something was revoked. */
const admissionMs = 60_000;
/** The most streams one process serves. */
const maxStreams = 500;
/** A reader that takes nothing is sent nothing more until this much is gone, in bytes. */
const maxUnread = 65_536;

const streams = new WeakMap<Store, number>();

/** Server-sent events: tells that something changed, and the counts; never content. */
export async function serveEvents(
  parts: ApiParts,
  { asker }: ApiRequest<RouteName>,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { store, gate, stopping } = parts;
  const open = streams.get(store) ?? 0;
  if (open >= maxStreams) throw refusedByApi('TOO_MANY_REQUESTS', { seconds: 10 });
  streams.set(store, open + 1);
  const { raw } = reply;
  reply.hijack();
  raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  const leave = joinChanges(parts, asker, {
    onChange(event: ChangeEvent) {
      if (!raw.writableEnded && raw.writableLength < maxUnread)
        raw.write(`event: change\ndata: ${JSON.stringify(event)}\n\n`);
    },
    onFailure: () => void raw.destroy(),
  });
  const heartbeat = setInterval(() => raw.write(': still here\n\n'), heartbeatMs);
  const end = () => void raw.end();
  stopping.addEventListener('abort', end, { once: true });
  const look = () => {
    gate.stillIn(asker).then(
      (still) => {
        if (!still) end();
      },
      () => void raw.destroy(),
    );
  };
  const again = setInterval(look, admissionMs);
  const unsubscribe = store.listener.on('access_change', look);
  await new Promise<void>((resolve) => {
    request.raw.once('close', resolve);
    raw.once('close', resolve);
    if (stopping.aborted || raw.destroyed) resolve();
  });
  streams.set(store, (streams.get(store) ?? 1) - 1);
  clearInterval(heartbeat);
  clearInterval(again);
  unsubscribe();
  leave();
  stopping.removeEventListener('abort', end);
  raw.end();
}
