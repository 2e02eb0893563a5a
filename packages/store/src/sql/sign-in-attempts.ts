import type { Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import { plainArray } from './array.js';

const attempts = {
  name: 'find-attempts',
  text: `
    select encode(budget_sha256, 'hex') as budget, failures, last_at as "lastAt"
    from saikne.sign_in_attempt where budget_sha256 = any (
      select decode(hash, 'hex') from unnest($1::text[]) hash)
    order by budget_sha256 for update`,
};
const fail = {
  name: 'count-attempts',
  text: `
    insert into saikne.sign_in_attempt (budget_sha256, failures, last_at)
    select decode(hash, 'hex'), 1, $2::timestamptz from unnest($1::text[]) hash order by 1
    on conflict (budget_sha256) do update set last_at = excluded.last_at,
      failures = case when sign_in_attempt.last_at < $3::timestamptz then 1 else sign_in_attempt.failures + 1 end`,
};
const forgive = {
  name: 'forgive-attempts',
  text: `
    delete from saikne.sign_in_attempt where budget_sha256 = any (
      select decode(hash, 'hex') from unnest($1::text[]) hash)`,
};
const uncount = {
  name: 'uncount-attempts',
  text: `
    update saikne.sign_in_attempt set failures = greatest(failures - 1, 0) where budget_sha256 = any (
      select decode(hash, 'hex') from unnest($1::text[]) hash)`,
};
const forget = { name: 'forget-attempts', text: 'delete from saikne.sign_in_attempt where last_at < $1' };

export interface CountedAttempts {
  /** SHA-256 (hexadecimal) of what is counted. */
  readonly budget: string;
  readonly failures: number;
  readonly lastAt: Instant;
}

/** What was counted on these budgets, locked until the transaction ends. */
export function lockAttempts(tx: OperatorTransaction, budgets: readonly string[]): Promise<readonly CountedAttempts[]> {
  return tx.run<CountedAttempts>(attempts, [plainArray(budgets)]);
}

/** Counts one more attempt on each budget; what was counted before `forgetBefore` no longer counts. */
export async function countAttempts(
  tx: OperatorTransaction,
  budgets: readonly string[],
  times: { readonly at: Instant; readonly forgetBefore: Instant },
): Promise<void> {
  await tx.run(fail, [plainArray(budgets), times.at, times.forgetBefore]);
}

/** After a success: forgets these budgets' failures altogether, and takes this one attempt back from the others. */
export async function forgiveAttempts(
  tx: OperatorTransaction,
  { forgiven, uncounted }: { readonly forgiven: readonly string[]; readonly uncounted: readonly string[] },
): Promise<void> {
  await tx.run(forgive, [plainArray(forgiven)]);
  await tx.run(uncount, [plainArray(uncounted)]);
}

export async function forgetAttempts(tx: OperatorTransaction, before: Instant): Promise<void> {
  await tx.run(forget, [before]);
}
