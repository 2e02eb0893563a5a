/**
 * The tokenizer: bytes into segments, elements and components, syntax levels 1 to 4. It never throws; what breaks the
 * syntax becomes a finding, and cutting goes on as far as it makes sense. Whether the segments form an interchange is
 * judged by `checkInterchange`.
 */
import type { Finding } from '../../../model/finding.js';
import { Growing, GrowingComponents } from './growing.js';
import {
  maximumBytes,
  maximumComponentBytes,
  maximumComponents,
  maximumElements,
  maximumFindings,
  maximumSegments,
} from './limits.js';
import { readPrelude, type Prelude } from './prelude.js';
import { syntaxFinding } from './syntax-finding.js';
import { flagControl, flagHigh, flagReleased, type Tokens } from './tokens.js';

export interface TokenizeOptions {
  /** The character set agreed with the partner, in place of what UNB says. */
  readonly charset?: string;
  readonly maximumBytes?: number;
}

const plain = 0;
const high = 1;
const control = 2;
const componentSeparator = 3;
const elementSeparator = 4;
const repetitionSeparator = 5;
const release = 6;
const terminator = 7;

export function tokenize(bytes: Uint8Array, options: TokenizeOptions = {}): Tokens {
  const limit = options.maximumBytes ?? maximumBytes;
  if (bytes.length > limit) {
    const prelude = readPrelude(new Uint8Array(0), options.charset);
    const finding = syntaxFinding('EDIFACT-LIMIT', '', 0, { unit: 'bytes', limit });
    return cut(new Uint8Array(0), { ...prelude, findings: [finding] });
  }
  const prelude = readPrelude(bytes, options.charset);
  const tokens = cut(bytes, prelude);
  if (!prelude.characterSet.dropsLineBreaks || prelude.separators.segment === '\n' || !hasWrappedLine(tokens))
    return tokens;
  // Levels A and B have no line breaks, so a file wrapped at some column is unwrapped; the lines carry no meaning.
  const unwrapped = bytes.filter((byte) => byte !== 0x0a && byte !== 0x0d);
  const again = cut(unwrapped, readPrelude(unwrapped, options.charset));
  return { ...again, findings: [syntaxFinding('EDIFACT-WRAPPED', '', 0, {}, 'warning'), ...again.findings] };
}

/** Whether a line break stands inside a segment, or inside the tag of one. */
function hasWrappedLine(tokens: Tokens): boolean {
  for (let index = 0; index < tokens.componentFlags.length; index++) {
    if (((tokens.componentFlags[index] ?? 0) & flagControl) === 0) continue;
    const end = tokens.componentEnd[index] ?? 0;
    for (let at = tokens.componentStart[index] ?? 0; at < end; at++) {
      if (tokens.bytes[at] === 0x0a || tokens.bytes[at] === 0x0d) return true;
    }
  }
  return false;
}

function kindsOf(prelude: Prelude): Uint8Array {
  const kinds = new Uint8Array(256).fill(high, 0x80).fill(control, 0, 0x20);
  kinds[0x7f] = control;
  const { separators } = prelude;
  const set = (character: string | undefined, kind: number) => {
    if (character !== undefined) kinds[character.charCodeAt(0)] = kind;
  };
  set(separators.component, componentSeparator);
  set(separators.element, elementSeparator);
  set(separators.repetition, repetitionSeparator);
  set(separators.release, release);
  set(separators.segment, terminator);
  return kinds;
}

function cut(bytes: Uint8Array, prelude: Prelude): Tokens {
  const kinds = kindsOf(prelude);
  const findings: Finding[] = [...prelude.findings];
  const segmentStart = new Growing(bytes.length >> 4);
  const elementStart = new Growing(bytes.length >> 3);
  const elementRepeats: number[] = [];
  const components = new GrowingComponents(bytes.length >> 2);
  const objects = new Map<number, readonly [number, number]>();
  const length = bytes.length;
  // Looked up once: the loop below runs for every byte of every interchange.
  const [longestComponent, mostComponents, mostElements] = [maximumComponentBytes, maximumComponents, maximumElements];
  const byLine = prelude.separators.segment === '\n';

  const exceeds = (unit: string, limit: number) => {
    if (findings.length >= maximumFindings) return;
    findings.push(syntaxFinding('EDIFACT-LIMIT', '', segments, { unit, limit }));
  };

  let at = prelude.start;
  let segments = 0;
  while (true) {
    at = skipLineBreaks(bytes, at);
    if (at >= length) break;
    if (segments >= maximumSegments) {
      findings.push(syntaxFinding('EDIFACT-LIMIT', '', segments, { unit: 'segments', limit: maximumSegments }));
      break;
    }
    segments++;
    segmentStart.push(elementStart.length);
    const firstElement = elementStart.length;
    elementStart.push(components.length);
    let elementComponents = 0;
    let start = at;
    let flags = 0;
    let ended = false;
    let overfull = false;
    while (at < length) {
      const kind = kinds[bytes[at] ?? 0] ?? plain;
      if (kind === plain) {
        at++;
        continue;
      }
      if (kind === high) {
        flags |= flagHigh;
        at++;
        continue;
      }
      if (kind === control) {
        flags |= flagControl;
        at++;
        continue;
      }
      if (kind === release) {
        flags |= flagReleased;
        if (at + 1 >= length) {
          findings.push(syntaxFinding('EDIFACT-RELEASE-AT-END', '', segments));
        } else {
          const released = kinds[bytes[at + 1] ?? 0] ?? plain;
          if (released === high) flags |= flagHigh;
          if (released === control) flags |= flagControl;
        }
        at += 2;
        continue;
      }
      if (overfull) {
        // What is beyond a bound is not kept; its end is still looked for.
        at++;
        if (kind !== terminator) continue;
        ended = true;
        break;
      }
      components.push(start, byLine && kind === terminator && bytes[at - 1] === 0x0d ? at - 1 : at, flags);
      if (at - start > longestComponent) exceeds('component', longestComponent);
      elementComponents++;
      flags = 0;
      at++;
      start = at;
      if (elementComponents > mostComponents) {
        exceeds('components', mostComponents);
        overfull = kind !== terminator;
      }
      if (kind === componentSeparator) continue;
      elementComponents = 0;
      if (kind === terminator) {
        ended = true;
        break;
      }
      if (elementStart.length - firstElement >= mostElements) {
        exceeds('elements', mostElements);
        overfull = true;
        continue;
      }
      if (kind === repetitionSeparator) elementRepeats.push(elementStart.length);
      elementStart.push(components.length);
    }
    if (!ended) {
      at = Math.min(at, length);
      components.push(Math.min(start, length), at, flags);
      if (!byLine) findings.push(syntaxFinding('EDIFACT-SEGMENT-UNTERMINATED', '', segments));
    }
    if (bytes[components.startAt(elementStart.at(firstElement))] === 0x55) {
      const object = announcedObject(bytes, components, elementStart, firstElement);
      if (object !== undefined) at = passObject({ bytes, at, object, segment: segments, objects, findings });
    }
  }
  if (segments === 0 && findings.length === 0) findings.push(syntaxFinding('EDIFACT-EMPTY', '', 0));
  segmentStart.push(elementStart.length);
  elementStart.push(components.length);
  const repeats = new Uint8Array(elementStart.length);
  for (const element of elementRepeats) repeats[element] = 1;
  return {
    bytes,
    separators: prelude.separators,
    hasUna: prelude.hasUna,
    syntaxVersion: prelude.syntaxVersion,
    characterSet: prelude.characterSet,
    segmentCount: segments,
    segmentStart: segmentStart.toInt32(),
    elementStart: elementStart.toInt32(),
    elementRepeats: repeats,
    ...components.finish(),
    objects,
    findings,
  };
}

function skipLineBreaks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (bytes[at] === 0x0a || bytes[at] === 0x0d) at++;
  return at;
}

/** The length a UNO segment announces of the object behind it (0810), where the segment is one. */
function announcedObject(
  bytes: Uint8Array,
  components: GrowingComponents,
  elementStart: Growing,
  firstElement: number,
): number | undefined {
  const text = (element: number) => {
    const component = elementStart.at(firstElement + element);
    const start = components.startAt(component);
    const length = firstElement + element < elementStart.length ? Math.min(components.endAt(component) - start, 20) : 0;
    return String.fromCharCode(...bytes.subarray(start, start + length));
  };
  if (text(0) !== 'UNO') return undefined;
  const length = text(4);
  return /^\d{1,9}$/.test(length) ? Number(length) : 0;
}

interface ObjectBehind {
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly object: number;
  readonly segment: number;
  readonly objects: Map<number, readonly [number, number]>;
  readonly findings: Finding[];
}

/** Steps over the object; UNP must stand right behind it. */
function passObject({ bytes, at, object, segment, objects, findings }: ObjectBehind): number {
  const end = at + object;
  const next = skipLineBreaks(bytes, end);
  if (bytes[next] === 0x55 && bytes[next + 1] === 0x4e && bytes[next + 2] === 0x50) {
    objects.set(segment - 1, [at, end]);
    return next;
  }
  if (findings.length < maximumFindings)
    findings.push(syntaxFinding('EDIFACT-OBJECT-LENGTH', '', segment, { length: object }));
  return at;
}
