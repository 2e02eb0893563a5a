/**
 * Where everything stands in FiDAViSta 1.1 and 1.2, the account statement of Latvian banks. The format's description is
 * not public any more; the elements are those that banks' files and open readers of them agree on, so that this table is
 * the one place to correct. Some banks leave the namespace out, and some write `Trx` for `TrxSet`.
 */
import {
  all,
  group,
  groups,
  optional,
  optionalGroups,
  required,
  within,
  type RecordOf,
} from '../../statement/xml/part.js';
import {
  accountNumber,
  compactTimestamp,
  creditDebitLetter,
  dayOnly,
  signedDecimal,
  text,
  unsignedDecimal,
} from '../../statement/xml/values.js';

const party = all(optional('Name', 'name', text), optional('LegalId', 'legalId', text));

/** The other side of a transaction. */
const counterparty = all(
  optional('AccNo', 'accountNumber', accountNumber),
  within('AccHolder', party),
  optional('BankCode', 'bankCode', text),
  optional('BankName', 'bankName', text),
  optional('Ccy', 'currency', text),
  optional('Amt', 'amount', unsignedDecimal),
);

const transaction = all(
  optional('TypeCode', 'typeCode', text),
  optional('TypeName', 'typeName', text),
  optional('RegDate', 'registrationDate', dayOnly),
  required('BookDate', 'bookingDate', dayOnly),
  optional('ValueDate', 'valueDate', dayOnly),
  optional('ExtId', 'externalId', text),
  optional('EndToEndId', 'endToEndId', text),
  optional('BankRef', 'bankReference', text),
  optional('DocNo', 'documentNumber', text),
  required('CorD', 'creditDebit', creditDebitLetter),
  required('AccAmt', 'amount', unsignedDecimal),
  optional('FeeAmt', 'feeAmount', unsignedDecimal),
  optional('PmtInfo', 'paymentInformation', text),
  optional('StrdRef', 'structuredReference', text),
  optionalGroups('CPartySet', 'counterparties', counterparty),
);

const currencyStatement = all(
  required('Ccy', 'currency', text),
  optional('OpenBal', 'openingBalance', signedDecimal),
  optional('CloseBal', 'closingBalance', signedDecimal),
  groups(['TrxSet', 'Trx'], 'transactions', transaction),
);

const account = all(
  optional('IBAN', 'iban', accountNumber),
  optional('AccNo', 'accountNumber', accountNumber),
  groups('CcyStmt', 'currencies', currencyStatement),
);

const statement = all(
  group(
    'Period',
    'period',
    all(
      optional('StartDate', 'startDate', dayOnly),
      optional('EndDate', 'endDate', dayOnly),
      optional('PrepDate', 'preparationDate', dayOnly),
    ),
  ),
  group('BankSet', 'bank', party),
  group('ClientSet', 'client', party),
  groups('AccountSet', 'accounts', account),
);

export const fidavistaPart = all(
  within('Header', all(optional('Timestamp', 'timestamp', compactTimestamp), optional('From', 'from', text))),
  groups('Statement', 'statements', statement),
);

export type FidavistaFile = RecordOf<typeof fidavistaPart>;
export type FidavistaStatement = RecordOf<typeof statement>;
export type FidavistaAccount = RecordOf<typeof account>;
export type FidavistaCurrency = RecordOf<typeof currencyStatement>;
export type FidavistaTransaction = RecordOf<typeof transaction>;
export type FidavistaCounterparty = RecordOf<typeof counterparty>;
