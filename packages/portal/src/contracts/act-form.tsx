import { Checkbox, NativeSelect, NumberInput, TextInput } from '@mantine/core';
import type { PossibleContractAct } from '@saikne/wire';
import { useTexts } from '../display/texts.js';

type Argument = PossibleContractAct['arguments'][number];
/** What has been typed, by the argument's name. */
export type Typed = Readonly<Record<string, string | boolean>>;

interface ActFieldsProps {
  readonly act: PossibleContractAct;
  readonly typed: Typed;
  readonly onTyped: (typed: Typed) => void;
}

/** A field for each argument of an act. */
export function ActFields({ act, typed, onTyped }: ActFieldsProps) {
  return act.arguments
    .filter(({ type }) => type !== 'list' && type !== 'deviations')
    .map((argument) => (
      <ActField
        key={argument.name}
        argument={argument}
        value={typed[argument.name]}
        onValue={(value) => {
          onTyped({ ...typed, [argument.name]: value });
        }}
      />
    ));
}

interface ActFieldProps {
  readonly argument: Argument;
  readonly value: string | boolean | undefined;
  readonly onValue: (value: string | boolean) => void;
}

function ActField({ argument, value, onValue }: ActFieldProps) {
  const texts = useTexts();
  const { name, type, optional, words } = argument;
  const label = texts.sayIfKnown(`argument.${name}`) ?? name;
  const text = typeof value === 'string' ? value : '';
  const common = { label, required: !optional };
  switch (type) {
    case 'flag':
      return (
        <Checkbox
          label={label}
          checked={value === true}
          onChange={({ currentTarget }) => {
            onValue(currentTarget.checked);
          }}
        />
      );
    case 'oneOf':
    case 'side':
      return (
        <NativeSelect
          {...common}
          value={text}
          data={[
            { value: '', label: '–' },
            ...words.map((word) => ({ value: word, label: texts.sayIfKnown(`word.${word}`) ?? word })),
          ]}
          onChange={({ currentTarget }) => {
            onValue(currentTarget.value);
          }}
        />
      );
    case 'day':
      return (
        <TextInput
          {...common}
          type="date"
          value={text}
          onChange={({ currentTarget }) => {
            onValue(currentTarget.value);
          }}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          value={text}
          allowDecimal={false}
          min={0}
          onChange={(number) => {
            onValue(String(number));
          }}
        />
      );
    case 'text':
    case 'amount':
    case 'texts':
    case 'list':
    case 'month':
    case 'deviations':
      return (
        <TextInput
          {...common}
          value={text}
          {...(type === 'amount' ? { placeholder: '0.00', inputMode: 'decimal' as const } : {})}
          onChange={({ currentTarget }) => {
            onValue(currentTarget.value);
          }}
        />
      );
  }
}

/** The act as the API takes it: what was left empty is left out. */
export function toAct(
  act: PossibleContractAct,
  typed: Typed,
): { readonly do: string; readonly [name: string]: unknown } {
  const values = act.arguments.flatMap(({ name, type }): readonly (readonly [string, unknown])[] => {
    const value = typed[name];
    if (value === undefined || value === '' || value === false) return [];
    if (typeof value === 'boolean') return [[name, value]];
    if (type === 'number') return [[name, Number(value)]];
    if (type === 'amount') return [[name, withTwoDecimals(value)]];
    if (type === 'texts') return [[name, value.split(',').map((part) => part.trim())]];
    return [[name, value.trim()]];
  });
  return { do: act.do, ...Object.fromEntries(values) };
}

/** A comma is a decimal point in most of our languages; `12` and `12,5` are sums of money too. */
function withTwoDecimals(typed: string): string {
  const [whole = '', fraction = ''] = typed
    .replaceAll(/[\s\u00a0]/g, '')
    .replace(',', '.')
    .split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

/** What an act is called; where the house has no word for it, what its clause says. */
export function actName(
  { do: name, summary }: PossibleContractAct,
  sayIfKnown: (key: string) => string | undefined,
): string {
  return sayIfKnown(`act.${name}`) ?? summary ?? name;
}
