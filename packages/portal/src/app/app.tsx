import { MantineProvider } from '@mantine/core';
import type { Language } from '@saikne/kernel';
import { ApiRefusal } from '@saikne/wire';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { preferredLanguage, TextsContext, textsIn } from '../display/texts.js';
import { clientFor, ClientContext } from './api.js';
import { keepApiKey } from './api-key.js';
import { Shell } from './shell.js';
import { theme } from './theme.js';

const languagePlace = 'saikne.language';

/** A refusal will not change by asking again; anything else may be a server that restarts. */
const queryOptions = {
  retry: (failures: number, error: Error) => !(error instanceof ApiRefusal) && failures < 3,
  staleTime: 5000,
};

/** The application: the reader's language and key, and everything on the page below them. */
export function App({ apiKey }: { readonly apiKey: string | undefined }) {
  const [key, setKey] = useState(apiKey);
  const [language, setLanguage] = useState<Language>(() =>
    preferredLanguage([localStorage.getItem(languagePlace) ?? '', ...navigator.languages]),
  );
  const texts = useMemo(() => textsIn(language), [language]);
  const client = useMemo(() => clientFor(language, key), [language, key]);
  // A new client starts with an empty cache: messages are in its language, documents are its reader's.
  const queries = useMemo(() => new QueryClient({ defaultOptions: { queries: queryOptions } }), [client]);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(languagePlace, language);
  }, [language]);
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <TextsContext value={texts}>
        <ClientContext value={client}>
          <QueryClientProvider client={queries}>
            <Shell
              onLanguage={setLanguage}
              onKey={(given) => {
                keepApiKey(given);
                setKey(given);
              }}
            />
          </QueryClientProvider>
        </ClientContext>
      </TextsContext>
    </MantineProvider>
  );
}
