import type { OperatorTransaction, Store } from '@saikne/store';

/**
 * Every transaction in which a contract changes or an effect of it is done. Each has a failpoint before and after its
 * commit, named after it; the tests kill a process at each of them.
 */
export const contractSteps = ['contract-open', 'contract-act', 'contract-clock', 'contract-effect'] as const;
export type ContractStep = (typeof contractSteps)[number];

/** Runs work in one transaction of such a step. */
export function inStep<T>(
  store: Pick<Store, 'asOperator'>,
  step: ContractStep,
  run: (tx: OperatorTransaction) => Promise<T>,
): Promise<T> {
  return store.asOperator(run, step);
}
