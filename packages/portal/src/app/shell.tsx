import type { Language } from '@saikne/kernel';
import { ApiRefusal } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { Failure } from '../display/failure.js';
import { EvidencePanel } from '../evidence/evidence-panel.js';
import { RegisterPage } from '../register/register-page.js';
import { useClient } from './api.js';
import { Header } from './header.js';
import { useLiveRegister } from './live.js';
import { usePlace } from './place.js';
import { SignIn } from './sign-in.js';

interface ShellProps {
  readonly onLanguage: (language: Language) => void;
  readonly onKey: (key: string) => void;
}

/** The register with the chosen document's evidence beside it; on a narrow screen one at a time. */
export function Shell({ onLanguage, onKey }: ShellProps) {
  const client = useClient();
  const place = usePlace();
  const connected = useLiveRegister();
  const session = useQuery({ queryKey: ['session'], queryFn: () => client.call('session') });
  const { error, data } = session;
  return (
    <div className="shell">
      <Header demo={data?.demo ?? false} connected={connected} who={data?.partner?.name} onLanguage={onLanguage} />
      {error instanceof ApiRefusal && error.problem.status === 401 && <SignIn onKey={onKey} />}
      {error !== null && !(error instanceof ApiRefusal && error.problem.status === 401) && (
        <Failure error={error} onRetry={() => void session.refetch()} />
      )}
      {data !== undefined && (
        <main className={place.document === undefined ? 'panes' : 'panes panes-chosen'}>
          <RegisterPage place={place} />
          {place.document !== undefined && <EvidencePanel id={place.document} place={place} />}
        </main>
      )}
    </div>
  );
}
