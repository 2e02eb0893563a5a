import { documentStates, type RegisterCounts } from '@saikne/wire';

/** Counts of every state, zero where there is none. */
export function toCounts(found: ReadonlyMap<string, number>): RegisterCounts {
  const byState = Object.fromEntries(documentStates.map((state) => [state, found.get(state) ?? 0]));
  const total = [...found.values()].reduce((sum, count) => sum + count, 0);
  // Every state is a key by the line above.
  return { byState: byState as RegisterCounts['byState'], total };
}
