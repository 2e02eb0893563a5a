/**
 * The service characters of an interchange (ISO 9735): what parts components, elements and segments, what releases one
 * of them into ordinary text, and the decimal mark. UNA declares them; the defaults hold where it is absent.
 */
export interface Separators {
  readonly component: string;
  readonly element: string;
  /** The one UNA declares; without UNA, and from syntax 4 on, comma and point are both legal. */
  readonly decimalMark: '.' | ',' | 'either';
  /** Absent where UNA has a space in its place: nothing can be released then. */
  readonly release?: string;
  /** Only in syntax 4. */
  readonly repetition?: string;
  readonly segment: string;
}

export const defaultSeparators: Separators = {
  component: ':',
  element: '+',
  decimalMark: 'either',
  release: '?',
  segment: "'",
};

/** The repetition separator of syntax 4 where UNA does not name one. */
export const defaultRepetition = '*';

/** Length of UNA with its six characters. */
export const unaLength = 9;

/** The UNA segment that declares these separators. */
export function unaOf(separators: Separators): string {
  const mark = separators.decimalMark === 'either' ? '.' : separators.decimalMark;
  return `UNA${separators.component}${separators.element}${mark}${separators.release ?? ' '}${separators.repetition ?? ' '}${separators.segment}`;
}

/**
 * The separators of the six characters after `UNA`, or undefined where they cannot work: two the same, a letter, digit
 * or space as a separator, or a decimal mark that is neither comma nor point. `repeats` tells whether the syntax has a
 * repetition separator; without one the fifth character is reserved and means nothing.
 */
export function separatorsFromUna(six: string, repeats: boolean): Separators | undefined {
  const [component = '', element = '', mark = '', release = '', fifth = '', segment = ''] = six;
  if (mark !== '.' && mark !== ',') return undefined;
  const repetition = repeats && fifth !== ' ' ? fifth : undefined;
  const used = [component, element, segment, ...(release === ' ' ? [] : [release])];
  if (repetition !== undefined) used.push(repetition);
  if (new Set(used).size !== used.length || !used.every(isServiceCharacter)) return undefined;
  return {
    component,
    element,
    decimalMark: mark,
    segment,
    ...(release === ' ' ? {} : { release }),
    ...(repetition === undefined ? {} : { repetition }),
  };
}

function isServiceCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  const isLetterOrDigit = /^[0-9A-Za-z]$/.test(character);
  // Below the space only the separators of UNOB (information separators 1, 3, 4) and line ends are in use.
  const isControl = code < 0x20 && ![0x0a, 0x0d, 0x1c, 0x1d, 0x1e, 0x1f].includes(code);
  return code < 0x7f && code !== 0x20 && !isLetterOrDigit && !isControl;
}
