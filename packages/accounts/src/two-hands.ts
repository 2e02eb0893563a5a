import { clause, epochMsOf, type Instant } from '@saikne/kernel';

/** Signs that one credential is in two hands (Telema 3.1.4), from the surest to the weakest. */
export const twoHandsSigns = [
  'SESSION_TOKEN_USED_TWICE',
  'PASSKEY_COPIED',
  'CODE_USED_TWICE',
  'TWO_PLACES_AT_ONCE',
  'DEVICE_OF_ANOTHER_PERSON',
] as const;
export type TwoHandsSign = (typeof twoHandsSigns)[number];

export const twoHandsClause = clause('telema:3.1.4');

/** Two uses closer than this are one moment: nobody changes both the network and the device so fast. */
export const oneMomentMs = 5 * 60_000;

/** A session as it was last seen. */
export interface Sighting {
  readonly network: string;
  /** A browser that keeps our cookie, or null where it keeps none. */
  readonly deviceId: string | null;
  readonly seenAt: Instant;
}

/**
 * Whether a person is in two places: another of its sessions was used a moment ago from another network and another
 * device. A phone beside a computer looks the same, so it is raised and nothing is blocked. Where a network lies is
 * not known here: a journey too fast to be true is seen only as two networks in one moment.
 */
export function isInTwoPlaces(current: Sighting, others: readonly Sighting[]): boolean {
  return others.some(
    (other) =>
      other.network !== current.network &&
      (other.deviceId === null || other.deviceId !== current.deviceId) &&
      Math.abs(epochMsOf(current.seenAt) - epochMsOf(other.seenAt)) < oneMomentMs,
  );
}

/** The signature counter of a passkey that counts went back or stood still: a copy of it is in use. */
export function isPasskeyCopied(counterBefore: number, counterNow: number): boolean {
  return (counterBefore > 0 || counterNow > 0) && counterNow <= counterBefore;
}
