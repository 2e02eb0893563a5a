/** What must be known before the first segment can be cut: the separators, the syntax version, the character set. */
import type { Finding } from '../../../model/finding.js';
import { asciiOnly, characterSet, type CharacterSet } from './character-set.js';
import { defaultRepetition, defaultSeparators, separatorsFromUna, unaLength, type Separators } from './separators.js';
import { syntaxFinding } from './syntax-finding.js';

export interface Prelude {
  readonly separators: Separators;
  readonly hasUna: boolean;
  readonly syntaxVersion: number;
  readonly characterSet: CharacterSet;
  /** Where the segments begin. */
  readonly start: number;
  readonly findings: readonly Finding[];
}

const lineBreaks = /[\r\n]/g;

/** Reads UNA and the first element of UNB, whatever line breaks stand in them. `charset` overrides what UNB says. */
export function readPrelude(bytes: Uint8Array, charset?: string): Prelude {
  const findings: Finding[] = [];
  let start = skipBlank(bytes, startsWithMark(bytes) ? 3 : 0);
  const hasUna = ascii(bytes, start, 3) === 'UNA';
  const six = hasUna ? ascii(bytes, start + 3, 6) : '';
  const afterUna = hasUna ? start + unaLength : start;
  const [component, element, segment] = hasUna ? [six[0] ?? ':', six[1] ?? '+', six[5] ?? "'"] : [':', '+', "'"];
  const head = ascii(bytes, afterUna, 80).replace(lineBreaks, '').trimStart();
  const syntax = head.startsWith(`UNB${element}`)
    ? ((head.slice(4).split(element)[0] ?? '').split(segment)[0] ?? '')
    : '';
  const [identifier = '', version = ''] = syntax.split(component);
  const syntaxVersion = /^[1-4]$/.test(version) ? Number(version) : 0;

  let separators: Separators = defaultSeparators;
  if (hasUna) {
    const declared = separatorsFromUna(six, syntaxVersion >= 4);
    if (declared === undefined) findings.push(syntaxFinding('EDIFACT-UNA', 'UNA', 0, { una: six }));
    else separators = syntaxVersion >= 4 ? { ...declared, decimalMark: 'either' } : declared;
    start = afterUna;
  } else {
    if (syntaxVersion >= 4) separators = { ...separators, repetition: defaultRepetition };
    if (endsSegmentsByLine(bytes, start)) {
      separators = { ...separators, segment: '\n' };
      findings.push(syntaxFinding('EDIFACT-TERMINATOR-UNDECLARED', 'UNA', 0, {}, 'warning'));
    }
  }
  return { separators, hasUna, syntaxVersion, start, findings, characterSet: setOf(identifier, charset, findings) };
}

function setOf(identifier: string, charset: string | undefined, findings: Finding[]): CharacterSet {
  const named = charset ?? identifier;
  const set = named === '' ? undefined : characterSet(named);
  if (set !== undefined) return set;
  if (named !== '') {
    findings.push(
      syntaxFinding('EDIFACT-CHARACTER-SET', 'UNB[1]/S001/0001', 0, { characterSet: named.slice(0, 20) }, 'warning'),
    );
  }
  return asciiOnly();
}

/**
 * Whether the file ends its segments by line breaks without a UNA that says so: its first line has no apostrophe and the
 * second begins as the segment that must follow.
 */
function endsSegmentsByLine(bytes: Uint8Array, start: number): boolean {
  const head = ascii(bytes, start, 400);
  const match = /^(UNB|UNH)\+[^'\r\n]*\r?\n([A-Z]{3})\+/.exec(head);
  if (match === null) return false;
  return match[1] === 'UNB' ? match[2] === 'UNH' || match[2] === 'UNG' : match[2] === 'BGM';
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Past spaces, tabs and line breaks. */
export function skipBlank(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isBlank(bytes[at])) at++;
  return at;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

function ascii(bytes: Uint8Array, start: number, length: number): string {
  let text = '';
  for (const byte of bytes.subarray(start, start + length)) text += String.fromCharCode(byte);
  return text;
}
