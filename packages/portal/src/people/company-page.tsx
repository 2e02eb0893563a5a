import { useQuery } from '@tanstack/react-query';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Facts, type FactRow } from '../display/facts.js';
import { Failure } from '../display/failure.js';
import { PageHead } from '../display/page-head.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { CompanyFacts } from './company-facts.js';

/** The reader's own company: its numbers, how it is connected, and how it stands on its invoices. */
export function CompanyPage() {
  const { say } = useTexts();
  const { session, may } = useWho();
  const client = useClient();
  const id = session.partner?.id ?? '';
  const partner = useQuery({ queryKey: ['partner', id], queryFn: () => client.call('partner', { params: { id } }) });
  return (
    <div className="page page-narrow">
      <PageHead title={session.partner?.name ?? say('company')} lead={say('companyLead')} />
      {partner.error !== null && <Failure error={partner.error} onRetry={() => void partner.refetch()} />}
      {partner.isPending && <Waiting />}
      {partner.data !== undefined && (
        <Section title={say('exchange')}>
          <CompanyFacts partner={partner.data} />
        </Section>
      )}
      {may('billingDetails') && <BillingDetails id={id} />}
    </div>
  );
}

function BillingDetails({ id }: { readonly id: string }) {
  const { say } = useTexts();
  const client = useClient();
  const answer = useQuery({
    queryKey: ['billing-details', id],
    queryFn: () => client.call('billingDetails', { params: { id } }),
  });
  const details = answer.data?.details;
  if (details === undefined || details === null) return undefined;
  const { address } = details;
  const rows: readonly FactRow[] = [
    [say('name'), details.name],
    [say('scheme.registration'), details.registration?.value ?? null],
    [say('scheme.vat'), details.vatNumber ?? null],
    [
      say('address'),
      [address.line1, address.line2, address.postCode, address.city, address.country].filter(Boolean).join(', '),
    ],
    [say('eAddress'), details.electronicAddress?.value ?? null],
    [say('email'), details.email ?? null],
    ['IBAN', details.ibans.length === 0 ? null : details.ibans.join(', ')],
  ];
  return (
    <Section title={say('onInvoices')}>
      <Facts rows={rows} />
    </Section>
  );
}
