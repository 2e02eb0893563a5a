import { describe, expect, it } from 'vitest';
import { readXml, type XmlResult } from '../../src/xml/read-xml.js';
import { pathOf } from '../../src/xml/path-of.js';

const encoder = new TextEncoder();
const megabyte = 2 ** 20;

function repeated(before: string, piece: string, times: number, after: string): Uint8Array {
  return encoder.encode(before + piece.repeat(times) + after);
}

function readWithin(seconds: number, bytes: Uint8Array): XmlResult {
  const start = performance.now();
  const result = readXml(bytes);
  expect((performance.now() - start) / 1000).toBeLessThan(seconds);
  return result;
}

const rule = (result: XmlResult): string => (result.ok ? 'accepted' : result.finding.rule);

/** Far more than a slow machine needs; what is quadratic takes minutes. */
const patience = 15;

describe('hostile documents are answered soon and with what memory they are worth', () => {
  it('expansion bombs, for no entity is ever declared', () => {
    const levels = Array.from({ length: 20 }, (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`);
    const bomb = `<!DOCTYPE a [<!ENTITY l0 "ha">${levels.join('')}]><a>&l20;</a>`;
    expect(rule(readWithin(1, encoder.encode(bomb)))).toBe('XML-DTD-REFUSED');
    expect(rule(readWithin(1, encoder.encode('<a>&l20;</a>')))).toBe('XML-ENTITY-UNDECLARED');
  });

  it('a million open elements', () => {
    expect(rule(readWithin(1, repeated('', '<a>', 1_000_000, '')))).toBe('XML-LIMIT-DEPTH');
  });

  it('a text of 100 MB', () => {
    const bytes = new Uint8Array(100 * megabyte).fill(0x78);
    bytes.set(encoder.encode('<a>'));
    bytes.set(encoder.encode('</a>'), bytes.length - 4);
    const result = readWithin(patience, bytes);
    expect(result.ok && result.document.text(0).length).toBe(bytes.length - 7);
  });

  it('a text of 5 million references', () => {
    const result = readWithin(patience, repeated('<a>', '&amp;&#x20AC;', 2_500_000, '</a>'));
    expect(result.ok && result.document.text(0).length).toBe(5_000_000);
  });

  it('a million runs of text between child elements', () => {
    const result = readWithin(patience, repeated('<a>', 'x<b/>', 1_000_000, '</a>'));
    expect(result.ok && result.document.text(0).length).toBe(1_000_000);
  });

  it('thousands of children that each declare another namespace, beside many in force', () => {
    const many = Array.from({ length: 90 }, (_, number) => ` xmlns:p${number}="urn:${number}"`).join('');
    const children = Array.from({ length: 9_000 }, (_, number) => `<b xmlns="urn:x${number}"/>`).join('');
    expect(rule(readWithin(patience, encoder.encode(`<a${many}>${children}</a>`)))).toBe('accepted');
    const more = Array.from({ length: 11_000 }, (_, number) => `<b xmlns:p="urn:x${number}"/>`).join('');
    expect(rule(readWithin(patience, encoder.encode(`<a>${more}</a>`)))).toBe('XML-LIMIT-NAMESPACES');
  });

  it('a million elements that declare the same namespaces again and again', () => {
    const piece = '<b xmlns="urn:1"><c xmlns="urn:2"/></b>';
    expect(rule(readWithin(patience, repeated('<a>', piece, 300_000, '</a>')))).toBe('accepted');
  });

  it('names that fall on the same place of the reader’s cache', () => {
    const names = Array.from({ length: 9_000 }, (_, number) => `<a${String(number).padStart(5, '0')}zzzz/>`).join('');
    expect(rule(readWithin(patience, encoder.encode(`<a>${names.repeat(20)}</a>`)))).toBe('accepted');
  });

  it('a name of 20 MB', () => {
    const name = 'n'.repeat(20 * megabyte);
    const result = readWithin(patience, encoder.encode(`<${name}></${name}>`));
    expect(result.ok && result.document.nameText(result.document.name(0)).length).toBe(name.length);
  });

  it('an attribute value of 50 MB with a line end in it', () => {
    const value = `${'v'.repeat(50 * megabyte)}\n`;
    const result = readWithin(patience, encoder.encode(`<a b="${value}"/>`));
    expect(result.ok && result.document.attributes(0)[0]?.value.length).toBe(value.length);
  });

  it('paths and lines of every node of a wide document', () => {
    const result = readWithin(patience, repeated('<a>', '\n<b/>', 200_000, '</a>'));
    if (!result.ok) throw new Error(result.finding.rule);
    const { document } = result;
    const start = performance.now();
    let last = '';
    for (let node = 0; node < document.size; node++) last = `${pathOf(document, node)}:${document.line(node)}`;
    expect(last).toBe('/a/b[200000]:200001');
    expect((performance.now() - start) / 1000).toBeLessThan(patience);
  });

  it('random bytes, and every cut of a document', () => {
    const whole = encoder.encode('\ufeff<?xml version="1.0"?><!--c--><a b="&lt;ķ"><![CDATA[x]]>&#65;<?p q?></a>');
    for (let end = 0; end < whole.length; end++) expect(readXml(whole.subarray(0, end)).ok).toBe(false);
    expect(readXml(whole).ok).toBe(true);
    for (let first = 0; first < 256; first++) {
      for (let second = 0; second < 256; second++) {
        expect(readXml(Uint8Array.of(first, second, 0x61, 0x3e)).ok).toBe(false);
      }
    }
  });
});
