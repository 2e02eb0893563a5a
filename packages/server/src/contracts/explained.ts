import { contractModule, isExplained as hasExplanation, type AnyFact } from '@saikne/contract';
import { resaleModule } from '@saikne/resale';

const rooms = { modules: [contractModule, resaleModule] };

/** Whether a fact carries an amount that can be explained. */
export function isExplained({ fact }: AnyFact): boolean {
  return hasExplanation(fact, rooms);
}
