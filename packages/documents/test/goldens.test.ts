/** The fixtures hold what the writers write; `npx vitest -u` refreshes them, and the change is read before it is kept. */
import { describe, expect, test } from 'vitest';
import { read, write, type FormatId, type Invoice } from '../src/index.js';
import { creditNote, fullInvoice } from './support/full-invoice.js';

const documents: readonly (readonly [string, Invoice])[] = [
  ['invoice', fullInvoice],
  ['credit-note', creditNote],
];
const formats: readonly (readonly [FormatId, string])[] = [
  ['ubl', 'ubl.xml'],
  ['cii', 'cii.xml'],
  ['json', 'json'],
];

describe.each(documents)('%s', (name, invoice) => {
  test.each(formats)('in %s is written as its fixture and reads back whole', async (format, ending) => {
    const written = write(invoice, format);
    if (!written.ok) throw new Error(JSON.stringify(written.findings));
    expect(written.losses).toEqual([]);
    expect(written.added).toEqual([]);
    await expect(new TextDecoder().decode(written.bytes)).toMatchFileSnapshot(`fixtures/${name}.${ending}`);
    const back = read(written.bytes);
    expect(back.findings).toEqual([]);
    expect(back.leaves.unread).toEqual([]);
    expect(back.documentType).toBe(name === 'invoice' ? 'invoice' : 'creditNote');
    expect(back.invoice).toEqual(invoice);
  });
});
