import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterSet } from '../../src/formats/edifact/syntax/character-set.js';
import { checkInterchange } from '../../src/formats/edifact/syntax/interchange.js';
import { segmentAt } from '../../src/formats/edifact/syntax/segment.js';
import { separatorsFromUna, type Separators } from '../../src/formats/edifact/syntax/separators.js';
import { serialise } from '../../src/formats/edifact/syntax/serialise.js';
import { tokenize } from '../../src/formats/edifact/syntax/tokenize.js';

const bytesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

function segmentsOf(text: string) {
  const tokens = tokenize(bytesOf(text));
  return Array.from({ length: tokens.segmentCount }, (_, index) => {
    const { tag, elements } = segmentAt(tokens, index);
    return [tag, ...elements.map(({ texts }) => texts)];
  });
}

const unb = 'UNB+UNOC:3+SENDER:14+RECEIVER:14+260131:1200+REF1';

describe('segments, elements and components', () => {
  test.each<[string, string, unknown]>([
    [
      'without UNA',
      `${unb}'`,
      [['UNB', ['UNOC', '3'], ['SENDER', '14'], ['RECEIVER', '14'], ['260131', '1200'], ['REF1']]],
    ],
    ['with UNA', "UNA:+.? 'BGM+380'", [['BGM', ['380']]]],
    ['with other separators', 'UNA|^.!*~BGM^380|x!^y~', [['BGM', ['380', 'x^y']]]],
    ['release of every service character', "FTX+a?+b?:c?'d??e'", [['FTX', ["a+b:c'd?e"]]]],
    ['release of an ordinary character', "FTX+?A'", [['FTX', ['A']]]],
    ['no release where UNA has a space', "UNA:+.  'FTX+a?'", [['FTX', ['a?']]]],
    ['empty elements and components in between', "NAD+BY+++:a'", [['NAD', ['BY'], [''], [''], ['', 'a']]]],
    ['empty ones at the end', "NAD+BY++:'", [['NAD', ['BY'], [''], ['', '']]]],
    ['a segment of its tag alone', "UNS'", [['UNS']]],
    [
      'line breaks between segments',
      "BGM+1'\r\n\nDTM+2'\n",
      [
        ['BGM', ['1']],
        ['DTM', ['2']],
      ],
    ],
    ['a byte order mark', "\u00ef\u00bb\u00bfBGM+1'", [['BGM', ['1']]]],
    [
      'an asterisk as text before syntax 4',
      "UNA:+.?*'UNB+UNOA:3'COM+a*b'",
      [
        ['UNB', ['UNOA', '3']],
        ['COM', ['a*b']],
      ],
    ],
    [
      'only the first repetition of an element in syntax 4',
      "UNB+UNOC:4'COM+a*b+c'",
      [
        ['UNB', ['UNOC', '4']],
        ['COM', ['a'], ['c']],
      ],
    ],
    [
      'segments that end their lines, where a file shows it',
      'UNH+1+INVOIC:D:96A:UN\nBGM+380\r\nUNT+3+1\n',
      [
        ['UNH', ['1'], ['INVOIC', 'D', '96A', 'UN']],
        ['BGM', ['380']],
        ['UNT', ['3'], ['1']],
      ],
    ],
    [
      'a file of level A wrapped at a column',
      "UNB+UNOA:3+S+R+2601\n31:1200+REF'BG\nM+380'",
      [
        ['UNB', ['UNOA', '3'], ['S'], ['R'], ['260131', '1200'], ['REF']],
        ['BGM', ['380']],
      ],
    ],
    [
      'a line break in the text of another level',
      `${unb}'FTX+a\r\nb'`,
      [
        ['UNB', ['UNOC', '3'], ['SENDER', '14'], ['RECEIVER', '14'], ['260131', '1200'], ['REF1']],
        ['FTX', ['a\nb']],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(segmentsOf(text)).toEqual(expected);
  });

  test('an object behind UNO is passed over by its length, whatever is in it', () => {
    const tokens = tokenize(bytesOf("UNO+P1+1:A+13+6'a'b+c'UNP+6+P1'"));
    expect(tokens.findings).toEqual([]);
    expect(tokens.segmentCount).toBe(2);
    expect([...tokens.objects.values()]).toEqual([[16, 22]]);
  });
});

describe('what breaks the syntax is told, and nothing is thrown', () => {
  test.each<[string, string, readonly string[]]>([
    ['nothing at all', '', ['EDIFACT-EMPTY']],
    ['blanks alone', ' \r\n', ['EDIFACT-EMPTY']],
    ['a segment without its end', 'BGM+380', ['EDIFACT-SEGMENT-UNTERMINATED']],
    ['a release character at the end', "BGM+380'FTX+a?", ['EDIFACT-RELEASE-AT-END', 'EDIFACT-SEGMENT-UNTERMINATED']],
    ['two equal characters in UNA', "UNA::.? 'BGM:1'", ['EDIFACT-UNA']],
    ['a letter as a separator', "UNAA+.? 'BGM+1'", ['EDIFACT-UNA']],
    ['a decimal mark that is none', "UNA:+x? 'BGM+1'", ['EDIFACT-UNA']],
    ['an object of another length than it says', "UNO+P1+1:A+13+9'abc'UNP+9+P1'", ['EDIFACT-OBJECT-LENGTH']],
    ['a character set nobody knows', "UNB+XXXX:3+S+R+260101:1200+1'", ['EDIFACT-CHARACTER-SET']],
    [
      'terminators told nowhere',
      'UNB+UNOC:3+S+R+260101:1200+1\nUNH+1+INVOIC:D:96A:UN\n',
      ['EDIFACT-TERMINATOR-UNDECLARED'],
    ],
    ['a wrapped file', "UNB+UNOB:1+S+R+2601\n01:1200+1'", ['EDIFACT-WRAPPED']],
  ])('%s', (_, text, rules) => {
    expect(tokenize(bytesOf(text)).findings.map(({ rule }) => rule)).toEqual(rules);
  });

  test('more elements than a segment can have', () => {
    expect(tokenize(bytesOf(`FTX${'+'.repeat(201)}'`)).findings.map(({ rule }) => rule)).toEqual(['EDIFACT-LIMIT']);
  });

  test.each([
    ['elements', `FTX${'+'.repeat(500_000)}'BGM+380'`],
    ['components', `FTX+${':'.repeat(500_000)}'BGM+380'`],
  ])('half a million %s cost no more than the bound, and the segment behind them is read', (unit, text) => {
    const tokens = tokenize(bytesOf(text));
    expect(tokens.findings).toMatchObject([{ rule: 'EDIFACT-LIMIT', values: { unit, limit: 200 } }]);
    expect(tokens.componentStart.length).toBeLessThan(300);
    expect(tokens.segmentCount).toBe(2);
  });

  test('more bytes than the caller allows', () => {
    const tokens = tokenize(bytesOf("BGM+380'"), { maximumBytes: 5 });
    expect(tokens.findings).toMatchObject([{ rule: 'EDIFACT-LIMIT', values: { unit: 'bytes', limit: 5 } }]);
    expect(tokens.segmentCount).toBe(0);
  });

  test('any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const tokens = tokenize(bytes);
        checkInterchange(tokens);
        for (let index = 0; index < tokens.segmentCount; index++) segmentAt(tokens, index);
      }),
      { numRuns: 500 },
    );
  });
});

const service = fc.uniqueArray(fc.constantFrom(...Array.from(`:+?'*|^!~#=;@%&,.\u001c\u001d\u001e\u001f`)), {
  minLength: 5,
  maxLength: 5,
});

const arbitrarySeparators: fc.Arbitrary<Separators> = fc
  .tuple(service, fc.constantFrom<'.' | ','>('.', ','))
  .map(([[component = ':', element = '+', release = '?', repetition = '*', segment = "'"], decimalMark]) => ({
    component,
    element,
    decimalMark,
    release,
    repetition,
    segment,
  }));

/** Text of any character but controls other than those that serve as separators. */
const arbitraryTexts = fc.array(
  fc.string({ unit: fc.constantFrom(...Array.from(` aZ9āšЖ€ß'+:?*|^!~#=;@%&,.\u{1f600}\u001c\u001d`)), maxLength: 12 }),
  { minLength: 1, maxLength: 5 },
);

test('what is serialised tokenizes into the same texts, whatever they and the separators are', () => {
  const set = characterSet('UNOY');
  if (set === undefined) throw new Error('no UNOY');
  const arbitrarySegments = fc.array(fc.array(arbitraryTexts, { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(arbitrarySeparators, arbitrarySegments, fc.boolean(), (separators, contents, lineBreaks) => {
      const head = { tag: 'UNB', elements: [['UNOY', '4']] };
      const segments = [head, ...contents.map((elements) => ({ tag: 'FTX', elements }))];
      const tokens = tokenize(serialise(segments, { separators, characterSet: set, una: true, lineBreaks }));
      expect(tokens.findings).toEqual([]);
      const read = Array.from({ length: tokens.segmentCount }, (_, index) => {
        const { tag, elements } = segmentAt(tokens, index);
        return { tag, elements: elements.map(({ texts }) => texts) };
      });
      expect(read.map(cutEnds)).toEqual(segments.map(cutEnds));
    }),
    { numRuns: 400 },
  );
});

/** Without the empty components and elements at the ends, which an interchange leaves out. */
function cutEnds({ tag, elements }: { tag: string; elements: readonly (readonly string[])[] }) {
  const cut = elements.map((components) => {
    let last = components.length;
    while (last > 0 && components[last - 1] === '') last--;
    return components.slice(0, last);
  });
  while (cut.at(-1)?.length === 0) cut.pop();
  return { tag, elements: cut.map((components) => (components.length === 0 ? [''] : components)) };
}

test('the separators of UNA are refused where they cannot work', () => {
  expect(separatorsFromUna(":+.? '", false)).toMatchObject({
    component: ':',
    element: '+',
    release: '?',
    segment: "'",
  });
  expect(separatorsFromUna(":+,? '", false)?.decimalMark).toBe(',');
  for (const six of ["::.? '", ":+;? '", "a+.? '", ':+.?  ', ':+.'])
    expect(separatorsFromUna(six, false)).toBeUndefined();
  expect(separatorsFromUna(":+.?+'", false)).toBeDefined();
  expect(separatorsFromUna(":+.?+'", true)).toBeUndefined();
});
