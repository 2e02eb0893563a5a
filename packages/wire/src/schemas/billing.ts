import { z } from 'zod';
import { amount } from './contract.js';
import { clauseRef, day, id, instant, pageSize, sha256 } from './values.js';

const shortText = z.string().trim().min(1).max(200);

/** A number with the scheme that gave it: an EAS code, or a name of the house. */
export const identifier = z.object({ scheme: z.string().regex(/^[A-Za-z0-9:-]{1,20}$/), value: shortText });

export const postalAddress = z
  .object({
    line1: shortText,
    line2: shortText.optional(),
    city: shortText,
    postCode: z.string().trim().min(1).max(20),
    /** ISO 3166, two letters. */
    country: z.string().regex(/^[A-Z]{2}$/),
  })
  .meta({ id: 'PostalAddress' });

/** A VAT number with its country, as VIES takes it. */
const vatNumber = z.string().regex(/^[A-Z]{2}[A-Z0-9+*]{2,12}$/);
const iban = z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/);
const bic = z.string().regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/);
const series = z.string().regex(/^[A-Z][A-Z0-9]{0,7}$/);

/** The operator as it stands on its invoices. */
export const seller = z
  .object({
    /** The operator as a partner of its own exchange: its invoices go out from it. */
    partner: id,
    name: shortText,
    registration: identifier,
    vatNumber,
    electronicAddress: identifier,
    address: postalAddress,
    account: z.object({ iban, bic: bic.optional(), bank: shortText.optional() }),
    contact: z.object({ name: shortText, email: z.email().max(200), telephone: shortText.optional() }),
    invoiceSeries: series.default('INV'),
    creditNoteSeries: series.default('CN'),
    /**
     * The first day whose invoices this installation writes; of a contract that was taken over later, the day it came.
     * Left out: each contract's own day.
     */
    documentsFrom: day.optional(),
  })
  .meta({ id: 'Seller' });
export type Seller = z.infer<typeof seller>;

/** A client as it stands on its invoices. */
export const billingDetails = z
  .object({
    name: shortText,
    registration: identifier.optional(),
    vatNumber: vatNumber.optional(),
    /** Where e-invoices go; where it has none, documents are valid EN 16931 without being Peppol's. */
    electronicAddress: identifier.optional(),
    /** The registered address: official notices go there. */
    address: postalAddress,
    /** What the client wants to find on its invoices (BT-10). */
    buyerReference: shortText.optional(),
    /** Where notices go. */
    email: z.email().max(200).optional(),
    language: z.enum(['lv', 'en', 'et', 'lt', 'ru']).optional(),
    /** Accounts it pays from. */
    ibans: z.array(iban).max(20).default([]),
  })
  .meta({ id: 'BillingDetails' });
export type BillingDetails = z.infer<typeof billingDetails>;

export const sellerAnswer = z.object({ seller: seller.nullable(), changedAt: instant.nullable() });
export type SellerAnswer = z.infer<typeof sellerAnswer>;
export const billingDetailsAnswer = z.object({ details: billingDetails.nullable(), changedAt: instant.nullable() });
export type BillingDetailsAnswer = z.infer<typeof billingDetailsAnswer>;

/** What VIES said about a VAT number. */
export const vatAnswer = z
  .object({
    id,
    vatNumber: z.string(),
    kind: z.enum(['valid', 'invalid', 'unavailable']),
    name: z.string().nullable(),
    address: z.string().nullable(),
    /** The proof of the question. */
    consultationNumber: z.string().nullable(),
    /** Why it did not answer. */
    reason: z.string().nullable(),
    answeredAt: instant,
  })
  .meta({ id: 'VatAnswer' });
export type VatAnswer = z.infer<typeof vatAnswer>;
export const vatAnswerList = z.object({ items: z.array(vatAnswer) });
export type VatAnswerList = z.infer<typeof vatAnswerList>;

export const vatCategory = z.enum(['S', 'AE', 'E', 'O']);
const documentState = z.enum(['numbered', 'held', 'issued', 'sent']);

/** Why a document is not written: a person is asked. */
export const documentHold = z
  .object({
    code: z.string(),
    message: z.string(),
    /** Rules that the document would break. */
    findings: z.array(z.object({ rule: z.string(), path: z.string(), message: z.string() })),
  })
  .meta({ id: 'BillingHold' });

export const billingDocumentSummary = z
  .object({
    /** The id of the fact that made it. */
    id,
    number: z.string(),
    kind: z.enum(['invoice', 'credit-note']),
    contract: id,
    client: id,
    /** What the contract's facts call the invoice. */
    invoice: z.string(),
    issuedOn: day,
    dueOn: day.nullable(),
    net: amount,
    vat: amount,
    gross: amount,
    lateCharges: amount,
    state: documentState,
    hold: documentHold.nullable(),
    /** The document of the exchange that carries it. */
    document: id.nullable(),
  })
  .meta({ id: 'BillingDocumentSummary' });
export type BillingDocumentSummary = z.infer<typeof billingDocumentSummary>;

export const billingDocumentQuery = z.object({
  contract: id.optional(),
  client: id.optional(),
  state: documentState.optional(),
  before: id.optional(),
  limit: pageSize,
});
export const billingDocumentPage = z.object({ items: z.array(billingDocumentSummary), next: id.nullable() });
export type BillingDocumentPage = z.infer<typeof billingDocumentPage>;

/** Where the amount of a line comes from. */
export const lineExplanation = z
  .object({
    fact: id,
    clause: clauseRef,
    summary: z.string(),
    /** The sum in words, in the language asked for. */
    text: z.string(),
  })
  .meta({ id: 'LineExplanation' });

export const billingDocument = billingDocumentSummary
  .extend({
    reference: z.string(),
    currency: z.literal('EUR'),
    seller: z.object({ name: z.string(), vatNumber: z.string().nullable() }).nullable(),
    buyer: z.object({ name: z.string(), vatNumber: z.string().nullable() }).nullable(),
    period: z.object({ firstDay: day, lastDay: day }).nullable(),
    lines: z.array(
      z.object({
        name: z.string(),
        net: amount,
        vatCategory,
        vatRate: z.string().nullable(),
        clause: clauseRef.nullable(),
        explained: z.array(lineExplanation),
      }),
    ),
    vatBreakdown: z.array(
      z.object({
        category: vatCategory,
        rate: z.string().nullable(),
        net: amount,
        vat: amount,
        reason: z.string().nullable(),
      }),
    ),
    /** Already paid, as the document says. */
    paid: amount,
    /** What the document asks for. */
    due: amount,
    profile: z.string().nullable(),
    sha256: sha256.nullable(),
    /** The proof behind a reverse charge. */
    vatAnswer: vatAnswer.nullable(),
    payment: z
      .object({
        name: z.string(),
        iban: z.string(),
        bic: z.string().nullable(),
        reference: z.string(),
        /** What is still to be paid; null: nothing. */
        amount: amount.nullable(),
        /** The content of the QR code of EPC069-12, to be drawn at level M; null where nothing is to be paid. */
        qr: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'BillingDocument' });
export type BillingDocument = z.infer<typeof billingDocument>;

/** A person's word on how VAT applies to a held document. */
export const vatRuling = z.object({ category: vatCategory, reason: z.string().trim().min(3).max(500) });

const letterKind = z.enum(['termination', 'amendment', 'other']);

export const contractMessage = z
  .object({
    id,
    contract: id,
    client: id,
    fact: id.nullable(),
    kind: z.string(),
    channel: z.enum(['email', 'post']),
    language: z.string(),
    /** Where it went, as it was at that time. */
    address: z.string().nullable(),
    subject: z.string(),
    body: z.string(),
    clause: clauseRef,
    summary: z.string(),
    madeAt: instant,
    /** A letter: whether it has a page to print, and its posting record. */
    printable: z.boolean(),
    posting: z
      .object({ postedOn: day, postedBy: z.string(), trackingId: z.string().nullable(), deliveredOn: day.nullable() })
      .nullable(),
    /** When the client first read it here. */
    readAt: instant.nullable(),
  })
  .meta({ id: 'ContractMessage' });
export type ContractMessage = z.infer<typeof contractMessage>;
export const contractMessageQuery = z.object({
  contract: id.optional(),
  /** Letters that lie unposted. */
  unposted: z.enum(['true', 'false']).optional(),
  before: id.optional(),
  limit: pageSize,
});
export const contractMessagePage = z.object({ items: z.array(contractMessage), next: id.nullable() });
export type ContractMessagePage = z.infer<typeof contractMessagePage>;

/** An official notice to be printed and posted. */
export const newLetter = z.object({
  kind: letterKind,
  /** The clause under which it is sent, where there are several. */
  under: clauseRef.optional(),
  changes: z
    .array(
      z.object({
        clause: clauseRef,
        parameter: z.string().max(100),
        value: z.union([z.string().max(500), z.number(), z.boolean()]),
      }),
    )
    .max(50)
    .optional(),
  /** The operator's own words, put into the letter. */
  text: z.string().trim().min(1).max(5000),
  /** Default: the client's. */
  language: z.enum(['lv', 'en', 'et', 'lt', 'ru']).optional(),
});
export type NewLetter = z.infer<typeof newLetter>;

export const newPosting = z.object({
  /** Default: today. */
  postedOn: day.optional(),
  trackingId: z
    .string()
    .regex(/^[A-Za-z0-9 -]{1,40}$/)
    .optional(),
});

const part = z.object({ contract: id, invoice: z.string().max(60).nullable(), amount });
const done = z.enum(['wanted', 'done', 'refused']);

export const bankPayment = z
  .object({
    id,
    file: id,
    account: z.string(),
    currency: z.string(),
    amount,
    bookedOn: day,
    payer: z.object({ name: z.string().nullable(), iban: z.string().nullable() }),
    text: z.string(),
    state: z.enum(['open', 'placed', 'dismissed', 'reversed']),
    matchedBy: z.string().nullable(),
    /** Why a person has to look at it. */
    why: z.array(z.object({ code: z.string(), message: z.string() })),
    candidates: z.array(z.object({ contract: id, invoice: z.string().nullable() })),
    parts: z.array(
      part.extend({
        paid: done,
        takenBack: done.nullable(),
        refusal: z.object({ code: z.string(), message: z.string() }).nullable(),
      }),
    ),
    settledBy: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'BankPayment' });
export type BankPayment = z.infer<typeof bankPayment>;
export const bankPaymentQuery = z.object({
  state: z.enum(['open', 'placed', 'dismissed', 'reversed']).optional(),
  file: id.optional(),
  before: id.optional(),
  limit: pageSize,
});
export const bankPaymentPage = z.object({ items: z.array(bankPayment), next: id.nullable() });
export type BankPaymentPage = z.infer<typeof bankPaymentPage>;

export const bankFile = z
  .object({
    id,
    /** These very bytes were imported before; nothing was done again. */
    repeated: z.boolean(),
    fileName: z.string().nullable(),
    message: z.string(),
    importedAt: instant,
    importedBy: z.string(),
    matched: z.number().int(),
    forPerson: z.number().int(),
    questions: z.number().int(),
    reversed: z.number().int(),
    /** Taken before in another file. */
    known: z.number().int(),
    /** Money that went out, and what is not booked. */
    outside: z.number().int(),
  })
  .meta({ id: 'BankFile' });
export type BankFile = z.infer<typeof bankFile>;
export const bankFileList = z.object({ items: z.array(bankFile) });
export type BankFileList = z.infer<typeof bankFileList>;

export const bankAssignment = z.object({ parts: z.array(part).min(1).max(50) });
export const bankNote = z.object({ note: z.string().trim().min(3).max(500) });

export const bankQuestion = z
  .object({
    id,
    file: id,
    why: z.object({ code: z.string(), message: z.string() }),
    /** The entry as it came. */
    entry: z.unknown(),
    /** Payments that may be meant. */
    candidates: z.array(id),
    settledBy: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'BankQuestion' });
export type BankQuestion = z.infer<typeof bankQuestion>;
export const bankQuestionQuery = z.object({
  open: z.enum(['true', 'false']).default('true'),
  before: id.optional(),
  limit: pageSize,
});
export const bankQuestionPage = z.object({ items: z.array(bankQuestion), next: id.nullable() });
export type BankQuestionPage = z.infer<typeof bankQuestionPage>;

/** The days an export is about, both included. */
export const exportQuery = z.object({ from: day, until: day });
/** `spreadsheet`: semicolons and decimal commas, as Baltic locales expect. */
export const exportCsvQuery = exportQuery.extend({ style: z.enum(['plain', 'spreadsheet']).default('plain') });

const cell = z.union([z.string(), z.number(), z.null()]);
export const exportTable = z
  .object({
    export: z.enum(['accounting', 'vat']),
    firstDay: day,
    lastDay: day,
    columns: z.array(z.string()),
    rows: z.array(z.record(z.string(), cell)),
    /** Accounting: by account, in EUR, debit positive. VAT: by category and rate. They come to the rows' sums. */
    totals: z.array(z.record(z.string(), cell)),
    /** Documents of the period that wait for a person. */
    unfinished: z.number().int(),
  })
  .meta({ id: 'ExportTable' });
export type ExportTable = z.infer<typeof exportTable>;
