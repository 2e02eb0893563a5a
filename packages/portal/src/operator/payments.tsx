import { Button, TextInput } from '@mantine/core';
import type { BankPayment } from '@saikne/wire';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useClient } from '../app/api.js';
import { useWho } from '../app/session.js';
import { Dialog } from '../display/dialog.js';
import { Dot, type Tone } from '../display/dot.js';
import { Empty } from '../display/empty.js';
import { Failure, Refused } from '../display/failure.js';
import { Section } from '../display/section.js';
import { useTexts } from '../display/texts.js';
import { Waiting } from '../display/waiting.js';

/** How many payments are shown at once. */
const pageSize = 50;

const tones: Readonly<Record<BankPayment['state'], Tone>> = {
  open: 'violet',
  placed: 'green',
  dismissed: 'grey',
  reversed: 'red',
};

/** Payments from bank statements: those that a person has to place come first. */
export function Payments() {
  const { say } = useTexts();
  return (
    <>
      <Section title={say('paymentsOpen')}>
        <PaymentList state="open" />
      </Section>
      <Section title={say('paymentsPlaced')}>
        <PaymentList state="placed" />
      </Section>
    </>
  );
}

function PaymentList({ state }: { readonly state: BankPayment['state'] }) {
  const texts = useTexts();
  const { say } = texts;
  const { may } = useWho();
  const client = useClient();
  const [chosen, setChosen] = useState<BankPayment>();
  const payments = useQuery({
    queryKey: ['payments', state],
    queryFn: () => client.call('listBankPayments', { query: { state, limit: pageSize } }),
  });
  if (payments.error !== null) return <Failure error={payments.error} onRetry={() => void payments.refetch()} />;
  if (payments.data === undefined) return <Waiting lines={3} />;
  if (payments.data.items.length === 0)
    return <Empty title={say(`noPayments.${state === 'open' ? 'open' : 'placed'}`)} />;
  return (
    <>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{say('payer')}</th>
            <th scope="col" className="wide">
              {say('bookedOn')}
            </th>
            <th scope="col">{say('column.state')}</th>
            <th scope="col" className="amount">
              {say('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {payments.data.items.map((payment) => (
            <tr key={payment.id}>
              <td>
                <span className="strong">{payment.payer.name ?? payment.payer.iban ?? say('partyUnknown')}</span>
                <span className="sub">{payment.text}</span>
                {payment.why.map(({ code, message }) => (
                  <span key={code} className="sub">
                    {message}
                  </span>
                ))}
              </td>
              <td className="wide">{texts.day(payment.bookedOn)}</td>
              <td>
                <Dot tone={tones[payment.state]}>{say(`payment.${payment.state}`)}</Dot>
                {payment.state === 'open' && may('assignBankPayment') && (
                  <Button
                    size="compact-xs"
                    variant="light"
                    onClick={() => {
                      setChosen(payment);
                    }}
                  >
                    {say('place')}
                  </Button>
                )}
              </td>
              <td className="amount">{texts.amount(payment.amount, payment.currency)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen !== undefined && (
        <PlaceDialog
          payment={chosen}
          onClose={() => {
            setChosen(undefined);
          }}
        />
      )}
    </>
  );
}

/** Says by hand what a payment is for: a contract, and an invoice of it where it is for one. */
function PlaceDialog({ payment, onClose }: { readonly payment: BankPayment; readonly onClose: () => void }) {
  const texts = useTexts();
  const { say } = texts;
  const client = useClient();
  const queries = useQueryClient();
  const [number, setNumber] = useState('');
  const [invoice, setInvoice] = useState(payment.candidates[0]?.invoice ?? '');
  const [note, setNote] = useState('');
  const settled = async () => {
    await queries.invalidateQueries();
    onClose();
  };
  const placing = useMutation({
    mutationFn: async () => {
      const contract =
        number.trim() === ''
          ? payment.candidates[0]?.contract
          : (await client.call('listContracts', { query: { search: number.trim(), limit: 2 } })).items[0]?.id;
      if (contract === undefined) throw new Error(say('contractUnknown'));
      const part = { contract, invoice: invoice.trim() === '' ? null : invoice.trim(), amount: payment.amount };
      return client.call('assignBankPayment', { params: { id: payment.id }, body: { parts: [part] } });
    },
    onSuccess: settled,
  });
  const dismissing = useMutation({
    mutationFn: () => client.call('dismissBankPayment', { params: { id: payment.id }, body: { note } }),
    onSuccess: settled,
  });
  return (
    <Dialog title={say('placeTitle', { amount: texts.amount(payment.amount, payment.currency) })} onClose={onClose}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          placing.mutate();
        }}
      >
        <p className="quiet">{payment.text}</p>
        <TextInput
          label={say('contractNumber')}
          value={number}
          onChange={({ currentTarget }) => {
            setNumber(currentTarget.value);
          }}
        />
        <TextInput
          label={say('invoiceKey')}
          description={say('invoiceKeyHelp')}
          value={invoice}
          onChange={({ currentTarget }) => {
            setInvoice(currentTarget.value);
          }}
        />
        <Refused error={placing.error} />
        <Button
          type="submit"
          loading={placing.isPending}
          disabled={number.trim() === '' && payment.candidates.length === 0}
        >
          {say('place')}
        </Button>
      </form>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          dismissing.mutate();
        }}
      >
        <TextInput
          label={say('dismissNote')}
          value={note}
          minLength={3}
          onChange={({ currentTarget }) => {
            setNote(currentTarget.value);
          }}
        />
        <Refused error={dismissing.error} />
        <Button type="submit" variant="default" loading={dismissing.isPending} disabled={note.trim().length < 3}>
          {say('dismiss')}
        </Button>
      </form>
    </Dialog>
  );
}
