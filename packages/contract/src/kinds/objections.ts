import { claimOf, grossOf, lateChargeGrown, daysLate, openPrincipal, unpaidClaims, type Claim } from '@saikne/billing';
import {
  accept,
  addDays,
  centsToText,
  laterDay,
  refuse,
  remedy,
  roundQuotient,
  scaleOf,
  unitsOf,
  type ClauseRef,
  type Day,
  type Decimal,
} from '@saikne/kernel';
import type { ContractDraft } from '../fact.js';
import { endMoment, startMoment, earliest, type Moment } from '../moment.js';
import { unknownThing, type Program } from '../program.js';
import { onAct, ruleKind, type DutyView, type RightView, type RuleKind, type When } from '../rule.js';
import type { ContractState, Objection } from '../state.js';
import { notYet } from './back-dating.js';

const none: readonly never[] = [];

/** Objections to invoices: in time and with the undisputed part paid they block restrictions until they are answered. */
export const objection: RuleKind = ruleKind('objection', { answerDays: 'number' }, (_, clause, history) => ({
  acts: {
    ...objecting(clause, (claim, day) => (day < claim.dueOn ? undefined : 'TOO_LATE')),
    ...onAct('answerObjection', (command, state, program, at) => {
      const open = openObjection(state, command.invoice);
      if (open === undefined) return refuse('NO_OPEN_OBJECTION', clause, { values: { invoice: command.invoice } });
      return command.founded ? accept(founded(open, state, program, at, clause)) : undefined;
    }),
  },
  watches: ['account', 'objections'],
  rights: ({ account, objections }) => {
    const unpaid = unpaidClaims(account);
    const open =
      objections.length === 0
        ? unpaid
        : unpaid.filter(({ invoice }) => !objections.some((known) => known.invoice === invoice));
    return open.map(({ invoice, issuedOn, dueOn }): RightView => {
      const opens = startMoment(issuedOn);
      const untilOn = addDays(dueOn, -1);
      return { right: 'object', holder: 'client', clause, opens, untilOn, subject: { invoice } };
    });
  },
  duties: ({ objections }) => {
    if (objections.length === 0) return none;
    const views: DutyView[] = [];
    for (const { invoice, receivedOn, answer } of objections) {
      if (answer !== undefined) continue;
      const dueOn = addDays(receivedOn, history.on(receivedOn).answerDays);
      views.push({ duty: 'answerObjection', holder: 'operator', clause, dueOn, subject: { invoice } });
    }
    return views;
  },
  next: (state) => {
    let next: Moment | undefined;
    for (const known of state.objections) {
      const claim = claimOf(state.account, known.invoice);
      if (claim !== undefined && lacksUndisputed(known, claim)) next = earliest(next, endMoment(claim.dueOn));
    }
    return next;
  },
  fire: (state, _program, at) =>
    state.objections.flatMap((known): readonly ContractDraft[] => {
      const claim = claimOf(state.account, known.invoice);
      if (claim === undefined || !lacksUndisputed(known, claim) || endMoment(claim.dueOn) > at.moment) return [];
      return [{ fact: 'ObjectionCeasedToBlock', clause, invoice: known.invoice, reason: 'UNDISPUTED_PART_UNPAID' }];
    }),
  tells: { blockedInvoice: (state: ContractState, invoice: string) => openObjection(state, invoice)?.blocks === true },
}));

/** Objections are received and answered, but pause no obligation. */
export const objectionWithoutEffect: RuleKind = ruleKind('objection-without-effect', {}, (_, clause) => ({
  acts: {
    ...objecting(clause, () => 'PAUSES_NOTHING'),
    ...onAct('answerObjection', (command, state, program, at) => {
      const open = openObjection(state, command.invoice);
      if (open === undefined) return refuse('NO_OPEN_OBJECTION', clause, { values: { invoice: command.invoice } });
      const { invoice } = open;
      if (command.founded) return accept(founded(open, state, program, at, clause));
      return accept([{ fact: 'ObjectionAnswered', clause, invoice, founded: false }]);
    }),
  },
}));

/** Receives an objection; `whyNot` says why it does not block, where it does not. */
function objecting(
  clause: ClauseRef,
  whyNot: (claim: Claim, day: Day) => string | undefined,
): ReturnType<typeof onAct> {
  return onAct('object', (command, state, _program, at) => {
    const claim = claimOf(state.account, command.invoice);
    if (claim === undefined) return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice: command.invoice } });
    const most = grossOf(claim) - claim.creditedCents;
    if (command.amount <= 0n || command.amount > most) {
      return refuse('AMOUNT_NOT_ON_INVOICE', clause, { values: { most: centsToText(most) } });
    }
    if (openObjection(state, command.invoice) !== undefined) {
      return refuse('OBJECTION_ALREADY_OPEN', clause, { instead: [remedy('WAIT_FOR_ANSWER')] });
    }
    const receivedOn = command.receivedOn ?? at.day;
    if (receivedOn > at.day) return notYet(receivedOn, at, clause);
    const reason = whyNot(claim, receivedOn);
    return accept([
      {
        fact: 'ObjectionReceived',
        clause,
        invoice: claim.invoice,
        amount: centsToText(command.amount),
        blocks: reason === undefined,
        ...(reason === undefined ? {} : { reason }),
        ...(command.receivedOn === undefined ? {} : { receivedOn }),
      },
    ]);
  });
}

/** An unfounded objection: what was disputed is paid within some days of the answer, or the service may be suspended. */
export const unfoundedObjection: RuleKind = ruleKind(
  'unfounded-objection',
  { payDays: 'number' },
  ({ payDays }, clause) => ({
    acts: {
      ...onAct('answerObjection', (command, state, _program, at) => {
        const claim = claimOf(state.account, command.invoice);
        if (claim === undefined || openObjection(state, command.invoice) === undefined || command.founded)
          return undefined;
        const open = openPrincipal(claim) > 0n;
        return accept([
          {
            fact: 'ObjectionAnswered',
            clause,
            invoice: claim.invoice,
            founded: false,
            ...(open ? { dueOn: laterDay(claim.dueOn, addDays(at.day, payDays)) } : {}),
          },
        ]);
      }),
    },
    watches: ['suspension', 'account', 'objections'],
    rights: (state) => {
      if (state.suspension !== undefined || state.objections.length === 0) return [];
      const unpaid = state.objections.flatMap(({ invoice, answer }) => {
        const claim = claimOf(state.account, invoice);
        const dueOn = answer?.founded === false ? answer.dueOn : undefined;
        return claim !== undefined && dueOn !== undefined && openPrincipal(claim) > 0n ? [{ invoice, dueOn }] : [];
      });
      const first = unpaid.reduce<(typeof unpaid)[number] | undefined>(
        (known, next) => (known === undefined || next.dueOn < known.dueOn ? next : known),
        undefined,
      );
      if (first === undefined) return [];
      return [
        {
          right: 'suspend',
          holder: 'operator',
          clause,
          opens: startMoment(addDays(first.dueOn, 1)),
          causes: unpaid.map(({ invoice }) => invoice),
        },
      ];
    },
  }),
);

function openObjection(state: ContractState, invoice: string): Objection | undefined {
  return state.objections.find((known) => known.invoice === invoice && known.answer === undefined);
}

/** At the due date everything but the disputed part must have come in. */
function lacksUndisputed(known: Objection, claim: Claim): boolean {
  return known.blocks && known.answer === undefined && openPrincipal(claim) > known.cents;
}

/** The operator was wrong: the sum is credited, and with it whatever would have run on it. */
function founded(
  open: Objection,
  state: ContractState,
  program: Program,
  at: When,
  clause: ClauseRef,
): readonly ContractDraft[] {
  const { invoice, cents } = open;
  const netCents = netOf(cents, state.agreement.vatRatePercent);
  const drafts: ContractDraft[] = [
    { fact: 'ObjectionAnswered', clause, invoice, founded: true },
    creditNote(state, clause, invoice, netCents, cents - netCents),
  ];
  const claim = claimOf(state.account, invoice);
  if (claim === undefined || openPrincipal(claim) === 0n || openPrincipal(claim) > cents) return drafts;
  drafts.push({ fact: 'InvoicePaid', clause, invoice });
  const late = program.offer('lateTerms');
  const credited = { ...claim, creditedCents: claim.creditedCents + cents };
  const chargeCents = lateChargeGrown(credited, at.day, late?.value);
  if (late !== undefined && chargeCents > 0n) {
    const days = daysLate(claim, at.day);
    const amount = centsToText(chargeCents);
    drafts.push({ fact: 'LateChargeComputed', clause: late.clause, invoice, kind: late.value.kind, days, amount });
  }
  return drafts;
}

/** A credit note: it lowers what is owed, and what had been paid beyond that becomes the client's credit. */
export function creditNote(
  state: ContractState,
  clause: ClauseRef,
  invoice: string,
  netCents: bigint,
  vatCents: bigint,
): ContractDraft {
  const claim = claimOf(state.account, invoice);
  const open = claim === undefined ? 0n : openPrincipal(claim);
  const backCents = netCents + vatCents - open;
  return {
    fact: 'CreditNoteIssued',
    clause,
    invoice,
    net: centsToText(netCents),
    vat: centsToText(vatCents),
    gross: centsToText(netCents + vatCents),
    ...(backCents > 0n ? { toCredit: centsToText(backCents) } : {}),
  };
}

/** The part of a gross sum that is net at a rate, rounded half-up; the rest is VAT. */
export function netOf(grossCents: bigint, ratePercent: Decimal): bigint {
  const scale = 10n ** BigInt(scaleOf(ratePercent));
  return roundQuotient(grossCents * 100n * scale, 100n * scale + unitsOf(ratePercent), 'half-up');
}
