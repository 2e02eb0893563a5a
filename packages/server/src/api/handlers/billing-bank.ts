import type { Id, Language } from '@saikne/kernel';
import {
  bankPartsOf,
  listBankFiles as listFileRows,
  listBankPayments as listPaymentRows,
  listBankQuestions as listQuestionRows,
  lockBankPayment,
  settleBankQuestion as settleRow,
  type BankPaymentRecord,
  type OperatorTransaction,
} from '@saikne/store';
import type {
  BankFile,
  BankFileList,
  BankPayment,
  BankPaymentPage,
  BankQuestion,
  BankQuestionPage,
} from '@saikne/wire';
import { importBankFile as take } from '../../billing/bank-import.js';
import { placePayments } from '../../billing/place-payments.js';
import { refusedByBilling } from '../../billing/refusals.js';
import { assignPayment, dismissPayment } from '../../billing/settle-payment.js';
import { fileNameOf } from '../file-name.js';
import type { ApiParts, ApiRequest } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { actorOf } from '../scope.js';
import { toBankFile, toBankPayment, toBankQuestion } from '../show/billing.js';
import type { Handlers } from './handler.js';

/** The most files one answer lists. */
const maxFilesListed = 200;

/** What was matched is paid before the answer; where that is cut short, the worker goes on. */
async function importBankFile(parts: ApiParts, request: ApiRequest<'importBankFile'>): Promise<BankFile> {
  const { content, asker } = request;
  if (content.length === 0) throw refusedByApi('DOCUMENT_EMPTY');
  const fileName = fileNameOf(request.header('content-disposition'));
  const { file, repeated } = await parts.store.asOperator(
    (tx) => take(tx, parts, { content, fileName, by: actorOf(asker) }),
    'bank-import',
  );
  await placePayments(parts);
  return toBankFile(file, repeated);
}

async function listFiles({ store }: ApiParts): Promise<BankFileList> {
  const rows = await store.asOperator((tx) => listFileRows(tx, maxFilesListed));
  return { items: rows.map((row) => toBankFile(row, false)) };
}

async function listPayments(
  { store }: ApiParts,
  { query, language }: ApiRequest<'listBankPayments'>,
): Promise<BankPaymentPage> {
  const { state, file, before, limit } = query;
  return store.asOperator(async (tx) => {
    const rows = await listPaymentRows(tx, {
      limit,
      ...(state === undefined ? {} : { state }),
      // UUIDs by the route's schema.
      ...(file === undefined ? {} : { fileId: file as Id<'bank-file'> }),
      ...(before === undefined ? {} : { before: before as Id<'bank-payment'> }),
    });
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { items: await withParts(tx, rows, language), next: last?.id ?? null };
  });
}

async function withParts(
  tx: OperatorTransaction,
  rows: readonly BankPaymentRecord[],
  language: Language,
): Promise<BankPayment[]> {
  const parts = await bankPartsOf(
    tx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) =>
    toBankPayment(
      row,
      parts.filter(({ paymentId }) => paymentId === row.id),
      language,
    ),
  );
}

async function assignBankPayment(
  parts: ApiParts,
  { asker, params, body, language }: ApiRequest<'assignBankPayment'>,
): Promise<BankPayment> {
  const id = params.id as Id<'bank-payment'>; // A UUID by its schema.
  const said = { by: actorOf(asker), at: parts.clock.now() };
  const wanted = body.parts.map((part) => ({ ...part, contract: part.contract as Id<'contract'> })); // Likewise.
  await parts.store.asOperator((tx) => assignPayment(tx, id, wanted, said), 'bank-assign');
  await placePayments(parts);
  return paymentOf(parts, id, language);
}

async function dismissBankPayment(
  parts: ApiParts,
  { asker, params, body, language }: ApiRequest<'dismissBankPayment'>,
): Promise<BankPayment> {
  const id = params.id as Id<'bank-payment'>; // A UUID by its schema.
  const said = { by: actorOf(asker), at: parts.clock.now(), note: body.note };
  await parts.store.asOperator((tx) => dismissPayment(tx, id, said), 'bank-assign');
  return paymentOf(parts, id, language);
}

async function paymentOf({ store }: ApiParts, id: Id<'bank-payment'>, language: Language): Promise<BankPayment> {
  return store.asOperator(async (tx) => {
    const row = await lockBankPayment(tx, id);
    const [payment] = row === undefined ? [] : await withParts(tx, [row], language);
    if (payment === undefined) throw refusedByApi('NOT_FOUND');
    return payment;
  });
}

async function listQuestions(
  { store }: ApiParts,
  { query, language }: ApiRequest<'listBankQuestions'>,
): Promise<BankQuestionPage> {
  const { open, before, limit } = query;
  const asked = { open: open === 'true', limit };
  // A UUID by the route's schema.
  const page = before === undefined ? asked : { ...asked, before: before as Id<'bank-question'> };
  const rows = await store.asOperator((tx) => listQuestionRows(tx, page));
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map((row) => toBankQuestion(row, language)), next: last?.id ?? null };
}

async function settleQuestion(
  { store, clock }: ApiParts,
  { asker, params, body, language }: ApiRequest<'settleBankQuestion'>,
): Promise<BankQuestion> {
  const id = params.id as Id<'bank-question'>; // A UUID by its schema.
  return store.asOperator(async (tx) => {
    const settled = await settleRow(tx, { id, by: actorOf(asker), at: clock.now(), note: body.note });
    const question = (await listQuestionRows(tx, { open: false, limit: 500 })).find((one) => one.id === id);
    if (question === undefined) throw refusedByApi('NOT_FOUND');
    if (!settled) throw refusedByBilling('BANK_QUESTION_SETTLED');
    return toBankQuestion(question, language);
  }, 'bank-assign');
}

export const billingBankHandlers = {
  importBankFile,
  listBankFiles: listFiles,
  listBankPayments: listPayments,
  assignBankPayment,
  dismissBankPayment,
  listBankQuestions: listQuestions,
  settleBankQuestion: settleQuestion,
} satisfies Handlers<
  | 'importBankFile'
  | 'listBankFiles'
  | 'listBankPayments'
  | 'assignBankPayment'
  | 'dismissBankPayment'
  | 'listBankQuestions'
  | 'settleBankQuestion'
>;
