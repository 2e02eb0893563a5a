import { catalogueProblems, day } from '@saikne/kernel';
import { describe, expect, test } from 'vitest';
import {
  entriesOf,
  matchMessages,
  matchProblems,
  rfReference,
  without,
  type ContractPayer,
  type MatchResult,
  type OpenInvoice,
  type TakenPayment,
} from '../../src/index.js';
import { entry, invoice, match, statement, type EntryOptions } from './statements.js';

const rfA = rfReference('TLM202600012') ?? '';
const rfOther = rfReference('TLM999') ?? '';
const invoices: readonly OpenInvoice[] = [
  invoice('TLM-2026-00012', 12_100n, { reference: rfA }),
  invoice('TLM-2026-00013', 5_000n, { dueOn: day('2026-04-20') }),
  invoice('TLM-2026-00020', 7_700n, { contract: 'C2' }),
  invoice('TLM-2026-00021', 9_900n, { contract: 'C3', currency: 'USD' }),
  invoice('TLM-2026-00009', 0n, { dueOn: day('2026-02-20') }),
  invoice('4711', 4_000n, { contract: 'C4' }),
  invoice('20260305', 6_000n, { contract: 'C5' }),
  invoice('12-34-5', 6_500n, { contract: 'C5' }),
];
const payers: readonly ContractPayer[] = [
  { contract: 'C1', ibans: ['LV10 HABA 0000 0000 0000 1'], registrationNumbers: ['40003000001'] },
  { contract: 'C2', ibans: ['LV10HABA0000000000002'], registrationNumbers: ['40003000002'] },
  { contract: 'C3', ibans: ['LV10HABA0000000000003'], registrationNumbers: ['LV40003000003'] },
  { contract: 'C4', ibans: [], registrationNumbers: ['40003000004'] },
];

const parts = ({ matched }: MatchResult) =>
  matched.map((each) => [
    each.by,
    each.fit,
    ...each.parts.map((part) => `${part.contract} ${part.invoice ?? '-'} ${String(part.cents)}`),
  ]);

describe('a payment finds its invoice', () => {
  const by = (amount: string, options: EntryOptions) => parts(match([entry(amount, options)], { invoices, payers }))[0];
  test.each<[string, string, EntryOptions, readonly string[]]>([
    ['by creditor reference', '121.00', { rf: rfA }, ['creditorReference', 'exact', 'C1 TLM-2026-00012 12100']],
    [
      'by creditor reference written in groups',
      '121',
      { rf: rfA.replace(/(.{4})/g, '$1 ') },
      ['creditorReference', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by creditor reference within the text',
      '121',
      { text: `Par pakalpojumiem, ${rfA.toLowerCase()}, paldies` },
      ['creditorReference', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by creditor reference in groups within the text',
      '121',
      { text: `ref ${rfA.replace(/(.{4})/g, '$1 ')}maksa 2026` },
      ['creditorReference', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by reference before number',
      '121.00',
      { rf: rfA, text: 'TLM-2026-00020' },
      ['creditorReference', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by number',
      '121.00',
      { text: 'Rēķins Nr. TLM-2026-00012' },
      ['invoiceNumber', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by number without its marks',
      '121.00',
      { text: 'rek tlm202600012.' },
      ['invoiceNumber', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by number with other marks',
      '121.00',
      { text: 'TLM 2026/00012' },
      ['invoiceNumber', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by number in the field of a reference',
      '121.00',
      { rf: 'TLM-2026-00012' },
      ['invoiceNumber', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by number before payer',
      '121.00',
      { text: 'TLM-2026-00012', iban: 'LV10HABA0000000000002' },
      ['invoiceNumber', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    [
      'by number past a wrong reference',
      '121.00',
      { rf: 'RF00BAD', text: 'TLM-2026-00012' },
      ['invoiceNumber', 'exact', 'C1 TLM-2026-00012 12100'],
    ],
    ['by a short number and its amount', '40.00', { text: 'invoice 4711' }, ['invoiceNumber', 'exact', 'C4 4711 4000']],
    [
      'by a short number and its payer, in part',
      '10.00',
      { text: 'invoice 4711', registration: '40003000004' },
      ['invoiceNumber', 'partial', 'C4 4711 1000'],
    ],
    [
      'by the payer’s account and the amount',
      '50.00',
      { iban: 'LV10HABA0000000000001' },
      ['payerAndAmount', 'exact', 'C1 TLM-2026-00013 5000'],
    ],
    [
      'by registration number and amount',
      '77.00',
      { registration: '40003000002' },
      ['payerAndAmount', 'exact', 'C2 TLM-2026-00020 7700'],
    ],
    [
      'by VAT number and amount',
      '77.00',
      { registration: 'LV40003000002' },
      ['payerAndAmount', 'exact', 'C2 TLM-2026-00020 7700'],
    ],
    [
      'by the payer’s whole debt',
      '171.00',
      { registration: '40003000001' },
      ['payerAndTotal', 'exact', 'C1 TLM-2026-00012 12100', 'C1 TLM-2026-00013 5000'],
    ],
    ['when it is a part', '100.00', { rf: rfA }, ['creditorReference', 'partial', 'C1 TLM-2026-00012 10000']],
    [
      'when it is too much: the rest is the contract’s',
      '130.00',
      { rf: rfA },
      ['creditorReference', 'over', 'C1 TLM-2026-00012 12100', 'C1 - 900'],
    ],
    [
      'when that is settled: all is the contract’s',
      '10.00',
      { text: 'TLM-2026-00009' },
      ['invoiceNumber', 'over', 'C1 - 1000'],
    ],
    [
      'when it names two: the older first',
      '150.00',
      { text: 'TLM-2026-00013, TLM-2026-00012' },
      ['invoiceNumber', 'partial', 'C1 TLM-2026-00012 12100', 'C1 TLM-2026-00013 2900'],
    ],
    [
      'when it names two contracts’ and is their sum',
      '198.00',
      { text: 'TLM-2026-00012 un TLM-2026-00020' },
      ['invoiceNumber', 'exact', 'C1 TLM-2026-00012 12100', 'C2 TLM-2026-00020 7700'],
    ],
  ])('%s', (_, amount, options, expected) => {
    expect(by(amount, options)).toEqual(expected);
  });

  test('and the next one finds what is left of it', () => {
    const result = match([entry('100.00', { rf: rfA, reference: '1' }), entry('30.00', { rf: rfA, reference: '2' })], {
      invoices,
      payers,
    });
    expect(parts(result)).toEqual([
      ['creditorReference', 'partial', 'C1 TLM-2026-00012 10000'],
      ['creditorReference', 'over', 'C1 TLM-2026-00012 2100', 'C1 - 900'],
    ]);
  });

  test('the oldest of equal ones first', () => {
    const equal = [
      invoice('A-2', 100n, { dueOn: day('2026-05-01') }),
      invoice('A-1', 100n, { dueOn: day('2026-04-01') }),
    ];
    const paid = ['1', '2', '3'].map((reference) => entry('1.00', { registration: '40003000001', reference }));
    const result = match(paid, { invoices: equal, payers });
    expect(parts(result)).toEqual([
      ['payerAndAmount', 'exact', 'C1 A-1 100'],
      ['payerAndAmount', 'exact', 'C1 A-2 100'],
    ]);
    expect(result.forPerson.map(({ why }) => why)).toEqual([['AMOUNT-DIFFERS']]);
  });
});

describe('a person is asked, and told why', () => {
  const shared = Array.from({ length: 21 }, (_, at) => ({
    contract: `P${String(at)}`,
    ibans: ['EE001'],
    registrationNumbers: [],
  }));
  const why = (amount: string, options: EntryOptions) =>
    match([entry(amount, options)], { invoices, payers: [...payers, ...shared] }).forPerson.map((each) => each.why);
  test.each<[string, string, EntryOptions, readonly string[]]>([
    ['an unknown payer', '121.00', {}, ['PAYER-UNKNOWN']],
    ['an unknown reference', '121.00', { rf: rfOther }, ['REFERENCE-UNKNOWN', 'PAYER-UNKNOWN']],
    [
      'a reference with wrong check digits',
      '121.00',
      { rf: rfA.replace(/^RF\d\d/, 'RF00') },
      ['REFERENCE-UNKNOWN', 'PAYER-UNKNOWN'],
    ],
    ['an amount that the payer does not owe', '50.01', { registration: '40003000001' }, ['AMOUNT-DIFFERS']],
    ['an invoice in another currency by number', '99.00', { text: 'TLM-2026-00021' }, ['CURRENCY-DIFFERS']],
    ['an invoice in another currency by payer', '99.00', { registration: '40003000003' }, ['AMOUNT-DIFFERS']],
    [
      'invoices of two contracts and another sum',
      '100.00',
      { text: 'TLM-2026-00012 TLM-2026-00020' },
      ['SEVERAL-CONTRACTS'],
    ],
    ['a short number and another amount', '41.00', { text: 'invoice 4711' }, ['NUMBER-UNCERTAIN', 'PAYER-UNKNOWN']],
    ['a day that reads like a number', '61.00', { text: 'par 20260305' }, ['NUMBER-UNCERTAIN', 'PAYER-UNKNOWN']],
    ['a day in parts, which is not even like a number', '60.00', { text: 'par 2026-03-05' }, ['PAYER-UNKNOWN']],
    ['digits parted otherwise than in the number', '65.00', { text: '123 45' }, ['PAYER-UNKNOWN']],
    ['an account that serves many', '121.00', { iban: 'EE001' }, ['PAYER-SHARED']],
    ['a piece of a longer number', '121.00', { text: 'XTLM-2026-00012' }, ['PAYER-UNKNOWN']],
  ])('%s', (_, amount, options, expected) => {
    expect(why(amount, options)).toEqual([expected]);
  });

  test('with the invoices that it may be', () => {
    const [unmatched] = match([entry('41.00', { text: '4711' })], { invoices, payers }).forPerson;
    expect(unmatched?.candidates).toEqual([{ contract: 'C4', invoice: '4711' }]);
  });

  test('two contracts of one payer with the same amount', () => {
    const both = [...payers, { contract: 'C9', ibans: [], registrationNumbers: ['40003000001'] }];
    const result = match([entry('50.00', { registration: '40003000001' })], {
      invoices: [...invoices, invoice('X-1', 5_000n, { contract: 'C9' })],
      payers: both,
    });
    expect(result.forPerson.map((each) => each.why)).toEqual([['SEVERAL-CONTRACTS']]);
    expect(result.matched).toEqual([]);
  });

  test('entries of which no payment can be made', () => {
    const undated = without(entry('1.00'), 'bookingDate');
    const batch = entry('3.00', { batch: [{ amount: '1.00' }, { amount: '1.00' }], reference: 'B' });
    const closed = { ...entry('3.00'), details: [{ batch: { numberOfTransactions: '2' }, transactions: [] }] };
    const result = match([
      undated,
      batch,
      closed,
      entry('0.001'),
      entry('5.00', { returned: true }),
      entry('5.00', { currency: 'USD' }),
    ]);
    expect(result.entriesForPerson.map(({ why: problem }) => problem)).toEqual([
      'BOOKING-DAY-MISSING',
      'BATCH-SUM-DIFFERS',
      'BATCH-WITHOUT-DETAILS',
      'AMOUNT-NOT-IN-CENTS',
      'RETURNED-TO-US',
      'AMOUNT-NOT-IN-CENTS',
    ]);
  });

  test('in five languages', () => {
    expect(catalogueProblems(matchMessages)).toEqual([]);
    expect(Object.keys(matchMessages.en).sort()).toEqual([...matchProblems].sort());
  });
});

describe('what is no payment is left outside', () => {
  test.each([
    ['money that went out', entry('5.00', { direction: 'debit' })],
    ['a pending entry', entry('5.00', { status: 'pending', rf: rfA })],
    ['nothing', entry('0.00')],
  ])('%s', (_, each) => {
    const result = match([each], { invoices, payers });
    expect(result.outside).toHaveLength(1);
    expect([...result.matched, ...result.forPerson, ...result.entriesForPerson]).toEqual([]);
  });

  test('and a pending entry is taken once it is booked', () => {
    const pending = match([entry('121.00', { status: 'pending', rf: rfA, reference: 'A' })], { invoices });
    expect(pending.remember).toEqual([]);
    const booked = match([entry('121.00', { rf: rfA, reference: 'A' })], {
      invoices,
      known: new Set(pending.remember),
    });
    expect(booked.matched).toHaveLength(1);
  });
});

describe('a batch', () => {
  test('is a payment for each of its transactions', () => {
    const batch = entry('200.00', {
      reference: 'B',
      batch: [{ amount: '121.00', rf: rfA }, { amount: '77.00', registration: '40003000002' }, { amount: '2.00' }],
    });
    const result = match([batch], { invoices, payers });
    expect(parts(result)).toEqual([
      ['creditorReference', 'exact', 'C1 TLM-2026-00012 12100'],
      ['payerAndAmount', 'exact', 'C2 TLM-2026-00020 7700'],
    ]);
    expect(result.forPerson.map(({ payment }) => payment.cents)).toEqual([200n]);
    expect(new Set([...result.matched, ...result.forPerson].map(({ payment }) => payment.key)).size).toBe(3);
  });
});

describe('an entry is taken once', () => {
  const first = [
    entry('121.00', { rf: rfA, reference: 'A' }),
    entry('5.00', { text: 'no reference' }),
    entry('6.00', { reference: 'B' }),
  ];
  const taken = match(first, { invoices, payers });
  const known = new Set(taken.remember);

  test('the same file twice changes nothing', () => {
    const again = match(first, { invoices, payers, known });
    expect(again).toMatchObject({ matched: [], forPerson: [], entriesForPerson: [], reversed: [], remember: [] });
    expect(again.known).toHaveLength(3);
  });

  test('an overlapping file adds what is new', () => {
    const result = match([...first.slice(1), entry('7.00', { reference: 'C', on: '2026-03-05' })], {
      invoices,
      payers,
      known,
    });
    expect(result.forPerson.map(({ payment }) => payment.cents)).toEqual([700n]);
  });

  test('the statement in another file of other kind is the same', () => {
    const notification = { ...statement(first.slice(0, 1), 'EUR', 'N'), kind: 'notification' as const };
    expect(match([], { statements: [notification], known }).known).toHaveLength(1);
  });

  test('two statements of one file that overlap count once', () => {
    const result = match([], {
      statements: [statement(first, 'EUR', 'S1'), statement(first, 'EUR', 'S2')],
      invoices,
      payers,
    });
    expect(result.matched).toHaveLength(1);
    expect(result.known).toHaveLength(3);
  });

  test('equal entries of a statement are several, each known again', () => {
    const twice = [
      entry('5.00', { text: 'x' }),
      entry('5.00', { text: 'x' }),
      entry('5.00', { reference: 'R' }),
      entry('5.00', { reference: 'R' }),
    ];
    const result = match(twice);
    expect(result.forPerson).toHaveLength(4);
    expect(match(twice, { known: new Set(result.remember) }).known).toHaveLength(4);
    expect(match(twice.slice(0, 3), { known: new Set(result.remember) }).known).toHaveLength(3);
  });

  test('a payment and a fee under one reference are two', () => {
    const result = match([entry('5.00', { reference: 'R' }), entry('0.36', { reference: 'R', direction: 'debit' })]);
    expect([result.forPerson.length, result.outside.length, result.known.length]).toEqual([1, 1, 0]);
  });

  test('a payment out and a reversal under one reference are two', () => {
    const out = entry('5.00', { reference: 'R', direction: 'debit' });
    expect(match([out, { ...out, reversal: true }]).known).toEqual([]);
  });

  test('a reference seen on another day is a person’s to judge', () => {
    const result = match([entry('6.00', { reference: 'B', on: '2026-03-09' })], { known });
    expect(result.entriesForPerson).toMatchObject([{ why: 'SEEN-ON-ANOTHER-DAY' }]);
    expect(result.forPerson).toEqual([]);
  });

  test('a word for "no reference" makes no two entries one', () => {
    const result = match([
      entry('5.00', { reference: 'NOTPROVIDED', text: 'a' }),
      entry('5.00', { reference: 'NOTPROVIDED', text: 'b' }),
    ]);
    expect(result.forPerson).toHaveLength(2);
  });

  test('what has to be looked up is told beforehand', () => {
    const lookUps = entriesOf([
      statement([...first, entry('1.00', { direction: 'debit', reversal: true, reference: 'Z', endToEnd: 'E' })]),
    ]);
    expect(taken.remember.every((each) => lookUps.keys.includes(each))).toBe(true);
    expect(lookUps.names).toEqual(['bank Z', 'endToEnd E']);
  });
});

describe('a reversal', () => {
  const back = (amount: string, options: EntryOptions) =>
    entry(amount, { direction: 'debit', reversal: true, on: '2026-03-06', ...options });
  const takenPayment = (
    key: string,
    cents: bigint,
    names: readonly string[],
    more: Partial<TakenPayment> = {},
  ): TakenPayment => ({
    key,
    entryKey: key,
    account: 'LV80BANK0000435195001',
    currency: 'EUR',
    cents,
    names,
    parts: [],
    ...more,
  });
  const taken = [
    takenPayment('k1', 12_100n, ['bank A', 'endToEnd E1'], {
      parts: [{ contract: 'C1', invoice: 'TLM-2026-00012', cents: 12_100n }],
    }),
    takenPayment('k2', 12_100n, ['bank B', 'endToEnd E1']),
    takenPayment('k3/1', 100n, ['bank C', 'transaction T1'], { entryKey: 'k3' }),
    takenPayment('k3/2', 200n, ['bank C', 'transaction T2'], { entryKey: 'k3' }),
    takenPayment('k4', 100n, ['bank D'], { currency: 'USD' }),
    takenPayment('k5', 100n, ['bank D'], { account: 'LV00OTHER' }),
  ];
  test.each<[string, string, EntryOptions, readonly string[]]>([
    ['undoes the entry with the bank’s reference', '121.00', { reference: 'A' }, ['k1']],
    ['undoes by the bank’s reference before the payer’s', '121.00', { reference: 'B', endToEnd: 'E1' }, ['k2']],
    ['undoes one transaction of a batch', '2.00', { transactionId: 'T2' }, ['k3/2']],
    ['undoes one transaction of a batch by amount under the batch’s reference', '1.00', { reference: 'C' }, ['k3/1']],
    ['undoes a whole batch', '3.00', { reference: 'C' }, ['k3/1', 'k3/2']],
    ['is told by a return reason too', '121.00', { reference: 'A', reversal: false, returned: true }, ['k1']],
  ])('%s', (_, amount, options, payments) => {
    const result = match([back(amount, options)], { taken });
    expect(result.reversed.map((each) => each.payments)).toEqual([payments]);
    expect(result.entriesForPerson).toEqual([]);
  });

  test.each<[string, string, EntryOptions, string]>([
    ['names nothing known', '121.00', { reference: 'Q' }, 'REVERSAL-OF-UNKNOWN'],
    ['names nothing at all', '121.00', {}, 'REVERSAL-OF-UNKNOWN'],
    ['fits two', '121.00', { endToEnd: 'E1' }, 'REVERSAL-AMBIGUOUS'],
    ['is of another amount', '100.00', { reference: 'A' }, 'REVERSAL-AMOUNT-DIFFERS'],
    ['is of another account or currency', '1.00', { reference: 'D' }, 'REVERSAL-OF-UNKNOWN'],
  ])('undoes nothing when it %s', (_, amount, options, why) => {
    const result = match([back(amount, options)], { taken });
    expect(result.reversed).toEqual([]);
    expect(result.entriesForPerson).toMatchObject([{ why }]);
  });

  test('undoes nothing that another has undone', () => {
    const once = [takenPayment('k9', 100n, ['endToEnd E9'])];
    const reversals = ['R1', 'R2'].map((reference) => back('1.00', { reference, endToEnd: 'E9' }));
    const result = match(reversals, { taken: once });
    expect(result.reversed.map((each) => each.payments)).toEqual([['k9']]);
    expect(result.entriesForPerson).toMatchObject([{ why: 'REVERSAL-OF-UNKNOWN' }]);
  });

  test('under a reference seen on another day is a person’s to judge, and undoes nothing', () => {
    const result = match(
      [back('121.00', { reference: 'A' }), back('121.00', { reference: 'A', on: '2026-03-07', endToEnd: 'other' })],
      { taken },
    );
    expect(result.reversed.map((each) => each.payments)).toEqual([['k1']]);
  });

  test('of an earlier payment lets its invoice be paid again in the same file', () => {
    const settled = [invoice('TLM-2026-00012', 0n, { reference: rfA })];
    const result = match(
      [back('121.00', { reference: 'A' }), entry('121.00', { rf: rfA, reference: 'N', on: '2026-03-07' })],
      { taken, invoices: settled },
    );
    expect(parts(result)).toEqual([['creditorReference', 'exact', 'C1 TLM-2026-00012 12100']]);
  });

  test('of a payment in the same file, in whatever order, leaves the invoice to the next one', () => {
    const bounced = entry('121.00', { rf: rfA, reference: 'N1' });
    const again = entry('121.00', { rf: rfA, reference: 'N2', on: '2026-03-07' });
    for (const entries of [
      [bounced, back('121.00', { reference: 'N1' }), again],
      [again, back('121.00', { reference: 'N1' }), bounced],
    ]) {
      const result = match(entries, { invoices });
      expect(result.reversed.map((each) => each.payments)).toEqual([
        result.matched.filter(({ payment }) => payment.names.includes('bank N1')).map(({ payment }) => payment.key),
      ]);
      expect(result.matched.find(({ payment }) => payment.names.includes('bank N2'))?.fit).toBe('exact');
    }
  });
});
