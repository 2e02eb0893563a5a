import type { Id } from '@saikne/kernel';
import type { OperatorTransaction, Transaction } from '../database/transaction.js';
import type { BillingDetailsRecord, SellerRecord, VatAnswerRecord } from '../model/billing.js';
import { plainArray } from './array.js';

const setSellerRow = {
  name: 'set-seller',
  text: `
    insert into saikne.seller (partner_id, details, changed_at) values ($1, $2, $3)
    on conflict (only_one) do update
      set partner_id = excluded.partner_id, details = excluded.details, changed_at = excluded.changed_at`,
};

const seller = {
  name: 'find-seller',
  text: 'select partner_id as "partnerId", details, changed_at as "changedAt" from saikne.seller',
};

const setDetails = {
  name: 'set-billing-details',
  text: `
    insert into saikne.billing_details (partner_id, details, changed_at) values ($1, $2, $3)
    on conflict (partner_id) do update set details = excluded.details, changed_at = excluded.changed_at`,
};

const details = {
  name: 'find-billing-details',
  text: `
    select partner_id as "partnerId", details, changed_at as "changedAt" from saikne.billing_details
    where $1::uuid[] is null or partner_id = any ($1)`,
};

const answerColumns = `
  id, partner_id as "partnerId", vat_number as "vatNumber", kind, name, address,
  consultation_number as "consultationNumber", reason, answered_at as "answeredAt"`;

const insertAnswer = {
  name: 'record-vat-answer',
  text: `
    insert into saikne.vat_answer
      (id, partner_id, vat_number, kind, name, address, consultation_number, reason, answered_at)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
};

const answers = {
  name: 'list-vat-answers',
  text: `
    select ${answerColumns} from saikne.vat_answer
    where partner_id = $1 order by answered_at desc, id desc limit $2`,
};

/** What was learned: an unavailable service has taught nothing. */
const known = {
  name: 'known-vat-answer',
  text: `
    select ${answerColumns} from saikne.vat_answer
    where partner_id = $1 and vat_number = $2 and kind <> 'unavailable' order by answered_at desc, id desc limit 1`,
};

const byIds = {
  name: 'find-vat-answers',
  text: `select ${answerColumns} from saikne.vat_answer where id = any ($1::uuid[])`,
};

export const maxVatAnswersListed = 100;

export async function setSeller(tx: OperatorTransaction, { partnerId, details: given, changedAt }: SellerRecord) {
  await tx.run(setSellerRow, [partnerId, JSON.stringify(given), changedAt]);
}

export async function findSeller(tx: OperatorTransaction): Promise<SellerRecord | undefined> {
  return (await tx.run<SellerRecord>(seller, []))[0];
}

export async function setBillingDetails(
  tx: OperatorTransaction,
  { partnerId, details: given, changedAt }: BillingDetailsRecord,
): Promise<void> {
  await tx.run(setDetails, [partnerId, JSON.stringify(given), changedAt]);
}

/** How these partners stand on invoices; everybody where none are named. */
export async function findBillingDetails(
  tx: Transaction,
  partnerIds?: readonly Id<'partner'>[],
): Promise<ReadonlyMap<Id<'partner'>, BillingDetailsRecord>> {
  const rows = await tx.run<BillingDetailsRecord>(details, [partnerIds === undefined ? null : plainArray(partnerIds)]);
  return new Map(rows.map((row) => [row.partnerId, row]));
}

export async function recordVatAnswer(tx: OperatorTransaction, answer: VatAnswerRecord): Promise<void> {
  const { id, partnerId, vatNumber, kind, name, address, consultationNumber, reason, answeredAt } = answer;
  await tx.run(insertAnswer, [id, partnerId, vatNumber, kind, name, address, consultationNumber, reason, answeredAt]);
}

/** Newest first. */
export function listVatAnswers(
  tx: Transaction,
  partnerId: Id<'partner'>,
  limit = maxVatAnswersListed,
): Promise<readonly VatAnswerRecord[]> {
  return tx.run<VatAnswerRecord>(answers, [partnerId, Math.min(limit, maxVatAnswersListed)]);
}

/** The last thing known about a partner's VAT number: valid or invalid. */
export async function knownVatAnswer(
  tx: Transaction,
  asked: { readonly partnerId: Id<'partner'>; readonly vatNumber: string },
): Promise<VatAnswerRecord | undefined> {
  return (await tx.run<VatAnswerRecord>(known, [asked.partnerId, asked.vatNumber]))[0];
}

/** Answers by their ids: the proofs that documents name. */
export async function findVatAnswers(
  tx: Transaction,
  ids: readonly Id<'vat-answer'>[],
): Promise<ReadonlyMap<Id<'vat-answer'>, VatAnswerRecord>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.run<VatAnswerRecord>(byIds, [plainArray(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}
