import type { Contract } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Failure } from '../display/failure.js';
import { Notice } from '../display/notice.js';
import { PageHead } from '../display/page-head.js';
import { Pills } from '../display/pills.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { Standing } from './contract-rows.js';
import type { Reader } from './contract-words.js';
import { Overview } from './overview.js';

const Clauses = lazy(async () => ({ default: (await import('./clauses.js')).Clauses }));
const Journal = lazy(async () => ({ default: (await import('./journal.js')).Journal }));
const WhatIf = lazy(async () => ({ default: (await import('./what-if.js')).WhatIf }));

const parts = ['overview', 'clauses', 'journal', 'what-if'] as const;

/** What the parts of a contract's screen are given. */
export interface ContractPart {
  readonly contract: Contract;
  /** Whose duties are "yours". */
  readonly reader: Reader;
}

/** One contract: where it stands, what comes next, what it says, what happened, and what would happen if. */
export function ContractPage({ id, part }: { readonly id: string; readonly part: string | undefined }) {
  const texts = useTexts();
  const { say } = texts;
  const { session } = useWho();
  const client = useClient();
  const loaded = useQuery({
    queryKey: ['contract', id],
    queryFn: () => client.call('contract', { params: { id } }),
  });
  const { data: contract, error } = loaded;
  const chosen = parts.find((one) => one === part) ?? 'overview';
  const reader: Reader = session.role === 'operator' ? 'operator' : session.role === 'partner' ? 'client' : 'nobody';
  if (error !== null) return <Failure error={error} onRetry={() => void loaded.refetch()} />;
  if (contract === undefined) return <Waiting />;
  const shown: ContractPart = { contract, reader };
  return (
    <div className="page">
      <p className="crumbs">
        <Link href="/contracts">{say('contracts')}</Link>
      </p>
      <PageHead
        title={`${say('contract')} ${contract.number}`}
        lead={
          <span className="lead-line">
            <Standing contract={contract} />
            <span>{contract.client.name}</span>
            <span>{texts.sayIfKnown(`terms.${contract.terms.id}`) ?? contract.terms.title}</span>
          </span>
        }
        actions={
          <Link href={`/invoices?contract=${id}`} className="button">
            {say('invoices')}
          </Link>
        }
      >
        <Pills
          label={say('contract')}
          pills={parts.map((one) => ({
            href: one === 'overview' ? `/contracts/${id}` : `/contracts/${id}/${one}`,
            label: say(`contract.${one}`),
            current: one === chosen,
          }))}
        />
      </PageHead>
      {contract.held !== null && (
        <Notice kind="bad" title={say('contractHeld')}>
          <p>{contract.held.fault}</p>
        </Notice>
      )}
      <Suspense fallback={<Waiting />}>
        {chosen === 'overview' && <Overview {...shown} />}
        {chosen === 'clauses' && <Clauses {...shown} />}
        {chosen === 'journal' && <Journal {...shown} />}
        {chosen === 'what-if' && <WhatIf {...shown} />}
      </Suspense>
    </div>
  );
}
