import { plainCsv, spreadsheetCsv } from '@saikne/billing';
import type { Invoice } from '@saikne/documents';
import { type Day, type Id, type Language } from '@saikne/kernel';
import {
  addPartnerIdentifier,
  findBillingDetails,
  findBillingDocuments,
  findPartners,
  findSeller,
  findVatAnswers,
  listBillingDocuments as listRows,
  listVatAnswers,
  readBillingDocumentContent,
  recordVatAnswer,
  ruleOnBillingDocument as rule,
  setBillingDetails,
  setSeller,
  unfinishedBillingDocuments,
  type BillingDocument as BillingDocumentRow,
  type OperatorTransaction,
  type Transaction,
  type VatAnswerRecord,
} from '@saikne/store';
import {
  billingDetails as detailsSchema,
  type BillingDetailsAnswer,
  type BillingDocument,
  type BillingDocumentPage,
  type ExportTable,
  type SellerAnswer,
  type VatAnswer,
  type VatAnswerList,
} from '@saikne/wire';
import { askedNow } from '../../billing/asked-now.js';
import { checkNumbers, readBillingDetails, readSeller } from '../../billing/details.js';
import { explainLines } from '../../billing/explain-lines.js';
import {
  accountingCsv,
  accountingTable,
  exportPeriod,
  readAccounting,
  readVat,
  vatCsv,
  vatTable,
} from '../../billing/exports.js';
import { refusedByBilling } from '../../billing/refusals.js';
import { writeDocument } from '../../billing/write-document.js';
import { sha256Of } from '../../checks/sha256.js';
import { contractNow } from '../../contracts/read.js';
import { newId } from '../../time/ids.js';
import type { ApiParts, ApiRequest, Bytes } from '../parts.js';
import { refusedByApi } from '../problems.js';
import { actorOf, asAsker, requireWithin } from '../scope.js';
import { toBillingDocument, toBillingSummary, toVatAnswer } from '../show/billing.js';
import type { Handlers } from './handler.js';

/** The most documents written anew because something they waited for was said. */
const writtenAtOnce = 500;

async function showSeller({ store }: ApiParts): Promise<SellerAnswer> {
  return store.asOperator(async (tx) => {
    const row = await findSeller(tx);
    return { seller: (await readSeller(tx)) ?? null, changedAt: row?.changedAt ?? null };
  });
}

async function changeSeller(parts: ApiParts, { body }: ApiRequest<'changeSeller'>): Promise<SellerAnswer> {
  checkNumbers([body.vatNumber], [body.account.iban]);
  const changedAt = parts.clock.now();
  const partnerId = body.partner as Id<'partner'>; // A UUID by its schema.
  await parts.store.asOperator(async (tx) => {
    const partner = (await findPartners(tx, [partnerId])).get(partnerId);
    if (partner === undefined) throw refusedByApi('NOT_FOUND');
    // The exchange takes a document from the partner that its number names.
    const { scheme, value } = body.electronicAddress;
    if (!partner.identifiers.some((one) => one.scheme === scheme && one.value === value))
      await addPartnerIdentifier(tx, partnerId, { scheme, value });
    await setSeller(tx, { partnerId, details: body, changedAt });
    await writeUnfinished(tx, parts);
  }, 'billing-details');
  return { seller: body, changedAt };
}

async function showDetails(parts: ApiParts, request: ApiRequest<'billingDetails'>): Promise<BillingDetailsAnswer> {
  const id = request.params.id as Id<'partner'>; // A UUID by its schema.
  requireWithin(request.asker, request.reach, id);
  return asAsker(parts.store, request.asker, async (tx) => {
    const row = (await findBillingDetails(tx, [id])).get(id);
    const details = detailsSchema.safeParse(row?.details).data ?? null;
    return { details, changedAt: row?.changedAt ?? null };
  });
}

async function changeDetails(
  parts: ApiParts,
  { params, body }: ApiRequest<'changeBillingDetails'>,
): Promise<BillingDetailsAnswer> {
  checkNumbers([body.vatNumber], body.ibans);
  const partnerId = params.id as Id<'partner'>; // A UUID by its schema.
  const changedAt = parts.clock.now();
  await parts.store.asOperator(async (tx) => {
    if (!(await findPartners(tx, [partnerId])).has(partnerId)) throw refusedByApi('NOT_FOUND');
    await setBillingDetails(tx, { partnerId, details: body, changedAt });
    await writeUnfinished(tx, parts, partnerId);
  }, 'billing-details');
  return { details: body, changedAt };
}

async function listAnswers(parts: ApiParts, request: ApiRequest<'vatAnswers'>): Promise<VatAnswerList> {
  const { asker, reach, params } = request;
  const id = params.id as Id<'partner'>; // A UUID by its schema.
  requireWithin(asker, reach, id);
  const rows = await asAsker(parts.store, asker, (tx) => listVatAnswers(tx, id));
  return { items: rows.map(toVatAnswer) };
}

/** Asks outside of any transaction, then keeps the answer and writes what waited for it. */
async function checkVatNumber(parts: ApiParts, { params }: ApiRequest<'checkVatNumber'>): Promise<VatAnswer> {
  const { store, billing, clock } = parts;
  const partnerId = params.id as Id<'partner'>; // A UUID by its schema.
  const asked = await store.asOperator(async (tx) => ({
    vatNumber: (await readBillingDetails(tx, [partnerId])).get(partnerId)?.vatNumber,
    requester: (await readSeller(tx))?.vatNumber,
  }));
  if (asked.vatNumber === undefined) throw refusedByBilling('VAT_NUMBER_ABSENT');
  const answer = await billing.vatNumbers(asked.requester).check(asked.vatNumber);
  const row: VatAnswerRecord = {
    id: newId<'vat-answer'>(clock.now()),
    partnerId,
    vatNumber: answer.vatNumber,
    kind: answer.kind,
    name: answer.kind === 'valid' ? (answer.name ?? null) : null,
    address: answer.kind === 'valid' ? (answer.address ?? null) : null,
    consultationNumber: answer.kind === 'unavailable' ? null : (answer.consultationNumber ?? null),
    reason: answer.kind === 'unavailable' ? answer.reason : null,
    answeredAt: answer.at,
  };
  await store.asOperator(async (tx) => {
    await recordVatAnswer(tx, row);
    await writeUnfinished(tx, parts, partnerId);
  }, 'vat-answer');
  return toVatAnswer(row);
}

async function writeUnfinished(tx: OperatorTransaction, parts: ApiParts, clientId?: Id<'partner'>): Promise<void> {
  const limit = writtenAtOnce;
  const waiting = await unfinishedBillingDocuments(tx, clientId === undefined ? { limit } : { clientId, limit });
  for (const factId of waiting) await writeDocument(tx, parts.billing, factId, parts.clock.now());
}

async function listDocuments(
  parts: ApiParts,
  { asker, query, language }: ApiRequest<'listBillingDocuments'>,
): Promise<BillingDocumentPage> {
  const { contract, client, state, before, limit } = query;
  const rows = await asAsker(parts.store, asker, (tx) =>
    listRows(tx, {
      limit,
      // UUIDs by the route's schema.
      ...(contract === undefined ? {} : { contractId: contract as Id<'contract'> }),
      ...(client === undefined ? {} : { clientId: client as Id<'partner'> }),
      ...(state === undefined ? {} : { states: [state] }),
      ...(before === undefined ? {} : { before: before as Id<'contract-fact'> }),
    }),
  );
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map((row) => toBillingSummary(row, language)), next: last?.factId ?? null };
}

async function showDocument(
  parts: ApiParts,
  { asker, params, language }: ApiRequest<'billingDocument'>,
): Promise<BillingDocument> {
  const id = params.id as Id<'contract-fact'>; // A UUID by its schema.
  return asAsker(parts.store, asker, async (tx) => presented(tx, parts, await documentOf(tx, id), language));
}

async function presented(
  tx: Transaction,
  { shelf, clock }: ApiParts,
  row: BillingDocumentRow,
  language: Language,
): Promise<BillingDocument> {
  const written = await readBillingDocumentContent(tx, row.factId);
  const now = await contractNow(tx, shelf, row.contractId, clock.now());
  if (now === undefined) throw refusedByApi('NOT_FOUND');
  const answers =
    row.vatAnswerId === null ? new Map<string, VatAnswerRecord>() : await findVatAnswers(tx, [row.vatAnswerId]);
  return toBillingDocument(row, {
    // Written by `writeDocument` from a neutral invoice.
    neutral: written?.neutral as Invoice | undefined,
    lines: await explainLines(tx, now, row, language),
    answer: row.vatAnswerId === null ? undefined : answers.get(row.vatAnswerId),
    openCents: askedNow(row, now.state.account),
    language,
  });
}

async function documentOf(tx: Transaction, id: Id<'contract-fact'>): Promise<BillingDocumentRow> {
  const row = (await findBillingDocuments(tx, [id])).get(id);
  if (row === undefined) throw refusedByApi('NOT_FOUND');
  return row;
}

async function documentContent(
  parts: ApiParts,
  { asker, params }: ApiRequest<'billingDocumentContent'>,
): Promise<Bytes> {
  const id = params.id as Id<'contract-fact'>; // A UUID by its schema.
  return asAsker(parts.store, asker, async (tx) => {
    const { number } = await documentOf(tx, id);
    const written = await readBillingDocumentContent(tx, id);
    if (written === undefined) throw refusedByBilling('BILLING_DOCUMENT_NOT_WRITTEN');
    const { content, sha256 } = written;
    return { content, sha256, mediaType: 'application/xml', fileName: `${number}.xml` };
  });
}

async function ruleOnDocument(
  parts: ApiParts,
  { asker, params, body, language }: ApiRequest<'ruleOnBillingDocument'>,
): Promise<BillingDocument> {
  const id = params.id as Id<'contract-fact'>; // A UUID by its schema.
  return parts.store.asOperator(async (tx) => {
    const { state } = await documentOf(tx, id);
    const ruling = { ...body, by: actorOf(asker), at: parts.clock.now() };
    if (!(await rule(tx, id, ruling))) throw refusedByBilling('BILLING_DOCUMENT_NOT_HELD', { state });
    await writeDocument(tx, parts.billing, id, parts.clock.now());
    return presented(tx, parts, await documentOf(tx, id), language);
  }, 'billing-ruling');
}

/** The days of an export; they are days by the route's schema. */
function periodOf(query: { readonly from: string; readonly until: string }) {
  return exportPeriod(query.from as Day, query.until as Day);
}

async function accountingExport({ store }: ApiParts, { query }: ApiRequest<'accountingExport'>): Promise<ExportTable> {
  const period = periodOf(query);
  return accountingTable(await store.asOperator((tx) => readAccounting(tx, period)), period);
}

async function vatExport({ store }: ApiParts, { query }: ApiRequest<'vatExport'>): Promise<ExportTable> {
  const period = periodOf(query);
  return vatTable(await store.asOperator((tx) => readVat(tx, period)), period);
}

async function accountingExportCsv({ store }: ApiParts, { query }: ApiRequest<'accountingExportCsv'>): Promise<Bytes> {
  const rows = await store.asOperator((tx) => readAccounting(tx, periodOf(query)));
  return csvBytes('accounting', query, accountingCsv(rows, query.style === 'plain' ? plainCsv : spreadsheetCsv));
}

async function vatExportCsv({ store }: ApiParts, { query }: ApiRequest<'vatExportCsv'>): Promise<Bytes> {
  const rows = await store.asOperator((tx) => readVat(tx, periodOf(query)));
  return csvBytes('vat', query, vatCsv(rows, query.style === 'plain' ? plainCsv : spreadsheetCsv));
}

function csvBytes(
  name: string,
  { from, until }: { readonly from: string; readonly until: string },
  csv: string,
): Bytes {
  const content = Buffer.from(csv, 'utf8');
  const fileName = `${name}-${from}-${until}.csv`;
  return { content, mediaType: 'text/csv; charset=utf-8', sha256: sha256Of(content), fileName };
}

export const billingHandlers = {
  seller: showSeller,
  changeSeller,
  billingDetails: showDetails,
  changeBillingDetails: changeDetails,
  vatAnswers: listAnswers,
  checkVatNumber,
  listBillingDocuments: listDocuments,
  billingDocument: showDocument,
  billingDocumentContent: documentContent,
  ruleOnBillingDocument: ruleOnDocument,
  accountingExport,
  vatExport,
  accountingExportCsv,
  vatExportCsv,
} satisfies Handlers<
  | 'seller'
  | 'changeSeller'
  | 'billingDetails'
  | 'changeBillingDetails'
  | 'vatAnswers'
  | 'checkVatNumber'
  | 'listBillingDocuments'
  | 'billingDocument'
  | 'billingDocumentContent'
  | 'ruleOnBillingDocument'
  | 'accountingExport'
  | 'vatExport'
  | 'accountingExportCsv'
  | 'vatExportCsv'
>;
