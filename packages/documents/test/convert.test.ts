import { decimal } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import { compareInvoices, convert, read, summarise, write, type Invoice } from '../src/index.js';
import { prove } from '../src/convert/convert.js';
import { creditNote, fullInvoice } from './support/full-invoice.js';

const bytesOf = (invoice: Invoice, format: 'ubl' | 'cii' | 'json' = 'ubl'): Uint8Array => {
  const written = write(invoice, format);
  if (!written.ok) throw new Error(JSON.stringify(written.findings));
  return written.bytes;
};
const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const bytes = (source: string): Uint8Array => new TextEncoder().encode(source);

describe('converting', () => {
  test('carries every business term from UBL to CII and back', () => {
    const there = convert(bytesOf(fullInvoice), 'cii');
    if (!there.ok) throw new Error(JSON.stringify(there.findings));
    const back = convert(there.bytes, 'ubl');
    if (!back.ok) throw new Error(JSON.stringify(back.findings));
    expect([...there.losses, ...there.added, ...back.losses, ...back.added]).toEqual([]);
    expect(text(back.bytes)).toBe(text(bytesOf(fullInvoice)));
  });

  test('an accompanying detail outside EN 16931 travels in the loss report', () => {
    const sent = text(bytesOf(fullInvoice)).replace(
      '</cac:Contact>',
      '<cbc:Note>zvanīt no rīta</cbc:Note></cac:Contact>',
    );
    const converted = convert(bytes(sent), 'cii');
    expect(converted.ok && converted.losses).toEqual([
      {
        path: '/Invoice/cac:AccountingSupplierParty/cac:Party/cac:Contact/cbc:Note',
        value: 'zvanīt no rīta',
        reason: 'not-in-neutral-document',
        weight: 'accompanying',
      },
    ]);
  });

  test('an essential detail outside EN 16931 stops the document, with the place', () => {
    const sent = text(bytesOf(fullInvoice)).replace(
      '<cac:OrderReference>',
      '<cbc:DueDate>2026-01-01</cbc:DueDate><cac:OrderReference>',
    );
    const converted = convert(bytes(sent), 'json');
    expect(converted.ok ? [] : converted.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['CONVERSION-LOSES-ESSENTIAL', '/Invoice/cbc:DueDate[2]'],
    ]);
  });

  test('an incomplete document is refused with what is missing', () => {
    const sent = text(bytesOf(fullInvoice)).replace(/<cbc:IssueDate>.*<\/cbc:IssueDate>/, '');
    const converted = convert(bytes(sent), 'json');
    expect(converted.ok ? [] : converted.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['TERM-MISSING', '/issueDate'],
    ]);
  });

  test('a second preceding invoice, which CII has no place for, stops the document', () => {
    const two: Invoice = {
      ...fullInvoice,
      precedingInvoices: [...(fullInvoice.precedingInvoices ?? []), { number: 'DS-2026/0393' }],
    };
    const converted = convert(bytesOf(two), 'cii');
    expect(converted.ok ? [] : converted.findings.map(({ path }) => path)).toEqual(['/precedingInvoices/1/number']);
  });

  test('a profile asked for replaces the document’s own and is recorded as added', () => {
    const plain: Invoice = { ...fullInvoice, processControl: { specification: 'urn:cen.eu:en16931:2017' } };
    const converted = convert(bytesOf(plain), 'cii', { profile: 'peppol-bis-3' });
    if (!converted.ok) throw new Error(JSON.stringify(converted.findings));
    expect(converted.added).toEqual([
      {
        term: 'BT-24',
        path: '/processControl/specification',
        value: 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0',
        replaces: 'urn:cen.eu:en16931:2017',
      },
      { term: 'BT-23', path: '/processControl/businessProcess', value: 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0' },
    ]);
    expect(converted.proof.readBack.processControl).toEqual(fullInvoice.processControl);
  });

  test('a character that XML cannot hold is lost with a report in a note and stops the document in a number', () => {
    const note: Invoice = { ...fullInvoice, notes: [{ text: 'tab\u0001ula' }] };
    const inNote = convert(bytesOf(note, 'json'), 'ubl');
    expect(inNote.ok && inNote.losses.map(({ path, reason }) => [path, reason])).toEqual([
      ['/notes/0/text', 'character-not-in-repertoire'],
    ]);
    const inNumber = convert(bytesOf({ ...fullInvoice, number: '1\u0001' }, 'json'), 'ubl');
    expect(inNumber.ok ? [] : inNumber.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['CONVERSION-LOSES-ESSENTIAL', '/number'],
    ]);
  });
});

describe('a proof', () => {
  const written = write(fullInvoice, 'ubl');
  if (!written.ok) throw new Error(JSON.stringify(written.findings));

  test('fails where a value changed in the result, to the last decimal', () => {
    const changed = { ...written, bytes: bytes(text(written.bytes).replace('>344.00<', '>344.0<')) };
    const proof = prove(fullInvoice, changed, 'ubl');
    expect(proof.ok ? [] : proof.findings.map(({ rule, path }) => [rule, path])).toEqual([
      ['CONVERSION-NOT-PROVEN', '/totals/totalWithVat'],
    ]);
  });

  test('fails where the result lost something that no report names', () => {
    const changed = {
      ...written,
      bytes: bytes(text(written.bytes).replace(/<cbc:BuyerReference>.*<\/cbc:BuyerReference>/, '')),
    };
    const proof = prove(fullInvoice, changed, 'ubl');
    expect(proof.ok ? [] : proof.findings.map(({ path }) => path)).toEqual(['/buyerReference']);
  });

  test('fails where a report names a loss that is none', () => {
    const losses = [
      {
        term: 'BT-4',
        path: '/nothing',
        value: 'x',
        reason: 'no-place-in-target',
        weight: 'accompanying',
      },
    ] as const;
    expect(prove(fullInvoice, { ...written, losses }, 'ubl').ok).toBe(false);
  });
});

test('equal amounts of another scale are no difference unless the decimals are asked for', () => {
  const other: Invoice = { ...fullInvoice, totals: { ...fullInvoice.totals, amountDue: decimal('300') } };
  expect(compareInvoices(fullInvoice, other)).toEqual([]);
  expect(compareInvoices(fullInvoice, other, { decimals: 'lexical' })).toEqual([
    { term: 'BT-115', path: '/totals/amountDue', left: '300.00', right: '300' },
  ]);
});

test('the summary names the parties by every identifier, and the year and the totals', () => {
  expect(summarise(read(bytesOf(creditNote)))).toEqual({
    format: 'ubl',
    documentType: 'creditNote',
    number: 'DS-KR-2026/009',
    issueDate: '2026-04-08',
    documentYear: 2026,
    currency: 'EUR',
    totalWithoutVat: '30.00',
    vatTotal: '3.60',
    totalWithVat: '33.60',
    amountDue: '33.60',
    lineCount: 1,
    specification: creditNote.processControl.specification,
    businessProcess: creditNote.processControl.businessProcess,
    sender: {
      name: 'SIA "Dzintara Straume"',
      identifiers: [
        { kind: 'electronic-address', value: '4000399999212', scheme: '0218' },
        { kind: 'vat', value: 'LV40003999992' },
        { kind: 'legal-registration', value: '40003999992', scheme: '0218' },
        { kind: 'tax-registration', value: '40003999992-R1' },
        { kind: 'identifier', value: 'SUP-00418' },
        { kind: 'identifier', value: '4750001000006', scheme: '0088' },
      ],
    },
    receiver: {
      name: 'UAB „Žalgirio šviesa“',
      identifiers: [
        { kind: 'electronic-address', value: '302999991', scheme: '0200' },
        { kind: 'vat', value: 'LT100009999919' },
        { kind: 'legal-registration', value: '302999991', scheme: '0200' },
        { kind: 'identifier', value: '4770001000003', scheme: '0088' },
      ],
    },
  });
});
