import type { DocumentRecord } from '@saikne/store';
import type { ApiParts } from './parts.js';

/** Looked at so often where no wake-up comes. */
const pollMs = 500;

/** Waits until a document has left the pipeline, or the time is over; returns it as it then is. */
export async function waitUntilSettled(
  { store, stopping }: Pick<ApiParts, 'store' | 'stopping'>,
  look: () => Promise<DocumentRecord>,
  timeoutMs: number,
): Promise<DocumentRecord> {
  const until = Date.now() + timeoutMs;
  for (;;) {
    let wake: () => void = () => undefined;
    const woken = new Promise<void>((resolve) => (wake = resolve));
    const unsubscribe = store.listener.on('document_change', wake);
    const timer = setTimeout(wake, Math.min(pollMs, Math.max(0, until - Date.now())));
    try {
      const document = await look();
      if (document.state !== 'received' || Date.now() >= until || stopping.aborted) return document;
      await woken;
    } finally {
      clearTimeout(timer);
      unsubscribe();
    }
  }
}
