import type { Day, Month } from '@saikne/kernel';
import type { AnyDraft, DraftOf, FactOf } from '@saikne/contract';

/** A document as it read at some time. */
export interface DocumentVersion {
  readonly document: string;
  readonly version: string;
}

/** Who may ask for changes on the client's behalf: for these only, and to this day, where set. */
export interface Administrator {
  readonly name: string;
  readonly address?: string;
  readonly scope?: readonly string[];
  readonly lastDay?: Day;
}

/** What a contract's service content brings along when it is taken over; nothing is ordered anew for it. */
interface TakenOverContent {
  readonly ContentTakenOver: {
    readonly accepted: readonly { readonly document: string; readonly acceptedOn: Day; readonly version?: string }[];
    readonly firstConfirmedOn?: Day;
    readonly deemedReceived: boolean;
    readonly powerOfAttorney: boolean;
    readonly pauseAgreed: boolean;
    readonly missingReportedOn?: Day;
    readonly increasedIn?: Month;
    readonly upstreamEndedOn?: Day;
    readonly upstreamSuspended: readonly string[];
    readonly upstreamRefused: readonly { readonly subscription: string; readonly refusedOn: Day }[];
  };
  readonly SubscriptionTakenOver: {
    readonly subscription: string;
    readonly product: string;
    readonly period: 'year' | 'month';
    /** The first day of its first period; anniversaries are counted from it. */
    readonly startedOn: Day;
    readonly firstDay: Day;
    readonly lastDay: Day;
    readonly licences: number;
    readonly price: string;
    readonly chargedThrough?: Month;
    /** What an earlier period still charges in the month in which the current one began. */
    readonly carried?: string;
    readonly stillToCharge?: string;
    readonly assigned: number;
    readonly ended: boolean;
  };
  readonly LicencesTakenOver: {
    readonly subscription: string;
    readonly licences: number;
    readonly addedOn: Day;
    readonly lastDay: Day;
  };
  readonly ReductionTakenOver: {
    readonly subscription: string;
    readonly licences: number;
    readonly askedOn: Day;
    readonly when: 'renewal' | 'early';
  };
}

/** What can happen to the service content of a resale contract. Amounts are decimal text in EUR, without VAT. */
export interface ResaleFacts extends TakenOverContent {
  readonly DocumentsAccepted: {
    readonly documents: readonly string[];
    readonly versions?: readonly DocumentVersion[];
    readonly who?: string;
  };
  /** What the client's signature accepts beside the contract itself. */
  readonly ContractDocumentsAccepted: { readonly versions: readonly DocumentVersion[]; readonly who?: string };
  readonly AcceptanceWithdrawn: object;
  readonly RemoteAccessGranted: { readonly to: string; readonly lastDay?: Day };
  readonly RemoteAccessEnded: { readonly to: string };
  readonly RemoteSupportGiven: { readonly by: string; readonly matter: string };
  readonly PowerOfAttorneyFiled: object;
  readonly AdministratorNamed: Administrator;
  readonly AdministratorRemoved: { readonly name: string };
  readonly SubscriptionStarted: {
    readonly subscription: string;
    readonly product: string;
    readonly period: 'year' | 'month';
    readonly firstDay: Day;
    readonly lastDay: Day;
    readonly licences: number;
    /** For one licence and one period. */
    readonly price: string;
    readonly fee: string;
  };
  readonly SubscriptionRenewed: {
    readonly subscription: string;
    readonly firstDay: Day;
    readonly lastDay: Day;
    readonly licences: number;
    readonly price: string;
    readonly fee: string;
  };
  readonly SubscriptionEnded: { readonly subscription: string; readonly because: string };
  readonly LicencesAdded: {
    readonly subscription: string;
    readonly licences: number;
    readonly fee: string;
    readonly lastDay: Day;
    readonly request?: string;
    /** Whether it counts as the month's increase. */
    readonly counts: boolean;
  };
  readonly IncreaseCounted: { readonly subscription: string };
  readonly ReductionRegistered: {
    readonly subscription: string;
    readonly licences: number;
    readonly when: 'renewal' | 'early';
    readonly receivedOn?: Day;
  };
  readonly ServiceContentChanged: { readonly licences: number; readonly fee: string };
  readonly ContentChangeBinding: { readonly subscription: string };
  readonly ChangeConfirmationSent: { readonly subscription: string };
  readonly ChargingStarted: object;
  readonly MissingConfirmationReported: object;
  readonly ConfirmationDeemedReceived: { readonly sentOn: Day };
  readonly UpstreamReported: { readonly event: string; readonly subscription?: string };
  readonly UpstreamInstructed: { readonly instruction: string; readonly subscription: string };
  readonly PauseAgreed: object;
  readonly LicenceAssigned: { readonly subscription: string; readonly user: string };
  readonly DisclosureRecorded: { readonly to: string; readonly what: string; readonly purpose: string };
  readonly DocumentVersionRecorded: { readonly document: string; readonly version: string };
  readonly FeeRecalculated: {
    readonly invoice: string;
    readonly days: number;
    /** The days of the month that the invoice is for. */
    readonly ofDays: number;
    readonly amount: string;
  };
}

export type ResaleFact = FactOf<ResaleFacts>;
export type ResaleDraft = DraftOf<ResaleFacts>;

/** A draft of this room, checked against its table. */
export function resaleDraft(draft: ResaleDraft): AnyDraft {
  return draft;
}
