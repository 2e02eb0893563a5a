/**
 * Where each business term of the neutral invoice stands in INVOIC D.96A. The places follow what users of D.14B and of
 * EANCOM do, as far as D.96A has them; further codes of a list are read and not written. What a row cannot say is in
 * `exceptions.ts`, at the place where the table names it.
 */
import {
  agencyIdentifier,
  amount,
  date,
  dateRange,
  decimal,
  lines,
  schemeBeside,
  taxCurrencyAmount,
  text,
  underScheme,
  withoutScheme,
} from './forms.js';
import {
  bankIdentifier,
  electronicAddress,
  processControl,
  vatexCode,
  classification,
  institutionName,
  lineReference,
  itemNumber,
  classBeside,
  furtherNumber,
  readOnly,
} from './special-forms.js';
import { bind, exception, group, longText, segment, longNumber, type Row, type TextRow } from './rows.js';

const freeText = '4.1 4.2 4.3 4.4 4.5';
const freeTextSize = 70;
const descriptionSize = 35;

/** FTX that says by its code which business term it holds: `FTX+TXD++8::ZZZ+35'` is BT-8. */
function coded(subject: string, term: string): TextRow {
  const when = `1.1=${subject} 3.1=${term.slice('BT-'.length)} 3.2= 3.3=ZZZ`;
  return longText('FTX', when, freeText, term, { size: freeTextSize, goesOn: subject });
}

/** FTX with nothing but a subject and text; we write the first subject. */
function plain(subjects: string, term: string): Row {
  const [subject = ''] = subjects.split('|');
  return longText('FTX', `1.1=${subjects} 2.1= 3.1=`, freeText, term, { size: freeTextSize, goesOn: subject });
}

function reference(codes: string, term: string): Row {
  return segment('RFF', `1.1=${codes}`, [bind(term, '1.2', text)]);
}

interface AddressTerms {
  readonly lines: string;
  readonly city: string;
  readonly postCode: string;
  readonly subdivision: string;
  readonly country: string;
}

function addressOf([line1, line2, line3, city, postCode, subdivision, country]: readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
]): AddressTerms {
  return { lines: `${line1} ${line2} ${line3}`, city, postCode, subdivision, country };
}

function addressBindings(address: AddressTerms) {
  return [
    bind(address.lines, '5.1 5.2 5.3 5.4', lines(35, 3)),
    bind(address.city, '6.1', text),
    bind(address.subdivision, '7.1', text),
    bind(address.subdivision, '7.4', text),
    bind(address.postCode, '8.1', text),
    bind(address.country, '9.1', text),
  ];
}

/** Parts of an address that are too long for NAD: code lists 163 (country sub-entity) and 16 (postcode directory). */
function addressRows(address: AddressTerms): readonly Row[] {
  const [line1 = '', line2 = '', line3 = ''] = address.lines.split(' ');
  const long = (list: string, term: string) => segment('LOC', `1.1=ZZZ 2.2=${list} 2.3=ZZZ`, [bind(term, '2.4', text)]);
  return [
    long('AL1', line1),
    long('AL2', line2),
    long('AL3', line3),
    segment('LOC', '1.1=26 2.2=', [bind(address.city, '2.4', text)]),
    segment('LOC', '1.1=ZZZ 2.2=16', [bind(address.postCode, '2.4', text)]),
    segment('LOC', '1.1=ZZZ 2.2=163', [bind(address.subdivision, '2.4', text)]),
  ];
}

interface ContactTerms {
  readonly function: string;
  readonly name: string;
  readonly telephone: string;
  readonly email: string;
}

/** A contact, and the electronic address: CTA+IC without a name, as D.14B users have it. */
function contactRows(address: string, contact: ContactTerms): readonly Row[] {
  return [
    group(
      segment('CTA', '1.1=IC 2.1= 2.2=', []),
      [segment('COM', '1.2=EI|EM', [bind(address, '1.1 1.2', electronicAddress)])],
      { suits: ({ tags, texts }) => tags.length === 2 && /^(EI|EM)$/.test(texts('COM', [1, 2])[0] ?? '') },
    ),
    group(segment('CTA', `1.1=${contact.function}|SU|PD|AR|AP|AD|IC|OC|SA|SR|CR|`, [bind(contact.name, '2.2', text)]), [
      segment('COM', '1.2=TE|AL', [bind(contact.telephone, '1.1', text)]),
      segment('COM', '1.2=EM', [bind(contact.email, '1.1', text)]),
    ]),
  ];
}

const sellerAddress = addressOf(['BT-35', 'BT-36', 'BT-162', 'BT-37', 'BT-38', 'BT-39', 'BT-40']);
const buyerAddress = addressOf(['BT-50', 'BT-51', 'BT-163', 'BT-52', 'BT-53', 'BT-54', 'BT-55']);
const representativeAddress = addressOf(['BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68', 'BT-69']);
const deliveryAddress = addressOf(['BT-75', 'BT-76', 'BT-165', 'BT-77', 'BT-78', 'BT-79', 'BT-80']);

const names = '4.1 4.2 4.3 4.4 4.5';
const partyId = '2.1 2.2 2.3';
const registration = (term: string) => segment('RFF', '1.1=GN|XA|AHO', [bind(term, '1.2 1.4', schemeBeside)]);

const seller = group(
  segment('NAD', '1.1=SU|SE|II', [
    bind('BT-29', partyId, agencyIdentifier),
    bind('BT-27 BT-28', names, lines(35, 2)),
    ...addressBindings(sellerAddress),
  ]),
  [
    ...addressRows(sellerAddress),
    segment('RFF', '1.1=IA', [bind('BT-29', '1.2 1.4', schemeBeside)]),
    registration('BT-30'),
    reference('VA', 'BT-31'),
    reference('AHP|FC', 'BT-32'),
    segment('DOC', '1.1=916', [bind('BT-122', '2.1', text), bind('BT-123', '1.4', text), bind('BT-124', '2.3', text)], {
      each: 'BG-24',
    }),
    ...contactRows('BT-34', { function: 'SU', name: 'BT-41', telephone: 'BT-42', email: 'BT-43' }),
  ],
);

const buyer = group(
  segment('NAD', '1.1=BY|IV|BT', [
    bind('BT-46', partyId, agencyIdentifier),
    bind('BT-44 BT-45', names, lines(35, 2)),
    ...addressBindings(buyerAddress),
  ]),
  [
    ...addressRows(buyerAddress),
    segment('RFF', '1.1=IT', [bind('BT-46', '1.2 1.4', schemeBeside)]),
    registration('BT-47'),
    reference('VA', 'BT-48'),
    reference('CR', 'BT-10'),
    reference('ADE|AOU', 'BT-19'),
    ...contactRows('BT-49', { function: 'PD', name: 'BT-56', telephone: 'BT-57', email: 'BT-58' }),
  ],
);

const payee = group(
  segment('NAD', '1.1=PE', [bind('BT-60', partyId, agencyIdentifier), bind('BT-59', names, lines(35, 1))]),
  [segment('RFF', '1.1=IT', [bind('BT-60', '1.2 1.4', schemeBeside)]), registration('BT-61')],
);

const representative = group(
  segment('NAD', '1.1=LC', [bind('BT-62', names, lines(35, 1)), ...addressBindings(representativeAddress)]),
  [...addressRows(representativeAddress), reference('VA', 'BT-63')],
);

const deliveryParty = group(
  segment('NAD', '1.1=DP|ST|CN', [
    bind('BT-71', partyId, agencyIdentifier),
    bind('BT-70', names, lines(35, 1)),
    ...addressBindings(deliveryAddress),
  ]),
  [...addressRows(deliveryAddress), segment('RFF', '1.1=IT', [bind('BT-71', '1.2 1.4', schemeBeside)])],
);

interface AdjustmentTerms {
  readonly each: string;
  readonly indicator: 'A' | 'C';
  readonly amount: string;
  readonly base: string;
  readonly percentage: string;
  readonly reason: string;
  readonly reasonCode: string;
  readonly category?: string;
  readonly rate?: string;
}

/** An allowance (its reason code is of list 5189) or a charge (list 7161). */
function adjustment(terms: AdjustmentTerms): Row {
  const isAllowance = terms.indicator === 'A';
  const vat =
    terms.category === undefined || terms.rate === undefined
      ? []
      : [segment('TAX', '1.1=7 2.1=VAT', [bind(terms.rate, '5.4', decimal), bind(terms.category, '6.1', text)])];
  return group(
    segment('ALC', `1.1=${terms.indicator}`, [
      bind(terms.reason, '5.4 5.5', lines(35, 1)),
      bind(terms.reason, '2.1', text),
      bind(terms.reasonCode, isAllowance ? '2.2' : '5.1', text),
    ]),
    [
      segment('PCD', isAllowance ? '1.1=1|3' : '1.1=2|3', [bind(terms.percentage, '1.2', decimal)]),
      segment('MOA', isAllowance ? '1.1=204|8|23' : '1.1=23|8|204', [bind(terms.amount, '1.2 1.3', amount)]),
      segment('MOA', '1.1=25', [bind(terms.base, '1.2 1.3', amount)]),
      ...vat,
    ],
    { each: terms.each },
  );
}

/** The header: everything in front of the first line. */
export const headerRows: readonly Row[] = [
  segment('CUX', '1.1=2 1.3=4||9|11', [bind('BT-5', '1.2', text)]),
  segment('CUX', '1.1=6 1.3=|3|4', [bind('BT-6', '1.2', text)]),
  exception('currencies'),
  segment('BGM', '', [bind('BT-3', '1.1', text), bind('BT-1', '2.1', text)], { constants: '3.1=9|' }),
  segment('DTM', '1.1=137|3', [bind('BT-2', '1.2 1.3', date)]),
  segment('DTM', '1.1=131', [bind('BT-7', '1.2 1.3', date)]),
  segment('DTM', '1.1=35', [bind('BT-72', '1.2 1.3', date)]),
  segment('DTM', '1.1=167', [bind('BT-73', '1.2 1.3', date)]),
  segment('DTM', '1.1=168', [bind('BT-74', '1.2 1.3', date)]),
  segment('DTM', '1.1=263', [bind('BT-73 BT-74', '1.2 1.3', dateRange)]),
  coded('TXD', 'BT-8'),
  segment('FTX', '1.1=DOC 3.1=', [bind('BT-24 BT-23', freeText, processControl)]),
  segment('FTX', '1.1=DOC 3.2= 3.3=', [bind('BT-23', '3.1', readOnly), bind('BT-24', freeText, readOnly)]),
  coded('DOC', 'BT-24'),
  coded('DOC', 'BT-23'),
  plain('AAB', 'BT-20'),
  plain('REG', 'BT-33'),
  seller,
  buyer,
  payee,
  representative,
  deliveryParty,
  reference('CR', 'BT-10'),
  reference('AEP', 'BT-11'),
  reference('CT', 'BT-12'),
  segment('RFF', '1.1=ON 1.3=', [bind('BT-13', '1.2', text)]),
  reference('VN', 'BT-14'),
  reference('ALO', 'BT-15'),
  reference('AAK|DQ', 'BT-16'),
  reference('GC', 'BT-17'),
  segment('RFF', '1.1=ACD', [bind('BT-18', '1.2 1.4', schemeBeside)]),
  exception('invoicedObject'),
  coded('ZZZ', 'BT-27'),
  coded('ZZZ', 'BT-28'),
  coded('ZZZ', 'BT-44'),
  coded('ZZZ', 'BT-45'),
  coded('ZZZ', 'BT-10'),
  coded('ZZZ', 'BT-11'),
  coded('ZZZ', 'BT-12'),
  coded('ZZZ', 'BT-13'),
  coded('ZZZ', 'BT-14'),
  coded('ZZZ', 'BT-15'),
  coded('ZZZ', 'BT-16'),
  coded('ZZZ', 'BT-17'),
  coded('ZZZ', 'BT-19'),
  group(
    segment('RFF', '1.1=OI|IV', [bind('BT-25', '1.2', text)]),
    [segment('DTM', '1.1=171|384|3|137', [bind('BT-26', '1.2 1.3', date)])],
    { each: 'BG-3' },
  ),
  exception('supportingDocuments'),
  adjustment({
    each: 'BG-20',
    indicator: 'A',
    amount: 'BT-92',
    base: 'BT-93',
    percentage: 'BT-94',
    category: 'BT-95',
    rate: 'BT-96',
    reason: 'BT-97',
    reasonCode: 'BT-98',
  }),
  adjustment({
    each: 'BG-21',
    indicator: 'C',
    amount: 'BT-99',
    base: 'BT-100',
    percentage: 'BT-101',
    category: 'BT-102',
    rate: 'BT-103',
    reason: 'BT-104',
    reasonCode: 'BT-105',
  }),
  exception('payments'),
];

const identification: readonly Row[] = [
  segment('PIA', '1.1=5|1 2.2=SA', [bind('BT-155', '2.1', text)]),
  segment('PIA', '1.1=5|1 2.2=IN|BP', [bind('BT-156', '2.1', text)]),
  segment('PIA', '1.1=5 2.2=VP|VN|MF', [bind('BT-155', '2.1', readOnly)]),
  segment('PIA', '1.1=5 2.2=EN|SRV|UP', [bind('BT-157', '2.1', underScheme('0160'))]),
  segment('PIA', '1.1=5 2.2=MP', [bind('BT-157', '2.1 2.3 2.4', agencyIdentifier)]),
  segment('RFF', '1.1=ABU', [bind('BT-157', '1.2 1.4', schemeBeside)]),
  segment('PIA', '1.1=1', [bind('BT-158', '2.1 2.2 2.3', classification)]),
  segment('PIA', '1.1=5 2.2=CC|CG|CV|GB|GN|HS|IB|IS|SK|ST', [bind('BT-158', '2.1 2.2', furtherNumber)]),
  segment('RFF', '1.1=AED', [bind('BT-158', '1.2 1.4 1.3', classBeside)]),
  exception('furtherIdentifications'),
];

/** A line: LIN and what stands below it. */
export const lineRow = group(
  segment('LIN', '', [bind('BT-126', '1.1', text), bind('BT-157 BT-155 BT-156', '3.1 3.2', itemNumber)]),
  [
    exception('lineIdentifier'),
    ...identification,
    longText('IMD', '1.1=F 3.1=', '3.4 3.5', 'BT-153', { size: descriptionSize }),
    longText('IMD', '1.1=A 3.1=', '3.4 3.5', 'BT-154', { size: descriptionSize }),
    segment('QTY', '1.1=47|12|46', [bind('BT-129', '1.2', decimal), bind('BT-130', '1.3', text)]),
    segment('ALI', '', [bind('BT-159', '1.1', text)]),
    segment('DTM', '1.1=167', [bind('BT-134', '1.2 1.3', date)]),
    segment('DTM', '1.1=168', [bind('BT-135', '1.2 1.3', date)]),
    segment('FTX', '1.1=ACF 3.1=', [bind('BT-160', '4.1', text), bind('BT-161', '4.2 4.3 4.4 4.5', lines(70, 1))], {
      each: 'BG-32',
    }),
    plain('ACB|AAI|LIN|GEN|ZZZ', 'BT-127'),
    segment('MOA', '1.1=203|66|38', [bind('BT-131', '1.2 1.3', amount)]),
    segment('PRI', '1.1=AAA|INV|CAL 1.4=|NTP', [
      bind('BT-146', '1.2', decimal),
      bind('BT-149', '1.5', decimal),
      bind('BT-150', '1.6', text),
    ]),
    segment('PRI', '1.1=AAB 1.4=|GRP', [
      bind('BT-148', '1.2', decimal),
      bind('BT-149', '1.5', decimal),
      bind('BT-150', '1.6', text),
    ]),
    segment('PRI', '1.1=INF 1.4=DSC', [bind('BT-147', '1.2', decimal)]),
    group(segment('ALC', '1.1=A', []), [segment('MOA', '1.1=509', [bind('BT-147', '1.2 1.3', amount)])], {
      suits: ({ tags, texts }) => tags.length === 2 && texts('MOA', [1, 1])[0] === '509',
    }),
    segment('RFF', '1.1=ON 1.2=', [bind('BT-132', '1.3', lineReference)]),
    reference('LI', 'BT-132'),
    reference('ADE|AWQ', 'BT-133'),
    segment('RFF', '1.1=ACD|AVE', [bind('BT-128', '1.2 1.4', schemeBeside)]),
    longNumber(coded('ZZZ', 'BT-146')),
    longNumber(coded('ZZZ', 'BT-147')),
    longNumber(coded('ZZZ', 'BT-148')),
    longNumber(coded('ZZZ', 'BT-149')),
    coded('ZZZ', 'BT-132'),
    coded('ZZZ', 'BT-133'),
    coded('ZZZ', 'BT-155'),
    coded('ZZZ', 'BT-156'),
    segment('TAX', '1.1=7 2.1=VAT', [bind('BT-152', '5.4', decimal), bind('BT-151', '6.1', text)]),
    adjustment({
      each: 'BG-27',
      indicator: 'A',
      amount: 'BT-136',
      base: 'BT-137',
      percentage: 'BT-138',
      reason: 'BT-139',
      reasonCode: 'BT-140',
    }),
    adjustment({
      each: 'BG-28',
      indicator: 'C',
      amount: 'BT-141',
      base: 'BT-142',
      percentage: 'BT-143',
      reason: 'BT-144',
      reasonCode: 'BT-145',
    }),
  ],
  { each: 'BG-25' },
);

/** Behind UNS. */
export const summaryRows: readonly Row[] = [
  exception('lineCount'),
  segment('MOA', '1.1=79', [bind('BT-106', '1.2 1.3', amount)]),
  segment('MOA', '1.1=260', [bind('BT-107', '1.2 1.3', amount)]),
  segment('MOA', '1.1=259', [bind('BT-108', '1.2 1.3', amount)]),
  segment('MOA', '1.1=125|389', [bind('BT-109', '1.2 1.3', amount)]),
  segment('MOA', '1.1=2', [bind('BT-111', '1.2 1.3', taxCurrencyAmount)]),
  segment('MOA', '1.1=176|124|150', [bind('BT-110', '1.2 1.3', amount)]),
  segment('MOA', '1.1=77|388|39|86', [bind('BT-112', '1.2 1.3', amount)]),
  segment('MOA', '1.1=113', [bind('BT-113', '1.2 1.3', amount)]),
  segment('MOA', '1.1=165|366', [bind('BT-114', '1.2 1.3', amount)]),
  segment('MOA', '1.1=9', [bind('BT-115', '1.2 1.3', amount)]),
  group(
    segment('TAX', '1.1=7 2.1=VAT', [
      bind('BT-121', '2.4', vatexCode),
      bind('BT-119', '5.4', decimal),
      bind('BT-118', '6.1', text),
    ]),
    [
      segment('MOA', '1.1=125', [bind('BT-116', '1.2 1.3', amount)]),
      segment('MOA', '1.1=124', [bind('BT-117', '1.2 1.3', amount)]),
    ],
    { each: 'BG-23' },
  ),
];

/** In the header again, when all else is known. */
export const closingRows: readonly Row[] = [exception('exemptionReasons'), exception('notes')];

const dueDate = segment('DTM', '1.1=13|140|265|12', [bind('BT-9', '1.2 1.3', date)]);

/** Terms of payment with a due date and nothing else; D.14B says PYT for PAT. */
export const dueDateRows: readonly Row[] = ['PAT', 'PYT'].map((tag) =>
  group(segment(tag, '1.1=3|1|7', []), [dueDate], {
    suits: ({ tags }) => tags.includes('DTM') && !tags.includes('PAI'),
  }),
);

/** Terms of payment with a means of payment: BT-81, and BT-82 as a text of the terms ("6", no drafts, says nothing else). */
export const meansRow = segment('PAI', '', [bind('BT-81', '1.3', text)]);

export const instructionTrigger = segment('PAT', '1.1=1|3', [bind('BT-82', '2.4 2.5', lines(35, 1))], {
  constants: '2.1=6',
});

/** The account of a credit transfer, the card and the debited account, each in an FII below its own PAT. */
export const accountRows = {
  transfer: segment(
    'FII',
    '1.1=RB|BF|RH|PE|SE|SU',
    [
      bind('BT-84', '2.1', withoutScheme),
      bind('BT-85', '2.2 2.3', lines(35, 1)),
      bind('BT-86', '3.1 3.2 3.3', bankIdentifier),
      bind('BT-86', '3.7', institutionName),
    ],
    { each: 'BG-17' },
  ),
  card: segment('FII', '1.1=PB', [bind('BT-87', '2.1', text), bind('BT-88', '2.2 2.3', lines(35, 1))]),
  debit: segment('FII', '1.1=BI|PH', [bind('BT-91', '2.1', withoutScheme)]),
} as const;

/** What of a payment instruction stands below PAT (PYT in D.14B); how its groups go together is in `payments.ts`. */
export const instructionRows: readonly Row[] = [
  meansRow,
  dueDate,
  accountRows.transfer,
  accountRows.card,
  accountRows.debit,
];
