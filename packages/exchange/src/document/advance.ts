import { invariant, type Instant, type Refusal } from '@saikne/kernel';
import type { DocumentCommand } from './commands.js';
import { decideDocument } from './decide-document.js';
import type { DocumentState } from './document-state.js';
import { evolveDocument } from './evolve-document.js';
import type { DocumentFact } from './facts.js';
import { documentRefusals, type DocumentRefusalCode } from './refusals.js';
import { stepOf } from './steps.js';

/** A document after some steps, with the facts that brought it there. */
export interface Advanced {
  readonly state: DocumentState;
  readonly facts: readonly DocumentFact[];
}

/**
 * Takes the commands that `next` gives for each state it comes to, until there is none or the document no longer
 * passes by itself. A refusal becomes the fact that ends the document. The loop is bounded by the step table: a command
 * that leads to no new step ends it.
 */
export function advance(
  from: DocumentState,
  next: (state: DocumentState) => DocumentCommand | undefined,
  now: Instant,
): Advanced {
  let state = from;
  const facts: DocumentFact[] = [];
  for (let command = next(state); command !== undefined; command = next(state)) {
    const decision = decideDocument(state, command, now);
    const happened = decision.ok ? decision.value : [refusalFact(state, ended(decision.error), now)];
    if (happened.length === 0) break;
    for (const fact of happened) state = evolveDocument(state, fact);
    facts.push(...happened);
    if (state.step !== 'none' && stepOf(state.step).kind !== 'passing') break;
  }
  return { state, facts };
}

/** The fact that a refusal makes of a document; a number it had registered is free again. */
export function refusalFact(state: DocumentState, refusal: Refusal<DocumentRefusalCode>, now: Instant): DocumentFact {
  const { code, clause, values, instead } = refusal;
  const freed = 'key' in state ? { freed: state.key } : {};
  return { fact: 'DocumentRefused', occurredAt: now, clause, code, values, instead, ...freed };
}

function ended(refusal: Refusal): Refusal<DocumentRefusalCode> {
  invariant(Object.hasOwn(documentRefusals, refusal.code), `the pipeline gave a command out of step: ${refusal.code}`);
  // Checked against the table just above.
  return refusal as Refusal<DocumentRefusalCode>;
}
