import type { Id } from '@saikne/kernel';

/** One statement of the store, prepared once on each connection under its name. */
export interface Statement {
  /** Left out where the plan must be made for the values at hand, as for a read from one of many partitions. */
  readonly name?: string;
  readonly text: string;
}

export type SqlValue = string | number | boolean | null | Uint8Array;

/** Channels that wake listeners after a commit. */
export const channels = [
  'document_queue',
  'document_change',
  'contract_clock',
  'contract_outbox',
  'access_change',
] as const;
export type Channel = (typeof channels)[number];

/** An open transaction. Its statements run one after another; all of them count, or none. */
export interface Transaction {
  /** Runs a statement; the caller says what its rows look like. */
  run<Row extends object = object>(statement: Statement, values: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Wakes the listeners of a channel once the transaction is committed. */
  wake(channel: Channel): void;
}

/** A transaction that sees and changes only what belongs to its tenants. */
export interface TenantTransaction extends Transaction {
  readonly role: 'tenant';
  readonly tenants: readonly Id<'partner'>[];
}

/** A transaction of the operator, its workers or its clock: it sees every tenant's rows. */
export interface OperatorTransaction extends Transaction {
  readonly role: 'operator';
}
