import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { useClient } from '../app/api.js';
import { withSearch } from '../app/address.js';
import { useWho } from '../app/session.js';
import { Empty } from '../display/empty.js';
import { Failure } from '../display/failure.js';
import { PageHead } from '../display/page-head.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import './documents.css';
import { readSearch, toQuery } from './register-search.js';
import { RegisterFilters } from './register-filters.js';
import { RegisterTable } from './register-table.js';
import { SendButton } from './send-button.js';

const EvidencePanel = lazy(async () => ({
  default: (await import('./evidence/evidence-panel.js')).EvidencePanel,
}));

/** How many documents one page of the list shows. */
const pageSize = 30;

/** The transfer register, newest first, with the chosen document's evidence beside it. */
export function DocumentsPage() {
  const { say } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const { id } = useParams<{ readonly id?: string }>();
  const searchText = useDeferredValue(useSearch());
  const search = readSearch(searchText);
  const counts = useQuery({ queryKey: ['counts'], queryFn: () => client.call('countDocuments') });
  const register = useQuery({
    queryKey: ['register', search],
    queryFn: () => client.call('listDocuments', { query: toQuery(search, pageSize) }),
    placeholderData: keepPreviousData,
  });
  const { error } = register;
  // Rows that came in are drawn when there is time: the click that asked for them was answered before.
  const data = useDeferredValue(register.data);
  const narrowed = Object.keys(search).some((name) => name !== 'before');
  return (
    <div className="panes" data-chosen={id === undefined ? undefined : ''}>
      <div className="pane" data-stale={register.isPlaceholderData ? '' : undefined}>
        <PageHead
          title={say('documents')}
          lead={counts.data === undefined ? ' ' : say('documentsTotal', { count: counts.data.total })}
          actions={may('submitDocument') ? <SendButton /> : undefined}
        >
          <RegisterFilters search={search} counts={counts.data} />
        </PageHead>
        {error !== null && <Failure error={error} onRetry={() => void register.refetch()} />}
        {register.isPending && <Waiting lines={12} />}
        {data?.items.length === 0 && (
          <Empty
            title={say(narrowed ? 'noneFound' : 'noDocuments')}
            {...(narrowed ? {} : { help: say('noDocumentsHelp') })}
          />
        )}
        {data !== undefined && data.items.length > 0 && (
          <RegisterTable entries={data.items} chosen={id} search={searchText} />
        )}
        <Paging
          newest={
            search.before === undefined ? undefined : `/documents${withSearch(searchText, { before: undefined })}`
          }
          older={
            data === undefined || data.next === null
              ? undefined
              : `/documents${withSearch(searchText, { before: data.next })}`
          }
        />
      </div>
      {id !== undefined && (
        <Suspense fallback={<Waiting />}>
          <EvidencePanel id={id} search={searchText} />
        </Suspense>
      )}
    </div>
  );
}

function Paging({ newest, older }: { readonly newest: string | undefined; readonly older: string | undefined }) {
  const { say } = useTexts();
  if (newest === undefined && older === undefined) return undefined;
  return (
    <nav className="paging" aria-label={say('pages')}>
      {newest !== undefined && (
        <Link href={newest} className="button">
          {say('newest')}
        </Link>
      )}
      {older !== undefined && (
        <Link href={older} className="button">
          {say('older')}
        </Link>
      )}
    </nav>
  );
}
