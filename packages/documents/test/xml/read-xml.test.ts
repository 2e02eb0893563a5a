import { describe, expect, it } from 'vitest';
import { pathOf } from '../../src/xml/path-of.js';
import { readXml } from '../../src/xml/read-xml.js';
import type { XmlDocument } from '../../src/xml/xml-document.js';
import { fixedNameCount, nameOf } from '../../src/xml/vocabulary/vocabulary.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function document(source: string): XmlDocument {
  const result = readXml(encode(source));
  if (!result.ok) throw new Error(`${result.finding.rule} ${JSON.stringify(result.finding.values)}`);
  return result.document;
}

const uri = (name: string): string => `urn:oasis:names:specification:ubl:schema:xsd:${name}-2`;
const invoice = (content: string): string =>
  `<Invoice xmlns="${uri('Invoice')}" xmlns:cbc="${uri('CommonBasicComponents')}"` +
  ` xmlns:cac="${uri('CommonAggregateComponents')}">${content}</Invoice>`;

describe('the elements of a document', () => {
  it('have the fixed numbers of their expanded names, whatever prefixes the document uses', () => {
    const usual = document(invoice('<cbc:ID>1</cbc:ID>'));
    const odd = document(
      `<q:Invoice xmlns:q="${uri('Invoice')}"><ID xmlns="${uri('CommonBasicComponents')}">1</ID></q:Invoice>`,
    );
    for (const read of [usual, odd]) {
      expect(read.name(0)).toBe(nameOf('Invoice'));
      expect(read.name(1)).toBe(nameOf('cbc:ID'));
      expect(read.nameText(read.name(1))).toBe('cbc:ID');
    }
  });

  it('outside the vocabulary have numbers of the document and say their namespace', () => {
    const read = document('<a xmlns:x="urn:x"><x:b/><b/><x:b/></a>');
    expect(read.name(1)).toBeGreaterThanOrEqual(fixedNameCount);
    expect(read.name(3)).toBe(read.name(1));
    expect(read.name(2)).not.toBe(read.name(1));
    expect(read.nameText(read.name(1))).toBe('Q{urn:x}b');
    expect(read.nameText(read.name(2))).toBe('b');
  });

  it('know parent, first child, next sibling and the end of their descendants', () => {
    const read = document('<a><b><c/><d/></b><e/></a>');
    expect([0, 1, 2, 3, 4].map((node) => read.parent(node))).toEqual([-1, 0, 1, 1, 0]);
    expect([0, 1, 2, 3, 4].map((node) => read.firstChild(node))).toEqual([1, 2, -1, -1, -1]);
    expect([0, 1, 2, 3, 4].map((node) => read.nextSibling(node))).toEqual([-1, 4, 3, -1, -1]);
    expect([0, 1, 2, 3, 4].map((node) => read.end(node))).toEqual([5, 4, 3, 4, 5]);
    expect(read.size).toBe(5);
  });

  it('know line and column of their start tag, counted in characters', () => {
    const read = document('<a>\r\n  <b>ķū</b><c/>\r<d/>\n<e/></a>');
    expect([0, 1, 2, 3, 4].map((node) => [read.line(node), read.column(node)])).toEqual([
      [1, 1],
      [2, 3],
      [2, 12],
      [3, 1],
      [4, 1],
    ]);
  });

  it('are pointed at by a path with places only where several share a name', () => {
    const read = document(invoice('<cac:InvoiceLine/><cac:InvoiceLine><cbc:ID schemeID="1"/></cac:InvoiceLine>'));
    expect(pathOf(read, 3)).toBe('/Invoice/cac:InvoiceLine[2]/cbc:ID');
    expect(pathOf(read, 3, nameOf('schemeID'))).toBe('/Invoice/cac:InvoiceLine[2]/cbc:ID/@schemeID');
  });

  it('have the same paths in documents too large to count through', () => {
    const read = document(`<a>${'<b/><c><d/></c>'.repeat(1500)}<e/></a>`);
    expect(pathOf(read, 3)).toBe('/a/c[1]/d');
    expect(pathOf(read, read.size - 2)).toBe('/a/c[1500]/d');
    expect(pathOf(read, read.size - 1)).toBe('/a/e');
  });
});

describe('the text of an element', () => {
  const text = (content: string): string => {
    const read = document(`<a>${content}</a>`);
    return read.text(0);
  };

  it.each([
    ['plain', 'plain'],
    ['', ''],
    ['  kept as written ', '  kept as written '],
    ['   ', '   '],
    ['\r\n', '\n'],
    ['\r\nx', '\nx'],
    [' \r x\r', ' \n x\n'],
    ['a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['&lt;&gt;&amp;&quot;&apos;', '<>&"\''],
    ['&#65;&#x42;&#x1F600;', 'AB\u{1F600}'],
    ['&#13;&#10;', '\r\n'],
    ['a<![CDATA[<b>&amp;]]]>c', 'a<b>&amp;]c'],
    ['<![CDATA[]]>', ''],
    ['<![CDATA[\r\n]]>', '\n'],
    ['one<!-- - --> two<?pi x?>', 'one two'],
    [' <!-- --> ', '  '],
    ['Ģ жук €\u{1F600}', 'Ģ жук €\u{1F600}'],
    ['x ]] > ]>', 'x ]] > ]>'],
    ['\u{FEFF}mark', '\u{FEFF}mark'],
  ])('%j reads as %j', (content, expected) => {
    expect(text(content)).toBe(expected);
  });

  it.each([
    [' <b/> ', ''],
    ['\r\n<b/>\r\n<!-- c -->\r\n<b/>', ''],
    ['x<b/>', 'x'],
    ['<b/>x', 'x'],
    ['one<b>two</b>three', 'onethree'],
    [' one <b a="/>">t&lt;wo<c/></b> <b/> three<b/> ', ' one  three'],
    ['<b/>&#32;<b/>', ' '],
    ['<b/><![CDATA[ ]]><b/>', ' '],
    ['a<b/> <!--x--> <b/>z', 'az'],
  ])('beside child elements: %j reads as %j', (content, expected) => {
    expect(text(content)).toBe(expected);
  });

  it('is compared and looked at without being made', () => {
    const read = document('<a><b>EUR</b><b>&#69;UR</b><b> \n</b><b/><b>ķ</b></a>');
    expect([1, 2, 3, 4, 5].map((node) => read.textEquals(node, 'EUR'))).toEqual([true, true, false, false, false]);
    expect([1, 2, 3, 4, 5].map((node) => read.isBlank(node))).toEqual([false, false, true, true, false]);
    expect(read.textEquals(4, '')).toBe(true);
    expect(read.textEquals(5, 'ķ')).toBe(true);
  });

  it.each([
    ['12.50', 2, 1250, 2],
    [' -1.5\n', 2, -150, 1],
    ['+.5', 1, 5, 1],
    ['1.', 0, 1, 0],
    ['1.000', 2, 100, 3],
    ['1.001', 2, NaN, 3],
    ['0', 4, 0, 0],
    ['-0.00', 2, 0, 2],
    ['9007199254740991', 0, 9007199254740991, 0],
    ['9007199254740992', 0, NaN, 0],
    ['90071992547409.92', 2, NaN, 2],
    ['1e3', 0, NaN, -1],
    ['.', 0, NaN, -1],
    ['', 0, NaN, -1],
    ['1 2', 0, NaN, -1],
    ['1,5', 1, NaN, -1],
    ['1.2.3', 1, NaN, -1],
    ['&#49;2', 0, 12, 0],
    ['١', 0, NaN, -1],
  ])('%j as a decimal at scale %d is %d and has %d decimals', (content, scale, units, decimals) => {
    const read = document(`<a>${content}</a>`);
    expect(read.decimalUnits(0, scale)).toBe(units);
    expect(read.decimalScale(0)).toBe(decimals);
  });
});

describe('attributes', () => {
  it('come in source order, with values normalised and without namespace declarations', () => {
    const read = document(`<a xmlns:x='urn:x' b="1" x:b='"2"' c="a\tb\r\nc&#10;d&lt;" xml:lang="lv" d="ņ"/>`);
    expect(read.attributes(0).map(({ name, value }) => [read.nameText(name), value])).toEqual([
      ['b', '1'],
      ['Q{urn:x}b', '"2"'],
      ['c', 'a b c\nd<'],
      ['xml:lang', 'lv'],
      ['d', 'ņ'],
    ]);
    expect(read.attribute(0, nameOf('xml:lang'))).toBe('lv');
    expect(read.attributeEquals(0, nameOf('xml:lang'), 'lv')).toBe(true);
    expect(read.attribute(0, nameOf('currencyID'))).toBeUndefined();
  });

  it('may use a prefix that is declared after them', () => {
    const read = document('<a x:b="1" xmlns:x="urn:x"/>');
    expect(read.attributes(0).map(({ name }) => read.nameText(name))).toEqual(['Q{urn:x}b']);
  });
});

describe('namespaces', () => {
  it('hold for the element that declares them and what is in it, and no further', () => {
    const read = document(
      '<p:a xmlns:p="urn:1"><p:b xmlns:p="urn:2"><p:c/></p:b><p:b/><d xmlns="urn:3"><e xmlns=""/><e/></d><e/></p:a>',
    );
    expect(Array.from({ length: read.size }, (_, node) => read.nameText(read.name(node)))).toEqual([
      'Q{urn:1}a',
      'Q{urn:2}b',
      'Q{urn:2}c',
      'Q{urn:1}b',
      'Q{urn:3}d',
      'e',
      'Q{urn:3}e',
      'e',
    ]);
  });
});
