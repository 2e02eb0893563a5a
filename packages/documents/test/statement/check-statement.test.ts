import { describe, expect, test } from 'vitest';
import { readStatement } from '../../src/statement/index.js';
import { balance, bytesOf, camt, entry } from './fixtures.js';

const findings = (xml: string) =>
  readStatement(bytesOf(xml)).findings.map(({ rule, severity }) => `${rule} ${severity}`);
const opening = balance('OPBD', '100.00');

describe('opening balance, booked entries and closing balance', () => {
  test.each([
    ['hold', opening + balance('CLBD', '95.50'), entry('10.00', 'A') + entry('14.50', 'B', 'DBIT'), []],
    ['hold below zero', balance('OPBD', '5', 'DBIT') + balance('CLBD', '15.00', 'DBIT'), entry('10', 'A', 'DBIT'), []],
    ['hold after what was previously closed', balance('PRCD', '1') + balance('CLBD', '3'), entry('2', 'A'), []],
    [
      'hold without entries that are not booked',
      opening + balance('CLBD', '100.00'),
      entry('9', 'A').replace('BOOK', 'PDNG'),
      [],
    ],
    ['fail by a cent', opening + balance('CLBD', '110.01'), entry('10.00', 'A'), ['STATEMENT-BALANCE-WRONG error']],
    [
      'fail by a direction',
      opening + balance('CLBD', '110.00'),
      entry('10', 'A', 'DBIT'),
      ['STATEMENT-BALANCE-WRONG error'],
    ],
    ['cannot be told without closing', opening, entry('10.00', 'A'), ['STATEMENT-BALANCE-UNPROVEN warning']],
    [
      'cannot be told with two openings',
      opening + opening + balance('CLBD', '110.00'),
      entry('10.00', 'A'),
      ['STATEMENT-BALANCE-UNPROVEN warning'],
    ],
    [
      'cannot be told across currencies',
      opening + balance('CLBD', '110.00', 'CRDT', 'USD'),
      entry('10.00', 'A'),
      ['STATEMENT-BALANCE-UNPROVEN warning'],
    ],
  ])('%s', (_, balances, entries, expected) => {
    expect(findings(camt({ balances, entries }))).toEqual(expected);
  });

  test('are not demanded of one page of several', () => {
    const before = '<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>';
    expect(findings(camt({ before, balances: opening + balance('CLBD', '7.00') }))).toEqual([
      'STATEMENT-BALANCE-UNPROVEN warning',
    ]);
  });

  test('tell what is unexplained', () => {
    const [found] = readStatement(
      bytesOf(camt({ balances: opening + balance('CLBD', '90.00'), entries: entry('10.00', 'A') })),
    ).findings;
    expect(found?.values).toEqual({
      opening: '100.00',
      entries: '10.00',
      closing: '90.00',
      difference: '-20.00',
      currency: 'EUR',
    });
  });
});

describe('the same entry twice in a file', () => {
  const twice = entry('10.00', 'A') + entry('10.00', 'A');
  test.each([
    [
      'is an error where the balances show that it was one',
      twice,
      '110.00',
      ['STATEMENT-BALANCE-WRONG error', 'STATEMENT-ENTRY-REPEATED error'],
    ],
    ['is only told where the balances prove two', twice, '120.00', ['STATEMENT-ENTRY-REPEATED information']],
    [
      'is found by content where the bank gives no reference',
      entry('10', '') + entry('10.00', ''),
      '120',
      ['STATEMENT-ENTRY-REPEATED information'],
    ],
    ['is not a payment and a fee with one reference', entry('10.00', 'A') + entry('0.36', 'A', 'DBIT'), '109.64', []],
    [
      'is not a payment out and a reversal with one reference',
      entry('10.00', 'A', 'DBIT') + entry('10.00', 'A', 'DBIT').replace('<Sts>', '<RvslInd>true</RvslInd><Sts>'),
      '80.00',
      [],
    ],
    [
      'is not two payments that say different things',
      entry('10', '', 'CRDT', '<AddtlNtryInf>x</AddtlNtryInf>') + entry('10', ''),
      '120',
      [],
    ],
    [
      'is found under a word that stands for no reference',
      entry('10', 'NOTPROVIDED') + entry('10', ''),
      '120',
      ['STATEMENT-ENTRY-REPEATED information'],
    ],
  ])('%s', (_, entries, closing, expected) => {
    expect(findings(camt({ balances: opening + balance('CLBD', closing), entries }))).toEqual(expected);
  });
});

describe('the transactions of a batch', () => {
  const transactions = (...amounts: readonly string[]): string =>
    `<NtryDtls>${amounts.map((each) => `<TxDtls><Amt Ccy="${each.split(' ')[1] ?? 'EUR'}">${each.split(' ')[0] ?? ''}</Amt></TxDtls>`).join('')}</NtryDtls>`;
  test.each([
    ['sum to the entry', transactions('4.00', '6'), []],
    ['are told where they do not', transactions('4.00', '5.99'), ['STATEMENT-BATCH-SUM warning']],
    ['are not judged across currencies', transactions('4.00', '7.00 USD'), []],
  ])('%s', (_, details, expected) => {
    const entries = entry('10.00', 'A', 'CRDT', details);
    expect(findings(camt({ balances: opening + balance('CLBD', '110.00'), entries }))).toEqual(expected);
  });
});
