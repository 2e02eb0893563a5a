import { emptyAccount, type Account, type PaymentPart } from '@saikne/billing';
import {
  defaultZone,
  type ClauseRef,
  type CountryWithCalendar,
  type Day,
  type Decimal,
  type Month,
  type Zone,
} from '@saikne/kernel';
import type { Deviation, HowEnded, NoticeKind, ParameterValue, Side, Subject } from './fact.js';
import type { Charge } from './charges.js';
import type { Moment } from './moment.js';

/** What the two sides signed: the values that the terms leave to the contract, and where it departs from them. */
export interface Agreement {
  readonly terms: string;
  readonly signedOn: Day;
  readonly inForceOn: Day;
  /** The last day of a fixed term; absent: open-ended. */
  readonly lastDay?: Day;
  readonly country: CountryWithCalendar;
  readonly zone: Zone;
  readonly vatRatePercent: Decimal;
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  readonly deviations: readonly Deviation[];
  /** Changed terms that have taken effect since, in the order of their days. */
  readonly editions?: readonly Edition[];
  /** What the operator does with a right: `automatic`, or `ask` (the default). */
  readonly policy: Readonly<Record<string, string>>;
}

/** Terms that changed on a day: a new set in place of the one before, or some of its numbers. */
export interface Edition {
  readonly from: Day;
  readonly terms?: string;
  readonly changes?: readonly Deviation[];
}

export interface Payment {
  readonly payment: string;
  readonly on: Day;
  readonly cents: bigint;
  readonly parts: readonly PaymentPart[];
  readonly reversed: boolean;
}

export interface Objection {
  readonly invoice: string;
  readonly cents: bigint;
  readonly receivedOn: Day;
  readonly blocks: boolean;
  readonly answer?: { readonly on: Day; readonly founded: boolean; readonly dueOn?: Day };
}

export interface Suspension {
  readonly kind: 'imposed' | 'voluntary';
  readonly firstDay: Day;
  readonly from: Moment;
  readonly clause: ClauseRef;
  /** The day on which a voluntary one ends by itself. */
  readonly lastDay?: Day;
}

export interface Notice {
  readonly notice: string;
  readonly kind: NoticeKind;
  readonly by: Side;
  readonly postedOn: Day;
  readonly deliveredOn: Day;
  readonly delivered: boolean;
  readonly changes: readonly Deviation[];
  readonly answer?: 'agreed' | 'refused';
  /** Agreed because nobody answered. */
  readonly tacit?: boolean;
}

export interface Announcement {
  readonly announcement: string;
  /** The announcer gave it no id of its own. */
  readonly what: string;
  readonly announcedOn: Day;
  readonly effectiveOn: Day;
  readonly clause: ClauseRef;
  readonly product?: string;
  readonly period?: string;
  readonly price?: string;
  /** The name of the set of terms that replaces the one in force. */
  readonly terms?: string;
  readonly changes?: readonly Deviation[];
  readonly answer?: 'accepted' | 'rejected';
  /** It has taken the place of what was in force before. */
  readonly applied?: boolean;
}

/** What came before the signing. */
export interface Application {
  readonly applicant?: string;
  readonly offeredOn?: Day;
  /** The last day on which the offer can be signed. */
  readonly validUntil?: Day;
  /** Why nothing comes of it any more, and under which clause. */
  readonly closed?: { readonly why: 'refused' | 'withdrawn' | 'lapsed'; readonly clause: ClauseRef };
  readonly signedBy: readonly Side[];
}

/** Somebody may act for a side: from and to these days where set, and for these purposes only. */
export interface Mandate {
  readonly agent: string;
  readonly firstDay?: Day;
  readonly lastDay?: Day;
  readonly scope?: readonly string[];
}

/** A change of the client's own systems, and what the operator said to it in time. */
export interface SystemChange {
  readonly change: string;
  readonly plannedOn: Day;
  readonly answer?: 'agreed' | 'refused' | 'lapsed';
}

/** What staff proposed to put right; over the limit of the policy a second person approves it. */
export interface Correction {
  readonly correction: string;
  readonly do: string;
  readonly invoice?: string;
  readonly payment?: string;
  readonly of?: 'lateCharge' | 'costs' | 'principal';
  readonly amount: string;
  readonly reason: string;
  readonly who?: string;
  readonly answer?: 'approved' | 'rejected';
}

export interface Breach {
  readonly what: string;
  readonly on: Day;
  readonly clause: ClauseRef;
  readonly impossible: boolean;
  readonly cured: boolean;
}

export interface OpenRight {
  readonly right: string;
  readonly holder: Side;
  readonly clause: ClauseRef;
  readonly openedAt: Moment;
  readonly untilOn?: Day;
  readonly subject: Subject;
}

export interface OpenDuty {
  readonly duty: string;
  readonly holder: Side;
  readonly clause: ClauseRef;
  readonly dueOn?: Day;
  readonly missed: boolean;
  readonly subject: Subject;
}

export interface Ending {
  readonly day: Day;
  /** At the start of that day instead of at its end. */
  readonly atStart: boolean;
  readonly clause: ClauseRef;
  readonly how: HowEnded;
  readonly notice?: string;
}

/**
 * A contract as its facts have made it. Rights and duties are derived from the rest; what is kept of them is only which
 * were already told, so that each opening and each lapse is told once.
 */
export interface ContractState {
  readonly agreement: Agreement;
  readonly stage: 'unsigned' | 'signed' | 'inForce' | 'ended';
  /** Up to here everything that was due has happened. */
  readonly clock: Moment;
  readonly application?: Application;
  readonly endedOn?: Day;
  readonly endedUnder?: ClauseRef;
  readonly ending?: Ending;
  readonly activationFeeReceivedOn?: Day;
  readonly activatedOn?: Day;
  readonly monthlyFeeChargedThrough?: Month;
  readonly account: Account;
  readonly payments: readonly Payment[];
  /** Charged and not yet invoiced, without VAT. */
  readonly unbilled: readonly Charge[];
  /** The day of the last charge not yet invoiced. */
  readonly chargedOn?: Day;
  readonly claimLetters: readonly string[];
  readonly objections: readonly Objection[];
  readonly suspension?: Suspension;
  readonly pastSuspensions: readonly {
    readonly kind: 'imposed' | 'voluntary';
    readonly firstDay: Day;
    readonly lastDay: Day;
  }[];
  readonly granted?: { readonly firstDay: Day; readonly lastDay: Day; readonly clause: ClauseRef };
  readonly reasonsTold: readonly {
    readonly right: string;
    readonly at: Moment;
    readonly on: Day;
    readonly causes: readonly string[];
  }[];
  readonly notices: readonly Notice[];
  readonly announcements: readonly Announcement[];
  readonly breaches: readonly Breach[];
  readonly complaints: readonly { readonly on: Day; readonly clause: ClauseRef; readonly answered: boolean }[];
  readonly claims: readonly { readonly id: string; readonly damageOn: Day; readonly cents: bigint }[];
  readonly contacts: Readonly<Record<string, string>>;
  readonly mandates: readonly Mandate[];
  readonly handedOver: readonly string[];
  readonly corrections: readonly Correction[];
  readonly systemChanges: readonly SystemChange[];
  readonly coordination: readonly { readonly matter: string; readonly closed: boolean }[];
  readonly forceMajeure?: { readonly from: Day; readonly hinders: readonly string[] };
  readonly openRights: readonly OpenRight[];
  readonly openDuties: readonly OpenDuty[];
  /** What other rooms keep about this contract, by room; each reads and writes only its own. */
  readonly slices: Readonly<Record<string, unknown>>;
}

/** What a fact changes: the parts of the state that become something else, `undefined` where an optional one is gone. */
export type StateChange = {
  readonly [Part in keyof ContractState]?:
    ContractState[Part] | (object extends Pick<ContractState, Part> ? undefined : never);
};

/** The state with a change made. */
export function changed(state: ContractState, change: StateChange): ContractState {
  const next: Record<string, unknown> = { ...state, ...change };
  for (const part in change) if (next[part] === undefined) Reflect.deleteProperty(next, part);
  // Only optional parts are ever undefined in a change.
  return next as unknown as ContractState;
}

export function unsigned(agreement: Agreement): ContractState {
  return {
    agreement,
    stage: 'unsigned',
    clock: -Infinity as Moment,
    account: emptyAccount,
    payments: [],
    unbilled: [],
    claimLetters: [],
    objections: [],
    pastSuspensions: [],
    reasonsTold: [],
    notices: [],
    announcements: [],
    breaches: [],
    complaints: [],
    claims: [],
    contacts: {},
    mandates: [],
    handedOver: [],
    corrections: [],
    systemChanges: [],
    coordination: [],
    openRights: [],
    openDuties: [],
    slices: {},
  };
}

export const contractDefaults = { zone: defaultZone, country: 'LV' } as const;
