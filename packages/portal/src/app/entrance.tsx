import type { Language } from '@saikne/kernel';
import { ApiRefusal, type RouteName, type Session } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useMemo } from 'react';
import { Failure } from '../display/failure.js';
import { Waiting } from '../display/waiting.js';
import { useLocation } from 'wouter';
import { navigate } from 'wouter/use-browser-location';
import { linkInFragment } from '../people/token-link.js';
import { useClient } from './api.js';
import { WhoContext } from './session.js';
import { Shell } from './shell.js';

const SignInPage = lazy(async () => ({ default: (await import('../people/sign-in-page.js')).SignInPage }));

interface EntranceProps {
  readonly onLanguage: (language: Language) => void;
  /** Somebody else asks from now on: with this key, or by the session's cookie. */
  readonly onIdentity: (key: string | undefined) => void;
}

/** Lets in whoever the server knows, and asks everybody else who they are. */
export function Entrance({ onLanguage, onIdentity }: EntranceProps) {
  const client = useClient();
  const session = useQuery({ queryKey: ['session'], queryFn: () => client.call('session'), staleTime: Infinity });
  const { error, data, refetch } = session;
  const [location] = useLocation();
  const who = useMemo(
    () => (data === undefined ? undefined : { session: data, may: mayOf(data), onChanged: onIdentity }),
    [data, onIdentity],
  );
  // A visitor of the demo may want to be somebody, and a letter's link opens for whoever holds it.
  const wantsIn = location === '/sign-in' || linkInFragment() !== undefined;
  const signIn = (
    <Suspense fallback={<Waiting />}>
      <SignInPage
        onLanguage={onLanguage}
        onSignedIn={(key) => {
          if (location === '/sign-in') navigate('/', { replace: true });
          onIdentity(key);
        }}
      />
    </Suspense>
  );
  if (wantsIn) return signIn;
  if (who !== undefined) {
    return (
      <WhoContext value={who}>
        <Shell onLanguage={onLanguage} />
      </WhoContext>
    );
  }
  if (error === null) return <Waiting />;
  if (!(error instanceof ApiRefusal) || error.problem.status !== 401)
    return <Failure error={error} onRetry={() => void refetch()} />;
  return signIn;
}

function mayOf(session: Session): (name: RouteName) => boolean {
  const allowed = new Set<string>(session.may);
  return (name) => allowed.has(name);
}
