/** Segments into bytes: the tokenizer's inverse. */
import type { CharacterSet } from './character-set.js';
import { unaOf, type Separators } from './separators.js';

/** A segment to write: elements behind the tag, each with its components. */
export interface PlainSegment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
}

export interface SerialiseOptions {
  readonly separators: Separators;
  readonly characterSet: CharacterSet;
  readonly una: boolean;
  /** CR LF behind every segment. */
  readonly lineBreaks: boolean;
}

/** Every text must consist of characters of the set; the caller has seen to it. Trailing empty parts are left out. */
export function serialise(segments: readonly PlainSegment[], options: SerialiseOptions): Uint8Array {
  const { separators, characterSet, una, lineBreaks } = options;
  const end = lineBreaks ? `${separators.segment}\r\n` : separators.segment;
  const parts: string[] = una ? [unaOf(separators) + (lineBreaks ? '\r\n' : '')] : [];
  const service = serviceCharacters(separators);
  for (const { tag, elements } of segments) {
    let text = tag;
    let pending = '';
    for (const components of elements) {
      pending += separators.element;
      const element = elementText(components, separators, service);
      if (element === '') continue;
      text += pending + element;
      pending = '';
    }
    parts.push(text, end);
  }
  return characterSet.encode(parts.join(''));
}

function elementText(components: readonly string[], separators: Separators, service: RegExp | undefined): string {
  let last = components.length;
  while (last > 0 && components[last - 1] === '') last--;
  let text = '';
  for (let index = 0; index < last; index++) {
    const component = components[index] ?? '';
    if (index > 0) text += separators.component;
    text +=
      service === undefined ? component : component.replace(service, (one) => `${separators.release ?? ''}${one}`);
  }
  return text;
}

function serviceCharacters(separators: Separators): RegExp | undefined {
  const { component, element, repetition, release, segment } = separators;
  if (release === undefined) return undefined;
  const characters = [component, element, segment, release, ...(repetition === undefined ? [] : [repetition])];
  return new RegExp(
    `[${characters.map((one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`).join('')}]`,
    'g',
  );
}
