import type { Decider } from '@saikne/kernel';
import type { DocumentCommand } from './commands.js';
import { decideDocument } from './decide-document.js';
import { noDocument, type DocumentState } from './document-state.js';
import { evolveDocument } from './evolve-document.js';
import type { DocumentFact } from './facts.js';
import type { DocumentRefusalCode, HandlingRefusalCode } from './refusals.js';

/** A document's life: what may happen to it, and what it is after what happened. */
export const documentDecider: Decider<
  DocumentState,
  DocumentCommand,
  DocumentFact,
  DocumentRefusalCode | HandlingRefusalCode
> = { initialState: noDocument, decide: decideDocument, evolve: evolveDocument };
