import { changeClaim, payPart, withClaim, type Claim } from '@saikne/billing';
import { cents, credit, toPart } from './amounts.js';
import type { ContractFact } from './fact.js';
import { startMoment, type Moment } from './moment.js';
import type { ContractState, StateChange } from './state.js';
import type { TakenOverFacts } from './taken-over.js';

type TakenOverEvolvers = {
  readonly [Name in keyof TakenOverFacts]: (
    state: ContractState,
    fact: Extract<ContractFact, { readonly fact: Name }>,
    moment: Moment,
  ) => StateChange;
};

/** How the facts of a contract that is taken over make the state that it would have had here. */
export const takenOverEvolvers: TakenOverEvolvers = {
  ContractTakenOver: ({ agreement, account }, fact) => ({
    stage: 'inForce',
    ...(agreement.signedOn === fact.signedOn && agreement.inForceOn === fact.inForceOn
      ? {}
      : { agreement: { ...agreement, signedOn: fact.signedOn, inForceOn: fact.inForceOn } }),
    ...(fact.activatedOn === undefined ? {} : { activatedOn: fact.activatedOn }),
    ...(fact.activationFeeReceivedOn === undefined ? {} : { activationFeeReceivedOn: fact.activationFeeReceivedOn }),
    ...(fact.chargedThrough === undefined ? {} : { monthlyFeeChargedThrough: fact.chargedThrough }),
    account: { ...account, creditCents: cents(fact.credit) },
  }),
  InvoiceTakenOver: (state, fact) => {
    const { invoice } = fact;
    const fresh = withClaim(state.account, {
      invoice,
      issuedOn: fact.issuedOn,
      dueOn: fact.dueOn,
      netCents: cents(fact.net),
      vatCents: cents(fact.vat),
    });
    return {
      account: changeClaim(fresh, invoice, (claim): Claim => ({
        ...claim,
        paidCents: cents(fact.paid ?? '0.00'),
        lateChargedCents: cents(fact.lateCharged ?? '0.00'),
        lateSettledCents: cents(fact.lateWaived ?? '0.00'),
        costsCents: cents(fact.costs ?? '0.00'),
        ...(fact.paid === fact.gross ? { paidOn: fact.dueOn } : {}),
      })),
      ...(fact.claimLetterSent === true ? { claimLetters: [...state.claimLetters, invoice] } : {}),
      ...(fact.handedOver === true ? { handedOver: [...state.handedOver, invoice] } : {}),
    };
  },
  PaymentTakenOver: (state, fact) => {
    const parts = fact.parts.map(toPart);
    const { payment, receivedOn, reversed = false } = fact;
    const toClaims = reversed ? [] : parts.filter(({ to }) => to !== 'credit');
    return {
      account: toClaims.reduce((account, part) => payPart(account, part, receivedOn), state.account),
      payments: [...state.payments, { payment, on: receivedOn, cents: cents(fact.amount), parts, reversed }],
    };
  },
  CreditTakenOver: ({ account }, fact) => ({
    // The credit that the client has was told as a whole.
    account: { ...credit(account, fact.invoice, cents(fact.gross)), creditCents: account.creditCents },
  }),
  ChargeTakenOver: (state, { what, amount, under, month, subscription, chargedOn }) => ({
    unbilled: [
      ...state.unbilled,
      {
        what,
        clause: under,
        cents: cents(amount),
        ...(month === undefined ? {} : { month }),
        ...(subscription === undefined ? {} : { subscription }),
      },
    ],
    chargedOn,
  }),
  ObjectionTakenOver: (state, { invoice, amount, receivedOn, blocks, answeredOn, founded, dueOn }) => ({
    objections: [
      ...state.objections,
      {
        invoice,
        cents: cents(amount),
        receivedOn,
        blocks,
        ...(answeredOn === undefined
          ? {}
          : { answer: { on: answeredOn, founded: founded ?? false, ...(dueOn === undefined ? {} : { dueOn }) } }),
      },
    ],
  }),
  SuspensionTakenOver: (state, { kind, firstDay, lastDay, under, stands }) => {
    switch (stands) {
      case 'past':
        return { pastSuspensions: [...state.pastSuspensions, { kind, firstDay, lastDay: lastDay ?? firstDay }] };
      case 'granted':
        return { granted: { firstDay, lastDay: lastDay ?? firstDay, clause: under } };
      case 'present':
        return {
          suspension: {
            kind,
            firstDay,
            from: startMoment(firstDay),
            clause: under,
            ...(lastDay === undefined ? {} : { lastDay }),
          },
        };
    }
  },
  ReasonsTakenOver: (state, { right, toldOn, causes }) => ({
    reasonsTold: [...state.reasonsTold, { right, at: startMoment(toldOn), on: toldOn, causes }],
  }),
  NoticeTakenOver: (state, { notice, kind, by, postedOn, deliveredOn, delivered, changes = [], answer }) => ({
    notices: [
      ...state.notices,
      {
        notice,
        kind,
        by,
        postedOn,
        deliveredOn,
        delivered,
        changes,
        ...(answer === undefined ? {} : { answer }),
      },
    ],
  }),
  ChangeTakenOver: (state, fact) => ({
    announcements: [
      ...state.announcements,
      {
        announcement: fact.announcement,
        what: fact.what,
        announcedOn: fact.announcedOn,
        effectiveOn: fact.effectiveOn,
        clause: fact.clause,
        ...(fact.product === undefined ? {} : { product: fact.product }),
        ...(fact.period === undefined ? {} : { period: fact.period }),
        ...(fact.price === undefined ? {} : { price: fact.price }),
        ...(fact.terms === undefined ? {} : { terms: fact.terms }),
        ...(fact.changes === undefined ? {} : { changes: fact.changes }),
        ...(fact.answer === undefined ? {} : { answer: fact.answer }),
        ...(fact.applied === undefined ? {} : { applied: fact.applied }),
      },
    ],
  }),
  BreachTakenOver: (state, { what, happenedOn, under, impossible, cured }) => ({
    breaches: [...state.breaches, { what, on: happenedOn, clause: under, impossible, cured }],
  }),
  ComplaintTakenOver: (state, { receivedOn, answered, clause }) => ({
    complaints: [...state.complaints, { on: receivedOn, clause, answered }],
  }),
  ClaimTakenOver: (state, { id, amount, damageOn }) => ({
    claims: [...state.claims, { id, damageOn, cents: cents(amount) }],
  }),
  ForceMajeureTakenOver: (_state, { from, hinders }) => ({ forceMajeure: { from, hinders } }),
  EndingTakenOver: (_state, { endsOn, atStart, how, under, notice }) => ({
    ending: { day: endsOn, atStart, clause: under, how, ...(notice === undefined ? {} : { notice }) },
  }),
};
