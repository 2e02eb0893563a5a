import {
  claimOf,
  emptyAccount,
  openPrincipal,
  payPart,
  percentOf,
  withClaim,
  type Account,
  type PaymentPart,
} from '@saikne/billing';
import { accept, centsToText, clause, isClauseRef, refuse, type ClauseRef, type Day } from '@saikne/kernel';
import type { ContractCommand } from '../acts.js';
import { credit } from '../amounts.js';
import type { Charge } from '../charges.js';
import type { AnyDraft, ContractDraft, HowEnded, PaidPart } from '../fact.js';
import { endMoment, startMoment } from '../moment.js';
import type { BoundRule, Program } from '../program.js';
import { onAct, type Outcome, type When } from '../rule.js';
import type { ContractState } from '../state.js';
import { wrongChanges, wrongEdition } from './notices.js';
import { withoutTerms } from './rights.js';

const house = clause('house:taken-over');

type TakeOver = ContractCommand<'takeOver'>;
type Entry<List extends keyof TakeOver> = NonNullable<TakeOver[List]> extends readonly (infer One)[] ? One : never;

/** What another room makes of the same act; told under `takeOver`. */
export type TakeOverContent = (command: TakeOver, state: ContractState, program: Program, at: When) => Outcome;

/**
 * A contract that ran elsewhere goes on here: with what was open on the account, what had been told and announced, and what
 * still runs. From then on its life goes on as if it had always been here; what came due meanwhile happens at once.
 */
export const takingOver: BoundRule = {
  clause: house,
  kind: 'taking-over',
  rule: {
    acts: {
      ...onAct('takeOver', (command, state, program, at) => {
        if (state.stage !== 'unsigned') return refuse('CONTRACT_ALREADY_SIGNED', house);
        const { signedOn, inForceOn } = state.agreement;
        if (inForceOn > at.day) return refuse('NOT_RUNNING_YET', house, { notBefore: inForceOn });
        const future = daysIn(command).find((day) => day > at.day);
        if (future !== undefined) {
          return refuse('IN_THE_FUTURE', house, { values: { day: future }, notAfter: at.day });
        }
        const money = moneyTakenOver(command, state);
        if (!money.ok) return money;
        const rest = restTakenOver(command, state, program, at);
        if (!rest.ok) return rest;
        // Told by a room that has content of its own, in this form.
        const content = (program.tell('takeOver')?.value as TakeOverContent | undefined)?.(command, state, program, at);
        if (content !== undefined && !content.ok) return content;
        const { activatedOn, activationFeeReceivedOn, chargedThrough } = command;
        const begun: ContractDraft = {
          fact: 'ContractTakenOver',
          clause: house,
          signedOn,
          inForceOn,
          ...(activatedOn === undefined ? {} : { activatedOn }),
          ...(activationFeeReceivedOn === undefined ? {} : { activationFeeReceivedOn }),
          ...(chargedThrough === undefined ? {} : { chargedThrough }),
          credit: centsToText(command.credit ?? 0n),
        };
        return accept<AnyDraft>([begun, ...money.value, ...rest.value, ...(content?.value ?? [])]);
      }),
    },
  },
};

/** The days on which something must already have happened. */
function daysIn(command: TakeOver): readonly Day[] {
  return [
    ...(command.activatedOn === undefined ? [] : [command.activatedOn]),
    ...(command.activationFeeReceivedOn === undefined ? [] : [command.activationFeeReceivedOn]),
    ...(command.invoices ?? []).map(({ issuedOn }) => issuedOn),
    ...[...(command.payments ?? []), ...(command.credits ?? []), ...(command.charges ?? [])].map(({ on }) => on),
    ...(command.objections ?? []).map(({ receivedOn }) => receivedOn),
    ...(command.notices ?? []).map(({ postedOn }) => postedOn),
    ...(command.announcements ?? []).map(({ announcedOn }) => announcedOn),
    ...[...(command.breaches ?? []), ...(command.complaints ?? [])].map(({ on }) => on),
    ...(command.forceMajeure ?? []).map(({ from }) => from),
  ];
}

/** Invoices, and what was paid and credited on them in the order of days; refused where the sums cannot be right. */
function moneyTakenOver(command: TakeOver, { agreement }: ContractState): Outcome {
  const drafts: ContractDraft[] = [];
  let account: Account = emptyAccount;
  for (const entry of command.invoices ?? []) {
    const { invoice, net, issuedOn, dueOn } = entry;
    const values = { invoice };
    if (claimOf(account, invoice) !== undefined) return refuse('INVOICE_NUMBER_USED', house, { values });
    if (net <= 0n) return refuse('AMOUNT_NOT_POSITIVE', house, { values });
    if (dueOn < issuedOn) return refuse('DUE_BEFORE_ISSUE', house, { values, notBefore: issuedOn });
    const vat = entry.vat ?? percentOf(net, agreement.vatRatePercent);
    if ((entry.paid ?? 0n) > net + vat) return refuse('PAID_MORE_THAN_OWED', house, { values });
    account = withClaim(account, { invoice, issuedOn, dueOn, netCents: net, vatCents: vat });
    if (entry.paid !== undefined) account = payPart(account, { to: 'principal', invoice, cents: entry.paid }, dueOn);
    drafts.push(invoiceTakenOver(entry, vat));
  }
  const steps = [
    ...paymentsOf(command).map((payment) => ({ on: payment.on, payment })),
    ...(command.credits ?? []).map((credited) => ({ on: credited.on, credited })),
  ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  for (const step of steps) {
    if ('credited' in step) {
      const { invoice, gross } = step.credited;
      if (claimOf(account, invoice) === undefined) return refuse('UNKNOWN_INVOICE', house, { values: { invoice } });
      const before = account.creditCents;
      account = credit(account, invoice, gross);
      const back = account.creditCents - before;
      drafts.push({
        fact: 'CreditTakenOver',
        clause: house,
        invoice,
        gross: centsToText(gross),
        ...(back === 0n ? {} : { toCredit: centsToText(back) }),
      });
      continue;
    }
    const { payment, parts, on, reversed } = step.payment;
    for (const part of reversed ? [] : parts) {
      if (part.to === 'credit') continue;
      const claim = part.invoice === undefined ? undefined : claimOf(account, part.invoice);
      if (claim === undefined) return refuse('UNKNOWN_INVOICE', house, { values: { invoice: part.invoice ?? '' } });
      if (part.to === 'principal' && part.cents > openPrincipal(claim)) {
        return refuse('PAID_MORE_THAN_OWED', house, { values: { invoice: claim.invoice } });
      }
      account = payPart(account, part, on);
    }
    drafts.push({
      fact: 'PaymentTakenOver',
      clause: house,
      payment,
      amount: centsToText(parts.reduce((sum, part) => sum + part.cents, 0n)),
      receivedOn: on,
      parts: parts.map(toText),
      ...(reversed ? { reversed: true } : {}),
    });
  }
  for (const { what, amount, on, under, month, subscription } of command.charges ?? []) {
    const kind = chargeKinds.find((known) => known === what);
    if (kind === undefined) return refuse('UNKNOWN_CHARGE', house, { values: { what, known: chargeKinds.join(', ') } });
    drafts.push({
      fact: 'ChargeTakenOver',
      clause: house,
      what: kind,
      amount: centsToText(amount),
      chargedOn: on,
      under: clauseUnder(under, agreement.terms),
      ...(month === undefined ? {} : { month }),
      ...(subscription === undefined ? {} : { subscription }),
    });
  }
  return accept(drafts);
}

const chargeKinds: readonly Charge['what'][] = ['monthlyFee', 'instalment', 'paperInvoice'];

function invoiceTakenOver(entry: Entry<'invoices'>, vat: bigint): ContractDraft {
  const { invoice, net, issuedOn, dueOn, paid, lateCharged, lateWaived, costs, claimLetterSent, handedOver } = entry;
  return {
    fact: 'InvoiceTakenOver',
    clause: house,
    invoice,
    net: centsToText(net),
    vat: centsToText(vat),
    gross: centsToText(net + vat),
    issuedOn,
    dueOn,
    ...(paid === undefined ? {} : { paid: centsToText(paid) }),
    ...(lateCharged === undefined ? {} : { lateCharged: centsToText(lateCharged) }),
    ...(lateWaived === undefined ? {} : { lateWaived: centsToText(lateWaived) }),
    ...(costs === undefined ? {} : { costs: centsToText(costs) }),
    ...(claimLetterSent === undefined ? {} : { claimLetterSent }),
    ...(handedOver === undefined ? {} : { handedOver }),
  };
}

interface TakenPayment {
  readonly payment: string;
  readonly on: Day;
  readonly parts: readonly PaymentPart[];
  readonly reversed: boolean;
}

/** The payments, each with its parts: entries of one id are parts of one payment. */
function paymentsOf(command: TakeOver): readonly TakenPayment[] {
  const payments = new Map<string, TakenPayment>();
  for (const { payment, amount, on, invoice, to, reversed } of command.payments ?? []) {
    const id = payment ?? `P${payments.size + 1}`;
    const known = payments.get(id);
    const part: PaymentPart = {
      to: partOf(to, invoice),
      cents: amount,
      ...(invoice === undefined ? {} : { invoice }),
    };
    payments.set(id, {
      payment: id,
      on: known?.on ?? on,
      parts: [...(known?.parts ?? []), part],
      reversed: reversed ?? false,
    });
  }
  return [...payments.values()];
}

function partOf(to: string | undefined, invoice: string | undefined): PaymentPart['to'] {
  if (to === 'costs' || to === 'lateCharge' || to === 'credit') return to;
  return invoice === undefined ? 'credit' : 'principal';
}

function toText(part: PaymentPart): PaidPart {
  return {
    to: part.to,
    amount: centsToText(part.cents),
    ...(part.invoice === undefined ? {} : { invoice: part.invoice }),
  };
}

/** A clause of the terms, written with or without their name. */
function clauseUnder(reference: string, terms: string): ClauseRef {
  return isClauseRef(reference) ? reference : clause(`${terms}:${withoutTerms(reference)}`);
}

/** Objections, suspensions, notices, announcements, breaches: whatever had begun and is not over. */
function restTakenOver(command: TakeOver, state: ContractState, program: Program, at: When): Outcome {
  const drafts: ContractDraft[] = [];
  const terms = program.terms.id;
  for (const { invoice, amount, receivedOn, blocks, answeredOn, founded, dueOn } of command.objections ?? []) {
    drafts.push({
      fact: 'ObjectionTakenOver',
      clause: house,
      invoice,
      amount: centsToText(amount),
      receivedOn,
      blocks,
      ...(answeredOn === undefined ? {} : { answeredOn }),
      ...(founded === undefined ? {} : { founded }),
      ...(dueOn === undefined ? {} : { dueOn }),
    });
  }
  for (const { kind, firstDay, lastDay, under, over } of command.suspensions ?? []) {
    const stands = over === true ? 'past' : startMoment(firstDay) > at.moment ? 'granted' : 'present';
    drafts.push({
      fact: 'SuspensionTakenOver',
      clause: house,
      kind,
      firstDay,
      ...(lastDay === undefined ? {} : { lastDay }),
      under: clauseUnder(under, terms),
      stands,
    });
  }
  for (const { right, on, causes } of command.reasonsTold ?? []) {
    drafts.push({ fact: 'ReasonsTakenOver', clause: house, right, toldOn: on, causes });
  }
  const notices = noticesTakenOver(command, state, program, at);
  if (!notices.ok) return notices;
  for (const { accepted, price, ...announced } of command.announcements ?? []) {
    const { announcement, what, announcedOn, effectiveOn, product, period, terms: named, changes } = announced;
    const wrong = wrongEdition(state, program, effectiveOn, named, changes);
    if (wrong !== undefined) return refuse('TERMS_DO_NOT_FIT', house, { values: { problem: wrong } });
    const isReplaced = accepted === true && effectiveOn <= at.day && (named !== undefined || changes !== undefined);
    drafts.push({
      fact: 'ChangeTakenOver',
      clause: house,
      announcement,
      what,
      announcedOn,
      effectiveOn,
      ...(product === undefined ? {} : { product }),
      ...(period === undefined ? {} : { period }),
      ...(price === undefined ? {} : { price: centsToText(price) }),
      ...(named === undefined ? {} : { terms: named }),
      ...(changes === undefined ? {} : { changes }),
      ...(isReplaced ? { applied: true } : {}),
      ...(accepted === undefined ? {} : { answer: accepted ? 'accepted' : 'rejected' }),
    });
  }
  for (const { what, on, under, impossible = false, cured = false } of command.breaches ?? []) {
    const broken = under === undefined ? breachClause(what, program) : clauseUnder(under, terms);
    if (broken === undefined) return refuse('UNKNOWN_BREACH', house, { values: { what } });
    drafts.push({ fact: 'BreachTakenOver', clause: house, what, happenedOn: on, under: broken, impossible, cured });
  }
  for (const { on, answered = false } of command.complaints ?? []) {
    drafts.push({ fact: 'ComplaintTakenOver', clause: house, receivedOn: on, answered });
  }
  for (const { id, amount, damageOn } of command.claims ?? []) {
    drafts.push({ fact: 'ClaimTakenOver', clause: house, id, amount: centsToText(amount), damageOn });
  }
  for (const { from, hinders = [] } of command.forceMajeure ?? []) {
    drafts.push({ fact: 'ForceMajeureTakenOver', clause: house, from, hinders });
  }
  for (const { what, value } of command.contacts ?? []) {
    drafts.push({ fact: 'ContactChanged', clause: house, what, value });
  }
  for (const { agent, firstDay, lastDay, scope } of command.mandates ?? []) {
    drafts.push({
      fact: 'MandateRecorded',
      clause: house,
      agent,
      ...(firstDay === undefined ? {} : { firstDay }),
      ...(lastDay === undefined ? {} : { lastDay }),
      ...(scope === undefined ? {} : { scope }),
    });
  }
  for (const { on, atStart = false, how, under, notice } of command.endings ?? []) {
    drafts.push({
      fact: 'EndingTakenOver',
      clause: house,
      endsOn: on,
      atStart,
      how: endings.find((known) => known === how) ?? 'notice',
      under: clauseUnder(under, terms),
      ...(notice === undefined ? {} : { notice }),
    });
  }
  return accept([...drafts, ...notices.value]);
}

const endings: readonly HowEnded[] = ['notice', 'right', 'agreement', 'change', 'term', 'noSubscription'];

function noticesTakenOver(command: TakeOver, state: ContractState, program: Program, at: When): Outcome {
  // Told by the official-notice kind, in this form.
  const delivery = program.tell('deliveredOn')?.value as
    ((postedOn: Day, country: ContractState['agreement']['country']) => Day) | undefined;
  const drafts: ContractDraft[] = [];
  for (const { notice, kind, by, postedOn, changes, accepted } of command.notices ?? []) {
    const problem = wrongChanges(state, program, at.day, changes);
    if (problem !== undefined) return refuse('TERMS_DO_NOT_FIT', house, { values: { problem } });
    if (delivery === undefined) return refuse('NO_OFFICIAL_NOTICES', house);
    const deliveredOn = delivery(postedOn, state.agreement.country);
    drafts.push({
      fact: 'NoticeTakenOver',
      clause: house,
      notice,
      kind,
      by,
      postedOn,
      deliveredOn,
      delivered: endMoment(deliveredOn) <= at.moment,
      ...(changes === undefined ? {} : { changes }),
      ...(accepted === undefined ? {} : { answer: accepted ? 'agreed' : 'refused' }),
    });
  }
  return accept(drafts);
}

/** The clause under which a breach of that name gives a right. */
function breachClause(what: string, program: Program): ClauseRef | undefined {
  const named = withoutTerms(what);
  return program.rules.find(({ kind, clause: id, rule }) => {
    if (kind !== 'breach-right') return false;
    // Told by this kind, as the list of its causes.
    const causes = rule.tells?.[`breach ${id}`] as readonly string[];
    return causes.includes(named) || named === withoutTerms(id);
  })?.clause;
}
