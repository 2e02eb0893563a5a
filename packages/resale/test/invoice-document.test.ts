import {
  contractModule,
  invoiceDocument,
  lmtTerms,
  parseScenario,
  ruleBook,
  simulate,
  type InvoiceIssued,
} from '@saikne/contract';
import { vatTreatment } from '@saikne/billing';
import { decimal } from '@saikne/kernel';
import { resaleModule } from '@saikne/resale';
import { expect, it } from 'vitest';

const book = ruleBook(lmtTerms, [contractModule, resaleModule]);
const parsed = parseScenario(
  {
    terms: 'lmt',
    from: '2027-01-04',
    until: '2027-04-30',
    contract: {
      signedOn: '2027-01-04',
      parameters: { dueDays: 10, lateInterestPerDay: '0.02' },
      policy: { issueInvoice: 'automatic' },
    },
    acts: [
      { on: '2027-01-05', do: 'acceptDocuments' },
      {
        on: '2027-01-15',
        do: 'confirmPurchase',
        subscription: 'S',
        product: 'Std',
        period: 'year',
        licences: 10,
        price: '120.00',
      },
      {
        on: '2027-01-15',
        do: 'confirmPurchase',
        subscription: 'T',
        product: 'Pro',
        period: 'month',
        licences: 1,
        price: '7.00',
      },
      { on: '2027-03-20', do: 'pay', amount: '71.00', invoice: '2027-01' },
    ],
  },
  book.acts,
);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const issued = simulate(parsed.value, book).facts.filter((fact) => fact.fact === 'InvoiceIssued') as InvoiceIssued[];
const address = { country: 'LV' };
const details = {
  parties: {
    number: 'INV-2027-000001',
    seller: { name: 'Operator', vatIdentifier: 'LV40003274889', postalAddress: address },
    buyer: { name: 'Client', postalAddress: address },
  },
  vat: vatTreatment({ sellerCountry: 'LV', buyerCountry: 'LV', domesticRatePercent: decimal('21') }),
  nameOf: (line: { readonly what: string; readonly subscription?: string }) =>
    `${line.what} ${line.subscription ?? ''}`,
  lateChargeName: 'Interest',
  lateChargeReason: 'Interest for late payment',
};

it('is born with a line for each charge of the month, each with its clause', () => {
  const [first] = issued;
  expect(first).toMatchObject({
    on: '2027-02-01',
    invoice: '2027-01',
    lines: [
      { what: 'instalment', subscription: 'S', month: '2027-01', amount: '54.84', clause: 'lmt:15' },
      { what: 'instalment', subscription: 'T', month: '2027-01', amount: '3.84' },
    ],
  });
});

it('becomes a neutral invoice that adds up, with interest on a line without VAT', () => {
  const april = issued.find((fact) => fact.on === '2027-04-01');
  expect(april).toMatchObject({ lateCharges: '0.53' });
  const document = april && invoiceDocument(april, details);
  expect(document?.totals).toMatchObject({
    totalWithoutVat: '107.87',
    vatTotal: '22.54',
    totalWithVat: '130.41',
    amountDue: '130.41',
  });
  expect(document?.lines.map((line) => [line.item.name, line.netAmount, line.vat.category])).toEqual([
    ['instalment S', '100.00', 'S'],
    ['instalment T', '7.34', 'S'],
    ['Interest', '0.53', 'E'],
  ]);
});
