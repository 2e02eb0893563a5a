/** Every way from a payment to the invoices it may be for; one look-up each, whatever their number. */
import { parseRfReference } from '../rf-reference.js';
import { plainIban, plainRegistrationNumber, type ContractPayer, type OpenInvoice } from './open-invoice.js';
import type { Payer } from './bank-payment.js';
import { plainNumber, runsIn } from './text-numbers.js';

/** An invoice while payments are matched: what is open shrinks. */
export interface MatchingInvoice extends Omit<OpenInvoice, 'openCents'> {
  readonly openCents: bigint;
}

/** A payer's account that serves more contracts than this names nobody: a payment service's, a bank's own. */
export const mostContractsOfPayer = 20;

interface Held extends OpenInvoice {
  left: bigint;
}

export class InvoiceIndex {
  readonly #byReference = new Map<string, Held>();
  readonly #byNumber = new Map<string, Held[]>();
  readonly #byAmount = new Map<string, Held[]>();
  readonly #byContract = new Map<string, Held[]>();
  readonly #totals = new Map<string, bigint>();
  readonly #payers = new Map<string, Set<string>>();
  /** The most runs of letters and digits that an invoice number has. */
  readonly longestNumber: number;

  constructor(invoices: readonly OpenInvoice[], payers: readonly ContractPayer[]) {
    const held: Held[] = invoices.map((invoice) => ({ ...invoice, left: invoice.openCents }));
    held.sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    let longest = 1;
    for (const invoice of held) {
      const reference = invoice.reference === undefined ? undefined : parseRfReference(invoice.reference);
      if (reference !== undefined) this.#byReference.set(reference, invoice);
      add(this.#byNumber, plainNumber(invoice.invoice), invoice);
      add(this.#byContract, contractKey(invoice), invoice);
      longest = Math.max(longest, runsIn(invoice.invoice).length);
      this.#list(invoice, invoice.left);
    }
    this.longestNumber = longest;
    for (const payer of payers) {
      for (const iban of payer.ibans) this.#know(`iban ${plainIban(iban)}`, payer.contract);
      for (const number of payer.registrationNumbers)
        this.#know(`number ${plainRegistrationNumber(number)}`, payer.contract);
    }
  }
}
