import { Button, TextInput } from '@mantine/core';
import type { BillingDocument } from '@saikne/wire';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { Dialog } from '../display/dialog.js';
import { Refused } from '../display/failure.js';
import { Notice } from '../display/notice.js';
import { useTexts } from '../display/texts.js';

/** Disputes an invoice, in whole or in part; the terms say until when, and what it stops. */
export function ObjectDialog({
  invoice,
  onClose,
}: {
  readonly invoice: BillingDocument;
  readonly onClose: () => void;
}) {
  const { say } = useTexts();
  const client = useClient();
  const queries = useQueryClient();
  const [amount, setAmount] = useState(invoice.gross);
  const objecting = useMutation({
    mutationFn: () =>
      client.call('doContractAct', {
        params: { id: invoice.contract },
        body: { do: 'object', invoice: invoice.invoice, amount: amount.replace(',', '.') },
        // The same objection sent twice is one objection.
        headers: { 'idempotency-key': `object-${invoice.id}-${amount}` },
      }),
    onSuccess: () => queries.invalidateQueries(),
  });
  return (
    <Dialog title={say('objectTitle', { number: invoice.number })} onClose={onClose}>
      {objecting.data !== undefined ? (
        <>
          <Notice kind="good" title={say('objected')} />
          <Button onClick={onClose}>{say('close')}</Button>
        </>
      ) : (
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            objecting.mutate();
          }}
        >
          <p className="quiet">{say('objectHelp')}</p>
          <TextInput
            label={say('disputedAmount')}
            value={amount}
            inputMode="decimal"
            required
            onChange={({ currentTarget }) => {
              setAmount(currentTarget.value);
            }}
          />
          <Refused error={objecting.error} />
          <Button type="submit" loading={objecting.isPending}>
            {say('object')}
          </Button>
        </form>
      )}
    </Dialog>
  );
}
