/** A number in [0, below): a seeded stream, so that a failing run can be repeated. */
export type Random = (below: number) => number;

/** Mulberry32 over the seed. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below) | 0;
  };
}

/** Pieces that mean something to an XML reader, well-formed here and malformed there. */
const pieces: readonly (string | readonly number[])[] = [
  '<',
  '>',
  '/',
  '&',
  '"',
  "'",
  '=',
  ' ',
  '\t',
  '\r',
  '\n',
  '\r\n',
  ':',
  '-',
  ']',
  '!',
  '?',
  ';',
  '#',
  '<a>',
  '</a>',
  '<a/>',
  '<a',
  '</',
  '/>',
  '<!--',
  '-->',
  '--',
  '<!-- x -->',
  '<![CDATA[',
  ']]>',
  '<![CDATA[x]]>',
  '<?p x?>',
  '<?xml version="1.0"?>',
  '<?',
  '?>',
  '<!DOCTYPE a>',
  '<!ENTITY',
  '<!',
  '&amp;',
  '&lt;',
  '&gt;',
  '&quot;',
  '&apos;',
  '&nbsp;',
  '&#65;',
  '&#x42;',
  '&#0;',
  '&#13;',
  '&#10;',
  '&#32;',
  '&#xD800;',
  '&#xFFFE;',
  '&#x10FFFF;',
  '&#x110000;',
  '&#',
  '&a',
  ' a="b"',
  " a='<'",
  ' a="&lt;"',
  ' a',
  '="b"',
  ' xmlns="urn:u"',
  ' xmlns=""',
  ' xmlns:p="urn:v"',
  ' xmlns:p=""',
  ' p:a="1"',
  ' xml:lang="lv"',
  'p:',
  'xml',
  'xmlns',
  'ķ',
  'ж',
  '€',
  '\u{1F600}',
  '\u0085',
  '\u2028',
  '\u00b7',
  '\u00d7',
  '\u00f7',
  '\u0300',
  '\u037e',
  '\ufeff',
  '\ufffe',
  '\uffff',
  [0],
  [1],
  [0x0b],
  [0x1f],
  [0x7f],
  [0x80],
  [0xbf],
  [0xc0, 0xaf],
  [0xc1, 0x81],
  [0xc4],
  [0xe0, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xef, 0xbf, 0xbe],
  [0xf0, 0x80, 0x80, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf8, 0x88, 0x80, 0x80, 0x80],
  [0xfe],
  [0xff],
  [0xff, 0xfe],
  [0xef, 0xbb, 0xbf],
];

const encodedPieces = pieces.map((piece) =>
  typeof piece === 'string' ? new TextEncoder().encode(piece) : Uint8Array.from(piece),
);

const longestCut = 40;

/** The bytes with one to three things changed: a piece put in, a stretch taken out, doubled or moved, a byte changed. */
export function mutate(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = bytes;
  const times = 1 + random(3);
  for (let time = 0; time < times; time++) changed = mutateOnce(changed, random);
  return changed;
}

function mutateOnce(bytes: Uint8Array, random: Random): Uint8Array {
  const at = random(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random(longestCut));
  const before = bytes.subarray(0, at);
  const stretch = bytes.subarray(at, end);
  switch (random(7)) {
    case 0:
      return joined(before, bytes.subarray(end));
    case 1:
      return joined(before, stretch, stretch, bytes.subarray(end));
    case 2: {
      const to = random(bytes.length + 1);
      return joined(bytes.subarray(0, to), stretch, bytes.subarray(to));
    }
    case 3: {
      const copy = bytes.slice();
      if (at < copy.length) copy[at] = random(256);
      return copy;
    }
    case 4:
      return random(4) === 0 ? before : joined(before, bytes.subarray(Math.min(bytes.length, at + 1)));
    default:
      return joined(before, encodedPieces[random(encodedPieces.length)] ?? stretch, bytes.subarray(at));
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
