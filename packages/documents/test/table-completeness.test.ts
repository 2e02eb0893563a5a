import { describe, expect, test } from 'vitest';
import { ciiExceptions } from '../src/formats/cii/exceptions.js';
import { ciiTable } from '../src/formats/cii/table.js';
import { edocExceptions } from '../src/formats/edoc/exceptions.js';
import { edocLeavesOut, edocTable } from '../src/formats/edoc/table.js';
import { estonianExceptions } from '../src/formats/estonian/exceptions.js';
import { estonianTable } from '../src/formats/estonian/table.js';
import { ublExceptions } from '../src/formats/ubl/exceptions.js';
import { ublTable } from '../src/formats/ubl/table.js';
import { termIds } from '../src/invoice/term-index.js';
import { visitValues } from '../src/invoice/values.js';
import type { Exceptions } from '../src/mapping/exceptions.js';
import { termsOf, type Table } from '../src/mapping/table.js';
import { creditNote, fullInvoice } from './support/full-invoice.js';

/** Terms a table leaves out, with the reason. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  Invoice: [],
  CreditNote: [],
  'rsm:CrossIndustryInvoice': [],
  '{}E_Invoice': [],
  '{}E-Document': edocLeavesOut,
};

function exceptionsOf(table: Table): Exceptions {
  if (table === ciiTable) return ciiExceptions;
  if (table === edocTable) return edocExceptions;
  return table === estonianTable ? estonianExceptions : ublExceptions;
}

describe.each<Table>([ublTable('Invoice'), ublTable('CreditNote'), ciiTable, estonianTable])(
  'the table of $root',
  (table) => {
    test('has a place for every business term', () => {
      const placed = new Set(termsOf(table.children));
      expect(new Set(termIds().filter((id) => !placed.has(id)))).toEqual(new Set(leftOut[table.root]));
    });

    test('gives a term two places only where the exceptions say why', () => {
      const exceptions = exceptionsOf(table);
      const terms = termsOf(table.children);
      const twice = new Set(terms.filter((id, at) => terms.indexOf(id) !== at));
      // An identifier with and without a scheme, or with its scheme in an element of its own, has two elements.
      const schemed = [
        'BT-18',
        'BT-29',
        'BT-30',
        'BT-34',
        'BT-46',
        'BT-47',
        'BT-49',
        'BT-60',
        'BT-61',
        'BT-71',
        'BT-128',
      ];
      expect([...twice].filter((id) => !schemed.includes(id) && !(id in exceptions.terms))).toEqual([]);
    });
  },
);

test('the fixtures fill every business term', () => {
  const filled = new Set<string>();
  for (const invoice of [fullInvoice, creditNote]) visitValues(invoice, ({ term }) => filled.add(term.id));
  expect(termIds().filter((id) => !filled.has(id))).toEqual([]);
});

test('the neutral invoice has every business term from BT-1 to BT-165 but BT-4, which the standard left out', () => {
  const numbers = Array.from({ length: 165 }, (_, at) => at + 1).filter((number) => number !== 4);
  expect(new Set(termIds())).toEqual(new Set(numbers.map((number) => `BT-${number}`)));
});
