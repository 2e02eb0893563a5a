import type { Day } from '@saikne/kernel';
import {
  centDaysAt,
  changeClaim,
  claimOf,
  daysLate,
  openCosts,
  openLateCharge,
  openPrincipal,
  principalOf,
  type Account,
  type Claim,
} from './account.js';
import { lateChargeCents, type LateTerms } from './late-charge.js';
import { without } from './without.js';

/** What a part of a payment went to; `credit` waits for the next claim. */
export type PartOf = 'costs' | 'lateCharge' | 'principal' | 'credit';

export interface PaymentPart {
  readonly to: PartOf;
  /** The invoice whose claim was paid; absent for credit. */
  readonly invoice?: string;
  readonly cents: bigint;
}

/** A charge for lateness that became computed, in full cents; `days` is how late the claim was on that day. */
export interface LateCharge {
  readonly invoice: string;
  readonly days: number;
  readonly cents: bigint;
}

export interface Allocation {
  readonly parts: readonly PaymentPart[];
  readonly charges: readonly LateCharge[];
  /** Invoices of which this payment brought the last of the principal. */
  readonly paidInvoices: readonly string[];
  readonly account: Account;
}

export interface Payment {
  readonly cents: bigint;
  /** The invoice that the payer named. */
  readonly invoice?: string;
  readonly on: Day;
}

/**
 * Allocates a payment. One that names an invoice pays that invoice's principal first; whatever names nothing (and what is
 * left over) goes to the oldest claim, within it to costs, then to the charge for lateness, then to principal; the rest
 * becomes credit. A charge for lateness is computed when the last of the principal is paid, or when a payment reaches it.
 */
export function allocate(account: Account, payment: Payment, late: LateTerms | undefined): Allocation {
  const run = new AllocationRun(account, payment, late);
  if (payment.invoice !== undefined) run.payPrincipal(payment.invoice);
  for (const { invoice } of account.claims) if (!run.payClaim(invoice)) break;
  return run.finish();
}

/** What the charge for lateness has grown by since it was last computed; 0 without terms for it. */
export function lateChargeGrown(claim: Claim, on: Day, late: LateTerms | undefined): bigint {
  if (late === undefined) return 0n;
  const centDays = centDaysAt(claim, on);
  if (centDays === 0n) return 0n;
  const whole = lateChargeCents(centDays, principalOf(claim), late.heldFor?.(claim.dueOn) ?? late);
  return whole > claim.lateChargedCents ? whole - claim.lateChargedCents : 0n;
}

/** The account after a part of a payment made on a day. */
export function payPart(account: Account, part: PaymentPart, on: Day): Account {
  const { to, invoice, cents } = part;
  if (to === 'credit' || invoice === undefined) return { ...account, creditCents: account.creditCents + cents };
  return changeClaim(account, invoice, (claim) => paidClaim(claim, to, cents, on));
}

/** The account as if the part had never been paid; principal counts as unpaid since its due date. */
export function unpayPart(account: Account, part: PaymentPart, paidOn: Day): Account {
  const { to, invoice, cents } = part;
  if (to === 'credit' || invoice === undefined) return { ...account, creditCents: account.creditCents - cents };
  return changeClaim(account, invoice, (claim) => {
    const open: Claim = without(paidClaim(claim, to, -cents, paidOn), 'paidOn');
    return to === 'principal' ? open : { ...open, ...(claim.paidOn === undefined ? {} : { paidOn: claim.paidOn }) };
  });
}

function paidClaim(claim: Claim, to: 'costs' | 'lateCharge' | 'principal', cents: bigint, on: Day): Claim {
  if (to === 'costs') return { ...claim, costsPaidCents: claim.costsPaidCents + cents };
  if (to === 'lateCharge') return { ...claim, lateSettledCents: claim.lateSettledCents + cents };
  const paidCents = claim.paidCents + cents;
  const daysOfDelay = daysLate(claim, on);
  const lateCentDays = daysOfDelay === 0 ? claim.lateCentDays : claim.lateCentDays + cents * BigInt(daysOfDelay);
  if (paidCents !== principalOf(claim)) return { ...claim, paidCents, lateCentDays };
  // Written out, because V8 is slow to add a key to a spread.
  return {
    invoice: claim.invoice,
    ordinal: claim.ordinal,
    issuedOn: claim.issuedOn,
    dueOn: claim.dueOn,
    netCents: claim.netCents,
    vatCents: claim.vatCents,
    creditedCents: claim.creditedCents,
    paidCents,
    lateCentDays,
    lateChargedCents: claim.lateChargedCents,
    lateSettledCents: claim.lateSettledCents,
    costsCents: claim.costsCents,
    costsPaidCents: claim.costsPaidCents,
    paidOn: on,
  };
}

const none: readonly never[] = [];

/** One payment being allocated, and what came of it; the account is worked out when it is asked for. */
class AllocationRun implements Allocation {
  parts: readonly PaymentPart[] = none;
  charges: readonly LateCharge[] = none;
  paidInvoices: readonly string[] = none;
  /** The claims that the payment changed so far. */
  private changed: readonly Claim[] = none;
  private left: bigint;

  constructor(
    private readonly before: Account,
    private readonly payment: Payment,
    private readonly late: LateTerms | undefined,
  ) {
    this.left = payment.cents;
  }

  /** False where there is nothing left to pay with. */
  payClaim(invoice: string): boolean {
    if (this.left === 0n) return false;
    this.pay(invoice, 'costs', openCosts);
    const open = this.claim(invoice);
    if (open !== undefined && openPrincipal(open) > 0n) this.charge(open);
    this.pay(invoice, 'lateCharge', openLateCharge);
    this.payPrincipal(invoice);
    return true;
  }

  payPrincipal(invoice: string): void {
    const before = this.claim(invoice);
    if (before === undefined || openPrincipal(before) === 0n) return;
    this.pay(invoice, 'principal', openPrincipal);
    const after = this.claim(invoice);
    if (after === undefined || openPrincipal(after) > 0n) return;
    this.paidInvoices = [...this.paidInvoices, invoice];
    this.charge(after);
  }

  /** What is left over becomes credit. */
  finish(): Allocation {
    if (this.left > 0n) this.parts = [...this.parts, { to: 'credit', cents: this.left }];
    return this;
  }

  get account(): Account {
    const paid = this.changed.reduce((known, claim) => changeClaim(known, claim.invoice, () => claim), this.before);
    return { ...paid, creditCents: paid.creditCents + this.left };
  }

  private claim(invoice: string): Claim | undefined {
    for (const claim of this.changed) if (claim.invoice === invoice) return claim;
    return claimOf(this.before, invoice);
  }

  private change(claim: Claim): void {
    this.changed = [...this.changed.filter(({ invoice }) => invoice !== claim.invoice), claim];
  }

  private pay(invoice: string, to: 'costs' | 'lateCharge' | 'principal', openOfPart: (claim: Claim) => bigint): void {
    const claim = this.claim(invoice);
    if (claim === undefined) return;
    const open = openOfPart(claim);
    const cents = open < this.left ? open : this.left;
    if (cents <= 0n) return;
    this.parts = [...this.parts, { to, invoice, cents }];
    this.left -= cents;
    this.change(paidClaim(claim, to, cents, this.payment.on));
  }

  private charge(claim: Claim): void {
    const cents = lateChargeGrown(claim, this.payment.on, this.late);
    if (cents === 0n) return;
    const days = daysLate(claim, this.payment.on);
    this.charges = [...this.charges, { invoice: claim.invoice, days, cents }];
    this.change({ ...claim, lateChargedCents: claim.lateChargedCents + cents });
  }
}
