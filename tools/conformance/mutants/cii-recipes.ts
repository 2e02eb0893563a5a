import { cloneElement, element, find, walk, type Element } from './element.js';
import type { Random } from './random.js';

/** A change made on purpose, for rules that chance seldom meets: a condition and the break of it together. */
type Recipe = (root: Element, random: Random) => string;

const recipes: readonly Recipe[] = [
  repeatTotal,
  repeatTotal,
  repeatTotal,
  giveBothIdentifiers,
  chargeOrAllow,
  chargeOrAllow,
  taxTwice,
  islandTax,
  attach,
  classify,
  taxPoint,
  withoutSellerTaxId,
  inDenmark,
  inDenmark,
  bySwedishGiro,
  dutchRepresentative,
  accountingCurrency,
  grossPrice,
  dropFromSummation,
];

export function followCiiRecipe(root: Element, random: Random): string {
  return random.pick(recipes)(root, random);
}

function all(root: Element, ...names: readonly string[]): readonly Element[] {
  return [...walk(root)].map((place) => place.element).filter(({ name }) => names.includes(name));
}

function one(root: Element, random: Random, ...names: readonly string[]): Element | undefined {
  const found = all(root, ...names);
  return found.length === 0 ? undefined : random.pick(found);
}

function without(parent: Element, ...names: readonly string[]): void {
  parent.children = parent.children.filter(({ name }) => !names.includes(name));
}

/** Puts an element among the children once, whatever stood there. */
function put(parent: Element | undefined, child: Element): void {
  if (parent === undefined) return;
  without(parent, child.name);
  parent.children.push(child);
}

const totals = [
  'LineTotalAmount',
  'ChargeTotalAmount',
  'AllowanceTotalAmount',
  'TaxBasisTotalAmount',
  'RoundingAmount',
  'GrandTotalAmount',
  'InformationAmount',
  'TotalPrepaidAmount',
  'TotalDiscountAmount',
  'TotalAllowanceChargeAmount',
  'DuePayableAmount',
  'RetailValueExcludingTaxInformationAmount',
  'TotalDepositFeeInformationAmount',
  'ProductValueExcludingTobaccoTaxInformationAmount',
  'TotalRetailValueInformationAmount',
  'GrossLineTotalAmount',
  'NetLineTotalAmount',
  'NetIncludingTaxesLineTotalAmount',
];

function repeatTotal(root: Element, random: Random): string {
  const summation = one(root, random, 'ram:SpecifiedTradeSettlementHeaderMonetarySummation');
  const name = `ram:${random.pick(totals)}`;
  for (let time = 0; time < 2; time++)
    summation?.children.push(element(name, random.pick(['0', '1.00', '0.001', '-1', ''])));
  return `${name} twice`;
}

function giveBothIdentifiers(root: Element, random: Random): string {
  const name = random.pick([
    'ram:ShipToTradeParty',
    'ram:PayeeTradeParty',
    'ram:BuyerTradeParty',
    'ram:SellerTradeParty',
  ]);
  if (all(root, name).length === 0) {
    const parent =
      name === 'ram:ShipToTradeParty' ? 'ram:ApplicableHeaderTradeDelivery' : 'ram:ApplicableHeaderTradeSettlement';
    one(root, random, parent)?.children.push(element(name));
  }
  const party = one(root, random, name);
  party?.children.unshift(element('ram:ID', 'x'), element('ram:GlobalID', 'y', { schemeID: '0088' }));
  party?.children.push(
    element('ram:DefinedTradeContact', element('ram:PersonName', 'x'), element('ram:DepartmentName', 'y')),
  );
  return `two identifiers of ${name}`;
}

/** An allowance or charge of a line or the document that lacks what it needs, or has too many decimals. */
function chargeOrAllow(root: Element, random: Random): string {
  const parent = one(root, random, 'ram:ApplicableHeaderTradeSettlement', 'ram:SpecifiedLineTradeSettlement');
  const charge = random.pick(['true', 'false']);
  const amount = (): string => random.pick(['1.00', '1.001', '0', '-1.00', '2.5']);
  const parts = [
    element('ram:CalculationPercent', '10'),
    element('ram:BasisAmount', amount()),
    element('ram:ActualAmount', amount()),
    element('ram:ReasonCode', random.pick(['95', 'AA', 'ZZZ', 'FC', 'x'])),
    element('ram:Reason', random.pick(['x', '0123', '12345', 'a#b', 'VAT'])),
    element(
      'ram:CategoryTradeTax',
      element('ram:TypeCode', 'VAT'),
      element('ram:CategoryCode', random.pick(['S', 'E', 'G', 'Z', 'M', 'L', 'AE', 'K', 'O'])),
      element('ram:RateApplicablePercent', random.pick(['0', '21', '-1'])),
    ),
  ].filter(() => random.chance(70));
  parent?.children.push(
    element(
      'ram:SpecifiedTradeAllowanceCharge',
      element('ram:ChargeIndicator', element('udt:Indicator', charge)),
      ...parts,
    ),
  );
  return `${charge === 'true' ? 'charge' : 'allowance'} in ${parent?.name ?? 'nothing'}`;
}

function taxTwice(root: Element, random: Random): string {
  const allowanceCharge = one(root, random, 'ram:SpecifiedTradeAllowanceCharge');
  const tax = allowanceCharge && find(allowanceCharge, 'ram:CategoryTradeTax');
  if (tax !== undefined) allowanceCharge?.children.push(cloneElement(tax));
  if (random.chance(50)) {
    for (let time = 0; time < 2; time++) allowanceCharge?.children.push(element('ram:RateApplicablePercent', '1'));
  }
  return 'two taxes of an allowance or charge';
}

/** IGIC and IPSI: the official rules look for rate and amount beside the tax. */
function islandTax(root: Element, random: Random): string {
  const code = random.pick(['L', 'M']);
  for (const category of all(root, 'ram:CategoryCode')) if (random.chance(80)) category.text = code;
  const settlement = one(root, random, 'ram:ApplicableHeaderTradeSettlement');
  for (const [name, text] of [
    ['ram:RateApplicablePercent', random.pick(['7', '0', '-1', 'x'])],
    ['ram:BasisAmount', random.pick(['1.00', '100.00', '0'])],
  ] as const) {
    if (random.chance(75)) settlement?.children.push(element(name, text));
  }
  for (const tax of all(root, 'ram:CategoryTradeTax', 'ram:ApplicableTradeTax')) {
    if (random.chance(20)) put(tax, element('ram:RateApplicablePercent', random.pick(['-1', '0', '7'])));
    if (random.chance(20)) put(tax, element(random.pick(['ram:ExemptionReason', 'ram:ExemptionReasonCode']), 'x'));
  }
  return `category ${code}, rate and amount beside`;
}

function attach(root: Element, random: Random): string {
  one(root, random, 'ram:ApplicableHeaderTradeAgreement')?.children.push(
    element(
      'ram:AdditionalReferencedDocument',
      ...(random.chance(70) ? [element('ram:IssuerAssignedID', 'x')] : []),
      element('ram:TypeCode', random.pick(['916', '916', '130', '50'])),
      element('ram:AttachmentBinaryObject', 'QUJD', {
        mimeCode: random.pick(['application/pdf', 'text/plain', '', ' text/csv ']),
        filename: 'a',
      }),
    ),
  );
  return 'attachment';
}

function classify(root: Element, random: Random): string {
  const code = element('ram:ClassCode', random.pick(['x', '43211501']));
  if (random.chance(70)) code.attributes.set('listID', random.pick(['TST', 'MP', 'QQ', ' ']));
  if (random.chance(50)) code.attributes.set('listVersionID', random.pick(['19.05.01', '19.0501', '26.0801', 'x']));
  one(root, random, 'ram:SpecifiedTradeProduct')?.children.push(
    element('ram:DesignatedProductClassification', ...(random.chance(85) ? [code] : [])),
  );
  return 'classification';
}

function taxPoint(root: Element, random: Random): string {
  for (const tax of all(root, 'ram:ApplicableTradeTax')) {
    if (random.chance(60))
      tax.children.push(element('ram:DueDateTypeCode', random.pick(['5', '29', '72', 'x', ' 5 '])));
    if (random.chance(40))
      tax.children.push(element('ram:TaxPointDate', element('udt:DateString', '20260301', { format: '102' })));
  }
  return 'tax points';
}

/** Categories that need a registration of the seller, without one. */
function withoutSellerTaxId(root: Element, random: Random): string {
  for (const party of all(root, 'ram:SellerTradeParty', 'ram:SellerTaxRepresentativeTradeParty'))
    without(party, 'ram:SpecifiedTaxRegistration');
  const code = random.pick(['E', 'G', 'Z', 'K', 'AE', 'S', 'L', 'M']);
  chargeOrAllow(root, random);
  for (const category of all(root, 'ram:CategoryCode')) if (random.chance(85)) category.text = code;
  if (random.chance(30)) {
    for (const agreement of all(root, 'ram:ApplicableHeaderTradeAgreement'))
      without(agreement, 'ram:SellerTaxRepresentativeTradeParty');
  }
  return `no tax registration, category ${code}`;
}

function settleIn(root: Element, country: string): void {
  for (const party of all(root, 'ram:SellerTradeParty', 'ram:BuyerTradeParty')) {
    const code = find(party, 'ram:PostalTradeAddress', 'ram:CountryID');
    if (code !== undefined) code.text = country;
  }
}

function inDenmark(root: Element, random: Random): string {
  settleIn(root, 'DK');
  const settlement = one(root, random, 'ram:ApplicableHeaderTradeSettlement');
  if (settlement === undefined) return 'no settlement';
  switch (random.below(5)) {
    case 0: {
      put(
        settlement,
        element(
          'ram:PaymentReference',
          random.pick(['04#1', '15#1234567890123456', '71#1', '75#123456789012345', '73#', '01#']),
        ),
      );
      put(
        settlement,
        element(
          'ram:SpecifiedTradeSettlementPaymentMeans',
          element('ram:TypeCode', random.pick(['50', '93'])),
          element(
            'ram:PayeePartyCreditorFinancialAccount',
            element('ram:ProprietaryID', random.pick(['1234567', '12345678'])),
          ),
        ),
      );
      return 'Danish payment form';
    }
    case 1: {
      const type = find(root, 'rsm:ExchangedDocument', 'ram:TypeCode');
      if (type !== undefined) type.text = '381';
      const due = one(root, random, 'ram:DuePayableAmount');
      if (due !== undefined) due.text = random.pick(['-1.00', '0', 'x']);
      return 'Danish credit note below zero';
    }
    case 2: {
      for (const party of all(root, 'ram:SellerTradeParty', 'ram:BuyerTradeParty')) {
        if (random.chance(60))
          party.children.unshift(element('ram:ID', 'x', random.chance(50) ? { schemeID: '0184' } : {}));
      }
      return 'Danish parties by identifier';
    }
    case 3:
      chargeOrAllow(root, random);
      return 'Danish allowance or charge';
    default:
      put(
        settlement,
        element(
          'ram:SpecifiedTradeSettlementPaymentMeans',
          element('ram:TypeCode', random.pick(['1', '10', '31', '42', '48', '49', '50', '58', '59', '93', '97'])),
        ),
      );
      return classify(root, random);
  }
}

function bySwedishGiro(root: Element, random: Random): string {
  settleIn(root, 'SE');
  const settlement = one(root, random, 'ram:ApplicableHeaderTradeSettlement');
  const giro = random.pick(['SE:PLUSGIRO', 'SE:BANKGIRO']);
  if (settlement !== undefined) {
    put(
      settlement,
      element(
        'ram:SpecifiedTradeSettlementPaymentMeans',
        element('ram:TypeCode', random.pick(['30', '31', '50', '56'])),
        element(
          'ram:PayeePartyCreditorFinancialAccount',
          element(
            random.pick(['ram:IBANID', 'ram:ProprietaryID']),
            random.pick(['1', '12', '1234567', '12345678', '123456789', '12-34', 'x']),
          ),
        ),
        element('ram:PayeeSpecifiedCreditorFinancialInstitution', element('ram:BICID', giro)),
      ),
    );
  }
  return giro;
}

function dutchRepresentative(root: Element, random: Random): string {
  settleIn(root, random.pick(['NL', 'NL', 'BE']));
  const agreement = one(root, random, 'ram:ApplicableHeaderTradeAgreement');
  const address = ['ram:PostcodeCode', 'ram:LineOne', 'ram:CityName'].filter(() => random.chance(60));
  if (agreement !== undefined) {
    put(
      agreement,
      element(
        'ram:SellerTaxRepresentativeTradeParty',
        element('ram:Name', 'x'),
        element('ram:PostalTradeAddress', ...address.map((name) => element(name, 'x')), element('ram:CountryID', 'NL')),
        element('ram:SpecifiedTaxRegistration', element('ram:ID', 'NL123456789B01', { schemeID: 'VA' })),
      ),
    );
  }
  return 'Dutch representative';
}

function accountingCurrency(root: Element, random: Random): string {
  const settlement = one(root, random, 'ram:ApplicableHeaderTradeSettlement');
  if (settlement === undefined) return 'no settlement';
  put(settlement, element('ram:TaxCurrencyCode', random.pick(['EUR', 'SEK', 'QQQ', ' SEK'])));
  if (random.chance(70)) {
    one(root, random, 'ram:SpecifiedTradeSettlementHeaderMonetarySummation')?.children.push(
      element('ram:TaxTotalAmount', random.pick(['1.00', '1.005', 'x']), {
        currencyID: random.pick(['SEK', 'EUR', '']),
      }),
    );
  }
  return 'accounting currency';
}

function grossPrice(root: Element, random: Random): string {
  const agreement = one(root, random, 'ram:SpecifiedLineTradeAgreement');
  if (agreement === undefined) return 'no line';
  without(agreement, 'ram:GrossPriceProductTradePrice');
  const allowance = element(
    'ram:AppliedTradeAllowanceCharge',
    ...(random.chance(80)
      ? [
          element(
            'ram:ChargeIndicator',
            ...(random.chance(85) ? [element('udt:Indicator', random.pick(['true', 'false', ' false', '0']))] : []),
          ),
        ]
      : []),
    ...[0, 1].filter(() => random.chance(70)).map(() => element('ram:ActualAmount', random.pick(['1', '-1']))),
  );
  agreement.children.unshift(
    element(
      'ram:GrossPriceProductTradePrice',
      ...(random.chance(85) ? [element('ram:ChargeAmount', random.pick(['1', '-1.00', '0', 'x']))] : []),
      ...(random.chance(70) ? [allowance] : []),
    ),
  );
  return 'gross price';
}

function dropFromSummation(root: Element, random: Random): string {
  const summation = one(
    root,
    random,
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    'ram:SpecifiedTradeSettlementLineMonetarySummation',
  );
  const dropped = summation?.children[random.below(Math.max(1, summation.children.length))];
  if (summation !== undefined && dropped !== undefined) without(summation, dropped.name);
  return `drop ${dropped?.name ?? 'nothing'}`;
}
