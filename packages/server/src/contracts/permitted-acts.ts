import type { AnyCommand, ContractState } from '@saikne/contract';
import type { ContractSide } from '@saikne/store';

/**
 * What a client may do by itself; everything else is the operator's to do or to record. Where an act names a side, a
 * client's is its own.
 */
const clientActs: ReadonlySet<string> = new Set([
  // Document exchange and both.
  'apply',
  'withdrawApplication',
  'requestSystemChange',
  'requestCoordination',
  'fileRecord',
  'object',
  'answerAmendment',
  'postOfficialNotice',
  'requestVoluntarySuspension',
  'reportBreach',
  'reportMissingInvoice',
  'terminate',
  'fileClaim',
  'changeContact',
  'declareForceMajeure',
  'endForceMajeure',
  'withdrawConsent',
  'comeBack',
  // Subscription resale.
  'acceptDocuments',
  'withdrawAcceptance',
  'nameAdministrator',
  'removeAdministrator',
  'grantRemoteAccess',
  'endRemoteAccess',
  'increase',
  'reduce',
  'acceptChange',
  'rejectChange',
  'reportMissingConfirmation',
  'requestRecalculation',
  'assignLicence',
]);

/** Acts that name who does them. */
const actsOfEitherSide: ReadonlySet<string> = new Set([
  'postOfficialNotice',
  'reportBreach',
  'terminate',
  'changeContact',
  'declareForceMajeure',
]);

/** The arguments that say on which earlier day something happened. */
const backDating = ['receivedOn', 'postedOn', 'effectiveOn', 'sentOn'] as const;

/** The sides that may do an act themselves. */
export function sidesOf(act: string): readonly ContractSide[] {
  return clientActs.has(act) ? ['operator', 'client'] : ['operator'];
}

/** The command as this side may give it; undefined: it may not. The operator may do and record everything. */
export function permitted<Command extends AnyCommand>(
  command: Command,
  side: ContractSide,
  state: ContractState,
): Command | undefined {
  if (side === 'operator') return command;
  if (!clientActs.has(command.do)) return undefined;
  // That something had come earlier than it is recorded is the operator's to say.
  if (backDating.some((argument) => argument in command)) return undefined;
  if (command.do === 'answerAmendment' && !answersTheOther(command, state)) return undefined;
  if (command.do === 'increase' || command.do === 'reduce') return { ...command, authenticated: true };
  return actsOfEitherSide.has(command.do) ? { ...command, by: 'client' } : command;
}

/** An amendment is answered by the side that did not propose it. */
function answersTheOther(command: AnyCommand, state: ContractState): boolean {
  const proposed = state.notices.find((notice) => 'notice' in command && notice.notice === command.notice);
  return proposed?.by !== 'client';
}
