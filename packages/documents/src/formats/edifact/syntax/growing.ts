/** A list of small whole numbers that grows without boxing them. */
export class Growing {
  length = 0;
  #items: Int32Array;

  constructor(expected: number) {
    this.#items = new Int32Array(Math.max(16, expected));
  }

  push(item: number): void {
    if (this.length === this.#items.length) {
      const larger = new Int32Array(this.#items.length * 2);
      larger.set(this.#items);
      this.#items = larger;
    }
    this.#items[this.length++] = item;
  }

  /** 0 where there is no such item. */
  at(index: number): number {
    return this.#items[index] ?? 0;
  }

  toInt32(): Int32Array {
    return this.#items.subarray(0, this.length);
  }
}

/** Where components start and end, and their flags. */
export class GrowingComponents {
  length = 0;
  #starts: Int32Array;
  #ends: Int32Array;
  #flags: Uint8Array;

  constructor(expected: number) {
    const size = Math.max(16, expected);
    this.#starts = new Int32Array(size);
    this.#ends = new Int32Array(size);
    this.#flags = new Uint8Array(size);
  }

  push(start: number, end: number, flags: number): void {
    const at = this.length++;
    if (at === this.#starts.length) this.#grow();
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#flags[at] = flags;
  }

  startAt(index: number): number {
    return this.#starts[index] ?? 0;
  }

  endAt(index: number): number {
    return this.#ends[index] ?? 0;
  }

  finish(): { componentStart: Int32Array; componentEnd: Int32Array; componentFlags: Uint8Array } {
    return {
      componentStart: this.#starts.subarray(0, this.length),
      componentEnd: this.#ends.subarray(0, this.length),
      componentFlags: this.#flags.subarray(0, this.length),
    };
  }

  #grow(): void {
    const size = this.#starts.length * 2;
    const [starts, ends, flags] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)];
    starts.set(this.#starts);
    ends.set(this.#ends);
    flags.set(this.#flags);
    [this.#starts, this.#ends, this.#flags] = [starts, ends, flags];
  }
}
