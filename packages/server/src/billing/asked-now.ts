import { claimOf, openLateCharge, openOf, type Account } from '@saikne/billing';
import type { BillingDocument } from '@saikne/store';

/**
 * What an invoice still asks for, in cents: what is open on it, and of the charges for lateness that it carries for older
 * invoices whatever nobody has paid or waived since.
 */
export function askedNow(
  { kind, claim, lateCents }: Pick<BillingDocument, 'kind' | 'claim' | 'lateCents'>,
  account: Account,
) {
  if (kind !== 'invoice') return 0n;
  const own = claimOf(account, claim);
  const others = account.claims
    .filter(({ invoice }) => invoice !== claim)
    .reduce((sum, one) => sum + openLateCharge(one), 0n);
  const carried = others < BigInt(lateCents) ? others : BigInt(lateCents);
  return (own === undefined ? 0n : openOf(own)) + carried;
}
