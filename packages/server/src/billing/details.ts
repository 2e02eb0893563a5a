import { parseIban, vatNumberProblem } from '@saikne/billing';
import type { Id } from '@saikne/kernel';
import { findBillingDetails, findSeller, type Transaction, type OperatorTransaction } from '@saikne/store';
import { billingDetails, seller, type BillingDetails, type Seller } from '@saikne/wire';
import { refusedByBilling } from './refusals.js';

/** The operator as it stands on its invoices; undefined until somebody has said it. */
export async function readSeller(tx: OperatorTransaction): Promise<Seller | undefined> {
  const row = await findSeller(tx);
  // Kept by this schema; parsed again because newer versions may ask for more.
  return row === undefined ? undefined : seller.safeParse(row.details).data;
}

/** How clients stand on their invoices, where that was said. */
export async function readBillingDetails(
  tx: Transaction,
  partnerIds?: readonly Id<'partner'>[],
): Promise<ReadonlyMap<Id<'partner'>, BillingDetails>> {
  const rows = await findBillingDetails(tx, partnerIds);
  const details = new Map<Id<'partner'>, BillingDetails>();
  for (const [id, row] of rows) {
    const parsed = billingDetails.safeParse(row.details).data;
    if (parsed !== undefined) details.set(id, parsed);
  }
  return details;
}

/** Refuses numbers that are mistyped: check digits of VAT numbers and accounts. */
export function checkNumbers(vatNumbers: readonly (string | undefined)[], ibans: readonly string[]): void {
  for (const number of vatNumbers)
    if (number !== undefined && vatNumberProblem(number) !== undefined)
      throw refusedByBilling('VAT_NUMBER_WRONG', { number });
  for (const iban of ibans) if (parseIban(iban) === undefined) throw refusedByBilling('IBAN_WRONG', { iban });
}
