import {
  accountingColumns,
  accountingRows,
  accountingTotals,
  toCsv,
  toObjects,
  vatColumns,
  vatTotals,
  type AccountedEntry,
  type AccountingRow,
  type CsvStyle,
  type VatCategory,
  type VatRow,
} from '@saikne/billing';
import { factsThatMoveMoney, ledgerOf } from '@saikne/contract';
import { centsToText, daysBetween, parseDecimal, type Day, type Id, type Period } from '@saikne/kernel';
import {
  billingDocumentsOfClaims,
  billingDocumentsOfPeriod,
  contractsWithFacts,
  factsByName,
  findContracts,
  findVatAnswers,
  type BillingDocument,
  type OperatorTransaction,
  type StoredContract,
} from '@saikne/store';
import type { ExportTable } from '@saikne/wire';
import { fromRecordedFact } from '../contracts/recorded.js';
import { readBillingDetails } from './details.js';
import { refusedByBilling } from './refusals.js';

/** The longest period that one export is about, in days. */
const maxExportDays = 366;
const contractsAtATime = 200;
const documentsAtATime = 500;

/** A period as it is asked for; refused where it is too long or ends before it begins. */
export function exportPeriod(firstDay: Day, lastDay: Day): Period {
  const days = daysBetween(firstDay, lastDay) + 1;
  if (days < 1 || days > maxExportDays) throw refusedByBilling('PERIOD_TOO_LONG', { days: maxExportDays });
  return { firstDay, lastDay };
}

/** The ledger of a period over all contracts: each posting of each entry. */
export async function readAccounting(tx: OperatorTransaction, period: Period): Promise<readonly AccountingRow[]> {
  const entries: AccountedEntry[] = [];
  let after: Id<'contract'> | undefined;
  for (;;) {
    const page = { ...period, names: factsThatMoveMoney, limit: contractsAtATime };
    const contractIds = await contractsWithFacts(tx, { ...page, ...(after === undefined ? {} : { after }) });
    entries.push(...(await entriesOfContracts(tx, contractIds, period)));
    after = contractIds.at(-1);
    if (contractIds.length < contractsAtATime) return accountingRows(entries);
  }
}

async function entriesOfContracts(
  tx: OperatorTransaction,
  contractIds: readonly Id<'contract'>[],
  { firstDay, lastDay }: Period,
): Promise<readonly AccountedEntry[]> {
  // A reversal undoes a payment that may be older than the period: each ledger is made from the beginning.
  const recorded = await factsByName(tx, { contractIds, names: factsThatMoveMoney, lastDay });
  const contracts = await findContracts(tx, contractIds);
  const entries: AccountedEntry[] = [];
  for (const contract of contracts) {
    const facts = recorded.filter(({ contractId }) => contractId === contract.id).map(fromRecordedFact);
    const ledger = ledgerOf(facts).filter(({ on }) => on >= firstDay);
    const claims = [...new Set(ledger.map(({ reference }) => reference))];
    const documents = await billingDocumentsOfClaims(tx, contract.id, claims);
    for (const entry of ledger) {
      const document = documents.get(entry.reference)?.number ?? null;
      entries.push({ entry, contract: contract.number, client: contract.clientName ?? '', document });
    }
  }
  return entries;
}

/** The documents of a period with how VAT applies to them; credit notes count against it. */
export async function readVat(tx: OperatorTransaction, period: Period): Promise<readonly VatRow[]> {
  const rows: VatRow[] = [];
  let afterNumber = '';
  for (;;) {
    const documents = await billingDocumentsOfPeriod(tx, { ...period, afterNumber, limit: documentsAtATime });
    rows.push(...(await vatRowsOf(tx, documents)));
    afterNumber = documents.at(-1)?.number ?? '';
    if (documents.length < documentsAtATime) return rows;
  }
}

async function vatRowsOf(tx: OperatorTransaction, documents: readonly BillingDocument[]): Promise<readonly VatRow[]> {
  const details = await readBillingDetails(tx, [...new Set(documents.map(({ clientId }) => clientId))]);
  const contractIds = [...new Set(documents.map(({ contractId }) => contractId))];
  const contracts = new Map((await findContracts(tx, contractIds)).map((contract) => [contract.id, contract]));
  const answers = await findVatAnswers(
    tx,
    documents.flatMap(({ vatAnswerId }) => vatAnswerId ?? []),
  );
  return documents.map((document): VatRow => {
    const client = details.get(document.clientId);
    const contract: StoredContract | undefined = contracts.get(document.contractId);
    const answer = document.vatAnswerId === null ? undefined : answers.get(document.vatAnswerId);
    const sign = document.kind === 'invoice' ? 1n : -1n;
    return {
      day: document.issuedOn,
      number: document.number,
      kind: document.kind,
      client: client?.name ?? contract?.clientName ?? '',
      country: client?.address.country ?? null,
      vatNumber: client?.vatNumber ?? null,
      // Written by the same category type.
      category: document.vatCategory as VatCategory | null,
      ratePercent: parseDecimal(document.vatRate ?? '') ?? null,
      netCents: sign * BigInt(document.netCents),
      vatCents: sign * BigInt(document.vatCents),
      consultationNumber: answer?.consultationNumber ?? null,
      answeredAt: answer?.answeredAt ?? null,
      contract: contract?.number ?? '',
    };
  });
}

export function accountingTable(rows: readonly AccountingRow[], { firstDay, lastDay }: Period): ExportTable {
  const totals = accountingTotals(rows);
  return {
    export: 'accounting',
    firstDay,
    lastDay,
    columns: accountingColumns.map(({ name }) => name),
    rows: [...toObjects(accountingColumns, rows)],
    totals: [
      ...[...totals.byAccount].map(([account, cents]) => ({ account, balance: centsToText(cents) })),
      { account: '', debit: centsToText(totals.debitCents), credit: centsToText(totals.creditCents) },
    ],
    unfinished: 0,
  };
}

export function vatTable(rows: readonly VatRow[], { firstDay, lastDay }: Period): ExportTable {
  return {
    export: 'vat',
    firstDay,
    lastDay,
    columns: vatColumns.map(({ name }) => name),
    rows: [...toObjects(vatColumns, rows)],
    totals: vatTotals(rows).map(({ category, ratePercent, netCents, vatCents }) => ({
      category,
      rate: ratePercent,
      net: centsToText(netCents),
      vat: centsToText(vatCents),
    })),
    unfinished: rows.filter(({ category }) => category === null).length,
  };
}

export function accountingCsv(rows: readonly AccountingRow[], style: CsvStyle): string {
  return toCsv(accountingColumns, rows, style);
}

export function vatCsv(rows: readonly VatRow[], style: CsvStyle): string {
  return toCsv(vatColumns, rows, style);
}
