import { useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { ContractRows } from '../contracts/contract-rows.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';

/** How many contracts of one partner are shown. */
const pageSize = 20;

export function PartnerContracts({ client: id }: { readonly client: string }) {
  const { say } = useTexts();
  const client = useClient();
  const contracts = useQuery({
    queryKey: ['contracts', { client: id }],
    queryFn: () => client.call('listContracts', { query: { client: id, limit: pageSize } }),
  });
  if (contracts.data === undefined || contracts.data.items.length === 0) return undefined;
  return (
    <Section title={say('contracts')} level={3}>
      <ContractRows contracts={contracts.data.items} />
    </Section>
  );
}
