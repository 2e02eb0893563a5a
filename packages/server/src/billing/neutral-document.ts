import { type InvoiceToWrite, type VatTreatment } from '@saikne/billing';
import {
  cents,
  creditNoteDocument,
  invoiceDocument,
  restorationFeeDocument,
  type ContractFact,
  type InvoicedLine,
} from '@saikne/contract';
import type { Invoice } from '@saikne/documents';
import {
  firstDayOf,
  formatMessage,
  invariant,
  lastDayOf,
  type Language,
  type Month,
  type Period,
} from '@saikne/kernel';
import type { BillingDocument, StoredContract } from '@saikne/store';
import type { BillingDetails, Seller } from '@saikne/wire';
import { billingTexts } from './messages/catalogue.js';
import type { DocumentTextKey } from './messages/keys.js';

/** Everything a neutral document is made from. */
export interface DocumentSources {
  readonly document: BillingDocument;
  readonly contract: Pick<StoredContract, 'number'>;
  readonly fact: ContractFact;
  readonly seller: Seller;
  readonly client: BillingDetails;
  readonly vat: VatTreatment;
  readonly language: Language;
  /** Whether it goes out as a Peppol invoice. */
  readonly peppol: boolean;
  readonly electronicAddress?: { readonly scheme: string; readonly value: string };
  /** What the client's credit paid of it. */
  readonly paidFromCredit: string | undefined;
  /** Of a credit note: the invoice it credits. */
  readonly credits?: NonNullable<InvoiceToWrite['credits']>;
}

const peppolProcess = 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0';
const peppolSpecification = 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0';

/** The neutral EN 16931 invoice or credit note of a fact, its names in the client's language. */
export function neutralDocument(sources: DocumentSources): Invoice {
  const neutral = documentOf(sources);
  if (!sources.peppol) return neutral;
  return { ...neutral, processControl: { businessProcess: peppolProcess, specification: peppolSpecification } };
}

function documentOf(sources: DocumentSources): Invoice {
  const { document, fact, vat, language, credits } = sources;
  const text = (key: DocumentTextKey, values: Readonly<Record<string, string>> = {}) =>
    formatMessage(billingTexts, language, key, values);
  const parties = partiesOf(sources);
  if (fact.fact === 'InvoiceIssued') {
    const period = periodOf(fact.lines ?? []);
    const paid = sources.paidFromCredit;
    return invoiceDocument(fact, {
      parties: {
        ...parties,
        ...accountOf(sources),
        ...(period === undefined ? {} : { period }),
        ...(paid === undefined ? {} : { paidCents: cents(paid) }),
      },
      vat,
      nameOf: (line) => nameOfLine(line, text),
      lateChargeName: text('line.lateCharges'),
      lateChargeReason: text('line.lateChargesReason'),
    });
  }
  if (fact.fact === 'CreditNoteIssued') {
    // An invoice of another house has the number that the contract knows it by.
    const credited = credits ?? { number: document.claim, issueDate: document.issuedOn };
    const lineName = text('line.credit', { invoice: credited.number });
    return creditNoteDocument(fact, credited, { parties, vat, lineName, paymentTerms: text('terms.credited') });
  }
  invariant(fact.fact === 'RestorationFeeCharged', `a document is made by ${fact.fact}`);
  const lineName = text('line.restorationFee');
  return restorationFeeDocument(fact, { parties, vat, lineName, paymentTerms: text('terms.paid') });
}

function partiesOf(sources: DocumentSources) {
  const { document, contract, seller, client, electronicAddress } = sources;
  return {
    number: document.number,
    contractReference: contract.number,
    buyerReference: client.buyerReference ?? contract.number,
    seller: {
      name: seller.name,
      legalRegistration: registrationOf(seller.registration),
      vatIdentifier: seller.vatNumber,
      electronicAddress: { scheme: seller.electronicAddress.scheme, value: seller.electronicAddress.value },
      postalAddress: addressOf(seller.address),
      contact: {
        name: seller.contact.name,
        email: seller.contact.email,
        ...(seller.contact.telephone === undefined ? {} : { telephone: seller.contact.telephone }),
      },
    },
    buyer: {
      name: client.name,
      ...(client.registration === undefined ? {} : { legalRegistration: registrationOf(client.registration) }),
      ...(client.vatNumber === undefined ? {} : { vatIdentifier: client.vatNumber }),
      ...(electronicAddress === undefined ? {} : { electronicAddress }),
      postalAddress: addressOf(client.address),
    },
  };
}

function accountOf({ seller, document }: DocumentSources) {
  const { iban, bic } = seller.account;
  return {
    account: { iban, name: seller.name, ...(bic === undefined ? {} : { bic }) },
    paymentReference: document.reference,
  };
}

/** A scheme of the house is no ISO 6523 code; the number is given without it. */
function registrationOf({ scheme, value }: { readonly scheme: string; readonly value: string }) {
  return /^\d{4}$/.test(scheme) ? { scheme, value } : { value };
}

function addressOf({ line1, line2, city, postCode, country }: Seller['address']) {
  return { line1, ...(line2 === undefined ? {} : { line2 }), city, postCode, country };
}

function nameOfLine(
  { what, month, subscription }: InvoicedLine,
  text: (key: DocumentTextKey, values?: Readonly<Record<string, string>>) => string,
): string {
  switch (what) {
    case 'monthlyFee':
      return text('line.monthlyFee', { month: month ?? '' });
    case 'instalment':
      return text('line.instalment', { subscription: subscription ?? '', month: month ?? '' });
    case 'paperInvoice':
      return text('line.paperInvoice');
    case 'service':
      return text('line.service');
  }
}

/** From the first day of the first month to the last day of the last. */
function periodOf(lines: readonly InvoicedLine[]): Period | undefined {
  const months: readonly Month[] = lines.flatMap(({ month }) => month ?? []).toSorted();
  const [first] = months;
  const last = months.at(-1);
  return first === undefined || last === undefined
    ? undefined
    : { firstDay: firstDayOf(first), lastDay: lastDayOf(last) };
}
