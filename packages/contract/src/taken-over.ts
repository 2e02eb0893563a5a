import type { ClauseRef, Day, Month } from '@saikne/kernel';
import type { Charge } from './charges.js';
import type { Deviation, HowEnded, NoticeKind, PaidPart, Side } from './fact.js';

/**
 * What a contract brings along that ran elsewhere before: facts of the day on which it is taken over, each telling what had
 * happened and when. Nothing follows from them that had followed then: no invoice is sent again, no order placed anew.
 */
export interface TakenOverFacts {
  /** The contract runs here from now on. `credit` is what the client has on its account. */
  readonly ContractTakenOver: {
    readonly signedOn: Day;
    readonly inForceOn: Day;
    readonly activatedOn?: Day;
    readonly activationFeeReceivedOn?: Day;
    readonly chargedThrough?: Month;
    readonly credit: string;
  };
  readonly InvoiceTakenOver: {
    readonly invoice: string;
    readonly net: string;
    readonly vat: string;
    readonly gross: string;
    readonly issuedOn: Day;
    readonly dueOn: Day;
    /** What of its principal had been settled in time, without a payment that is told apart. */
    readonly paid?: string;
    readonly lateCharged?: string;
    readonly lateWaived?: string;
    readonly costs?: string;
    readonly claimLetterSent?: boolean;
    readonly handedOver?: boolean;
  };
  readonly PaymentTakenOver: {
    readonly payment: string;
    readonly amount: string;
    readonly receivedOn: Day;
    readonly parts: readonly PaidPart[];
    readonly reversed?: boolean;
  };
  readonly CreditTakenOver: { readonly invoice: string; readonly gross: string; readonly toCredit?: string };
  readonly ChargeTakenOver: {
    readonly what: Charge['what'];
    readonly amount: string;
    readonly chargedOn: Day;
    readonly under: ClauseRef;
    readonly month?: Month;
    readonly subscription?: string;
  };
  readonly ObjectionTakenOver: {
    readonly invoice: string;
    readonly amount: string;
    readonly receivedOn: Day;
    readonly blocks: boolean;
    readonly answeredOn?: Day;
    readonly founded?: boolean;
    readonly dueOn?: Day;
  };
  readonly SuspensionTakenOver: {
    readonly kind: 'imposed' | 'voluntary';
    readonly firstDay: Day;
    readonly lastDay?: Day;
    readonly under: ClauseRef;
    /** Whether it is over, still lasts, or was granted and is to come. */
    readonly stands: 'past' | 'present' | 'granted';
  };
  readonly ReasonsTakenOver: { readonly right: string; readonly toldOn: Day; readonly causes: readonly string[] };
  readonly NoticeTakenOver: {
    readonly notice: string;
    readonly kind: NoticeKind;
    readonly by: Side;
    readonly postedOn: Day;
    readonly deliveredOn: Day;
    readonly delivered: boolean;
    readonly changes?: readonly Deviation[];
    readonly answer?: 'agreed' | 'refused';
  };
  readonly ChangeTakenOver: {
    readonly announcement: string;
    readonly what: string;
    readonly announcedOn: Day;
    readonly effectiveOn: Day;
    readonly product?: string;
    readonly period?: string;
    readonly price?: string;
    readonly terms?: string;
    readonly changes?: readonly Deviation[];
    readonly answer?: 'accepted' | 'rejected';
    readonly applied?: boolean;
  };
  readonly BreachTakenOver: {
    readonly what: string;
    readonly happenedOn: Day;
    readonly under: ClauseRef;
    readonly impossible: boolean;
    readonly cured: boolean;
  };
  readonly ComplaintTakenOver: { readonly receivedOn: Day; readonly answered: boolean };
  readonly ClaimTakenOver: { readonly id: string; readonly amount: string; readonly damageOn: Day };
  readonly ForceMajeureTakenOver: { readonly from: Day; readonly hinders: readonly string[] };
  readonly EndingTakenOver: {
    readonly endsOn: Day;
    readonly atStart: boolean;
    readonly how: HowEnded;
    readonly under: ClauseRef;
    readonly notice?: string;
  };
}
