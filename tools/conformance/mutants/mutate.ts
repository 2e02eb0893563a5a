import { cloneElement, element, find, walk, type Element } from './element.js';
import { followRecipe } from './recipes.js';
import type { Random } from './random.js';

export interface Mutant {
  readonly root: Element;
  /** What was done, for the report. */
  readonly done: readonly string[];
}

/** How many changes a mutant gets at most; most get one. */
const MAXIMUM_CHANGES = 4;

/** A changed copy of the document. `unused` are the paths that the rules leave unused (UBL-CR). */
export function mutate(base: Element, random: Random, unused: readonly string[]): Mutant {
  const root = cloneElement(base);
  const done: string[] = [];
  if (random.chance(35)) done.push(moveToCountry(root, random));
  const changes = random.chance(60) ? 1 : 1 + random.below(MAXIMUM_CHANGES);
  for (let change = 0; change < changes; change++) done.push(changeOnce(root, random, unused));
  return { root, done };
}

type Change = (root: Element, random: Random, unused: readonly string[]) => string;

const changes: readonly (readonly [weight: number, change: Change])[] = [
  [14, remove],
  [8, duplicate],
  [22, rewrite],
  [5, empty],
  [6, removeAttribute],
  [8, addAttribute],
  [8, rewriteAttribute],
  [12, insertUnused],
  [3, rename],
  [8, changeCategory],
  [8, changePayment],
  [8, changeIdentifier],
  [4, reorder],
  [5, insertKnown],
  [4, changeDocument],
  [4, repeatGroup],
  [30, followRecipe],
];
const wheel = changes.flatMap(([weight, change]) => Array.from({ length: weight }, () => change));

function changeOnce(root: Element, random: Random, unused: readonly string[]): string {
  return random.pick(wheel)(root, random, unused);
}

function below(root: Element): readonly { readonly element: Element; readonly parent: Element }[] {
  return [...walk(root)].flatMap(({ element: found, parent }) =>
    parent === undefined ? [] : [{ element: found, parent }],
  );
}

function named(root: Element, ...names: readonly string[]): readonly Element[] {
  return [...walk(root)].map(({ element: found }) => found).filter(({ name }) => names.includes(name));
}

function pickLeaf(root: Element, random: Random): Element {
  const place = pickKind(root, random);
  if (place?.element.children.length === 0) return place.element;
  return random.pick(
    [...walk(root)].map(({ element: found }) => found).filter(({ children }) => children.length === 0),
  );
}

/** An element, every pair of parent and child as likely as any other, however often it stands there. */
function pickKind(root: Element, random: Random): { readonly element: Element; readonly parent: Element } | undefined {
  const kinds = new Map<string, { readonly element: Element; readonly parent: Element }[]>();
  for (const place of below(root)) {
    const kind = `${place.parent.name}/${place.element.name}`;
    const known = kinds.get(kind);
    if (known) known.push(place);
    else kinds.set(kind, [place]);
  }
  return kinds.size === 0 ? undefined : random.pick(random.pick([...kinds.values()]));
}

function remove(root: Element, random: Random): string {
  const place = pickKind(root, random);
  if (place === undefined) return 'nothing to remove';
  const { element: victim, parent } = place;
  parent.children.splice(parent.children.indexOf(victim), 1);
  return `remove ${victim.name} from ${parent.name}`;
}

function duplicate(root: Element, random: Random): string {
  const all = below(root);
  if (all.length === 0) return 'nothing to repeat';
  const { element: original, parent } = random.pick(all);
  parent.children.splice(parent.children.indexOf(original), 0, cloneElement(original));
  return `repeat ${original.name} in ${parent.name}`;
}

/** Repeats a group that rules count, so that those rules are met more often than by chance. */
function repeatGroup(root: Element, random: Random): string {
  const wanted = [
    'cac:Delivery',
    'cac:InvoicePeriod',
    'cac:TaxTotal',
    'cac:PaymentMeans',
    'cac:PaymentTerms',
    'cac:PartyTaxScheme',
    'cac:PartyIdentification',
    'cac:BillingReference',
    'cac:AdditionalDocumentReference',
    'cac:TaxSubtotal',
    'cac:DocumentReference',
    'cac:PaymentMandate',
    'cac:CardAccount',
    'cac:InvoiceLine',
    'cac:AllowanceCharge',
    'cac:ClassifiedTaxCategory',
    'cac:TaxCategory',
  ];
  const found = below(root).filter(({ element: each }) => wanted.includes(each.name));
  if (found.length === 0) return 'no group to repeat';
  const { element: original, parent } = random.pick(found);
  const copy = cloneElement(original);
  for (const { element: leaf } of walk(copy))
    if (leaf.children.length === 0 && random.chance(40)) leaf.text = otherText(leaf, random);
  parent.children.push(copy);
  return `repeat ${original.name} otherwise in ${parent.name}`;
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
  '381',
  '380',
  '326',
  '384',
  '2026-13-01',
  '2026-02-29',
  '2026-03-09',
  '20260309',
  'SE',
  'DE',
  'IT',
  'VAT',
  'TAX',
  'vat',
  ' VAT ',
  'Ā',
  'EUR',
  'USD',
  'eur',
  'false',
  'true',
  '0.00',
  '99999999999999999.99',
  'INF',
  '1e3',
  '#AAI#x',
  '#XXX#x',
  '#AA#x',
  '#SKONTO#TAGE=10#PROZENT=2.00#\n',
  '#SKONTO#TAGE=10#PROZENT=2#\n',
];

/** Another text for the leaf: near the old one, or a stranger. */
function otherText(leaf: Element, random: Random): string {
  const { text } = leaf;
  const number = Number(text);
  if (text.trim() !== '' && Number.isFinite(number) && random.chance(75)) {
    return random.pick([
      () => (number + 0.01).toFixed(2),
      () => (number - 0.01).toFixed(2),
      () => (number + 1).toFixed(2),
      () => (number - 1).toFixed(2),
      () => (-number).toFixed(2),
      () => `${text}${text.includes('.') ? '' : '.00'}1`,
      () => `${text}${text.includes('.') ? '' : '.00'}0`,
      () => ` ${text} `,
      () => '0',
      () => (number * 10).toFixed(2),
      () => (number + 0.005).toFixed(3),
      () => `+${text}`,
      () => String(Math.round(number)),
    ])();
  }
  return random.pick([
    () => ` ${text}`,
    () => `${text}  ${text}`,
    () => text.toLowerCase(),
    () => text.toUpperCase(),
    () => text.slice(1),
    () => text.slice(0, -1),
    () => `${text}X`,
    () => `${text} `,
    () => random.pick(texts),
    () => random.pick(texts),
  ])();
}

function rewrite(root: Element, random: Random): string {
  const leaf = pickLeaf(root, random);
  const before = leaf.text;
  leaf.text = otherText(leaf, random);
  return `write ${leaf.name} "${before.slice(0, 30)}" → "${leaf.text.slice(0, 30)}"`;
}

function empty(root: Element, random: Random): string {
  const { element: victim } = random.pick(below(root));
  victim.text = random.pick(['', ' ', '\n']);
  victim.children = [];
  if (random.chance(30)) victim.attributes.clear();
  return `empty ${victim.name}`;
}

function withAttributes(root: Element): readonly Element[] {
  return [...walk(root)].map(({ element: found }) => found).filter(({ attributes }) => attributes.size > 0);
}

function removeAttribute(root: Element, random: Random): string {
  const all = withAttributes(root);
  if (all.length === 0) return 'no attribute to remove';
  const owner = random.pick(all);
  const name = random.pick([...owner.attributes.keys()]);
  owner.attributes.delete(name);
  return `remove ${owner.name}/@${name}`;
}

const attributeNames = [
  'schemeID',
  'listID',
  'name',
  'currencyID',
  'unitCode',
  'mimeCode',
  'filename',
  'schemeName',
  'schemeAgencyName',
  'schemeDataURI',
  'schemeURI',
  'format',
  'unitCodeListID',
  'unitCodeListAgencyName',
  'listAgencyName',
  'listName',
  'languageID',
  'listURI',
  'listSchemeURI',
  'languageLocaleID',
  'uri',
  'currencyCodeListVersionID',
  'characterSetCode',
  'encodingCode',
  'schemeAgencyID',
  'listAgencyID',
  'schemeVersionID',
  'listVersionID',
  'unitCodeListIdentifier',
  'unitCodeListAgencyIdentifier',
];
const attributeValues = [
  '0088',
  '0192',
  '0184',
  '0096',
  '0198',
  '0208',
  '0201',
  '0210',
  '9907',
  '0211',
  '0007',
  '0151',
  '0106',
  '0190',
  '9944',
  '0217',
  '0196',
  '9933',
  '9930',
  '0147',
  'SEPA',
  'sepa',
  'EUR',
  'SEK',
  'STD',
  'STN',
  'XXX',
  'C62',
  'H87',
  'XPK',
  'application/pdf',
  'text/plain',
  'TST',
  'ABZ',
  'AAA',
  '19.0501',
  '',
  ' 0088 ',
];

function addAttribute(root: Element, random: Random): string {
  const { element: owner } = random.pick(below(root));
  const name = random.pick(attributeNames);
  owner.attributes.set(name, random.pick(attributeValues));
  return `add ${owner.name}/@${name}`;
}

function rewriteAttribute(root: Element, random: Random): string {
  const all = withAttributes(root);
  if (all.length === 0) return 'no attribute to write';
  const owner = random.pick(all);
  const name = random.pick([...owner.attributes.keys()]);
  owner.attributes.set(name, random.chance(20) ? ` ${owner.attributes.get(name) ?? ''}` : random.pick(attributeValues));
  return `write ${owner.name}/@${name} "${owner.attributes.get(name) ?? ''}"`;
}

/** Puts an element or attribute where the rules leave UBL unused; makes the way to it where it is missing. */
function insertUnused(root: Element, random: Random, unused: readonly string[]): string {
  const inserted = Array.from({ length: 1 + random.below(4) }, () => insertOne(root, random, unused));
  return `insert ${inserted.join(', ')}`;
}

function insertOne(root: Element, random: Random, unused: readonly string[]): string {
  const path = random.next(unused);
  if (path.startsWith('@')) {
    pickLeaf(root, random).attributes.set(path.slice(1), 'x');
    return path;
  }
  const [elements = '', attribute] = path.split('/@');
  const steps = elements
    .split('/')
    .map((step) => (step === 'cac:InvoiceLine' && root.name === 'CreditNote' ? 'cac:CreditNoteLine' : step));
  let at = random.chance(50) ? root : random.pick(named(root, steps[0] ?? '').concat(root));
  if (at.name === steps[0]) steps.shift();
  for (const step of steps) {
    let next = random.chance(80) ? find(at, step) : undefined;
    if (next === undefined) {
      next = element(step, step.startsWith('cbc:') ? random.pick(['1', 'x']) : '');
      at.children.push(next);
    }
    at = next;
  }
  if (attribute !== undefined) at.attributes.set(attribute, 'x');
  return path;
}

const twins: readonly (readonly [string, string])[] = [
  ['cbc:InvoicedQuantity', 'cbc:CreditedQuantity'],
  ['cac:InvoiceLine', 'cac:CreditNoteLine'],
  ['cbc:InvoiceTypeCode', 'cbc:CreditNoteTypeCode'],
  ['cac:TaxCategory', 'cac:ClassifiedTaxCategory'],
  ['cbc:AllowanceChargeReason', 'cbc:AllowanceChargeReasonCode'],
  ['cbc:TaxExemptionReason', 'cbc:TaxExemptionReasonCode'],
  ['cbc:StartDate', 'cbc:EndDate'],
  ['cac:AccountingSupplierParty', 'cac:PayeeParty'],
  ['cbc:AllowanceTotalAmount', 'cbc:ChargeTotalAmount'],
  ['cac:PostalAddress', 'cac:Address'],
];

function rename(root: Element, random: Random): string {
  const [one, other] = random.pick(twins);
  const found = named(root, one, other);
  if (found.length === 0) return `no ${one} to rename`;
  const victim = random.pick(found);
  victim.name = victim.name === one ? other : one;
  return `rename to ${victim.name}`;
}

const categories = ['S', 'Z', 'E', 'AE', 'K', 'G', 'O', 'L', 'M', 'B', 'X', ' S', ''];

function changeCategory(root: Element, random: Random): string {
  const found = named(root, 'cac:TaxCategory', 'cac:ClassifiedTaxCategory');
  if (found.length === 0) return 'no category';
  const code = random.pick(categories);
  const percent = random.pick(['0', '0.00', '21', '25', '7', '12', '-1', '', undefined, undefined, undefined]);
  const reason = random.pick([
    undefined,
    undefined,
    'VATEX-EU-G',
    'VATEX-EU-O',
    'VATEX-EU-IC',
    'vatex-eu-ae',
    'VATEX-EU-D',
    'VATEX-EU-F',
    'VATEX-EU-I',
    'VATEX-EU-J',
    'VATEX-XX',
  ]);
  const all = random.chance(30);
  for (const category of all ? found : [random.pick(found)]) {
    const id = find(category, 'cbc:ID');
    if (id) id.text = code;
    const rate = find(category, 'cbc:Percent');
    if (percent !== undefined && rate) rate.text = percent;
    if (reason !== undefined) category.children.splice(1, 0, element('cbc:TaxExemptionReasonCode', reason));
    if (random.chance(10)) category.children = category.children.filter(({ name }) => name !== 'cbc:Percent');
    if (random.chance(5)) category.children = category.children.filter(({ name }) => name !== 'cac:TaxScheme');
    const scheme = find(category, 'cac:TaxScheme', 'cbc:ID');
    if (scheme && random.chance(5)) scheme.text = random.pick(['vat', 'GST', ' VAT', '']);
  }
  return `category ${code} ${percent ?? ''} ${reason ?? ''}${all ? ' everywhere' : ''}`;
}

function changePayment(root: Element, random: Random): string {
  const code = random.pick([
    '30',
    '58',
    '31',
    '42',
    '49',
    '59',
    '48',
    '54',
    '55',
    '50',
    '56',
    '93',
    '9',
    '1',
    '57',
    '97',
    '10',
    'ZZZ',
    '999',
    ' 30',
  ]);
  let means = find(root, 'cac:PaymentMeans');
  if (means === undefined) {
    means = element('cac:PaymentMeans', element('cbc:PaymentMeansCode', '30'));
    root.children.push(means);
  }
  const codeElement = find(means, 'cbc:PaymentMeansCode');
  if (codeElement) codeElement.text = code;
  const id = find(means, 'cbc:PaymentID');
  if (id && random.chance(70))
    id.text = random.pick([
      '01#',
      '04#1234567890123456',
      '15#1234567890123456',
      '15#12',
      '71#123456789012345',
      '71#1',
      '73#',
      '75#1234567890123456',
      'x',
    ]);
  const account = find(means, 'cac:PayeeFinancialAccount', 'cbc:ID');
  if (account && random.chance(70))
    account.text = random.pick([
      '12345678',
      '1234567',
      '123456789012',
      'DE89370400440532013000',
      'DE89370400440532013001',
      'de89 3704',
      '5a',
      '1',
    ]);
  const branch = find(means, 'cac:PayeeFinancialAccount', 'cac:FinancialInstitutionBranch', 'cbc:ID');
  if (branch && random.chance(60)) branch.text = random.pick(['SE:PLUSGIRO', 'SE:BANKGIRO', 'HABALV22', '']);
  const payer = find(means, 'cac:PaymentMandate', 'cac:PayerFinancialAccount', 'cbc:ID');
  if (payer && random.chance(50)) payer.text = random.pick(['DE89370400440532013000', 'DE00', '']);
  if (random.chance(15))
    means.children.push(
      random.pick([
        element('cac:CardAccount', element('cbc:PrimaryAccountNumberID', '12345678901234')),
        element('cac:PaymentMandate', element('cbc:ID', 'M')),
        element('cac:PayeeFinancialAccount', element('cbc:ID', '1')),
      ]),
    );
  return `payment ${code}`;
}

const identifiers: readonly (readonly [scheme: string, ...values: string[]])[] = [
  ['0088', '5790000435975', '5790000435974', 'x'],
  ['0192', '991825827', '991825828', '1'],
  ['0184', 'DK12345678', '12345678', '1234567'],
  ['0096', '1234567890', '123'],
  ['0198', 'DK12345678', 'DK1234'],
  ['0208', '0123456749', '0123456789', '1'],
  ['0201', 'ABC123', 'ABC12?'],
  ['0210', 'RSSMRA85T10A562S', '12345678901', 'RSSMRA', '1SSMRA85T10A562S'],
  ['9907', 'RSSMRA85T10A562S', '12345678901', 'X'],
  ['0211', 'IT06363391001', 'IT06363391002', 'FR1', 'it1'],
  ['0007', '5567321707', '5567321708', '1'],
  ['0151', '51824753556', '51824753557', '1'],
  ['0106', '12345678', '1'],
  ['0190', '12345678901234567890', '1'],
  ['9944', 'NL123456789B12', 'NL1'],
  ['0217', '123456789012', '1'],
  ['9933', '094259216', '094259217'],
  ['0196', '1234567890', ''],
  ['SEPA', 'DE98ZZZ09999999999'],
];

function changeIdentifier(root: Element, random: Random): string {
  const found = named(root, 'cbc:EndpointID', 'cbc:CompanyID').concat(
    named(root, 'cac:PartyIdentification').flatMap(({ children }) => children),
  );
  if (found.length === 0) return 'no identifier';
  const victim = random.pick(found);
  const [scheme, ...values] = random.pick(identifiers);
  victim.attributes.set('schemeID', scheme);
  victim.text = random.pick(values);
  return `identifier ${scheme} ${victim.text}`;
}

function reorder(root: Element, random: Random): string {
  const parents = [...walk(root)].map(({ element: found }) => found).filter(({ children }) => children.length > 1);
  if (parents.length === 0) return 'nothing to move';
  const parent = random.pick(parents);
  const from = random.below(parent.children.length);
  const [moved] = parent.children.splice(from, 1);
  if (moved) parent.children.splice(random.below(parent.children.length + 1), 0, moved);
  return `move ${moved?.name ?? ''} in ${parent.name}`;
}

/** Puts a known element under a parent where it may or may not belong. */
function insertKnown(root: Element, random: Random): string {
  const source = random.pick(below(root)).element;
  const parents = [...walk(root)]
    .map(({ element: found }) => found)
    .filter(({ name }) => name.startsWith('cac:') || !name.includes(':'));
  const parent = random.pick(parents);
  parent.children.splice(random.below(parent.children.length + 1), 0, cloneElement(source));
  return `copy ${source.name} into ${parent.name}`;
}

function changeDocument(root: Element, random: Random): string {
  const choice = random.below(5);
  if (choice === 0) {
    const type = find(root, 'cbc:InvoiceTypeCode') ?? find(root, 'cbc:CreditNoteTypeCode');
    if (type) type.text = random.pick(['326', '384', '381', '389', '875', '71', '130', '261', '999']);
    return `document type ${type?.text ?? ''}`;
  }
  if (choice === 1) {
    const profile = find(root, 'cbc:ProfileID');
    if (profile)
      profile.text = random.pick([
        'urn:peppol:bis:billing_with_response',
        'urn:peppol:france:billing:regulated',
        'x',
        ' urn:fdc:peppol.eu:2017:poacc:billing:01:1.0 ',
      ]);
    return 'process';
  }
  if (choice === 2) {
    const note = element('cbc:Note', random.pick(['One more', '#AAI#x', '#QQQ#x']));
    root.children.splice(4, 0, note);
    return 'note';
  }
  if (choice === 3) {
    root.children.push(
      element(
        'cac:AdditionalDocumentReference',
        element('cbc:ID', random.pick(['1', '0', '2026-03-01', '2026-99-99'])),
        element('cbc:DocumentDescription', random.pick(['##M.AR.K##', '##INVOICE|URL##', 'EINDAGI'])),
      ),
    );
    return 'described reference';
  }
  root.name = root.name === 'Invoice' ? 'CreditNote' : 'Invoice';
  return `make it ${root.name}`;
}

const countries = ['DK', 'NO', 'SE', 'IT', 'GR', 'IS', 'NL', 'DE'];

/** Makes the parties of a country that has rules of its own. */
function moveToCountry(root: Element, random: Random): string {
  const country = random.pick(countries);
  const parties = random.chance(75)
    ? ['cac:AccountingSupplierParty', 'cac:AccountingCustomerParty']
    : ['cac:AccountingSupplierParty'];
  for (const name of parties) {
    const party = find(root, name, 'cac:Party');
    const code = party && find(party, 'cac:PostalAddress', 'cac:Country', 'cbc:IdentificationCode');
    if (code) code.text = random.chance(5) ? country.toLowerCase() : country;
    const vat = party && find(party, 'cac:PartyTaxScheme', 'cbc:CompanyID');
    if (vat) vat.text = random.pick(vatNumbers[country] ?? ['X']);
    const legal = party && find(party, 'cac:PartyLegalEntity', 'cbc:CompanyID');
    if (legal && random.chance(60)) {
      legal.text = random.pick(['12345678', '5567321707', '5567321708', '1234567890']);
      legal.attributes.set('schemeID', random.pick(['0184', '0007', '0196', '0106', '0190', '0002']));
    }
    const second = party?.children.filter(({ name: child }) => child === 'cac:PartyTaxScheme')[1];
    const registration = second && find(second, 'cbc:CompanyID');
    if (registration && random.chance(70))
      registration.text = random.pick([
        'Foretaksregisteret',
        'GODKÄND FÖR F-SKATT',
        'Godkänd för F-skatt',
        'ABCDEFGHIJK',
        'a',
      ]);
  }
  const number = find(root, 'cbc:ID');
  if (country === 'GR' && number && random.chance(80)) {
    number.text = random.pick([
      '094259216|05/03/2026|1|1.1|A|7',
      '094259216|5/3/2026|1|1.1|A|7',
      '094259217|05/03/2026|-1|9.9||',
      '094259216|05/03/2026|x|1.1|A',
      '1|2|3|4|5|6',
    ]);
  }
  if (country === 'DE' && random.chance(50)) {
    const note = find(root, 'cac:PaymentTerms', 'cbc:Note');
    if (note)
      note.text = random.pick([
        '#SKONTO#TAGE=14#PROZENT=2.25#\n',
        '#SKONTO#TAGE=14#PROZENT=2.25#BASISBETRAG=10.00#\r\n',
        '#SKONTO#TAGE=14#PROZENT=2.25#',
        'Net\n#SKONTO#TAGE=14#PROZENT=2.5#\n',
        '#x#\n',
      ]);
  }
  return `to ${country}`;
}

const vatNumbers: Readonly<Record<string, readonly string[]>> = {
  DK: ['DK12345678'],
  NO: ['NO991825827MVA', 'NO991825828MVA', 'NO1'],
  SE: ['SE556732170701', 'SE55673217070', 'SE5567321707AB'],
  IT: ['IT06363391001', 'it06363391001'],
  GR: ['EL094259216', 'EL094259217', 'GR094259216'],
  IS: ['IS12345'],
  NL: ['NL123456789B12', 'NL1'],
  DE: ['DE123456789'],
};
