import { Button } from '@mantine/core';
import type { Partner } from '@saikne/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Dot } from '../display/dot.js';
import { Failure, Refused } from '../display/failure.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { CompanyFacts } from '../people/company-facts.js';
import { KeyList } from '../people/key-list.js';
import { UserList } from '../people/user-list.js';
import { PartnerContracts } from './partner-contracts.js';
import { partnerTones } from './partner-tones.js';

/** One partner beside the list: what it is, its contracts, its people and its keys. */
export function PartnerPanel({ id }: { readonly id: string }) {
  const { say } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const partner = useQuery({ queryKey: ['partner', id], queryFn: () => client.call('partner', { params: { id } }) });
  const { data, error } = partner;
  return (
    <aside className="pane pane-side" aria-label={say('partner')}>
      <div className="pane-bar">
        <div className="pane-title">
          <h2>{data?.name ?? say('partner')}</h2>
          {data !== undefined && <Dot tone={partnerTones[data.status]}>{say(`partner.${data.status}`)}</Dot>}
        </div>
        <Link href="/partners" className="icon-button" aria-label={say('close')}>
          ×
        </Link>
      </div>
      {error !== null && <Failure error={error} onRetry={() => void partner.refetch()} />}
      {partner.isPending && <Waiting />}
      {data !== undefined && (
        <div className="pane-body">
          <CompanyFacts partner={data} />
          <p>
            <Link href={`/documents?partner=${id}`}>{say('documentsOf')}</Link>
          </p>
          <Service partner={data} />
          {may('listContracts') && <PartnerContracts client={id} />}
          {may('listUsers') && (
            <Section title={say('users')} level={3}>
              <UserList partner={id} />
            </Section>
          )}
          {may('listApiKeys') && (
            <Section title={say('apiKeys')} level={3}>
              <KeyList partner={id} />
            </Section>
          )}
        </div>
      )}
    </aside>
  );
}

/** Suspending and resuming the exchange by hand; a contract's own suspension does it by itself. */
function Service({ partner }: { readonly partner: Partner }) {
  const { say } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const queries = useQueryClient();
  const name = partner.status === 'suspended' ? 'resumePartner' : 'suspendPartner';
  const changing = useMutation({
    mutationFn: () => client.call(name, { params: { id: partner.id } }),
    onSuccess: () => queries.invalidateQueries(),
  });
  if (partner.status === 'ended' || !may(name)) return undefined;
  return (
    <div className="stack">
      <div>
        <Button
          size="xs"
          variant="default"
          loading={changing.isPending}
          onClick={() => {
            changing.mutate();
          }}
        >
          {say(name)}
        </Button>
      </div>
      <Refused error={changing.error} />
    </div>
  );
}
