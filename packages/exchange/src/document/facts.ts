import type { ClauseRef, Instant, MessageValues, Remedy } from '@saikne/kernel';
import type { ContractFormat, PartnerId } from '../partner/partner.js';
import type { BusinessKey } from './business-key.js';
import type { DocumentId } from './document-state.js';
import type { Hold } from './holds.js';
import type { DocumentRefusalCode } from './refusals.js';
import type { DocumentSummary } from './summary.js';

interface At {
  readonly occurredAt: Instant;
  readonly clause: ClauseRef;
}

/** What happens to a document. Every step of the step table is reached by exactly one of these. */
export type DocumentFact = At &
  (
    | {
        readonly fact: 'DocumentReceived';
        readonly document: DocumentId;
        readonly submitter: PartnerId;
        readonly sha256: string;
        readonly sizeBytes: number;
      }
    | { readonly fact: 'DocumentIdentified'; readonly format: string }
    | { readonly fact: 'DocumentRead'; readonly summary: DocumentSummary }
    | { readonly fact: 'SenderAuthorised'; readonly sender: PartnerId }
    | { readonly fact: 'NumberRegistered'; readonly key: BusinessKey }
    | { readonly fact: 'DocumentValidated'; readonly profile: string; readonly warnings: number }
    | { readonly fact: 'DocumentHeld'; readonly hold: Hold }
    | { readonly fact: 'SenderTold'; readonly hold: Hold }
    | { readonly fact: 'DocumentUndeliverable'; readonly hold: Hold }
    | { readonly fact: 'ReceiverFound'; readonly receiver: PartnerId; readonly target: ContractFormat }
    | {
        readonly fact: 'DocumentConverted';
        readonly deliveredSha256: string;
        readonly losses: number;
        readonly added: number;
      }
    | { readonly fact: 'ConversionProven' }
    | { readonly fact: 'DocumentDelivered'; readonly transferMs: number; readonly late: boolean }
    | { readonly fact: 'DocumentFetched' }
    | { readonly fact: 'DocumentAcknowledged' }
    | {
        readonly fact: 'DocumentRefused';
        readonly code: DocumentRefusalCode;
        readonly values: MessageValues;
        readonly instead: readonly Remedy[];
        /** The number it had registered, which is free again. */
        readonly freed?: BusinessKey;
      }
  );

export type DocumentFactName = DocumentFact['fact'];
export type FactOf<Name extends DocumentFactName> = Extract<DocumentFact, { readonly fact: Name }>;
