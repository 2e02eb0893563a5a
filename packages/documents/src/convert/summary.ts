/** What the exchange decides on, without the rest of the document. */
import { yearOf, type Day, type Decimal } from '@saikne/kernel';
import type { DocumentType, FormatId } from '../formats/format.js';
import type { InvoiceDraft } from '../invoice/terms.js';
import type { Identifier } from '../model/term.js';
import type { ReadResult } from './read.js';

/** How a party is named: every identifier the document gives it. */
export interface PartySummary {
  readonly name?: string;
  /** EAS electronic address, legal registration, other identifiers (GLN …), each with its scheme where it has one. */
  readonly identifiers: readonly PartyIdentifier[];
}

export interface PartyIdentifier extends Identifier {
  readonly kind: 'electronic-address' | 'vat' | 'legal-registration' | 'tax-registration' | 'identifier';
}

export interface DocumentSummary {
  readonly format: FormatId;
  readonly documentType: DocumentType;
  readonly number?: string;
  readonly issueDate?: Day;
  /** The year of the issue date: part of the business key (Telema 2.8.4). */
  readonly documentYear?: number;
  readonly sender: PartySummary;
  readonly receiver: PartySummary;
  readonly currency?: string;
  readonly totalWithoutVat?: Decimal;
  readonly vatTotal?: Decimal;
  readonly totalWithVat?: Decimal;
  readonly amountDue?: Decimal;
  readonly lineCount: number;
  readonly specification?: string;
  readonly businessProcess?: string;
}

/** The summary of what was read; `undefined` where the bytes were in no format we know. */
export function summarise(result: ReadResult): DocumentSummary | undefined {
  const { format, draft, documentType } = result;
  if (format === undefined || draft === undefined || documentType === undefined) return undefined;
  const { number, issueDate, currency, totals, processControl } = draft;
  return {
    format,
    documentType,
    ...defined({ number, issueDate, currency, documentYear: issueDate === undefined ? undefined : yearOf(issueDate) }),
    sender: senderOf(draft),
    receiver: receiverOf(draft),
    ...defined({
      totalWithoutVat: totals?.totalWithoutVat,
      vatTotal: totals?.vatTotal,
      totalWithVat: totals?.totalWithVat,
      amountDue: totals?.amountDue,
      specification: processControl?.specification,
      businessProcess: processControl?.businessProcess,
    }),
    lineCount: draft.lines?.length ?? 0,
  };
}

function senderOf({ seller }: InvoiceDraft): PartySummary {
  if (seller === undefined) return { identifiers: [] };
  return {
    ...defined({ name: seller.name }),
    identifiers: [
      ...identified('electronic-address', seller.electronicAddress),
      ...identified('vat', textIdentifier(seller.vatIdentifier)),
      ...identified('legal-registration', seller.legalRegistration),
      ...identified('tax-registration', textIdentifier(seller.taxRegistration)),
      ...(seller.identifiers ?? []).flatMap((identifier) => identified('identifier', identifier)),
    ],
  };
}

function receiverOf({ buyer }: InvoiceDraft): PartySummary {
  if (buyer === undefined) return { identifiers: [] };
  return {
    ...defined({ name: buyer.name }),
    identifiers: [
      ...identified('electronic-address', buyer.electronicAddress),
      ...identified('vat', textIdentifier(buyer.vatIdentifier)),
      ...identified('legal-registration', buyer.legalRegistration),
      ...identified('identifier', buyer.identifier),
    ],
  };
}

function identified(kind: PartyIdentifier['kind'], identifier: Identifier | undefined): readonly PartyIdentifier[] {
  return identifier === undefined ? [] : [{ kind, ...identifier }];
}

function textIdentifier(value: string | undefined): Identifier | undefined {
  return value === undefined ? undefined : { value };
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The same without the keys that have no value. */
function defined<T extends object>(values: T): Defined<T> {
  // Only keys are taken away.
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
