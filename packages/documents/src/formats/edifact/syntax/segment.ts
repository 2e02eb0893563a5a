/** Segments of a message as texts, each component with its place in the tokens, so that every one can be accounted for. */
import { componentText, type Tokens } from './tokens.js';

export interface Segment {
  readonly tag: string;
  /** 1-based number in the file. */
  readonly number: number;
  /** Elements behind the tag, from 0; components from 0. A repetition of an element (syntax 4) is not among them. */
  readonly elements: readonly Element[];
}

export interface Element {
  /** The first component's place in the tokens. */
  readonly first: number;
  readonly texts: readonly string[];
}

const lineEnds = /\r\n?/g;

/** The segment by its 0-based number. Line ends inside texts become line feeds, as XML has them. */
export function segmentAt(tokens: Tokens, index: number): Segment {
  const from = tokens.segmentStart[index] ?? 0;
  const to = tokens.segmentStart[index + 1] ?? 0;
  const elements: Element[] = [];
  for (let element = from + 1; element < to; element++) {
    if (tokens.elementRepeats[element] === 1) continue;
    const first = tokens.elementStart[element] ?? 0;
    const end = tokens.elementStart[element + 1] ?? 0;
    const texts: string[] = [];
    for (let component = first; component < end; component++) {
      const text = componentText(tokens, component);
      texts.push(text.includes('\r') ? text.replace(lineEnds, '\n') : text);
    }
    elements.push({ first, texts });
  }
  return { tag: componentText(tokens, tokens.elementStart[from] ?? 0), number: index + 1, elements };
}

/** The text at an element (from 1, as directories count) and a component (from 1); '' where there is none. */
export function textOf(segment: Segment, element: number, component = 1): string {
  return segment.elements[element - 1]?.texts[component - 1] ?? '';
}
