import type { BillingDocumentSummary } from '@saikne/wire';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { Link, useParams, useSearch } from 'wouter';
import { withSearch } from '../app/address.js';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Dot } from '../display/dot.js';
import { Empty } from '../display/empty.js';
import { Failure } from '../display/failure.js';
import { PageHead } from '../display/page-head.js';
import { Pills } from '../display/pills.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import './invoices.css';
import { useStandings, type Standing } from './standings.js';

const InvoicePanel = lazy(async () => ({ default: (await import('./invoice-panel.js')).InvoicePanel }));
const Payments = lazy(async () => ({ default: (await import('../operator/payments.js')).Payments }));

/** How many invoices one page of the list shows. */
const pageSize = 50;

/** Invoices and credit notes, newest first, with the chosen one beside them; for the operator, payments too. */
export function InvoicesPage() {
  const { say } = useTexts();
  const { may, session } = useWho();
  const { id } = useParams<{ readonly id?: string }>();
  const operator = session.role !== 'partner' && may('listBankPayments');
  if (id === 'payments' && operator)
    return (
      <div className="page">
        <PageHead title={say('payments')} lead={say('paymentsLead')}>
          <Parts chosen="payments" />
        </PageHead>
        <Suspense fallback={<Waiting />}>
          <Payments />
        </Suspense>
      </div>
    );
  return <InvoiceList id={id} withPayments={operator} />;
}

function Parts({ chosen }: { readonly chosen: 'invoices' | 'payments' }) {
  const { say } = useTexts();
  return (
    <Pills
      label={say('invoices')}
      pills={[
        { href: '/invoices', label: say('invoices'), current: chosen === 'invoices' },
        { href: '/invoices/payments', label: say('payments'), current: chosen === 'payments' },
      ]}
    />
  );
}

function InvoiceList({ id, withPayments }: { readonly id: string | undefined; readonly withPayments: boolean }) {
  const texts = useTexts();
  const { say } = texts;
  const client = useClient();
  const search = useSearch();
  const values = new URLSearchParams(search);
  const query = {
    contract: values.get('contract') ?? undefined,
    client: values.get('client') ?? undefined,
    before: values.get('before') ?? undefined,
  };
  const invoices = useQuery({
    queryKey: ['invoices', query],
    queryFn: () => client.call('listBillingDocuments', { query: { ...query, limit: pageSize } }),
    placeholderData: keepPreviousData,
  });
  const { data, error } = invoices;
  const standings = useStandings(data?.items ?? []);
  return (
    <div className="panes" data-chosen={id === undefined ? undefined : ''}>
      <div className="pane">
        <PageHead title={say('invoices')} lead={say('invoicesLead')}>
          {withPayments && <Parts chosen="invoices" />}
        </PageHead>
        {error !== null && <Failure error={error} onRetry={() => void invoices.refetch()} />}
        {invoices.isPending && <Waiting />}
        {data?.items.length === 0 && <Empty title={say('noInvoices')} help={say('noInvoicesHelp')} />}
        {data !== undefined && data.items.length > 0 && (
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{say('invoice')}</th>
                <th scope="col" className="wide">
                  {say('issued')}
                </th>
                <th scope="col">{say('column.state')}</th>
                <th scope="col" className="amount">
                  {say('total')}
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((invoice) => (
                <tr key={invoice.id} className="row" data-chosen={invoice.id === id ? '' : undefined}>
                  <td>
                    <Link
                      href={`/invoices/${invoice.id}${search === '' ? '' : `?${search}`}`}
                      className="row-link"
                      data-row=""
                    >
                      {invoice.number}
                    </Link>
                    <span className="sub">{say(invoice.kind === 'invoice' ? 'type.invoice' : 'type.creditNote')}</span>
                  </td>
                  <td className="wide">{texts.day(invoice.issuedOn)}</td>
                  <td>
                    <InvoiceStanding invoice={invoice} standing={standings(invoice)} />
                  </td>
                  <td className="amount">{texts.amount(invoice.gross, 'EUR')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {typeof data?.next === 'string' && (
          <nav className="paging" aria-label={say('pages')}>
            <Link href={`/invoices${withSearch(search, { before: data.next })}`} className="button">
              {say('older')}
            </Link>
          </nav>
        )}
      </div>
      {id !== undefined && (
        <Suspense fallback={<Waiting />}>
          <InvoicePanel key={id} id={id} search={search} />
        </Suspense>
      )}
    </div>
  );
}

function InvoiceStanding({
  invoice,
  standing,
}: {
  readonly invoice: BillingDocumentSummary;
  readonly standing: Standing | undefined;
}) {
  const { say, day } = useTexts();
  if (invoice.hold !== null) return <Dot tone="violet">{say('billing.held')}</Dot>;
  if (invoice.kind === 'credit-note') return <Dot tone="grey">{say('billing.credited')}</Dot>;
  const due =
    invoice.dueOn === null ? undefined : <span className="sub">{say('dueOn', { day: day(invoice.dueOn) })}</span>;
  switch (standing) {
    case 'paid':
      return <Dot tone="green">{say('billing.paid')}</Dot>;
    case 'overdue':
      return (
        <>
          <Dot tone="red">{say('overdue')}</Dot>
          {due}
        </>
      );
    case 'open':
    case undefined:
      return (
        <>
          <Dot tone="blue">{say('billing.open')}</Dot>
          {due}
        </>
      );
  }
}
