import type { ConversionEvidence, DocumentSummary, VerdictEvidence } from '@saikne/exchange';
import type { Finding, Loss } from '@saikne/documents';

/** The most findings kept of one document; how many there were is told beside them. */
export const maxFindingsKept = 500;
/** The most losses and additions kept of one conversion. */
export const maxLossesKept = 500;

/** What reading and checking found out about a document's bytes; plain data, so that it crosses threads. */
export type Examination =
  | { readonly is: 'unknown'; readonly findings: readonly Finding[] }
  | {
      readonly is: 'unreadable';
      readonly format: string;
      readonly findings: readonly Finding[];
      readonly problems: number;
    }
  | {
      readonly is: 'read';
      readonly format: string;
      readonly summary: DocumentSummary;
      readonly verdict: VerdictEvidence;
      readonly findings: readonly Finding[];
    };

/** An order to convert one document for a receiver. */
export interface ConversionOrder {
  readonly content: Uint8Array;
  readonly from: string;
  readonly to: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What a target demanded and the document did not say. */
export interface AddedValue {
  readonly path: string;
  readonly value: string;
}

/** A conversion's outcome for the exchange, with the bytes and the report that are kept. */
export interface ConversionResult {
  readonly evidence: ConversionEvidence;
  /** null: the receiver gets the original, or nothing. */
  readonly converted: { readonly format: string; readonly mediaType: string; readonly content: Uint8Array } | null;
  readonly losses: readonly Loss[];
  readonly added: readonly AddedValue[];
  readonly findings: readonly Finding[];
}
