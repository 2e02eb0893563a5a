import { rfReference } from '@saikne/billing';
import { cents, isContractFact, type AnyFact, type ContractFact } from '@saikne/contract';
import { invariant, type Instant } from '@saikne/kernel';
import {
  insertBillingDocuments,
  takeNumbers,
  type BillingDocumentKind,
  type NumberedDocument,
  type OperatorTransaction,
} from '@saikne/store';
import type { Seller } from '@saikne/wire';
import type { AppendedFact, AppendedToContract } from '../contracts/append.js';
import { readSeller } from './details.js';
import { housedFrom } from './housed-from.js';

type Unnumbered = Omit<NumberedDocument, 'series' | 'year' | 'sequence' | 'number' | 'reference'>;
type Billed = Pick<Unnumbered, 'kind' | 'claim' | 'dueOn' | 'netCents' | 'vatCents' | 'lateCents'>;

const defaultSeries: Readonly<Record<BillingDocumentKind, string>> = { invoice: 'INV', 'credit-note': 'CN' };

/**
 * Gives invoices and credit notes their numbers, in the transaction that records their facts and as its last work: the
 * counter is locked until it commits, so there is no gap. What happened before the contract came to this house, or before
 * the day from which it writes documents, keeps the number it had.
 */
export async function numberDocuments(
  tx: OperatorTransaction,
  appended: readonly AppendedToContract[],
  now: Instant,
): Promise<void> {
  if (!appended.some(({ facts }) => facts.some(({ fact }) => billedBy(fact) !== undefined))) return;
  const seller = await readSeller(tx);
  const documents = appended.flatMap((one) => documentsOf(one, seller, now));
  const series: Readonly<Record<BillingDocumentKind, string>> = {
    invoice: seller?.invoiceSeries ?? defaultSeries.invoice,
    'credit-note': seller?.creditNoteSeries ?? defaultSeries['credit-note'],
  };
  const numbered: NumberedDocument[] = [];
  // Always in the same order, so that two batches never wait for one another.
  for (const group of groupsOf(documents, (document) => `${series[document.kind]} ${document.issuedOn.slice(0, 4)}`))
    numbered.push(...(await numberGroup(tx, series, group)));
  await insertBillingDocuments(tx, numbered);
}

async function numberGroup(
  tx: OperatorTransaction,
  series: Readonly<Record<BillingDocumentKind, string>>,
  group: readonly Unnumbered[],
): Promise<readonly NumberedDocument[]> {
  const [first] = group;
  invariant(first !== undefined, 'a group has a document');
  const name = series[first.kind];
  const year = Number(first.issuedOn.slice(0, 4));
  const start = await takeNumbers(tx, { series: name, year, count: group.length });
  return group.map((document, at) => {
    const sequence = start + at;
    const number = `${name}-${String(year)}-${String(sequence).padStart(6, '0')}`;
    const reference = rfReference(number);
    invariant(reference !== undefined, 'a number of ours fits a creditor reference');
    return { ...document, series: name, year, sequence, number, reference };
  });
}

function documentsOf(
  { contract, facts }: AppendedToContract,
  seller: Seller | undefined,
  now: Instant,
): readonly Unnumbered[] {
  const from = housedFrom(contract, seller);
  return facts.flatMap(({ factId, position, fact }: AppendedFact) => {
    const billed = billedBy(fact);
    if (billed === undefined || fact.on < from) return [];
    const { id: contractId, clientId } = contract;
    return [{ factId, contractId, position, clientId, issuedOn: fact.on, numberedAt: now, ...billed }];
  });
}

/** What a fact asks a document for; undefined: for none. */
function billedBy(fact: AnyFact): Billed | undefined {
  if (!isContractFact(fact)) return undefined;
  if (fact.fact === 'InvoiceIssued') {
    const lateCents = Number(cents(fact.lateCharges ?? '0.00'));
    return { ...amountsOf(fact), kind: 'invoice', claim: fact.invoice, dueOn: fact.dueOn, lateCents };
  }
  if (fact.fact === 'CreditNoteIssued')
    return { ...amountsOf(fact), kind: 'credit-note', claim: fact.invoice, dueOn: null, lateCents: 0 };
  if (fact.fact === 'RestorationFeeCharged')
    return { ...amountsOf(fact), kind: 'invoice', claim: `restoration ${fact.on}`, dueOn: fact.on, lateCents: 0 };
  return undefined;
}

function amountsOf(fact: Extract<ContractFact, { readonly net: string; readonly vat: string }>) {
  return { netCents: Number(cents(fact.net)), vatCents: Number(cents(fact.vat)) };
}

function groupsOf(
  documents: readonly Unnumbered[],
  keyOf: (document: Unnumbered) => string,
): readonly (readonly Unnumbered[])[] {
  const groups = new Map<string, Unnumbered[]>();
  for (const document of documents.toSorted(byDay)) {
    const key = keyOf(document);
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [document]);
    else known.push(document);
  }
  return [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

function byDay(a: Unnumbered, b: Unnumbered): number {
  return a.issuedOn < b.issuedOn ? -1 : a.issuedOn > b.issuedOn ? 1 : 0;
}
