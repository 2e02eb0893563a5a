import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstForbiddenCharacter } from '../../src/xml/encoding.js';
import { readXml } from '../../src/xml/read-xml.js';
import { serialiseXml, type XmlWriting } from '../../src/xml/serialise-xml.js';
import { XmlBuilder } from '../../src/xml/xml-builder.js';
import { nameOf } from '../../src/xml/vocabulary/vocabulary.js';
import type { XmlDocument } from '../../src/xml/xml-document.js';

function written(document: XmlDocument, writing?: XmlWriting): string {
  const result = serialiseXml(document, writing);
  if (!result.ok) throw new Error(result.finding.rule);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(result.bytes);
}

/** Everything a document says, by names as text. */
function contentOf(document: XmlDocument): unknown[] {
  return Array.from({ length: document.size }, (_, node) => [
    document.parent(node),
    `{${document.nameUri(document.name(node))}}${document.localName(document.name(node))}`,
    document.attributes(node).map(({ name, value }) => [document.nameText(name), value]),
    document.text(node),
  ]);
}

describe('a document that is built', () => {
  it('answers like one that was read', () => {
    const built = new XmlBuilder()
      .open('Invoice')
      .open(nameOf('cbc:ID'), 7)
      .attribute('schemeID', '0088')
      .text('12')
      .text('.50')
      .close()
      .leaf('cac:InvoiceLine', '')
      .close()
      .finish();
    expect(built.size).toBe(3);
    expect(built.text(1)).toBe('12.50');
    expect(built.decimalUnits(1, 2)).toBe(1250);
    expect(built.textEquals(1, '12.50')).toBe(true);
    expect(built.isBlank(2)).toBe(true);
    expect(built.line(1)).toBe(7);
    expect(built.attribute(1, nameOf('schemeID'))).toBe('0088');
    expect(built.nextSibling(1)).toBe(2);
    expect(built.nextSibling(2)).toBe(-1);
  });

  it.each<readonly [string, (builder: XmlBuilder) => unknown]>([
    ['two document elements', (builder) => builder.leaf('Invoice', '').open('Invoice')],
    ['an attribute given twice', (builder) => builder.open('Invoice').attribute('name', '').attribute('name', '')],
    ['an attribute after a child', (builder) => builder.open('Invoice').leaf('cbc:ID', '').attribute('name', '')],
    ['an element left open', (builder) => builder.open('Invoice').finish()],
    ['nothing', (builder) => builder.finish()],
    ['a prefix nobody knows', (builder) => builder.open('foo:Bar')],
  ])('is a programmer’s error with %s', (_, misuse) => {
    expect(() => misuse(new XmlBuilder())).toThrow();
  });
});

describe('writing', () => {
  it('declares canonical prefixes once, escapes what must be and indents elements only', () => {
    const document = new XmlBuilder()
      .open('Invoice')
      .open('cbc:Note')
      .attribute('languageID', 'a"<\n')
      .text('x < y && "z" ]]>\r')
      .close()
      .open('cac:Party')
      .leaf('cbc:ID', '')
      .close()
      .close()
      .finish();
    expect(written(document)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"' +
          ' xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"' +
          ' xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2">',
        '  <cbc:Note languageID="a&quot;&lt;&#10;">x &lt; y &amp;&amp; "z" ]]&gt;&#13;</cbc:Note>',
        '  <cac:Party>',
        '    <cbc:ID/>',
        '  </cac:Party>',
        '</Invoice>',
        '',
      ].join('\n'),
    );
  });

  it('refuses a character that XML cannot hold and says where it stands', () => {
    const document = new XmlBuilder().open('Invoice').leaf('cbc:ID', 'a\u0000').close().finish();
    const result = serialiseXml(document);
    expect(result.ok ? undefined : result.finding).toMatchObject({
      rule: 'XML-CHARACTER-FORBIDDEN',
      path: '/Invoice/cbc:ID',
      values: { character: 'U+0000' },
    });
  });

  it('gives elements without namespace no default namespace', () => {
    const document = new XmlBuilder().open('Invoice').leaf('{}plain', 'x').close().finish();
    const again = readXml(new TextEncoder().encode(written(document)));
    expect(again.ok && contentOf(again.document)).toEqual(contentOf(document));
  });

  const character = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...Array.from('abz <>&"\'\t\n\r]ķžŪжя€\u{1F600}\u0085\u2028')) },
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }).filter((unit) => firstForbiddenCharacter(unit) < 0),
  );
  const text = fc.array(character, { maxLength: 12 }).map((characters) => characters.join(''));
  const name = fc.constantFrom('cbc:ID', 'cac:Party', 'ram:ID', '{}x', '{urn:y}z', '{urn:y}ē', 'Invoice');
  interface Tree {
    readonly name: string;
    readonly attributes: readonly (readonly [string, string])[];
    readonly text: string;
    readonly children: readonly Tree[];
  }
  const { tree } = fc.letrec<{ tree: Tree; children: Tree[] }>((tie) => ({
    children: fc.oneof({ maxDepth: 4 }, fc.constant<Tree[]>([]), fc.array(tie('tree'), { maxLength: 3 })),
    tree: fc.record({
      name,
      attributes: fc.uniqueArray(
        fc.tuple(
          fc.constantFrom(
            'schemeID',
            'xml:lang',
            '{urn:y}a',
            '{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}b',
          ),
          text,
        ),
        { selector: ([attribute]) => attribute, maxLength: 3 },
      ),
      text,
      children: tie('children'),
    }),
  }));

  function build(builder: XmlBuilder, { name: opened, attributes, text: own, children }: Tree): XmlBuilder {
    builder.open(opened);
    for (const [attribute, value] of attributes) builder.attribute(attribute, value);
    // A text of mere white space beside child elements is no text; a reader would not give it back.
    if (children.length === 0 || own.trim() !== '') builder.text(own);
    for (const child of children) build(builder, child);
    return builder.close();
  }

  it('and reading again gives the same document, with and without indentation', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2), (root, indent) => {
        const document = build(new XmlBuilder(), root).finish();
        const result = readXml(new TextEncoder().encode(written(document, { indent })));
        if (!result.ok) throw new Error(JSON.stringify(result.finding));
        expect(contentOf(result.document)).toEqual(contentOf(document));
        expect(written(result.document, { indent })).toBe(written(document, { indent }));
      }),
      { numRuns: 500 },
    );
  });
});
