import { daysBetween, invariant, type Day } from '@saikne/kernel';

/**
 * What one invoice asks for: its principal (net and VAT), the charge for paying it late, and the costs of collecting it.
 * Amounts are cents and never negative.
 */
export interface Claim {
  readonly invoice: string;
  /** Its place in the order of issue. */
  readonly ordinal: number;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly netCents: bigint;
  readonly vatCents: bigint;
  /** Credited: never owed, so nothing runs on it. */
  readonly creditedCents: bigint;
  readonly paidCents: bigint;
  /** Σ cents × days late over the principal already paid. */
  readonly lateCentDays: bigint;
  readonly lateChargedCents: bigint;
  readonly lateSettledCents: bigint;
  readonly costsCents: bigint;
  readonly costsPaidCents: bigint;
  /** The day on which the last of the principal came in. */
  readonly paidOn?: Day;
}

/**
 * One account for each contract: the claims on which something is open, in the order of issue; those that are settled,
 * apart, so that years of paid invoices cost nothing; and money that nothing has claimed yet.
 */
export interface Account {
  readonly claims: readonly Claim[];
  readonly settled: readonly Claim[];
  /** Paid beyond what was owed; negative after the reversal of money already used. */
  readonly creditCents: bigint;
}

export const emptyAccount: Account = { claims: [], settled: [], creditCents: 0n };

export interface NewClaim {
  readonly invoice: string;
  readonly issuedOn: Day;
  readonly dueOn: Day;
  readonly netCents: bigint;
  readonly vatCents: bigint;
}

export function claimOf(account: Account, invoice: string): Claim | undefined {
  for (const claim of account.claims) if (claim.invoice === invoice) return claim;
  // The one that was settled last is asked about most.
  return account.settled.findLast((claim) => claim.invoice === invoice);
}

/** Every claim there ever was, in the order of issue. */
export function allClaims(account: Account): readonly Claim[] {
  return [...account.claims, ...account.settled].toSorted((a, b) => a.ordinal - b.ordinal);
}

/** How many invoices were ever issued. */
export function claimCount(account: Account): number {
  return account.claims.length + account.settled.length;
}

export function withClaim(account: Account, claim: NewClaim): Account {
  invariant(
    account.claims.every((known) => known.invoice !== claim.invoice),
    'an invoice number is used once',
  );
  const { invoice, issuedOn, dueOn, netCents, vatCents } = claim;
  const fresh: Claim = {
    invoice,
    ordinal: claimCount(account),
    issuedOn,
    dueOn,
    netCents,
    vatCents,
    creditedCents: 0n,
    paidCents: 0n,
    lateCentDays: 0n,
    lateChargedCents: 0n,
    lateSettledCents: 0n,
    costsCents: 0n,
    costsPaidCents: 0n,
  };
  return { ...account, claims: [...account.claims, fresh] };
}

/** Changes a claim; it moves to the settled ones when nothing on it is open any more, and back when something is. */
export function changeClaim(account: Account, invoice: string, change: (claim: Claim) => Claim): Account {
  const at = account.claims.findIndex((claim) => claim.invoice === invoice);
  const open = account.claims[at];
  if (open !== undefined) {
    const changed = change(open);
    if (!isSettled(changed)) return { ...account, claims: account.claims.with(at, changed) };
    const settled = account.settled.toSpliced(account.settled.length, 0, changed);
    return { ...account, claims: account.claims.toSpliced(at, 1), settled };
  }
  const place = account.settled.findIndex((claim) => claim.invoice === invoice);
  const settled = account.settled[place];
  if (settled === undefined) return account;
  const changed = change(settled);
  if (isSettled(changed)) return { ...account, settled: account.settled.with(place, changed) };
  const claims = [...account.claims, changed].toSorted((a, b) => a.ordinal - b.ordinal);
  return { ...account, claims, settled: account.settled.toSpliced(place, 1) };
}

function isSettled(claim: Claim): boolean {
  return (
    claim.paidCents + claim.creditedCents === claim.netCents + claim.vatCents &&
    claim.lateSettledCents === claim.lateChargedCents &&
    claim.costsPaidCents === claim.costsCents
  );
}

export function grossOf(claim: Claim): bigint {
  return claim.netCents + claim.vatCents;
}

/** The principal that turned out to be owed: the gross sum less what was credited. */
export function principalOf(claim: Claim): bigint {
  return grossOf(claim) - claim.creditedCents;
}

export function openPrincipal(claim: Claim): bigint {
  return less(less(grossOf(claim), claim.creditedCents), claim.paidCents);
}

export function openLateCharge(claim: Claim): bigint {
  return less(claim.lateChargedCents, claim.lateSettledCents);
}

export function openCosts(claim: Claim): bigint {
  return less(claim.costsCents, claim.costsPaidCents);
}

/** A difference; most of the sums that are taken off are zero, and need no new number. */
function less(a: bigint, b: bigint): bigint {
  return b === 0n ? a : a - b;
}

/** Claims with principal still open, in the order of issue. */
export function unpaidClaims(account: Account): readonly Claim[] {
  if (account !== asked) {
    unpaid = account.claims.every(isUnpaid) ? account.claims : account.claims.filter(isUnpaid);
    asked = account;
  }
  return unpaid;
}

function isUnpaid(claim: Claim): boolean {
  const isUntouched = claim.paidCents === 0n && claim.creditedCents === 0n;
  return isUntouched ? claim.netCents > 0n || claim.vatCents > 0n : openPrincipal(claim) > 0n;
}

/** The account last asked about for its unpaid claims: many rules ask about the same one. */
let asked: Account = emptyAccount;
let unpaid: readonly Claim[] = [];

/** Everything that the claim still asks for, as far as it has been computed. */
export function openOf(claim: Claim): bigint {
  return openPrincipal(claim) + openLateCharge(claim) + openCosts(claim);
}

/** 0 on the due date and before. */
export function daysLate(claim: Claim, on: Day): number {
  return on > claim.dueOn ? daysBetween(claim.dueOn, on) : 0;
}

/** Cents × days late up to and including `on`, over the principal paid and the principal still open. */
export function centDaysAt(claim: Claim, on: Day): bigint {
  const days = daysLate(claim, on);
  return days === 0 ? claim.lateCentDays : claim.lateCentDays + openPrincipal(claim) * BigInt(days);
}

/** What is owed today: costs, computed charges, and principal whose due date has passed. */
export function overdueCents(account: Account, on: Day): bigint {
  return account.claims.reduce(
    (sum, claim) => sum + openCosts(claim) + openLateCharge(claim) + (claim.dueOn < on ? openPrincipal(claim) : 0n),
    0n,
  );
}

/** What is owed in all, due or not yet. */
export function owedCents(account: Account): bigint {
  let cents = 0n;
  for (const claim of account.claims) cents += openOf(claim);
  return cents;
}
