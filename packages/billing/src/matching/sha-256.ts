/** SHA-256 (FIPS 180-4) of a text's UTF-16 code units, two bytes each, as hexadecimal text. */
export function sha256(text: string): string {
  const words = paddedWords(text);
  const hash = Int32Array.from(initialHash);
  const schedule = new Int32Array(64);
  for (let block = 0; block < words.length; block += 16) {
    expand(schedule, words, block);
    compress(hash, schedule);
  }
  return Array.from(hash, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** The fractional parts of a prime's root, to 32 bits; exact in a float for the first 64 primes. */
const fraction = (value: number): number => ((value - Math.floor(value)) * 2 ** 32) | 0;
const primes = firstPrimes(64);
const initialHash = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)));

function firstPrimes(count: number): readonly number[] {
  const found: number[] = [];
  for (let candidate = 2; found.length < count; candidate++)
    if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
  return found;
}

function paddedWords(text: string): Int32Array {
  const bits = text.length * 16;
  const words = new Int32Array((Math.floor((bits + 64) / 512) + 1) * 16);
  for (let at = 0; at < text.length; at++)
    words[at >> 1] = wordAt(words, at >> 1) | (text.charCodeAt(at) << (at & 1 ? 0 : 16));
  const end = text.length;
  words[end >> 1] = wordAt(words, end >> 1) | (0x8000 << (end & 1 ? 0 : 16));
  words[words.length - 2] = Math.floor(bits / 2 ** 32);
  words[words.length - 1] = bits | 0;
  return words;
}

function expand(schedule: Int32Array, words: Int32Array, block: number): void {
  for (let at = 0; at < 16; at++) schedule[at] = wordAt(words, block + at);
  for (let at = 16; at < 64; at++) {
    const early = wordAt(schedule, at - 15);
    const late = wordAt(schedule, at - 2);
    const first = rotated(early, 7) ^ rotated(early, 18) ^ (early >>> 3);
    const second = rotated(late, 17) ^ rotated(late, 19) ^ (late >>> 10);
    schedule[at] = (wordAt(schedule, at - 16) + first + wordAt(schedule, at - 7) + second) | 0;
  }
}

function compress(hash: Int32Array, schedule: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash;
  for (let at = 0; at < 64; at++) {
    const chosen = (e & f) ^ (~e & g);
    const mixed = rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25);
    const first = (h + mixed + chosen + (roundConstants[at] ?? 0) + wordAt(schedule, at)) | 0;
    const most = (a & b) ^ (a & c) ^ (b & c);
    const second = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + most) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, at) => {
    hash[at] = wordAt(hash, at) + word;
  });
}

function rotated(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

function wordAt(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}
