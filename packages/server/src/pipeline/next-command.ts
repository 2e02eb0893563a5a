import type { DocumentCommand, DocumentState, FirstDocument } from '@saikne/exchange';
import { assertNever, invariant } from '@saikne/kernel';
import type { Case, Context } from './case.js';

/**
 * The command that follows a state, from what was found out; undefined where something is still to be found out
 * (the conversion) or the document does not go on by itself.
 */
export function nextCommand(
  one: Case,
  context: Context,
  first: FirstDocument | undefined,
): (state: DocumentState) => DocumentCommand | undefined {
  const { claimed, examination, conversion } = one;
  return (state) => {
    switch (state.step) {
      case 'received':
        return examination === undefined || examination.is === 'unknown'
          ? { do: 'IdentifyDocument' }
          : { do: 'IdentifyDocument', format: examination.format };
      case 'identified':
        return readCommand(examination);
      case 'read': {
        const submitter = context.partner(claimed.senderId);
        invariant(submitter !== undefined, `the submitter ${claimed.senderId} is no partner`);
        return { do: 'AuthoriseSender', submitter, named: context.named(state.summary.sender.identifiers) };
      }
      case 'authorised':
        return first === undefined ? { do: 'RegisterNumber' } : { do: 'RegisterNumber', first };
      case 'registered':
        invariant(examination?.is === 'read', 'a registered document was read');
        return { do: 'ValidateDocument', ...examination.verdict };
      case 'validated':
      case 'waiting': {
        const named = context.named(state.summary.receiver.identifiers);
        const linked = named[0] !== undefined && context.linked(state.sender, named[0].id);
        return { do: 'FindReceiver', named, linked };
      }
      case 'routed':
        return conversion === undefined ? undefined : { do: 'ConvertDocument', ...conversion.evidence };
      case 'converted':
        return { do: 'ProveConversion' };
      case 'proven':
        return { do: 'DeliverDocument' };
      case 'none':
      case 'delivered':
      case 'fetched':
      case 'acknowledged':
      case 'undeliverable':
      case 'refused':
        return undefined;
      default:
        return assertNever(state);
    }
  };
}

function readCommand(examination: Case['examination']): DocumentCommand {
  invariant(examination !== undefined && examination.is !== 'unknown', 'an identified document was examined');
  if (examination.is === 'read') return { do: 'ReadDocument', summary: examination.summary };
  const [first] = examination.findings;
  return {
    do: 'ReadDocument',
    problems: examination.problems,
    firstRule: first?.rule ?? '',
    firstPath: first?.path ?? '',
  };
}
