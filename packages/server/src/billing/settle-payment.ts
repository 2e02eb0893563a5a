import { centsFromText, centsToText, type Id, type Instant } from '@saikne/kernel';
import {
  bankPartsOf,
  billedInvoices,
  findContract,
  insertBankParts,
  lockBankPayment,
  settleBankPayment,
  type BankPaymentRecord,
  type OperatorTransaction,
} from '@saikne/store';
import { refusedByApi } from '../api/problems.js';
import { newId } from '../time/ids.js';
import { refusedByBilling } from './refusals.js';

/** What a person says an open payment is for; an invoice by the contract's own name, or none: whatever it owes. */
export interface Assignment {
  readonly contract: Id<'contract'>;
  readonly invoice: string | null;
  readonly amount: string;
}

/** Places an open payment by hand. The parts come to its amount; contracts are paid after the commit. */
export async function assignPayment(
  tx: OperatorTransaction,
  id: Id<'bank-payment'>,
  parts: readonly Assignment[],
  said: { readonly by: string; readonly at: Instant },
): Promise<void> {
  const payment = await openPayment(tx, id);
  if (payment.currency !== 'EUR') throw refusedByBilling('BANK_CURRENCY_OTHER', { currency: payment.currency });
  const open = BigInt(payment.cents) - (await placedCents(tx, id));
  const amounts = parts.map(({ amount }) => centsFromText(amount) ?? 0n);
  const sum = amounts.reduce((total, cents) => total + cents, 0n);
  if (sum !== open || amounts.some((cents) => cents <= 0n))
    throw refusedByBilling('BANK_PARTS_DIFFER', { parts: centsToText(sum), amount: centsToText(open) });
  const claims = await Promise.all(parts.map((part) => claimNamed(tx, part)));
  await insertBankParts(
    tx,
    parts.map(({ contract }, at) => ({
      id: newId<'bank-part'>(said.at),
      paymentId: id,
      contractId: contract,
      claim: claims[at] ?? null,
      cents: Number(amounts[at] ?? 0n),
      takenBack: null,
    })),
  );
  await settleBankPayment(tx, { id, state: 'placed', by: said.by, at: said.at, note: null });
}

/** What of a payment went to contracts, or is on its way; a part that a contract refused did not. */
async function placedCents(tx: OperatorTransaction, id: Id<'bank-payment'>): Promise<bigint> {
  const parts = await bankPartsOf(tx, [id]);
  return parts.filter(({ paid }) => paid !== 'refused').reduce((sum, { cents }) => sum + BigInt(cents), 0n);
}

/** The contract's own name of an invoice; people may name it by its official number as well. */
async function claimNamed(tx: OperatorTransaction, { contract, invoice }: Assignment): Promise<string | null> {
  if ((await findContract(tx, contract)) === undefined) throw refusedByApi('NOT_FOUND');
  if (invoice === null) return null;
  const billed = await billedInvoices(tx, { contractIds: [], numbers: [invoice], references: [] });
  return billed.find(({ contractId }) => contractId === contract)?.claim ?? invoice;
}

/** Says that an open payment is for no contract. */
export async function dismissPayment(
  tx: OperatorTransaction,
  id: Id<'bank-payment'>,
  said: { readonly by: string; readonly at: Instant; readonly note: string },
): Promise<void> {
  await openPayment(tx, id);
  await settleBankPayment(tx, { id, state: 'dismissed', ...said });
}

async function openPayment(tx: OperatorTransaction, id: Id<'bank-payment'>): Promise<BankPaymentRecord> {
  const payment = await lockBankPayment(tx, id);
  if (payment === undefined) throw refusedByApi('NOT_FOUND');
  if (payment.state !== 'open') throw refusedByBilling('BANK_PAYMENT_SETTLED');
  return payment;
}
