import { reasonHeader, type Evidence, type ReadableDocument } from '@saikne/wire';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../../app/api.js';
import { Facts, type FactRow } from '../../display/facts.js';
import { Failure } from '../../display/failure.js';
import { documentTypeName } from '../../display/document-type.js';
import { useTexts } from '../../display/texts.js';
import { Waiting } from '../../display/waiting.js';
import { WithReason } from './content-reason.js';

/** The document as a person reads it, in the reader's language, whatever format it came in. */
export function Readable({ evidence }: { readonly evidence: Evidence }) {
  return <WithReason>{(reason) => <Loaded evidence={evidence} reason={reason} />}</WithReason>;
}

function Loaded({ evidence, reason }: { readonly evidence: Evidence; readonly reason: string | undefined }) {
  const client = useClient();
  const kind = evidence.contents[0]?.kind ?? 'original';
  const loaded = useQuery({
    queryKey: ['readable', evidence.id, kind],
    queryFn: () =>
      client.call('readableDocument', {
        params: { id: evidence.id },
        query: { kind },
        headers: reason === undefined ? {} : reasonHeader(reason),
      }),
    staleTime: Infinity,
  });
  if (loaded.error !== null) return <Failure error={loaded.error} onRetry={() => void loaded.refetch()} />;
  if (loaded.data === undefined) return <Waiting />;
  return <Sheet document={loaded.data} evidence={evidence} />;
}

function Sheet({ document, evidence }: { readonly document: ReadableDocument; readonly evidence: Evidence }) {
  const texts = useTexts();
  const { say, day } = texts;
  const { issuedOn, dueOn, period, references, notes, paymentTerms, accounts, remittance } = document;
  const rows: readonly FactRow[] = [
    [say('issued'), issuedOn === null ? null : day(issuedOn)],
    [say('due'), dueOn === null ? null : day(dueOn)],
    [
      say('period'),
      period === null ? null : [period.from, period.until].map((one) => (one === null ? '…' : day(one))).join(' – '),
    ],
    ...references.map(({ term, value }): FactRow => [texts.sayIfKnown(`term.${term}`) ?? term, value]),
  ];
  const payment: readonly FactRow[] = [
    ...accounts.map(({ account }, at): FactRow => [
      `${say('account')}${at === 0 ? '' : ` ${String(at + 1)}`}`,
      account,
    ]),
    [say('remittance'), remittance],
    [say('paymentTerms'), paymentTerms],
  ];
  return (
    <article className="readable">
      <div className="readable-head">
        <h3>
          {documentTypeName(evidence, texts)} {document.number}
        </h3>
        <Facts rows={rows} />
      </div>
      <div className="readable-parties">
        <Party role={say('sellerParty')} party={document.seller} />
        <Party role={say('buyerParty')} party={document.buyer} />
      </div>
      <Lines document={document} />
      <Totals document={document} />
      <Facts rows={payment} />
      {notes.map((note, at) => (
        <p key={at} className="quiet">
          {note}
        </p>
      ))}
    </article>
  );
}

function Party({ role, party }: { readonly role: string; readonly party: ReadableDocument['seller'] }) {
  const { say } = useTexts();
  return (
    <div>
      <p className="sub">{role}</p>
      <p className="strong">{party.name ?? say('partyUnknown')}</p>
      {party.registration !== null && <p className="quiet">{say('registration', { number: party.registration })}</p>}
      {party.vatNumber !== null && <p className="quiet">{say('vatNumber', { number: party.vatNumber })}</p>}
      {party.address.length > 0 && <p className="quiet">{party.address.join(', ')}</p>}
      {party.contact.length > 0 && <p className="quiet">{party.contact.join(' · ')}</p>}
    </div>
  );
}

function Lines({ document: { lines, lineCount } }: { readonly document: ReadableDocument }) {
  const { say, amount, number } = useTexts();
  const written = (decimal: string | null) => (decimal === null ? '' : number(decimal));
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={say('lines')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('line')}</th>
            <th scope="col" className="amount">
              {say('quantity')}
            </th>
            <th scope="col" className="amount">
              {say('price')}
            </th>
            <th scope="col" className="amount">
              {say('vatRate')}
            </th>
            <th scope="col" className="amount">
              {say('net')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            <tr key={at}>
              <td>
                {line.name}
                {line.description !== null && <span className="sub">{line.description}</span>}
              </td>
              <td className="amount">
                {written(line.quantity)} <span className="quiet">{line.unit}</span>
              </td>
              <td className="amount">{line.price === null ? '' : amount(line.price, null)}</td>
              <td className="amount">{line.vatRate === null ? '' : `${number(line.vatRate)} %`}</td>
              <td className="amount">{line.net === null ? '' : amount(line.net, null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {lineCount > lines.length && (
        <p className="quiet">{say('showingLines', { shown: lines.length, total: lineCount })}</p>
      )}
    </div>
  );
}

function Totals({ document }: { readonly document: ReadableDocument }) {
  const { say, amount, number } = useTexts();
  const { totals, vat, currency, adjustments } = document;
  const row = (name: string, decimal: string | null, key = name) =>
    decimal === null ? undefined : (
      <div key={key} style={{ display: 'contents' }}>
        <dt>{name}</dt>
        <dd>{amount(decimal, currency)}</dd>
      </div>
    );
  return (
    <dl className="readable-totals">
      {adjustments.map(({ kind, reason, amount: sum }, at) =>
        row(reason === '' ? say(kind) : reason, kind === 'allowance' ? `-${sum}` : sum, `${kind}-${String(at)}`),
      )}
      {row(say('totalNet'), totals.net)}
      {vat.map(({ category, rate, amount: sum }, at) =>
        row(
          `${say('vat')} ${rate === null ? (category ?? '') : `${number(rate)} %`}`,
          sum,
          `${category ?? ''}-${String(at)}`,
        ),
      )}
      {row(say('totalGross'), totals.gross)}
      {totals.paid !== null && row(say('alreadyPaid'), totals.paid)}
      {totals.due !== null && (
        <>
          <dt className="due">{say('column.amount')}</dt>
          <dd className="due">{amount(totals.due, currency)}</dd>
        </>
      )}
    </dl>
  );
}
