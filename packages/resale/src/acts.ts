import {
  contractActs,
  type ActHandler,
  type ActTable,
  type CommandOf,
  type ContractState,
  type Outcome,
  type Program,
  type When,
} from '@saikne/contract';

/** What can be done to a contract of subscription resale. */
export const resaleActs = {
  takeOver: {
    ...contractActs.takeOver,
    accepted: { listOf: { document: 'text', on: 'day', version: 'text?' } },
    subscriptions: {
      listOf: {
        subscription: 'text',
        product: 'text',
        period: ['year', 'month'],
        startedOn: 'day',
        currentFrom: 'day?',
        licences: 'number',
        price: 'amount',
        chargedThrough: 'month?',
        carried: 'amount?',
        stillToCharge: 'amount?',
        assigned: 'number?',
        ended: 'flag?',
      },
    },
    additions: { listOf: { subscription: 'text', licences: 'number', on: 'day', lastDay: 'day?' } },
    reductions: { listOf: { subscription: 'text', licences: 'number', on: 'day', when: ['renewal', 'early'] } },
    firstConfirmedOn: 'day?',
    missingReportedOn: 'day?',
    increasedIn: 'month?',
    powerOfAttorney: 'flag?',
    pauseAgreed: 'flag?',
    upstreamEndedOn: 'day?',
    upstreamSuspended: 'texts?',
    upstreamRefused: { listOf: { subscription: 'text', on: 'day' } },
  },
  acceptDocuments: {
    documents: 'texts?',
    versions: { listOf: { document: 'text', version: 'text' } },
    who: 'text?',
  },
  withdrawAcceptance: {},
  grantRemoteAccess: { to: 'text', lastDay: 'day?' },
  endRemoteAccess: { to: 'text' },
  recordRemoteSupport: { by: 'text', matter: 'text' },
  filePowerOfAttorney: {},
  nameAdministrator: { name: 'text', address: 'text?', scope: 'texts?', lastDay: 'day?' },
  removeAdministrator: { name: 'text' },
  confirmPurchase: {
    subscription: 'text',
    product: 'text',
    period: ['year', 'month'],
    licences: 'number',
    price: 'amount',
    from: 'text?',
    sentOn: 'day?',
  },
  increase: { subscription: 'text', licences: 'number', request: 'text?', from: 'text?', authenticated: 'flag?' },
  reduce: {
    subscription: 'text',
    licences: 'number',
    // A request to reduce counts for the renewal unless it says early.
    when: { oneOf: ['renewal', 'early'], otherwise: 'renewal' },
    from: 'text?',
    authenticated: 'flag?',
    receivedOn: 'day?',
  },
  announcePrice: {
    product: 'text',
    period: ['year', 'month'],
    price: 'amount',
    effectiveOn: 'day',
    announcement: 'text?',
  },
  rejectChange: { announcement: 'text?', receivedOn: 'day?' },
  acceptChange: { announcement: 'text?' },
  reportMissingConfirmation: {},
  upstream: { event: ['suspended', 'refused', 'restored', 'ended'], subscription: 'text?' },
  requestRecalculation: { invoice: 'text', from: 'day', to: 'day' },
  agreePause: {},
  assignLicence: { subscription: 'text', user: 'text' },
  recordDisclosure: { to: 'text', what: 'text', purpose: 'text' },
  recordDocumentVersion: { document: 'text', version: 'text' },
} as const satisfies ActTable;

export type ResaleActs = typeof resaleActs;
export type ResaleCommand<Name extends keyof ResaleActs> = CommandOf<ResaleActs, Name>;

/** Handles one act of this room's table. */
export function onResaleAct<Name extends keyof ResaleActs>(
  name: Name,
  handler: (command: ResaleCommand<Name>, state: ContractState, program: Program, at: When) => Outcome | undefined,
): Readonly<Record<string, ActHandler>> {
  // The parser made the command from the table that types it.
  return { [name]: (command, state, program, at) => handler(command as ResaleCommand<Name>, state, program, at) };
}
