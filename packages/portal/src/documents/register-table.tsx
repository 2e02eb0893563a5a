import type { RegisterEntry } from '@saikne/wire';
import { memo } from 'react';
import { Link } from 'wouter';
import { documentTypeName } from '../display/document-type.js';
import { StateBadge } from '../display/state-badge.js';
import { useTexts } from '../display/texts.js';

interface RegisterTableProps {
  readonly entries: readonly RegisterEntry[];
  readonly chosen: string | undefined;
  /** The filters that stay in the address when a document is opened. */
  readonly search: string;
}

export const RegisterTable = memo(function RegisterTable({ entries, chosen, search }: RegisterTableProps) {
  const { say } = useTexts();
  return (
    <table className="table table-fixed register-table">
      <thead>
        <tr>
          <th scope="col">{say('column.document')}</th>
          <th scope="col" className="wide">
            {say('column.parties')}
          </th>
          <th scope="col" className="wide amount">
            {say('column.amount')}
          </th>
          <th scope="col">{say('column.state')}</th>
          <th scope="col" className="wide amount">
            {say('column.received')}
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <RegisterRow key={entry.id} entry={entry} chosen={entry.id === chosen} search={search} />
        ))}
      </tbody>
    </table>
  );
});

interface RegisterRowProps {
  readonly entry: RegisterEntry;
  readonly chosen: boolean;
  readonly search: string;
}

/** Kept as it is while its own document does not change: choosing another row touches two of them. */
const RegisterRow = memo(function RegisterRow({ entry, chosen, search }: RegisterRowProps) {
  const texts = useTexts();
  const { hold, refusal } = entry;
  const why = hold?.message ?? refusal?.message;
  const parties = (
    <>
      <span>{entry.sender.name ?? texts.say('partyUnknown')}</span>
      <span>
        <span className="arrow" aria-hidden="true">
          →{' '}
        </span>
        {entry.receiver.name ?? texts.say('partyUnknown')}
      </span>
    </>
  );
  return (
    <tr className="row" data-chosen={chosen ? '' : undefined}>
      <td>
        <Link
          href={`/documents/${entry.id}${search === '' ? '' : `?${search.replace(/^\?/, '')}`}`}
          className="row-link"
          data-row=""
          aria-current={chosen ? 'true' : undefined}
        >
          {documentTypeName(entry, texts)} {entry.number ?? entry.fileName ?? ''}
        </Link>
        <span className="sub wide">
          {entry.issuedOn === null ? texts.bytes(entry.sizeBytes) : texts.day(entry.issuedOn)}
          {entry.format === null ? '' : ` · ${entry.format}`}
        </span>
        <span className="sub narrow parties">{parties}</span>
      </td>
      <td className="wide parties">{parties}</td>
      <td className="wide amount">{entry.amountDue === null ? '' : texts.amount(entry.amountDue, entry.currency)}</td>
      <td>
        <StateBadge state={entry.state} />
        {entry.amountDue !== null && (
          <span className="sub narrow">{texts.amount(entry.amountDue, entry.currency)}</span>
        )}
        {why !== undefined && <span className="sub why">{why}</span>}
      </td>
      <td className="wide amount">
        <time dateTime={entry.receivedAt} title={texts.preciseInstant(entry.receivedAt)}>
          {texts.timeOfDay(entry.receivedAt)}
          <span className="sub">{texts.localDay(entry.receivedAt)}</span>
        </time>
      </td>
    </tr>
  );
});
