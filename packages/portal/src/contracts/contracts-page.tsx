import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useState } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { withSearch } from '../app/address.js';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Empty } from '../display/empty.js';
import { Failure } from '../display/failure.js';
import { PageHead } from '../display/page-head.js';
import { Pills } from '../display/pills.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { ContractRows } from './contract-rows.js';
import './contracts.css';

const ContractPage = lazy(async () => ({ default: (await import('./contract-page.js')).ContractPage }));

/** How many contracts one page of the list shows. */
const pageSize = 50;

const filters = ['all', 'overdue', 'suspended', 'ended'] as const;
type Filter = (typeof filters)[number];

/** The list of contracts, or the one that the address names. */
export function ContractsPage() {
  const { id, part } = useParams<{ readonly id?: string; readonly part?: string }>();
  if (id === undefined) return <ContractList />;
  return (
    <Suspense fallback={<Waiting />}>
      <ContractPage key={id} id={id} part={part} />
    </Suspense>
  );
}

function ContractList() {
  const { say } = useTexts();
  const { session } = useWho();
  const client = useClient();
  const search = new URLSearchParams(useSearch());
  const filter = filters.find((one) => one === search.get('show')) ?? 'all';
  const after = search.get('after') ?? undefined;
  const [typed, setTyped] = useState('');
  const sought = useDeferredValue(typed.trim());
  const contracts = useQuery({
    queryKey: ['contracts', { filter, after, sought }],
    queryFn: () =>
      client.call('listContracts', {
        query: { ...queryOf(filter), after, search: sought || undefined, limit: pageSize },
      }),
    placeholderData: keepPreviousData,
  });
  const { data, error } = contracts;
  const many = session.role !== 'partner';
  return (
    <div className="page">
      <PageHead title={say('contracts')} lead={say('contractsLead')}>
        {many && (
          <div className="filters">
            <Pills
              label={say('column.state')}
              pills={filters.map((one) => ({
                href: `/contracts${withSearch(search.toString(), { show: one === 'all' ? undefined : one, after: undefined })}`,
                label: say(`contracts.${one}`),
                current: one === filter,
              }))}
            />
            <label className="field field-search">
              <span>{say('searchContracts')}</span>
              <input
                type="search"
                data-search=""
                value={typed}
                onChange={({ currentTarget }) => {
                  setTyped(currentTarget.value);
                }}
              />
            </label>
          </div>
        )}
      </PageHead>
      {error !== null && <Failure error={error} onRetry={() => void contracts.refetch()} />}
      {contracts.isPending && <Waiting />}
      {data?.items.length === 0 && <Empty title={say('noContracts')} />}
      {data !== undefined && data.items.length > 0 && <ContractRows contracts={data.items} />}
      {data !== undefined && (data.next !== null || after !== undefined) && (
        <nav className="paging" aria-label={say('pages')}>
          {after !== undefined && (
            <Link href={`/contracts${withSearch(search.toString(), { after: undefined })}`} className="button">
              {say('firstPage')}
            </Link>
          )}
          {data.next !== null && (
            <Link href={`/contracts${withSearch(search.toString(), { after: data.next })}`} className="button">
              {say('nextPage')}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}

function queryOf(filter: Filter): Readonly<Record<string, string>> {
  switch (filter) {
    case 'all':
      return {};
    case 'overdue':
      return { overdue: 'true' };
    case 'suspended':
      return { suspended: 'true' };
    case 'ended':
      return { stage: 'ended' };
  }
}
