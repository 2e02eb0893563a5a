import type { ClauseRef, Day } from '@saikne/kernel';
import type { PartOf } from './allocation.js';

/** The accounts of the ledger; what a client owes is kept apart by what it is owed for. */
export type LedgerAccount =
  | 'bank'
  | 'receivable'
  | 'receivableLateCharges'
  | 'receivableCosts'
  | 'clientCredit'
  | 'revenue'
  | 'vatPayable'
  | 'lateChargeIncome'
  | 'collectionCostIncome'
  | 'writeOffs'
  | 'openingBalance';

/** Cents on one account: positive is debit, negative is credit. */
export interface Posting {
  readonly account: LedgerAccount;
  readonly cents: bigint;
}

/** One immutable entry: what happened, when, under which clause. Its postings sum to zero. */
export interface LedgerEntry {
  readonly on: Day;
  readonly clause: ClauseRef;
  readonly what: string;
  readonly reference: string;
  readonly postings: readonly Posting[];
}

export function invoicePostings(netCents: bigint, vatCents: bigint): readonly Posting[] {
  return balanced([
    { account: 'receivable', cents: netCents + vatCents },
    { account: 'revenue', cents: -netCents },
    { account: 'vatPayable', cents: -vatCents },
  ]);
}

export function creditNotePostings(netCents: bigint, vatCents: bigint): readonly Posting[] {
  return invoicePostings(-netCents, -vatCents);
}

export function paymentPostings(parts: readonly { readonly to: PartOf; readonly cents: bigint }[]): readonly Posting[] {
  const sum = parts.reduce((total, part) => total + part.cents, 0n);
  return balanced([
    { account: 'bank', cents: sum },
    ...parts.map((part) => ({ account: receivableOf(part.to), cents: -part.cents })),
  ]);
}

/** Money that lay on the client's credit pays a claim. */
export function creditUsePostings(
  parts: readonly { readonly to: PartOf; readonly cents: bigint }[],
): readonly Posting[] {
  const sum = parts.reduce((total, part) => total + part.cents, 0n);
  return balanced([
    { account: 'clientCredit', cents: sum },
    ...parts.map((part) => ({ account: receivableOf(part.to), cents: -part.cents })),
  ]);
}

export function lateChargePostings(cents: bigint): readonly Posting[] {
  return balanced([
    { account: 'receivableLateCharges', cents },
    { account: 'lateChargeIncome', cents: -cents },
  ]);
}

/** What a client owes and the operator gives up: a computed charge for lateness unless another account is named. */
export function waiverPostings(
  cents: bigint,
  of: 'receivable' | 'receivableLateCharges' | 'receivableCosts' = 'receivableLateCharges',
): readonly Posting[] {
  return balanced([
    { account: 'writeOffs', cents },
    { account: of, cents: -cents },
  ]);
}

export function collectionCostPostings(cents: bigint): readonly Posting[] {
  return balanced([
    { account: 'receivableCosts', cents },
    { account: 'collectionCostIncome', cents: -cents },
  ]);
}

/** A fee taken from the client's credit at once, such as the one for restoring the service. */
export function feeFromCreditPostings(netCents: bigint, vatCents: bigint): readonly Posting[] {
  return balanced([
    { account: 'clientCredit', cents: netCents + vatCents },
    { account: 'revenue', cents: -netCents },
    { account: 'vatPayable', cents: -vatCents },
  ]);
}

/** What a contract brings along when it is taken over, against the opening balance. */
export function openingPostings(brought: readonly Posting[]): readonly Posting[] {
  return balanced([...brought, { account: 'openingBalance', cents: -imbalance(brought) }]);
}

/** The balance of every account that was ever posted to. */
export function ledgerBalances(entries: readonly LedgerEntry[]): ReadonlyMap<LedgerAccount, bigint> {
  const balances = new Map<LedgerAccount, bigint>();
  for (const { postings } of entries) {
    for (const { account, cents } of postings) balances.set(account, (balances.get(account) ?? 0n) + cents);
  }
  return balances;
}

/** 0 for every entry and for every ledger that was kept right. */
export function imbalance(postings: readonly Posting[]): bigint {
  return postings.reduce((sum, posting) => sum + posting.cents, 0n);
}

function balanced(postings: readonly Posting[]): readonly Posting[] {
  return postings.filter((posting) => posting.cents !== 0n);
}

function receivableOf(to: PartOf): LedgerAccount {
  switch (to) {
    case 'principal':
      return 'receivable';
    case 'lateCharge':
      return 'receivableLateCharges';
    case 'costs':
      return 'receivableCosts';
    case 'credit':
      return 'clientCredit';
  }
}
