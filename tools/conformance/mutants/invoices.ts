import { element, type Element } from './element.js';
import type { Random } from './random.js';

/** What a made invoice is like. */
interface Plan {
  readonly creditNote: boolean;
  readonly currency: string;
  readonly lines: readonly Line[];
  readonly allowances: readonly Extra[];
}

interface Line {
  readonly quantity: number;
  readonly priceCents: number;
  readonly category: Category;
  readonly chargeCents: number;
  readonly allowanceCents: number;
}

/** A document level allowance (negative) or charge. */
interface Extra {
  readonly cents: number;
  readonly category: Category;
}

interface Category {
  readonly code: string;
  readonly percent: number | undefined;
  readonly reason?: string;
}

const categories: readonly Category[] = [
  { code: 'S', percent: 21 },
  { code: 'S', percent: 12 },
  { code: 'S', percent: 25 },
  { code: 'Z', percent: 0 },
  { code: 'E', percent: 0, reason: 'VATEX-EU-132' },
  { code: 'AE', percent: 0, reason: 'VATEX-EU-AE' },
  { code: 'K', percent: 0, reason: 'VATEX-EU-IC' },
  { code: 'G', percent: 0, reason: 'VATEX-EU-G' },
  { code: 'L', percent: 7 },
  { code: 'M', percent: 4 },
];
const outOfScope: Category = { code: 'O', percent: undefined, reason: 'VATEX-EU-O' };
const splitPayment: Category = { code: 'B', percent: 22 };

const money = (cents: number): string =>
  (cents < 0 ? '-' : '') +
  `${String(Math.floor(Math.abs(cents) / 100))}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;

/** A UBL invoice or credit note that keeps every rule of EN 16931 and Peppol BIS Billing 3, with most of what they allow. */
export function makeInvoice(random: Random): Element {
  const only = random.chance(10) ? outOfScope : random.chance(5) ? splitPayment : undefined;
  const category = (): Category => only ?? random.pick(categories);
  const plan: Plan = {
    creditNote: random.chance(30),
    currency: random.pick(['EUR', 'EUR', 'SEK', 'NOK', 'DKK', 'GBP']),
    lines: Array.from({ length: 1 + random.below(4) }, () => ({
      quantity: 1 + random.below(20),
      priceCents: 100 + random.below(90000),
      category: category(),
      chargeCents: random.chance(30) ? random.below(500) : 0,
      allowanceCents: random.chance(30) ? random.below(90) : 0,
    })),
    allowances: random.chance(60)
      ? Array.from({ length: 1 + random.below(3) }, () => ({
          cents: (random.chance(50) ? -1 : 1) * (1 + random.below(90)),
          category: category(),
        }))
      : [],
  };
  return invoiceOf(plan, random, only);
}

function invoiceOf(plan: Plan, random: Random, only: Category | undefined): Element {
  const { creditNote, currency } = plan;
  const amount = (name: string, cents: number, of = currency): Element =>
    element(name, money(cents), { currencyID: of });
  const net = plan.lines.reduce((sum, line) => sum + lineNet(line), 0);
  const charges = plan.allowances.filter(({ cents }) => cents > 0).reduce((sum, { cents }) => sum + cents, 0);
  const allowances = -plan.allowances.filter(({ cents }) => cents < 0).reduce((sum, { cents }) => sum + cents, 0);
  const exclusive = net + charges - allowances;
  const breakdown = breakdownOf(plan);
  const vat = breakdown.reduce((sum, { vatCents }) => sum + vatCents, 0);
  const prepaid = random.chance(30) ? 100 : 0;
  const rounding = random.chance(20) ? 1 : 0;
  const accounting = random.chance(20) ? (currency === 'EUR' ? 'SEK' : 'EUR') : undefined;
  const withVat = only?.code !== 'O';
  const country = only?.code === 'B' ? 'IT' : random.pick(['LV', 'EE', 'LT', 'FI', 'FR']);
  const some = (percent: number, ...elements: readonly Element[]): readonly Element[] =>
    random.chance(percent) ? elements : [];
  const means = random.pick(['30', '58', '48', '49', '59', '31', '42', '50', '93', '9']);

  return element(
    creditNote ? 'CreditNote' : 'Invoice',
    element('cbc:CustomizationID', 'urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0'),
    element('cbc:ProfileID', 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0'),
    element('cbc:ID', `A-${String(random.below(100000))}`),
    element('cbc:IssueDate', '2026-03-05'),
    ...(creditNote ? [] : [element('cbc:DueDate', '2026-04-04')]),
    element(creditNote ? 'cbc:CreditNoteTypeCode' : 'cbc:InvoiceTypeCode', creditNote ? '381' : '380'),
    ...some(40, element('cbc:Note', random.pick(['Paldies', '#AAI#Pateicamies', 'x # y']))),
    ...some(10, element('cbc:TaxPointDate', '2026-03-05')),
    element('cbc:DocumentCurrencyCode', currency),
    ...(accounting === undefined ? [] : [element('cbc:TaxCurrencyCode', accounting)]),
    ...some(30, element('cbc:AccountingCost', '4025:123')),
    element('cbc:BuyerReference', 'REF 1'),
    element('cac:InvoicePeriod', element('cbc:StartDate', '2026-02-01'), element('cbc:EndDate', '2026-02-28')),
    ...some(
      50,
      element('cac:OrderReference', element('cbc:ID', 'ORD 7'), ...some(50, element('cbc:SalesOrderID', 'SO 7'))),
    ),
    ...some(
      creditNote ? 80 : 20,
      element(
        'cac:BillingReference',
        element('cac:InvoiceDocumentReference', element('cbc:ID', 'A-1'), element('cbc:IssueDate', '2026-01-05')),
      ),
    ),
    ...some(20, element('cac:DespatchDocumentReference', element('cbc:ID', 'D 1'))),
    ...some(20, element('cac:ReceiptDocumentReference', element('cbc:ID', 'R 1'))),
    ...some(20, element('cac:ContractDocumentReference', element('cbc:ID', 'C 1'))),
    ...some(20, element('cac:OriginatorDocumentReference', element('cbc:ID', 'L 1'))),
    ...some(
      30,
      element(
        'cac:AdditionalDocumentReference',
        element('cbc:ID', 'OBJ', { schemeID: 'ABZ' }),
        element('cbc:DocumentTypeCode', '130'),
      ),
    ),
    ...some(
      30,
      element(
        'cac:AdditionalDocumentReference',
        element('cbc:ID', 'ATT 1'),
        element('cbc:DocumentDescription', 'Timesheet'),
        element(
          'cac:Attachment',
          element('cbc:EmbeddedDocumentBinaryObject', 'QUJD', { mimeCode: 'text/csv', filename: 'a.csv' }),
          element('cac:ExternalReference', element('cbc:URI', 'https://example.org/a')),
        ),
      ),
    ),
    ...some(creditNote ? 0 : 20, element('cac:ProjectReference', element('cbc:ID', 'P 1'))),
    element('cac:AccountingSupplierParty', party({ random, country, withVat, seller: true, name: 'Pārdevējs SIA' })),
    element(
      'cac:AccountingCustomerParty',
      party({ random, country: only?.code === 'B' ? 'IT' : 'LV', withVat, seller: false, name: 'Pircējs AS' }),
    ),
    ...some(
      20,
      element(
        'cac:PayeeParty',
        element('cac:PartyIdentification', element('cbc:ID', '5790000435975', { schemeID: '0088' })),
        element('cac:PartyName', element('cbc:Name', 'Saņēmējs')),
        element('cac:PartyLegalEntity', element('cbc:CompanyID', '40003000000', { schemeID: '0002' })),
      ),
    ),
    ...some(
      withVat && only === undefined ? 20 : 0,
      element(
        'cac:TaxRepresentativeParty',
        element('cac:PartyName', element('cbc:Name', 'Pārstāvis')),
        element(
          'cac:PostalAddress',
          element('cbc:StreetName', 'Iela 1'),
          element('cbc:CityName', 'Rīga'),
          element('cbc:PostalZone', 'LV-1001'),
          element('cac:Country', element('cbc:IdentificationCode', 'LV')),
        ),
        taxScheme('LV40003000001', 'VAT'),
      ),
    ),
    element(
      'cac:Delivery',
      element('cbc:ActualDeliveryDate', '2026-02-20'),
      element(
        'cac:DeliveryLocation',
        element('cbc:ID', '5790000435968', { schemeID: '0088' }),
        element(
          'cac:Address',
          element('cbc:StreetName', 'Noliktavas 2'),
          element('cbc:CityName', 'Rīga'),
          element('cbc:PostalZone', 'LV-1002'),
          element('cac:Country', element('cbc:IdentificationCode', only?.code === 'B' ? 'IT' : 'LV')),
        ),
      ),
      element('cac:DeliveryParty', element('cac:PartyName', element('cbc:Name', 'Piegāde'))),
    ),
    ...some(
      90,
      element(
        'cac:PaymentMeans',
        element('cbc:PaymentMeansCode', means, { name: 'Payment' }),
        ...(creditNote ? [] : []),
        element('cbc:PaymentID', 'RF 1'),
        ...(means === '48'
          ? [
              element(
                'cac:CardAccount',
                element('cbc:PrimaryAccountNumberID', '123456'),
                element('cbc:NetworkID', 'VISA'),
                element('cbc:HolderName', 'J. B.'),
              ),
            ]
          : []),
        ...(means === '49' || means === '59'
          ? []
          : [
              element(
                'cac:PayeeFinancialAccount',
                element('cbc:ID', 'DE89370400440532013000'),
                element('cbc:Name', 'Konts'),
                element('cac:FinancialInstitutionBranch', element('cbc:ID', 'HABALV22')),
              ),
            ]),
        ...(means === '49' || means === '59'
          ? [
              element(
                'cac:PaymentMandate',
                element('cbc:ID', 'M 1'),
                element('cac:PayerFinancialAccount', element('cbc:ID', 'DE89370400440532013000')),
              ),
            ]
          : []),
      ),
    ),
    ...some(50, element('cac:PaymentTerms', element('cbc:Note', 'Net 30'))),
    ...plan.allowances
      .map(({ cents, category }) =>
        element(
          'cac:AllowanceCharge',
          element('cbc:ChargeIndicator', cents < 0 ? 'false' : 'true'),
          element('cbc:AllowanceChargeReasonCode', cents < 0 ? '95' : 'FC'),
          element('cbc:AllowanceChargeReason', cents < 0 ? 'Discount' : 'Freight'),
          ...(random.chance(40) ? [element('cbc:MultiplierFactorNumeric', '10')] : []),
          amount('cbc:Amount', Math.abs(cents)),
          amount('cbc:BaseAmount', Math.abs(cents) * 10),
          taxCategory('cac:TaxCategory', category),
        ),
      )
      .map(withFactor),
    element(
      'cac:TaxTotal',
      amount('cbc:TaxAmount', vat),
      ...breakdown.map(({ category, taxableCents, vatCents }) =>
        element(
          'cac:TaxSubtotal',
          amount('cbc:TaxableAmount', taxableCents),
          amount('cbc:TaxAmount', vatCents),
          taxCategory('cac:TaxCategory', category, true),
        ),
      ),
    ),
    ...(accounting === undefined ? [] : [element('cac:TaxTotal', amount('cbc:TaxAmount', vat * 11, accounting))]),
    element(
      'cac:LegalMonetaryTotal',
      amount('cbc:LineExtensionAmount', net),
      amount('cbc:TaxExclusiveAmount', exclusive),
      amount('cbc:TaxInclusiveAmount', exclusive + vat),
      ...(allowances > 0 ? [amount('cbc:AllowanceTotalAmount', allowances)] : []),
      ...(charges > 0 ? [amount('cbc:ChargeTotalAmount', charges)] : []),
      ...(prepaid > 0 ? [amount('cbc:PrepaidAmount', prepaid)] : []),
      ...(rounding > 0 ? [amount('cbc:PayableRoundingAmount', rounding)] : []),
      amount('cbc:PayableAmount', exclusive + vat - prepaid + rounding),
    ),
    ...plan.lines.map((line, at) => lineOf(line, at + 1, plan, random)),
  );
}

/** A percentage needs its base, and a base its percentage. */
function withFactor(allowanceCharge: Element): Element {
  if (!allowanceCharge.children.some(({ name }) => name === 'cbc:MultiplierFactorNumeric')) {
    allowanceCharge.children = allowanceCharge.children.filter(({ name }) => name !== 'cbc:BaseAmount');
  }
  return allowanceCharge;
}

function lineNet({ quantity, priceCents, chargeCents, allowanceCents }: Line): number {
  return quantity * priceCents + chargeCents - allowanceCents;
}

function breakdownOf(
  plan: Plan,
): readonly { readonly category: Category; readonly taxableCents: number; readonly vatCents: number }[] {
  const sums = new Map<Category, number>();
  for (const line of plan.lines) sums.set(line.category, (sums.get(line.category) ?? 0) + lineNet(line));
  for (const extra of plan.allowances) sums.set(extra.category, (sums.get(extra.category) ?? 0) + extra.cents);
  return [...sums].map(([category, taxableCents]) => ({
    category,
    taxableCents,
    vatCents: Math.round((taxableCents * (category.percent ?? 0)) / 100),
  }));
}

function taxCategory(name: string, { code, percent, reason }: Category, withReason = false): Element {
  return element(
    name,
    element('cbc:ID', code),
    ...(percent === undefined ? [] : [element('cbc:Percent', String(percent))]),
    ...(withReason && reason !== undefined ? [element('cbc:TaxExemptionReasonCode', reason)] : []),
    element('cac:TaxScheme', element('cbc:ID', 'VAT')),
  );
}

function taxScheme(number: string, scheme: string): Element {
  return element(
    'cac:PartyTaxScheme',
    element('cbc:CompanyID', number),
    element('cac:TaxScheme', element('cbc:ID', scheme)),
  );
}

function party({
  random,
  country,
  withVat,
  seller,
  name,
}: {
  readonly random: Random;
  readonly country: string;
  readonly withVat: boolean;
  readonly seller: boolean;
  readonly name: string;
}): Element {
  return element(
    'cac:Party',
    element('cbc:EndpointID', '5790000435975', { schemeID: '0088' }),
    element('cac:PartyIdentification', element('cbc:ID', '5790000435968', { schemeID: '0088' })),
    element('cac:PartyName', element('cbc:Name', `${name} tirdzniecība`)),
    element(
      'cac:PostalAddress',
      element('cbc:StreetName', 'Brīvības iela 1'),
      ...(random.chance(30) ? [element('cbc:AdditionalStreetName', '2. stāvs')] : []),
      element('cbc:CityName', 'Rīga'),
      element('cbc:PostalZone', 'LV-1010'),
      ...(random.chance(30)
        ? [element('cbc:CountrySubentity', 'Vidzeme'), element('cac:AddressLine', element('cbc:Line', 'Pagalms'))]
        : []),
      element('cac:Country', element('cbc:IdentificationCode', country)),
    ),
    ...(withVat ? [taxScheme(`${country}40003000002`, 'VAT')] : []),
    ...(seller && withVat && random.chance(30) ? [taxScheme('REG00000001', 'TAX')] : []),
    element(
      'cac:PartyLegalEntity',
      element('cbc:RegistrationName', name),
      element('cbc:CompanyID', '40003000002', { schemeID: '0002' }),
      ...(seller ? [element('cbc:CompanyLegalForm', 'SIA')] : []),
    ),
    element(
      'cac:Contact',
      element('cbc:Name', 'Jānis'),
      element('cbc:Telephone', '+371 67000000'),
      element('cbc:ElectronicMail', 'janis@example.lv'),
    ),
  );
}

function lineOf(line: Line, number: number, { creditNote, currency }: Plan, random: Random): Element {
  const amount = (name: string, cents: number): Element => element(name, money(cents), { currencyID: currency });
  const some = (percent: number, ...elements: readonly Element[]): readonly Element[] =>
    random.chance(percent) ? elements : [];
  const discount = random.chance(30);
  return element(
    creditNote ? 'cac:CreditNoteLine' : 'cac:InvoiceLine',
    element('cbc:ID', String(number)),
    ...some(20, element('cbc:Note', 'Rinda')),
    element(creditNote ? 'cbc:CreditedQuantity' : 'cbc:InvoicedQuantity', String(line.quantity), { unitCode: 'C62' }),
    amount('cbc:LineExtensionAmount', lineNet(line)),
    ...some(20, element('cbc:AccountingCost', 'AC 1')),
    ...some(
      40,
      element('cac:InvoicePeriod', element('cbc:StartDate', '2026-02-01'), element('cbc:EndDate', '2026-02-28')),
    ),
    ...some(20, element('cac:OrderLineReference', element('cbc:LineID', '1'))),
    ...some(
      20,
      element(
        'cac:DocumentReference',
        element('cbc:ID', 'OBJ 1', { schemeID: 'ABZ' }),
        element('cbc:DocumentTypeCode', '130'),
      ),
    ),
    ...(line.chargeCents > 0
      ? [
          element(
            'cac:AllowanceCharge',
            element('cbc:ChargeIndicator', 'true'),
            element('cbc:AllowanceChargeReasonCode', 'FC'),
            element('cbc:AllowanceChargeReason', 'Freight'),
            amount('cbc:Amount', line.chargeCents),
          ),
        ]
      : []),
    ...(line.allowanceCents > 0
      ? [
          element(
            'cac:AllowanceCharge',
            element('cbc:ChargeIndicator', 'false'),
            element('cbc:AllowanceChargeReasonCode', '95'),
            element('cbc:AllowanceChargeReason', 'Discount'),
            amount('cbc:Amount', line.allowanceCents),
          ),
        ]
      : []),
    element(
      'cac:Item',
      ...some(50, element('cbc:Description', 'Apraksts')),
      element('cbc:Name', 'Prece'),
      ...some(20, element('cac:BuyersItemIdentification', element('cbc:ID', 'B 1'))),
      ...some(20, element('cac:SellersItemIdentification', element('cbc:ID', 'S 1'))),
      ...some(30, element('cac:StandardItemIdentification', element('cbc:ID', '5790000435968', { schemeID: '0160' }))),
      ...some(
        20,
        element('cac:OriginCountry', element('cbc:IdentificationCode', line.category.code === 'B' ? 'IT' : 'LV')),
      ),
      ...some(
        30,
        element(
          'cac:CommodityClassification',
          element('cbc:ItemClassificationCode', '86776', { listID: 'TST', listVersionID: '19.05.01' }),
        ),
      ),
      taxCategory('cac:ClassifiedTaxCategory', line.category),
      ...some(30, element('cac:AdditionalItemProperty', element('cbc:Name', 'Krāsa'), element('cbc:Value', 'zila'))),
    ),
    element(
      'cac:Price',
      amount('cbc:PriceAmount', line.priceCents),
      ...some(50, element('cbc:BaseQuantity', '1', { unitCode: 'C62' })),
      ...(discount
        ? [
            element(
              'cac:AllowanceCharge',
              element('cbc:ChargeIndicator', 'false'),
              amount('cbc:Amount', 50),
              amount('cbc:BaseAmount', line.priceCents + 50),
            ),
          ]
        : []),
    ),
  );
}
