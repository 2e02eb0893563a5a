import { describe, expect, it } from 'vitest';
import { readXml } from '../../src/xml/read-xml.js';
import type { XmlLimits } from '../../src/xml/xml-limits.js';
import { xmlProblems, type XmlProblem } from '../../src/xml/xml-problem.js';
import type { Finding } from '../../src/model/finding.js';

const bytesOf = (source: string | readonly number[]): Uint8Array =>
  typeof source === 'string' ? new TextEncoder().encode(source) : Uint8Array.from(source);

const ascii = (text: string): readonly number[] => Array.from(text, (character) => character.charCodeAt(0));

function findingOf(source: string | readonly number[], limits?: Partial<XmlLimits>): Finding | undefined {
  const result = readXml(bytesOf(source), limits);
  return result.ok ? undefined : result.finding;
}

type Row = readonly [problem: XmlProblem, source: string | readonly number[], limits?: Partial<XmlLimits>];

const declaration = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>`;

const refused: readonly Row[] = [
  ['XML-EMPTY', ''],
  ['XML-EMPTY', ' \r\n<!-- nothing --><?p?>'],
  ['XML-EMPTY', [0xef, 0xbb, 0xbf]],
  ['XML-LIMIT-BYTES', '<a>12345</a>', { maxBytes: 11 }],
  ['XML-LIMIT-BYTES', [...ascii(`${declaration('ISO-8859-1')}<a>`), 0xe4, ...ascii('</a>')], { maxBytes: 51 }],
  ['XML-LIMIT-DEPTH', '<a><b><c/><c></c></b></a>', { maxDepth: 2 }],
  ['XML-LIMIT-DEPTH', '<a>'.repeat(101)],
  ['XML-LIMIT-ELEMENTS', '<a><b/><b/></a>', { maxElements: 2 }],
  ['XML-LIMIT-ATTRIBUTES', '<a b="" xmlns:c="d" e=""/>', { maxAttributes: 2 }],
  ['XML-LIMIT-NAMESPACES', '<a xmlns:b="1" xmlns:c="2"><d xmlns:e="3"/></a>', { maxNamespaces: 2 }],
  ['XML-LIMIT-NAMESPACES', '<a xmlns:b="1"><d xmlns:b="2"/><d xmlns:b="3"/></a>', { maxUnknownNames: 2 }],
  ['XML-LIMIT-NAMES', '<a><b/><c/></a>', { maxUnknownNames: 2 }],
  ['XML-ENCODING-UNSUPPORTED', `${declaration('KOI8-R')}<a/>`],
  ['XML-ENCODING-UNSUPPORTED', `${declaration('UTF-7')}<a/>`],
  ['XML-ENCODING-UNSUPPORTED', `${declaration('UCS-4')}<a/>`],
  ['XML-ENCODING-CONTRADICTED', `${declaration('UTF-16')}<a/>`],
  ['XML-ENCODING-CONTRADICTED', [0xef, 0xbb, 0xbf, ...ascii(`${declaration('ISO-8859-1')}<a/>`)]],
  ['XML-ENCODING-CONTRADICTED', [0xff, 0xfe, ...ascii(`${declaration('UTF-8')}<a/>`).flatMap((byte) => [byte, 0])]],
  ['XML-ENCODING-BROKEN', [...ascii(`${declaration('US-ASCII')}<a>`), 0xe4, ...ascii('</a>')]],
  ['XML-ENCODING-BROKEN', [...ascii(`${declaration('windows-1257')}<a>`), 0xa1, ...ascii('</a>')]],
  ['XML-ENCODING-BROKEN', [0xff, 0xfe, 0x3c]],
  ['XML-ENCODING-BROKEN', [0xfe, 0xff, ...ascii('<a>').flatMap((byte) => [0, byte]), 0xd8, 0x00, 0, 0x3c]],
  ['XML-ENCODING-BROKEN', [...ascii('<a>'), 0xc0, 0xaf, ...ascii('</a>')]],
  ['XML-ENCODING-BROKEN', [...ascii('<a>'), 0xe0, 0x9f, 0xbf, ...ascii('</a>')]],
  ['XML-ENCODING-BROKEN', [...ascii('<a>'), 0xf0, 0x8f, 0xbf, 0xbf, ...ascii('</a>')]],
  ['XML-ENCODING-BROKEN', [...ascii('<a>'), 0xed, 0xa0, 0x80, ...ascii('</a>')]],
  ['XML-ENCODING-BROKEN', [...ascii('<a>'), 0xf4, 0x90, 0x80, 0x80, ...ascii('</a>')]],
  ['XML-ENCODING-BROKEN', [...ascii('<a b="'), 0xc4, ...ascii('"/>')]],
  ['XML-ENCODING-BROKEN', [...ascii('<a>'), 0xe2, 0x82]],
  ['XML-ENCODING-BROKEN', [...ascii('<a><!--'), 0x80, ...ascii('--></a>')]],
  ['XML-ENCODING-BROKEN', [...ascii('<'), 0xff, ...ascii('/>')]],
  ['XML-DECLARATION-MALFORMED', '<?xml encoding="UTF-8"?><a/>'],
  ['XML-DECLARATION-MALFORMED', '<?xml version="2.0"?><a/>'],
  ['XML-DECLARATION-MALFORMED', '<?xml version="1.0" standalone="maybe"?><a/>'],
  ['XML-DECLARATION-MALFORMED', '<?xml version="1.0'],
  ['XML-DTD-REFUSED', '<!DOCTYPE a><a/>'],
  ['XML-DTD-REFUSED', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['XML-DTD-REFUSED', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'],
  ['XML-DTD-REFUSED', '<a><!DOCTYPE a></a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a>\u0000</a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a>\u001f</a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a>\ufffe</a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a b="\uffff"/>'],
  ['XML-CHARACTER-FORBIDDEN', '<a>&#0;</a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a>&#xD800;</a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a>&#x110000;</a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a>&#99999999999999999999;</a>'],
  ['XML-CHARACTER-FORBIDDEN', '<a><![CDATA[\b]]></a>'],
  ['XML-CHARACTER-FORBIDDEN', '<?p \u0001?><a/>'],
  ['XML-CONTENT-OUTSIDE-ROOT', 'text<a/>'],
  ['XML-CONTENT-OUTSIDE-ROOT', '<a/>text'],
  ['XML-CONTENT-OUTSIDE-ROOT', '<a/><b/>'],
  ['XML-CONTENT-OUTSIDE-ROOT', '<a></a></a>'],
  ['XML-CONTENT-OUTSIDE-ROOT', '<a/>&#32;'],
  ['XML-CONTENT-OUTSIDE-ROOT', '<a/><![CDATA[]]>'],
  ['XML-ENDED-EARLY', '<'],
  ['XML-ENDED-EARLY', '<a'],
  ['XML-ENDED-EARLY', '<a '],
  ['XML-ENDED-EARLY', '<a b'],
  ['XML-ENDED-EARLY', '<a b="'],
  ['XML-ENDED-EARLY', '<a>'],
  ['XML-ENDED-EARLY', '<a><'],
  ['XML-ENDED-EARLY', '<a>text'],
  ['XML-ENDED-EARLY', '<a></a'],
  ['XML-ENDED-EARLY', '<a><b></b>'],
  ['XML-ENDED-EARLY', '<a><!--'],
  ['XML-ENDED-EARLY', '<a><!-- --'],
  ['XML-ENDED-EARLY', '<a><![CDATA[ ]]'],
  ['XML-ENDED-EARLY', '<a/><?p '],
  ['XML-TAG-MALFORMED', '<a/ >'],
  ['XML-TAG-MALFORMED', '<a b="1"c="2"/>'],
  ['XML-TAG-MALFORMED', '<a></a b="">'],
  ['XML-TAG-MALFORMED', '<a<b/>'],
  ['XML-TAG-MISMATCH', '<a></b>'],
  ['XML-TAG-MISMATCH', '<a><b></a></b>'],
  ['XML-TAG-MISMATCH', '<a></ab>'],
  ['XML-TAG-MISMATCH', '<ab></a>'],
  ['XML-TAG-MISMATCH', '<a xmlns="1" xmlns:b="1"></b:a>'],
  ['XML-NAME-MALFORMED', '< a/>'],
  ['XML-NAME-MALFORMED', '<1a/>'],
  ['XML-NAME-MALFORMED', '<-a/>'],
  ['XML-NAME-MALFORMED', '<:a/>'],
  ['XML-NAME-MALFORMED', '<a:/>'],
  ['XML-NAME-MALFORMED', '<a:b:c/>'],
  ['XML-NAME-MALFORMED', '<a:1/>'],
  ['XML-NAME-MALFORMED', '<×/>'],
  ['XML-NAME-MALFORMED', '<a÷/>'],
  ['XML-NAME-MALFORMED', '<·a/>'],
  ['XML-ATTRIBUTE-MALFORMED', '<a b/>'],
  ['XML-ATTRIBUTE-MALFORMED', '<a b=1/>'],
  ['XML-ATTRIBUTE-MALFORMED', '<a b c="1"/>'],
  ['XML-ATTRIBUTE-REPEATED', '<a b="1" b="2"/>'],
  ['XML-ATTRIBUTE-REPEATED', '<a xmlns:x="1" xmlns:y="1" x:b="" y:b=""/>'],
  ['XML-ATTRIBUTE-REPEATED', '<a xmlns:x="1" xmlns:x="1"/>'],
  ['XML-ATTRIBUTE-REPEATED', '<a xmlns="1" xmlns="2"/>'],
  ['XML-ATTRIBUTE-LESS-THAN', '<a b="<"/>'],
  ['XML-REFERENCE-MALFORMED', '<a>&</a>'],
  ['XML-REFERENCE-MALFORMED', '<a>& b</a>'],
  ['XML-REFERENCE-MALFORMED', '<a>&amp</a>'],
  ['XML-REFERENCE-MALFORMED', '<a>&#;</a>'],
  ['XML-REFERENCE-MALFORMED', '<a>&#xG;</a>'],
  ['XML-REFERENCE-MALFORMED', '<a>&#X41;</a>'],
  ['XML-REFERENCE-MALFORMED', '<a b="&#1"/>'],
  ['XML-ENTITY-UNDECLARED', '<a>&nbsp;</a>'],
  ['XML-ENTITY-UNDECLARED', '<a b="&AMP;"/>'],
  ['XML-COMMENT-MALFORMED', '<a><!-- -- --></a>'],
  ['XML-COMMENT-MALFORMED', '<a><!-- ---></a>'],
  ['XML-COMMENT-MALFORMED', '<a><!ELEMENT b></a>'],
  ['XML-CDATA-MALFORMED', '<a><![cdata[]]></a>'],
  ['XML-CDATA-END-IN-TEXT', '<a>]]></a>'],
  ['XML-CDATA-END-IN-TEXT', '<a>]]]></a>'],
  ['XML-INSTRUCTION-MALFORMED', ' <?xml version="1.0"?><a/>'],
  ['XML-INSTRUCTION-MALFORMED', '<a><?XML x?></a>'],
  ['XML-INSTRUCTION-MALFORMED', '<?a:b?><a/>'],
  ['XML-INSTRUCTION-MALFORMED', '<?a+?><a/>'],
  ['XML-PREFIX-UNDECLARED', '<x:a/>'],
  ['XML-PREFIX-UNDECLARED', '<a x:b=""/>'],
  ['XML-PREFIX-UNDECLARED', '<a><x:b xmlns:x="1"/><x:b/></a>'],
  ['XML-NAMESPACE-MALFORMED', '<a xmlns:x=""/>'],
  ['XML-NAMESPACE-MALFORMED', '<a xmlns:xmlns="1"/>'],
  ['XML-NAMESPACE-MALFORMED', '<a xmlns:xml="1"/>'],
  ['XML-NAMESPACE-MALFORMED', '<a xmlns:x="http://www.w3.org/XML/1998/namespace"/>'],
  ['XML-NAMESPACE-MALFORMED', '<a xmlns="http://www.w3.org/2000/xmlns/"/>'],
];

describe('a document that is no well-formed XML within the limits', () => {
  it.each(refused.map(([problem, source, limits]) => ({ problem, source, limits })))(
    'is refused with $problem: $source',
    ({ problem, source, limits }) => {
      const finding = findingOf(source, limits);
      expect(finding?.rule).toBe(problem);
      expect(finding?.severity).toBe('error');
      expect(finding?.line).toBeGreaterThanOrEqual(1);
      expect(finding?.values['column']).toBeGreaterThanOrEqual(1);
    },
  );

  it('is refused for every reason there is in one of these rows', () => {
    expect([...new Set(refused.map(([problem]) => problem))].sort()).toEqual([...xmlProblems].sort());
  });

  it('is told where it went wrong: path of the open element, line and column in characters', () => {
    const finding = findingOf('<a>\n<b/>\n<b>\n  ķķ &x;</b></a>');
    expect(finding).toMatchObject({
      path: '/a/b[2]',
      line: 4,
      values: { line: 4, column: 6, name: 'x' },
    });
  });
});

describe('what is accepted', () => {
  it.each([
    ['<?xml version="1.1"?><a/>'],
    ["<?xml version='1.0' encoding='utf-8' standalone='no' ?>\n<a/>"],
    ['<?xml-stylesheet href="x"?><!-- c --><a/> <!-- d --><?e?>\n'],
    ['<a xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:lang="lv"/>'],
    ['<xml:a/>'],
    ['<a b=\'"\' c="\'>"/>'],
    ['<ā_1.2-3· ķ="ž"></ā_1.2-3· >'],
    ['<𐀀/>'],
    ['<a>\u007f\u0080\u0085\ud7ff\ue000\ufffd\u{10ffff}</a>'],
    ['<a><!----><?p?><?p ?><![CDATA[]]]]><![CDATA[>]]></a\r\n>'],
    ['\ufeff<a/>'],
  ])('%j', (source) => {
    expect(findingOf(source)).toBeUndefined();
  });

  it.each([
    ['ISO-8859-1', [0xe4, 0x80], 'ä\u0080'],
    ['iso-8859-4', [0xe0, 0xb1], 'āą'],
    ['ISO-8859-13', [0xe2, 0xeb], 'āė'],
    ['windows-1257', [0xe2, 0xeb, 0x80], 'āė€'],
    ['Windows-1252', [0xe4, 0x80], 'ä€'],
    ['windows-1250', [0xe1, 0x9a], 'áš'],
    ['windows-1251', [0xe6, 0xf3, 0xea], 'жук'],
    ['US-ASCII', [0x61], 'a'],
  ])('bytes in %s, as its declaration says', (encoding, bytes, expected) => {
    const source = [...ascii(`${declaration(encoding)}<a>`), ...bytes, ...ascii('</a>')];
    const result = readXml(Uint8Array.from(source));
    expect(result.ok && result.document.text(0)).toBe(expected);
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('UTF-16 with its byte order mark, %s-endian', (_, little) => {
    const source = '\ufeff<?xml version="1.0" encoding="UTF-16"?><a>ķ\u{1F600}</a>';
    const bytes = new Uint8Array(source.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < source.length; at++) view.setUint16(at * 2, source.charCodeAt(at), little);
    const result = readXml(bytes);
    expect(result.ok && result.document.text(0)).toBe('ķ\u{1F600}');
  });
});
