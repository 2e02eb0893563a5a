import type { BillingDocument } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Clause } from '../display/clause.js';
import { Facts, type FactRow } from '../display/facts.js';
import { Failure } from '../display/failure.js';
import { Notice } from '../display/notice.js';
import { QrCode } from '../display/qr-code.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';
import { ObjectDialog } from './object-dialog.js';

/** One invoice: what it asks for and why, line by line, how to pay it, and how to object to it. */
export function InvoicePanel({ id, search }: { readonly id: string; readonly search: string }) {
  const { say } = useTexts();
  const client = useClient();
  const invoice = useQuery({
    queryKey: ['invoice', id],
    queryFn: () => client.call('billingDocument', { params: { id } }),
  });
  const { data, error } = invoice;
  return (
    <aside className="pane pane-side" aria-label={say('invoice')}>
      <div className="pane-bar">
        <h2>{data === undefined ? say('invoice') : `${say('invoice')} ${data.number}`}</h2>
        <Link href={`/invoices${search === '' ? '' : `?${search}`}`} className="icon-button" aria-label={say('close')}>
          ×
        </Link>
      </div>
      {error !== null && <Failure error={error} onRetry={() => void invoice.refetch()} />}
      {invoice.isPending && <Waiting />}
      {data !== undefined && <Everything invoice={data} />}
    </aside>
  );
}

function Everything({ invoice }: { readonly invoice: BillingDocument }) {
  const texts = useTexts();
  const { say, day, amount } = texts;
  const { may } = useWho();
  const [objecting, setObjecting] = useState(false);
  const { period, seller, buyer, hold, payment, document, dueOn } = invoice;
  const rows: readonly FactRow[] = [
    [say('issued'), day(invoice.issuedOn)],
    [say('due'), dueOn === null ? null : day(dueOn)],
    [say('period'), period === null ? null : `${day(period.firstDay)} – ${day(period.lastDay)}`],
    [say('sellerParty'), seller?.name ?? null],
    [say('buyerParty'), buyer?.name ?? null],
  ];
  return (
    <div className="pane-body">
      {hold !== null && <Notice kind="warning" title={hold.message} />}
      <Facts rows={rows} />
      <Lines invoice={invoice} />
      <dl className="totals">
        {invoice.vatBreakdown.map(({ category, rate, vat, reason }, at) => (
          <div key={`${category}-${String(at)}`} className="totals-row">
            <dt>
              {say('vat')} {rate === null ? category : `${texts.number(rate)} %`}
              {reason !== null && <span className="sub">{reason}</span>}
            </dt>
            <dd>{amount(vat, 'EUR')}</dd>
          </div>
        ))}
        <div className="totals-row totals-due">
          <dt>{say('total')}</dt>
          <dd>{amount(invoice.gross, 'EUR')}</dd>
        </div>
      </dl>
      {typeof payment?.amount === 'string' && (
        <Section title={say('pay')} level={3}>
          <div className="payment">
            {payment.qr !== null && <QrCode content={payment.qr} label={say('qrLabel')} />}
            <Facts
              rows={[
                [say('payee'), payment.name],
                ['IBAN', <code key="iban">{payment.iban}</code>],
                [say('reference'), payment.reference],
                [say('toPay'), amount(payment.amount, 'EUR')],
              ]}
            />
          </div>
        </Section>
      )}
      {payment !== null && payment.amount === null && <Notice kind="good" title={say('billing.paid')} />}
      <p className="actions">
        {document !== null && (
          <Link href={`/documents/${document}`} className="button">
            {say('asSent')}
          </Link>
        )}
        <Link href={`/contracts/${invoice.contract}`} className="button">
          {say('contract')}
        </Link>
        {may('doContractAct') && invoice.kind === 'invoice' && (
          <button
            type="button"
            className="button"
            onClick={() => {
              setObjecting(true);
            }}
          >
            {say('object')}
          </button>
        )}
      </p>
      {objecting && (
        <ObjectDialog
          invoice={invoice}
          onClose={() => {
            setObjecting(false);
          }}
        />
      )}
    </div>
  );
}

/** Each line with its sum; opened, it says which fact and which clause made it, and how the sum was computed. */
function Lines({ invoice }: { readonly invoice: BillingDocument }) {
  const { say, amount } = useTexts();
  return (
    <Section title={say('lines')} level={3}>
      <ul className="cards">
        {invoice.lines.map((line, at) => (
          <li key={at}>
            <details className="card line">
              <summary>
                <span>
                  {line.name}
                  <span className="sub">{say('why')}</span>
                </span>
                <span className="amount">{amount(line.net, 'EUR')}</span>
              </summary>
              {line.explained.length === 0 && line.clause !== null && (
                <p className="because">
                  <Clause clause={line.clause} />
                </p>
              )}
              {line.explained.map((explained) => (
                <div key={explained.fact} className="explanation">
                  <p>{explained.text}</p>
                  <p className="because">
                    <Clause clause={explained.clause} summary={explained.summary} /> {explained.summary}
                  </p>
                </div>
              ))}
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
