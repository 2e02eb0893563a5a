/** Character classes of XML 1.0 (fifth edition), by byte where that is enough. */

export const TAB = 0x09;
export const LINE_FEED = 0x0a;
export const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const EXCLAMATION = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const AMPERSAND = 0x26;
export const APOSTROPHE = 0x27;
export const HYPHEN = 0x2d;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const SEMICOLON = 0x3b;
export const LESS_THAN = 0x3c;
export const EQUALS = 0x3d;
export const GREATER_THAN = 0x3e;
export const QUESTION = 0x3f;
export const BRACKET_OPEN = 0x5b;
export const BRACKET_CLOSE = 0x5d;

/** White space (production S). */
export function isSpace(byte: number): boolean {
  return byte === SPACE || byte === LINE_FEED || byte === CARRIAGE_RETURN || byte === TAB;
}

/** What a byte means in text and attribute values: see the constants below. */
export const PLAIN = 0;
export const SPECIAL = 1;
export const HIGH = 2;
export const FORBIDDEN = 3;

/** Plain text bytes are those that need no look at all. */
export const textClasses = classify((byte) => {
  if (byte >= 0x80) return HIGH;
  if (byte < SPACE && !isSpace(byte)) return FORBIDDEN;
  return byte === LESS_THAN || byte === AMPERSAND || byte === BRACKET_CLOSE || byte === CARRIAGE_RETURN
    ? SPECIAL
    : PLAIN;
});

export const attributeClasses = classify((byte) => {
  if (byte >= 0x80) return HIGH;
  if (byte < SPACE) return isSpace(byte) ? SPECIAL : FORBIDDEN;
  return byte === LESS_THAN || byte === AMPERSAND || byte === DOUBLE_QUOTE || byte === APOSTROPHE ? SPECIAL : PLAIN;
});

/** What a byte means within a name. */
export const NOT_NAME = 0;
export const NAME = 1;
export const NAME_COLON = 2;
export const NAME_HIGH = 3;

export const nameClasses = classify((byte) => {
  if (byte >= 0x80) return NAME_HIGH;
  if (byte === COLON) return NAME_COLON;
  return isAsciiNameStart(byte) || byte === HYPHEN || byte === 0x2e || (byte >= 0x30 && byte <= 0x39) ? NAME : NOT_NAME;
});

export function isAsciiNameStart(byte: number): boolean {
  const lower = byte | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || byte === 0x5f;
}

function classify(classOf: (byte: number) => number): Uint8Array {
  return Uint8Array.from({ length: 256 }, (_, byte) => classOf(byte));
}

/** Char: what may stand in a document at all. */
export function isCharacter(codePoint: number): boolean {
  if (codePoint < 0x20) return isSpace(codePoint);
  if (codePoint < 0xd800) return true;
  return (codePoint >= 0xe000 && codePoint <= 0xfffd) || (codePoint >= 0x10000 && codePoint <= 0x10ffff);
}

const nameStartRanges: readonly (readonly [first: number, last: number])[] = [
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2ff],
  [0x370, 0x37d],
  [0x37f, 0x1fff],
  [0x200c, 0x200d],
  [0x2070, 0x218f],
  [0x2c00, 0x2fef],
  [0x3001, 0xd7ff],
  [0xf900, 0xfdcf],
  [0xfdf0, 0xfffd],
  [0x10000, 0xeffff],
];

/** NameStartChar above ASCII. */
export function isHighNameStart(codePoint: number): boolean {
  return nameStartRanges.some(([first, last]) => codePoint >= first && codePoint <= last);
}

/** NameChar above ASCII. */
export function isHighName(codePoint: number): boolean {
  return (
    isHighNameStart(codePoint) ||
    codePoint === 0xb7 ||
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    codePoint === 0x203f ||
    codePoint === 0x2040
  );
}
