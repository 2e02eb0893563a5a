import { Table, Text } from '@mantine/core';
import type { RegisterEntry } from '@saikne/wire';
import type { MouseEvent } from 'react';
import { addressOf, goTo, type Place } from '../app/place.js';
import { documentTypeName } from '../display/document-type.js';
import { StateBadge } from '../display/state-badge.js';
import { useTexts } from '../display/texts.js';

interface RegisterTableProps {
  readonly entries: readonly RegisterEntry[];
  readonly place: Place;
}

export function RegisterTable({ entries, place }: RegisterTableProps) {
  const { say } = useTexts();
  return (
    <Table className="register-table" verticalSpacing={8} horizontalSpacing="md" stickyHeader highlightOnHover>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('column.document')}</Table.Th>
          <Table.Th className="wide">{say('column.parties')}</Table.Th>
          <Table.Th className="wide amount">{say('column.amount')}</Table.Th>
          <Table.Th>{say('column.state')}</Table.Th>
          <Table.Th className="wide amount">{say('column.received')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {entries.map((entry) => (
          <RegisterRow key={entry.id} entry={entry} place={place} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function RegisterRow({ entry, place }: { readonly entry: RegisterEntry; readonly place: Place }) {
  const texts = useTexts();
  const there = { ...place, document: entry.id };
  const chosen = place.document === entry.id;
  const parties = (
    <>
      {entry.sender.name ?? texts.say('partyUnknown')}
      <br />
      <span className="arrow">→</span> {entry.receiver.name ?? texts.say('partyUnknown')}
    </>
  );
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    goTo(there);
  };
  return (
    <Table.Tr className={chosen ? 'row row-chosen' : 'row'} aria-selected={chosen} onClick={open}>
      <Table.Td>
        <a href={addressOf(there)} className="row-link" onClick={open}>
          {documentTypeName(entry, texts)} {entry.number ?? entry.fileName ?? ''}
        </a>
        <Text size="xs" c="dimmed" className="wide">
          {entry.issuedOn === null ? texts.bytes(entry.sizeBytes) : texts.day(entry.issuedOn)}
          {entry.format === null ? '' : ` · ${entry.format}`}
        </Text>
        <Text size="xs" c="dimmed" className="narrow">
          {parties}
        </Text>
      </Table.Td>
      <Table.Td className="wide">{parties}</Table.Td>
      <Table.Td className="wide amount">
        {entry.amountDue === null ? '' : texts.amount(entry.amountDue, entry.currency)}
      </Table.Td>
      <Table.Td>
        <StateBadge state={entry.state} />
        {entry.hold !== null && (
          <Text size="xs" c="dimmed" lineClamp={2} maw={260}>
            {entry.hold.message}
          </Text>
        )}
        {entry.refusal !== null && (
          <Text size="xs" c="dimmed" lineClamp={2} maw={260}>
            {entry.refusal.message}
          </Text>
        )}
      </Table.Td>
      <Table.Td className="wide amount">
        <ReceivedAt instant={entry.receivedAt} />
      </Table.Td>
    </Table.Tr>
  );
}

/** The time is what tells documents of one day apart; the day stands below it. */
function ReceivedAt({ instant }: { readonly instant: string }) {
  const texts = useTexts();
  return (
    <time dateTime={instant}>
      {texts.timeOfDay(instant)}
      <Text component="span" display="block" size="xs" c="dimmed">
        {texts.localDay(instant)}
      </Text>
    </time>
  );
}
