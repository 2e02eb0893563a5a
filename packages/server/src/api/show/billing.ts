import { epcPayment } from '@saikne/billing';
import type { Invoice } from '@saikne/documents';
import { centsToText, clause as toClause, type Language } from '@saikne/kernel';
import type {
  BankPart,
  BankPaymentRecord,
  BankQuestion as BankQuestionRecord,
  BankFile as BankFileRecord,
  BillingDocument as BillingDocumentRecord,
  ContractMessage as ContractMessageRecord,
  VatAnswerRecord,
} from '@saikne/store';
import {
  vatCategory,
  type BankFile,
  type BankPayment,
  type BankQuestion,
  type BillingDocument,
  type BillingDocumentSummary,
  type ContractMessage,
  type VatAnswer,
} from '@saikne/wire';
import type { BankOutcome } from '../../billing/bank-import.js';
import { toldFindings, type DocumentHold } from '../../billing/write-document.js';
import { textOf } from '../texts.js';
import { clauseSummary } from './clause-summary.js';

export function toBillingSummary(row: BillingDocumentRecord, language: Language): BillingDocumentSummary {
  return {
    id: row.factId,
    number: row.number,
    kind: row.kind,
    contract: row.contractId,
    client: row.clientId,
    invoice: row.claim,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    net: text(row.netCents),
    vat: text(row.vatCents),
    gross: text(row.netCents + row.vatCents),
    lateCharges: text(row.lateCents),
    state: row.state,
    hold: row.hold === null ? null : toHold(row.hold as DocumentHold, language), // As `writeDocument` kept it.
    document: row.documentId,
  };
}

function toHold(hold: DocumentHold, language: Language): NonNullable<BillingDocumentSummary['hold']> {
  const { code, findings } = hold;
  const message = textOf(language, code, { count: findings.length });
  return { code, message, findings: toldFindings(hold, language) };
}

/** A line of a document with where its amount comes from. */
export type ExplainedLine = Pick<BillingDocument['lines'][number], 'clause' | 'explained'>;

/** A written document as people read it; one that is not written yet has no lines. */
export function toBillingDocument(
  row: BillingDocumentRecord,
  about: {
    readonly neutral: Invoice | undefined;
    readonly lines: readonly ExplainedLine[];
    readonly answer: VatAnswerRecord | undefined;
    /** What is still open on it, in cents. */
    readonly openCents: bigint;
    readonly language: Language;
  },
): BillingDocument {
  const { neutral, answer, language } = about;
  const period = neutral?.invoicingPeriod;
  return {
    ...toBillingSummary(row, language),
    reference: row.reference,
    currency: 'EUR',
    seller: partyOf(neutral?.seller),
    buyer: partyOf(neutral?.buyer),
    period:
      period?.startDate === undefined || period.endDate === undefined
        ? null
        : { firstDay: period.startDate, lastDay: period.endDate },
    lines: (neutral?.lines ?? []).map((line, at) => ({
      name: line.item.name,
      net: line.netAmount,
      vatCategory: vatCategory.parse(line.vat.category),
      vatRate: line.vat.rate ?? null,
      clause: about.lines[at]?.clause ?? null,
      explained: about.lines[at]?.explained ?? [],
    })),
    vatBreakdown: (neutral?.vatBreakdown ?? []).map((subtotal) => ({
      category: vatCategory.parse(subtotal.category),
      rate: subtotal.rate ?? null,
      net: subtotal.taxableAmount,
      vat: subtotal.taxAmount,
      reason: subtotal.exemptionReason ?? null,
    })),
    paid: neutral?.totals.paidAmount ?? '0.00',
    due: neutral?.totals.amountDue ?? text(row.netCents + row.vatCents + row.lateCents),
    profile: row.profile,
    sha256: row.sha256,
    vatAnswer: answer === undefined ? null : toVatAnswer(answer),
    payment: row.kind === 'invoice' ? paymentOf(row, neutral, about.openCents) : null,
  };
}

function partyOf(party: Invoice['seller'] | Invoice['buyer'] | undefined): BillingDocument['seller'] {
  return party === undefined ? null : { name: party.name, vatNumber: party.vatIdentifier ?? null };
}

/** How to pay what is still open: the account of the document, its reference, and the same as a QR code. */
function paymentOf(
  { reference }: BillingDocumentRecord,
  neutral: Invoice | undefined,
  openCents: bigint,
): BillingDocument['payment'] {
  const transfer = neutral?.paymentInstructions?.[0]?.creditTransfers?.[0];
  if (neutral === undefined || transfer === undefined) return null;
  const name = transfer.accountName ?? neutral.seller.name;
  const iban = transfer.account.value;
  const bic = transfer.serviceProvider?.value;
  const payment = { name, iban, cents: openCents, reference, ...(bic === undefined ? {} : { bic }) };
  const amount = openCents > 0n ? centsToText(openCents) : null;
  return { name, iban, bic: bic ?? null, reference, amount, qr: epcPayment(payment) ?? null };
}

export function toVatAnswer(row: VatAnswerRecord): VatAnswer {
  const { id, vatNumber, kind, name, address, consultationNumber, reason, answeredAt } = row;
  return { id, vatNumber, kind, name, address, consultationNumber, reason, answeredAt };
}

export function toContractMessage(row: ContractMessageRecord, language: Language): ContractMessage {
  const { postedOn, postedBy, trackingId, deliveredOn } = row;
  return {
    id: row.id,
    contract: row.contractId,
    client: row.clientId,
    fact: row.factId,
    kind: row.kind,
    channel: row.channel,
    language: row.language,
    address: row.address,
    subject: row.subject,
    body: row.body,
    clause: row.clause,
    summary: clauseSummary(toClause(row.clause), language) ?? '',
    madeAt: row.madeAt,
    printable: row.sha256 !== null,
    posting: postedOn === null ? null : { postedOn, postedBy: postedBy ?? '', trackingId, deliveredOn },
    readAt: row.readAt,
  };
}

export function toBankFile(row: BankFileRecord, repeated: boolean): BankFile {
  const { id, fileName, message, importedAt, importedBy } = row;
  const outcome = row.outcome as BankOutcome; // As `importBankFile` kept it.
  return { id, repeated, fileName, message, importedAt, importedBy, ...outcome };
}

export function toBankPayment(row: BankPaymentRecord, parts: readonly BankPart[], language: Language): BankPayment {
  const payer = row.payer as { readonly name?: string; readonly iban?: string }; // As the matching gave it.
  return {
    id: row.id,
    file: row.fileId,
    account: row.account,
    currency: row.currency,
    amount: text(row.cents),
    bookedOn: row.bookedOn,
    payer: { name: payer.name ?? null, iban: payer.iban ?? null },
    text: row.referenceText,
    state: row.state,
    matchedBy: row.matchedBy,
    why: row.why.map((code) => ({ code, message: textOf(language, code, {}) })),
    // As the import kept them.
    candidates: (row.candidates as readonly { contract: string; invoice: string | null }[]).map((one) => ({ ...one })),
    parts: parts.map((part) => ({
      contract: part.contractId,
      invoice: part.claim,
      amount: text(part.cents),
      paid: part.paid,
      takenBack: part.takenBack,
      refusal: part.refusal === null ? null : toRefusal(part.refusal, language),
    })),
    settledBy: row.settledBy,
    note: row.note,
  };
}

function toRefusal(kept: unknown, language: Language) {
  // A refusal as `placePayments` kept it.
  const { code, values } = kept as { readonly code: string; readonly values: Readonly<Record<string, string>> };
  return { code, message: textOf(language, code, values) };
}

export function toBankQuestion(row: BankQuestionRecord, language: Language): BankQuestion {
  return {
    id: row.id,
    file: row.fileId,
    why: { code: row.why, message: textOf(language, row.why, {}) },
    entry: row.entry,
    candidates: [...(row.candidates as readonly string[])], // Ids of payments, as the import kept them.
    settledBy: row.settledBy,
    note: row.note,
  };
}

function text(cents: number): string {
  return centsToText(BigInt(cents));
}
