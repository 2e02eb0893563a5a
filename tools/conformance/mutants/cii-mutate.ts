import { followCiiRecipe } from './cii-recipes.js';
import { cloneElement, element, find, walk, type Element } from './element.js';
import type { Mutant } from './mutate.js';
import type { Random } from './random.js';

/** Something a rule forbids: a path (or `@attribute`) in elements of a name, of which `*` stands for any beginning. */
export interface ForbiddenPlace {
  readonly in: string;
  readonly path: string;
}

/** How many changes a mutant gets at most; most get one. */
const MAXIMUM_CHANGES = 4;

/** A changed copy of a CII document. */
export function mutateCii(base: Element, random: Random, forbidden: readonly ForbiddenPlace[]): Mutant {
  const root = cloneElement(base);
  const done: string[] = [];
  if (random.chance(35)) done.push(moveToCountry(root, random));
  const changes = random.chance(60) ? 1 : 1 + random.below(MAXIMUM_CHANGES);
  for (let change = 0; change < changes; change++) done.push(random.pick(wheel)(root, random, forbidden));
  return { root, done };
}

type Change = (root: Element, random: Random, forbidden: readonly ForbiddenPlace[]) => string;

const changes: readonly (readonly [weight: number, change: Change])[] = [
  [16, remove],
  [8, repeat],
  [24, rewrite],
  [3, empty],
  [8, changeAttribute],
  [16, insertForbidden],
  [14, changeTax],
  [6, changePayment],
  [6, insertKnown],
  [5, changeReference],
  [5, changePeriod],
  [4, move],
  [7, changeIdentifier],
  [4, changePaymentReference],
  [3, renumber],
  [24, followCiiRecipe],
];
const wheel = changes.flatMap(([weight, change]) => Array.from({ length: weight }, () => change));

interface Place {
  readonly element: Element;
  readonly parent: Element;
}

function places(root: Element): readonly Place[] {
  return [...walk(root)].flatMap(({ element: found, parent }) =>
    parent === undefined ? [] : [{ element: found, parent }],
  );
}

function named(root: Element, ...names: readonly string[]): readonly Element[] {
  return [...walk(root)].map((place) => place.element).filter(({ name }) => names.includes(name));
}

/** A place, every pair of parent and child as likely as any other, however often it stands there. */
function pickPlace(root: Element, random: Random): Place {
  const kinds = new Map<string, Place[]>();
  for (const place of places(root)) {
    const kind = `${place.parent.name}/${place.element.name}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), place]);
  }
  return random.pick(random.pick([...kinds.values()]));
}

function remove(root: Element, random: Random): string {
  const { element: victim, parent } = pickPlace(root, random);
  parent.children.splice(parent.children.indexOf(victim), 1);
  return `remove ${victim.name} from ${parent.name}`;
}

function repeat(root: Element, random: Random): string {
  const { element: original, parent } = pickPlace(root, random);
  const copy = cloneElement(original);
  if (random.chance(50)) {
    for (const { element: leaf } of walk(copy))
      if (leaf.children.length === 0) leaf.text = otherText(leaf.text, random);
  }
  parent.children.splice(parent.children.indexOf(original) + random.below(2), 0, copy);
  return `repeat ${original.name} in ${parent.name}`;
}

const texts = [
  '',
  ' ',
  'x',
  '0',
  '1',
  '-1',
  '1.005',
  '130',
  '50',
  '916',
  '380',
  '381',
  '386',
  '30',
  '58',
  '59',
  '20260229',
  '20260309',
  'SE',
  'IT',
  'VAT',
  'vat',
  ' VAT ',
  'GST',
  'EUR',
  'SEK',
  'false',
  'true',
  '0.00',
  'S',
  'Z',
  'E',
  'B',
  'VA',
  '5',
  '29',
  '72',
  'AAI',
  'ABZ',
  '95',
  'AA',
  'VATEX-EU-AE',
  'vatex-eu-o',
];

function otherText(text: string, random: Random): string {
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && random.chance(75)) {
    return random.pick([
      () => (number + 0.01).toFixed(2),
      () => (number - 0.01).toFixed(2),
      () => (number + 1).toFixed(2),
      () => (number - 1).toFixed(2),
      () => (number + 0.99).toFixed(2),
      () => (-number).toFixed(2),
      () => `${text}${text.includes('.') ? '' : '.00'}1`,
      () => ` ${text} `,
      () => '0',
      () => (number * 10).toFixed(2),
      () => (number + 0.005).toFixed(3),
    ])();
  }
  return random.pick([
    () => ` ${text}`,
    () => text.toLowerCase(),
    () => text.slice(1),
    () => `${text}X`,
    () => random.pick(texts),
    () => random.pick(texts),
  ])();
}

function rewrite(root: Element, random: Random): string {
  const leaves = places(root).filter(({ element: each }) => each.children.length === 0);
  const place = random.chance(70) ? pickPlace(root, random) : random.pick(leaves);
  const leaf = place.element.children.length === 0 ? place.element : random.pick(leaves).element;
  const before = leaf.text;
  leaf.text = otherText(before, random);
  return `write ${leaf.name} "${before.slice(0, 30)}" → "${leaf.text.slice(0, 30)}"`;
}

function empty(root: Element, random: Random): string {
  const { element: victim } = pickPlace(root, random);
  victim.text = random.pick(['', ' ']);
  victim.children = [];
  return `empty ${victim.name}`;
}

const attributeNames = ['schemeID', 'listID', 'currencyID', 'unitCode', 'mimeCode', 'format', 'name', 'languageID'];
const attributeValues = [
  '0088',
  '0192',
  'VA',
  'FC',
  'XX',
  'EUR',
  'SEK',
  'USD',
  'C62',
  'XXX',
  'application/pdf',
  'text/plain',
  '102',
  '203',
  'TST',
  'AAA',
  'EM',
  '9930',
  '',
  ' 0088 ',
  'VA ',
];

function changeAttribute(root: Element, random: Random): string {
  const owners = [...walk(root)].map((place) => place.element).filter(({ attributes }) => attributes.size > 0);
  const owner = owners.length > 0 && random.chance(75) ? random.pick(owners) : pickPlace(root, random).element;
  const name =
    random.chance(75) && owner.attributes.size > 0
      ? random.pick([...owner.attributes.keys()])
      : random.pick(attributeNames);
  if (random.chance(30)) owner.attributes.delete(name);
  else owner.attributes.set(name, random.pick(attributeValues));
  return `attribute ${owner.name}/@${name} "${owner.attributes.get(name) ?? 'removed'}"`;
}

function insertForbidden(root: Element, random: Random, forbidden: readonly ForbiddenPlace[]): string {
  const told = Array.from({ length: 1 + random.below(4) }, () => {
    const place = random.next(forbidden);
    const last =
      place.in
        .split(/[/}]/)
        .filter((step) => step !== '')
        .at(-1) ?? '';
    const owners = ownersOf(root, last);
    if (owners.length === 0) return `no ${last}`;
    let at = random.pick(owners);
    for (const step of place.path.split('/')) {
      if (step.startsWith('@')) {
        at.attributes.set(step.slice(1), 'x');
        break;
      }
      let next = random.chance(70) ? find(at, step) : undefined;
      if (next === undefined) {
        next = element(step, /(?:Amount|Percent|Quantity|Numeric|Rate)$/.test(step) ? '1' : 'x');
        at.children.push(next);
      }
      at = next;
    }
    return `${last}/${place.path}`;
  });
  return `insert ${told.join(', ')}`;
}

/** Where a rule's table abbreviates a path. */
const abbreviated: Readonly<Record<string, readonly string[]>> = {
  LINE: ['ram:IncludedSupplyChainTradeLineItem'],
  'HEADER-IDS': ['ram:ID', 'ram:LineID', 'ram:SellerAssignedID'],
};

function ownersOf(root: Element, step: string): readonly Element[] {
  const names = abbreviated[step];
  const [before = '', ending] = step.split('*');
  return [...walk(root)]
    .map((place) => place.element)
    .filter(({ name }) => {
      if (names !== undefined) return names.includes(name);
      return ending === undefined ? name === step : name.startsWith(before) && name.endsWith(ending);
    });
}

const categories = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B', 'X', ' S', ''];

function changeTax(root: Element, random: Random): string {
  const taxes = named(root, 'ram:ApplicableTradeTax', 'ram:CategoryTradeTax');
  if (taxes.length === 0) return 'no tax';
  const code = random.pick(categories);
  const rate = random.pick(['0', '0.00', '21', '7', '12.5', '-1', undefined, undefined, undefined]);
  const all = random.chance(40);
  const extra = random.pick([
    'ram:ExemptionReason',
    'ram:ExemptionReasonCode',
    'ram:DueDateTypeCode',
    'ram:TaxPointDate',
    undefined,
    undefined,
    undefined,
  ]);
  for (const tax of all ? taxes : [random.pick(taxes)]) {
    const category = find(tax, 'ram:CategoryCode');
    if (category !== undefined && random.chance(85)) category.text = code;
    const percent = find(tax, 'ram:RateApplicablePercent');
    if (rate !== undefined && percent !== undefined) percent.text = rate;
    if (extra !== undefined) tax.children.push(element(extra, random.pick(['5', '29', 'x', 'VATEX-EU-AE'])));
    if (random.chance(10)) tax.children = tax.children.filter(({ name }) => name !== 'ram:RateApplicablePercent');
    if (random.chance(8)) tax.children = tax.children.filter(({ name }) => name !== 'ram:ExemptionReasonCode');
    const type = find(tax, 'ram:TypeCode');
    if (type !== undefined && random.chance(8)) type.text = random.pick(['vat', 'GST', ' VAT']);
  }
  return `tax ${code} ${rate ?? ''} ${extra ?? ''}${all ? ' everywhere' : ''}`;
}

function changePayment(root: Element, random: Random): string {
  const means = named(root, 'ram:SpecifiedTradeSettlementPaymentMeans');
  const settlement = named(root, 'ram:ApplicableHeaderTradeSettlement')[0];
  if (settlement === undefined) return 'no settlement';
  const code = random.pick(['30', '58', ' 30', '49', '54', '999', '']);
  const made = element(
    'ram:SpecifiedTradeSettlementPaymentMeans',
    element('ram:TypeCode', code),
    ...(random.chance(50) ? [element('ram:Information', random.pick(['a', 'b']))] : []),
    ...(random.chance(50)
      ? [
          element(
            'ram:PayeePartyCreditorFinancialAccount',
            ...(random.chance(70)
              ? [element(random.pick(['ram:IBANID', 'ram:ProprietaryID']), random.pick(['x', ' ', '']))]
              : []),
          ),
        ]
      : []),
    ...(random.chance(20)
      ? [element('ram:ApplicableTradeSettlementFinancialCard', element('ram:ID', '12345678901'))]
      : []),
  );
  if (means.length > 0 && random.chance(50)) {
    const type = find(random.pick(means), 'ram:TypeCode');
    if (type !== undefined) type.text = code;
  } else settlement.children.push(made);
  return `payment ${code}`;
}

/** Elements that rules speak of, put under a parent where they have a meaning. */
const known: readonly (readonly [parent: string, make: (random: Random) => Element])[] = [
  ['ram:SellerTradeParty', (random) => element('ram:GlobalID', 'x', { schemeID: random.pick(['0088', '9999']) })],
  ['ram:BuyerTradeParty', () => element('ram:ID', 'x')],
  ['ram:BuyerTradeParty', () => element('ram:GlobalID', 'x', { schemeID: '0088' })],
  ['ram:SellerTradeParty', (random) => registration(random)],
  ['ram:BuyerTradeParty', (random) => registration(random)],
  [
    'ram:SellerTradeParty',
    () => element('ram:DefinedTradeContact', element('ram:PersonName', 'x'), element('ram:DepartmentName', 'y')),
  ],
  [
    'ram:ApplicableHeaderTradeAgreement',
    (random) => element('ram:SellerTaxRepresentativeTradeParty', element('ram:Name', 'x'), registration(random)),
  ],
  [
    'ram:ApplicableHeaderTradeSettlement',
    (random) => element('ram:PayeeTradeParty', element('ram:Name', random.pick(['x', 'Seller']))),
  ],
  ['ram:ApplicableHeaderTradeSettlement', () => element('ram:PaymentReference', 'x')],
  [
    'ram:ApplicableHeaderTradeSettlement',
    (random) => element('ram:TaxCurrencyCode', random.pick(['EUR', 'SEK', 'XXX'])),
  ],
  [
    'ram:ApplicableHeaderTradeSettlement',
    () => element('ram:SpecifiedTradePaymentTerms', element('ram:Description', 'x')),
  ],
  [
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    (random) =>
      element('ram:TaxTotalAmount', random.pick(['1.00', '1.005']), { currencyID: random.pick(['EUR', 'SEK']) }),
  ],
  [
    'ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    (random) =>
      element(
        random.pick([
          'ram:RoundingAmount',
          'ram:TotalPrepaidAmount',
          'ram:ChargeTotalAmount',
          'ram:AllowanceTotalAmount',
        ]),
        random.pick(['0.00', '1', '0.001']),
      ),
  ],
  ['ram:SpecifiedTradeProduct', () => element('ram:ApplicableProductCharacteristic', element('ram:Description', 'x'))],
  ['ram:SpecifiedTradeProduct', () => element('ram:OriginTradeCountry', element('ram:ID', 'XX'))],
  [
    'ram:SpecifiedTradeProduct',
    () => element('ram:DesignatedProductClassification', element('ram:ClassCode', 'x', { listID: 'QQ' })),
  ],
  [
    'ram:GrossPriceProductTradePrice',
    (random) =>
      element(
        'ram:AppliedTradeAllowanceCharge',
        element('ram:ChargeIndicator', element('udt:Indicator', random.pick(['true', 'false']))),
        element('ram:ActualAmount', '1'),
      ),
  ],
  [
    'ram:ApplicableHeaderTradeDelivery',
    () => element('ram:ShipToTradeParty', element('ram:PostalTradeAddress', element('ram:CityName', 'x'))),
  ],
  [
    'rsm:ExchangedDocument',
    (random) =>
      element(
        'ram:IncludedNote',
        element('ram:Content', 'x'),
        element('ram:SubjectCode', random.pick(['AAI', 'BAT', 'QQQ'])),
      ),
  ],
];

function registration(random: Random): Element {
  return element(
    'ram:SpecifiedTaxRegistration',
    element('ram:ID', random.pick(['LV1', 'AN1', 'SS1', 'QQ1']), { schemeID: random.pick(['VA', 'FC', 'XX']) }),
  );
}

function insertKnown(root: Element, random: Random): string {
  const [parentName, make] = random.pick(known);
  const parents = named(root, parentName);
  if (parents.length === 0) return `no ${parentName}`;
  const made = make(random);
  random.pick(parents).children.push(made);
  return `insert ${made.name} in ${parentName}`;
}

function changeReference(root: Element, random: Random): string {
  const parents = named(root, 'ram:ApplicableHeaderTradeAgreement', 'ram:SpecifiedLineTradeSettlement');
  if (parents.length === 0) return 'nowhere to refer';
  const code = random.pick(['50', '130', '916', '999', undefined]);
  const made = element(
    random.chance(70) ? 'ram:AdditionalReferencedDocument' : 'ram:ContractReferencedDocument',
    ...(random.chance(80) ? [element('ram:IssuerAssignedID', random.pick(['x', ' ']))] : []),
    ...(code === undefined ? [] : [element('ram:TypeCode', code)]),
    ...['ram:URIID', 'ram:Name', 'ram:ReferenceTypeCode', 'ram:AttachmentBinaryObject', 'ram:FormattedIssueDateTime']
      .filter(() => random.chance(30))
      .map((name) => element(name, 'ABT')),
  );
  random.pick(parents).children.push(made);
  return `refer ${made.name} ${code ?? ''}`;
}

function changePeriod(root: Element, random: Random): string {
  const parents = named(root, 'ram:ApplicableHeaderTradeSettlement', 'ram:SpecifiedLineTradeSettlement');
  if (parents.length === 0) return 'nowhere for a period';
  const day = (): Element =>
    element('udt:DateTimeString', random.pick(['20260301', '20260331', '20261301', '2026-03-01']), {
      format: random.pick(['102', '102', '203']),
    });
  const made = element(
    'ram:BillingSpecifiedPeriod',
    ...['ram:StartDateTime', 'ram:EndDateTime'].filter(() => random.chance(75)).map((name) => element(name, day())),
  );
  random.pick(parents).children.push(made);
  return 'insert a period';
}

/** Takes an element to another parent, where rules may look for it or not. */
function move(root: Element, random: Random): string {
  const { element: moved, parent } = pickPlace(root, random);
  const targets = [...walk(root)]
    .map((place) => place.element)
    .filter((each) => each.children.length > 0 && ![...walk(moved)].some((place) => place.element === each));
  if (targets.length === 0) return 'nowhere to move';
  parent.children.splice(parent.children.indexOf(moved), 1);
  const target = random.pick(targets);
  target.children.push(moved);
  return `move ${moved.name} from ${parent.name} to ${target.name}`;
}

const nationalIds: Readonly<Record<string, readonly string[]>> = {
  NO: ['NO991825827MVA', 'NO991825828MVA', 'NO1', 'Foretaksregisteret'],
  DK: ['DK12345678', '12345678'],
  IT: ['IT12345670785', 'RSSMRA80A01H501U', 'x'],
  SE: ['SE556703748501', 'SE5567037485', 'SE55670374850X', 'Godkänd för F-skatt'],
  NL: ['NL123456789B01', 'x'],
};

/** Puts the seller, and mostly the buyer, into a country with rules of its own. */
function moveToCountry(root: Element, random: Random): string {
  const country = random.pick(Object.keys(nationalIds));
  const ids = nationalIds[country] ?? [];
  for (const party of named(root, 'ram:SellerTradeParty', 'ram:BuyerTradeParty')) {
    if (party.name === 'ram:BuyerTradeParty' && random.chance(30)) continue;
    const code = find(party, 'ram:PostalTradeAddress', 'ram:CountryID');
    if (code !== undefined) code.text = random.chance(90) ? country : country.toLowerCase();
    if (random.chance(60)) {
      party.children.push(
        element(
          'ram:SpecifiedTaxRegistration',
          element('ram:ID', random.pick(ids), { schemeID: random.pick(['VAT', 'VAT', 'FC', 'VA']) }),
        ),
      );
    }
    const legal = find(party, 'ram:SpecifiedLegalOrganization', 'ram:ID');
    if (legal !== undefined && random.chance(60)) {
      legal.text = random.pick(['5567037485', '5567037486', '12345678', 'x', '']);
      legal.attributes.set('schemeID', random.pick(['0184', '0106', '0190', '0007', 'x']));
    }
  }
  const means = named(root, 'ram:SpecifiedTradeSettlementPaymentMeans')[0];
  if (means !== undefined && random.chance(60)) {
    const type = find(means, 'ram:TypeCode');
    if (type !== undefined) type.text = random.pick(['30', '31', '42', '49', '50', '56', '93', '9']);
    means.children.push(
      element(
        'ram:PayeePartyCreditorFinancialAccount',
        element(random.pick(['ram:IBANID', 'ram:ProprietaryID']), random.pick(['1234567', '12345678', '1', '5x'])),
      ),
      element(
        'ram:PayeeSpecifiedCreditorFinancialInstitution',
        element('ram:BICID', random.pick(['SE:PLUSGIRO', 'SE:BANKGIRO', 'HABALV22'])),
      ),
    );
  }
  return `move to ${country}`;
}

const identifiers: readonly (readonly [scheme: string, ...values: string[]])[] = [
  ['0088', '5790000435975', '5790000435974', 'x'],
  ['0192', '991825827', '991825828', '1'],
  ['0184', 'DK12345678', '12345678', '1234567'],
  ['0208', '0123456749', '0123456789', '1'],
  ['0201', 'ABC123', 'ABC12', 'abc-12'],
  ['0210', 'RSSMRA80A01H501U', '12345678901', 'x'],
  ['9907', 'RSSMRA80A01H501U', '1234567890X', 'x'],
  ['0211', 'IT12345670785', 'IT12345670786', 'LV1'],
  ['9906', 'IT12345670785', 'IT1', 'DE1'],
  ['0007', '5567037485', '5567037486', 'x'],
  ['0151', '51824753556', '51824753557', '1'],
];

function changeIdentifier(root: Element, random: Random): string {
  const found = named(root, 'ram:URIID', 'ram:GlobalID', 'ram:ID');
  if (found.length === 0) return 'no identifier';
  const [scheme, ...values] = random.pick(identifiers);
  const id = random.pick(found);
  id.attributes.set('schemeID', scheme);
  id.text = random.pick(values);
  return `identify ${id.name} ${scheme} ${id.text}`;
}

function changePaymentReference(root: Element, random: Random): string {
  const settlement = named(root, 'ram:ApplicableHeaderTradeSettlement')[0];
  if (settlement === undefined) return 'no settlement';
  const text = random.pick(['01#', '04#1234567890123456', '15#1', '71#123456789012345', '73#', '75#1']);
  const reference = find(settlement, 'ram:PaymentReference');
  if (reference === undefined) settlement.children.push(element('ram:PaymentReference', text));
  else reference.text = text;
  return `payment reference ${text}`;
}

/** Gives the document another type, and takes what some types need. */
function renumber(root: Element, random: Random): string {
  const type = find(root, 'rsm:ExchangedDocument', 'ram:TypeCode');
  if (type === undefined) return 'no type';
  type.text = random.pick(['381', '83', '380', '326', '261']);
  for (const settlement of named(root, 'ram:ApplicableHeaderTradeSettlement')) {
    if (random.chance(60)) {
      settlement.children = settlement.children.filter(({ name }) => name !== 'ram:InvoiceReferencedDocument');
    }
    if (random.chance(30)) {
      settlement.children = settlement.children.filter(
        ({ name }) => name !== 'ram:SpecifiedTradeSettlementPaymentMeans',
      );
    }
  }
  return `type ${type.text}`;
}
