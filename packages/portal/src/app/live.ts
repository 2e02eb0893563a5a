import type { ChangeEvent, Client } from '@saikne/wire';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useClient } from './api.js';
import { useWho } from './session.js';

/** How long the page waits before it connects again, in milliseconds. */
const reconnectAfterMs = 2000;

/**
 * Listens to the server's changes while the page is open and has everything on screen read again. Returns whether the
 * connection stands; undefined for who may not listen.
 */
export function useLiveRegister(): boolean | undefined {
  const client = useClient();
  const queries = useQueryClient();
  const [connected, setConnected] = useState(false);
  const allowed = useWho().may('events');
  useEffect(() => {
    if (!allowed) return undefined;
    const listening = new AbortController();
    void listen(client, listening.signal, setConnected, (event) => {
      refresh(queries, event);
    });
    return () => {
      listening.abort();
    };
  }, [client, queries, allowed]);
  return allowed ? connected : undefined;
}

async function listen(
  client: Client,
  signal: AbortSignal,
  onConnected: (connected: boolean) => void,
  onChange: (event: ChangeEvent) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const stream = await client.changes(onChange);
      const stop = () => void stream.stop();
      signal.addEventListener('abort', stop, { once: true });
      onConnected(true);
      await stream.ended;
      signal.removeEventListener('abort', stop);
    } catch {
      // The server is away or refused; the next attempt tells whether it is back.
    }
    onConnected(false);
    await new Promise((resolve) => setTimeout(resolve, reconnectAfterMs));
  }
}

/** Counts come with the change; lists on screen are read again, at most once in a while: documents come in swarms. */
function refresh(queries: QueryClient, event: ChangeEvent): void {
  queries.setQueryData(['counts'], event.counts);
  for (const queryKey of [['register'], ['evidence']]) void queries.invalidateQueries({ queryKey });
}
