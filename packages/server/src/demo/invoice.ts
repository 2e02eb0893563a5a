import type { Invoice } from '@saikne/documents';
import { addDays, addDecimals, decimal, multiplyDecimals, roundDecimal, type Day, type Decimal } from '@saikne/kernel';
import type { DemoCompany } from './companies.js';

export interface DemoLine {
  readonly name: string;
  readonly quantity: string;
  readonly unit: 'H87' | 'KGM' | 'HUR' | 'MTQ' | 'KMT';
  readonly price: string;
}

export interface DemoInvoice {
  readonly number: string;
  readonly issueDate: Day;
  readonly seller: DemoCompany;
  readonly buyer: DemoCompany;
  readonly lines: readonly DemoLine[];
  readonly note?: string;
  /** Added to the amount due, so that the totals do not agree: an invalid invoice. */
  readonly wrongBy?: string;
}

const peppol = {
  businessProcess: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0',
  specification: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
};

/** A neutral invoice whose sums agree, except where it is meant to be wrong. */
export function toInvoice({ number, issueDate, seller, buyer, lines, note, wrongBy }: DemoInvoice): Invoice {
  const amounts = lines.map(({ quantity, price }) => cents(multiplyDecimals(decimal(quantity), decimal(price))));
  const net = amounts.reduce(addDecimals, decimal('0.00'));
  const rate = decimal(seller.vatRate);
  const vat = cents(multiplyDecimals(net, multiplyDecimals(rate, decimal('0.01'))));
  const gross = addDecimals(net, vat);
  const category = { category: 'S', rate };
  return {
    number,
    issueDate,
    dueDate: addDays(issueDate, 14),
    typeCode: '380',
    currency: 'EUR',
    buyerReference: `${buyer.shortName}-pasutijumi`,
    ...(note === undefined ? {} : { notes: [{ text: note }] }),
    processControl: peppol,
    seller: {
      ...partyOf(seller),
      identifiers: [{ value: seller.gln, scheme: '0088' }],
      contact: { name: seller.name, email: seller.email },
    },
    buyer: { ...partyOf(buyer), identifier: { value: buyer.gln, scheme: '0088' } },
    paymentInstructions: [
      { meansCode: '30', remittanceInformation: number, creditTransfers: [{ account: { value: ibanOf(seller) } }] },
    ],
    totals: {
      lineNetTotal: net,
      totalWithoutVat: net,
      vatTotal: vat,
      totalWithVat: gross,
      amountDue: wrongBy === undefined ? gross : addDecimals(gross, decimal(wrongBy)),
    },
    vatBreakdown: [{ taxableAmount: net, taxAmount: vat, ...category }],
    lines: lines.map(({ name, quantity, unit, price }, at) => ({
      identifier: String(at + 1),
      quantity: decimal(quantity),
      unit,
      netAmount: amounts[at] ?? decimal('0.00'),
      price: { net: decimal(price) },
      vat: category,
      item: { name },
    })),
  };
}

function partyOf(company: DemoCompany) {
  const { name, registration, vat, street, city, postCode, country } = company;
  return {
    name,
    legalRegistration: { value: registration.value, scheme: registration.scheme },
    vatIdentifier: vat,
    electronicAddress: { value: registration.value, scheme: registration.scheme },
    postalAddress: { line1: street, city, postCode, country },
  };
}

/** An IBAN with its check digits (ISO 13616). */
export function ibanOf({ country, bank }: DemoCompany): string {
  const digits = `${bank}${country}00`.replaceAll(/[A-Z]/g, (letter) => parseInt(letter, 36).toString());
  const check = 98n - (BigInt(digits) % 97n);
  return `${country}${check.toString().padStart(2, '0')}${bank}`;
}

function cents(amount: Decimal): Decimal {
  return roundDecimal(amount, 2, 'half-up');
}
