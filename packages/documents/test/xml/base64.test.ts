import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/xml/read-xml.js';

function isBase64(text: string): boolean {
  const read = readXml(new TextEncoder().encode(`<a>${text}</a>`));
  return read.ok && read.document.isBase64(0);
}

describe('Base64 in an element', () => {
  it('takes whatever an encoder makes, with line breaks or without', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.integer({ min: 1, max: 76 }), (bytes, width) => {
        const encoded = Buffer.from(bytes).toString('base64');
        expect(isBase64(encoded)).toBe(true);
        expect(isBase64(encoded.replace(new RegExp(`(.{${String(width)}})`, 'g'), '$1\r\n '))).toBe(true);
      }),
    );
  });

  it.each(['', 'QUJD', 'QUI=', 'QQ==', 'Q Q = =', '<![CDATA[QUJD]]>', 'QUJ&#68;'])('takes %j', (text) => {
    expect(isBase64(text)).toBe(true);
  });

  it.each(['Q', 'QU', 'QUJ', 'QUJDQ', 'Q?==', '====', 'QR==', 'QUJ=', 'QUJD=', 'QQ=', 'QQ==QQ==', 'QQ===', 'Ā'])(
    'refuses %j',
    (text) => {
      expect(isBase64(text)).toBe(false);
    },
  );
});
