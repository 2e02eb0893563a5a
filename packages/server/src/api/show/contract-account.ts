import {
  allClaims,
  grossOf,
  openCosts,
  openLateCharge,
  openOf,
  openPrincipal,
  type Claim,
  type LedgerEntry,
} from '@saikne/billing';
import type { ContractState } from '@saikne/contract';
import { centsToText, dayAt, type Day } from '@saikne/kernel';
import type { ContractAccount } from '@saikne/wire';
import type { ContractNow } from '../../contracts/read.js';
import { totalsOf } from './contract.js';

/** A contract's account as people read it. */
export function toAccount({ state, asOf }: ContractNow, ledger: readonly LedgerEntry[]): ContractAccount {
  const today = dayAt(asOf, state.agreement.zone);
  return {
    asOf,
    ...totalsOf(state, today),
    unbilled: state.unbilled.map(({ what, cents, clause, month, subscription }) => ({
      what,
      amount: centsToText(cents),
      clause,
      month: month ?? null,
      subscription: subscription ?? null,
    })),
    invoices: allClaims(state.account).map((claim) => toInvoice(claim, state, today)),
    payments: state.payments.map(({ payment, on, cents, reversed }) => ({
      payment,
      on,
      amount: centsToText(cents),
      reversed,
    })),
    ledger: ledger.map(({ on, what, clause, reference, postings }) => ({
      on,
      what,
      clause,
      reference,
      postings: postings.map(({ account, cents }) => ({ account, amount: centsToText(cents) })),
    })),
  };
}

function toInvoice(claim: Claim, { objections }: ContractState, today: Day): ContractAccount['invoices'][number] {
  const objection = objections.findLast(({ invoice }) => invoice === claim.invoice);
  return {
    invoice: claim.invoice,
    issuedOn: claim.issuedOn,
    dueOn: claim.dueOn,
    net: centsToText(claim.netCents),
    vat: centsToText(claim.vatCents),
    gross: centsToText(grossOf(claim)),
    credited: centsToText(claim.creditedCents),
    paid: centsToText(claim.paidCents),
    open: centsToText(openPrincipal(claim)),
    lateChargeOpen: centsToText(openLateCharge(claim)),
    costsOpen: centsToText(openCosts(claim)),
    paidOn: claim.paidOn ?? null,
    state: openOf(claim) === 0n ? 'paid' : openPrincipal(claim) > 0n && claim.dueOn < today ? 'overdue' : 'open',
    objection:
      objection === undefined
        ? null
        : {
            amount: centsToText(objection.cents),
            receivedOn: objection.receivedOn,
            blocks: objection.blocks,
            answered: objection.answer !== undefined,
            founded: objection.answer?.founded ?? null,
          },
  };
}
