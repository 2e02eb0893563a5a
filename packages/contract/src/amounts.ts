import { changeClaim, openPrincipal, type Account, type PaymentPart } from '@saikne/billing';
import { centsFromText, invariant } from '@saikne/kernel';
import type { PaidPart } from './fact.js';

/** Cents of an amount that one of our own facts carries. */
export function cents(amount: string): bigint {
  const parsed = centsFromText(amount);
  invariant(parsed !== undefined, `a fact's amount is decimal text: ${amount}`);
  return parsed;
}

export function toPart({ to, invoice, amount }: PaidPart): PaymentPart {
  return invoice === undefined ? { to, cents: cents(amount) } : { to, invoice, cents: cents(amount) };
}

/** A credit lowers what is owed; what had been paid beyond that becomes the client's credit. */
export function credit(account: Account, invoice: string, creditedCents: bigint): Account {
  let backCents = 0n;
  const changed = changeClaim(account, invoice, (claim) => {
    const credited = { ...claim, creditedCents: claim.creditedCents + creditedCents };
    const open = openPrincipal(credited);
    if (open >= 0n) return credited;
    backCents = -open;
    return { ...credited, paidCents: credited.paidCents + open };
  });
  return backCents === 0n ? changed : { ...changed, creditCents: changed.creditCents + backCents };
}
