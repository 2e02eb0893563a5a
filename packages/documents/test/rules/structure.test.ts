import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCiiStructure, checkUblStructure } from '../../src/index.js';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../fixtures', name), 'utf8');
const ubl = fixture('invoice.ubl.xml');
const cii = fixture('invoice.cii.xml');

const extended = (content: string): string =>
  ubl.replace(
    /(<(?:\w+:)?Invoice[^>]*>)/,
    `$1<ext:UBLExtensions xmlns:ext="urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2">${content}</ext:UBLExtensions>`,
  );

function brokenIn(text: string, check = checkUblStructure): readonly string[] {
  return check(new TextEncoder().encode(text)).map(({ rule }) => rule);
}

describe('structure of UBL', () => {
  it('is kept by the fixture, with an extension and without', () => {
    expect(brokenIn(ubl)).toEqual([]);
    const content = '<ext:ExtensionContent><a xmlns="urn:x"/></ext:ExtensionContent>';
    expect(brokenIn(extended(`<ext:UBLExtension>${content}</ext:UBLExtension>`))).toEqual([]);
    expect(
      brokenIn(extended(`<ext:UBLExtension><ext:ExtensionURI>u</ext:ExtensionURI>${content}</ext:UBLExtension>`)),
    ).toEqual([]);
  });

  it('asks for extensions, for their content, and for one element in it', () => {
    const content = (inside: string): string =>
      `<ext:UBLExtension><ext:ExtensionContent>${inside}</ext:ExtensionContent></ext:UBLExtension>`;
    expect(brokenIn(extended(''))).toEqual(['UBL-XSD-MISSING']);
    expect(brokenIn(extended('<ext:UBLExtension/>'))).toEqual(['UBL-XSD-MISSING']);
    expect(brokenIn(extended(content('')))).toEqual(['UBL-XSD-MISSING']);
    expect(brokenIn(extended(content('text')))).toEqual(['UBL-XSD-TEXT', 'UBL-XSD-MISSING']);
    expect(brokenIn(extended(content('<a xmlns="urn:x"/><b xmlns="urn:x"/>')))).toEqual(['UBL-XSD-REPEATED']);
    expect(brokenIn(extended(content('<ext:ExtensionURI/>')))).toEqual(['UBL-XSD-UNKNOWN']);
  });

  it('knows no year 0', () => {
    expect(brokenIn(ubl.replace(/(<cbc:IssueDate>)[^<]*/, '$10001-01-01'))).toEqual([]);
    expect(brokenIn(ubl.replace(/(<cbc:IssueDate>)[^<]*/, '$10000-01-01'))).toEqual(['UBL-XSD-VALUE']);
  });

  it('takes codes of languages only where a language is named', () => {
    const note = (language: string): string => ubl.replace('<cbc:Note', `<cbc:Note languageID="${language}"`);
    expect(note('lv')).not.toBe(ubl);
    expect(brokenIn(note('lv'))).toEqual([]);
    expect(brokenIn(note(' de-AT '))).toEqual([]);
    expect(brokenIn(note('1.0'))).toEqual(['UBL-XSD-VALUE']);
    expect(brokenIn(note(''))).toEqual(['UBL-XSD-VALUE']);
  });
});

describe('structure of CII', () => {
  it('is kept by the fixture, and broken by a group out of its place', () => {
    expect(brokenIn(cii, checkCiiStructure)).toEqual([]);
    const moved = cii
      .replace(/(<ram:TypeCode>[^<]*<\/ram:TypeCode>)/, '')
      .replace('</rsm:ExchangedDocument>', '<ram:TypeCode>380</ram:TypeCode></rsm:ExchangedDocument>');
    expect(brokenIn(moved, checkCiiStructure)).toEqual(['CII-XSD-ORDER']);
  });
});
