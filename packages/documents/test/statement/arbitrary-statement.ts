/** Random statements: every term that a format can hold, present or not. */
import { addDecimals, decimal, negateDecimal, type Day, type Decimal } from '@saikne/kernel';
import * as fc from 'fast-check';
import type {
  Balance,
  BankStatement,
  StatementDate,
  StatementEntry,
  StatementFile,
  StatementParty,
  TransactionDetails,
} from '../../src/statement/index.js';

const text = fc.stringMatching(/^[A-Za-z0-9ĀČĒĢŠŽ<&>"'][A-Za-z0-9ĀČĒĢŠŽ /.<&>"'-]{0,20}[A-Za-z0-9ž]$/);
const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  // A date's first ten characters are an ISO day.
  .map((date) => date.toISOString().slice(0, 10) as Day);
const moment = fc.record(
  { day, time: fc.constantFrom('00:00:00', '13:15:00', '23:59:59.123'), zone: fc.constantFrom('Z', '+02:00') },
  { requiredKeys: ['day', 'time'] },
);
const amountText = fc.tuple(fc.nat({ max: 9_999_999 }), fc.constantFrom(0, 1, 2, 3, 5)).map(([units, scale]) => {
  const digits = String(units).padStart(scale + 1, '0');
  return decimal(scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
});
const euros = amountText.map((amount) => ({ amount, currency: 'EUR' }));
const foreign = fc.record({ amount: amountText, currency: fc.constantFrom('EUR', 'USD', 'SEK') });
const creditDebit = fc.constantFrom('credit', 'debit');
const iban = fc.constantFrom('LV80BANK0000435195001', 'EE382200221020145685', 'LT121000011101001000');

/** Records with at least one key: an empty one is never written. */
const some = <T extends object>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<Partial<T>> =>
  fc.record<T>(model, { requiredKeys: [] }).filter((record) => Object.keys(record).length > 0);

const partyId = fc.record({ id: text, schemeCode: text, issuer: text }, { requiredKeys: ['id'] });
const party: fc.Arbitrary<StatementParty> = some({
  name: text,
  bic: fc.constant('HABALV22'),
  lei: text,
  organisationIds: fc.array(partyId, { minLength: 1, maxLength: 2 }),
  privateIds: fc.array(partyId, { minLength: 1, maxLength: 2 }),
});
const cashAccount = some({ iban, other: text, currency: fc.constant('EUR'), name: text });
const institution = some({ bic: fc.constant('HABALV22'), name: text, id: text });
const texts = fc.array(text, { minLength: 1, maxLength: 2 });

const transaction: fc.Arbitrary<TransactionDetails> = fc.record<TransactionDetails>(
  {
    references: some({ messageId: text, endToEndId: text, instructionId: text, transactionId: text, uetr: text }),
    amount: foreign,
    creditDebit,
    instructedAmount: foreign,
    transactionAmount: foreign,
    bankTransactionCode: some({ domain: text, family: text, subFamily: text, proprietary: text }),
    debtor: party,
    debtorAccount: cashAccount,
    ultimateDebtor: party,
    creditor: party,
    creditorAccount: cashAccount,
    debtorAgent: institution,
    creditorAgent: institution,
    purposeCode: text,
    remittance: some({
      unstructured: texts,
      structured: fc.array(
        some({
          documents: fc.array(some({ type: text, number: text, issuedOn: day.map((each) => ({ day: each })) }), {
            minLength: 1,
            maxLength: 2,
          }),
          referenceType: fc.constant('SCOR'),
          referenceIssuer: text,
          creditorReference: text,
          additional: texts,
        }),
        { minLength: 1, maxLength: 2 },
      ),
    }),
    returnInformation: some({ reasonCode: text, reason: text, additional: texts }),
    additionalInformation: text,
  },
  { requiredKeys: [] },
);

const dayOrMoment: fc.Arbitrary<StatementDate> = fc.oneof(
  moment,
  day.map((each) => ({ day: each })),
);

const camtEntry: fc.Arbitrary<StatementEntry> = fc.record<StatementEntry>(
  {
    reference: text,
    amount: euros,
    creditDebit,
    reversal: fc.boolean(),
    status: fc.constantFrom('booked', 'pending', 'information', 'future'),
    bookingDate: dayOrMoment,
    valueDate: dayOrMoment,
    accountServicerReference: text,
    bankTransactionCode: some({ domain: text, family: text, proprietary: text, proprietaryIssuer: text }),
    charges: euros,
    details: fc.array(
      fc.record(
        {
          batch: some({ messageId: text, paymentInformationId: text, numberOfTransactions: text, total: foreign }),
          transactions: fc.array(transaction, { maxLength: 2 }),
        },
        { requiredKeys: ['transactions'] },
      ),
      { maxLength: 2 },
    ),
    additionalInformation: text,
  },
  { requiredKeys: ['amount', 'creditDebit', 'reversal', 'status', 'details'] },
);

const signed = (amount: Decimal, direction: 'credit' | 'debit'): Decimal =>
  direction === 'credit' ? amount : negateDecimal(amount);

/** The balances that opening and entries make. */
function withBalances(statement: BankStatement, opening: Decimal, dates: readonly StatementDate[]): BankStatement {
  const closing = statement.entries
    .filter(({ status }) => status === 'booked')
    .reduce((sum, entry) => addDecimals(sum, signed(entry.amount.amount, entry.creditDebit)), opening);
  const balance = (type: string, amount: Decimal, date: StatementDate | undefined): Balance => ({
    type,
    amount: { amount: decimal(amount.replace('-', '')), currency: 'EUR' },
    creditDebit: amount.startsWith('-') ? 'debit' : 'credit',
    ...(date === undefined ? {} : { date }),
  });
  return { ...statement, balances: [balance('OPBD', opening, dates[0]), balance('CLBD', closing, dates[1])] };
}

const page = fc.record({ number: fc.constant('1'), last: fc.constant(true) });

const camtStatement = fc
  .tuple(
    fc.record<BankStatement>(
      {
        kind: fc.constant('statement'),
        id: text,
        page,
        electronicSequenceNumber: text,
        legalSequenceNumber: text,
        createdAt: moment,
        period: fc.record({ from: moment, to: moment }),
        account: fc.record(
          { iban, other: text, currency: fc.constant('EUR'), name: text, owner: party, servicer: institution },
          { requiredKeys: ['iban'] },
        ),
        balances: fc.constant([]),
        entries: fc.array(camtEntry, { maxLength: 3 }),
        additionalInformation: text,
      },
      { requiredKeys: ['kind', 'id', 'account', 'balances', 'entries'] },
    ),
    amountText,
    fc.array(dayOrMoment, { maxLength: 2 }),
  )
  .map(([statement, opening, dates]) => withBalances(statement, opening, dates));

export const camtFile: fc.Arbitrary<StatementFile> = fc.record(
  { id: text, createdAt: moment, page, statements: fc.array(camtStatement, { minLength: 1, maxLength: 2 }) },
  { requiredKeys: ['id', 'createdAt', 'statements'] },
);

const latvianParty = some({ name: text, organisationIds: text.map((id) => [{ id }]) });
const latvianAccount = fc.oneof(
  iban.map((each) => ({ iban: each })),
  fc.constantFrom('12345', 'KASE').map((other) => ({ other })),
);
const latvianAgent = some({ bic: fc.constant('HABALV22'), name: text });

const latvianEntry: fc.Arbitrary<StatementEntry> = fc
  .record(
    {
      creditDebit,
      amount: euros,
      bookingDate: day.map((each) => ({ day: each })),
      valueDate: day.map((each) => ({ day: each })),
      registrationDate: day.map((each) => ({ day: each })),
      accountServicerReference: text,
      bankTransactionCode: some({ proprietary: text, description: text }),
      charges: euros,
      references: some({ paymentInformationId: text, instructionId: text, endToEndId: text }),
      remittance: some({
        unstructured: text.map((each) => [each]),
        structured: text.map((creditorReference) => [{ creditorReference }]),
      }),
      parties: fc.array(
        some({ party: latvianParty, account: latvianAccount, agent: latvianAgent, instructedAmount: foreign }),
        { minLength: 1, maxLength: 3 },
      ),
    },
    { requiredKeys: ['creditDebit', 'amount', 'bookingDate'] },
  )
  .map(({ references, remittance, parties = [], ...entry }): StatementEntry => {
    const [role, accountRole, agentRole] =
      entry.creditDebit === 'credit'
        ? (['debtor', 'debtorAccount', 'debtorAgent'] as const)
        : (['creditor', 'creditorAccount', 'creditorAgent'] as const);
    const told = { ...(references && { references }), ...(remittance && { remittance }) };
    const transactions = parties.map(({ party: who, account, agent, instructedAmount }, index) => ({
      ...(index === 0 ? told : {}),
      ...(instructedAmount && { instructedAmount }),
      ...(who && { [role]: who }),
      ...(account && { [accountRole]: account }),
      ...(agent && { [agentRole]: agent }),
    }));
    const all = transactions.length === 0 && Object.keys(told).length > 0 ? [told] : transactions;
    return { ...entry, reversal: false, status: 'booked', details: all.length === 0 ? [] : [{ transactions: all }] };
  });

const latvianStatement = fc
  .tuple(
    fc.record<BankStatement>(
      {
        kind: fc.constant('statement'),
        createdAt: day.map((each) => ({ day: each })),
        period: fc.record({ from: day.map((each) => ({ day: each })), to: day.map((each) => ({ day: each })) }),
        account: fc.record(
          {
            iban,
            other: fc.constantFrom('12345', 'KASE'),
            currency: fc.constant('EUR'),
            owner: latvianParty,
            servicer: some({ name: text, id: text }),
          },
          { requiredKeys: ['iban', 'currency'] },
        ),
        balances: fc.constant([]),
        entries: fc.array(latvianEntry, { maxLength: 4 }),
      },
      { requiredKeys: ['kind', 'period', 'account', 'balances', 'entries'] },
    ),
    amountText,
  )
  .map(([statement, opening]) =>
    withBalances(
      statement,
      opening,
      statement.period === undefined ? [] : [statement.period.from, statement.period.to],
    ),
  );

export const fidavistaFile: fc.Arbitrary<StatementFile> = fc.record(
  {
    createdAt: fc.record({ day, time: fc.constantFrom('00:00:00', '11:50:25.287') }),
    sender: text,
    statements: fc.array(latvianStatement, { minLength: 1, maxLength: 2 }),
  },
  { requiredKeys: ['statements'] },
);
