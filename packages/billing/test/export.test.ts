import { clause, day } from '@saikne/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  accountingColumns,
  accountingRows,
  accountingTotals,
  epcPayment,
  invoicePostings,
  parseIban,
  spreadsheetCsv,
  toCsv,
  toObjects,
  type AccountedEntry,
  type Column,
} from '../src/index.js';

const text: Column<string> = { name: 'name', kind: 'text', of: (value) => value };

describe('CSV', () => {
  test('keeps any text: what is read back by the rules of RFC 4180 is what was written', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', ',', ';', '"', '\r', '\n', ' ', 'ā', '=') })),
        (values) => {
          const [header, ...rows] = parseRfc4180(toCsv([text], values), ',');
          expect(header).toEqual(['name']);
          expect(rows.map(([value]) => value)).toEqual(values);
        },
      ),
    );
  });

  test('begins with the mark of UTF-8 and ends its lines with CR LF', () => {
    expect(toCsv([text], ['ā'])).toBe('\uFEFFname\r\nā\r\n');
  });

  test('for spreadsheets has semicolons, decimal commas and nothing that is computed', () => {
    const amount: Column<string> = { name: 'sum', kind: 'amount', of: () => '-12.50' };
    expect(toCsv([text, amount], ['=HYPERLINK("x")', 'a;b'], spreadsheetCsv)).toBe(
      '\uFEFFname;sum\r\n"\'=HYPERLINK(""x"")";-12,50\r\n"a;b";-12,50\r\n',
    );
  });
});

function parseRfc4180(csv: string, separator: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let [row, cell, inside] = [[] as string[], '', false];
  for (let at = 1; at < csv.length; at++) {
    const character = csv[at] ?? '';
    if (inside && character === '"' && csv[at + 1] === '"') cell += csv[++at] ?? '';
    else if (character === '"') inside = !inside;
    else if (!inside && character === separator) [row, cell] = [[...row, cell], ''];
    else if (!inside && character === '\r') {
      rows.push([...row, cell]);
      [row, cell] = [[], ''];
      at++;
    } else cell += character;
  }
  return rows;
}

describe('the accounting export', () => {
  const entry = (on: string, netCents: bigint): AccountedEntry => ({
    entry: {
      on: day(on),
      clause: clause('telema:5.1'),
      what: 'InvoiceIssued',
      reference: '2026-03',
      postings: invoicePostings(netCents, netCents / 5n),
    },
    contract: 'T-2026-1',
    client: 'SIA "Egle, Priede"',
    document: 'INV-2026-000001',
  });

  test('balances, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt({ min: 1n, max: 10_000_000n })), (amounts) => {
        const rows = accountingRows(amounts.map((cents) => entry('2026-03-01', cents)));
        const { debitCents, creditCents } = accountingTotals(rows);
        expect(debitCents).toBe(creditCents);
        for (const number of new Set(rows.map((row) => row.number)))
          expect(rows.filter((row) => row.number === number).reduce((sum, { cents }) => sum + cents, 0n)).toBe(0n);
      }),
    );
  });

  test('goes by day and says debit and credit in columns of their own', () => {
    const rows = accountingRows([entry('2026-03-02', 100n), entry('2026-03-01', 10_000n)]);
    expect(toObjects(accountingColumns, rows).slice(0, 3)).toMatchObject([
      { entry: 1, day: '2026-03-01', account: 'receivable', debit: '120.00', credit: null },
      { entry: 1, account: 'revenue', debit: null, credit: '100.00' },
      { entry: 1, account: 'vatPayable', debit: null, credit: '20.00', document: 'INV-2026-000001' },
    ]);
  });
});

describe('a payment as a QR code', () => {
  const payment = {
    name: 'SIA "Saikne"',
    iban: 'LV80BANK0000435195001',
    cents: 12_100n,
    reference: 'RF18539007547034',
  };

  test('has the lines of EPC069-12 in their order', () => {
    expect(epcPayment(payment)).toBe(
      'BCD\n002\n1\nSCT\n\nSIA "Saikne"\nLV80BANK0000435195001\nEUR121.00\n\nRF18539007547034',
    );
  });

  test.each([
    ['nothing to pay', { cents: 0n }],
    ['less than nothing', { cents: -5n }],
    ['more than fits', { cents: 100_000_000_000n }],
    ['a reference and a text', { text: 'both' }],
  ])('is none for %s', (_, change) => {
    expect(epcPayment({ ...payment, ...change })).toBeUndefined();
  });

  test('cuts a name that is too long and stays within 331 bytes', () => {
    const payload = epcPayment({ ...payment, name: 'Ā'.repeat(100) });
    expect(payload?.split('\n')[5]).toHaveLength(70);
    expect(new TextEncoder().encode(payload).length).toBeLessThanOrEqual(331);
  });
});

describe('an IBAN', () => {
  test.each(['LV80BANK0000435195001', 'lv80 bank 0000 4351 9500 1', 'EE382200221020145685', 'LT121000011101001000'])(
    'is taken: %s',
    (iban) => {
      expect(parseIban(iban)).toBe(iban.replaceAll(' ', '').toUpperCase());
    },
  );

  test.each(['LV81BANK0000435195001', 'LV80BANK000043519500', 'EE38220022102014568', '', 'LV'])(
    'is refused: %j',
    (iban) => {
      expect(parseIban(iban)).toBeUndefined();
    },
  );
});
