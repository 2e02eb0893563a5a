/** Made-up statements of made-up companies. */

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

export const iso = (message: string): string => `urn:iso:std:iso:20022:tech:xsd:${message}`;

export interface CamtParts {
  readonly version?: string;
  readonly header?: string;
  readonly account?: string;
  readonly balances?: string;
  readonly entries?: string;
  readonly before?: string;
}

export const header = '<GrpHdr><MsgId>F-7</MsgId><CreDtTm>2026-03-05T06:00:00+02:00</CreDtTm></GrpHdr>';
export const account = '<Acct><Id><IBAN>LV80BANK0000435195001</IBAN></Id><Ccy>EUR</Ccy></Acct>';

export const balance = (type: string, amount: string, direction = 'CRDT', currency = 'EUR'): string =>
  `<Bal><Tp><CdOrPrtry><Cd>${type}</Cd></CdOrPrtry></Tp><Amt Ccy="${currency}">${amount}</Amt>` +
  `<CdtDbtInd>${direction}</CdtDbtInd><Dt><Dt>2026-03-04</Dt></Dt></Bal>`;

/** An entry of camt.053.001.02; `more` stands after the bank's reference. */
export const entry = (amount: string, reference: string, direction = 'CRDT', more = ''): string =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts>BOOK</Sts>` +
  `<BookgDt><Dt>2026-03-04</Dt></BookgDt>` +
  `${reference === '' ? '' : `<AcctSvcrRef>${reference}</AcctSvcrRef>`}<BkTxCd/>${more}</Ntry>`;

export function camt(parts: CamtParts = {}): string {
  const { version = 'camt.053.001.02', balances = balance('OPBD', '100.00') + balance('CLBD', '100.00') } = parts;
  return (
    `<Document xmlns="${iso(version)}"><BkToCstmrStmt>${parts.header ?? header}<Stmt><Id>S-1</Id>` +
    `${parts.before ?? ''}${parts.account ?? account}${balances}${parts.entries ?? ''}</Stmt></BkToCstmrStmt></Document>`
  );
}

export const fidavistaTransaction = (amount: string, reference: string, more = ''): string =>
  `<TrxSet><TypeCode>INP</TypeCode><BookDate>2026-03-04</BookDate><BankRef>${reference}</BankRef>` +
  `<CorD>C</CorD><AccAmt>${amount}</AccAmt>${more}</TrxSet>`;

export const fidavista = (transactions: string, balances = '', namespace = ''): string =>
  `<FIDAVISTA${namespace === '' ? '' : ` xmlns="${namespace}"`}><Statement>` +
  `<Period><StartDate>2026-03-01</StartDate><EndDate>2026-03-04</EndDate></Period>` +
  `<AccountSet><AccNo>LV80BANK0000435195001</AccNo><CcyStmt><Ccy>EUR</Ccy>${balances}${transactions}` +
  `</CcyStmt></AccountSet></Statement></FIDAVISTA>`;
