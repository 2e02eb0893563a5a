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

  toUint8(): Uint8Array {
    return Uint8Array.from(this.#items.subarray(0, this.length));
  }
}
