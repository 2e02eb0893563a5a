import { createClient, type Client } from '@saikne/wire';
import { createContext, use } from 'react';

/** A client of this page's own server that asks in the reader's language. */
export function clientFor(language: string, apiKey: string | undefined): Client {
  return createClient({
    baseUrl: '',
    fetch: (url, init) => fetch(url, init),
    language,
    ...(apiKey === undefined ? {} : { apiKey }),
  });
}

export const ClientContext = createContext<Client | undefined>(undefined);

export function useClient(): Client {
  const client = use(ClientContext);
  if (client === undefined) throw new Error('useClient is used outside the application');
  return client;
}
