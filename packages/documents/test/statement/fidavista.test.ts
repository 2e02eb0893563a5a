import { describe, expect, test } from 'vitest';
import { detectStatement, readStatement } from '../../src/statement/index.js';
import { bytesOf, fidavista, fidavistaTransaction } from './fixtures.js';

const v11 = 'http://www.bankasoc.lv/fidavista/fidavista0101.xsd';
const v12 = 'http://ivis.eps.gov.lv/XMLSchemas/100017/fidavista/v1-2';
const balances = '<OpenBal>10.00</OpenBal><CloseBal>131.00</CloseBal>';
const counterparty =
  '<CPartySet><AccNo>LV10HABA0000000000001</AccNo><AccHolder><Name>SIA Birze</Name><LegalId>40003000001</LegalId></AccHolder>' +
  '<BankCode>HABALV22</BankCode><Ccy>EUR</Ccy><Amt>121.00</Amt></CPartySet>';
const told = '<DocNo>17</DocNo><PmtInfo><![CDATA[Rēķins TLM-2026-00012]]></PmtInfo><StrdRef>RF18539007547034</StrdRef>';

describe('a FiDAViSta statement', () => {
  test.each([
    ['without a namespace', '', 'FiDAViSta'],
    ['of version 1.1', v11, 'FiDAViSta 1.1'],
    ['of version 1.2', v12, 'FiDAViSta 1.2'],
  ])('%s is known', (_, namespace, message) => {
    expect(detectStatement(bytesOf(fidavista('', '', namespace)))).toEqual({ format: 'fidavista', message });
  });

  test('is read into the neutral statement, every leaf carried', () => {
    const result = readStatement(
      bytesOf(fidavista(fidavistaTransaction('121.00', '20260304-1', told + counterparty), balances, v12)),
    );
    expect(result).toMatchObject({ complete: true, findings: [], leaves: { unread: [] } });
    expect(result.leaves.carried).toBe(result.leaves.total);
    expect(result.file?.statements).toEqual([
      {
        kind: 'statement',
        period: { from: { day: '2026-03-01' }, to: { day: '2026-03-04' } },
        account: { iban: 'LV80BANK0000435195001', currency: 'EUR' },
        balances: [
          {
            type: 'OPBD',
            amount: { amount: '10.00', currency: 'EUR' },
            creditDebit: 'credit',
            date: { day: '2026-03-01' },
          },
          {
            type: 'CLBD',
            amount: { amount: '131.00', currency: 'EUR' },
            creditDebit: 'credit',
            date: { day: '2026-03-04' },
          },
        ],
        entries: [
          {
            amount: { amount: '121.00', currency: 'EUR' },
            creditDebit: 'credit',
            reversal: false,
            status: 'booked',
            bookingDate: { day: '2026-03-04' },
            accountServicerReference: '20260304-1',
            bankTransactionCode: { proprietary: 'INP' },
            details: [
              {
                transactions: [
                  {
                    references: { instructionId: '17' },
                    remittance: {
                      unstructured: ['Rēķins TLM-2026-00012'],
                      structured: [{ creditorReference: 'RF18539007547034' }],
                    },
                    instructedAmount: { amount: '121.00', currency: 'EUR' },
                    debtor: { name: 'SIA Birze', organisationIds: [{ id: '40003000001' }] },
                    debtorAccount: { iban: 'LV10HABA0000000000001' },
                    debtorAgent: { bic: 'HABALV22' },
                  },
                ],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('has the counterparty of a debit as its creditor', () => {
    const xml = fidavista(fidavistaTransaction('121.00', 'A', counterparty).replace('<CorD>C', '<CorD>D'));
    expect(readStatement(bytesOf(xml)).file?.statements[0]?.entries[0]?.details[0]?.transactions[0]).toMatchObject({
      creditor: { name: 'SIA Birze' },
      creditorAccount: { iban: 'LV10HABA0000000000001' },
    });
  });

  test('keeps the currency of a counterparty’s account that has no amount', () => {
    const xml = fidavista(fidavistaTransaction('1.00', 'A', '<CPartySet><AccNo>77</AccNo><Ccy>USD</Ccy></CPartySet>'));
    expect(readStatement(bytesOf(xml)).file?.statements[0]?.entries[0]?.details[0]?.transactions).toEqual([
      { debtorAccount: { other: '77', currency: 'USD' } },
    ]);
  });

  test('in several currencies is several statements of one account', () => {
    const second = '</CcyStmt><CcyStmt><Ccy>USD</Ccy><OpenBal>-3.5</OpenBal><CloseBal>-3.50</CloseBal>';
    const result = readStatement(bytesOf(fidavista(second)));
    expect(result.file?.statements.map(({ account }) => account.currency)).toEqual(['EUR', 'USD']);
    expect(result.file?.statements[1]?.balances[0]).toMatchObject({ amount: { amount: '3.5' }, creditDebit: 'debit' });
    expect(result.complete).toBe(true);
  });

  test('with several counterparties is a batch', () => {
    const parties = counterparty.replace('121.00', '21.00') + counterparty.replace('121.00', '100.00');
    const [entry] =
      readStatement(bytesOf(fidavista(fidavistaTransaction('121.00', 'A', told + parties)))).file?.statements[0]
        ?.entries ?? [];
    expect(entry?.details[0]?.transactions.map(({ instructedAmount }) => instructedAmount?.amount)).toEqual([
      '21.00',
      '100.00',
    ]);
  });

  test('is read with empty elements, with a time after a day, and from a Baltic character set', () => {
    const more =
      '<ValueDate>2026-03-04 00:00:00.0</ValueDate><RegDate/><PmtInfo>Rēķins</PmtInfo><CPartySet><AccNo/><BankCode/></CPartySet>';
    const text = `<?xml version="1.0" encoding="windows-1257"?>${fidavista(fidavistaTransaction('1.00', 'A', more))}`;
    const letters: Readonly<Record<string, number>> = { ē: 0xe7, ķ: 0xed };
    const bytes = Uint8Array.from(text.split(''), (letter) => letters[letter] ?? letter.charCodeAt(0));
    const result = readStatement(bytes);
    expect(result.complete).toBe(true);
    expect(result.file?.statements[0]?.entries[0]).toMatchObject({
      valueDate: { day: '2026-03-04', time: '00:00:00.0' },
      details: [{ transactions: [{ remittance: { unstructured: ['Rēķins'] } }] }],
    });
  });

  test.each([
    [
      'no booking day',
      fidavistaTransaction('1', 'A').replace(/<BookDate>.*<\/BookDate>/, ''),
      'STATEMENT-PART-MISSING',
      'TrxSet',
    ],
    ['no direction', fidavistaTransaction('1', 'A').replace('<CorD>C</CorD>', ''), 'STATEMENT-PART-MISSING', 'TrxSet'],
    [
      'a direction nobody knows',
      fidavistaTransaction('1', 'A').replace('<CorD>C', '<CorD>K'),
      'STATEMENT-NOT-A-CODE',
      'TrxSet/CorD',
    ],
    ['a signed amount', fidavistaTransaction('-1', 'A'), 'STATEMENT-NOT-AN-AMOUNT', 'TrxSet/AccAmt'],
    [
      'two amounts',
      fidavistaTransaction('1', 'A', '<AccAmt>2</AccAmt>'),
      'STATEMENT-PART-REPEATED',
      'TrxSet/AccAmt[2]',
    ],
  ])('says where there is %s', (_, transactions, rule, path) => {
    const result = readStatement(bytesOf(fidavista(transactions)));
    expect(result.findings.map((finding) => [finding.rule, finding.path])).toContainEqual([
      rule,
      `/FIDAVISTA/Statement/AccountSet/CcyStmt/${path}`,
    ]);
    expect(result.complete).toBe(false);
  });

  test('leaves what the table does not have unread, and tells it', () => {
    const result = readStatement(
      bytesOf(fidavista(fidavistaTransaction('1', 'A', '<Budget>00</Budget><RateRef>9</RateRef>'))),
    );
    expect(result.leaves.unread).toEqual([
      { path: '/FIDAVISTA/Statement/AccountSet/CcyStmt/TrxSet/Budget', value: '00', essential: false },
      { path: '/FIDAVISTA/Statement/AccountSet/CcyStmt/TrxSet/RateRef', value: '9', essential: true },
    ]);
  });
});
