import { describe, expect, test } from 'vitest';
import { convert, read, write } from '../src/index.js';
import { creditNote, fullInvoice } from './support/full-invoice.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an invoice with every business term', () => {
  const written = write(fullInvoice, 'estonian');
  if (!written.ok) throw new Error(JSON.stringify(written.findings));

  test('is written as its fixture', async () => {
    await expect(new TextDecoder().decode(written.bytes)).toMatchFileSnapshot('fixtures/invoice.estonian.xml');
  });

  test('loses what the format has no place for, and says so', () => {
    expect(written.losses.map(({ term, path, weight }) => `${term ?? ''} ${path} ${weight}`)).toEqual([
      'BT-30 /seller/legalRegistration/scheme accompanying',
      'BT-47 /buyer/legalRegistration/scheme accompanying',
      'BT-61 /payee/legalRegistration/scheme accompanying',
      'BT-10 /buyerReference essential',
      'BT-89 /paymentInstructions/0/directDebit/mandateReference essential',
    ]);
  });

  test('is not converted: a buyer reference of 27 characters is a reference lost', () => {
    const source = write(fullInvoice, 'json');
    const converted = source.ok ? convert(source.bytes, 'estonian') : undefined;
    expect(converted?.ok === false && converted.findings.map(({ rule, path }) => `${rule} ${path}`)).toContain(
      'CONVERSION-LOSES-ESSENTIAL /buyerReference',
    );
  });

  test('reads back with every leaf accounted for', () => {
    const { leaves, findings } = read(written.bytes);
    expect(findings).toEqual([]);
    expect(leaves.unread).toEqual([]);
    expect(leaves.total).toBe(leaves.carried + leaves.structural);
  });
});

test('a credit note is one of type CRE and comes back as one', () => {
  const source = write(creditNote, 'json');
  const converted = source.ok ? convert(source.bytes, 'estonian') : undefined;
  if (converted?.ok !== true) throw new Error(JSON.stringify(converted));
  expect(new TextDecoder().decode(converted.bytes)).toContain('<Type type="CRE"');
  expect(read(converted.bytes).documentType).toBe('creditNote');
});

/** As an accounting program without the EN extension writes it. */
const national = (numbers: readonly string[]): string => `<?xml version="1.0" encoding="UTF-8"?>
<E_Invoice>
  <Header><Date>2026-03-02</Date><FileId>77</FileId><Version>1.2</Version></Header>
  ${numbers
    .map(
      (number) => `<Invoice invoiceId="${number}" regNumber="10000001" sellerRegnumber="10000002">
    <InvoiceParties>
      <SellerParty>
        <Name>Õunaaed OÜ</Name><RegNumber>10000002</RegNumber><VATRegNumber>EE100000002</VATRegNumber>
        <ContactData><LegalAddress><PostalAddress1>Pärna 1</PostalAddress1><City>Tartu</City><Country>Eesti</Country></LegalAddress></ContactData>
        <AccountInfo><AccountNumber>EE382200221020145685</AccountNumber></AccountInfo>
      </SellerParty>
      <BuyerParty>
        <Name>Äri AS</Name><RegNumber>10000001</RegNumber>
        <ContactData><LegalAddress><PostalAddress1>Kase 2</PostalAddress1><City>Pärnu</City><Country>Eesti</Country></LegalAddress></ContactData>
      </BuyerParty>
    </InvoiceParties>
    <InvoiceInformation>
      <Type type="DEB"/><DocumentName>Arve</DocumentName><InvoiceNumber>${number}</InvoiceNumber>
      <InvoiceDate>2026-03-02</InvoiceDate><DueDate>2026-03-16</DueDate>
    </InvoiceInformation>
    <InvoiceSumGroup>
      <InvoiceSum>100.00</InvoiceSum>
      <VAT vatId="TAX"><SumBeforeVAT>100.00</SumBeforeVAT><VATRate>24</VATRate><VATSum>24.00</VATSum></VAT>
      <TotalVATSum>24.00</TotalVATSum><TotalSum>124.00</TotalSum><TotalToPay>124.00</TotalToPay><Currency>EUR</Currency>
    </InvoiceSumGroup>
    <InvoiceItem><InvoiceItemGroup><ItemEntry>
      <Description>Õunad</Description>
      <ItemDetailInfo><ItemUnit>KGM</ItemUnit><ItemAmount>50</ItemAmount><ItemPrice>2.00</ItemPrice></ItemDetailInfo>
      <ItemSum>100.00</ItemSum>
      <VAT vatId="TAX"><SumBeforeVAT>100.00</SumBeforeVAT><VATRate>24</VATRate><VATSum>24.00</VATSum></VAT>
      <ItemTotal>124.00</ItemTotal>
    </ItemEntry></InvoiceItemGroup></InvoiceItem>
    <PaymentInfo>
      <Currency>EUR</Currency><PaymentRefId>1234561</PaymentRefId><Payable>YES</Payable><PayDueDate>2026-03-16</PayDueDate>
      <PaymentTotalSum>124.00</PaymentTotalSum><PayerName>Äri AS</PayerName><PaymentId>${number}</PaymentId>
      <PayToAccount>EE382200221020145685</PayToAccount><PayToName>Õunaaed OÜ</PayToName>
    </PaymentInfo>
  </Invoice>`,
    )
    .join('\n')}
  <Footer><TotalNumberInvoices>${numbers.length}</TotalNumberInvoices><TotalAmount>124.00</TotalAmount></Footer>
</E_Invoice>`;

describe('a national e-invoice without the EN extension', () => {
  test('is read whole, and what EN 16931 wants beyond it is assumed and told', () => {
    const result = read(bytes(national(['101'])));
    expect(new Set(result.findings.map(({ rule }) => rule))).toEqual(new Set(['TERM-ASSUMED']));
    expect(result.findings.map(({ values }) => `${String(values['term'])}=${String(values['value'])}`)).toEqual([
      'BT-3=380',
      'BT-24=urn:cen.eu:en16931:2017',
      'BT-109=100.00',
      'BT-81=1',
      'BT-126=1',
      'BT-118=S',
      'BT-151=S',
    ]);
    expect(result.leaves.unread).toEqual([]);
    expect(result.invoice).toMatchObject({
      number: '101',
      seller: { name: 'Õunaaed OÜ', postalAddress: { line1: 'Pärna 1', city: 'Tartu', country: 'EE' } },
      paymentInstructions: [
        { remittanceInformation: '1234561', creditTransfers: [{ account: { value: 'EE382200221020145685' } }] },
      ],
      totals: { amountDue: '124.00' },
    });
  });

  test('converts to UBL', () => {
    expect(convert(bytes(national(['101'])), 'ubl')).toMatchObject({ ok: true, losses: [] });
  });

  test('a file of several is refused until one of them is asked for', () => {
    const file = bytes(national(['101', '102']));
    expect(read(file).findings.map(({ rule }) => rule)).toContain('MORE-THAN-ONE-DOCUMENT');
    expect(read(file).invoice).toBeUndefined();
    const second = read(file, { part: 1 });
    expect(second.invoice?.number).toBe('102');
    expect(second.parts).toBe(2);
    expect(second.leaves.total).toBe(second.leaves.carried + second.leaves.structural + second.leaves.unread.length);
  });

  test('a test document is not taken for a real one without a word', () => {
    const trial = national(['101']).replace('<Header>', '<Header><Test>YES</Test>');
    expect(read(bytes(trial)).leaves.unread).toEqual([
      { path: '/E_Invoice/Header/Test', value: 'YES', essential: true },
    ]);
  });
});
