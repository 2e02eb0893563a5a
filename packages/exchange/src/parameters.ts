import { clause, type ClauseRef } from '@saikne/kernel';

interface Parameter {
  readonly value: number;
  readonly clause: ClauseRef;
}

/** The numbers the exchange counts with, each with the clause it comes from. A contract's deviation replaces a value. */
export const exchangeParameters = {
  /** A transfer of this many minutes or more is late (Telema 2.5: less than 15 minutes). */
  transferLimitMinutes: { value: 15, clause: clause('telema:2.5') },
  /** Days a suspended receiver still reads what comes in; then the sender is told (6.3.2: two weeks; house for the telling). */
  suspendedReadingDays: { value: 14, clause: clause('telema:6.3.2') },
} as const satisfies Record<string, Parameter>;

export type ExchangeParameters = Readonly<Record<keyof typeof exchangeParameters, Parameter>>;
