/**
 * Text looked at four bytes at a time. A word is four bytes of a document as one number, the first lowest; beyond the
 * end of the document its bytes are 0, which is neither text nor part of a name, so that loops over words end there.
 * The tests on words add and subtract in all four bytes at once; a carry only ever comes out of a byte beyond ASCII,
 * and a word with such a byte passes no test.
 */

const HIGH_BITS = 0x80808080 | 0;

/** A document's bytes as words, from any place on. */
export class Words {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  /** The last place where four bytes are left. */
  readonly #last: number;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#last = bytes.length - 4;
  }

  at(place: number): number {
    return place <= this.#last ? this.#view.getInt32(place, true) : this.#beyondLast(place);
  }

  #beyondLast(place: number): number {
    let word = 0;
    for (let each = place + 3; each >= place; each--) word = (word << 8) | (this.#bytes[each] ?? 0);
    return word;
  }

  /** Where plain text from `start` on ends, as far as whole words up to `limit` tell. */
  plainEnd(start: number, limit: number): number {
    const view = this.#view;
    const last = Math.min(this.#last, limit);
    let at = start;
    while (at <= last && isPlainWord(view.getInt32(at, true))) at += 4;
    return at;
  }

  /** As {@link plainEnd}, ending also before a word with the given ASCII character. */
  plainEndBefore(start: number, character: number): number {
    const view = this.#view;
    const last = this.#last;
    const characters = Math.imul(character, 0x01010101);
    let at = start;
    while (at <= last) {
      const word = view.getInt32(at, true);
      if (!isPlainWord(word) || hasZero(word ^ characters)) break;
      at += 4;
    }
    return at;
  }

  /** The hash of a stretch: of its words, the last one filled up with 0. */
  hash(start: number, end: number): number {
    let hash = 0;
    let at = start;
    for (; at + 4 <= end; at += 4) hash = mixed(hash, this.at(at));
    return at < end ? mixed(hash, firstBytes(this.at(at), end - at)) : hash;
  }

  /** Whether two stretches of this length are the same bytes. */
  same(left: number, right: number, length: number): boolean {
    let at = 0;
    for (; at + 4 <= length; at += 4) if (this.at(left + at) !== this.at(right + at)) return false;
    return at === length || firstBytes(this.at(left + at) ^ this.at(right + at), length - at) === 0;
  }
}

/** What is left of a word when only so many of its bytes count. */
export function firstBytes(word: number, count: number): number {
  return count >= 4 ? word : word & ((1 << (count << 3)) - 1);
}

/**
 * Whether the word's bytes are text that needs no further look: no `<`, `&`, `]`, control character or byte beyond
 * ASCII. It may say no of plain words (those with `=`, `\`, `|` or `}`), never yes of others.
 */
function isPlainWord(word: number): boolean {
  const noMarkup = ((word | 0x61616161) ^ 0x7d7d7d7d) + 0x7f7f7f7f;
  const noReference = (word ^ 0x26262626) + 0x7f7f7f7f;
  const noControl = word + 0x60606060;
  return (noMarkup & noReference & noControl & ~word & HIGH_BITS) === HIGH_BITS;
}

/** Whether the word's bytes are letters of ASCII. */
export function isLetterWord(word: number): boolean {
  const lower = word | 0x20202020;
  return ((lower + 0x1f1f1f1f) & ~(lower + 0x05050505) & ~word & HIGH_BITS) === HIGH_BITS;
}

/** Whether one of the word's bytes is 0; for words of ASCII. */
function hasZero(word: number): boolean {
  return ((word + 0x7f7f7f7f) & HIGH_BITS) !== HIGH_BITS;
}

/** Four spaces. */
export const spaceWord = 0x20202020;

/** Goes on from the hash of the words before; begins with 0. */
export function mixed(hash: number, word: number): number {
  const product = Math.imul(hash ^ word, 0x9e3779b1);
  return product ^ (product >>> 15);
}
