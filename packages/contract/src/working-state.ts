import { clockPart, noParts, partOf, type Parts } from './parts.js';
import type { Moment } from './moment.js';
import type { ContractState, StateChange } from './state.js';

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
  const copy: Record<string, unknown> = {};
  for (const [part, value] of Object.entries(state)) if (value !== undefined) copy[part] = value;
  // Every part that is there has been copied.
  return copy as unknown as ContractState;
}
