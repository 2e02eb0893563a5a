import type { IntlMessageFormat } from 'intl-messageformat';

type Elements = ReturnType<IntlMessageFormat['getAst']>;
type Element = Elements[number];

/** One place in a message where a value is put in or decides. */
export interface MessageArgument {
  readonly name: string;
  readonly kind: 'plain' | 'number' | 'date' | 'time' | 'select' | 'plural' | 'ordinal';
  /** The categories or cases written out, for `select` and `plural`. */
  readonly options: readonly string[];
}

/** Every argument of a parsed message, those inside `select` and `plural` branches included. */
export function messageArguments(elements: Elements): readonly MessageArgument[] {
  return elements.flatMap((element) => argumentsOf(element));
}

/** The names of the arguments that are written as dates. */
export function dayArguments(elements: Elements): ReadonlySet<string> {
  return new Set(
    messageArguments(elements)
      .filter(({ kind }) => kind === 'date' || kind === 'time')
      .map(({ name }) => name),
  );
}

/** The parser numbers its element types 0 literal, 1 plain, 2 number, 3 date, 4 time, 5 select, 6 plural, 7 #, 8 tag. */
const kinds: readonly (MessageArgument['kind'] | undefined)[] = [
  undefined,
  'plain',
  'number',
  'date',
  'time',
  'select',
  'plural',
];

function argumentsOf(element: Element): readonly MessageArgument[] {
  if (!('value' in element)) return [];
  const kind = kinds[element.type];
  if (kind === undefined) return [];
  if (!('options' in element)) return [{ name: element.value, kind, options: [] }];
  const branches = Object.values(element.options).flatMap((option) => messageArguments(option.value));
  const ordinal = 'pluralType' in element && element.pluralType === 'ordinal';
  const options = Object.keys(element.options);
  return [{ name: element.value, kind: ordinal ? 'ordinal' : kind, options }, ...branches];
}
