import { attemptMemoryMs, later, waitsUntil, type AttemptBudget } from '@saikne/accounts';
import { epochMsOf, type Instant } from '@saikne/kernel';
import { countAttempts, forgiveAttempts, lockAttempts, type OperatorTransaction, type Store } from '@saikne/store';
import { refusedByAccounts } from './account-problems.js';
import type { Secrets } from './secrets.js';

/** Attempts on a person's credentials, each budget under a name that tells nobody whose it is. */
export type Budgets = ReadonlyMap<string, AttemptBudget>;

/** What an attempt counts on: `person` is an account's id, or whatever was typed in its place. */
export function budgetsFor(
  secrets: Secrets,
  attempt: {
    readonly what: 'password' | 'code';
    readonly person: string;
    readonly network: string;
    /** The browser, where this person signed in on it before. */
    readonly knownDevice: string | null;
  },
): Budgets {
  const { what, person, network, knownDevice } = attempt;
  const mark = (budget: AttemptBudget, ...about: readonly string[]) =>
    [secrets.mark(['attempt', what, budget, ...about].join(' ')), budget] as const;
  if (knownDevice !== null) return new Map([mark('device', person, knownDevice)]);
  const everywhere = what === 'code' ? mark('code', person) : mark('person', person);
  return new Map([mark('place', person, network), mark('network', network), everywhere]);
}

/**
 * Lets an attempt through or refuses it with the seconds to wait. It is counted as failed before it is looked at, so
 * that many at once are not one; `succeed` takes that back.
 */
export async function letTry(store: Store, budgets: Budgets, now: Instant): Promise<void> {
  const names = [...budgets.keys()];
  await store.asOperator(async (tx) => {
    const counted = await lockAttempts(tx, names);
    const waits = counted.flatMap(({ budget: name, failures, lastAt }) => {
      const budget = budgets.get(name);
      const until = budget === undefined ? undefined : waitsUntil(budget, { failures, lastAt }, now);
      return until === undefined ? [] : [epochMsOf(until) - epochMsOf(now)];
    });
    if (waits.length > 0) throw refusedByAccounts('SIGN_IN_SLOWED', { seconds: Math.ceil(Math.max(...waits) / 1000) });
    await countAttempts(tx, names, { at: now, forgetBefore: later(now, -attemptMemoryMs) });
  }, 'attempt');
}

/** The attempt was right: this person's own failures are forgotten, the shared budgets get this one back. */
export async function succeed(tx: OperatorTransaction, budgets: Budgets): Promise<void> {
  const own: readonly AttemptBudget[] = ['device', 'place', 'code'];
  const names = [...budgets.keys()];
  const isOwn = (name: string) => own.some((budget) => budget === budgets.get(name));
  await forgiveAttempts(tx, { forgiven: names.filter(isOwn), uncounted: names.filter((name) => !isOwn(name)) });
}
