import type { Partner } from '../partner/partner.js';
import type { DocumentId } from './document-state.js';
import type { Instant } from '@saikne/kernel';
import type { PartnerId } from '../partner/partner.js';
import type { DocumentSummary } from './summary.js';

/** What was found about the bytes before anything is decided: the pipeline's evidence for each step. */
export type DocumentCommand =
  | {
      readonly do: 'ReceiveDocument';
      readonly document: DocumentId;
      readonly submitter: PartnerId;
      readonly sha256: string;
      readonly sizeBytes: number;
    }
  /** `format` is absent where the bytes are of no format the exchange knows. */
  | { readonly do: 'IdentifyDocument'; readonly format?: string }
  | ({ readonly do: 'ReadDocument' } & ReadingEvidence)
  | { readonly do: 'AuthoriseSender'; readonly submitter: Partner; readonly named: readonly Partner[] }
  | { readonly do: 'RegisterNumber'; readonly first?: FirstDocument }
  | ({ readonly do: 'ValidateDocument' } & VerdictEvidence)
  /** `named` are the partners that carry an identifier of the receiver; `linked` says whether sender and it are. */
  | { readonly do: 'FindReceiver'; readonly named: readonly Partner[]; readonly linked: boolean }
  | ({ readonly do: 'ConvertDocument' } & ConversionEvidence)
  | { readonly do: 'ProveConversion' }
  | { readonly do: 'DeliverDocument' }
  | { readonly do: 'TellSender'; readonly receiver?: Partner }
  /** `endsAt`: when it can no longer be delivered, because its content is about to vanish. */
  | { readonly do: 'EndWait'; readonly endsAt: Instant }
  | { readonly do: 'FetchDocument'; readonly by: PartnerId }
  | { readonly do: 'AcknowledgeDocument'; readonly by: PartnerId };

/** A document that could not be read gives the first problem and how many there are. */
export type ReadingEvidence =
  | { readonly summary: DocumentSummary }
  | { readonly problems: number; readonly firstRule: string; readonly firstPath: string };

export interface VerdictEvidence {
  readonly profile: string;
  readonly errors: number;
  readonly warnings: number;
  /** The rules that found errors, each once, in the order they were found. */
  readonly rules: readonly string[];
}

/** The document that holds the number already. */
export interface FirstDocument {
  readonly document: DocumentId;
  readonly receivedAt: Instant;
}

export type ConversionEvidence =
  | {
      readonly outcome: 'converted';
      readonly sha256: string;
      readonly losses: number;
      readonly added: number;
      readonly proven: boolean;
    }
  | { readonly outcome: 'essential-loss'; readonly terms: readonly string[] };
