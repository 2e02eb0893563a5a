import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareInvoices, formats, normalForm, read, write, type FormatId } from '../src/index.js';
import { prove } from '../src/convert/convert.js';
import { arbitraryInvoice, arbitraryPlainInvoice } from './support/arbitrary-invoice.js';

const wholeFormats: readonly FormatId[] = ['ubl', 'cii', 'json'];

describe('written and read back', () => {
  test.each(wholeFormats)('%s gives the same invoice, to the last decimal', (format) => {
    fc.assert(
      fc.property(arbitraryPlainInvoice, (invoice) => {
        const written = write(invoice, format);
        if (!written.ok) throw new Error(JSON.stringify(written.findings));
        expect(written.losses).toEqual([]);
        expect(written.added).toEqual([]);
        const back = read(written.bytes);
        expect(back.findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
        expect(back.format).toBe(format);
        expect(compareInvoices(invoice, back.draft ?? {}, { decimals: 'lexical' })).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each(formats.map(({ id }) => id))('%s reports exactly what it loses of any invoice', (format) => {
    fc.assert(
      fc.property(arbitraryInvoice, (invoice) => {
        const written = write(invoice, format);
        if (!written.ok) throw new Error(JSON.stringify(written.findings));
        const proof = prove(invoice, written, format);
        expect(proof.ok ? [] : proof.findings).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test.each(formats.map(({ id }) => id))('%s writes the same bytes for the same invoice', (format) => {
    fc.assert(
      fc.property(arbitraryInvoice, (invoice) => {
        expect(write(invoice, format)).toEqual(write(structuredClone(invoice), format));
      }),
      { numRuns: 20 },
    );
  });

  test.each(formats.map(({ id }) => id))('%s accounts for every leaf it reads', (format) => {
    fc.assert(
      fc.property(arbitraryInvoice, (invoice) => {
        const written = write(invoice, format);
        if (!written.ok) throw new Error(JSON.stringify(written.findings));
        const { leaves } = read(written.bytes, { format });
        expect(leaves.total).toBe(leaves.carried + leaves.structural + leaves.unread.length);
        expect(leaves.total).toBeGreaterThan(20);
      }),
      { numRuns: 40 },
    );
  });
});

test('the normal form of a normal form is itself', () => {
  fc.assert(
    fc.property(arbitraryInvoice, (invoice) => {
      expect(normalForm(invoice)).toEqual(invoice);
    }),
  );
});
