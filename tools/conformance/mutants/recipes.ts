import { element, find, walk, type Element } from './element.js';
import { classifyInDenmark, payInDenmark, payInGermany, referInGreece } from './national-recipes.js';
import type { Random } from './random.js';

/** A change made on purpose, for rules that chance seldom meets: a condition and the break of it together. */
type Recipe = (root: Element, random: Random) => string;

const recipes: readonly Recipe[] = [
  dropReasons,
  turnPeriod,
  giveTaxPoint,
  giveVersion,
  giveDueDates,
  addDecimals,
  chargeDanishTax,
  describeReference,
  moveRepresentative,
  referToProject,
  payByGiro,
  turnLinePeriod,
  attachTwice,
  giveBaseQuantity,
  splitIntraCommunity,
  payInDenmark,
  payInDenmark,
  classifyInDenmark,
  referInGreece,
  payInGermany,
  repeatSingle,
  repeatSingle,
  leaveOutBase,
  describeObject,
  embedWithoutType,
  chargeIslandTax,
  addressByTaxCode,
];

export function followRecipe(root: Element, random: Random): string {
  return random.pick(recipes)(root, random);
}

function all(root: Element, ...names: readonly string[]): readonly Element[] {
  return [...walk(root)].map(({ element: found }) => found).filter(({ name }) => names.includes(name));
}

function one(root: Element, random: Random, ...names: readonly string[]): Element | undefined {
  const found = all(root, ...names);
  return found.length === 0 ? undefined : random.pick(found);
}

function without(parent: Element, ...names: readonly string[]): void {
  parent.children = parent.children.filter(({ name }) => !names.includes(name));
}

function dropReasons(root: Element, random: Random): string {
  const allowanceCharge = one(root, random, 'cac:AllowanceCharge');
  if (allowanceCharge) without(allowanceCharge, 'cbc:AllowanceChargeReason', 'cbc:AllowanceChargeReasonCode');
  return 'drop the reasons of an allowance or charge';
}

function turnPeriod(root: Element, random: Random): string {
  const period = one(root, random, 'cac:InvoicePeriod');
  const end = period && find(period, 'cbc:EndDate');
  if (end) end.text = random.pick(['2026-01-01', '2025-12-31', '2026-02-01']);
  return 'end a period before it begins';
}

function giveTaxPoint(root: Element, random: Random): string {
  const period = find(root, 'cac:InvoicePeriod');
  if (period)
    for (let time = 0; time < 1 + random.below(2); time++)
      period.children.push(element('cbc:DescriptionCode', random.pick(['35', '3', '432', '99', ' 35 '])));
  if (random.chance(50)) root.children.splice(6, 0, element('cbc:TaxPointDate', '2026-03-01'));
  if (random.chance(20) && period) without(period, 'cbc:StartDate', 'cbc:EndDate');
  return 'give the tax point by code';
}

function giveVersion(root: Element, random: Random): string {
  const version = random.pick(['2.1', '2.2', ' 2.1']);
  root.children.unshift(element('cbc:UBLVersionID', version));
  return `UBL version ${version}`;
}

function giveDueDates(root: Element, random: Random): string {
  const means = find(root, 'cac:PaymentMeans');
  if (means)
    for (let time = 0; time < 1 + random.below(2); time++)
      means.children.splice(1, 0, element('cbc:PaymentDueDate', '2026-04-01'));
  return 'payment due date';
}

function addDecimals(root: Element, random: Random): string {
  const names = [
    'cbc:Amount',
    'cbc:BaseAmount',
    'cbc:LineExtensionAmount',
    'cbc:PrepaidAmount',
    'cbc:PayableRoundingAmount',
    'cbc:AllowanceTotalAmount',
    'cbc:ChargeTotalAmount',
    'cbc:TaxAmount',
    'cbc:PriceAmount',
  ];
  const allowanceCharge = random.chance(50) ? one(root, random, 'cac:AllowanceCharge') : undefined;
  if (allowanceCharge && find(allowanceCharge, 'cbc:BaseAmount') === undefined && random.chance(50))
    allowanceCharge.children.push(element('cbc:BaseAmount', '1.00', { currencyID: 'EUR' }));
  const amount = one(allowanceCharge ?? root, random, ...names);
  if (amount) amount.text += random.pick(['0', '5', '01', ' ']);
  return `decimals of ${amount?.name ?? 'nothing'}`;
}

function chargeDanishTax(root: Element, random: Random): string {
  const allowanceCharge = one(root, random, 'cac:AllowanceCharge');
  const code = allowanceCharge && find(allowanceCharge, 'cbc:AllowanceChargeReasonCode');
  if (code) code.text = 'ZZZ';
  const reason = allowanceCharge && find(allowanceCharge, 'cbc:AllowanceChargeReason');
  if (reason) reason.text = random.pick(['3480', '12345', 'x', '3480#Tax', '#3480', 'Tax#', '-100']);
  return 'charge of reason ZZZ';
}

function describeReference(root: Element, random: Random): string {
  for (let time = 0; time < 1 + random.below(2); time++) {
    root.children.push(
      element(
        'cac:AdditionalDocumentReference',
        element('cbc:ID', random.pick(['400001', '0', '2026-04-01', '2026-99-99', '1999-01-01'])),
        element('cbc:DocumentDescription', random.pick(['##M.AR.K##', '##INVOICE|URL##', 'EINDAGI'])),
        ...(random.chance(50)
          ? [
              element(
                'cac:Attachment',
                element('cac:ExternalReference', element('cbc:URI', random.pick(['', 'https://example.org', 'x']))),
              ),
            ]
          : []),
      ),
    );
  }
  return 'described references';
}

function moveRepresentative(root: Element, random: Random): string {
  const country = random.pick(['NL', 'NO', 'IT', 'GR']);
  without(root, 'cac:TaxRepresentativeParty');
  root.children.push(
    element(
      'cac:TaxRepresentativeParty',
      element('cac:PartyName', element('cbc:Name', 'Representative')),
      element(
        'cac:PostalAddress',
        ...(random.chance(50)
          ? [element('cbc:StreetName', 'S'), element('cbc:CityName', 'C'), element('cbc:PostalZone', 'Z')]
          : []),
        element('cac:Country', element('cbc:IdentificationCode', country)),
      ),
      element(
        'cac:PartyTaxScheme',
        element('cbc:CompanyID', `${country}094259216`),
        element('cac:TaxScheme', element('cbc:ID', 'VAT')),
      ),
    ),
  );
  if (random.chance(50)) {
    const seller = find(root, 'cac:AccountingSupplierParty', 'cac:Party');
    if (seller) without(seller, 'cac:PartyTaxScheme');
  }
  return `representative in ${country}`;
}

function referToProject(root: Element, random: Random): string {
  root.name = random.chance(80) ? 'CreditNote' : root.name;
  for (let time = 0; time < 1 + random.below(2); time++)
    root.children.push(
      element('cac:AdditionalDocumentReference', element('cbc:ID', 'P'), element('cbc:DocumentTypeCode', '50')),
    );
  return 'project references';
}

function payByGiro(root: Element, random: Random): string {
  const giro = random.pick(['SE:PLUSGIRO', 'SE:BANKGIRO']);
  without(root, 'cac:PaymentMeans');
  root.children.push(
    element(
      'cac:PaymentMeans',
      element('cbc:PaymentMeansCode', '30'),
      element(
        'cac:PayeeFinancialAccount',
        element('cbc:ID', random.pick(['1', '12', '1234567', '12345678', '123456789', '12-34'])),
        element('cac:FinancialInstitutionBranch', element('cbc:ID', giro)),
      ),
    ),
  );
  for (const party of ['cac:AccountingSupplierParty', 'cac:AccountingCustomerParty']) {
    const country = find(root, party, 'cac:Party', 'cac:PostalAddress', 'cac:Country', 'cbc:IdentificationCode');
    if (country) country.text = 'SE';
  }
  return giro;
}

function turnLinePeriod(root: Element, random: Random): string {
  const line = one(root, random, 'cac:InvoiceLine', 'cac:CreditNoteLine');
  line?.children.splice(
    3,
    0,
    element(
      'cac:InvoicePeriod',
      element('cbc:StartDate', random.pick(['2026-01-01', '2026-02-01'])),
      element('cbc:EndDate', random.pick(['2026-03-31', '2026-02-10', '2026-02-29'])),
    ),
  );
  return 'period of a line';
}

function attachTwice(root: Element, random: Random): string {
  const name = random.pick(['a.csv', 'b.csv']);
  for (const id of ['1', '2']) {
    root.children.push(
      element(
        'cac:AdditionalDocumentReference',
        element('cbc:ID', id),
        element(
          'cac:Attachment',
          element('cbc:EmbeddedDocumentBinaryObject', 'QUJD', {
            mimeCode: 'text/csv',
            filename: random.chance(70) ? name : id,
          }),
        ),
      ),
    );
  }
  return 'two attachments';
}

function giveBaseQuantity(root: Element, random: Random): string {
  const price = one(root, random, 'cac:Price');
  if (price) {
    without(price, 'cbc:BaseQuantity');
    price.children.push(
      element('cbc:BaseQuantity', random.pick(['0', '-1', '3', '7', '1000']), {
        unitCode: random.pick(['C62', 'KGM']),
      }),
    );
  }
  return 'base quantity';
}

function splitIntraCommunity(root: Element, random: Random): string {
  if (random.chance(60)) without(root, 'cac:InvoicePeriod');
  const delivery = find(root, 'cac:Delivery');
  if (delivery) without(delivery, random.pick(['cbc:ActualDeliveryDate', 'cac:DeliveryLocation']));
  for (const category of all(root, 'cac:TaxCategory', 'cac:ClassifiedTaxCategory')) {
    const id = find(category, 'cbc:ID');
    if (id) id.text = 'K';
  }
  return 'intra-community without date or country';
}

/** Repeats what may stand once only, where schema and other changes keep it single. */
function repeatSingle(root: Element, random: Random): string {
  const [owner, name] = random.pick([
    ['cac:PartyLegalEntity', 'cbc:RegistrationName'],
    ['cac:PartyLegalEntity', 'cbc:CompanyLegalForm'],
    ['cac:PartyLegalEntity', 'cbc:CompanyID'],
    ['cac:PartyName', 'cbc:Name'],
    ['cac:PaymentMeans', 'cbc:PaymentMeansCode'],
    ['cac:PaymentTerms', 'cbc:Note'],
    ['cac:Contact', 'cbc:Name'],
    ['cac:Item', 'cbc:Name'],
    ['cac:Party', 'cbc:EndpointID'],
    ['cac:PostalAddress', 'cac:Country'],
    ['cac:TaxCategory', 'cbc:Percent'],
    ['cac:ClassifiedTaxCategory', 'cbc:Percent'],
  ] as const);
  for (const parent of all(root, owner))
    parent.children.push(element(name, random.pick(['x', '1', '30'])), element(name, random.pick(['x', '1', '30'])));
  return `repeat ${name} in ${owner}`;
}

function leaveOutBase(root: Element, random: Random): string {
  const parent = random.chance(50) ? root : one(root, random, 'cac:InvoiceLine', 'cac:CreditNoteLine');
  const parts = [
    element('cbc:AllowanceChargeReason', 'x'),
    element('cbc:MultiplierFactorNumeric', random.pick(['10', '0', 'x'])),
    element('cbc:Amount', '1.00', { currencyID: 'EUR' }),
    element('cbc:BaseAmount', random.pick(['10.00', '1.005', '0']), { currencyID: 'EUR' }),
  ].filter(() => random.chance(65));
  parent?.children.push(
    element('cac:AllowanceCharge', element('cbc:ChargeIndicator', random.pick(['true', 'false'])), ...parts),
  );
  return 'allowance or charge in parts';
}

function describeObject(root: Element, random: Random): string {
  root.children.push(
    element(
      'cac:AdditionalDocumentReference',
      element('cbc:ID', 'x', random.chance(50) ? { schemeID: random.pick(['ABT', 'QQQ']) } : {}),
      element('cbc:DocumentTypeCode', random.pick(['130', '130', '50', '916'])),
      element('cbc:DocumentDescription', 'x'),
    ),
  );
  return 'described object';
}

function embedWithoutType(root: Element, random: Random): string {
  root.children.push(
    element(
      'cac:AdditionalDocumentReference',
      element('cbc:ID', 'x'),
      element(
        'cac:Attachment',
        element(
          'cbc:EmbeddedDocumentBinaryObject',
          'QUJD',
          random.pick([{}, { mimeCode: ' text/csv ' }, { mimeCode: '' }, { mimeCode: 'text/csv' }, { filename: 'a' }]),
        ),
      ),
    ),
  );
  return 'attachment';
}

function chargeIslandTax(root: Element, random: Random): string {
  const code = random.pick(['M', 'L', 'B', 'O', 'G', 'K', 'AE', 'E', 'Z', 'S']);
  root.children.push(
    element(
      'cac:AllowanceCharge',
      element('cbc:ChargeIndicator', random.pick(['true', 'false'])),
      element('cbc:AllowanceChargeReason', 'x'),
      element('cbc:Amount', '0.00', { currencyID: 'EUR' }),
      element(
        'cac:TaxCategory',
        element('cbc:ID', code),
        ...(random.chance(80) ? [element('cbc:Percent', random.pick(['-1', '0', '7', 'x', '']))] : []),
        element('cac:TaxScheme', element('cbc:ID', random.pick(['VAT', 'VAT', 'vat']))),
      ),
    ),
  );
  if (random.chance(30)) {
    for (const party of all(root, 'cac:Party', 'cac:TaxRepresentativeParty')) without(party, 'cac:PartyTaxScheme');
  }
  return `allowance or charge of category ${code}`;
}

function addressByTaxCode(root: Element, random: Random): string {
  const address = one(root, random, 'cbc:EndpointID');
  address?.attributes.set('schemeID', random.pick(['9907', '0210', '0211', '9906', '0201', '0151', '0007']));
  if (address !== undefined)
    address.text = random.pick(['RSSMRA85T10A562S', '12345678901', 'IT06363391001', 'x', '1SSMRA85T10A562S', '']);
  return 'electronic address';
}
