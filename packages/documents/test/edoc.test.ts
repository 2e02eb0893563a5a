import { day, decimal } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import { compareInvoices, convert, read, write, type Invoice } from '../src/index.js';
import { fullInvoice } from './support/full-invoice.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What a retail chain's supplier sends: nothing that eDoc has no place for. */
const retail: Invoice = {
  number: 'MZ-2026-00318',
  issueDate: day('2026-05-04'),
  typeCode: '380',
  currency: 'EUR',
  dueDate: day('2026-05-18'),
  purchaseOrderReference: 'ORD-88120',
  notes: [{ text: 'Piegāde līdz plkst. 9.00 — «Ābols».' }],
  processControl: { specification: 'urn:cen.eu:en16931:2017' },
  seller: {
    name: 'SIA Maizes Ziņģe',
    identifiers: [{ value: '4750002000005', scheme: '0088' }],
    legalRegistration: { value: '40003888881', scheme: '0218' },
    vatIdentifier: 'LV40003888881',
    postalAddress: { line1: 'Čiekurkalna 1. līnija 84', city: 'Rīga', postCode: 'LV-1026', country: 'LV' },
    contact: { telephone: '+371 67000003', email: 'pasutijumi@maizeszinge.example' },
  },
  buyer: {
    name: 'SIA Ābols un Bumbieris',
    identifier: { value: '4750003000004', scheme: '0088' },
    vatIdentifier: 'LV40003777772',
    postalAddress: { line1: 'Lielā iela 2', city: 'Liepāja', postCode: 'LV-3401', country: 'LV' },
  },
  delivery: { name: 'Veikals Nr. 7', location: { value: '4750003000073', scheme: '0088' }, date: day('2026-05-04') },
  paymentInstructions: [{ meansCode: '30', creditTransfers: [{ account: { value: 'LV80BANK0000435195001' } }] }],
  totals: {
    lineNetTotal: decimal('25.00'),
    totalWithoutVat: decimal('25.00'),
    vatTotal: decimal('3.00'),
    totalWithVat: decimal('28.00'),
    amountDue: decimal('28.00'),
  },
  vatBreakdown: [{ taxableAmount: decimal('25.00'), taxAmount: decimal('3.00'), category: 'S', rate: decimal('12') }],
  lines: [
    {
      identifier: '1',
      quantity: decimal('20'),
      unit: 'H87',
      netAmount: decimal('25.00'),
      price: { net: decimal('1.25') },
      vat: { category: 'S', rate: decimal('12') },
      item: { name: 'Rupjmaize «Ķekava» 600 g', standardIdentifier: { value: '4750002000104', scheme: '0160' } },
    },
  ],
};

test('an invoice of the retail trade is written as its fixture and comes back whole', async () => {
  const written = write(retail, 'edoc');
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  expect(written.losses).toEqual([]);
  await expect(new TextDecoder().decode(written.bytes)).toMatchFileSnapshot('fixtures/retail-invoice.edoc.xml');
  const back = read(written.bytes);
  expect(back.findings).toEqual([]);
  expect(back.leaves.unread).toEqual([]);
  expect(compareInvoices(retail, back.draft ?? {}, { decimals: 'lexical' })).toEqual([]);
});

test('an invoice with allowances and references that eDoc has no element for is stopped, not shortened', () => {
  const source = write(fullInvoice, 'json');
  const converted = source.ok ? convert(source.bytes, 'edoc') : undefined;
  expect(converted?.ok === false && new Set(converted.findings.map(({ rule }) => rule))).toEqual(
    new Set(['CONVERSION-LOSES-ESSENTIAL']),
  );
});

describe('an eDoc of others', () => {
  const written = write(retail, 'edoc');
  const text = written.ok ? new TextDecoder().decode(written.bytes) : '';

  test('without our extensions is read with what follows from it, told as assumed', () => {
    const bare = text.replace(/<AdditionalInformation>[^]*<\/AdditionalInformation>/, '');
    const result = read(bytes(bare));
    expect(result.findings.map(({ rule, values }) => `${rule} ${String(values['term'])}`)).toEqual([
      'TERM-ASSUMED BT-3',
      'TERM-ASSUMED BT-24',
      'TERM-ASSUMED BT-106',
      'TERM-ASSUMED BT-115',
    ]);
    expect(result.invoice?.number).toBe(retail.number);
    expect(convert(bytes(bare), 'ubl').ok).toBe(true);
  });

  test('with elements that the table does not know leaves them unread', () => {
    const more = text.replace('<ItemDescription>', '<ItemReserve><LotNum>L7</LotNum></ItemReserve><ItemDescription>');
    const { unread, total, carried, structural } = read(bytes(more)).leaves;
    expect(unread.map(({ path, value }) => `${path} = ${value}`)).toEqual([
      '/E-Document/Document/DocumentItem/ItemEntry/ItemReserve/LotNum = L7',
    ]);
    expect(total).toBe(carried + structural + unread.length);
  });

  test('of another document type is not taken for an invoice without a word', () => {
    const order = text.replace('<DocumentType>invoice<', '<DocumentType>order<');
    expect(read(bytes(order)).leaves.unread).toEqual([
      { path: '/E-Document/Document/DocumentType', value: 'order', essential: true },
    ]);
  });
});
