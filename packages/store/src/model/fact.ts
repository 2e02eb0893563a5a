import type { ClauseRef, Id, Instant } from '@saikne/kernel';

/** A fact about to be recorded. The body is what the fact's own type adds; it must survive JSON. */
export interface NewFact {
  /** A past participle, `DocumentReceived`. */
  readonly type: string;
  readonly clause: ClauseRef;
  readonly occurredAt: Instant;
  readonly body: object;
}

/** A fact read back from the journal. */
export interface RecordedFact {
  readonly subjectId: Id;
  /** Counts the subject's facts from 1, without gaps. */
  readonly version: number;
  /** In whose name it was done; null: the operator's. */
  readonly ownerId: Id<'partner'> | null;
  readonly type: string;
  readonly clause: ClauseRef;
  readonly occurredAt: Instant;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Facts to append behind `version`, the number of facts their writer had seen. */
export interface Append {
  readonly subjectId: Id;
  readonly ownerId: Id<'partner'> | null;
  readonly version: number;
  readonly facts: readonly NewFact[];
}
