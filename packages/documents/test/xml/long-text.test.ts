import { describe, expect, it } from 'vitest';
import { canScanLongTexts, longPlainEnd } from '../../src/xml/long-text.js';
import { readXml } from '../../src/xml/read-xml.js';

const letters = (count: number): string => 'QUJD+/9='.repeat(Math.ceil(count / 8)).slice(0, count);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('long texts', () => {
  it('are scanned here', () => {
    expect(canScanLongTexts()).toBe(true);
  });

  it('end before the block with whatever is not plain, for each of its bytes', () => {
    for (const special of ['<', '&', ']', '\r', '\u0000', '\u001f', '\u0080', '\u00ff']) {
      for (const place of [0, 15, 16, 1999, 2047, 2048, 40_000]) {
        const text = letters(place) + special + letters(70_000 - place);
        expect([special, place, longPlainEnd(bytesOf(text), 0, text.length)]).toEqual([special, place, place & -16]);
      }
    }
  });

  it('go on over line feeds, tabs and every other character of ASCII', () => {
    let plain = '\n\t';
    for (let code = 0x20; code < 0x80; code++)
      if (!'<&]'.includes(String.fromCharCode(code))) plain += String.fromCharCode(code);
    const text = plain.repeat(400);
    expect(longPlainEnd(bytesOf(text), 0, text.length)).toBe(text.length & -16);
  });

  it('leave a rest shorter than a block to the reader', () => {
    expect(longPlainEnd(bytesOf(letters(15)), 0, 15)).toBe(0);
    expect(longPlainEnd(bytesOf(letters(50)), 3, 50)).toBe(3 + 32);
  });

  it('are read to the byte, whatever stands at which place in them', () => {
    for (let place = 240; place < 300; place++) {
      const text = letters(5000);
      const read = (middle: string): unknown => {
        const result = readXml(bytesOf(`<a>${text.slice(0, place)}${middle}${text.slice(place)}</a>`));
        return result.ok ? result.document.text(0) : result.finding.rule;
      };
      expect(read('\n')).toBe(`${text.slice(0, place)}\n${text.slice(place)}`);
      expect(read('&amp;')).toBe(`${text.slice(0, place)}&${text.slice(place)}`);
      expect(read('\r\n')).toBe(`${text.slice(0, place)}\n${text.slice(place)}`);
      expect(read('\u0001')).toBe('XML-CHARACTER-FORBIDDEN');
      expect(read('\u00ff')).toBe('XML-ENCODING-BROKEN');
      expect(read(']]>')).toBe('XML-CDATA-END-IN-TEXT');
      expect(read('<b/>')).toBe(text);
    }
  });
});
