/** Every way from a payment to the invoices it may be for; one look-up each, whatever their number. */
import { parseRfReference } from '../rf-reference.js';
import type { Payer } from './bank-payment.js';
import { plainIban, plainRegistrationNumber, type ContractPayer, type OpenInvoice } from './open-invoice.js';
import { numbersIn, plainNumber, rfReferencesIn, runsIn, type NumberHit, type Numbered } from './text-numbers.js';

/** An invoice while payments are matched: what is left of it shrinks. */
export interface MatchingInvoice extends OpenInvoice {
  readonly leftCents: bigint;
}

interface Held extends OpenInvoice {
  leftCents: bigint;
}

export class InvoiceIndex {
  readonly #byReference = new Map<string, Held>();
  readonly #byNumber = new Map<string, Numbered<Held>[]>();
  /** By contract, currency and open amount; an invoice whose amount has changed since is passed over. */
  readonly #byAmount = new Map<string, Held[]>();
  readonly #byAccount = new Map<string, Held[]>();
  readonly #byInvoice = new Map<string, Held>();
  readonly #totals = new Map<string, bigint>();
  readonly #payers = new Map<string, Set<string>>();
  readonly #longestNumber: number;

  constructor(invoices: readonly OpenInvoice[], payers: readonly ContractPayer[]) {
    const oldestFirst = invoices
      .map((invoice): Held => ({ ...invoice, leftCents: invoice.openCents }))
      .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
    let longest = 1;
    for (const invoice of oldestFirst) {
      const reference = invoice.reference === undefined ? undefined : parseRfReference(invoice.reference);
      if (reference !== undefined) this.#byReference.set(reference, invoice);
      const runCount = runsIn(invoice.invoice).length;
      longest = Math.max(longest, runCount);
      append(this.#byNumber, plainNumber(invoice.invoice), { value: invoice, runCount });
      append(this.#byAccount, accountOf(invoice), invoice);
      this.#byInvoice.set(invoiceOf(invoice), invoice);
      this.#open(invoice, invoice.leftCents);
    }
    this.#longestNumber = longest;
    for (const { contract, ibans, registrationNumbers } of payers) {
      for (const iban of ibans) this.#know(`iban ${plainIban(iban)}`, contract);
      for (const number of registrationNumbers) this.#know(`number ${plainRegistrationNumber(number)}`, contract);
    }
  }

  /** Invoices whose creditor reference is among these or in the text. */
  referenced(references: readonly string[], text: string): readonly MatchingInvoice[] {
    const all = [...references.flatMap((reference) => parseRfReference(reference) ?? []), ...rfReferencesIn(text)];
    return [...new Set(all.flatMap((reference) => this.#byReference.get(reference) ?? []))];
  }

  numbered(text: string): readonly NumberHit<MatchingInvoice>[] {
    return numbersIn(text, this.#longestNumber, (plain) => this.#byNumber.get(plain) ?? []);
  }

  /** Contracts whose payer has this account, or one of these registration numbers. */
  contractsOf({ iban, registrationNumbers }: Payer): ReadonlySet<string> {
    const contracts = new Set<string>();
    const keys = [
      ...(iban === undefined ? [] : [`iban ${plainIban(iban)}`]),
      ...registrationNumbers.map((number) => `number ${plainRegistrationNumber(number)}`),
    ];
    for (const key of keys) for (const contract of this.#payers.get(key) ?? []) contracts.add(contract);
    return contracts;
  }

  /** The oldest invoice of a contract that asks for exactly this. */
  asking(contract: string, currency: string, cents: bigint): MatchingInvoice | undefined {
    const list = this.#byAmount.get(amountOf({ contract, currency }, cents));
    if (list === undefined) return undefined;
    // What has changed since it was listed is listed anew under its new amount.
    while (list[0] !== undefined && list[0].leftCents !== cents) list.shift();
    return list[0];
  }

  /** What a contract owes in a currency, in all. */
  totalOf(contract: string, currency: string): bigint {
    return this.#totals.get(accountOf({ contract, currency })) ?? 0n;
  }

  /** The open invoices of a contract in a currency, oldest first. */
  openOf(contract: string, currency: string): readonly MatchingInvoice[] {
    const list = this.#byAccount.get(accountOf({ contract, currency })) ?? [];
    return [...new Set(list)].filter(({ leftCents }) => leftCents > 0n);
  }

  /** An invoice asks for less (more where negative) from now on. */
  settle(contract: string, invoice: string, cents: bigint): void {
    const held = this.#byInvoice.get(invoiceOf({ contract, invoice }));
    if (held === undefined) return;
    const wasSettled = held.leftCents <= 0n;
    held.leftCents -= cents;
    this.#open(held, -cents);
    if (wasSettled && held.leftCents > 0n) append(this.#byAccount, accountOf(held), held);
  }

  /** Money without an invoice goes to the oldest of the contract, as the account will allocate it. */
  settleOldest(contract: string, currency: string, cents: bigint): void {
    const list = this.#byAccount.get(accountOf({ contract, currency })) ?? [];
    let left = cents;
    for (let first = list[0]; first !== undefined && left > 0n; first = list[0]) {
      const part = first.leftCents < left ? first.leftCents : left;
      if (part > 0n) this.settle(contract, first.invoice, part);
      left -= part;
      if (first.leftCents <= 0n) list.shift();
    }
  }

  #open(invoice: Held, addedCents: bigint): void {
    const account = accountOf(invoice);
    this.#totals.set(account, (this.#totals.get(account) ?? 0n) + addedCents);
    if (invoice.leftCents > 0n) append(this.#byAmount, amountOf(invoice, invoice.leftCents), invoice);
  }

  #know(key: string, contract: string): void {
    const contracts = this.#payers.get(key);
    if (contracts === undefined) this.#payers.set(key, new Set([contract]));
    else contracts.add(contract);
  }
}

interface InCurrency {
  readonly contract: string;
  readonly currency: string;
}

function accountOf({ contract, currency }: InCurrency): string {
  return `${currency} ${contract}`;
}

function amountOf(of: InCurrency, cents: bigint): string {
  return `${String(cents)} ${accountOf(of)}`;
}

/** Numbers are unique in an installation; a contract taken over may bring its own. */
function invoiceOf({ contract, invoice }: { readonly contract: string; readonly invoice: string }): string {
  return JSON.stringify([contract, invoice]);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
