import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detectFormat, read, type ReadResult } from '../src/index.js';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const ubl = fixture('invoice.ubl.xml');
const cii = fixture('invoice.cii.xml');
const json = fixture('invoice.json');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The fixture with one place changed; the place must be there. */
function changed(text: string, from: string | RegExp, to: string): Uint8Array {
  const after = text.replace(from, to);
  expect(after).not.toBe(text);
  return bytes(after);
}

const findings = ({ findings: all }: ReadResult): readonly string[] => all.map(({ rule, path }) => `${rule} ${path}`);
const unread = ({ leaves }: ReadResult): readonly string[] =>
  leaves.unread.map(({ path, value, essential }) => `${path} = ${value}${essential ? ' !' : ''}`);

function expectBalance({ leaves }: ReadResult): void {
  expect(leaves.total).toBe(leaves.carried + leaves.structural + leaves.unread.length);
}

interface Row {
  readonly guarantee: string;
  readonly from: string | RegExp;
  readonly to: string;
  readonly findings: readonly string[];
  readonly unread: readonly string[];
}

const ublRows: readonly Row[] = [
  {
    guarantee: 'a date that is no day of the calendar is told, left out and unread',
    from: '<cbc:IssueDate>2026-03-31<',
    to: '<cbc:IssueDate>2026-02-30<',
    findings: ['TERM-NOT-A-DATE /Invoice/cbc:IssueDate', 'TERM-MISSING /issueDate'],
    unread: ['/Invoice/cbc:IssueDate = 2026-02-30 !'],
  },
  {
    guarantee: 'a date with a time zone is none',
    from: '<cbc:DueDate>2026-04-14<',
    to: '<cbc:DueDate>2026-04-14+03:00<',
    findings: ['TERM-NOT-A-DATE /Invoice/cbc:DueDate'],
    unread: ['/Invoice/cbc:DueDate = 2026-04-14+03:00 !'],
  },
  {
    guarantee: 'an amount with a decimal comma is none',
    from: '>344.00</cbc:TaxInclusiveAmount>',
    to: '>344,00</cbc:TaxInclusiveAmount>',
    findings: [
      'TERM-NOT-A-NUMBER /Invoice/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount',
      'TERM-MISSING /totals/totalWithVat',
    ],
    unread: [
      '/Invoice/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount = 344,00 !',
      '/Invoice/cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount/@currencyID = EUR !',
    ],
  },
  {
    guarantee: 'an amount in another currency than the document’s is not taken for one in it',
    from: '<cbc:PayableAmount currencyID="EUR">',
    to: '<cbc:PayableAmount currencyID="USD">',
    findings: [
      'CURRENCY-DIFFERS /Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount/@currencyID',
      'TERM-MISSING /totals/amountDue',
    ],
    unread: [
      '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount = 300.00 !',
      '/Invoice/cac:LegalMonetaryTotal/cbc:PayableAmount/@currencyID = USD !',
    ],
  },
  {
    guarantee: 'a second value where one is allowed is told and unread, the first one holds',
    from: '<cbc:ID>DS-2026/0417</cbc:ID>',
    to: '<cbc:ID>DS-2026/0417</cbc:ID><cbc:ID>DS-2026/0418</cbc:ID>',
    findings: ['TERM-REPEATED /Invoice/cbc:ID[2]'],
    unread: ['/Invoice/cbc:ID[2] = DS-2026/0418 !'],
  },
  {
    guarantee: 'a second element where one is allowed is told and unread as a whole',
    from: '</cac:Delivery>',
    to: '</cac:Delivery><cac:Delivery><cbc:ActualDeliveryDate>2026-03-28</cbc:ActualDeliveryDate></cac:Delivery>',
    findings: ['ELEMENT-REPEATED /Invoice/cac:Delivery[2]'],
    unread: ['/Invoice/cac:Delivery[2]/cbc:ActualDeliveryDate = 2026-03-28 !'],
  },
  {
    guarantee: 'an element outside EN 16931 is unread, with every text and attribute in it',
    from: '<cbc:IssueDate>',
    to: '<cbc:UUID schemeID="x">3f</cbc:UUID><cbc:IssueDate>',
    findings: [],
    unread: ['/Invoice/cbc:UUID = 3f', '/Invoice/cbc:UUID/@schemeID = x !'],
  },
  {
    guarantee: 'an element in a foreign namespace is unread',
    from: '<cbc:IssueDate>',
    to: '<x:ID xmlns:x="urn:x">7</x:ID><cbc:IssueDate>',
    findings: [],
    unread: ['/Invoice/Q{urn:x}ID = 7 !'],
  },
  {
    guarantee: 'text between elements is unread',
    from: '<cbc:IssueDate>',
    to: 'stray<cbc:IssueDate>',
    findings: [],
    unread: ['/Invoice = stray'],
  },
  {
    guarantee: 'a tax that is not VAT is not taken for VAT',
    from: /<cac:PartyTaxScheme>\s*<cbc:CompanyID>LT100009999919<\/cbc:CompanyID>\s*<cac:TaxScheme>\s*<cbc:ID>VAT</,
    to: '<cac:PartyTaxScheme><cbc:CompanyID>LT100009999919</cbc:CompanyID><cac:TaxScheme><cbc:ID>GST<',
    findings: [],
    unread: [
      '/Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cbc:CompanyID = LT100009999919 !',
      '/Invoice/cac:AccountingCustomerParty/cac:Party/cac:PartyTaxScheme/cac:TaxScheme/cbc:ID = GST !',
    ],
  },
  {
    guarantee: 'a wrong count of lines is told',
    from: '<cbc:BuyerReference>',
    to: '<cbc:LineCountNumeric>5</cbc:LineCountNumeric><cbc:BuyerReference>',
    findings: ['COUNT-WRONG /Invoice/cbc:LineCountNumeric'],
    unread: ['/Invoice/cbc:LineCountNumeric = 5'],
  },
  {
    guarantee: 'a right count of lines is implied by the lines',
    from: '<cbc:BuyerReference>',
    to: '<cbc:LineCountNumeric>4</cbc:LineCountNumeric><cbc:BuyerReference>',
    findings: [],
    unread: [],
  },
  {
    guarantee: 'the names of the code lists that the terms demand are implied',
    from: '<cbc:InvoiceTypeCode>',
    to: '<cbc:InvoiceTypeCode listID="UNCL1001" listAgencyID="6">',
    findings: [],
    unread: [],
  },
  {
    guarantee: 'a file that is no base64 is told',
    from: '>xIHFvcSTO8W+O8S3CjE7Mjsz<',
    to: '>xIHF*<',
    findings: [
      'TERM-NOT-BASE64 /Invoice/cac:AdditionalDocumentReference[3]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject',
    ],
    unread: [
      '/Invoice/cac:AdditionalDocumentReference[3]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject = xIHF*',
      '/Invoice/cac:AdditionalDocumentReference[3]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@mimeCode = text/csv',
      '/Invoice/cac:AdditionalDocumentReference[3]/cac:Attachment/cbc:EmbeddedDocumentBinaryObject/@filename = pieņemšanas-akts.csv',
    ],
  },
  {
    guarantee: 'a mandatory term that is missing in one line is told with the line',
    from: '<cbc:Name>Montavimo darbai</cbc:Name>',
    to: '',
    findings: ['TERM-MISSING /lines/1/item'],
    unread: [],
  },
];

describe('reading UBL', () => {
  test.each(ublRows)('$guarantee', (row) => {
    const result = read(changed(ubl, row.from, row.to));
    expect(findings(result)).toEqual(row.findings);
    expect(unread(result)).toEqual(row.unread);
    expectBalance(result);
    expect(result.invoice === undefined).toBe(result.findings.some(({ severity }) => severity === 'error'));
  });

  test('prefixes, attribute order, comments and white space around values make no difference', () => {
    const other = ubl
      .replaceAll('cbc:', 'basic:')
      .replaceAll('xmlns:cbc', 'xmlns:basic')
      .replace('<basic:ID>DS-2026/0417<', '<basic:ID>\n  DS-<!-- none -->2026/0417\t<');
    expect(read(bytes(other)).invoice).toEqual(read(bytes(ubl)).invoice);
  });

  test('a no-break space at the end of a value is content', () => {
    const result = read(changed(ubl, 'DS-2026/0417<', 'DS-2026/0417\u00a0<'));
    expect(result.draft?.number).toBe('DS-2026/0417\u00a0');
  });

  test('an invoice of type 381 is a credit note', () => {
    expect(detectFormat(changed(ubl, 'TypeCode>380<', 'TypeCode>381<'))).toEqual({
      format: 'ubl',
      documentType: 'creditNote',
    });
  });

  test('the document is found inside a Standard Business Document', () => {
    const uri = 'http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader';
    const body = ubl.replace(/^<\?xml.*\?>/, '');
    const header =
      '<h:StandardBusinessDocumentHeader><h:HeaderVersion>1.0</h:HeaderVersion></h:StandardBusinessDocumentHeader>';
    const wrapped = `<h:StandardBusinessDocument xmlns:h="${uri}">${header}${body}</h:StandardBusinessDocument>`;
    const result = read(bytes(wrapped));
    expect(result.invoice).toEqual(read(bytes(ubl)).invoice);
    expectBalance(result);
  });
});

const ciiRows: readonly Row[] = [
  {
    guarantee: 'a date in another format than 102 is told',
    from: '<udt:DateTimeString format="102">20260331<',
    to: '<udt:DateTimeString format="610">202603<',
    findings: [
      'TERM-NOT-A-DATE /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString',
      'TERM-MISSING /issueDate',
    ],
    unread: [
      '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString = 202603 !',
      '/rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ram:IssueDateTime/udt:DateTimeString/@format = 610 !',
    ],
  },
  {
    guarantee: 'a referenced document of an unknown type is unread',
    from: '<ram:TypeCode>916</ram:TypeCode>',
    to: '<ram:TypeCode>270</ram:TypeCode>',
    findings: [],
    unread: [
      '/ram:AdditionalReferencedDocument[1]/ram:IssuerAssignedID = PAV-9000 !',
      '/ram:AdditionalReferencedDocument[1]/ram:URIID = https://dzintarastraume.example/pavadzimes/9000.pdf !',
      '/ram:AdditionalReferencedDocument[1]/ram:TypeCode = 270 !',
      '/ram:AdditionalReferencedDocument[1]/ram:Name = Piegādes pavadzīme',
    ].map(
      (row) => `/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeAgreement${row}`,
    ),
  },
  {
    guarantee: 'a tax point code of the wrong list is told',
    from: '<ram:DueDateTypeCode>29<',
    to: '<ram:DueDateTypeCode>35<',
    findings: [
      'TERM-FORM /rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax[1]/ram:DueDateTypeCode',
    ],
    unread: [
      '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:ApplicableTradeTax[1]/ram:DueDateTypeCode = 35 !',
    ],
  },
];

describe('reading CII', () => {
  test.each(ciiRows)('$guarantee', (row) => {
    const result = read(changed(cii, row.from, row.to));
    expect(findings(result)).toEqual(row.findings);
    expect(unread(result)).toEqual(row.unread);
    expectBalance(result);
  });

  test('a price basis that contradicts itself keeps the one of the net price', () => {
    const gross = '<ram:ChargeAmount>13.0000</ram:ChargeAmount>';
    const result = read(changed(cii, gross, `${gross}<ram:BasisQuantity unitCode="H87">10</ram:BasisQuantity>`));
    expect(result.findings.map(({ rule }) => rule)).toEqual(['TERM-CONTRADICTED']);
    expect(result.draft?.lines?.[0]?.price?.baseQuantity).toBe('1');
    expectBalance(result);
  });

  test('a payment reference without payment means belongs to an undefined one, and that is told', () => {
    const without = cii.replace(
      /<ram:SpecifiedTradeSettlementPaymentMeans>[^]*<\/ram:SpecifiedTradeSettlementPaymentMeans>/,
      '',
    );
    const result = read(bytes(without));
    expect(result.findings.map(({ rule }) => rule)).toEqual(['TERM-ASSUMED']);
    expect(result.invoice?.paymentInstructions?.[0]).toMatchObject({
      meansCode: '1',
      remittanceInformation: 'RF18539007547034',
      directDebit: { mandateReference: 'MND-2025-17', creditorIdentifier: 'EE54ZZZ10999991' },
    });
    expectBalance(result);
  });
});

const jsonRows: readonly Row[] = [
  {
    guarantee: 'an unknown key is told, and what it holds is unread',
    from: '"number":',
    to: '"nummer": {"a": ["b", 1]}, "number":',
    findings: ['JSON-UNKNOWN-KEY /invoice/nummer'],
    unread: ['/invoice/nummer/a/0 = b !', '/invoice/nummer/a/1 = 1 !'],
  },
  {
    guarantee: 'an amount as a JSON number is refused: it would lose its decimals',
    from: '"amountDue": "300.00"',
    to: '"amountDue": 300.00',
    findings: ['JSON-WRONG-KIND /invoice/totals/amountDue', 'TERM-MISSING /totals/amountDue'],
    unread: ['/invoice/totals/amountDue = 300.00 !'],
  },
  {
    guarantee: 'a date that is no day is told',
    from: '"issueDate": "2026-03-31"',
    to: '"issueDate": "31.03.2026"',
    findings: ['TERM-NOT-A-DATE /invoice/issueDate', 'TERM-MISSING /issueDate'],
    unread: ['/invoice/issueDate = 31.03.2026 !'],
  },
  {
    guarantee: 'another version is told',
    from: '"version": 1',
    to: '"version": 2',
    findings: ['JSON-NOT-THIS-FORMAT /version'],
    unread: ['/version = 2 !'],
  },
  {
    guarantee: 'an identifier without its value is told',
    from: '"value": "302999991",',
    to: '',
    findings: ['TERM-INCOMPLETE /invoice/buyer/legalRegistration'],
    unread: ['/invoice/buyer/legalRegistration/scheme = 0200 !'],
  },
  {
    guarantee: 'a key of the prototype is unknown like any other',
    from: '"number":',
    to: '"__proto__": "x", "constructor": "y", "number":',
    findings: ['JSON-UNKNOWN-KEY /invoice/__proto__', 'JSON-UNKNOWN-KEY /invoice/constructor'],
    unread: ['/invoice/__proto__ = x !', '/invoice/constructor = y !'],
  },
];

describe('reading JSON', () => {
  test.each(jsonRows)('$guarantee', (row) => {
    const result = read(changed(json, row.from, row.to));
    expect(findings(result)).toEqual(row.findings);
    expect(unread(result)).toEqual(row.unread);
    expectBalance(result);
  });

  test.each([
    ['{"format":"saikne-invoice","format":"saikne-invoice"}', 'JSON-DUPLICATE-KEY'],
    ['{"format":"saikne-invoice",}', 'JSON-NOT-WELL-FORMED'],
    ['{"a":"\\ud800"}', 'JSON-NOT-WELL-FORMED'],
    ['{"a":"\n"}', 'JSON-NOT-WELL-FORMED'],
    ['{"a":01}', 'JSON-NOT-WELL-FORMED'],
    ['{"a":1} x', 'JSON-NOT-WELL-FORMED'],
    [`{"a":${'['.repeat(100)}`, 'JSON-TOO-DEEP'],
  ])('%s is refused as %s', (text, rule) => {
    const result = read(bytes(text));
    expect(result.findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(result.invoice).toBeUndefined();
  });

  test('bytes that are no UTF-8 are refused', () => {
    expect(read(Uint8Array.of(0x7b, 0xff, 0x7d)).findings.map(({ rule }) => rule)).toEqual(['JSON-NOT-UTF-8']);
  });
});

describe('reading anything', () => {
  test.each([
    ['', 'DOCUMENT-EMPTY'],
    ['hello', 'FORMAT-UNKNOWN'],
    ['<Order/>', 'FORMAT-UNKNOWN-ROOT'],
    ['<Invoice/>', 'FORMAT-UNKNOWN-ROOT'],
    ['%PDF-1.7', 'FORMAT-UNKNOWN'],
  ])('%j gives the finding %s', (text, rule) => {
    const result = read(bytes(text));
    expect(result.format).toBeUndefined();
    expect(result.findings.map((finding) => finding.rule)).toEqual([rule]);
  });

  test('more bytes than the bound are refused before anything is read', () => {
    expect(read(bytes(ubl), { maximumBytes: 1000 }).findings.map(({ rule }) => rule)).toEqual(['DOCUMENT-TOO-BIG']);
  });

  test('no bytes cut or changed anywhere make it throw, and the leaves always balance', () => {
    for (const text of [ubl, cii, json]) {
      const whole = bytes(text);
      for (let at = 0; at < whole.length; at += 97) {
        const cut = read(whole.slice(0, at));
        expectBalance(cut);
        const spoilt = whole.slice();
        spoilt[at] = (spoilt[at] ?? 0) ^ 0x15;
        expectBalance(read(spoilt));
      }
    }
  });
});
