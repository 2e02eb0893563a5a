import { firstBytes, mixed, type Words } from '../words.js';

/** A text to be found again, told from the same text in other groups. */
export interface IndexedText {
  readonly group: number;
  /** ASCII. */
  readonly text: string;
}

/**
 * Texts that never change, found by their bytes in a document without making a string: open addressing over a table an
 * eighth full at most, so that a probe is short whatever is asked.
 */
export class WordIndex {
  readonly #slots: Int32Array;
  readonly #mask: number;
  readonly #groups: Int32Array;
  readonly #lengths: Int32Array;
  /** Where the words of each text begin. */
  readonly #starts: Int32Array;
  readonly #words: Int32Array;

  constructor(texts: readonly IndexedText[]) {
    const slotCount = 2 ** Math.ceil(Math.log2(texts.length * 8 + 1));
    this.#mask = slotCount - 1;
    this.#slots = new Int32Array(slotCount).fill(-1);
    this.#groups = Int32Array.from(texts, ({ group }) => group);
    this.#lengths = Int32Array.from(texts, ({ text }) => text.length);
    this.#starts = new Int32Array(texts.length);
    const all: number[] = [];
    texts.forEach(({ group, text }, number) => {
      this.#starts[number] = all.length;
      let hash = 0;
      for (let at = 0; at < text.length; at += 4) {
        const word = wordOf(text, at);
        all.push(word);
        hash = mixed(hash, word);
      }
      let slot = this.#slotOf(group, hash);
      while (this.#slots[slot] !== -1) slot = (slot + 1) & this.#mask;
      this.#slots[slot] = number;
    });
    this.#words = Int32Array.from(all);
  }

  /** The place in the list of the group's text that stands at `start`, or -1; `hash` is that of its bytes. */
  find(group: number, hash: number, words: Words, start: number, length: number): number {
    let slot = this.#slotOf(group, hash);
    for (;;) {
      const number = this.#slots[slot] ?? -1;
      if (number < 0) return -1;
      if (this.#lengths[number] === length && this.#groups[number] === group && this.#stands(number, words, start)) {
        return number;
      }
      slot = (slot + 1) & this.#mask;
    }
  }

  #slotOf(group: number, hash: number): number {
    return mixed(hash, group) & this.#mask;
  }

  #stands(number: number, words: Words, start: number): boolean {
    const length = this.#lengths[number] ?? 0;
    let word = this.#starts[number] ?? 0;
    let at = 0;
    for (; at + 4 <= length; at += 4, word++) if (words.at(start + at) !== this.#words[word]) return false;
    return at === length || firstBytes(words.at(start + at), length - at) === this.#words[word];
  }
}

function wordOf(text: string, start: number): number {
  let word = 0;
  for (let at = Math.min(start + 4, text.length) - 1; at >= start; at--) word = (word << 8) | text.charCodeAt(at);
  return word;
}
