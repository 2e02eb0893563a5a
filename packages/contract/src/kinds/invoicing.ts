import {
  allocate,
  claimOf,
  grossOf,
  lateChargeGrown,
  openLateCharge,
  openPrincipal,
  percentOf,
  unpaidClaims,
  daysLate,
  type LateCharge,
  type LateTerms,
  type PaymentPart,
} from '@saikne/billing';
import {
  accept,
  addDays,
  addMonthsToMonth,
  centsFromText,
  centsToText,
  decimal,
  firstDayOf,
  monthOf,
  parseMonth,
  refuse,
  type ClauseRef,
  type Day,
} from '@saikne/kernel';
import { chargedCents, type Charge } from '../charges.js';
import type { ContractDraft, InvoicedLine, PaidPart } from '../fact.js';
import { earliest, startMoment, type Moment } from '../moment.js';
import { unknownThing, type Offer, type Program } from '../program.js';
import { notYet } from './back-dating.js';
import { onAct, onFact, ruleKind, type DutyView, type RuleKind, type When } from '../rule.js';
import type { ContractState } from '../state.js';
import type { Writable } from '../writable.js';

/** Invoices, their due date, the duty to pay them, and payments: paid when the whole sum has come in. */
export const invoiceDue: RuleKind = ruleKind('invoice-due', { dueDays: 'number?' }, ({ dueDays }, clause) => ({
  acts: {
    ...onAct('issueInvoice', (command, state, program, at) => {
      if (claimOf(state.account, command.invoice) !== undefined) {
        return refuse('INVOICE_NUMBER_USED', clause, { values: { invoice: command.invoice } });
      }
      if (command.net <= 0n) return refuse('AMOUNT_NOT_POSITIVE', clause);
      const dueOn = command.dueOn ?? (dueDays === undefined ? undefined : addDays(at.day, dueDays));
      if (dueOn === undefined) return refuse('DUE_DATE_NEEDED', clause);
      if (dueOn < at.day) return refuse('DUE_BEFORE_ISSUE', clause, { notBefore: at.day });
      const drafts = invoiced(command.invoice, command.net, dueOn, state, program, clause);
      return accept(command.paper === true ? drafts.map(onPaper) : drafts);
    }),
    ...onAct('pay', (command, state, program, at) => {
      if (command.amount <= 0n) return refuse('AMOUNT_NOT_POSITIVE', clause);
      if (command.invoice !== undefined && claimOf(state.account, command.invoice) === undefined) {
        return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice: command.invoice } });
      }
      const payment = command.payment ?? `P${state.payments.length + 1}`;
      if (state.payments.some((known) => known.payment === payment)) {
        return refuse('PAYMENT_ALREADY_RECORDED', clause, { values: { payment } });
      }
      const on = command.receivedOn ?? at.day;
      if (on > at.day) return notYet(on, at, clause);
      const drafts = paid(payment, command.amount, command.invoice, state, program, on, clause);
      return accept(on === at.day ? drafts : drafts.map((draft) => backDated(draft, on)));
    }),
    ...onAct('reversePayment', (command, state) => {
      const payment = state.payments.find((known) => known.payment === command.payment);
      if (payment === undefined)
        return refuse('UNKNOWN_PAYMENT', unknownThing, { values: { payment: command.payment } });
      if (payment.reversed) return refuse('PAYMENT_ALREADY_REVERSED', clause, { values: { payment: command.payment } });
      return accept([
        {
          fact: 'PaymentReversed',
          clause,
          payment: payment.payment,
          amount: centsToText(payment.cents),
          ...(command.reason === undefined ? {} : { reason: command.reason }),
          ...(command.who === undefined ? {} : { who: command.who }),
        },
      ]);
    }),
  },
  follows: onFact('CreditNoteIssued', (fact, state, program, at) =>
    fact.toCredit === undefined ? [] : freedCredit(state, program, at, clause),
  ),
  watches: ['account', 'objections'],
  duties: (state) => payDuties(state, clause),
  fulfilled: ({ account }, { subject }) => {
    const claim = subject.invoice === undefined ? undefined : claimOf(account, subject.invoice);
    return claim !== undefined && claim.paidCents > 0n;
  },
  offers: dueDays === undefined ? {} : { dueOn: (issuedOn) => addDays(issuedOn, dueDays) },
}));

type InvoiceDraft = Extract<ContractDraft, { readonly fact: 'InvoiceIssued' }>;

function invoiced(
  invoice: string,
  netCents: bigint,
  dueOn: Day,
  state: ContractState,
  program: Program,
  clause: ClauseRef,
): readonly ContractDraft[] {
  const vatCents = percentOf(netCents, state.agreement.vatRatePercent);
  const lateCents = state.account.claims.reduce((sum, claim) => sum + openLateCharge(claim), 0n);
  const issued: Writable<InvoiceDraft> = {
    fact: 'InvoiceIssued',
    clause,
    invoice,
    net: centsToText(netCents),
    vat: centsToText(vatCents),
    gross: centsToText(netCents + vatCents),
    dueOn,
  };
  if (lateCents !== 0n) issued.lateCharges = centsToText(lateCents);
  if (chargedCents(state.unbilled) === netCents) issued.lines = state.unbilled.map(invoicedLine);
  const credit = state.account.creditCents - keptCredit(state, program);
  if (credit <= 0n) return [issued];
  const owed = netCents + vatCents;
  const used = credit < owed ? credit : owed;
  const drafts: ContractDraft[] = [
    issued,
    {
      fact: 'CreditUsed',
      clause,
      amount: centsToText(used),
      parts: [{ to: 'principal', invoice, amount: centsToText(used) }],
    },
  ];
  if (used === owed) drafts.push({ fact: 'InvoicePaid', clause, invoice });
  return drafts;
}

/** What waits on the account for something else and pays no invoice. */
function keptCredit(state: ContractState, program: Program): bigint {
  // Told by the restoration kind, under this name only.
  const kept = program.tell('keptCredit')?.value as ((state: ContractState) => bigint) | undefined;
  return kept?.(state) ?? 0n;
}

function invoicedLine({ what, clause, cents, month, subscription }: Charge): InvoicedLine {
  const line: Writable<InvoicedLine> = { what, clause, amount: centsToText(cents) };
  if (month !== undefined) line.month = month;
  if (subscription !== undefined) line.subscription = subscription;
  return line;
}

function onPaper(draft: ContractDraft): ContractDraft {
  return draft.fact === 'InvoiceIssued' ? { ...draft, paper: true } : draft;
}

/** A payment with where it went; the charges for lateness that it brings to light; the invoices it completes. */
function paid(
  payment: string,
  cents: bigint,
  invoice: string | undefined,
  state: ContractState,
  program: Program,
  on: Day,
  clause: ClauseRef,
): readonly ContractDraft[] {
  const late = program.offer('lateTerms');
  const known = invoice === undefined ? { cents, on } : { cents, on, invoice };
  const { parts, charges, paidInvoices } = allocate(state.account, known, late?.value);
  const drafts: ContractDraft[] = charges.map((charge) => lateChargeDraft(charge, late, clause));
  const amount = centsToText(cents);
  const texts = parts.map(toText);
  drafts.push(
    invoice === undefined
      ? { fact: 'PaymentReceived', clause, payment, amount, parts: texts }
      : { fact: 'PaymentReceived', clause, payment, amount, invoice, parts: texts },
  );
  for (const paidInvoice of paidInvoices) drafts.push({ fact: 'InvoicePaid', clause, invoice: paidInvoice });
  return drafts;
}

function lateChargeDraft(charge: LateCharge, late: Offer<LateTerms> | undefined, clause: ClauseRef): ContractDraft {
  const { invoice, days, cents } = charge;
  const kind = late?.value.kind ?? 'penalty';
  return {
    fact: 'LateChargeComputed',
    clause: late?.clause ?? clause,
    invoice,
    kind,
    days,
    amount: centsToText(cents),
  };
}

/** Money that a credit note sets free goes to what else is open, as a payment that names nothing does. */
function freedCredit(state: ContractState, program: Program, at: When, clause: ClauseRef): readonly ContractDraft[] {
  const cents = state.account.creditCents - keptCredit(state, program);
  if (cents <= 0n) return [];
  const late = program.offer('lateTerms');
  const { parts, charges, paidInvoices } = allocate(state.account, { cents, on: at.day }, late?.value);
  const used = parts.filter(({ to }) => to !== 'credit');
  if (used.length === 0) return [];
  const amount = centsToText(used.reduce((sum, part) => sum + part.cents, 0n));
  return [
    ...charges.map((charge) => lateChargeDraft(charge, late, clause)),
    { fact: 'CreditUsed', clause, amount, parts: used.map(toText) },
    ...paidInvoices.map((invoice): ContractDraft => ({ fact: 'InvoicePaid', clause, invoice })),
  ];
}

function backDated(draft: ContractDraft, receivedOn: Day): ContractDraft {
  return draft.fact === 'PaymentReceived' ? { ...draft, receivedOn } : draft;
}

function payDuties(state: ContractState, clause: ClauseRef): readonly DutyView[] {
  const { account, objections } = state;
  return unpaidClaims(account).map((claim) => {
    const { invoice } = claim;
    if (objections.length === 0)
      return { duty: 'pay', holder: 'client', clause, dueOn: claim.dueOn, subject: { invoice } };
    const objection = objections.findLast((known) => known.invoice === invoice);
    const answered = objections.findLast((known) => known.invoice === invoice && known.answer?.dueOn !== undefined);
    const dueOn = answered?.answer?.dueOn ?? claim.dueOn;
    const duty: Writable<DutyView> = { duty: 'pay', holder: 'client', clause, dueOn, subject: { invoice } };
    const waits = objection?.answer === undefined && objection?.blocks === true;
    if (waits && objection.cents >= openPrincipal(claim)) duty.waitingOn = 'operator';
    return duty;
  });
}

function toText(part: PaymentPart): PaidPart {
  const { to, invoice, cents } = part;
  const amount = centsToText(cents);
  return invoice === undefined ? { to, amount } : { to, amount, invoice };
}

/** The charge for paying late: simple, by the day, on what turned out to be owed. */
export const lateCharge: RuleKind = ruleKind(
  'late-charge',
  { charge: 'text', percentPerDay: 'decimal?', capPercent: 'decimal?' },
  (parameters, clause, history) => {
    const now = lateTermsOf(parameters);
    if (now === undefined && history.changes.length === 0) return {};
    const terms: LateTerms = {
      ...(now ?? noLateCharge),
      ...(history.changes.length === 0
        ? {}
        : { heldFor: (dueOn: Day): LateTerms => lateTermsOf(history.on(dueOn)) ?? noLateCharge }),
    };
    const { kind } = terms;
    return {
      offers: { lateTerms: terms },
      acts: {
        ...onAct('computeLateCharge', (command, state, _program, at) => {
          const claim = claimOf(state.account, command.invoice);
          if (claim === undefined)
            return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice: command.invoice } });
          const cents = lateChargeGrown(claim, at.day, terms);
          if (cents === 0n) return refuse('NOTHING_TO_CHARGE', clause, { notBefore: addDays(claim.dueOn, 1) });
          const { invoice } = claim;
          const days = daysLate(claim, at.day);
          return accept([{ fact: 'LateChargeComputed', clause, invoice, kind, days, amount: centsToText(cents) }]);
        }),
        ...onAct('waiveLateCharge', (command, state) => {
          const claim = claimOf(state.account, command.invoice);
          if (claim === undefined)
            return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice: command.invoice } });
          const open = openLateCharge(claim);
          if (open === 0n) return refuse('NOTHING_TO_WAIVE', clause);
          const { invoice } = claim;
          return accept([
            {
              fact: 'LateChargeWaived',
              clause,
              invoice,
              amount: centsToText(open),
              reason: command.reason,
              ...(command.who === undefined ? {} : { who: command.who }),
            },
          ]);
        }),
      },
    };
  },
);

interface LateParameters {
  readonly charge: string;
  readonly percentPerDay?: string;
  readonly capPercent?: string;
}

const noLateCharge: LateTerms = { kind: 'interest', percentPerDay: decimal('0') };

function lateTermsOf({ charge, percentPerDay, capPercent }: LateParameters): LateTerms | undefined {
  if (percentPerDay === undefined) return undefined;
  return {
    kind: charge === 'interest' ? 'interest' : 'penalty',
    percentPerDay: decimal(percentPerDay),
    ...(capPercent === undefined ? {} : { capPercent: decimal(capPercent) }),
  };
}

/** Invoices go out as e-invoices; on paper only at the client's cost. */
export const invoiceDelivery: RuleKind = ruleKind(
  'invoice-delivery',
  { channel: 'text', contact: 'text', paperFee: 'decimal?' },
  ({ channel, contact, paperFee }, clause) => {
    const paperFeeCents = centsFromText(paperFee ?? '0') ?? 0n;
    return {
      gates: {
        ...onAct('issueInvoice', (command) =>
          command.paper === true && paperFee === undefined ? refuse('PAPER_PRICE_MISSING', clause) : undefined,
        ),
      },
      follows: onFact('InvoiceIssued', (fact, state) => {
        const to = state.contacts[contact];
        const { invoice, paper } = fact;
        const by = paper === true ? 'post' : channel;
        const sent: ContractDraft =
          to === undefined
            ? { fact: 'InvoiceSent', clause, invoice, channel: by }
            : { fact: 'InvoiceSent', clause, invoice, channel: by, to };
        if (paper !== true || paperFee === undefined) return [sent];
        return [sent, { fact: 'PaperInvoiceCharged', clause, invoice, amount: centsToText(paperFeeCents) }];
      }),
    };
  },
);

/** What was charged in a month is invoiced on the next month's first day, where the operator's policy says so. */
export const monthlyInvoice: RuleKind = ruleKind('monthly-invoice', {}, (_, clause) => ({
  watches: ['unbilled', 'chargedOn'],
  next: (state, program) => {
    if (state.agreement.policy['issueInvoice'] !== 'automatic' || chargedCents(state.unbilled) === 0n) return undefined;
    if (state.chargedOn === undefined || program.offer('dueOn') === undefined) return undefined;
    return startMoment(firstDayOf(addMonthsToMonth(monthOf(state.chargedOn), 1)));
  },
  fire: (state, program, at) => {
    const due = program.offer('dueOn');
    if (due === undefined) return [];
    return invoiced(
      freshNumber(state, monthOf(addDays(at.day, -1))),
      chargedCents(state.unbilled),
      due.value(at.day),
      state,
      program,
      clause,
    );
  },
}));

/** The month, with an ordinal where that number is taken. */
function freshNumber(state: ContractState, month: string): string {
  for (let ordinal = 1; ; ordinal++) {
    const number = ordinal === 1 ? month : `${month}-${ordinal}`;
    if (claimOf(state.account, number) === undefined) return number;
  }
}

/** The client tells at once that a monthly invoice did not come. */
export const missingInvoice: RuleKind = ruleKind('missing-invoice', {}, (_, clause) => ({
  acts: {
    ...onAct('reportMissingInvoice', (command, _state, _program, at) => {
      const month = parseMonth(command.month);
      if (month === undefined) return refuse('NOT_A_MONTH', clause, { values: { month: command.month } });
      if (month >= monthOf(at.day))
        return refuse('MONTH_NOT_OVER', clause, { notBefore: firstDayOf(addMonthsToMonth(month, 1)) });
      return accept([{ fact: 'InvoiceReportedMissing', clause, month }]);
    }),
  },
}));

/** What collecting a late invoice cost is charged on top. */
export const collectionCosts: RuleKind = ruleKind('collection-costs', {}, (_, clause) => ({
  acts: {
    ...onAct('chargeCollectionCosts', (command, state, _program, at) => {
      const claim = claimOf(state.account, command.invoice);
      if (claim === undefined) return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice: command.invoice } });
      if (at.day <= claim.dueOn || (claim.paidOn !== undefined && claim.paidOn <= claim.dueOn)) {
        return refuse('NOT_LATE', clause, { notBefore: addDays(claim.dueOn, 1) });
      }
      if (command.amount <= 0n) return refuse('AMOUNT_NOT_POSITIVE', clause);
      return accept([
        { fact: 'CollectionCostsCharged', clause, invoice: claim.invoice, amount: centsToText(command.amount) },
      ]);
    }),
  },
}));

/** A debt that is late may be handed to a collector. */
export const debtHandOver: RuleKind = ruleKind('debt-hand-over', {}, (_, clause) => ({
  acts: {
    ...onAct('handOverDebt', (command, state, _program, at) => {
      const claim = claimOf(state.account, command.invoice);
      if (claim === undefined) return refuse('UNKNOWN_INVOICE', unknownThing, { values: { invoice: command.invoice } });
      if (openPrincipal(claim) === 0n) return refuse('NOTHING_OWED', clause);
      if (at.day <= claim.dueOn) return refuse('NOT_LATE', clause, { notBefore: addDays(claim.dueOn, 1) });
      if (state.handedOver.includes(claim.invoice)) return refuse('ALREADY_HANDED_OVER', clause);
      return accept([{ fact: 'DebtHandedOver', clause, invoice: claim.invoice, collector: command.collector }]);
    }),
  },
}));

/** An unpaid invoice brings a written claim the day after it was due, whatever else is done. */
export const claimLetter: RuleKind = ruleKind('claim-letter', {}, (_, clause) => ({
  watches: ['account', 'claimLetters'],
  next: (state) =>
    state.account.claims.reduce<Moment | undefined>(
      (next, claim) =>
        needsLetter(state, claim.invoice) ? earliest(next, startMoment(addDays(claim.dueOn, 1))) : next,
      undefined,
    ),
  fire: (state, _program, at) =>
    state.account.claims
      .filter((claim) => needsLetter(state, claim.invoice) && claim.dueOn < at.day)
      .map((claim): ContractDraft => ({ fact: 'ClaimLetterSent', clause, invoice: claim.invoice })),
}));

function needsLetter(state: ContractState, invoice: string): boolean {
  const claim = claimOf(state.account, invoice);
  return claim !== undefined && openPrincipal(claim) > 0n && !state.claimLetters.includes(invoice);
}

/** The gross sum of an invoice, for messages. */
export function grossText(state: ContractState, invoice: string): string | undefined {
  const claim = claimOf(state.account, invoice);
  return claim === undefined ? undefined : centsToText(grossOf(claim));
}
