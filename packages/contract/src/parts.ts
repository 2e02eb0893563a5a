import type { ContractState } from './state.js';

/**
 * A set of parts of the state, each a bit of a whole number: what has changed and what a rule watches meet in one `&`.
 * Parts that share a bit are only asked about together.
 */
export type Parts = number;

export const noParts: Parts = 0;
export const everyPart: Parts = -1;

/** Every rule hangs on these: the agreement, the stage it is in, and force majeure, which pauses duties. */
export const foundation: Parts = 1;
/** Parts that no rule watches on its own. */
const others = 1 << 30;

const bitOf: Readonly<Record<keyof ContractState, Parts>> = {
  agreement: foundation,
  stage: foundation,
  forceMajeure: foundation,
  clock: 1 << 1,
  account: 1 << 2,
  objections: 1 << 3,
  suspension: 1 << 4,
  openRights: 1 << 5,
  openDuties: 1 << 6,
  breaches: 1 << 7,
  slices: 1 << 8,
  unbilled: 1 << 9,
  chargedOn: 1 << 9,
  monthlyFeeChargedThrough: 1 << 10,
  activatedOn: 1 << 11,
  activationFeeReceivedOn: 1 << 11,
  endedOn: 1 << 12,
  endedUnder: 1 << 12,
  ending: 1 << 13,
  pastSuspensions: 1 << 14,
  granted: 1 << 15,
  reasonsTold: 1 << 16,
  notices: 1 << 17,
  announcements: 1 << 18,
  complaints: 1 << 19,
  claimLetters: 1 << 20,
  application: 1 << 21,
  payments: others,
  claims: others,
  contacts: others,
  mandates: others,
  handedOver: others,
  corrections: others,
  systemChanges: 1 << 22,
  coordination: 1 << 22,
};

export const rightsTold: Parts = bitOf.openRights;
export const dutiesTold: Parts = bitOf.openDuties;
export const clockPart: Parts = bitOf.clock;

/** The parts that a rule hangs on; a rule that names none hangs on all of them. */
export function partsOf(watches: readonly (keyof ContractState)[] | undefined): Parts {
  if (watches === undefined) return everyPart;
  return watches.reduce((parts, part) => parts | bitOf[part], foundation);
}

/** The bit of one part. */
export function partOf(name: keyof ContractState): Parts {
  return bitOf[name];
}
