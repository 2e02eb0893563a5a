/**
 * A strict reader of JSON text (RFC 8259). JSON.parse would do but for three things: it keeps the last of two equal
 * keys without a word, it turns numbers into floats, and it cannot say where anything stands. Never throws.
 */

export type JsonValue =
  | { readonly is: 'string'; readonly value: string }
  | { readonly is: 'number'; readonly value: string }
  | { readonly is: 'literal'; readonly value: 'true' | 'false' | 'null' }
  | { readonly is: 'array'; readonly items: readonly JsonValue[] }
  | { readonly is: 'object'; readonly members: ReadonlyMap<string, JsonValue> };

export type JsonProblem = 'JSON-NOT-WELL-FORMED' | 'JSON-DUPLICATE-KEY' | 'JSON-TOO-DEEP';

export type JsonText =
  | { readonly ok: true; readonly value: JsonValue }
  | { readonly ok: false; readonly problem: JsonProblem; readonly line: number; readonly column: number };

/** Far deeper than any document of ours. */
export const maxJsonDepth = 50;

class Refused {
  readonly problem: JsonProblem;
  readonly at: number;
  constructor(problem: JsonProblem, at: number) {
    this.problem = problem;
    this.at = at;
  }
}

interface Cursor {
  readonly text: string;
  at: number;
}

export function readJsonText(text: string): JsonText {
  const cursor = { text, at: 0 };
  const value = readValue(cursor, 0);
  skipSpace(cursor);
  const refused = value instanceof Refused ? value : cursor.at < text.length ? notWellFormed(cursor) : undefined;
  if (refused !== undefined) return { ok: false, problem: refused.problem, ...placeOf(text, refused.at) };
  return value instanceof Refused ? { ok: false, problem: value.problem, line: 1, column: 1 } : { ok: true, value };
}

function readValue(cursor: Cursor, depth: number): JsonValue | Refused {
  skipSpace(cursor);
  switch (cursor.text.charAt(cursor.at)) {
    case '{':
      return depth < maxJsonDepth ? readObject(cursor, depth) : new Refused('JSON-TOO-DEEP', cursor.at);
    case '[':
      return depth < maxJsonDepth ? readArray(cursor, depth) : new Refused('JSON-TOO-DEEP', cursor.at);
    case '"':
      return readString(cursor);
    default:
      return readScalar(cursor);
  }
}

function readObject(cursor: Cursor, depth: number): JsonValue | Refused {
  const members = new Map<string, JsonValue>();
  cursor.at++;
  skipSpace(cursor);
  if (took(cursor, '}')) return { is: 'object', members };
  for (;;) {
    skipSpace(cursor);
    const keyAt = cursor.at;
    const key = cursor.text[keyAt] === '"' ? readString(cursor) : notWellFormed(cursor);
    if (key instanceof Refused) return key;
    if (members.has(key.value)) return new Refused('JSON-DUPLICATE-KEY', keyAt);
    skipSpace(cursor);
    if (!took(cursor, ':')) return notWellFormed(cursor);
    const value = readValue(cursor, depth + 1);
    if (value instanceof Refused) return value;
    members.set(key.value, value);
    skipSpace(cursor);
    if (took(cursor, '}')) return { is: 'object', members };
    if (!took(cursor, ',')) return notWellFormed(cursor);
  }
}

function readArray(cursor: Cursor, depth: number): JsonValue | Refused {
  const items: JsonValue[] = [];
  cursor.at++;
  skipSpace(cursor);
  if (took(cursor, ']')) return { is: 'array', items };
  for (;;) {
    const item = readValue(cursor, depth + 1);
    if (item instanceof Refused) return item;
    items.push(item);
    skipSpace(cursor);
    if (took(cursor, ']')) return { is: 'array', items };
    if (!took(cursor, ',')) return notWellFormed(cursor);
  }
}

// JSON allows no bare control character in a string.
// eslint-disable-next-line no-control-regex
const plainCharacters = /[^"\\\u0000-\u001f]*/y;
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function readString(cursor: Cursor): { readonly is: 'string'; readonly value: string } | Refused {
  const start = cursor.at;
  cursor.at++;
  for (;;) {
    advance(cursor, plainCharacters);
    if (cursor.text[cursor.at] === '"') break;
    if (!advance(cursor, escape)) return notWellFormed(cursor);
  }
  cursor.at++;
  // The form was checked character by character; the platform decodes the escapes.
  const value = JSON.parse(cursor.text.slice(start, cursor.at)) as string;
  return /\p{Cs}/u.test(value) ? new Refused('JSON-NOT-WELL-FORMED', start) : { is: 'string', value };
}

const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const literal = /true|false|null/y;

function readScalar(cursor: Cursor): JsonValue | Refused {
  const start = cursor.at;
  if (advance(cursor, number)) return { is: 'number', value: cursor.text.slice(start, cursor.at) };
  if (!advance(cursor, literal)) return notWellFormed(cursor);
  const value = cursor.text.slice(start, cursor.at);
  return { is: 'literal', value: value === 'true' ? 'true' : value === 'false' ? 'false' : 'null' };
}

function advance(cursor: Cursor, form: RegExp): boolean {
  form.lastIndex = cursor.at;
  const length = form.exec(cursor.text)?.[0].length ?? 0;
  cursor.at += length;
  return length > 0;
}

function took(cursor: Cursor, character: string): boolean {
  if (cursor.text[cursor.at] !== character) return false;
  cursor.at++;
  return true;
}

const space = /[ \t\r\n]*/y;

function skipSpace(cursor: Cursor): void {
  advance(cursor, space);
}

function notWellFormed(cursor: Cursor): Refused {
  return new Refused('JSON-NOT-WELL-FORMED', cursor.at);
}

function placeOf(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  const lineStart = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: at - lineStart + 1 };
}
