import type { ClauseRef, Day, Id, Instant } from '@saikne/kernel';

export type ContractStage = 'unsigned' | 'signed' | 'inForce' | 'ended';
export type ContractSide = 'operator' | 'client';

/** What the store keeps beside a contract's facts so that it can be found; all of it follows from them. */
export interface ContractStanding {
  readonly stage: ContractStage;
  /** Planned while it is not signed. */
  readonly signedOn: Day;
  readonly inForceOn: Day;
  readonly suspended: 'imposed' | 'voluntary' | null;
  /** The day on which it ends or ended. */
  readonly endsOn: Day | null;
  /** Principal that is open on all invoices, in cents. */
  readonly owedCents: number;
  readonly oldestDueOn: Day | null;
  /** When something next happens by itself; null: never. */
  readonly nextMoment: Instant | null;
}

export interface ContractRecord extends ContractStanding {
  readonly id: Id<'contract'>;
  readonly number: string;
  readonly clientId: Id<'partner'>;
  /** Null where the reader may not see the partner. */
  readonly clientName: string | null;
  readonly termsId: string;
  /** The day from which this version of the terms holds. */
  readonly termsVersion: Day;
  /** What was signed, as JSON. */
  readonly agreement: unknown;
  readonly openedAt: Instant;
  /** How many facts the journal has. */
  readonly position: number;
  /** When the clock takes it; later than its next moment where the last attempt failed. */
  readonly wakesAt: Instant | null;
  readonly attempts: number;
  /** Our own fault that stopped the clock for this contract. */
  readonly fault: string | null;
}

export type NewContract = Pick<
  ContractRecord,
  'id' | 'number' | 'clientId' | 'termsId' | 'termsVersion' | 'agreement' | 'openedAt' | 'signedOn' | 'inForceOn'
>;

/** The state after so many facts, in a shape that a version of the software knows. */
export interface ContractSnapshot {
  readonly position: number;
  readonly shape: number;
  /** As JSON. */
  readonly state: unknown;
}

/** A snapshot about to be kept; `state` is JSON text. */
export type NewContractSnapshot = Omit<ContractSnapshot, 'state'> & { readonly stateJson: string };

/** A contract with what its state is made from. */
export interface StoredContract extends ContractRecord {
  readonly snapshot: ContractSnapshot | null;
}

/** A fact about to be recorded; the body is what the fact's own name adds and must survive JSON. */
export interface NewContractFact {
  readonly factId: Id<'contract-fact'>;
  readonly name: string;
  /** The version of this fact's shape. */
  readonly version: number;
  readonly on: Day;
  readonly at: Instant;
  readonly clause: ClauseRef;
  readonly body: object;
}

export interface RecordedContractFact extends NewContractFact {
  readonly contractId: Id<'contract'>;
  /** Counts the contract's facts from 1, without gaps. */
  readonly position: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Facts to append behind the number of facts their writer had seen, with all that follows from them. */
export interface ContractAppend {
  readonly contractId: Id<'contract'>;
  readonly seenPosition: number;
  readonly facts: readonly NewContractFact[];
  readonly standing: ContractStanding;
  /** The state after these facts; null: the older snapshot stays. */
  readonly snapshot: NewContractSnapshot | null;
  /** What the facts ask of the outside. */
  readonly effects: readonly {
    readonly topic: string;
    readonly factId: Id<'contract-fact'>;
    readonly position: number;
  }[];
  /** From when on the effects may be tried. */
  readonly effectsDueAt: Instant;
}

/** Who did what, and the places of the facts that came of it. */
export interface ContractActRecord {
  readonly id: Id<'contract-act'>;
  readonly contractId: Id<'contract'>;
  /** The partner that asked; null: the operator. */
  readonly partnerId: Id<'partner'> | null;
  readonly side: ContractSide;
  /** Which person or key, as journals name them. */
  readonly actor: string;
  readonly act: string;
  /** The act with its arguments, as JSON. */
  readonly request: unknown;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly doneAt: Instant;
}

/** Something that a fact asks of the outside, its row locked by the transaction that took it. */
export interface ContractEffect {
  readonly topic: string;
  readonly factId: Id<'contract-fact'>;
  readonly contractId: Id<'contract'>;
  readonly clientId: Id<'partner'>;
  readonly contractNumber: string;
  readonly attempts: number;
  readonly fact: RecordedContractFact;
}
