import type { Id } from '@saikne/kernel';
import type { Transaction } from '../database/transaction.js';
import { plainArray } from './array.js';

const statement = {
  name: 'find-partner-names',
  text: 'select id, name from saikne.partner where id = any ($1::uuid[])',
};

/** Names to show beside documents and links. A tenant learns its own and those of partners it has a link with. */
export async function findPartnerNames(
  tx: Transaction,
  ids: readonly Id<'partner'>[],
): Promise<ReadonlyMap<Id<'partner'>, string>> {
  const rows = await tx.run<{ readonly id: Id<'partner'>; readonly name: string }>(statement, [plainArray(ids)]);
  return new Map(rows.map((row) => [row.id, row.name]));
}
