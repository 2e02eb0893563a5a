import type { Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction } from '../database/transaction.js';
import type { BankFile, BankPart, BankPaymentRecord, BankPaymentState, BankQuestion, Doing } from '../model/billing.js';
import { jsonElements, plainArray, textArray } from './array.js';

/** One import at a time: files of one bank overlap, and what is known must be known to the next. */
const lockImports = { name: 'lock-bank-imports', text: `select pg_advisory_xact_lock(7401827465)` };

const fileColumns = `
  id, encode(sha256, 'hex') as sha256, file_name as "fileName", message, imported_by as "importedBy",
  imported_at as "importedAt", outcome`;
const paymentColumns = `
  id, file_id as "fileId", key, entry_key as "entryKey", account, currency, cents, booked_on as "bookedOn", names,
  reference_text as "referenceText", payer, state, matched_by as "matchedBy", why, candidates,
  settled_by as "settledBy", settled_at as "settledAt", note`;
const partColumns = `
  id, payment_id as "paymentId", contract_id as "contractId", claim, cents, paid, taken_back as "takenBack", refusal`;
const questionColumns = `
  id, file_id as "fileId", key, why, entry, candidates, settled_by as "settledBy", settled_at as "settledAt", note`;

const findFile = {
  name: 'find-bank-file',
  text: `select ${fileColumns} from saikne.bank_file where sha256 = decode($1, 'hex')`,
};
const files = {
  name: 'list-bank-files',
  text: `select ${fileColumns} from saikne.bank_file order by id desc limit $1`,
};
const insertFile = {
  name: 'insert-bank-file',
  text: `
    insert into saikne.bank_file (id, sha256, file_name, message, imported_by, imported_at, outcome)
    values ($1, decode($2, 'hex'), $3, $4, $5, $6, $7)`,
};
const knownKeys = {
  name: 'known-bank-entries',
  text: 'select key from saikne.bank_entry where key = any ($1::text[])',
};
const rememberKeys = {
  name: 'remember-bank-entries',
  text: 'insert into saikne.bank_entry (key, file_id) select key, $2 from unnest($1::text[]) as key',
};
const insertPayments = {
  name: 'insert-bank-payments',
  text: `
    insert into saikne.bank_payment
      (id, file_id, key, entry_key, account, currency, cents, booked_on, names, reference_text, payer, state,
       matched_by, why, candidates)
    select id, file_id, key, entry_key, account, currency, cents, booked_on,
      array(select json_array_elements_text(names)), reference_text, payer, state, matched_by,
      array(select json_array_elements_text(why)), candidates
    from json_array_elements($1::json) as payment (value)
    cross join lateral json_to_record(value) as row (
      id uuid, file_id uuid, key text, entry_key text, account text, currency text, cents bigint, booked_on date,
      names json, reference_text text, payer json, state text, matched_by text, why json, candidates json)`,
};
const insertParts = {
  name: 'insert-bank-parts',
  text: `
    insert into saikne.bank_part (id, payment_id, contract_id, claim, cents, taken_back)
    select id, payment_id, contract_id, claim, cents, taken_back
    from json_array_elements($1::json) as part (value)
    cross join lateral json_to_record(value) as row (
      id uuid, payment_id uuid, contract_id uuid, claim text, cents bigint, taken_back text)`,
};
const insertQuestions = {
  name: 'insert-bank-questions',
  text: `
    insert into saikne.bank_question (id, file_id, key, why, entry, candidates)
    select id, file_id, key, why, entry, candidates
    from json_array_elements($1::json) as question (value)
    cross join lateral json_to_record(value) as row (
      id uuid, file_id uuid, key text, why text, entry json, candidates json)`,
};
/** Payments not taken back that bear one of these names, and the others of their entries. */
const named = {
  name: 'bank-payments-named',
  text: `
    select ${paymentColumns} from saikne.bank_payment
    where state <> 'reversed' and entry_key in (select entry_key from saikne.bank_payment where names && $1::text[])
    order by id`,
};
const byKeys = {
  name: 'bank-payments-by-key',
  text: `select ${paymentColumns} from saikne.bank_payment where key = any ($1::text[]) order by id for update`,
};
const lockPayment = {
  name: 'lock-bank-payment',
  text: `select ${paymentColumns} from saikne.bank_payment where id = $1 for update`,
};
const listPayments = {
  name: 'list-bank-payments',
  text: `
    select ${paymentColumns} from saikne.bank_payment
    where ($1::text is null or state = $1) and ($2::uuid is null or file_id = $2) and ($3::uuid is null or id < $3)
    order by id desc limit $4`,
};
const settlePaymentRow = {
  name: 'settle-bank-payment',
  text: `
    update saikne.bank_payment set state = $2, settled_by = $3, settled_at = $4, note = $5 where id = $1`,
};
const reopen = {
  name: 'reopen-bank-payment',
  text: `
    update saikne.bank_payment set state = 'open', why = array_append(array_remove(why, $2), $2)
    where id = $1 and state = 'placed'`,
};
const reverse = {
  name: 'reverse-bank-payments',
  text: `update saikne.bank_payment set state = 'reversed' where id = any ($1::uuid[])`,
};
const takeBack = {
  name: 'take-back-bank-parts',
  text: `
    update saikne.bank_part set taken_back = 'wanted'
    where payment_id = any ($1::uuid[]) and taken_back is null`,
};
const parts = {
  name: 'bank-parts-of-payments',
  text: `select ${partColumns} from saikne.bank_part where payment_id = any ($1::uuid[]) order by id`,
};
const wanted = {
  name: 'wanted-bank-parts',
  text: `
    select ${partColumns} from saikne.bank_part
    where (paid = 'wanted' or (paid = 'done' and taken_back = 'wanted')) and ($1::uuid is null or id > $1)
    order by id limit $2`,
};
const markPart = {
  name: 'mark-bank-part',
  text: `update saikne.bank_part set paid = $2, taken_back = $3, refusal = $4 where id = $1`,
};
const questions = {
  name: 'list-bank-questions',
  text: `
    select ${questionColumns} from saikne.bank_question
    where (settled_at is null) = $1 and ($2::uuid is null or id < $2) order by id desc limit $3`,
};
const settleQuestion = {
  name: 'settle-bank-question',
  text: `
    update saikne.bank_question set settled_by = $2, settled_at = $3, note = $4
    where id = $1 and settled_at is null returning id`,
};

export const maxBankRowsListed = 500;

/** Waits until no other import is under way, and keeps others out until the transaction ends. */
export async function lockBankImports(tx: OperatorTransaction): Promise<void> {
  await tx.run(lockImports, []);
}

export async function findBankFile(tx: OperatorTransaction, sha256: string): Promise<BankFile | undefined> {
  return (await tx.run<BankFile>(findFile, [sha256]))[0];
}

/** Newest first. */
export function listBankFiles(tx: OperatorTransaction, limit: number): Promise<readonly BankFile[]> {
  return tx.run<BankFile>(files, [Math.min(limit, maxBankRowsListed)]);
}

export async function insertBankFile(tx: OperatorTransaction, file: BankFile): Promise<void> {
  const { id, sha256, fileName, message, importedBy, importedAt, outcome } = file;
  await tx.run(insertFile, [id, sha256, fileName, message, importedBy, importedAt, JSON.stringify(outcome)]);
}

/** Which of these keys were taken before. */
export async function knownBankEntries(tx: OperatorTransaction, keys: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.run<{ readonly key: string }>(knownKeys, [textArray(keys)]);
  return new Set(rows.map(({ key }) => key));
}

export async function rememberBankEntries(
  tx: OperatorTransaction,
  fileId: Id<'bank-file'>,
  keys: readonly string[],
): Promise<void> {
  if (keys.length > 0) await tx.run(rememberKeys, [textArray(keys), fileId]);
}

export async function insertBankPayments(
  tx: OperatorTransaction,
  payments: readonly BankPaymentRecord[],
): Promise<void> {
  if (payments.length === 0) return;
  const rows = payments.map((payment) => ({
    id: payment.id,
    file_id: payment.fileId,
    key: payment.key,
    entry_key: payment.entryKey,
    account: payment.account,
    currency: payment.currency,
    cents: payment.cents,
    booked_on: payment.bookedOn,
    names: payment.names,
    reference_text: payment.referenceText,
    payer: payment.payer,
    state: payment.state,
    matched_by: payment.matchedBy,
    why: payment.why,
    candidates: payment.candidates,
  }));
  await tx.run(insertPayments, [jsonElements(rows)]);
}

/** Keeps parts to be paid; those of a payment that was taken back in the same file come to nothing. */
export async function insertBankParts(
  tx: OperatorTransaction,
  made: readonly Pick<BankPart, 'id' | 'paymentId' | 'contractId' | 'claim' | 'cents' | 'takenBack'>[],
): Promise<void> {
  if (made.length === 0) return;
  const rows = made.map(({ id, paymentId, contractId, claim, cents, takenBack }) => ({
    id,
    payment_id: paymentId,
    contract_id: contractId,
    claim,
    cents,
    taken_back: takenBack,
  }));
  await tx.run(insertParts, [jsonElements(rows)]);
}

export async function insertBankQuestions(
  tx: OperatorTransaction,
  made: readonly Pick<BankQuestion, 'id' | 'fileId' | 'key' | 'why' | 'entry' | 'candidates'>[],
): Promise<void> {
  if (made.length === 0) return;
  const rows = made.map(({ id, fileId, key, why, entry, candidates }) => ({
    id,
    file_id: fileId,
    key,
    why,
    entry,
    candidates,
  }));
  await tx.run(insertQuestions, [jsonElements(rows)]);
}

/** Payments not taken back that a reversal may mean by these names, whole batches of them. */
export function bankPaymentsNamed(
  tx: OperatorTransaction,
  names: readonly string[],
): Promise<readonly BankPaymentRecord[]> {
  return names.length === 0 ? Promise.resolve([]) : tx.run<BankPaymentRecord>(named, [textArray(names)]);
}

/** Payments by their keys, locked. */
export function bankPaymentsByKey(
  tx: OperatorTransaction,
  keys: readonly string[],
): Promise<readonly BankPaymentRecord[]> {
  return keys.length === 0 ? Promise.resolve([]) : tx.run<BankPaymentRecord>(byKeys, [textArray(keys)]);
}

export async function lockBankPayment(
  tx: OperatorTransaction,
  id: Id<'bank-payment'>,
): Promise<BankPaymentRecord | undefined> {
  return (await tx.run<BankPaymentRecord>(lockPayment, [id]))[0];
}

export interface BankPaymentPage {
  readonly state?: BankPaymentState;
  readonly fileId?: Id<'bank-file'>;
  readonly before?: Id<'bank-payment'>;
  readonly limit: number;
}

/** Newest first. */
export function listBankPayments(
  tx: OperatorTransaction,
  page: BankPaymentPage,
): Promise<readonly BankPaymentRecord[]> {
  const { state, fileId, before, limit } = page;
  return tx.run<BankPaymentRecord>(listPayments, [
    state ?? null,
    fileId ?? null,
    before ?? null,
    Math.min(limit, maxBankRowsListed),
  ]);
}

/** What a person said about a payment. Lock it first. */
export async function settleBankPayment(
  tx: OperatorTransaction,
  settled: {
    readonly id: Id<'bank-payment'>;
    readonly state: BankPaymentState;
    readonly by: string;
    readonly at: Instant;
    readonly note: string | null;
  },
): Promise<void> {
  await tx.run(settlePaymentRow, [settled.id, settled.state, settled.by, settled.at, settled.note]);
}

/** Gives a placed payment back to a person, with why: a contract did not take a part of it. */
export async function reopenBankPayment(tx: OperatorTransaction, id: Id<'bank-payment'>, why: string): Promise<void> {
  await tx.run(reopen, [id, why]);
}

/** Takes payments back; what they paid is taken back after it. */
export async function reverseBankPayments(tx: OperatorTransaction, ids: readonly Id<'bank-payment'>[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.run(reverse, [plainArray(ids)]);
  await tx.run(takeBack, [plainArray(ids)]);
}

export function bankPartsOf(
  tx: OperatorTransaction,
  paymentIds: readonly Id<'bank-payment'>[],
): Promise<readonly BankPart[]> {
  return paymentIds.length === 0 ? Promise.resolve([]) : tx.run<BankPart>(parts, [plainArray(paymentIds)]);
}

/** Parts that are to be paid or taken back, the oldest first. */
export function wantedBankParts(
  tx: OperatorTransaction,
  { after, limit }: { readonly after?: Id<'bank-part'>; readonly limit: number },
): Promise<readonly BankPart[]> {
  return tx.run<BankPart>(wanted, [after ?? null, Math.min(limit, maxBankRowsListed)]);
}

export async function markBankPart(
  tx: OperatorTransaction,
  part: {
    readonly id: Id<'bank-part'>;
    readonly paid: Doing;
    readonly takenBack: Doing | null;
    readonly refusal: object | null;
  },
): Promise<void> {
  const refusal = part.refusal === null ? null : JSON.stringify(part.refusal);
  await tx.run(markPart, [part.id, part.paid, part.takenBack, refusal]);
}

/** Newest first. */
export function listBankQuestions(
  tx: OperatorTransaction,
  { open, before, limit }: { readonly open: boolean; readonly before?: Id<'bank-question'>; readonly limit: number },
): Promise<readonly BankQuestion[]> {
  return tx.run<BankQuestion>(questions, [open, before ?? null, Math.min(limit, maxBankRowsListed)]);
}

/** Puts a question away with a note; false: it was put away before. */
export async function settleBankQuestion(
  tx: OperatorTransaction,
  settled: { readonly id: Id<'bank-question'>; readonly by: string; readonly at: Instant; readonly note: string },
): Promise<boolean> {
  return (await tx.run(settleQuestion, [settled.id, settled.by, settled.at, settled.note])).length > 0;
}
