/**
 * Where the terms of a bank statement stand in ISO 20022 camt.052, camt.053 and camt.054, versions 1 to 13. The order is
 * the schema's (camt.053.001.08, the version written). Where a version says it otherwise, both ways stand in the row.
 */
import {
  all,
  constant,
  group,
  groups,
  optional,
  optionalGroups,
  orWithin,
  required,
  requiredGroup,
  values,
  withDefault,
  within,
  withinFirst,
  writtenGroup,
  type Names,
  type Part,
} from '../../statement/xml/part.js';
import {
  accountNumber,
  creditDebit,
  currencyAmount,
  date,
  entryStatus,
  indicator,
  text,
  type ElementValue,
} from '../../statement/xml/values.js';
import type {
  Balance,
  BankStatement,
  BankTransactionCode,
  CashAccount,
  EntryDetails,
  EntryStatus,
  Institution,
  Page,
  PartyId,
  Remittance,
  StatementAccount,
  StatementDate,
  StatementEntry,
  StatementFile,
  StatementKind,
  StatementParty,
  TransactionDetails,
  TransactionReferences,
} from '../../statement/bank-statement.js';
import type { StatementReading } from '../../statement/xml/statement-reading.js';
import type { XmlNode } from '../../xml/xml-document.js';

/** A day in `Dt`, a moment in `DtTm`; banks are read whichever they take. */
const dayOrMoment: ElementValue<StatementDate> = {
  read: (reading, node) => readDate(reading, node),
  write: (output, element, value) => {
    output.within(element, () => {
      date.write(output, value.time === undefined ? 'Dt' : 'DtTm', value);
    });
  },
};

/** A day in the element itself; from version 10 in a `Dt` within it. */
const plainDay: ElementValue<StatementDate> = { ...date, read: readDate };

function readDate(reading: StatementReading, node: XmlNode): StatementDate | undefined {
  return date.read(reading, childNamed(reading, node, ['Dt', 'DtTm']) ?? node);
}

/** A moment: the schema has no place for a day alone, which is written as its first second. */
const moment: ElementValue<StatementDate> = {
  ...date,
  write: (output, element, value) => {
    date.write(output, element, { time: '00:00:00', ...value });
  },
};

/** The code itself, or from version 7 in a `Cd` within. */
const status: ElementValue<EntryStatus> = {
  read: (reading, node) => entryStatus.read(reading, childNamed(reading, node, ['Cd']) ?? node),
  write: (output, element, value) => {
    output.within(element, () => {
      entryStatus.write(output, 'Cd', value);
    });
  },
};

function childNamed(reading: StatementReading, node: XmlNode, names: readonly string[]): XmlNode | undefined {
  const { document } = reading;
  for (let child = document.firstChild(node); child >= 0; child = document.nextSibling(child))
    if (names.includes(reading.localName(child))) return child;
  return undefined;
}

const page: Part<Page> = all(required('PgNb', 'number', text), required('LastPgInd', 'last', indicator));

const institution: Part<Institution> = within(
  'FinInstnId',
  all(
    optional(['BICFI', 'BIC'], 'bic', text),
    optional('LEI', 'lei', text),
    institutionName(),
    within('Othr', optional('Id', 'id', text)),
  ),
);

/** Version 1 keeps an institution's name beside its address. */
function institutionName(): Part<{ readonly name?: string }> {
  const name = optional('Nm', 'name', text);
  const older = within('NmAndAdr', name);
  return {
    read: (reading, place) => ({ ...older.read(reading, place), ...name.read(reading, place) }),
    write: (output, record) => {
      name.write(output, record);
    },
  };
}

const partyId: Part<PartyId> = all(
  required('Id', 'id', text),
  within('SchmeNm', all(optional('Cd', 'schemeCode', text), optional('Prtry', 'scheme', text))),
  optional('Issr', 'issuer', text),
);

const party: Part<StatementParty> = all(
  optional('Nm', 'name', text),
  within(
    'Id',
    all(
      within(
        'OrgId',
        all(
          optional(['AnyBIC', 'BICOrBEI', 'BIC'], 'bic', text),
          optional('LEI', 'lei', text),
          optionalGroups(['Othr', 'PrtryId'], 'organisationIds', partyId),
        ),
      ),
      within('PrvtId', optionalGroups('Othr', 'privateIds', partyId)),
    ),
  ),
);

/** A party to a payment; before version 8 without the choice between a party and a bank. */
const partyChoice: Part<StatementParty> = orWithin('Pty', party);

const account: Part<CashAccount> = all(
  within(
    'Id',
    all(optional('IBAN', 'iban', accountNumber), within(['Othr', 'PrtryAcct'], optional('Id', 'other', text))),
  ),
  optional('Ccy', 'currency', text),
  optional('Nm', 'name', text),
);

const ownAccount: Part<StatementAccount> = all(
  account,
  group('Ownr', 'owner', party),
  group('Svcr', 'servicer', institution),
);

const balance: Part<Balance> = all(
  within('Tp', orWithin('CdOrPrtry', all(optional('Cd', 'type', text), optional('Prtry', 'proprietaryType', text)))),
  required('Amt', 'amount', currencyAmount),
  required('CdtDbtInd', 'creditDebit', creditDebit),
  optional('Dt', 'date', dayOrMoment),
);

const bankTransactionCode: Part<BankTransactionCode> = all(
  within(
    'Domn',
    all(
      optional('Cd', 'domain', text),
      within('Fmly', all(optional('Cd', 'family', text), optional('SubFmlyCd', 'subFamily', text))),
    ),
  ),
  within('Prtry', all(optional('Cd', 'proprietary', text), optional('Issr', 'proprietaryIssuer', text))),
);

const references: Part<TransactionReferences> = all(
  optional('MsgId', 'messageId', text),
  optional('AcctSvcrRef', 'accountServicerReference', text),
  optional('PmtInfId', 'paymentInformationId', text),
  optional('InstrId', 'instructionId', text),
  optional('EndToEndId', 'endToEndId', text),
  optional('UETR', 'uetr', text),
  optional('TxId', 'transactionId', text),
  optional('MndtId', 'mandateId', text),
  optional('ChqNb', 'chequeNumber', text),
  optional('ClrSysRef', 'clearingSystemReference', text),
);

const remittance: Part<Remittance> = all(
  values('Ustrd', 'unstructured', text),
  optionalGroups(
    'Strd',
    'structured',
    all(
      optionalGroups(
        'RfrdDocInf',
        'documents',
        all(
          within(['Tp', 'RfrdDocTp'], orWithin('CdOrPrtry', optional('Cd', 'type', text))),
          optional(['Nb', 'RfrdDocNb'], 'number', text),
          optional('RltdDt', 'issuedOn', plainDay),
        ),
      ),
      within(
        'CdtrRefInf',
        all(
          within(
            ['Tp', 'CdtrRefTp'],
            all(
              orWithin(
                'CdOrPrtry',
                all(optional('Cd', 'referenceType', text), optional('Prtry', 'proprietaryReferenceType', text)),
              ),
              optional('Issr', 'referenceIssuer', text),
            ),
          ),
          optional(['Ref', 'CdtrRef'], 'creditorReference', text),
        ),
      ),
      values('AddtlRmtInf', 'additional', text),
    ),
  ),
);

const transaction: Part<TransactionDetails> = all(
  group('Refs', 'references', references),
  optional('Amt', 'amount', currencyAmount),
  optional('CdtDbtInd', 'creditDebit', creditDebit),
  within(
    'AmtDtls',
    all(
      within('InstdAmt', optional('Amt', 'instructedAmount', currencyAmount)),
      within('TxAmt', optional('Amt', 'transactionAmount', currencyAmount)),
    ),
  ),
  group('BkTxCd', 'bankTransactionCode', bankTransactionCode),
  within(
    'RltdPties',
    all(
      group('Dbtr', 'debtor', partyChoice),
      group('DbtrAcct', 'debtorAccount', account),
      group('UltmtDbtr', 'ultimateDebtor', partyChoice),
      group('Cdtr', 'creditor', partyChoice),
      group('CdtrAcct', 'creditorAccount', account),
      group('UltmtCdtr', 'ultimateCreditor', partyChoice),
    ),
  ),
  within('RltdAgts', all(group('DbtrAgt', 'debtorAgent', institution), group('CdtrAgt', 'creditorAgent', institution))),
  within('Purp', all(optional('Cd', 'purposeCode', text), optional('Prtry', 'purpose', text))),
  group('RmtInf', 'remittance', remittance),
  group(
    'RtrInf',
    'returnInformation',
    all(
      within(['Rsn', 'RtrRsn'], all(optional('Cd', 'reasonCode', text), optional('Prtry', 'reason', text))),
      values('AddtlInf', 'additional', text),
    ),
  ),
  optional('AddtlTxInf', 'additionalInformation', text),
);

const details: Part<EntryDetails> = all(
  group(
    'Btch',
    'batch',
    all(
      optional('MsgId', 'messageId', text),
      optional('PmtInfId', 'paymentInformationId', text),
      optional('NbOfTxs', 'numberOfTransactions', text),
      optional('TtlAmt', 'total', currencyAmount),
      optional('CdtDbtInd', 'creditDebit', creditDebit),
    ),
  ),
  groups('TxDtls', 'transactions', transaction),
);

const entry: Part<StatementEntry> = all(
  optional('NtryRef', 'reference', text),
  required('Amt', 'amount', currencyAmount),
  required('CdtDbtInd', 'creditDebit', creditDebit),
  withDefault('RvslInd', 'reversal', indicator, false),
  required('Sts', 'status', status),
  optional('BookgDt', 'bookingDate', dayOrMoment),
  optional('ValDt', 'valueDate', dayOrMoment),
  optional('AcctSvcrRef', 'accountServicerReference', text),
  writtenGroup('BkTxCd', 'bankTransactionCode', bankTransactionCode),
  withinFirst('Chrgs', optional('TtlChrgsAndTaxAmt', 'charges', currencyAmount)),
  groups('NtryDtls', 'details', details),
  optional('AddtlNtryInf', 'additionalInformation', text),
);

const groupHeader = all(
  required('MsgId', 'id', text),
  required('CreDtTm', 'createdAt', moment),
  group('MsgPgntn', 'page', page),
);

/** The elements in which the three messages differ. */
interface MessageNames {
  readonly message: Names;
  readonly record: string;
  readonly page: string;
  readonly information: string;
}

function messagePart(kind: StatementKind, names: MessageNames): Part<StatementFile> {
  const record: Part<BankStatement> = all(
    constant('kind', kind),
    required('Id', 'id', text),
    group(names.page, 'page', page),
    optional('ElctrncSeqNb', 'electronicSequenceNumber', text),
    optional('LglSeqNb', 'legalSequenceNumber', text),
    optional('CreDtTm', 'createdAt', moment),
    group('FrToDt', 'period', all(required('FrDtTm', 'from', moment), required('ToDtTm', 'to', moment))),
    requiredGroup('Acct', 'account', ownAccount),
    groups('Bal', 'balances', balance),
    groups('Ntry', 'entries', entry),
    optional(names.information, 'additionalInformation', text),
  );
  return within(names.message, all(within('GrpHdr', groupHeader), groups(names.record, 'statements', record)));
}

/** The content of `Document`, by message. */
export const camtMessages: Readonly<
  Record<StatementKind, { readonly names: MessageNames; readonly part: Part<StatementFile> }>
> = {
  statement: message('statement', {
    message: ['BkToCstmrStmt', 'BkToCstmrStmtV01'],
    record: 'Stmt',
    page: 'StmtPgntn',
    information: 'AddtlStmtInf',
  }),
  report: message('report', {
    message: ['BkToCstmrAcctRpt', 'BkToCstmrAcctRptV01'],
    record: 'Rpt',
    page: 'RptPgntn',
    information: 'AddtlRptInf',
  }),
  notification: message('notification', {
    message: ['BkToCstmrDbtCdtNtfctn', 'BkToCstmrDbtCdtNtfctnV01'],
    record: 'Ntfctn',
    page: 'NtfctnPgntn',
    information: 'AddtlNtfctnInf',
  }),
};

function message(
  kind: StatementKind,
  names: MessageNames,
): { readonly names: MessageNames; readonly part: Part<StatementFile> } {
  return { names, part: messagePart(kind, names) };
}
