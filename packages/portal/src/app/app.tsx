import { MantineProvider } from '@mantine/core';
import type { Language } from '@saikne/kernel';
import { ApiRefusal } from '@saikne/wire';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState, useTransition } from 'react';
import { TextsContext, textsIn } from '../display/texts.js';
import type { PortalMessages } from '../messages/keys.js';
import { loadMessages } from '../messages/load-messages.js';
import { clientFor, ClientContext } from './api.js';
import { keepApiKey } from './api-key.js';
import { Entrance } from './entrance.js';
import { keepLanguage } from './language.js';
import { theme } from './theme.js';

/** A refusal will not change by asking again; anything else may be a server that restarts. */
const queryOptions = {
  retry: (failures: number, error: Error) => !(error instanceof ApiRefusal) && failures < 3,
  staleTime: 5000,
};

interface Spoken {
  readonly language: Language;
  readonly messages: PortalMessages;
}

/** The application: the reader's language and key, and everything on the page below them. */
export function App({ apiKey, first }: { readonly apiKey: string | undefined; readonly first: Spoken }) {
  const [identity, setIdentity] = useState({ key: apiKey, entries: 0 });
  const [spoken, setSpoken] = useState(first);
  const [, startTransition] = useTransition();
  const texts = useMemo(() => textsIn(spoken.language, spoken.messages), [spoken]);
  const client = useMemo(() => clientFor(spoken.language, identity.key), [spoken.language, identity]);
  // A new client starts with an empty cache: messages are in its language, documents are its reader's.
  const queries = useMemo(() => new QueryClient({ defaultOptions: { queries: queryOptions } }), [client]);
  useEffect(() => {
    document.documentElement.lang = spoken.language;
  }, [spoken]);
  const speak = (language: Language) => {
    keepLanguage(language);
    startTransition(async () => {
      const messages = await loadMessages(language);
      startTransition(() => {
        setSpoken({ language, messages });
      });
    });
  };
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <TextsContext value={texts}>
        <ClientContext value={client}>
          {/* What listens to the old cache would go on listening to it: everything below begins anew. */}
          <QueryClientProvider key={`${spoken.language}-${String(identity.entries)}`} client={queries}>
            <Entrance
              onLanguage={speak}
              onIdentity={(key) => {
                keepApiKey(key);
                setIdentity((before) => ({ key, entries: before.entries + 1 }));
              }}
            />
          </QueryClientProvider>
        </ClientContext>
      </TextsContext>
    </MantineProvider>
  );
}
