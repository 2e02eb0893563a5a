/**
 * Random invoices, made from the table of business terms so that no term is ever forgotten. `arbitraryInvoice` is any
 * complete document; `arbitraryPlainInvoice` keeps to what every syntax of EN 16931 has a place for.
 */
import fc from 'fast-check';
import { addDays, day, type Day, type Decimal } from '@saikne/kernel';
import { invoiceTerms, type Invoice } from '../../src/invoice/terms.js';
import { normalForm } from '../../src/invoice/normal-form.js';
import type { Fields, Group, Term } from '../../src/model/term.js';

/** Letters of Latvian, Lithuanian, Estonian, Polish, German, Russian and Ukrainian, with what syntaxes must escape. */
const alphabet = [
  ...Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'),
  ...Array.from('āčēģīķļņšūžĀČĒĢĪĶĻŅŠŪŽąęėįųĄĘĖĮŲõäöüÕÄÖÜłńśźżßéè'),
  ...Array.from('абвгдежзийклмнопрстуфхцчшщъыьэюяАБВГДЕЖЗЮЯіїєґ'),
  ...Array.from(`&<>"'?+:;,.-_/()%€§№„“”–—#*`),
  ' ',
  ' ',
  '\u00a0',
];

const character = fc.constantFrom(...alphabet);

/** Text as a neutral document holds it: not empty, without white space at its ends. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(character, { minLength: 1, maxLength: 24 })
  .map((characters) => characters.join('').replace(/^ +| +$/g, ''))
  .filter((text) => text !== '' && !/^#[A-Z]{3}#/.test(text) && text !== 'NA');

/** Text over several lines. */
export const arbitraryLongText: fc.Arbitrary<string> = fc
  .array(arbitraryText, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join('\n'));

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...Array.from('0123456789')), { minLength, maxLength }).map((all) => all.join(''));

/** Decimals as the syntaxes write them, each scale kept: 0, 12.50, -3.1. */
const arbitraryDecimal = (maximumScale: number): fc.Arbitrary<Decimal> =>
  fc.tuple(fc.boolean(), fc.nat({ max: 9_999_999 }), digits(0, maximumScale)).map(([negative, whole, decimals]) => {
    const unsigned = decimals === '' ? String(whole) : `${whole}.${decimals}`;
    // Canonical by construction: no leading zeros, no minus on zero.
    return (negative && /[1-9]/.test(unsigned) ? `-${unsigned}` : unsigned) as Decimal;
  });

const firstDay = day('1999-12-31');
const arbitraryDay: fc.Arbitrary<Day> = fc.nat({ max: 20_000 }).map((days) => addDays(firstDay, days));

const codes: Readonly<Record<string, readonly string[]>> = {
  'BT-3': ['380', '384', '389', '381', '396', '325'],
  'BT-5': ['EUR'],
  'BT-6': ['PLN', 'SEK', 'GBP'],
  'BT-8': ['3', '35', '432'],
  'BT-21': ['AAI', 'SUR', 'REG', 'ABL'],
  'BT-81': ['30', '58', '48', '59', '49', '10', 'ZZZ'],
  'BT-118': ['S', 'Z', 'E', 'AE', 'K', 'G', 'O'],
  'BT-121': ['VATEX-EU-AE', 'VATEX-EU-IC', 'VATEX-EU-O'],
  'BT-130': ['C62', 'H87', 'KGM', 'MTR', 'HUR', 'LTR', 'XPX'],
};
const countries = ['LV', 'LT', 'EE', 'PL', 'DE', 'FI', 'XI'];
const countryTerms = new Set(['BT-40', 'BT-55', 'BT-69', 'BT-80', 'BT-159']);
const categoryTerms = new Set(['BT-95', 'BT-102', 'BT-151']);
const allowanceCodes = new Set(['BT-98', 'BT-140']);
const chargeCodes = new Set(['BT-105', 'BT-145']);

function codesOf(id: string): readonly string[] {
  if (countryTerms.has(id)) return countries;
  if (categoryTerms.has(id)) return codes['BT-118'] ?? [];
  if (allowanceCodes.has(id)) return ['95', '41', '100', '104'];
  if (chargeCodes.has(id)) return ['FC', 'ABL', 'ADR', 'TX'];
  return codes[id] ?? codes['BT-130'] ?? [];
}

const multiLine = new Set(['BT-20', 'BT-22', 'BT-127', 'BT-154']);
const schemeDemanded = new Set(['BT-34', 'BT-49', 'BT-157', 'BT-158']);
const schemeless = new Set(['BT-84', 'BT-86', 'BT-91']);
const scheme = fc.constantFrom('0088', '0218', '0191', '0200', '9939', 'AAJ', 'STI');

function identifier(id: string): fc.Arbitrary<unknown> {
  const value = arbitraryText;
  if (schemeless.has(id)) {
    const account = fc.oneof(
      fc.constantFrom('LV80BANK0000435195001', 'EE382200221020145685', 'LT121000011101001000'),
      value,
    );
    return account.map((own) => ({ value: own }));
  }
  if (id === 'BT-158')
    return fc
      .tuple(value, scheme, fc.option(fc.constantFrom('19.05.01', '2024'), { nil: undefined }))
      .map(([own, list, version]) => ({
        value: own,
        scheme: list,
        ...(version === undefined ? {} : { schemeVersion: version }),
      }));
  const optional = schemeDemanded.has(id) ? scheme : fc.option(scheme, { nil: undefined });
  return fc
    .tuple(value, optional)
    .map(([own, one]) => (one === undefined ? { value: own } : { value: own, scheme: one }));
}

const attachment = fc
  .tuple(
    fc.constantFrom('application/pdf', 'text/csv', 'image/png'),
    arbitraryText,
    fc.uint8Array({ minLength: 1, maxLength: 40 }),
  )
  .map(([mimeCode, filename, bytes]) => ({ mimeCode, filename, content: Buffer.from(bytes).toString('base64') }));

function value(node: Term): fc.Arbitrary<unknown> {
  switch (node.kind) {
    case 'text':
      return multiLine.has(node.id) ? arbitraryLongText : arbitraryText;
    case 'code':
      return fc.constantFrom(...codesOf(node.id));
    case 'date':
      return arbitraryDay;
    case 'amount':
    case 'percentage':
      return arbitraryDecimal(2);
    case 'unitPrice':
    case 'quantity':
      return arbitraryDecimal(6);
    case 'identifier':
      return identifier(node.id);
    case 'attachment':
      return attachment;
  }
}

function one(node: Term | Group): fc.Arbitrary<unknown> {
  return node.is === 'term' ? value(node) : record(node.fields);
}

function record(fields: Fields): fc.Arbitrary<Record<string, unknown>> {
  const mandatory: string[] = [];
  const arbitraries: Record<string, fc.Arbitrary<unknown>> = {};
  for (const [key, node] of Object.entries(fields)) {
    const many = node.cardinality.endsWith('n');
    arbitraries[key] = many ? fc.array(one(node), { minLength: 1, maxLength: 3 }) : one(node);
    if (node.cardinality.startsWith('1')) mandatory.push(key);
  }
  return fc.record(arbitraries, { requiredKeys: mandatory }).map(withoutEmptyGroups(fields));
}

/** An optional group without a single value is no group. */
function withoutEmptyGroups(fields: Fields): (values: Record<string, unknown>) => Record<string, unknown> {
  const isEmpty = (one: unknown): boolean => typeof one === 'object' && one !== null && Object.keys(one).length === 0;
  return (values) => {
    const kept: Record<string, unknown> = {};
    for (const [key, own] of Object.entries(values)) {
      if (fields[key]?.is !== 'group') kept[key] = own;
      else if (Array.isArray(own)) {
        const instances: readonly unknown[] = own.filter((instance) => !isEmpty(instance));
        if (instances.length > 0) kept[key] = instances;
      } else if (!isEmpty(own)) kept[key] = own;
    }
    return kept;
  };
}

/** Any complete invoice or credit note, in its normal form. Sums do not add up: that is the rules' business. */
export const arbitraryInvoice: fc.Arbitrary<Invoice> = record(invoiceTerms)
  // Made key by key from the table that is the type's own.
  .map((values) => normalForm(values as Invoice) as Invoice);

/** An invoice that UBL and CII can both hold whole. */
export const arbitraryPlainInvoice: fc.Arbitrary<Invoice> = arbitraryInvoice.map(madePlain);

type Price = Invoice['lines'][number]['price'];

/** A discount and a gross price come together, and a unit with its quantity. */
function plainPrice(price: Price): Price {
  const { discount, gross, baseQuantity } = price;
  return without(price, [
    ...(discount === undefined || gross === undefined ? (['discount', 'gross'] as const) : []),
    ...(baseQuantity === undefined ? (['baseQuantityUnit'] as const) : []),
  ]);
}

/** Only optional keys are taken away, so the type stays. */
function without<T extends object>(values: T, keys: readonly (keyof T)[]): T {
  const kept = { ...values };
  for (const key of keys) Reflect.deleteProperty(kept, key);
  return kept;
}

function madePlain(invoice: Invoice): Invoice {
  const { precedingInvoices, paymentInstructions, dueDate, projectReference, ...rest } = invoice;
  const payment = paymentInstructions?.slice(0, 1);
  const isPaid = payment !== undefined;
  return {
    ...rest,
    ...(projectReference === undefined ? {} : { projectReference }),
    ...(precedingInvoices === undefined ? {} : { precedingInvoices: precedingInvoices.slice(0, 1) }),
    ...(payment === undefined ? {} : { paymentInstructions: payment }),
    // A UBL credit note has its due date at the payment means.
    ...(dueDate === undefined || !isPaid ? {} : { dueDate }),
    // Told from the other VAT total by a currency of its own; UBL wants the other one too.
    totals: {
      ...(rest.vatAccountingCurrency === undefined
        ? without(rest.totals, ['vatTotalInAccountingCurrency'])
        : rest.totals),
      vatTotal: rest.totals.vatTotal ?? rest.totals.amountDue,
    },
    lines: rest.lines.map((line) => ({ ...line, price: plainPrice(line.price) })),
  };
}
