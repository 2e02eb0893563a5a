import { allClaims } from '@saikne/billing';
import type { AnyFact, ContractActs, ContractCommand, ContractFact, ContractState } from '@saikne/contract';
import { centsFromText, type Month } from '@saikne/kernel';
import { serviceContentOf, type ResaleActs, type ResaleCommand, type ResaleFact } from '@saikne/resale';

type TakeOver = ResaleCommand<'takeOver'> & ContractCommand<'takeOver'>;
export type TakesOver = keyof ContractActs & keyof ResaleActs;

const cents = (amount: string): bigint => centsFromText(amount) ?? 0n;

/** The act that takes a running contract over, from what a person can know of it: its journal, and how it stands. */
export function takeOverOf(state: ContractState, facts: readonly AnyFact[]): TakeOver {
  const { activatedOn, activationFeeReceivedOn, monthlyFeeChargedThrough: chargedThrough } = state;
  return {
    do: 'takeOver',
    ...money(state, facts as readonly ContractFact[]),
    ...rest(state),
    ...content(state, facts as unknown as readonly ResaleFact[]),
    ...(activatedOn === undefined ? {} : { activatedOn }),
    ...(activationFeeReceivedOn === undefined ? {} : { activationFeeReceivedOn }),
    ...(chargedThrough === undefined ? {} : { chargedThrough }),
  };
}

function money(state: ContractState, facts: readonly ContractFact[]): Partial<TakeOver> {
  const { account, payments, unbilled, chargedOn } = state;
  return {
    credit: account.creditCents,
    invoices: allClaims(account).map((claim) => {
      const { invoice } = claim;
      let fromCredit = 0n;
      let lateWaived = 0n;
      for (const fact of facts) {
        if (fact.fact === 'LateChargeWaived' && fact.invoice === invoice) lateWaived += cents(fact.amount);
        if (fact.fact !== 'CreditUsed') continue;
        for (const part of fact.parts) if (part.invoice === invoice) fromCredit += cents(part.amount);
      }
      return {
        invoice,
        net: claim.netCents,
        vat: claim.vatCents,
        issuedOn: claim.issuedOn,
        dueOn: claim.dueOn,
        paid: fromCredit,
        lateCharged: claim.lateChargedCents,
        lateWaived,
        costs: claim.costsCents,
        claimLetterSent: state.claimLetters.includes(invoice),
        handedOver: state.handedOver.includes(invoice),
      };
    }),
    payments: payments.flatMap(({ payment, on, parts, reversed }) =>
      parts.map(({ to, invoice, cents: amount }) => ({
        payment,
        on,
        amount,
        to,
        reversed,
        ...(invoice === undefined ? {} : { invoice }),
      })),
    ),
    credits: facts.flatMap((fact) =>
      fact.fact === 'CreditNoteIssued' ? [{ invoice: fact.invoice, gross: cents(fact.gross), on: fact.on }] : [],
    ),
    charges: unbilled.map((charge) => ({
      what: charge.what,
      amount: charge.cents,
      on: chargedOn ?? state.agreement.signedOn,
      under: charge.clause,
      ...(charge.month === undefined ? {} : { month: charge.month }),
      ...(charge.subscription === undefined ? {} : { subscription: charge.subscription }),
    })),
  };
}

function rest(state: ContractState): Partial<TakeOver> {
  const { suspension, granted, pastSuspensions, ending, forceMajeure } = state;
  return {
    objections: state.objections.map(({ invoice, cents: amount, receivedOn, blocks, answer }) => ({
      invoice,
      amount,
      receivedOn,
      blocks,
      ...(answer === undefined ? {} : { answeredOn: answer.on, founded: answer.founded }),
      ...(answer?.dueOn === undefined ? {} : { dueOn: answer.dueOn }),
    })),
    suspensions: [
      ...pastSuspensions.map((past) => ({ ...past, under: '6.2', over: true })),
      ...(suspension === undefined
        ? []
        : [
            {
              kind: suspension.kind,
              firstDay: suspension.firstDay,
              under: suspension.clause,
              ...(suspension.lastDay === undefined ? {} : { lastDay: suspension.lastDay }),
            },
          ]),
      ...(granted === undefined
        ? []
        : [
            {
              kind: 'voluntary' as const,
              firstDay: granted.firstDay,
              lastDay: granted.lastDay,
              under: granted.clause,
            },
          ]),
    ],
    reasonsTold: state.reasonsTold.map(({ right, on, causes }) => ({ right, on, causes })),
    notices: state.notices.map(({ notice, kind, by, postedOn, changes, answer }) => ({
      notice,
      kind,
      by,
      postedOn,
      changes,
      ...(answer === undefined ? {} : { accepted: answer === 'agreed' }),
    })),
    announcements: state.announcements.map((known) => ({
      announcement: known.announcement,
      what: known.what === 'price' ? ('price' as const) : ('terms' as const),
      announcedOn: known.announcedOn,
      effectiveOn: known.effectiveOn,
      ...(known.product === undefined ? {} : { product: known.product }),
      ...(known.period === undefined ? {} : { period: known.period }),
      ...(known.price === undefined ? {} : { price: cents(known.price) }),
      ...(known.terms === undefined ? {} : { terms: known.terms }),
      ...(known.changes === undefined ? {} : { changes: known.changes }),
      ...(known.answer === undefined ? {} : { accepted: known.answer === 'accepted' }),
    })),
    breaches: state.breaches.map(({ what, on, clause, impossible, cured }) => ({
      what,
      on,
      under: clause,
      impossible,
      cured,
    })),
    complaints: state.complaints.map(({ on, answered }) => ({ on, answered })),
    claims: state.claims.map(({ id, cents: amount, damageOn }) => ({ id, amount, damageOn })),
    contacts: Object.entries(state.contacts).map(([what, value]) => ({ what, value })),
    forceMajeure: forceMajeure === undefined ? [] : [forceMajeure],
    endings:
      ending === undefined
        ? []
        : [
            {
              on: ending.day,
              atStart: ending.atStart,
              how: ending.how,
              under: ending.clause,
              ...(ending.notice === undefined ? {} : { notice: ending.notice }),
            },
          ],
  };
}

function content(state: ContractState, facts: readonly ResaleFact[]): Partial<TakeOver> {
  const { subscriptions, ...known } = serviceContentOf(state);
  const current = (fact: ResaleFact & { readonly subscription: string }): boolean =>
    subscriptions.some(({ subscription, period }) => subscription === fact.subscription && fact.on >= period.firstDay);
  return {
    accepted: Object.entries(known.accepted).map(([document, { on, version }]) => ({
      document,
      on,
      ...(version === undefined ? {} : { version }),
    })),
    subscriptions: subscriptions.map((one) => {
      const open = (month: Month): boolean => one.chargedThrough === undefined || month > one.chargedThrough;
      return {
        subscription: one.subscription,
        product: one.product,
        period: one.unit,
        startedOn: one.anchor,
        currentFrom: one.period.firstDay,
        licences: one.batches[0]?.licences ?? 0,
        price: one.priceCents,
        carried: one.carried.reduce((sum, part) => (open(part.month) ? sum + part.cents : sum), 0n),
        assigned: one.assigned,
        ended: one.ended,
        ...(one.chargedThrough === undefined ? {} : { chargedThrough: one.chargedThrough }),
      };
    }),
    additions: facts.flatMap((fact) =>
      fact.fact === 'LicencesAdded' && current(fact)
        ? [{ subscription: fact.subscription, licences: fact.licences, on: fact.on, lastDay: fact.lastDay }]
        : [],
    ),
    reductions: facts.flatMap((fact) =>
      fact.fact === 'ReductionRegistered' && current(fact)
        ? [{ subscription: fact.subscription, licences: fact.licences, on: fact.on, when: fact.when }]
        : [],
    ),
    powerOfAttorney: known.powerOfAttorney,
    pauseAgreed: known.pauseAgreed,
    upstreamSuspended: known.upstreamSuspended,
    upstreamRefused: known.upstreamRefused,
    ...(known.firstConfirmedOn === undefined ? {} : { firstConfirmedOn: known.firstConfirmedOn }),
    ...(known.missingReportedOn === undefined ? {} : { missingReportedOn: known.missingReportedOn }),
    ...(known.lastIncrease === undefined ? {} : { increasedIn: known.lastIncrease.month }),
    ...(known.upstreamEndedOn === undefined ? {} : { upstreamEndedOn: known.upstreamEndedOn }),
  };
}
