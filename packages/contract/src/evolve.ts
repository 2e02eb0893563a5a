import { changeClaim, payPart, unpayPart, withClaim, without } from '@saikne/billing';
import { addDays, invariant, type ClauseRef, type Month } from '@saikne/kernel';
import { cents, credit, toPart } from './amounts.js';
import { chargesAfter, type Charge } from './charges.js';
import { takenOverEvolvers } from './evolve-taken-over.js';
import { isSameSubject, nameSubject, type AnyFact, type ContractFact, type Subject } from './fact.js';
import { endMoment, type Moment } from './moment.js';
import type { Evolver } from './program.js';
import type { Application, ContractState, OpenDuty, OpenRight, Payment, StateChange, SystemChange } from './state.js';
import type { Writable } from './writable.js';

type Evolvers = {
  readonly [Name in ContractFact['fact']]: (
    state: ContractState,
    fact: Extract<ContractFact, { readonly fact: Name }>,
    moment: Moment,
  ) => StateChange;
};

const nothing: StateChange = {};
const unchanged = (): StateChange => nothing;
const unsignedBySides: Application = { signedBy: [] };

/**
 * What each fact of this room changes: the parts of the state that become something else. Every fact has an entry, so that
 * none is forgotten.
 */
const evolvers: Evolvers = {
  ApplicationReceived: (_state, fact) => ({ application: { applicant: fact.applicant, signedBy: [] } }),
  ContractOffered: ({ application }, fact) => ({
    application: {
      ...without(application ?? unsignedBySides, 'validUntil', 'closed'),
      offeredOn: fact.on,
      ...(fact.validUntil === undefined ? {} : { validUntil: fact.validUntil }),
    },
  }),
  OfferLapsed: (state, fact) => closed(state, 'lapsed', fact.clause),
  ApplicationRefused: (state, fact) => closed(state, 'refused', fact.clause),
  ApplicationWithdrawn: (state, fact) => closed(state, 'withdrawn', fact.clause),
  ContractSigned: ({ agreement }, { signedOn, inForceOn }) => ({
    stage: 'signed',
    ...(agreement.signedOn === signedOn && agreement.inForceOn === inForceOn
      ? {}
      : { agreement: { ...agreement, signedOn, inForceOn } }),
  }),
  ContractEnteredIntoForce: () => ({ stage: 'inForce' }),
  ContractEnded: (state, fact) => {
    const { suspension } = state;
    return {
      suspension: undefined,
      granted: undefined,
      stage: 'ended',
      endedOn: fact.on,
      endedUnder: fact.clause,
      openRights: [],
      pastSuspensions:
        suspension === undefined
          ? state.pastSuspensions
          : [...state.pastSuspensions, { kind: suspension.kind, firstDay: suspension.firstDay, lastDay: fact.on }],
    };
  },
  ContractReinstated: () => ({
    stage: 'inForce',
    endedOn: undefined,
    endedUnder: undefined,
    ending: undefined,
    activatedOn: undefined,
    monthlyFeeChargedThrough: undefined,
  }),
  ContractAssigned: (state, fact) => ({ contacts: { ...state.contacts, client: fact.to } }),
  SignatureRecorded: ({ stage, application = unsignedBySides }, { side }) =>
    side === undefined || stage !== 'unsigned'
      ? nothing
      : { application: { ...application, signedBy: [...application.signedBy, side] } },
  RepresentationsMade: unchanged,
  MandateRecorded: (state, { agent, firstDay, lastDay, scope }) => ({
    mandates: [
      ...state.mandates.filter((known) => known.agent !== agent),
      {
        agent,
        ...(firstDay === undefined ? {} : { firstDay }),
        ...(lastDay === undefined ? {} : { lastDay }),
        ...(scope === undefined ? {} : { scope }),
      },
    ],
  }),
  MandateRevoked: (state, fact) => ({ mandates: state.mandates.filter(({ agent }) => agent !== fact.agent) }),
  ConsentWithdrawn: (state, fact) => ({
    contacts: { ...state.contacts, [`withdrawn ${fact.what}`]: fact.on },
  }),
  DiscountGranted: unchanged,

  ActivationFeeReceived: (_, fact) => ({ activationFeeReceivedOn: fact.receivedOn ?? fact.on }),
  Activated: (_, fact) => ({ activatedOn: fact.activatedOn ?? fact.on }),
  MonthlyFeeCharged: (state, fact) => {
    const { unbilled, chargedOn } = charged(state, fact, 'monthlyFee');
    return { monthlyFeeChargedThrough: fact.month, unbilled, chargedOn };
  },
  InstalmentCharged: (state, fact) => charged(state, fact, 'instalment'),
  InvoiceIssued: (state, fact) => ({
    unbilled: chargesAfter(state.unbilled, cents(fact.net)),
    account: withClaim(state.account, {
      invoice: fact.invoice,
      issuedOn: fact.on,
      dueOn: fact.dueOn,
      netCents: cents(fact.net),
      vatCents: cents(fact.vat),
    }),
  }),
  InvoiceSent: unchanged,
  PaperInvoiceCharged: (state, fact) => charged(state, fact, 'paperInvoice'),
  InvoiceReportedMissing: unchanged,
  CreditNoteIssued: (state, fact) => ({ account: credit(state.account, fact.invoice, cents(fact.gross)) }),
  PaymentReceived: (state, fact) => {
    const parts = fact.parts.map(toPart);
    const on = fact.receivedOn ?? fact.on;
    let { account } = state;
    for (const part of parts) account = payPart(account, part, on);
    const payment: Payment = { payment: fact.payment, on, cents: cents(fact.amount), parts, reversed: false };
    // Copies a long list faster than a spread does.
    return { account, payments: state.payments.toSpliced(state.payments.length, 0, payment) };
  },
  PaymentReversed: (state, fact) => {
    const payment = state.payments.find((known) => known.payment === fact.payment);
    invariant(payment !== undefined, `a payment that was received is reversed: ${fact.payment}`);
    return {
      account: payment.parts.reduce((account, part) => unpayPart(account, part, payment.on), state.account),
      payments: state.payments.map((known) => (known === payment ? { ...known, reversed: true } : known)),
    };
  },
  CreditUsed: (state, fact) => ({
    account: fact.parts.map(toPart).reduce((account, part) => payPart(account, part, fact.on), {
      ...state.account,
      creditCents: state.account.creditCents - cents(fact.amount),
    }),
  }),
  InvoicePaid: unchanged,
  LateChargeComputed: (state, fact) => ({
    account: changeClaim(state.account, fact.invoice, (claim) => ({
      ...claim,
      lateChargedCents: claim.lateChargedCents + cents(fact.amount),
    })),
  }),
  LateChargeWaived: (state, fact) => ({
    account: changeClaim(state.account, fact.invoice, (claim) => ({
      ...claim,
      lateSettledCents: claim.lateSettledCents + cents(fact.amount),
    })),
  }),
  CollectionCostsWaived: (state, fact) => ({
    account: changeClaim(state.account, fact.invoice, (claim) => ({
      ...claim,
      costsPaidCents: claim.costsPaidCents + cents(fact.amount),
    })),
  }),
  PrincipalWaived: (state, { invoice, amount, on }) => ({
    account: payPart(state.account, { to: 'principal', invoice, cents: cents(amount) }, on),
  }),
  InvoiceVoided: unchanged,
  CorrectionProposed: (state, fact) => ({
    corrections: [
      ...state.corrections,
      {
        correction: fact.correction,
        do: fact.do,
        ...(fact.invoice === undefined ? {} : { invoice: fact.invoice }),
        ...(fact.payment === undefined ? {} : { payment: fact.payment }),
        ...(fact.of === undefined ? {} : { of: fact.of }),
        amount: fact.amount,
        reason: fact.reason,
        who: fact.who,
      },
    ],
  }),
  CorrectionApproved: (state, fact) => correctionAnswered(state, fact.correction, 'approved'),
  CorrectionRejected: (state, fact) => correctionAnswered(state, fact.correction, 'rejected'),
  CollectionCostsCharged: (state, fact) => ({
    account: changeClaim(state.account, fact.invoice, (claim) => ({
      ...claim,
      costsCents: claim.costsCents + cents(fact.amount),
    })),
  }),
  DebtHandedOver: (state, fact) => ({ handedOver: [...state.handedOver, fact.invoice] }),
  ClaimLetterSent: (state, fact) => ({ claimLetters: [...state.claimLetters, fact.invoice] }),
  RestorationFeeCharged: (state, fact) => ({
    account: { ...state.account, creditCents: state.account.creditCents - cents(fact.net) - cents(fact.vat) },
  }),

  ObjectionReceived: (state, fact) => ({
    openRights: state.openRights.filter((right) => right.right !== 'object' || right.subject.invoice !== fact.invoice),
    objections: [
      ...state.objections,
      { invoice: fact.invoice, cents: cents(fact.amount), receivedOn: fact.receivedOn ?? fact.on, blocks: fact.blocks },
    ],
  }),
  ObjectionCeasedToBlock: (state, fact) => ({
    objections: state.objections.map((objection) =>
      objection.invoice === fact.invoice && objection.answer === undefined
        ? { ...objection, blocks: false }
        : objection,
    ),
  }),
  ObjectionAnswered: (state, fact) => ({
    objections: state.objections.map((objection) =>
      objection.invoice === fact.invoice && objection.answer === undefined
        ? {
            ...objection,
            answer: { on: fact.on, founded: fact.founded, ...(fact.dueOn === undefined ? {} : { dueOn: fact.dueOn }) },
          }
        : objection,
    ),
  }),

  DutyArose: (state, fact) => {
    const { duty, holder, clause, dueOn } = fact;
    const others = state.openDuties.filter((known) => known.holder !== holder || !sameDuty(known, fact));
    const open: OpenDuty = { duty, holder, clause, missed: false, subject: subjectOf(fact) };
    return { openDuties: [...others, dueOn === undefined ? open : { dueOn, ...open }] };
  },
  DutyFulfilled: (state, fact) => withoutDuty(state, fact),
  DutyMissed: (state, fact) => ({
    openDuties: state.openDuties.map((duty) => (sameDuty(duty, fact) ? { ...duty, missed: true } : duty)),
  }),
  DutyLapsed: (state, fact) => withoutDuty(state, fact),
  RightOpened: (state, fact, moment) => {
    const { right, holder, clause, until } = fact;
    const open: OpenRight = { right, holder, clause, openedAt: moment, subject: subjectOf(fact) };
    return { openRights: [...state.openRights, until === undefined ? open : { untilOn: until, ...open }] };
  },
  RightLapsed: (state, fact) => ({
    openRights: state.openRights.filter((right) => !sameRight(right, fact)),
  }),

  ReasonsTold: (state, fact, moment) => ({
    reasonsTold: [...state.reasonsTold, { right: fact.right, at: moment, on: fact.on, causes: fact.causes }],
  }),
  VoluntarySuspensionGranted: (state, fact) => ({
    openRights: withoutRight(state.openRights, 'suspendVoluntarily'),
    granted: { firstDay: fact.firstDay, lastDay: fact.lastDay, clause: fact.clause },
  }),
  Suspended: (state, fact, moment) => {
    const { granted } = state;
    return {
      openRights: withoutRight(state.openRights, 'suspend'),
      suspension: {
        kind: fact.kind,
        firstDay: fact.on,
        from: moment,
        clause: fact.clause,
        ...(fact.kind === 'voluntary' && granted !== undefined ? { lastDay: granted.lastDay } : {}),
      },
      ...(fact.kind === 'imposed' ? {} : { granted: undefined }),
    };
  },
  Resumed: (state, fact, moment) => {
    const { suspension } = state;
    if (suspension === undefined) return nothing;
    const lastDay = moment === endMoment(fact.on) ? fact.on : addDays(fact.on, -1);
    return {
      suspension: undefined,
      pastSuspensions: [...state.pastSuspensions, { kind: suspension.kind, firstDay: suspension.firstDay, lastDay }],
      breaches: state.breaches.map((breach) => (breach.cured ? breach : { ...breach, cured: true })),
    };
  },
  ServiceDiscontinued: unchanged,

  NoticePosted: (state, fact) => ({
    notices: [
      ...state.notices,
      {
        notice: fact.notice,
        kind: fact.kind,
        by: fact.by,
        postedOn: fact.postedOn ?? fact.on,
        deliveredOn: fact.deliveredOn,
        delivered: false,
        changes: fact.changes ?? [],
      },
    ],
  }),
  NoticeDelivered: (state, fact) => ({
    notices: state.notices.map((notice) => (notice.notice === fact.notice ? { ...notice, delivered: true } : notice)),
  }),
  EndingSet: (_, fact) => ({
    ending: {
      day: fact.endsOn,
      atStart: fact.atStart,
      clause: fact.clause,
      how: fact.how,
      ...(fact.notice === undefined ? {} : { notice: fact.notice }),
    },
  }),
  AmendmentAgreed: (state, fact) => ({
    notices: state.notices.map((notice) =>
      notice.notice === fact.notice ? { ...notice, answer: 'agreed', ...(fact.tacit ? { tacit: true } : {}) } : notice,
    ),
    ...(fact.tacit ? {} : { openRights: withoutAnswer(state.openRights, fact.notice) }),
    agreement: {
      ...state.agreement,
      deviations: [
        ...state.agreement.deviations,
        ...(state.notices.find((notice) => notice.notice === fact.notice)?.changes ?? []).map((change) => ({
          ...change,
          from: fact.on,
          notice: fact.notice,
        })),
      ],
    },
  }),
  AmendmentRefused: (state, fact) => ({
    notices: state.notices.map((notice) => (notice.notice === fact.notice ? { ...notice, answer: 'refused' } : notice)),
    openRights: withoutAnswer(state.openRights, fact.notice),
    // A refusal that was posted in time and comes late takes back what had been agreed by silence.
    ...(state.agreement.deviations.some(({ notice }) => notice === fact.notice)
      ? {
          agreement: {
            ...state.agreement,
            deviations: state.agreement.deviations.filter(({ notice }) => notice !== fact.notice),
          },
        }
      : {}),
  }),
  ChangeAnnounced: (state, fact) => ({
    announcements: [
      ...state.announcements,
      {
        announcement: fact.announcement,
        what: fact.what,
        announcedOn: fact.on,
        effectiveOn: fact.effectiveOn,
        clause: fact.clause,
        ...(fact.product === undefined ? {} : { product: fact.product }),
        ...(fact.period === undefined ? {} : { period: fact.period }),
        ...(fact.price === undefined ? {} : { price: fact.price }),
        ...(fact.terms === undefined ? {} : { terms: fact.terms }),
        ...(fact.changes === undefined ? {} : { changes: fact.changes }),
      },
    ],
  }),
  TermsReplaced: ({ agreement, announcements }, { on, announcement, terms, changes }) => ({
    announcements: announcements.map((known) =>
      known.announcement === announcement ? { ...known, applied: true } : known,
    ),
    agreement: {
      ...agreement,
      editions: [
        ...(agreement.editions ?? []),
        { from: on, ...(terms === undefined ? {} : { terms }), ...(changes === undefined ? {} : { changes }) },
      ],
    },
  }),
  ChangeAccepted: (state, fact) => answered(state, fact.announcement, 'accepted'),
  ChangeRejected: (state, fact) => ({
    ...answered(state, fact.announcement, 'rejected'),
    openRights: state.openRights.filter((right) => right.subject.announcement !== fact.announcement),
  }),
  MaintenanceAnnounced: unchanged,

  BreachReported: (state, fact) => ({
    breaches: [
      ...state.breaches,
      { what: fact.what, on: fact.on, clause: fact.clause, impossible: fact.impossible, cured: false },
    ],
  }),
  BreachCured: (state, fact) => ({
    breaches: state.breaches.map((breach) => (breach.what === fact.what ? { ...breach, cured: true } : breach)),
  }),
  ComplaintReceived: (state, fact) => ({
    complaints: [...state.complaints, { on: fact.on, clause: fact.clause, answered: false }],
  }),
  ComplaintAnswered: (state) => ({
    complaints: state.complaints.map((complaint) => ({ ...complaint, answered: true })),
  }),
  ClaimAccepted: (state, fact) => ({
    claims: [...state.claims, { id: fact.id, damageOn: fact.damageOn, cents: cents(fact.amount) }],
  }),
  ClientReminded: unchanged,
  SystemChangeRequested: (state, { change, plannedOn }) => ({
    systemChanges: [...state.systemChanges, { change, plannedOn }],
  }),
  SystemChangeAnswered: (state, { change, agreed }) =>
    systemChangeAnswered(state, change, agreed ? 'agreed' : 'refused'),
  SystemChangeLapsed: (state, { change }) => systemChangeAnswered(state, change, 'lapsed'),
  RecordFiled: unchanged,
  CoordinationOpened: (state, { matter }) => ({
    coordination: [...state.coordination.filter((known) => known.matter !== matter), { matter, closed: false }],
  }),
  CoordinationClosed: (state, { matter }) => ({
    coordination: state.coordination.map((known) => (known.matter === matter ? { ...known, closed: true } : known)),
  }),
  ContactChanged: (state, fact) => ({ contacts: { ...state.contacts, [fact.what]: fact.value } }),
  ForceMajeureDeclared: (_, fact) => ({ forceMajeure: { from: fact.on, hinders: fact.hinders } }),
  ForceMajeureEnded: () => ({ forceMajeure: undefined }),
  Refused: unchanged,
  ...takenOverEvolvers,
};

export function isContractFact(fact: AnyFact): fact is ContractFact {
  return Object.hasOwn(evolvers, fact.fact);
}

/** The table as the engine reads it: it asks each entry only for facts of its own name. */
export const contractEvolvers = evolvers as unknown as Readonly<Record<string, Evolver>>;

/** What a fact is about, and nothing else of it. */
export function subjectOf(fact: Subject): Subject {
  const { invoice, announcement, notice, subscription } = fact;
  if (announcement === undefined && notice === undefined && subscription === undefined) {
    return invoice === undefined ? everything : { invoice };
  }
  const subject: Writable<Subject> = {};
  nameSubject(subject, fact);
  return subject;
}

/** The whole contract. */
const everything: Subject = {};

/** What the facts that charge something have in common. */
interface ChargedFact {
  readonly clause: ClauseRef;
  readonly amount: string;
  readonly month?: Month;
  readonly subscription?: string;
}

/** A charge waits for the next invoice. */
function charged(
  state: ContractState,
  fact: Extract<ContractFact, { readonly fact: 'MonthlyFeeCharged' | 'InstalmentCharged' | 'PaperInvoiceCharged' }>,
  what: Charge['what'],
): Pick<ContractState, 'unbilled' | 'chargedOn'> {
  const { clause, month, subscription, amount }: ChargedFact = fact;
  const charge: Writable<Charge> = { what, clause, cents: cents(amount) };
  if (month !== undefined) charge.month = month;
  if (subscription !== undefined) charge.subscription = subscription;
  return { unbilled: [...state.unbilled, charge], chargedOn: fact.on };
}

function systemChangeAnswered(
  { systemChanges }: ContractState,
  change: string,
  answer: NonNullable<SystemChange['answer']>,
): StateChange {
  return { systemChanges: systemChanges.map((known) => (known.change === change ? { ...known, answer } : known)) };
}

function correctionAnswered(
  { corrections }: ContractState,
  correction: string,
  answer: 'approved' | 'rejected',
): StateChange {
  return { corrections: corrections.map((known) => (known.correction === correction ? { ...known, answer } : known)) };
}

function closed(
  { application }: ContractState,
  why: NonNullable<Application['closed']>['why'],
  clause: ClauseRef,
): StateChange {
  return { application: { ...(application ?? unsignedBySides), closed: { why, clause } } };
}

function answered(state: ContractState, announcement: string, answer: 'accepted' | 'rejected'): StateChange {
  return {
    announcements: state.announcements.map((known) =>
      known.announcement === announcement ? { ...known, answer } : known,
    ),
  };
}

/** A right to answer that was used does not lapse. */
function withoutAnswer(openRights: readonly OpenRight[], notice: string): readonly OpenRight[] {
  return openRights.filter((right) => right.subject.notice !== notice);
}

function withoutRight(rights: readonly OpenRight[], name: string): readonly OpenRight[] {
  return rights.filter((right) => right.right !== name);
}

function sameDuty(
  duty: { readonly duty: string; readonly clause: string; readonly subject: Subject },
  fact: { readonly duty: string; readonly clause: string } & Subject,
): boolean {
  return duty.duty === fact.duty && duty.clause === fact.clause && isSameSubject(duty.subject, fact);
}

function sameRight(
  right: OpenRight,
  fact: { readonly right: string; readonly clause: string; readonly holder: string } & Subject,
): boolean {
  return (
    right.right === fact.right &&
    right.clause === fact.clause &&
    right.holder === fact.holder &&
    isSameSubject(right.subject, fact)
  );
}

function withoutDuty(
  state: ContractState,
  fact: { readonly duty: string; readonly clause: string } & Subject,
): StateChange {
  return { openDuties: state.openDuties.filter((duty) => !sameDuty(duty, fact)) };
}
