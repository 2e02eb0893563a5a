import { useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Clause } from '../display/clause.js';
import { Empty } from '../display/empty.js';
import { Failure } from '../display/failure.js';
import { PageHead } from '../display/page-head.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { AccessTable } from './access-table.js';
import './people.css';

/** How many entries of each list are shown. */
const pageSize = 100;

/** Who read documents' contents, and signs that a credential may be in two hands. */
export function AccessPage() {
  const { say } = useTexts();
  const { may } = useWho();
  const client = useClient();
  const accesses = useQuery({
    queryKey: ['accesses', 'all'],
    queryFn: () => client.call('contentAccesses', { query: { limit: pageSize } }),
  });
  return (
    <div className="page page-narrow">
      <PageHead title={say('access')} lead={say('accessLead')} />
      {may('securityEvents') && <SecurityEvents />}
      <Section title={say('accesses')}>
        {accesses.error !== null && <Failure error={accesses.error} onRetry={() => void accesses.refetch()} />}
        {accesses.isPending && <Waiting />}
        {accesses.data?.items.length === 0 && <Empty title={say('noAccesses')} />}
        {accesses.data !== undefined && <AccessTable items={accesses.data.items} withDocument />}
      </Section>
    </div>
  );
}

function SecurityEvents() {
  const { say, instant } = useTexts();
  const client = useClient();
  const events = useQuery({
    queryKey: ['security-events'],
    queryFn: () => client.call('securityEvents', { query: { limit: pageSize } }),
  });
  if (events.data === undefined || events.data.items.length === 0) return undefined;
  return (
    <Section title={say('securityEvents')}>
      <ul className="rows">
        {events.data.items.map((event) => (
          <li key={event.id} className="list-row">
            <div className="list-main">
              <span className="strong">{event.account?.name ?? event.partner?.name ?? ''}</span>
              <span className="sub">
                {event.message} <Clause clause={event.clause} />
              </span>
              <span className="sub">{[event.network, event.device].filter((part) => part !== null).join(' · ')}</span>
            </div>
            <time className="list-side sub" dateTime={event.at}>
              {instant(event.at)}
            </time>
          </li>
        ))}
      </ul>
    </Section>
  );
}
