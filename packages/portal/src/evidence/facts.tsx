import { Text } from '@mantine/core';
import type { Evidence } from '@saikne/wire';
import { Fragment } from 'react';
import { useTexts } from '../display/texts.js';

/** What the register knows of the document: parties, dates, amounts, formats, transfer time. */
export function Facts({ evidence }: { readonly evidence: Evidence }) {
  const texts = useTexts();
  const { say } = texts;
  const formats = [evidence.format, evidence.deliveredFormat].filter((format) => format !== null);
  const rows: readonly (readonly [string, string | null])[] = [
    [say('sender'), evidence.sender.name],
    [say('receiver'), evidence.receiver.name],
    [say('issued'), evidence.issuedOn === null ? null : texts.day(evidence.issuedOn)],
    [say('column.amount'), evidence.amountDue === null ? null : texts.amount(evidence.amountDue, evidence.currency)],
    [say('formats'), formats.length === 0 ? null : formats.join(' → ')],
    [say('profile'), evidence.profile],
    [say('transferTime'), evidence.transferMs === null ? null : texts.duration(evidence.transferMs)],
    [say('fileName'), evidence.fileName],
    [say('size'), texts.bytes(evidence.sizeBytes)],
  ];
  return (
    <dl className="facts">
      {rows.map(([name, value]) =>
        value === null ? undefined : (
          <Fragment key={name}>
            <Text component="dt" size="sm" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm">
              {value}
            </Text>
          </Fragment>
        ),
      )}
    </dl>
  );
}
