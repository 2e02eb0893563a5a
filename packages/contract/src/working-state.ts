import { clockPart, noParts, partOf, type Parts } from './parts.js';
import type { Moment } from './moment.js';
import type { ContractState, StateChange } from './state.js';
import type { Writable } from './writable.js';

/**
 * A contract's state while a run works on it: changes are made in place, always on an object of one shape. It never
 * leaves the run that made it; what leaves is a snapshot. The parts themselves are never changed, only replaced.
 */
export interface WorkingState {
  /** What rules read. An absent part is there as `undefined`, which reads the same. */
  readonly state: ContractState;
  /** Makes a fact's change, and says which parts it replaced. */
  change(change: StateChange): Parts;
  /** Lets the clock reach a moment; it never goes back. */
  reach(moment: Moment): Parts;
  /** The state as it stands, which no later change touches. */
  snapshot(): ContractState;
}

type Replaceable = { -readonly [Part in keyof ContractState]-?: ContractState[Part] | undefined };

export function workOn(start: ContractState): WorkingState {
  const working: Replaceable = {
    agreement: start.agreement,
    stage: start.stage,
    application: start.application,
    clock: start.clock,
    endedOn: start.endedOn,
    endedUnder: start.endedUnder,
    ending: start.ending,
    activationFeeReceivedOn: start.activationFeeReceivedOn,
    activatedOn: start.activatedOn,
    monthlyFeeChargedThrough: start.monthlyFeeChargedThrough,
    account: start.account,
    payments: start.payments,
    unbilled: start.unbilled,
    chargedOn: start.chargedOn,
    claimLetters: start.claimLetters,
    objections: start.objections,
    suspension: start.suspension,
    pastSuspensions: start.pastSuspensions,
    granted: start.granted,
    reasonsTold: start.reasonsTold,
    notices: start.notices,
    announcements: start.announcements,
    breaches: start.breaches,
    complaints: start.complaints,
    claims: start.claims,
    contacts: start.contacts,
    mandates: start.mandates,
    handedOver: start.handedOver,
    corrections: start.corrections,
    systemChanges: start.systemChanges,
    coordination: start.coordination,
    forceMajeure: start.forceMajeure,
    openRights: start.openRights,
    openDuties: start.openDuties,
    slices: start.slices,
  };
  // Required parts are never replaced by `undefined`: a change types them so.
  const state = working as ContractState;
  const places: Record<string, unknown> = working;
  let latest: ContractState | undefined = start;
  return {
    state,
    change(change) {
      let parts = noParts;
      // Every key of a change is a part.
      for (const part in change) {
        const name = part as keyof ContractState;
        const value = change[name];
        if (places[name] === value) continue;
        places[name] = value;
        parts |= partOf(name);
      }
      if (parts !== noParts) latest = undefined;
      return parts;
    },
    reach(moment) {
      if (moment <= state.clock) return noParts;
      working.clock = moment;
      latest = undefined;
      return clockPart;
    },
    snapshot: () => (latest ??= copyOf(state)),
  };
}

/** A copy that leaves out the parts that are absent. */
function copyOf(state: ContractState): ContractState {
  const copy: Writable<ContractState> = {
    agreement: state.agreement,
    stage: state.stage,
    clock: state.clock,
    account: state.account,
    payments: state.payments,
    unbilled: state.unbilled,
    claimLetters: state.claimLetters,
    objections: state.objections,
    pastSuspensions: state.pastSuspensions,
    reasonsTold: state.reasonsTold,
    notices: state.notices,
    announcements: state.announcements,
    breaches: state.breaches,
    complaints: state.complaints,
    claims: state.claims,
    contacts: state.contacts,
    mandates: state.mandates,
    handedOver: state.handedOver,
    corrections: state.corrections,
    systemChanges: state.systemChanges,
    coordination: state.coordination,
    openRights: state.openRights,
    openDuties: state.openDuties,
    slices: state.slices,
  };
  const places: Record<string, unknown> = copy;
  for (const part of optionalNames) {
    const value = state[part];
    if (value !== undefined) places[part] = value;
  }
  return copy;
}

type OptionalPart = {
  [Part in keyof ContractState]-?: object extends Pick<ContractState, Part> ? Part : never;
}[keyof ContractState];

const optionalParts: Readonly<Record<OptionalPart, true>> = {
  application: true,
  endedOn: true,
  endedUnder: true,
  ending: true,
  activationFeeReceivedOn: true,
  activatedOn: true,
  monthlyFeeChargedThrough: true,
  chargedOn: true,
  suspension: true,
  granted: true,
  forceMajeure: true,
};
// The table has exactly the optional parts.
const optionalNames = Object.keys(optionalParts) as readonly OptionalPart[];
