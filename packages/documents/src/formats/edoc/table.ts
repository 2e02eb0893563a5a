/**
 * The eDoc invoice. Its official schema is not public: this table is put together from what public exporters and
 * vendors' documents show, in one readable place, so that it can be corrected against the real schema. Elements and
 * their order as there; what is ours is marked.
 *
 * Ours: terms of the document that eDoc has no element for ride in AdditionalInformation/Extension, whose extensionId
 * is the business term's id (`BT-24`, `BT-34-1` for its scheme). What repeats in lines and has no element has no place.
 */
import {
  constant,
  constantAttribute,
  derived,
  each,
  holder,
  leaf,
  termAttribute,
  type Entry,
  type Leaf,
  type Table,
} from '../../mapping/table.js';
import { vatCategory } from './codecs.js';
import { documentSubtype, glnOf, vatSum } from './derived.js';
import { sumAfterVat, textAt } from '../estonian/derived.js';

const field = (name: string, term: string, options: Partial<Leaf> = {}): Leaf => leaf(`{}${name}`, term, options);

const box = (
  name: string,
  children: readonly Entry[],
  options: Partial<Omit<ReturnType<typeof holder>, 'is'>> = {},
): Entry => holder(`{}${name}`, children, options);

/** Ours: a term in an extension by its id. */
const extension = (term: string, part?: 'scheme'): Entry =>
  box(
    'Extension',
    [
      constant('{}InfoName', '', { anything: true, written: false }),
      field('InfoContent', term, part === undefined ? {} : { part }),
    ],
    {
      again: true,
      attributes: [constantAttribute('extensionId', part === undefined ? term : `${term}-1`, { tells: true })],
    },
  );

interface PartyIds {
  readonly name: string;
  readonly registration?: string;
  readonly vat?: string;
  readonly identifier: string;
  readonly telephone?: string;
  readonly email?: string;
  readonly address: {
    readonly line1: string;
    readonly city: string;
    readonly postCode: string;
    readonly county: string;
    readonly country: string;
  };
}

const optional = (name: string, term: string | undefined): readonly Entry[] =>
  term === undefined ? [] : [field(name, term)];

const party = (element: string, ids: PartyIds): Entry =>
  box(
    element,
    [
      field('PartyCode', ids.identifier, { unlessScheme: '0088' }),
      field('Name', ids.name),
      ...optional('RegNum', ids.registration),
      ...optional('VATRegNum', ids.vat),
      field('GLN', ids.identifier, { impliedScheme: '0088' }),
      box('ContactData', [
        ...optional('PhoneNum', ids.telephone),
        ...optional('EmailAddress', ids.email),
        box('ActualAddress', [
          field('Address1', ids.address.line1),
          field('City', ids.address.city),
          field('PostalCode', ids.address.postCode),
          field('County', ids.address.county),
          field('CountryCode', ids.address.country),
        ]),
      ]),
    ],
    { attributes: [constantAttribute('context', 'partner', { accepts: ['self'], written: false })] },
  );

const parties = box('DocumentParties', [
  party('BuyerParty', {
    name: 'BT-44',
    registration: 'BT-47',
    vat: 'BT-48',
    identifier: 'BT-46',
    telephone: 'BT-57',
    email: 'BT-58',
    address: { line1: 'BT-50', city: 'BT-52', postCode: 'BT-53', county: 'BT-54', country: 'BT-55' },
  }),
  party('SellerParty', {
    name: 'BT-27',
    registration: 'BT-30',
    vat: 'BT-31',
    identifier: 'BT-29',
    telephone: 'BT-42',
    email: 'BT-43',
    address: { line1: 'BT-35', city: 'BT-37', postCode: 'BT-38', county: 'BT-39', country: 'BT-40' },
  }),
  party('DeliveryParty', {
    name: 'BT-70',
    identifier: 'BT-71',
    address: { line1: 'BT-75', city: 'BT-77', postCode: 'BT-78', county: 'BT-79', country: 'BT-80' },
  }),
]);

const source = (type: string, term: string): Entry =>
  box('SourceDocument', [field('SourceDocumentNum', term)], {
    attributes: [constantAttribute('type', type, { tells: true })],
  });

const information = box('DocumentInfo', [
  derived('{}DocumentSubType', (_values, document) => documentSubtype(document)),
  constant('{}DocumentName', '', { anything: true, written: false }),
  field('DocumentNum', 'BT-1'),
  box('DateInfo', [field('InvoiceDate', 'BT-2'), field('DueDate', 'BT-9'), field('DeliveryDateActual', 'BT-72')]),
  box('RefInfo', [source('order', 'BT-13'), source('contract', 'BT-12'), source('despatch', 'BT-16')]),
]);

const sums = box('DocumentSumGroup', [
  field('DocumentSum', 'BT-109'),
  holder('{}VAT', [field('SumBeforeVAT', 'BT-116'), field('VATRate', 'BT-119'), field('VATSum', 'BT-117')], {
    group: 'BG-23',
    attributes: [termAttribute('vatID', 'BT-118', vatCategory)],
  }),
  field('TotalVATSum', 'BT-110'),
  field('TotalSum', 'BT-112'),
  field('Currency', 'BT-5'),
]);

const items = box('DocumentItem', [
  each('BG-25', '{}ItemEntry', [
    field('LineItemNum', 'BT-126'),
    field('SellerItemCode', 'BT-155'),
    field('BuyerItemCode', 'BT-156'),
    field('GTIN', 'BT-157', { impliedScheme: '0160' }),
    field('ItemDescription', 'BT-153'),
    box('ItemUnitRecord', [field('ItemUnit', 'BT-130')]),
    field('AmountInvoiced', 'BT-129'),
    field('ItemPrice', 'BT-146'),
    field('ItemSum', 'BT-131'),
    box(
      'VAT',
      [
        field('SumBeforeVAT', 'BT-131', { place: 'alias', echoed: true }),
        field('VATRate', 'BT-152'),
        derived('{}VATSum', (values) => vatSum(values), { essential: false }),
      ],
      { attributes: [termAttribute('vatID', 'BT-151', vatCategory)] },
    ),
    derived('{}ItemTotal', (values) => sumAfterVat(textAt(values, 'netAmount'), vatSum(values)), { essential: false }),
  ]),
]);

/** Terms of the document that ride in extensions, in the order of their numbers. */
const extensionTerms = [
  'BT-3', 'BT-6', 'BT-7', 'BT-8', 'BT-10', 'BT-11', 'BT-14', 'BT-15', 'BT-17', 'BT-18', 'BT-19', 'BT-20', 'BT-23',
  'BT-24', 'BT-28', 'BT-32', 'BT-33', 'BT-34', 'BT-36', 'BT-162', 'BT-41', 'BT-45', 'BT-49', 'BT-51', 'BT-163',
  'BT-56', 'BT-59', 'BT-60', 'BT-61', 'BT-62', 'BT-63', 'BT-64', 'BT-65', 'BT-164', 'BT-66', 'BT-67', 'BT-68',
  'BT-69', 'BT-73', 'BT-74', 'BT-76', 'BT-165', 'BT-81', 'BT-82', 'BT-83', 'BT-84', 'BT-85', 'BT-86', 'BT-87',
  'BT-88', 'BT-89', 'BT-90', 'BT-91', 'BT-106', 'BT-107', 'BT-108', 'BT-111', 'BT-113', 'BT-114', 'BT-115',
] as const; // prettier-ignore

/** Identifiers of which the scheme rides in an extension of its own. */
const schemeTerms = ['BT-18', 'BT-30', 'BT-34', 'BT-47', 'BT-49', 'BT-60', 'BT-61'] as const;

const additional = box('AdditionalInformation', [
  ...extensionTerms.map((term) => extension(term)),
  ...schemeTerms.map((term) => extension(term, 'scheme')),
  // Ours: a note, its subject as the name.
  holder('{}Extension', [field('InfoName', 'BT-21'), field('InfoContent', 'BT-22')], {
    group: 'BG-1',
    attributes: [constantAttribute('extensionId', 'BG-1', { tells: true })],
  }),
]);

/** The business terms of repeated groups that eDoc has no element for. */
export const edocLeavesOut: readonly string[] = [
  'BT-25', 'BT-26', 'BT-92', 'BT-93', 'BT-94', 'BT-95', 'BT-96', 'BT-97', 'BT-98', 'BT-99', 'BT-100', 'BT-101',
  'BT-102', 'BT-103', 'BT-104', 'BT-105', 'BT-120', 'BT-121', 'BT-122', 'BT-123', 'BT-124', 'BT-125', 'BT-127',
  'BT-128', 'BT-132', 'BT-133', 'BT-134', 'BT-135', 'BT-136', 'BT-137', 'BT-138', 'BT-139', 'BT-140', 'BT-141',
  'BT-142', 'BT-143', 'BT-144', 'BT-145', 'BT-147', 'BT-148', 'BT-149', 'BT-150', 'BT-154', 'BT-158', 'BT-159',
  'BT-160', 'BT-161',
]; // prettier-ignore

export const edocTable: Table = {
  root: '{}E-Document',
  attributes: [],
  children: [
    box(
      'Header',
      [
        constant('{}Test', 'NO', { accepts: ['false', '0'], written: false, essential: true }),
        derived('{}DateIssued', (_values, document) => textAt(document, 'issueDate'), { anything: true }),
        derived('{}SenderGLN', (_values, document) => glnOf(document, 'seller'), { essential: false }),
        derived('{}ReceiverGLN', (_values, document) => glnOf(document, 'buyer'), { essential: false }),
      ],
      { always: true },
    ),
    box('Document', [
      constant('{}DocumentType', 'invoice', { essential: true }),
      parties,
      information,
      sums,
      items,
      additional,
    ]),
  ],
};
