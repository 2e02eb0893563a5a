import type { ClauseRef, Day, Instant, Month } from '@saikne/kernel';
import type { PartOf } from '@saikne/billing';
import type { Writable } from './writable.js';
import type { TakenOverFacts } from './taken-over.js';

export type Side = 'operator' | 'client';
export type NoticeKind = 'termination' | 'amendment' | 'other';
export type HowEnded = 'notice' | 'right' | 'agreement' | 'change' | 'term' | 'noSubscription';

/** What a part of a payment went to, as text: amounts in EUR. */
export interface PaidPart {
  readonly to: PartOf;
  readonly invoice?: string;
  readonly amount: string;
}

/** A line of an invoice: what it is for, and its amount without VAT. */
export interface InvoicedLine {
  readonly what: 'service' | 'monthlyFee' | 'instalment' | 'paperInvoice';
  readonly amount: string;
  readonly clause?: ClauseRef;
  readonly month?: Month;
  readonly subscription?: string;
}

/** A value that a contract sets in place of its terms' own (Telema 2.2.2). */
export interface Deviation {
  readonly clause: ClauseRef;
  readonly parameter: string;
  readonly value: ParameterValue;
  /** The day from which it holds; absent: from the beginning. */
  readonly from?: Day;
  /** The amendment that brought it. */
  readonly notice?: string;
}
export type ParameterValue = string | number | boolean | readonly string[];

/** A sum that the operator gives up on an invoice, why, and who decided it. */
export interface Waiver {
  readonly invoice: string;
  readonly amount: string;
  readonly reason: string;
  readonly who?: string;
}

/** What a duty or a right is about, where there can be several of one name. */
export interface Subject {
  readonly invoice?: string;
  readonly announcement?: string;
  readonly notice?: string;
  readonly subscription?: string;
}

/** Whether two rights, duties or facts are about the same; one that names nothing is about the whole contract. */
export function isSameSubject(a: Subject, b: Subject): boolean {
  return (
    a.invoice === b.invoice &&
    a.announcement === b.announcement &&
    a.notice === b.notice &&
    a.subscription === b.subscription
  );
}

/** Writes into a record what it is about. */
export function nameSubject(record: Writable<Subject>, subject: Subject): void {
  const { invoice, announcement, notice, subscription } = subject;
  if (invoice !== undefined) record.invoice = invoice;
  if (announcement !== undefined) record.announcement = announcement;
  if (notice !== undefined) record.notice = notice;
  if (subscription !== undefined) record.subscription = subscription;
}

/**
 * What can happen to a contract, by name, with what each fact says. Amounts are decimal text in EUR; days are local days
 * of the contract; everything else is text, a number or a flag, so that a journal can be read by anybody.
 */
export interface ContractFacts extends TakenOverFacts {
  readonly ApplicationReceived: { readonly applicant: string; readonly registrationNumber?: string };
  readonly ContractOffered: { readonly validUntil?: Day };
  readonly OfferLapsed: object;
  readonly ApplicationRefused: { readonly reason: string; readonly paymentsKept: boolean };
  readonly ApplicationWithdrawn: object;
  readonly ContractSigned: { readonly signedOn: Day; readonly inForceOn: Day };
  readonly ContractEnteredIntoForce: object;
  readonly ContractEnded: { readonly how: HowEnded; readonly notice?: string };
  readonly ContractReinstated: object;
  readonly ContractAssigned: { readonly to: string };
  readonly SignatureRecorded: {
    readonly form: string;
    readonly side?: Side;
    readonly signer?: string;
    readonly signedOn?: Day;
  };
  readonly RepresentationsMade: { readonly consents: readonly string[] };
  readonly MandateRecorded: {
    readonly agent: string;
    readonly firstDay?: Day;
    readonly lastDay?: Day;
    readonly scope?: readonly string[];
  };
  readonly MandateRevoked: { readonly agent: string };
  readonly ConsentWithdrawn: { readonly what: string };
  readonly DiscountGranted: { readonly campaign: string };

  readonly ActivationFeeReceived: { readonly receivedOn?: Day };
  readonly Activated: { readonly activatedOn?: Day };
  readonly MonthlyFeeCharged: { readonly month: Month; readonly amount: string; readonly days: number };
  readonly InstalmentCharged: { readonly subscription: string; readonly month: Month; readonly amount: string };
  readonly InvoiceIssued: {
    readonly invoice: string;
    readonly net: string;
    readonly vat: string;
    readonly gross: string;
    readonly dueOn: Day;
    /** Charges for lateness that stand on this invoice beside its own sum, without VAT. */
    readonly lateCharges?: string;
    /** What the net sum is made of, where it is exactly what had been charged. */
    readonly lines?: readonly InvoicedLine[];
    readonly paper?: boolean;
  };
  readonly InvoiceSent: { readonly invoice: string; readonly channel: string; readonly to?: string };
  readonly PaperInvoiceCharged: { readonly invoice: string; readonly amount: string };
  readonly InvoiceReportedMissing: { readonly month: Month };
  readonly CreditNoteIssued: {
    readonly invoice: string;
    readonly net: string;
    readonly vat: string;
    readonly gross: string;
    /** What of it had been paid already and became the client's credit. */
    readonly toCredit?: string;
  };
  readonly PaymentReceived: {
    readonly payment: string;
    readonly amount: string;
    readonly invoice?: string;
    readonly parts: readonly PaidPart[];
    /** The day on which the money came, where it was recorded later. */
    readonly receivedOn?: Day;
  };
  readonly PaymentReversed: {
    readonly payment: string;
    readonly amount: string;
    readonly reason?: string;
    readonly who?: string;
  };
  readonly CreditUsed: { readonly amount: string; readonly parts: readonly PaidPart[] };
  readonly InvoicePaid: { readonly invoice: string };
  readonly LateChargeComputed: {
    readonly invoice: string;
    readonly kind: 'penalty' | 'interest';
    readonly days: number;
    readonly amount: string;
  };
  readonly LateChargeWaived: Waiver;
  readonly CollectionCostsWaived: Waiver;
  readonly PrincipalWaived: Waiver;
  readonly InvoiceVoided: { readonly invoice: string; readonly reason: string; readonly who?: string };
  /** A correction over the limit waits for a second person. */
  readonly CorrectionProposed: {
    readonly correction: string;
    readonly do: string;
    readonly invoice?: string;
    readonly payment?: string;
    readonly of?: 'lateCharge' | 'costs' | 'principal';
    readonly amount: string;
    readonly reason: string;
    readonly who: string;
  };
  readonly CorrectionApproved: { readonly correction: string; readonly who: string };
  readonly CorrectionRejected: { readonly correction: string; readonly who: string; readonly reason?: string };
  readonly CollectionCostsCharged: { readonly invoice: string; readonly amount: string };
  readonly DebtHandedOver: { readonly invoice: string; readonly collector: string };
  readonly ClaimLetterSent: { readonly invoice: string };
  readonly RestorationFeeCharged: { readonly net: string; readonly vat: string };

  readonly ObjectionReceived: {
    readonly invoice: string;
    readonly amount: string;
    readonly blocks: boolean;
    readonly reason?: string;
    readonly receivedOn?: Day;
  };
  readonly ObjectionCeasedToBlock: { readonly invoice: string; readonly reason: string };
  readonly ObjectionAnswered: { readonly invoice: string; readonly founded: boolean; readonly dueOn?: Day };

  readonly DutyArose: {
    readonly duty: string;
    readonly holder: Side;
    readonly dueOn?: Day;
    readonly waitingOn?: Side;
  } & Subject;
  readonly DutyFulfilled: { readonly duty: string } & Subject;
  readonly DutyMissed: { readonly duty: string } & Subject;
  readonly DutyLapsed: { readonly duty: string } & Subject;
  readonly RightOpened: {
    readonly right: string;
    readonly holder: Side;
    readonly until?: Day;
    readonly cause?: string;
  } & Subject;
  readonly RightLapsed: { readonly right: string; readonly holder: Side } & Subject;

  readonly ReasonsTold: { readonly right: string; readonly causes: readonly string[] };
  readonly VoluntarySuspensionGranted: { readonly firstDay: Day; readonly lastDay: Day };
  readonly Suspended: { readonly kind: 'imposed' | 'voluntary'; readonly cause?: string };
  readonly Resumed: object;
  readonly ServiceDiscontinued: { readonly service: string; readonly effectiveOn: Day };

  readonly NoticePosted: {
    readonly notice: string;
    readonly kind: NoticeKind;
    readonly by: Side;
    readonly postedOn?: Day;
    readonly deliveredOn: Day;
    readonly to?: string;
    readonly endsOn?: Day;
    readonly changes?: readonly Deviation[];
  };
  readonly NoticeDelivered: { readonly notice: string };
  readonly EndingSet: {
    readonly endsOn: Day;
    readonly how: HowEnded;
    readonly atStart: boolean;
    readonly notice?: string;
  };
  readonly AmendmentAgreed: { readonly notice: string; readonly tacit: boolean };
  readonly AmendmentRefused: { readonly notice: string; readonly postedOn?: Day };
  readonly ChangeAnnounced: {
    readonly announcement: string;
    readonly effectiveOn: Day;
    readonly what: string;
    readonly exception?: string;
    readonly product?: string;
    readonly period?: string;
    readonly price?: string;
    readonly terms?: string;
    readonly changes?: readonly Deviation[];
  };
  /** Changed terms take effect; what had begun before keeps its numbers. */
  readonly TermsReplaced: {
    readonly announcement: string;
    readonly terms?: string;
    readonly changes?: readonly Deviation[];
  };
  readonly ChangeAccepted: { readonly announcement: string; readonly tacit: boolean };
  readonly ChangeRejected: { readonly announcement: string; readonly receivedOn?: Day };
  readonly MaintenanceAnnounced: { readonly startsOn: Day; readonly countsAsDowntime: boolean };

  readonly BreachReported: { readonly what: string; readonly impossible: boolean };
  readonly BreachCured: { readonly what: string };
  readonly ComplaintReceived: { readonly what: string };
  readonly ComplaintAnswered: object;
  readonly ClaimAccepted: {
    readonly id: string;
    readonly amount: string;
    readonly damageOn: Day;
    readonly receivedOn?: Day;
    /** The most that all claims under the same bound can bring; absent where no bound applies. */
    readonly boundedAt?: string;
  };
  readonly ClientReminded: { readonly of: string; readonly because: string };
  readonly SystemChangeRequested: { readonly change: string; readonly plannedOn: Day };
  readonly SystemChangeAnswered: { readonly change: string; readonly agreed: boolean };
  readonly SystemChangeLapsed: { readonly change: string };
  readonly RecordFiled: {
    readonly what: string;
    readonly reference: string;
    readonly about?: string;
    readonly receivedOn?: Day;
  };
  readonly CoordinationOpened: { readonly matter: string; readonly reason: string };
  readonly CoordinationClosed: { readonly matter: string; readonly outcome: string };
  readonly ContactChanged: { readonly what: string; readonly value: string };
  readonly ForceMajeureDeclared: { readonly by: Side; readonly hinders: readonly string[] };
  readonly ForceMajeureEnded: object;
  readonly Refused: {
    readonly do: string;
    readonly code: string;
    readonly notBefore?: Day;
    readonly notAfter?: Day;
    readonly values?: Readonly<Record<string, string | number | boolean>>;
    readonly instead?: readonly string[];
  };
}

/** When a fact happened: the local day and the instant. What happens at a day's end has that day. */
export interface Stamp {
  readonly on: Day;
  readonly at: Instant;
}

/** Every fact of a table of facts, each with its name, its clause and its stamp. */
export type FactOf<Table> = {
  readonly [Name in keyof Table & string]: Stamp & { readonly fact: Name; readonly clause: ClauseRef } & Table[Name];
}[keyof Table & string];

/** A fact before it has its stamp: what a rule says, and the engine dates. */
export type DraftOf<Table> = {
  readonly [Name in keyof Table & string]: { readonly fact: Name; readonly clause: ClauseRef } & Table[Name];
}[keyof Table & string];

export type ContractFact = FactOf<ContractFacts>;
export type ContractDraft = DraftOf<ContractFacts>;

/** A fact of any room that takes part in the contract, as the engine and the journal see it. */
export interface AnyFact extends Stamp {
  readonly fact: string;
  readonly clause: ClauseRef;
}
export interface AnyDraft {
  readonly fact: string;
  readonly clause: ClauseRef;
}
