import type { Day, Id, Instant } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { BilledInvoice, BillingDocument, BillingDocumentState, WrittenDocument } from '../model/billing.js';
import { plainArray, textArray } from './array.js';

const columns = `
  fact_id as "factId", contract_id as "contractId", position, client_id as "clientId", kind, series, year, sequence, number,
  reference, claim, issued_on as "issuedOn", due_on as "dueOn", net_cents as "netCents", vat_cents as "vatCents",
  late_cents as "lateCents", numbered_at as "numberedAt", state, hold, ruling, vat_category as "vatCategory",
  vat_rate as "vatRate", vat_answer_id as "vatAnswerId", profile, encode(sha256, 'hex') as sha256,
  document_id as "documentId", written_at as "writtenAt", sent_at as "sentAt"`;

const find = {
  name: 'find-billing-documents',
  text: `select ${columns} from saikne.billing_document where fact_id = any ($1::uuid[])`,
};

const lock = {
  name: 'lock-billing-document',
  text: `select ${columns} from saikne.billing_document where fact_id = $1 for update`,
};

const list = {
  name: 'list-billing-documents',
  text: `
    select ${columns} from saikne.billing_document
    where ($1::uuid is null or contract_id = $1) and ($2::uuid is null or client_id = $2)
      and ($3::text[] is null or state = any ($3))
      and ($4::uuid is null or (issued_on, numbered_at, number) <
        (select before.issued_on, before.numbered_at, before.number from saikne.billing_document before where before.fact_id = $4))
    order by issued_on desc, numbered_at desc, number desc limit $5`,
};

const ofPeriod = {
  name: 'billing-documents-of-period',
  text: `
    select ${columns} from saikne.billing_document
    where issued_on between $1 and $2 and number > $3 order by number limit $4`,
};

const ofClaims = {
  name: 'billing-documents-of-claims',
  text: `
    select ${columns} from saikne.billing_document
    where contract_id = $1 and kind = 'invoice' and claim = any ($2::text[])`,
};

const billed = {
  name: 'billed-invoices',
  text: `
    select contract_id as "contractId", claim, number, reference, due_on as "dueOn"
    from saikne.billing_document
    where kind = 'invoice' and (contract_id = any ($1::uuid[]) or number = any ($2::text[])
      or reference = any ($3::text[]))`,
};

const unfinished = {
  name: 'unfinished-billing-documents',
  text: `
    select fact_id as "factId" from saikne.billing_document
    where state in ('numbered', 'held') and ($1::uuid is null or client_id = $1) order by fact_id limit $2`,
};

const holdOne = {
  name: 'hold-billing-document',
  text: `
    update saikne.billing_document set state = 'held', hold = $2
    where fact_id = $1 and state in ('numbered', 'held') returning fact_id`,
};

const ruleOne = {
  name: 'rule-on-billing-document',
  text: `
    update saikne.billing_document set ruling = $2 where fact_id = $1 and state = 'held' returning fact_id`,
};

const writeOne = {
  name: 'write-billing-document',
  text: `
    update saikne.billing_document set state = 'issued', hold = null, vat_category = $2, vat_rate = $3,
      vat_answer_id = $4, profile = $5, neutral = $6, content = $7, sha256 = decode($8, 'hex'), written_at = $9
    where fact_id = $1 and state in ('numbered', 'held') returning fact_id`,
};

const sendOne = {
  name: 'mark-billing-document-sent',
  text: `
    update saikne.billing_document set state = 'sent', document_id = $2, sent_at = $3
    where fact_id = $1 and state = 'issued' returning fact_id`,
};

const content = {
  name: 'read-billing-document-content',
  text: `
    select neutral, content, encode(sha256, 'hex') as sha256 from saikne.billing_document
    where fact_id = $1 and state in ('issued', 'sent')`,
};

export const maxBillingDocumentsListed = 500;

export async function findBillingDocuments(
  tx: Transaction,
  factIds: readonly Id<'contract-fact'>[],
): Promise<ReadonlyMap<Id<'contract-fact'>, BillingDocument>> {
  if (factIds.length === 0) return new Map();
  const rows = await tx.run<BillingDocument>(find, [plainArray(factIds)]);
  return new Map(rows.map((row) => [row.factId, row]));
}

export async function lockBillingDocument(
  tx: OperatorTransaction,
  factId: Id<'contract-fact'>,
): Promise<BillingDocument | undefined> {
  return (await tx.run<BillingDocument>(lock, [factId]))[0];
}

export interface BillingDocumentPage {
  readonly contractId?: Id<'contract'>;
  readonly clientId?: Id<'partner'>;
  readonly states?: readonly BillingDocumentState[];
  /** The last one of the page before. */
  readonly before?: Id<'contract-fact'>;
  readonly limit: number;
}

/** By day and number, newest first. */
export function listBillingDocuments(tx: Transaction, page: BillingDocumentPage): Promise<readonly BillingDocument[]> {
  return tx.run<BillingDocument>(list, [
    page.contractId ?? null,
    page.clientId ?? null,
    page.states === undefined ? null : textArray(page.states),
    page.before ?? null,
    Math.min(page.limit, maxBillingDocumentsListed),
  ]);
}

/** The documents issued in a period, by number. */
export function billingDocumentsOfPeriod(
  tx: OperatorTransaction,
  asked: { readonly firstDay: Day; readonly lastDay: Day; readonly afterNumber?: string; readonly limit: number },
): Promise<readonly BillingDocument[]> {
  const { firstDay, lastDay, afterNumber = '', limit } = asked;
  return tx.run<BillingDocument>(ofPeriod, [
    firstDay,
    lastDay,
    afterNumber,
    Math.min(limit, maxBillingDocumentsListed),
  ]);
}

/** The invoices by which a contract's facts call them. */
export async function billingDocumentsOfClaims(
  tx: Transaction,
  contractId: Id<'contract'>,
  claims: readonly string[],
): Promise<ReadonlyMap<string, BillingDocument>> {
  if (claims.length === 0) return new Map();
  const rows = await tx.run<BillingDocument>(ofClaims, [contractId, textArray(claims)]);
  return new Map(rows.map((row) => [row.claim, row]));
}

/** Invoices of these contracts, or with these numbers or references. */
export function billedInvoices(
  tx: OperatorTransaction,
  asked: {
    readonly contractIds: readonly Id<'contract'>[];
    readonly numbers: readonly string[];
    readonly references: readonly string[];
  },
): Promise<readonly BilledInvoice[]> {
  return tx.run<BilledInvoice>(billed, [
    plainArray(asked.contractIds),
    textArray(asked.numbers),
    textArray(asked.references),
  ]);
}

/** Documents that are to be written or wait for a person, the oldest first. */
export async function unfinishedBillingDocuments(
  tx: OperatorTransaction,
  { clientId, limit }: { readonly clientId?: Id<'partner'>; readonly limit: number },
): Promise<readonly Id<'contract-fact'>[]> {
  const rows = await tx.run<{ readonly factId: Id<'contract-fact'> }>(unfinished, [clientId ?? null, limit]);
  return rows.map(({ factId }) => factId);
}

export async function holdBillingDocument(
  tx: OperatorTransaction,
  factId: Id<'contract-fact'>,
  hold: object,
): Promise<void> {
  await tx.run(holdOne, [factId, JSON.stringify(hold)]);
}

/** Keeps a person's word on how VAT applies; false: the document is not held. */
export async function ruleOnBillingDocument(
  tx: OperatorTransaction,
  factId: Id<'contract-fact'>,
  ruling: object,
): Promise<boolean> {
  return (await tx.run(ruleOne, [factId, JSON.stringify(ruling)])).length > 0;
}

/** Keeps a written document; false: it was written before. */
export async function writeBillingDocument(tx: OperatorTransaction, written: WrittenDocument): Promise<boolean> {
  const { factId, vatCategory, vatRate, vatAnswerId, profile, neutral, sha256, writtenAt } = written;
  const values = [factId, vatCategory, vatRate, vatAnswerId, profile, JSON.stringify(neutral)];
  return (await tx.run(writeOne, [...values, written.content, sha256, writtenAt])).length > 0;
}

/** Says which document of the exchange carries it; false: that was said before. */
export async function markBillingDocumentSent(
  tx: OperatorTransaction,
  sent: { readonly factId: Id<'contract-fact'>; readonly documentId: Id<'document'>; readonly at: Instant },
): Promise<boolean> {
  return (await tx.run(sendOne, [sent.factId, sent.documentId, sent.at])).length > 0;
}

/** The neutral invoice and its bytes, once it is written. */
export async function readBillingDocumentContent(
  tx: Transaction,
  factId: Id<'contract-fact'>,
): Promise<{ readonly neutral: unknown; readonly content: Uint8Array; readonly sha256: string } | undefined> {
  return (
    await tx.run<{ readonly neutral: unknown; readonly content: Uint8Array; readonly sha256: string }>(content, [
      factId,
    ])
  )[0];
}
