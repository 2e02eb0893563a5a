import { assertNever, epochMsOf, invariant } from '@saikne/kernel';
import type { DocumentState, StateAt } from './document-state.js';
import type { DocumentFact, FactOf } from './facts.js';

/** The state after a fact. A fact that does not follow from the state it meets is a broken journal and throws. */
export function evolveDocument(state: DocumentState, fact: DocumentFact): DocumentState {
  switch (fact.fact) {
    case 'DocumentReceived':
      return received(in_(state, 'none'), fact);
    case 'DocumentIdentified':
      return { ...in_(state, 'received'), step: 'identified', format: fact.format };
    case 'DocumentRead':
      return { ...in_(state, 'identified'), step: 'read', summary: fact.summary };
    case 'SenderAuthorised':
      return { ...in_(state, 'read'), step: 'authorised', sender: fact.sender };
    case 'NumberRegistered':
      return { ...in_(state, 'authorised'), step: 'registered', key: fact.key };
    case 'DocumentValidated':
      return { ...in_(state, 'registered'), step: 'validated', profile: fact.profile };
    case 'DocumentHeld':
      return held(state, fact);
    case 'SenderTold':
      return { ...in_(state, 'waiting'), senderToldAt: fact.occurredAt };
    case 'DocumentUndeliverable':
      return { ...in_(state, 'waiting'), step: 'undeliverable' };
    case 'ReceiverFound':
      return routed(state, fact);
    case 'DocumentConverted':
      return {
        ...in_(state, 'routed'),
        step: 'converted',
        deliveredSha256: fact.deliveredSha256,
        losses: fact.losses,
      };
    case 'ConversionProven':
      return { ...in_(state, 'converted'), step: 'proven' };
    case 'DocumentDelivered':
      return { ...in_(state, 'proven'), step: 'delivered', deliveredAt: fact.occurredAt, transferMs: fact.transferMs };
    case 'DocumentFetched':
      return { ...in_(state, 'delivered'), step: 'fetched' };
    case 'DocumentAcknowledged':
      return { ...in_(state, 'fetched'), step: 'acknowledged' };
    case 'DocumentRefused':
      return refused(state, fact);
    default:
      return assertNever(fact);
  }
}

function received(_: StateAt<'none'>, fact: FactOf<'DocumentReceived'>): StateAt<'received'> {
  const { document, submitter, sha256, sizeBytes, occurredAt } = fact;
  return { step: 'received', document, submitter, sha256, sizeBytes, receivedAt: occurredAt };
}

function held(state: DocumentState, fact: FactOf<'DocumentHeld'>): StateAt<'waiting'> {
  if (state.step === 'waiting') return { ...state, hold: fact.hold };
  if (state.step === 'routed') {
    return { ...whatWasChecked(state), step: 'waiting', hold: fact.hold, heldSince: fact.occurredAt };
  }
  return { ...in_(state, 'validated'), step: 'waiting', hold: fact.hold, heldSince: fact.occurredAt };
}

function routed(state: DocumentState, fact: FactOf<'ReceiverFound'>): StateAt<'routed'> {
  const { receiver, target } = fact;
  if (state.step === 'waiting') {
    const heldMs = epochMsOf(fact.occurredAt) - epochMsOf(state.heldSince);
    return { ...whatWasChecked(state), step: 'routed', receiver, target, heldMs };
  }
  return { ...in_(state, 'validated'), step: 'routed', receiver, target, heldMs: 0 };
}

/** What is known of a document before its receiver is looked for. */
function whatWasChecked(state: Omit<StateAt<'validated'>, 'step'>): Omit<StateAt<'validated'>, 'step'> {
  const { document, submitter, receivedAt, sha256, sizeBytes, format, summary, sender, key, profile } = state;
  return { document, submitter, receivedAt, sha256, sizeBytes, format, summary, sender, key, profile };
}

function refused(state: DocumentState, fact: FactOf<'DocumentRefused'>): StateAt<'refused'> {
  switch (state.step) {
    case 'received':
    case 'identified':
    case 'read':
    case 'authorised':
    case 'registered':
    case 'validated':
    case 'waiting':
    case 'routed':
    case 'converted': {
      const { code, clause, values, instead } = fact;
      return { ...state, step: 'refused', refusal: { code, clause, values, instead } };
    }
    case 'none':
    case 'proven':
    case 'delivered':
    case 'fetched':
    case 'acknowledged':
    case 'undeliverable':
    case 'refused':
      invariant(false, `a document that is ${state.step} cannot be refused`);
  }
}

function in_<Step extends DocumentState['step']>(state: DocumentState, step: Step): StateAt<Step> {
  invariant(state.step === step, `expected a document that is ${step}, not ${state.step}`);
  // The step decides the member of the union.
  return state as StateAt<Step>;
}
