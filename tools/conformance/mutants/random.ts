/** Pseudo-random choices that a seed repeats (mulberry32). */
export class Random {
  #state: number;
  readonly #places = new Map<readonly unknown[], number>();

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 to below `limit`. */
  below(limit: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  }

  chance(percent: number): boolean {
    return this.below(100) < percent;
  }

  /** One choice after the other, from a place that the seed decides: none is left out for long. */
  next<T>(choices: readonly T[]): T {
    const place = this.#places.get(choices) ?? this.below(choices.length);
    this.#places.set(choices, (place + 1) % choices.length);
    // The place is below the length.
    return choices[place] as T;
  }

  pick<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new Error('nothing to choose from');
    // The index is below the length, so that undefined is one of the choices where it comes out.
    return choices[this.below(choices.length)] as T;
  }
}
