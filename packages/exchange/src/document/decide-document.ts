import { accept, assertNever, type Decision, type Instant } from '@saikne/kernel';
import type { DocumentCommand } from './commands.js';
import { decideConversion, decideDelivery, decideProof } from './decide-delivery.js';
import { decideAcknowledgement, decideEndOfWait, decideFetch, decideTelling } from './decide-handling.js';
import { decideIdentity, decideReading, decideSender, decideValidity } from './decide-intake.js';
import { decideNumber } from './decide-number.js';
import { decideReceiver } from './decide-receiver.js';
import type { DocumentState } from './document-state.js';
import type { DocumentFact } from './facts.js';
import { refuseAs, type DocumentRefusalCode, type HandlingRefusalCode } from './refusals.js';
import { stepTable } from './steps.js';

export type DocumentDecision = Decision<DocumentFact, DocumentRefusalCode | HandlingRefusalCode>;

/**
 * Decides one step of one document. A refusal with a code of `documentRefusals` ends the document: `refusalFact` makes
 * the fact of it. A refusal with a code of `handlingRefusals` answers the asker and changes nothing.
 */
export function decideDocument(state: DocumentState, command: DocumentCommand, now: Instant): DocumentDecision {
  switch (command.do) {
    case 'ReceiveDocument': {
      if (state.step !== 'none') return outOfStep(state);
      const { document, submitter, sha256, sizeBytes } = command;
      const submission = { document, submitter, sha256, sizeBytes };
      return accept([{ fact: 'DocumentReceived', occurredAt: now, clause: stepTable.received.clause, ...submission }]);
    }
    case 'IdentifyDocument':
      return state.step === 'received' ? decideIdentity(command, now) : outOfStep(state);
    case 'ReadDocument':
      return state.step === 'identified' ? decideReading(command, now) : outOfStep(state);
    case 'AuthoriseSender':
      return state.step === 'read' ? decideSender(command, now) : outOfStep(state);
    case 'RegisterNumber':
      return state.step === 'authorised' ? decideNumber(state, command, now) : outOfStep(state);
    case 'ValidateDocument':
      return state.step === 'registered' ? decideValidity(command, now) : outOfStep(state);
    case 'FindReceiver':
      return state.step === 'validated' || state.step === 'waiting' || state.step === 'routed'
        ? decideReceiver(state, command, now)
        : outOfStep(state);
    case 'ConvertDocument':
      return state.step === 'routed' ? decideConversion(state, command, now) : outOfStep(state);
    case 'ProveConversion':
      return state.step === 'converted' ? decideProof(now) : outOfStep(state);
    case 'DeliverDocument':
      return state.step === 'proven' ? decideDelivery(state, now) : outOfStep(state);
    case 'TellSender':
      return state.step === 'waiting' ? decideTelling(state, command, now) : outOfStep(state);
    case 'EndWait':
      return state.step === 'waiting' ? decideEndOfWait(state, command, now) : outOfStep(state);
    case 'FetchDocument':
      return decideFetch(state, command, now);
    case 'AcknowledgeDocument':
      return decideAcknowledgement(state, command, now);
    default:
      return assertNever(command);
  }
}

function outOfStep(state: DocumentState): DocumentDecision {
  return refuseAs('OUT_OF_STEP', { step: state.step });
}
