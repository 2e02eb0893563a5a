import { dayAt, type Day } from '@saikne/kernel';
import type { ContractRecord } from '@saikne/store';
import type { Seller } from '@saikne/wire';

/**
 * The first day of a contract whose documents and messages are this installation's. What happened before, under another
 * system, keeps the numbers and the letters it had.
 */
export function housedFrom({ openedAt }: Pick<ContractRecord, 'openedAt'>, seller: Seller | undefined): Day {
  // A day by its schema.
  return (seller?.documentsFrom as Day | undefined) ?? dayAt(openedAt, 'Europe/Riga');
}
