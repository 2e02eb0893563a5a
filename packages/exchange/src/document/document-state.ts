import type { Id, Instant, Refusal } from '@saikne/kernel';
import type { ContractFormat, PartnerId } from '../partner/partner.js';
import type { BusinessKey } from './business-key.js';
import type { DocumentRefusalCode } from './refusals.js';
import type { StepName } from './steps.js';
import type { DocumentSummary } from './summary.js';
import type { Hold } from './holds.js';

export type DocumentId = Id<'document'>;

/** What is known from the moment of arrival. */
export interface Submission {
  readonly document: DocumentId;
  /** The authenticated partner that sent it. */
  readonly submitter: PartnerId;
  readonly receivedAt: Instant;
  /** Of the bytes as they came, in lower-case hexadecimal. */
  readonly sha256: string;
  readonly sizeBytes: number;
}
export interface Identity {
  readonly format: string;
}
export interface Reading {
  readonly summary: DocumentSummary;
}
export interface Authority {
  /** The partner named as sender: the submitter, or one it acts for. */
  readonly sender: PartnerId;
}
export interface Registration {
  readonly key: BusinessKey;
}
export interface Verdict {
  readonly profile: string;
}
export interface Waiting {
  readonly hold: Hold;
  readonly heldSince: Instant;
  /** When the sender was told that it waits longer than anybody expects. */
  readonly senderToldAt?: Instant;
}
export interface Routing {
  readonly receiver: PartnerId;
  readonly target: ContractFormat;
  /** Milliseconds the document spent waiting for others; not the exchange's transfer time. */
  readonly heldMs: number;
}
export interface Conversion {
  /** Of the bytes the receiver gets; equal to the original's where nothing had to be converted. */
  readonly deliveredSha256: string;
  readonly losses: number;
}
export interface Delivery {
  readonly deliveredAt: Instant;
  readonly transferMs: number;
}

type At<Step extends StepName, Known> = { readonly step: Step } & Submission & Known;
type Checked = Identity & Reading & Authority & Registration & Verdict;

/** A document in its one step, with what is known there and nothing else. */
export type DocumentState =
  | { readonly step: 'none' }
  | At<'received', unknown>
  | At<'identified', Identity>
  | At<'read', Identity & Reading>
  | At<'authorised', Identity & Reading & Authority>
  | At<'registered', Identity & Reading & Authority & Registration>
  | At<'validated', Checked>
  | At<'waiting', Checked & Waiting>
  | At<'routed', Checked & Routing>
  | At<'converted', Checked & Routing & Conversion>
  | At<'proven', Checked & Routing & Conversion>
  | At<'delivered', Checked & Routing & Conversion & Delivery>
  | At<'fetched', Checked & Routing & Conversion & Delivery>
  | At<'acknowledged', Checked & Routing & Conversion & Delivery>
  | At<'undeliverable', Checked & Waiting>
  | At<'refused', Partial<Checked & Routing> & { readonly refusal: Refusal<DocumentRefusalCode> }>;

export type StateAt<Step extends DocumentState['step']> = Extract<DocumentState, { readonly step: Step }>;

export function noDocument(): DocumentState {
  return { step: 'none' };
}
