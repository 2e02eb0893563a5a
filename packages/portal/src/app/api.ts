import { openClient, type AnswerOf, type Client, type Problem, type Reading, type Receipt } from '@saikne/wire';
import type { ChangeEvent } from '@saikne/wire';
import { createContext, use } from 'react';
import { addresses } from 'virtual:routes';

/** The page comes from the very server it asks, so that it takes its answers as they are. */
const trusting: Reading = {
  answer: (name, value) => value as AnswerOf<typeof name>,
  receipt: (value) => value as Receipt,
  change: (value) => value as ChangeEvent,
  // Problem details carry a code; what a proxy answers does not.
  problem: (value) =>
    typeof value === 'object' && value !== null && 'code' in value && 'detail' in value
      ? (value as Problem)
      : undefined,
};

/** A client of this page's own server that asks in the reader's language. */
export function clientFor(language: string, apiKey: string | undefined): Client {
  const options = {
    baseUrl: '',
    fetch: (url: string, init: RequestInit) => fetch(url, init),
    language,
    ...(apiKey === undefined ? {} : { apiKey }),
  };
  return openClient(options, addresses, trusting);
}

export const ClientContext = createContext<Client | undefined>(undefined);

export function useClient(): Client {
  const client = use(ClientContext);
  if (client === undefined) throw new Error('useClient is used outside the application');
  return client;
}
