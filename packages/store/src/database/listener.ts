import pg from 'pg';
import type { ConnectionSettings } from './connection.js';
import { sessionSettings } from './session.js';
import type { Channel } from './transaction.js';

const reconnectMs = 1000;

/** Hears the wake-ups of other processes and of this one. */
export interface Listener {
  /** Calls back after commits that woke the channel, and once after each reconnection. Returns how to stop. */
  on(channel: Channel, heard: () => void): () => void;
  close(): Promise<void>;
}

/**
 * Opens one connection that listens. Wake-ups are a convenience: one may be lost while the connection is down, so
 * whoever waits for work looks for it from time to time as well.
 */
export async function openListener(
  connection: ConnectionSettings,
  channels: readonly Channel[],
  onError: (error: Error) => void,
): Promise<Listener> {
  const listeners = new Map(channels.map((channel) => [`saikne_${channel}`, new Set<() => void>()]));
  let closed = false;
  let client = await connect();

  async function connect(): Promise<pg.Client> {
    const fresh = new pg.Client({ ...sessionSettings(connection, 'operator'), application_name: 'saikne-listener' });
    fresh.on('error', onError);
    fresh.on('notification', ({ channel }) => {
      for (const heard of listeners.get(channel) ?? []) heard();
    });
    await fresh.connect();
    await fresh.query([...listeners.keys()].map((channel) => `listen ${channel}`).join('; '));
    fresh.on('end', reconnect);
    return fresh;
  }

  function reconnect(): void {
    if (closed) return;
    setTimeout(() => {
      if (closed) return;
      connect().then(
        (fresh) => {
          client = fresh;
          // A close during the connecting did not know this connection.
          if (closed) void fresh.end();
          for (const heard of [...listeners.values()].flatMap((set) => [...set])) heard();
        },
        (error: unknown) => {
          onError(error instanceof Error ? error : new Error(String(error)));
          reconnect();
        },
      );
    }, reconnectMs).unref();
  }

  return {
    on(channel, heard) {
      const set = listeners.get(`saikne_${channel}`);
      // Each subscription is its own, even where two share a function.
      const own = () => {
        heard();
      };
      set?.add(own);
      return () => set?.delete(own);
    },
    async close() {
      closed = true;
      await client.end();
    },
  };
}
