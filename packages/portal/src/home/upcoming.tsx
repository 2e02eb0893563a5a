import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { useClient } from '../app/api.js';
import { ContractRows } from '../contracts/contract-rows.js';
import { Empty } from '../display/empty.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';

/** How many contracts the start page shows. */
const shown = 5;

/** The contracts and what comes next under each. */
export function Upcoming() {
  const { say } = useTexts();
  const client = useClient();
  const contracts = useQuery({
    queryKey: ['contracts', 'first', shown],
    queryFn: () => client.call('listContracts', { query: { limit: shown } }),
  });
  return (
    <Section
      title={say('contracts')}
      aside={
        <Link href="/contracts" className="quiet-link">
          {say('all')}
        </Link>
      }
    >
      {contracts.data?.items.length === 0 && <Empty title={say('noContracts')} />}
      {contracts.data !== undefined && contracts.data.items.length > 0 && (
        <ContractRows contracts={contracts.data.items} />
      )}
    </Section>
  );
}
