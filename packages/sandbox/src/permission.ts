/** A stand-in was asked for where real systems are meant. */
export class StandInRefused extends Error {
  override readonly name = 'StandInRefused';
}

/** Where stand-ins are allowed, and nowhere else. */
export type StandInPlace = 'demo' | 'test';

/** Throws `StandInRefused` outside demo and test, whatever the types say: the value may come from a configuration. */
export function allowStandIn(what: string, place: string): void {
  if (place !== 'demo' && place !== 'test')
    throw new StandInRefused(`${what} is a stand-in; it runs in demo and test only, not in ${place}`);
}
