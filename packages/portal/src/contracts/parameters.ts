import type { Texts } from '../display/texts.js';

type ParameterValue = string | number | boolean | readonly string[];

/** A clause's parameter as it is read: decimals of money as amounts, per cents with their sign, lists with commas. */
export function parameterText(name: string, value: ParameterValue, texts: Texts): string {
  if (typeof value === 'boolean') return texts.say(value ? 'yes' : 'no');
  if (Array.isArray(value)) return value.map((word: string) => wordText(word, texts)).join(', ');
  const text = String(value);
  if (/percent/i.test(name)) return `${texts.number(text)} %`;
  if (/^\d+\.\d{2}$/.test(text)) return texts.amount(text, 'EUR');
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return texts.day(text);
  return /^\d+(\.\d+)?$/.test(text) ? texts.number(text) : wordText(text, texts);
}

/** A word that terms use as a value; one that the house does not know is a name and stays as it is. */
function wordText(word: string, { sayIfKnown }: Texts): string {
  return sayIfKnown(`word.${word}`) ?? word;
}
