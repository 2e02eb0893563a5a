import type { Day, Month } from '@saikne/kernel';
import type { Deviation } from './fact.js';

/** The kinds of value an act's argument has; a question mark makes it optional. */
export interface ArgumentTypes {
  readonly text: string;
  readonly amount: bigint;
  readonly day: Day;
  readonly month: Month;
  readonly number: number;
  readonly flag: boolean;
  readonly texts: readonly string[];
  readonly side: 'operator' | 'client';
  readonly deviations: readonly Deviation[];
}
/** A word of `ArgumentTypes`, or the words that are allowed. */
export type PlainSpec = keyof ArgumentTypes | `${keyof ArgumentTypes}?` | readonly string[];
/** A list of records, each with such values; it may be left out. */
export interface ListSpec {
  readonly listOf: Readonly<Record<string, PlainSpec>>;
}
/** One of some words, and the word that is meant where it is left out. */
export interface ChoiceSpec {
  readonly oneOf: readonly string[];
  readonly otherwise: string;
}
export type ArgumentSpec = PlainSpec | ListSpec | ChoiceSpec;
export type ActSpec = Readonly<Record<string, ArgumentSpec>>;
export type ActTable = Readonly<Record<string, ActSpec>>;

type Plain<S> = S extends `${infer T}?` ? T : S;
type ArgumentOf<S> = S extends readonly (infer Word)[]
  ? Word
  : S extends { readonly oneOf: readonly (infer Word)[] }
    ? Word
    : S extends { readonly listOf: infer Spec }
      ? readonly ArgumentsOf<Spec>[]
      : Plain<S> extends keyof ArgumentTypes
        ? ArgumentTypes[Plain<S>]
        : never;
type OptionalKeys<A> = {
  [K in keyof A]: A[K] extends `${string}?` | { readonly listOf: unknown } ? K : never;
}[keyof A];

/** The values of an act's or a record's arguments, parsed: amounts are cents. */
export type ArgumentsOf<Spec> = {
  readonly [K in Exclude<keyof Spec, OptionalKeys<Spec>>]: ArgumentOf<Spec[K]>;
} & { readonly [K in OptionalKeys<Spec>]?: ArgumentOf<Spec[K]> | undefined };

/** The command that an act of a table makes. */
export type CommandOf<Table extends ActTable, Name extends keyof Table> = { readonly do: Name } & ArgumentsOf<
  Table[Name]
>;

/** A command of any room that takes part. */
export interface AnyCommand {
  readonly do: string;
}

/** What can be done to a contract under any terms; which of it a contract knows, its terms decide. */
export const contractActs = {
  apply: { applicant: 'text', registrationNumber: 'text?', client: 'text?', agent: 'text?' },
  offerContract: { validUntil: 'day?', agent: 'text?' },
  refuseApplication: { reason: 'text', agent: 'text?' },
  withdrawApplication: {},
  takeOver: {
    activatedOn: 'day?',
    activationFeeReceivedOn: 'day?',
    chargedThrough: 'month?',
    credit: 'amount?',
    invoices: {
      listOf: {
        invoice: 'text',
        net: 'amount',
        vat: 'amount?',
        issuedOn: 'day',
        dueOn: 'day',
        paid: 'amount?',
        lateCharged: 'amount?',
        lateWaived: 'amount?',
        costs: 'amount?',
        claimLetterSent: 'flag?',
        handedOver: 'flag?',
      },
    },
    payments: {
      listOf: {
        payment: 'text?',
        amount: 'amount',
        on: 'day',
        invoice: 'text?',
        to: 'text?',
        reversed: 'flag?',
      },
    },
    credits: { listOf: { invoice: 'text', gross: 'amount', on: 'day' } },
    charges: {
      listOf: { what: 'text', amount: 'amount', on: 'day', under: 'text', month: 'month?', subscription: 'text?' },
    },
    objections: {
      listOf: {
        invoice: 'text',
        amount: 'amount',
        receivedOn: 'day',
        blocks: 'flag',
        answeredOn: 'day?',
        founded: 'flag?',
        dueOn: 'day?',
      },
    },
    suspensions: {
      listOf: { kind: ['imposed', 'voluntary'], firstDay: 'day', lastDay: 'day?', under: 'text', over: 'flag?' },
    },
    reasonsTold: { listOf: { right: 'text', on: 'day', causes: 'texts' } },
    notices: {
      listOf: {
        notice: 'text',
        kind: ['termination', 'amendment', 'other'],
        by: 'side',
        postedOn: 'day',
        changes: 'deviations?',
        accepted: 'flag?',
      },
    },
    announcements: {
      listOf: {
        announcement: 'text',
        what: ['terms', 'price'],
        announcedOn: 'day',
        effectiveOn: 'day',
        product: 'text?',
        period: 'text?',
        price: 'amount?',
        terms: 'text?',
        changes: 'deviations?',
        accepted: 'flag?',
      },
    },
    breaches: { listOf: { what: 'text', on: 'day', under: 'text?', impossible: 'flag?', cured: 'flag?' } },
    complaints: { listOf: { on: 'day', answered: 'flag?' } },
    claims: { listOf: { id: 'text', amount: 'amount', damageOn: 'day' } },
    forceMajeure: { listOf: { from: 'day', hinders: 'texts?' } },
    contacts: { listOf: { what: 'text', value: 'text' } },
    mandates: { listOf: { agent: 'text', firstDay: 'day?', lastDay: 'day?', scope: 'texts?' } },
    endings: { listOf: { on: 'day', atStart: 'flag?', how: 'text?', under: 'text', notice: 'text?' } },
  },
  signContract: { signedOn: 'day?', inForceOn: 'day?', client: 'text?', agent: 'text?' },
  issueInvoice: { invoice: 'text', net: 'amount', dueOn: 'day?', paper: 'flag?' },
  pay: { amount: 'amount', invoice: 'text?', payment: 'text?', receivedOn: 'day?' },
  reversePayment: { payment: 'text', reason: 'text?', who: 'text?' },
  tellReasons: { right: 'text' },
  suspend: { cause: 'text?' },
  resume: {},
  postOfficialNotice: {
    kind: ['termination', 'amendment', 'other'],
    by: 'side',
    notice: 'text',
    under: 'text?',
    agent: 'text?',
    changes: 'deviations?',
    postedOn: 'day?',
  },
  answerAmendment: { notice: 'text', accept: 'flag', postedOn: 'day?' },
  object: { invoice: 'text', amount: 'amount', receivedOn: 'day?' },
  answerObjection: { invoice: 'text', founded: 'flag' },
  reportBreach: { by: 'side', what: 'text', impossible: 'flag?' },
  cureBreach: { what: 'text' },
  answerComplaint: {},
  terminate: { under: 'text?', by: 'side?', agent: 'text?' },
  comeBack: {},
  fileClaim: {
    id: 'text',
    amount: 'amount',
    discoveredOn: 'day',
    damageOn: 'day',
    fault: 'text?',
    indirect: 'flag?',
    receivedOn: 'day?',
  },
  changeContact: { what: 'text', value: 'text', by: 'side?' },
  declareForceMajeure: { by: 'side', hinders: 'texts?', of: 'text?' },
  endForceMajeure: {},
  receiveActivationFee: { amount: 'amount?', receivedOn: 'day?' },
  activate: { effectiveOn: 'day?' },
  requestVoluntarySuspension: { from: 'day', months: 'number' },
  announceTermsChange: {
    effectiveOn: 'day',
    exception: 'text?',
    announcement: 'text?',
    terms: 'text?',
    changes: 'deviations?',
  },
  announceMaintenance: { startsOn: 'day' },
  discontinueService: { service: 'text', effectiveOn: 'day' },
  chargeCollectionCosts: { invoice: 'text', amount: 'amount' },
  handOverDebt: { invoice: 'text', collector: 'text' },
  waiveLateCharge: { invoice: 'text', reason: 'text', who: 'text?' },
  waive: {
    invoice: 'text',
    of: ['lateCharge', 'costs', 'principal'],
    amount: 'amount?',
    reason: 'text',
    who: 'text?',
  },
  voidInvoice: { invoice: 'text', reason: 'text', who: 'text?' },
  approveCorrection: { correction: 'text', who: 'text' },
  rejectCorrection: { correction: 'text', who: 'text', reason: 'text?' },
  computeLateCharge: { invoice: 'text' },
  reportMissingInvoice: { month: 'text' },
  assignContract: { to: 'text', by: 'side', consent: 'flag', client: 'text?' },
  recordSignature: {
    form: ['digital', 'paper', 'scan'],
    side: 'side?',
    signer: 'text?',
    signedOn: 'day?',
    valid: 'flag?',
    reasons: 'texts?',
    agent: 'text?',
  },
  recordMandate: { agent: 'text', firstDay: 'day?', lastDay: 'day?', scope: 'texts?' },
  revokeMandate: { agent: 'text' },
  withdrawConsent: { what: 'text' },
  requestSystemChange: { change: 'text', plannedOn: 'day' },
  answerSystemChange: { change: 'text', agree: 'flag' },
  fileRecord: { what: 'text', reference: 'text', about: 'text?', receivedOn: 'day?' },
  requestCoordination: { matter: 'text', reason: 'text' },
  closeCoordination: { matter: 'text', outcome: 'text' },
  grantDiscount: { campaign: 'text', meetsConditions: 'flag?' },
} as const satisfies ActTable;

export type ContractActs = typeof contractActs;
export type ContractCommand<Name extends keyof ContractActs = keyof ContractActs> = CommandOf<ContractActs, Name>;

/** What can still be done when the contract has ended: obligations survive it. */
export const actsAfterTheEnd: ReadonlySet<string> = new Set([
  'issueInvoice',
  'pay',
  'reversePayment',
  'object',
  'answerObjection',
  'answerComplaint',
  'fileClaim',
  'changeContact',
  'fileRecord',
  'closeCoordination',
  'chargeCollectionCosts',
  'handOverDebt',
  'waiveLateCharge',
  'waive',
  'voidInvoice',
  'approveCorrection',
  'rejectCorrection',
  'computeLateCharge',
  'withdrawConsent',
  'receiveActivationFee',
  'comeBack',
]);

/** What can be done before a contract is signed. */
export const actsBeforeSigning: ReadonlySet<string> = new Set([
  'takeOver',
  'apply',
  'offerContract',
  'refuseApplication',
  'withdrawApplication',
  'signContract',
  'receiveActivationFee',
  'changeContact',
  'recordSignature',
  'recordMandate',
  'revokeMandate',
  'withdrawConsent',
  'acceptDocuments',
  'recordDocumentVersion',
  'nameAdministrator',
  'filePowerOfAttorney',
]);

/** What can be done between signing and entering into force. */
export const actsBeforeForce: ReadonlySet<string> = new Set([
  'pay',
  'reversePayment',
  'receiveActivationFee',
  'changeContact',
  'recordSignature',
  'recordMandate',
  'revokeMandate',
  'withdrawConsent',
  'grantDiscount',
  'acceptDocuments',
  'recordDocumentVersion',
  'nameAdministrator',
  'filePowerOfAttorney',
]);
