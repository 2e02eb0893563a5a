import type { DocumentState, DocumentSummary, Partner } from '@saikne/exchange';
import type { ClaimedDocument } from '@saikne/store';
import type { ConversionResult, Examination } from '../checks/examination.js';

/** A document in the pipeline's hands: what it was before this round, and what was found out about its bytes. */
export interface Case {
  readonly claimed: ClaimedDocument;
  readonly state: DocumentState;
  /** undefined: it was examined in an earlier round; its state knows the result. */
  readonly examination: Examination | undefined;
  /** Set once its conversion has been tried in this round. */
  readonly conversion?: ConversionResult;
}

/** Everybody the cases of a batch name, as they are at one moment. */
export interface Context {
  partner(id: Partner['id']): Partner | undefined;
  /** The partners that carry one of these identifiers, each once, in the identifiers' order. */
  named(identifiers: DocumentSummary['sender']['identifiers']): readonly Partner[];
  linked(one: Partner['id'], other: Partner['id']): boolean;
}

export function summaryOf({ examination, state }: Case): DocumentSummary | undefined {
  if (examination?.is === 'read') return examination.summary;
  return 'summary' in state ? state.summary : undefined;
}
