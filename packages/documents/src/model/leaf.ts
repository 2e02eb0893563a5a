import type { Weight } from './term.js';

/** A text or attribute of the source that the neutral document does not hold. */
export interface UnreadLeaf {
  /** Where it stood in the source: XPath with canonical prefixes, EDIFACT position, JSON pointer. */
  readonly path: string;
  readonly value: string;
  /** An id, date, party, line, amount, VAT or payment detail: its loss stops a conversion. */
  readonly essential: boolean;
}

/**
 * What became of every leaf of the source: a text or attribute (XML), a data element (EDIFACT), a value (JSON).
 * Always `total = carried + structural + unread.length`; `total` is counted apart from the reading.
 */
export interface LeafAccount {
  readonly total: number;
  /** Held by the neutral document. */
  readonly carried: number;
  /** Implied by the neutral document and rewritten by every writer: qualifiers, counts, the document's currency. */
  readonly structural: number;
  readonly unread: readonly UnreadLeaf[];
}

export type LossReason = 'no-place-in-target' | 'not-in-neutral-document' | 'truncated' | 'character-not-in-repertoire';

/** Something of the source that the target does not hold. */
export interface Loss {
  /** The business term, where it is one. */
  readonly term?: string;
  /** A pointer into the neutral document (`/lines/0/note`); for `not-in-neutral-document` the source's own path. */
  readonly path: string;
  readonly value: string;
  readonly reason: LossReason;
  readonly weight: Weight;
}
