import { describe, expect, test } from 'vitest';
import { characterSet, characterSetNames } from '../../src/formats/edifact/syntax/character-set.js';
import { checkInterchange, textAt } from '../../src/formats/edifact/syntax/interchange.js';
import { tokenize } from '../../src/formats/edifact/syntax/tokenize.js';

const latvian = 'ĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūž';
const lithuanian = 'ĄČĘĖĮŠŲŪŽąčęėįšųūž';
const estonian = 'ÄÖÜÕŠŽäöüõšž';
const russian = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя';

function setOf(name: string) {
  const set = characterSet(name);
  if (set === undefined) throw new Error(`no set ${name}`);
  return set;
}
const missing = (name: string, text: string) =>
  Array.from(text)
    .filter((character) => !setOf(name).has(character))
    .join('');

describe('the repertoire of each set', () => {
  test.each<[string, { lv: string; lt: string; et: string; ru: string }]>([
    ['UNOC', { lv: 'ĀČĒĢĪĶĻŅŠŪŽāčēģīķļņšūž', lt: 'ĄČĘĖĮŠŲŪŽąčęėįšųūž', et: 'ŠŽšž', ru: russian }],
    ['UNOD', { lv: 'ĀĒĢĪĶĻŅŪāēģīķļņū', lt: 'ĖĮŲŪėįųū', et: 'Õõ', ru: russian }],
    ['UNOE', { lv: latvian, lt: lithuanian, et: estonian, ru: '' }],
    ['UNOH', { lv: '', lt: '', et: '', ru: russian }],
    ['UNOK', { lv: latvian, lt: lithuanian, et: 'ŠŽšž', ru: russian }],
    ['windows-1257', { lv: '', lt: '', et: '', ru: russian }],
    ['iso-8859-13', { lv: '', lt: '', et: '', ru: russian }],
    ['windows-1251', { lv: latvian, lt: lithuanian, et: estonian, ru: '' }],
    ['UNOW', { lv: '', lt: '', et: '', ru: '' }],
    ['UNOY', { lv: '', lt: '', et: '', ru: '' }],
  ])('%s lacks just these letters', (name, lacks) => {
    expect(missing(name, latvian)).toBe(lacks.lv);
    expect(missing(name, lithuanian)).toBe(lacks.lt);
    expect(missing(name, estonian)).toBe(lacks.et);
    expect(missing(name, russian)).toBe(lacks.ru);
  });

  test('UNOA has capitals, digits and its signs, and nothing else', () => {
    expect(missing('UNOA', `ABCXYZ0189 .,-()/='+:?!"%&*;<>`)).toBe('');
    expect(missing('UNOA', 'abz#$@[]_{}ā')).toBe('abz#$@[]_{}ā');
  });

  test.each(characterSetNames)('%s has no control character', (name) => {
    expect(missing(name, '\n\t\u0000\u007f\u0085')).toBe('\n\t\u0000\u007f\u0085');
  });
});

describe('every character a set has', () => {
  test.each(characterSetNames)('survives writing and reading in %s', (name) => {
    const set = setOf(name);
    const all = Array.from({ length: 0x500 }, (_, code) => String.fromCharCode(code)).filter(
      (character) => set.has(character) && !"'+:?*".includes(character),
    );
    const text = all.join('');
    const head = setOf('ascii').encode("UNB+UNOC:3'FTX+");
    const bytes = Uint8Array.from([...head, ...set.encode(text), 0x27]);
    const tokens = tokenize(bytes, { charset: name });
    expect(textAt(tokens, 1, 1)).toBe(text);
    expect(tokens.findings).toEqual([]);
  });

  test('has the byte the standards give it', () => {
    expect([...setOf('UNOH').encode('Ēšķ')]).toEqual([0xaa, 0xb9, 0xf3]);
    expect([...setOf('windows-1257').encode('Ēšķ')]).toEqual([0xc7, 0xf0, 0xed]);
    expect([...setOf('UNOE').encode('Жя')]).toEqual([0xb6, 0xef]);
    expect([...setOf('windows-1252').encode('€’š')]).toEqual([0x80, 0x92, 0x9a]);
    expect([...setOf('UNOK').encode('ışğ')]).toEqual([0xfd, 0xfe, 0xf0]);
    expect([...setOf('UNOY').encode('ā')]).toEqual([0xc4, 0x81]);
  });

  test('a character without a byte is never written as another', () => {
    expect(() => setOf('UNOC').encode('š')).toThrow();
  });
});

describe('bytes that are no characters', () => {
  const finding = (bytes: readonly number[], charset?: string) => {
    const text = [...setOf('ascii').encode("UNB+UNOY:4+S+R+20260101:1200+1'FTX+"), ...bytes, 0x27];
    const tokens = tokenize(Uint8Array.from(text), charset === undefined ? {} : { charset });
    const { rule } = checkInterchange(tokens).findings.find(({ path }) => path.startsWith('FTX')) ?? {};
    return { rule, text: textAt(tokens, 1, 1) };
  };

  test.each<[string, readonly number[], string]>([
    ['a lone continuation', [0x80], '\u{fffd}'],
    ['an overlong slash', [0xc0, 0xaf], '\u{fffd}\u{fffd}'],
    ['half a surrogate pair', [0xed, 0xa0, 0x80], '\u{fffd}\u{fffd}\u{fffd}'],
    ['a character cut short', [0x61, 0xc4], 'a\u{fffd}'],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80], '\u{fffd}\u{fffd}\u{fffd}\u{fffd}'],
  ])('%s is told in UTF-8', (_, bytes, text) => {
    expect(finding(bytes)).toEqual({ rule: 'EDIFACT-CHARACTER-INVALID', text });
  });

  test('the replacement character itself is a character', () => {
    expect(finding([0xef, 0xbf, 0xbd])).toEqual({ rule: undefined, text: '\u{fffd}' });
  });

  test('the partner’s set overrides what UNB says', () => {
    expect(finding([0xe2, 0xf0], 'windows-1257')).toEqual({ rule: undefined, text: 'āš' });
    expect(finding([0xa1], 'windows-1257').rule).toBe('EDIFACT-CHARACTER-INVALID');
    expect(finding([0x85], 'UNOC').rule).toBe('EDIFACT-CONTROL-CHARACTER');
  });

  test('a set nobody knows is told', () => {
    expect(characterSet('UNOX')).toBeUndefined();
    expect(characterSet('utf-16')).toBeUndefined();
  });
});
