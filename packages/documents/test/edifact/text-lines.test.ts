import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinLines, splitLines } from '../../src/formats/edifact/invoice/text-lines.js';

const size = 5;

test.each<[string, readonly string[]]>([
  ['abc', ['abc']],
  ['abcde', ['abcde']],
  ['abcdef', ['abcde', 'f']],
  ['abc def', ['abc', ' def']],
  ['ab\ncd', ['ab', 'cd']],
  ['abcde\nf', ['abcde', '', 'f']],
  ['ab\n cd', ['ab', '', ' cd']],
  ['ab\n\ncd', ['ab', '', 'cd']],
])('%j is %j', (text, components) => {
  expect(splitLines(text, size)).toEqual(components);
  expect(joinLines(components, size)).toBe(text);
});

test('lines of others are lines, whatever their length', () => {
  expect(joinLines(['one', 'two', '', '', ''], size)).toBe('one\ntwo');
});

test('any text without blank ends comes back, in components that are not too long', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...Array.from('ab c\nd \n')), maxLength: 60 })
    .map((one) => one.trim());
  fc.assert(
    fc.property(text, (one) => {
      const components = splitLines(one, size);
      expect(joinLines(components, size)).toBe(one);
      expect(components.every((component) => component.length <= size)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});

test('no component parts a surrogate pair', () => {
  const components = splitLines('abcd\u{1f600}efgh', size);
  expect(components.join('')).toBe('abcd\u{1f600}efgh');
  for (const component of components) expect(component).not.toMatch(/[\ud800-\udbff]$|^[\udc00-\udfff]/);
});
