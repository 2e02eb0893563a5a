import {
  entriesOf,
  matchStatements,
  openOf,
  type BankPayment,
  type ContractPayer,
  type MatchedPart,
  type MatchResult,
  type OpenInvoice,
  type TakenPayment,
} from '@saikne/billing';
import { findingText, readStatement, type BankStatement, type StatementFile } from '@saikne/documents';
import { invariant, type Id, type Instant } from '@saikne/kernel';
import {
  bankPartsOf,
  bankPaymentsByKey,
  bankPaymentsNamed,
  billedInvoices,
  findBankFile,
  findContracts,
  insertBankFile,
  insertBankParts,
  insertBankPayments,
  insertBankQuestions,
  knownBankEntries,
  listContracts,
  lockBankImports,
  rememberBankEntries,
  reverseBankPayments,
  type BankFile,
  type BilledInvoice,
  type BankPaymentRecord,
  type OperatorTransaction,
} from '@saikne/store';
import type { BillingDetails } from '@saikne/wire';
import { sha256Of } from '../checks/sha256.js';
import { loadContracts } from '../contracts/loaded.js';
import { newId } from '../time/ids.js';
import { readBillingDetails } from './details.js';
import type { BillingParts } from './parts.js';
import { refusedByBilling } from './refusals.js';

/** How many contracts are loaded at a time to see what they owe. */
const contractsAtATime = 500;

/** What came of a file; kept with it and given again when the file comes again. */
export interface BankOutcome {
  readonly matched: number;
  readonly forPerson: number;
  readonly questions: number;
  readonly reversed: number;
  readonly known: number;
  readonly outside: number;
}

export interface BankImport {
  readonly content: Uint8Array;
  readonly fileName: string | null;
  readonly by: string;
}

/**
 * Takes a bank statement: payments are matched with what contracts owe, and what does not match is left to a person. The
 * same bytes, and the same entry in whatever file, are taken once. Contracts are paid after the commit, by
 * `placePayments`. A file with an error is refused whole.
 */
export async function importBankFile(
  tx: OperatorTransaction,
  { clock, shelf }: Pick<BillingParts, 'clock' | 'shelf'>,
  { content, fileName, by }: BankImport,
): Promise<{ readonly file: BankFile; readonly repeated: boolean }> {
  const { file: statementFile, message } = readWhole(content);
  await lockBankImports(tx);
  const sha256 = sha256Of(content);
  const known = await findBankFile(tx, sha256);
  if (known !== undefined) return { file: known, repeated: true };
  const { statements } = statementFile;
  const lookUps = entriesOf(statements);
  const knownEntries = await knownBankEntries(tx, lookUps.keys);
  const taken = await takenPayments(tx, lookUps.names);
  const world = await owedByContracts(tx, shelf, statements);
  const result = matchStatements({ statements, ...world, known: knownEntries, taken });
  const now = clock.now();
  const id = newId<'bank-file'>(now);
  const file: BankFile = {
    id,
    sha256,
    fileName,
    message,
    importedBy: by,
    importedAt: now,
    outcome: outcomeOf(result),
  };
  await insertBankFile(tx, file);
  await rememberBankEntries(tx, id, result.remember);
  await keepPayments(tx, result, world.names, id, now);
  await keepQuestions(tx, result, statements, id, now);
  return { file, repeated: false };
}

function readWhole(content: Uint8Array): { readonly file: StatementFile; readonly message: string } {
  const read = readStatement(content);
  if (read.file !== undefined && read.complete) return { file: read.file, message: read.message ?? '' };
  const worst = read.findings.find(({ severity }) => severity === 'error');
  const problem = worst === undefined ? 'no statement' : `${worst.rule}: ${findingText(worst, 'en')}`;
  throw refusedByBilling('BANK_FILE_UNREADABLE', { problem });
}

function outcomeOf(result: MatchResult): BankOutcome {
  return {
    matched: result.matched.length,
    forPerson: result.forPerson.length,
    questions: result.entriesForPerson.length,
    reversed: result.reversed.reduce((sum, { payments }) => sum + payments.length, 0),
    known: result.known.length,
    outside: result.outside.length,
  };
}

/** What contracts owe and who pays for them, as the matching wants it: an invoice by its official number. */
interface Owed {
  readonly invoices: readonly OpenInvoice[];
  readonly payers: readonly ContractPayer[];
  /** The contract's own name of an invoice, by contract and official number. */
  readonly names: ReadonlyMap<string, string>;
}

async function owedByContracts(
  tx: OperatorTransaction,
  shelf: BillingParts['shelf'],
  statements: readonly BankStatement[],
): Promise<Owed> {
  const owed: OpenInvoice[] = [];
  const payers: ContractPayer[] = [];
  const names = new Map<string, string>();
  const details = await readBillingDetails(tx);
  let after: Id<'contract'> | undefined;
  for (;;) {
    const rows = await listContracts(tx, { limit: contractsAtATime, ...(after === undefined ? {} : { after }) });
    for (const { id, clientId } of rows) {
      const client = details.get(clientId);
      if (client !== undefined) payers.push(payerOf(id, client));
    }
    const owing = rows.filter(({ owedCents }) => owedCents > 0).map(({ id }) => id);
    owed.push(...(await openInvoices(tx, shelf, owing)));
    const last = rows.at(-1);
    if (rows.length < contractsAtATime || last === undefined) break;
    after = last.id;
  }
  // Settled ones may be named as well: what is paid for them becomes credit.
  const seen = new Set(owed.map(({ contract, invoice }) => keyOf(contract, invoice)));
  const named = await billedInvoices(tx, { contractIds: [], ...namedIn(statements) });
  const settled = named.filter(({ contractId, number }) => !seen.has(keyOf(contractId, number)));
  const invoices = [...owed, ...settled.map(settledInvoice)];
  for (const one of await billedInvoices(tx, {
    contractIds: [],
    numbers: invoices.map(({ invoice }) => invoice),
    references: [],
  }))
    names.set(keyOf(one.contractId, one.number), one.claim);
  return { invoices, payers, names };
}

/** The invoices of contracts on which something is open. */
async function openInvoices(
  tx: OperatorTransaction,
  shelf: BillingParts['shelf'],
  contractIds: readonly Id<'contract'>[],
): Promise<readonly OpenInvoice[]> {
  const billed = await billedInvoices(tx, { contractIds, numbers: [], references: [] });
  const official = new Map(billed.map((one) => [keyOf(one.contractId, one.claim), one]));
  const loaded = await loadContracts(tx, shelf, await findContracts(tx, contractIds));
  return loaded.flatMap(({ row, state }) =>
    state.account.claims.map((claim): OpenInvoice => {
      const document = official.get(keyOf(row.id, claim.invoice));
      return {
        contract: row.id,
        invoice: document?.number ?? claim.invoice,
        currency: 'EUR',
        openCents: openOf(claim),
        dueOn: claim.dueOn,
        ...(document === undefined ? {} : { reference: document.reference }),
      };
    }),
  );
}

function settledInvoice({ contractId, number, reference, dueOn }: BilledInvoice): OpenInvoice {
  return { contract: contractId, invoice: number, currency: 'EUR', openCents: 0n, dueOn, reference };
}

function payerOf(contract: Id<'contract'>, { ibans, registration, vatNumber }: BillingDetails): ContractPayer {
  const numbers = [registration?.value, vatNumber].filter((one) => one !== undefined);
  return { contract, ibans, registrationNumbers: numbers };
}

/** References and numbers of ours that a file names, whatever stands between their parts. */
function namedIn(statements: readonly BankStatement[]): {
  readonly numbers: readonly string[];
  readonly references: readonly string[];
} {
  const [numbers, references] = [new Set<string>(), new Set<string>()];
  const texts = statements.flatMap(({ entries }) => entries.map((entry) => JSON.stringify(entry).toUpperCase()));
  for (const text of texts) {
    for (const [found] of text.matchAll(/RF\d{2}[A-Z0-9]{1,21}/g)) references.add(found);
    for (const [, series, year, sequence] of text.matchAll(/([A-Z][A-Z0-9]{0,7})[ /.-]?(\d{4})[ /.-]?(\d{6})/g))
      numbers.add(`${series ?? ''}-${year ?? ''}-${sequence ?? ''}`);
  }
  return { numbers: [...numbers], references: [...references] };
}

function keyOf(contractId: string, invoice: string): string {
  return `${contractId} ${invoice}`;
}

async function takenPayments(tx: OperatorTransaction, names: readonly string[]): Promise<readonly TakenPayment[]> {
  const payments = await bankPaymentsNamed(tx, names);
  const parts = await bankPartsOf(
    tx,
    payments.map(({ id }) => id),
  );
  return payments.map(({ id, key, entryKey, account, currency, cents, names: known }) => ({
    key,
    entryKey,
    account,
    currency,
    cents: BigInt(cents),
    names: known,
    parts: parts
      .filter(({ paymentId }) => paymentId === id)
      .map((part): MatchedPart => ({
        contract: part.contractId,
        cents: BigInt(part.cents),
        ...(part.claim === null ? {} : { invoice: part.claim }),
      })),
  }));
}

async function keepPayments(
  tx: OperatorTransaction,
  { matched, forPerson, reversed }: MatchResult,
  names: ReadonlyMap<string, string>,
  fileId: Id<'bank-file'>,
  now: Instant,
): Promise<void> {
  const record = (payment: BankPayment, rest: Partial<BankPaymentRecord>): BankPaymentRecord => ({
    id: newId<'bank-payment'>(now),
    fileId,
    key: payment.key,
    entryKey: payment.entryKey,
    account: payment.account,
    currency: payment.currency,
    cents: Number(payment.cents),
    bookedOn: payment.on,
    names: payment.names,
    referenceText: payment.text,
    payer: payment.payer,
    state: 'open',
    matchedBy: null,
    why: [],
    candidates: [],
    settledBy: null,
    settledAt: null,
    note: null,
    ...rest,
  });
  const placed = matched.map((one) => ({ one, row: record(one.payment, { state: 'placed', matchedBy: one.by }) }));
  const open = forPerson.map(({ payment, why, candidates }) =>
    record(payment, {
      why,
      candidates: candidates.map(({ contract, invoice }) => ({ contract, invoice: ownName(names, contract, invoice) })),
    }),
  );
  await insertBankPayments(tx, [...placed.map(({ row }) => row), ...open]);
  await insertBankParts(
    tx,
    placed.flatMap(({ one, row }) =>
      one.parts.map(({ contract, invoice, cents }) => ({
        id: newId<'bank-part'>(now),
        paymentId: row.id,
        contractId: contract as Id<'contract'>, // As it was given to the matching.
        claim: ownName(names, contract, invoice),
        cents: Number(cents),
        takenBack: null,
      })),
    ),
  );
  const back = await bankPaymentsByKey(
    tx,
    reversed.flatMap(({ payments }) => payments),
  );
  await reverseBankPayments(
    tx,
    back.map(({ id }) => id),
  );
}

/** What the contract calls an invoice that the matching knows by its official number. */
function ownName(names: ReadonlyMap<string, string>, contract: string, invoice: string | undefined): string | null {
  return invoice === undefined ? null : (names.get(keyOf(contract, invoice)) ?? invoice);
}

async function keepQuestions(
  tx: OperatorTransaction,
  { entriesForPerson }: MatchResult,
  statements: readonly BankStatement[],
  fileId: Id<'bank-file'>,
  now: Instant,
): Promise<void> {
  const candidates = await bankPaymentsByKey(
    tx,
    entriesForPerson.flatMap((one) => one.candidates),
  );
  const byKey = new Map(candidates.map(({ key, id }) => [key, id]));
  await insertBankQuestions(
    tx,
    entriesForPerson.map((one) => {
      const entry = statements[one.statement]?.entries[one.entry];
      invariant(entry !== undefined, 'a question is about an entry of the file');
      const meant = one.candidates.flatMap((key) => byKey.get(key) ?? []);
      return { id: newId<'bank-question'>(now), fileId, key: one.key, why: one.why, entry, candidates: meant };
    }),
  );
}
