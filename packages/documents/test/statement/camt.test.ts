import { describe, expect, test } from 'vitest';
import {
  detectStatement,
  readStatement,
  statementCurrency,
  type StatementReadResult,
} from '../../src/statement/index.js';
import { account, balance, bytesOf, camt, entry, header, iso } from './fixtures.js';

const read = (xml: string): StatementReadResult => readStatement(bytesOf(xml));
const firstEntry = (xml: string) => read(xml).file?.statements[0]?.entries[0];

const details = `<NtryDtls><TxDtls>
  <Refs><EndToEndId>E2E-1</EndToEndId></Refs>
  <RltdPties>
    <Dbtr><Nm>SIA Birze</Nm><Id><OrgId><Othr><Id>40003000001</Id></Othr></OrgId></Id></Dbtr>
    <DbtrAcct><Id><IBAN>LV10 HABA 0000 0000 0000 1</IBAN></Id></DbtrAcct>
  </RltdPties>
  <RltdAgts><DbtrAgt><FinInstnId><BIC>HABALV22</BIC></FinInstnId></DbtrAgt></RltdAgts>
  <RmtInf><Ustrd>Invoice 7</Ustrd><Strd><CdtrRefInf><Tp><CdOrPrtry><Cd>SCOR</Cd></CdOrPrtry></Tp>
    <Ref>RF18539007547034</Ref></CdtrRefInf></Strd></RmtInf>
</TxDtls></NtryDtls>`;

const inVersion8 = details
  .replace('<Dbtr>', '<Dbtr><Pty>')
  .replace('</Dbtr>', '</Pty></Dbtr>')
  .replace('<BIC>HABALV22</BIC>', '<BICFI>HABALV22</BICFI>')
  .replace('<Refs>', '<Refs><UETR>97ed4827-7b6f-4491-a06f-b548d5a7512d</UETR>');

describe('a camt.053 statement', () => {
  test('is read into the neutral statement, every leaf carried', () => {
    const result = read(
      camt({
        balances: balance('OPBD', '100.00') + balance('CLBD', '221.00'),
        entries: entry('121.00', 'B-1', 'CRDT', details),
      }),
    );
    expect(result).toMatchObject({ format: 'camt053', message: 'camt.053.001.02', complete: true, findings: [] });
    expect(result.leaves.unread).toEqual([]);
    expect(result.leaves.carried).toBe(result.leaves.total);
    expect(result.file).toMatchObject({
      id: 'F-7',
      createdAt: { day: '2026-03-05', time: '06:00:00', zone: '+02:00' },
    });
    const statement = result.file?.statements[0];
    expect(statement).toMatchObject({
      kind: 'statement',
      id: 'S-1',
      account: { iban: 'LV80BANK0000435195001', currency: 'EUR' },
      balances: [
        {
          type: 'OPBD',
          amount: { amount: '100.00', currency: 'EUR' },
          creditDebit: 'credit',
          date: { day: '2026-03-04' },
        },
        { type: 'CLBD', amount: { amount: '221.00', currency: 'EUR' } },
      ],
    });
    expect(statement?.entries).toEqual([
      {
        amount: { amount: '121.00', currency: 'EUR' },
        creditDebit: 'credit',
        reversal: false,
        status: 'booked',
        bookingDate: { day: '2026-03-04' },
        accountServicerReference: 'B-1',
        details: [
          {
            transactions: [
              {
                references: { endToEndId: 'E2E-1' },
                debtor: { name: 'SIA Birze', organisationIds: [{ id: '40003000001' }] },
                debtorAccount: { iban: 'LV10HABA0000000000001' },
                debtorAgent: { bic: 'HABALV22' },
                remittance: {
                  unstructured: ['Invoice 7'],
                  structured: [{ referenceType: 'SCOR', creditorReference: 'RF18539007547034' }],
                },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('says the same in version 8, where parties, agents and the status stand deeper', () => {
    const older = firstEntry(camt({ entries: entry('121.00', 'B-1', 'CRDT', details) }));
    const newer = firstEntry(
      camt({
        version: 'camt.053.001.08',
        entries: entry('121.00', 'B-1', 'CRDT', inVersion8).replace('<Sts>BOOK</Sts>', '<Sts><Cd>BOOK</Cd></Sts>'),
      }),
    );
    const [transaction] = newer?.details[0]?.transactions ?? [];
    expect(transaction?.references?.uetr).toBe('97ed4827-7b6f-4491-a06f-b548d5a7512d');
    expect({ ...transaction, references: { endToEndId: 'E2E-1' } }).toEqual(older?.details[0]?.transactions[0]);
    expect(newer?.status).toBe('booked');
  });

  test('is found inside an envelope beside its header', () => {
    const enveloped = `<message><AppHdr xmlns="${iso('head.001.001.01')}"><BizMsgIdr>X</BizMsgIdr></AppHdr>${camt()}</message>`;
    expect(detectStatement(bytesOf(enveloped))).toEqual({ format: 'camt053', message: 'camt.053.001.02' });
    expect(read(enveloped).file?.statements).toHaveLength(1);
  });

  test.each([
    ['camt.052.001.08', 'BkToCstmrAcctRpt', 'Rpt', 'report'],
    ['camt.054.001.08', 'BkToCstmrDbtCdtNtfctn', 'Ntfctn', 'notification'],
    ['camt.052.001.01', 'BkToCstmrAcctRptV01', 'Rpt', 'report'],
  ])('has relatives: %s is read as %s', (version, message, record, kind) => {
    const xml = camt({ version, balances: '', entries: entry('5.00', 'N-1') })
      .replaceAll('BkToCstmrStmt', message)
      .replaceAll('Stmt>', `${record}>`);
    expect(read(xml)).toMatchObject({
      complete: true,
      file: { statements: [{ kind, entries: [{ creditDebit: 'credit' }] }] },
    });
  });

  test('may keep its currency in its balances only', () => {
    const [statement] = read(camt({ account: account.replace('<Ccy>EUR</Ccy>', '') })).file?.statements ?? [];
    expect(statement && statementCurrency(statement)).toBe('EUR');
  });
});

const reversed = entry('5.00', 'R-1', 'DBIT').replace('<Sts>', '<RvslInd>true</RvslInd><Sts>');

describe('a reversal', () => {
  test.each([
    ['RvslInd true', reversed, true],
    ['RvslInd 1', reversed.replace('true', '1'), true],
    ['RvslInd false', reversed.replace('true', 'false'), false],
    ['no RvslInd', entry('5.00', 'R-1', 'DBIT'), false],
  ])('is told by its indicator: %s', (_, xml, reversal) => {
    expect(firstEntry(camt({ entries: xml }))).toMatchObject({ reversal, creditDebit: 'debit' });
  });
});

describe('what is wrong with a camt file is told with its place', () => {
  const stmt = '/Document/BkToCstmrStmt/Stmt';
  test.each([
    [
      'no identifier of the message',
      camt({ header: header.replace(/<MsgId>.*<\/MsgId>/, '') }),
      'STATEMENT-PART-MISSING',
      '/Document/BkToCstmrStmt/GrpHdr',
    ],
    ['no group header', camt({ header: '' }), 'STATEMENT-PART-MISSING', '/Document/BkToCstmrStmt'],
    ['no account', camt({ account: '' }), 'STATEMENT-PART-MISSING', stmt],
    [
      'an account without number',
      camt({ account: '<Acct><Ccy>EUR</Ccy></Acct>' }),
      'STATEMENT-ACCOUNT-MISSING',
      '/statements/0/account',
    ],
    ['two accounts', camt({ account: account + account }), 'STATEMENT-PART-REPEATED', `${stmt}/Acct[2]`],
    [
      'an entry without amount',
      camt({ entries: entry('5', 'A').replace(/<Amt.*<\/Amt>/, '') }),
      'STATEMENT-PART-MISSING',
      `${stmt}/Ntry`,
    ],
    ['an entry with an empty amount', camt({ entries: entry('', 'A') }), 'STATEMENT-PART-MISSING', `${stmt}/Ntry`],
    ['an amount in words', camt({ entries: entry('five', 'A') }), 'STATEMENT-NOT-AN-AMOUNT', `${stmt}/Ntry/Amt`],
    ['an amount with a comma', camt({ entries: entry('5,00', 'A') }), 'STATEMENT-NOT-AN-AMOUNT', `${stmt}/Ntry/Amt`],
    ['a negative amount', camt({ entries: entry('-5.00', 'A') }), 'STATEMENT-NOT-AN-AMOUNT', `${stmt}/Ntry/Amt`],
    [
      'an amount without currency',
      camt({ entries: entry('5.00', 'A').replace(' Ccy="EUR"', '') }),
      'STATEMENT-NOT-AN-AMOUNT',
      `${stmt}/Ntry/Amt`,
    ],
    [
      'a direction nobody knows',
      camt({ entries: entry('5.00', 'A', 'C') }),
      'STATEMENT-NOT-A-CODE',
      `${stmt}/Ntry/CdtDbtInd`,
    ],
    [
      'a status nobody knows',
      camt({ entries: entry('5.00', 'A').replace('BOOK', 'DONE') }),
      'STATEMENT-NOT-A-CODE',
      `${stmt}/Ntry/Sts`,
    ],
    [
      'a day that does not exist',
      camt({ entries: entry('5.00', 'A').replace('03-04', '02-30') }),
      'STATEMENT-NOT-A-DATE',
      `${stmt}/Ntry/BookgDt/Dt`,
    ],
    [
      'an entry in another currency',
      camt({ entries: entry('5.00', 'A').replace('EUR', 'USD') }),
      'STATEMENT-CURRENCY-DIFFERS',
      '/statements/0/entries/0/amount',
    ],
    [
      'no statement',
      `<Document xmlns="${iso('camt.053.001.08')}"><BkToCstmrStmt>${header}</BkToCstmrStmt></Document>`,
      'STATEMENT-EMPTY',
      '/Document',
    ],
    ['another message', camt().replaceAll('camt.053', 'pain.001'), 'STATEMENT-UNKNOWN-FORMAT', ''],
    [
      'an invoice',
      '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"/>',
      'STATEMENT-UNKNOWN-FORMAT',
      '',
    ],
  ])('%s', (_, xml, rule, path) => {
    const result = read(xml);
    expect(result.findings.map((finding) => [finding.rule, finding.path])).toContainEqual([rule, path]);
    expect(result.complete).toBe(false);
  });

  test('bytes that are no XML get the XML reader’s finding', () => {
    expect(read('<a><b>').findings[0]?.rule).toBe('XML-ENDED-EARLY');
    expect(readStatement(new Uint8Array()).findings[0]?.rule).toBe('XML-EMPTY');
  });

  test('an entry that cannot be read is left out whole, its texts unread; the others stay', () => {
    const result = read(camt({ entries: entry('5,00', 'BAD') + entry('7.00', 'GOOD') }));
    expect(result.file?.statements[0]?.entries.map((each) => each.accountServicerReference)).toEqual(['GOOD']);
    expect(result.leaves.unread.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['5,00', 'EUR', 'BAD', 'BOOK']),
    );
  });

  test('a version newer than we know is read with a warning', () => {
    const result = read(camt({ version: 'camt.053.001.14' }));
    expect(result.findings).toMatchObject([{ rule: 'STATEMENT-VERSION-UNKNOWN', severity: 'warning' }]);
    expect(result.complete).toBe(true);
  });
});
