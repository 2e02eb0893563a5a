import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '@saikne/kernel';
import {
  convert,
  createValidator,
  detectFormat,
  findingText,
  formats,
  profiles,
  read,
  readStatement,
  summarise,
  type Finding,
} from '../../src/index.js';
import { account, balance, camt, entry, fidavista, fidavistaTransaction } from '../statement/fixtures.js';
import { mutate, type Random } from '../xml/differential/mutations.js';

export interface FormatSource {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Our own documents in every format there is, and bank statements. */
export function formatSources(): readonly FormatSource[] {
  const fixtures = join(import.meta.dirname, '../fixtures');
  const files = [
    'invoice.ubl.xml',
    'credit-note.ubl.xml',
    'invoice.cii.xml',
    'invoice.estonian.xml',
    'retail-invoice.edoc.xml',
  ];
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const read = files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(fixtures, name))) }));
  const converted = read.flatMap(({ name, bytes }) =>
    formats.flatMap(({ id }) => {
      const conversion = convert(bytes, id);
      return conversion.ok ? [{ name: `${name} as ${id}`, bytes: conversion.bytes }] : [];
    }),
  );
  const balances = balance('OPBD', '100.00') + balance('CLBD', '112.50');
  const statements = [
    { name: 'camt.053', bytes: encode(camt({ account, balances, entries: entry('12.50', 'R-1') })) },
    { name: 'FiDAViSta', bytes: encode(fidavista(fidavistaTransaction('12.50', 'R-1'))) },
  ];
  return [...read, ...converted, ...statements];
}

const values = [
  '',
  ' ',
  '0',
  '-0',
  '-1',
  '1e400',
  '1E5',
  'NaN',
  'Infinity',
  '.',
  '-',
  '+',
  '9'.repeat(400),
  `0.${'0'.repeat(400)}1`,
  '1,000.00',
  '١٢٣',
  '2026-02-30',
  '0000-00-00',
  '99999-12-31',
  '20261301',
  '24:00:00',
  'true',
  'null',
  '{}',
  '[]',
  '__proto__',
  'constructor',
  'toString',
  "'",
  '"',
  '\\',
  '\\u0000',
  '&#0;',
  '&amp;',
  '\uFEFF',
  '\uFFFD',
  '\u202E',
  '\u0000',
  '😀',
  'ā'.repeat(300),
  '?',
  "?'",
  '+',
  ':',
  "'UNS+S'",
  "UNZ+1+1'",
  '%00',
  '\r\n',
  '\u2028',
  'EUR',
  'XXX',
  'LV',
  'urn:cen.eu:en16931:2017',
];

/** Changes bytes as a reader of any format might meet them: pieces of markup here and there, or values that are none. */
export function mutatedDocument(bytes: Uint8Array, random: Random): Uint8Array {
  if (random(2) === 0) return mutate(bytes, random);
  const text = new TextDecoder('latin1').decode(bytes);
  const places = [...text.matchAll(/(?<=[>":+'])[^<>":+']+(?=[<":+'])/g)];
  let changed = text;
  const changes = 1 + random(3);
  for (let change = 0; change < changes && places.length > 0; change++) {
    const place = places[random(places.length)];
    const value = Buffer.from(values[random(values.length)] ?? '', 'utf8').toString('latin1');
    if (place !== undefined) changed = changed.replace(place[0], () => value);
  }
  return Uint8Array.from(changed, (letter) => letter.charCodeAt(0));
}

const validator = createValidator();
/** Findings whose words are made; the rest is more of the same. */
const worded = 5;

/** What is wrong with how the library takes these bytes, whatever they are: nothing, when it keeps its promises. */
export function complaintsAbout(bytes: Uint8Array): readonly string[] {
  const complaints: string[] = [];
  const attempt = (what: string, action: () => void): void => {
    try {
      action();
    } catch (error) {
      complaints.push(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  };
  const wording = (findings: readonly Finding[]): void => {
    for (const finding of findings.slice(0, worded)) {
      for (const language of languages) {
        if (findingText(finding, language) === '') complaints.push(`no words for ${finding.rule} in ${language}`);
      }
    }
  };
  attempt('detect', () => detectFormat(bytes));
  attempt('read', () => {
    const result = read(bytes);
    wording(result.findings);
    const { total, carried, structural, unread } = result.leaves;
    if (total !== carried + structural + unread.length) complaints.push('the account of leaves does not balance');
    if (result.invoice === undefined && !result.findings.some(({ severity }) => severity === 'error'))
      complaints.push('no invoice, and no error either');
    summarise(result);
  });
  for (const profile of profiles)
    attempt(`validate ${profile}`, () => {
      wording(validator.validate(bytes, { profile }).findings);
    });
  for (const { id } of formats)
    attempt(`convert to ${id}`, () => {
      const conversion = convert(bytes, id);
      if (conversion.ok || conversion.findings.length > 0) return;
      complaints.push(`convert to ${id}: neither bytes nor a finding`);
    });
  attempt('statement', () => {
    const { findings, leaves } = readStatement(bytes);
    wording(findings);
    if (leaves.total !== leaves.carried + leaves.structural + leaves.unread.length)
      complaints.push('the account of a statement does not balance');
  });
  return complaints;
}
