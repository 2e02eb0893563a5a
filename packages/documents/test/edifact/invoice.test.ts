import { addDays, day, decimal } from '@saikne/kernel';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { convert, read, write } from '../../src/index.js';
import { afterWriting } from '../../src/convert/after-writing.js';
import { compareInvoices } from '../../src/convert/compare.js';
import { edifact } from '../../src/formats/edifact/edifact.js';
import type { EdifactSettings } from '../../src/formats/edifact/settings.js';
import type { Invoice } from '../../src/invoice/terms.js';
import { arbitraryInvoice } from '../support/arbitrary-invoice.js';
import { creditNote, fullInvoice } from '../support/full-invoice.js';

function written(invoice: Invoice, settings: EdifactSettings = {}) {
  const writing = edifact.write(invoice, { edifact: settings });
  if (!writing.ok) throw new Error(JSON.stringify(writing.findings));
  return writing;
}
const textOf = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const segmentsOf = (invoice: Invoice, settings?: EdifactSettings) =>
  textOf(written(invoice, settings).bytes).split("'");

describe('an invoice with every business term', () => {
  test('comes back whole but for the files inside it', () => {
    const { bytes, losses, added } = written(fullInvoice);
    expect(losses.map(({ path, reason }) => [path, reason])).toEqual([
      ['/supportingDocuments/0/externalLocation', 'no-place-in-target'],
      ['/supportingDocuments/1/attachment', 'no-place-in-target'],
      ['/lines/0/item/classifications/0/schemeVersion', 'no-place-in-target'],
    ]);
    expect(added).toEqual([]);
    const back = read(bytes);
    expect(back.findings).toEqual([]);
    expect(back.leaves.unread).toEqual([]);
    const expected = afterWriting(fullInvoice, { losses, added }).draft;
    expect(compareInvoices(expected, back.draft ?? {}, { decimals: 'lexical' })).toEqual([]);
  });

  test.each([
    ['invoice', fullInvoice],
    ['credit-note', creditNote],
  ])('the %s is written as its fixture', async (name, invoice) => {
    const { bytes } = written(invoice, { characterSet: 'UNOY', lineBreaks: true });
    await expect(textOf(bytes)).toMatchFileSnapshot(`fixtures/${name}.edi`);
  });

  test('a credit note says 381 and comes back whole', () => {
    const { bytes, losses } = written(creditNote);
    expect(losses).toEqual([]);
    expect(textOf(bytes)).toContain("'BGM+381+");
    expect(read(bytes)).toMatchObject({ documentType: 'creditNote', findings: [] });
    expect(compareInvoices(creditNote, read(bytes).draft ?? {}, { decimals: 'lexical' })).toEqual([]);
  });
});

describe('any invoice', () => {
  test.each<[string, EdifactSettings, string | undefined]>([
    ['the smallest set that does', {}, undefined],
    ['UNOA', { characterSet: 'UNOA' }, undefined],
    ['UNOB', { characterSet: 'UNOB' }, undefined],
    ['UNOC', { characterSet: 'UNOC' }, undefined],
    ['UNOD', { characterSet: 'UNOD' }, undefined],
    ['UNOE', { characterSet: 'UNOE' }, undefined],
    ['UNOH', { characterSet: 'UNOH' }, undefined],
    ['UNOW', { characterSet: 'UNOW' }, undefined],
    ['UNOY', { characterSet: 'UNOY', una: false }, undefined],
    ['windows-1257 under UNOC', { characterSet: 'UNOC', encoding: 'windows-1257' }, 'windows-1257'],
    [
      'windows-1251 with comma and line breaks',
      { characterSet: 'UNOE', encoding: 'windows-1251', decimalMark: ',', lineBreaks: true },
      'windows-1251',
    ],
  ])('in %s is read back with exactly the losses reported', (_, settings, charset) => {
    fc.assert(
      fc.property(arbitraryInvoice, (invoice) => {
        const writing = written(invoice, settings);
        const back = edifact.read(writing.bytes, charset === undefined ? {} : { charset });
        expect(back.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(back.leaves.unread).toEqual([]);
        expect(back.leaves.total).toBe(back.leaves.carried + back.leaves.structural);
        const { draft, unfounded } = afterWriting(invoice, writing);
        expect(unfounded).toEqual([]);
        expect(compareInvoices(draft, back.draft, { decimals: 'lexical' })).toEqual([]);
      }),
      { numRuns: 25 },
    );
  });
});

describe('letters beyond the target’s character set', () => {
  const name = 'SIA "Žagaru Ķīlis"';
  const invoice: Invoice = {
    ...fullInvoice,
    seller: { ...fullInvoice.seller, name },
    notes: [{ text: 'Спасибо' }, { text: 'Aciu' }],
  };

  test.each(['UNOA', 'UNOB', 'UNOC', 'UNOD', 'UNOE', 'UNOF', 'UNOK'])(
    'of an essential term stop a conversion into %s',
    (characterSet) => {
      const conversion = convert(json(invoice), 'edifact', { edifact: { characterSet } });
      expect(conversion).toMatchObject({ ok: false });
      const reasons = conversion.losses.filter(({ path }) => path === '/seller/name');
      expect(reasons).toMatchObject([
        { term: 'BT-27', value: name, reason: 'character-not-in-repertoire', weight: 'essential' },
      ]);
    },
  );

  test.each(['UNOH', 'UNOW', 'UNOY'])('of a note are in the loss report of %s, or survive', (characterSet) => {
    const { bytes, losses } = written(invoice, { characterSet });
    const notes = read(bytes).draft?.notes?.map(({ text }) => text);
    const lost = losses.filter(({ term }) => term === 'BT-22');
    if (characterSet === 'UNOH') {
      expect(notes).toEqual(['Aciu']);
      expect(lost).toMatchObject([
        { path: '/notes/0/text', reason: 'character-not-in-repertoire', weight: 'accompanying' },
      ]);
    } else {
      expect(notes).toEqual(['Спасибо', 'Aciu']);
      expect(lost).toEqual([]);
    }
    expect(read(bytes).draft?.seller?.name).toBe(name);
  });

  test('are never written as question marks or other letters', () => {
    for (const characterSet of ['UNOA', 'UNOB', 'UNOC', 'UNOD', 'UNOE', 'UNOF', 'UNOH', 'UNOK']) {
      const plain = { ...fullInvoice, number: 'A1', seller: { ...fullInvoice.seller, name } };
      const text = new TextDecoder('latin1').decode(written(plain, { characterSet, una: false }).bytes);
      expect(text.replaceAll(/\?[?+:'*]/g, '')).not.toContain('?');
    }
  });
});

function json(invoice: Invoice): Uint8Array {
  const writing = write(invoice, 'json');
  if (!writing.ok) throw new Error('not written');
  return writing.bytes;
}

describe('the places of business terms', () => {
  const [line] = fullInvoice.lines.map((one) => ({ ...one, item: { ...one.item, classifications: [] } }));
  if (line === undefined) throw new Error('no line');
  const plain: Invoice = {
    ...fullInvoice,
    number: 'A-1',
    notes: [],
    paymentInstructions: [],
    supportingDocuments: [],
    lines: [line],
  };

  test.each<[string, Invoice, readonly string[]]>([
    ['a due date', { ...plain, dueDate: day('2026-04-14') }, ['PAT+3', 'DTM+13:20260414:102']],
    ['a note with a subject', { ...plain, notes: [{ subjectCode: 'SUR', text: 'a' }] }, ['FTX+SUR+++a']],
    ['a note without one', { ...plain, notes: [{ text: 'a' }] }, ['FTX+GEN+++a']],
    [
      'a note under a subject that means another term',
      { ...plain, notes: [{ subjectCode: 'AAB', text: 'a' }] },
      ['FTX+AAB+1++a'],
    ],
    [
      'two accounts of an instruction',
      {
        ...plain,
        paymentInstructions: [
          {
            meansCode: '30',
            remittanceInformation: 'R1',
            creditTransfers: [
              { account: { value: 'LV1' } },
              { account: { value: 'LV2' }, serviceProvider: { value: 'HABALV22' } },
            ],
          },
        ],
      },
      ['PAT+1', 'PAI+::30', 'FII+RB+LV1', 'PAT+7', 'PAI+::30', 'FII+RB+LV2+HABALV22:25:5', 'RFF+PQ:R1'],
    ],
    [
      'two instructions with references of their own',
      {
        ...plain,
        paymentInstructions: [
          { meansCode: '30', remittanceInformation: 'R1' },
          { meansCode: '58', remittanceInformation: 'R2' },
        ],
      },
      ['RFF+PQ:R1:1', 'RFF+PQ:R2:2'],
    ],
    [
      'a line whose identifier is no number',
      { ...plain, lines: [{ ...line, identifier: 'A.1' }] },
      ['LIN+1++4750001000105:EN', 'RFF+FI:A.1'],
    ],
    [
      'a price with its discount',
      { ...plain, lines: [{ ...line, price: { net: decimal('9.00'), gross: decimal('10'), discount: decimal('1') } }] },
      ['PRI+AAA:9.00', 'PRI+AAB:10', 'PRI+INF:1::DSC'],
    ],
    [
      'a GLN',
      { ...plain, delivery: { location: { value: '4750001000020', scheme: '0088' } } },
      ['NAD+DP+4750001000020::9'],
    ],
    [
      'an identifier of another ISO 6523 scheme',
      { ...plain, delivery: { location: { value: '123', scheme: '0191' } } },
      ['NAD+DP+123:191:5'],
    ],
    [
      'a region too long for NAD',
      { ...plain, delivery: { address: { country: 'LV', countrySubdivision: 'Vidzemes augstiene' } } },
      ['NAD+DP++++++++LV', 'LOC+ZZZ+:163::Vidzemes augstiene'],
    ],
  ])('%s', (_, invoice, expected) => {
    const segments = segmentsOf(invoice);
    for (const segment of expected) expect(segments).toContain(segment);
    const { bytes, losses } = written(invoice);
    expect(losses).toEqual([]);
    expect(compareInvoices(invoice, read(bytes).draft ?? {}, { decimals: 'lexical' })).toEqual([]);
  });

  test('a number with too many digits loses trailing zeros, and says so', () => {
    const net = decimal('12.50000000000000000');
    const { bytes, losses, added } = written({ ...plain, lines: [{ ...line, price: { net } }] });
    expect(losses).toEqual([]);
    expect(added).toEqual([{ term: 'BT-146', path: '/lines/0/price/net', value: '12.5000000000000', replaces: net }]);
    expect(read(bytes).draft?.lines?.[0]?.price?.net).toBe('12.5000000000000');
  });

  test('what no place takes is in the loss report under its pointer', () => {
    const long = 'x'.repeat(36);
    const rows: readonly (readonly [Invoice, string])[] = [
      [{ ...plain, number: long }, '/number'],
      [{ ...plain, typeCode: '1000' }, '/typeCode'],
      [{ ...plain, seller: { ...plain.seller, contact: { name: long } } }, '/seller/contact/name'],
      [{ ...plain, seller: { ...plain.seller, vatIdentifier: long } }, '/seller/vatIdentifier'],
      [{ ...plain, notes: [{ text: 'x'.repeat(4000) }] }, '/notes/0/text'],
      [{ ...plain, lines: [{ ...line, unit: 'METRE' }] }, '/lines/0/unit'],
    ];
    for (const [invoice, path] of rows) {
      const lost = written(invoice).losses.map((loss) => loss.path);
      expect(lost).toEqual([path]);
    }
  });
});

describe('the envelope', () => {
  const settings: EdifactSettings = {
    characterSet: 'UNOC',
    sender: { id: '4750001000006', qualifier: '14' },
    recipient: { id: 'BUYER' },
    controlReference: 'C77',
    messageReference: 'M1',
    preparedOn: '2026-04-01',
    preparedAt: '09:30',
    associationCode: 'EAN008',
    applicationReference: 'INVOIC',
    test: true,
  };
  const ascii: Invoice = { ...creditNote, issueDate: addDays(creditNote.issueDate, 1) };

  test('says what the settings say', () => {
    const segments = segmentsOf(ascii, { ...settings, characterSet: 'UNOY', syntaxVersion: 3 });
    expect(segments[0]).toBe('UNA:+.? ');
    expect(segments[1]).toBe('UNB+UNOY:3+4750001000006:14+BUYER+260401:0930+C77++INVOIC++++1');
    expect(segments[2]).toBe('UNH+M1+INVOIC:D:96A:UN:EAN008');
    expect(segments.at(-3)).toBe(`UNT+${segments.length - 4}+M1`);
    expect(segments.at(-2)).toBe('UNZ+1+C77');
  });

  test('of syntax 4 has a four-digit year and names its repetition separator', () => {
    const segments = segmentsOf(ascii, { ...settings, characterSet: 'UNOY' });
    expect(segments.slice(0, 2)).toEqual([
      'UNA:+.?*',
      'UNB+UNOY:4+4750001000006:14+BUYER+20260401:0930+C77++INVOIC++++1',
    ]);
  });

  test('can do without UNA, and end every line', () => {
    const text = textOf(written(ascii, { characterSet: 'UNOY', una: false, lineBreaks: true }).bytes);
    expect(text.startsWith('UNB+UNOY:4')).toBe(true);
    expect(text.split("'\r\n").length).toBe(text.split("'").length - (text.match(/\?'/g)?.length ?? 0));
  });

  test('takes its parties, day and references from the document where nobody settled them', () => {
    const [, unb] = segmentsOf(
      { ...ascii, number: 'KR-2026/000000000017' },
      { characterSet: 'UNOY', syntaxVersion: 3 },
    );
    expect(unb).toMatch(/:\d{6}:0000\+26000000000017$|\+\d{6}:0000\+26000000000017$/);
  });

  test.each<[string, EdifactSettings]>([
    ['characterSet', { characterSet: 'UNOX' }],
    ['characterSet', { characterSet: 'windows-1257' }],
    ['encoding', { characterSet: 'UNOC', encoding: 'utf-7' }],
    ['sender', { sender: { id: 'x'.repeat(36) } }],
    ['recipient', { recipient: { id: '' } }],
    ['recipient', { characterSet: 'UNOA', recipient: { id: 'small' } }],
    ['controlReference', { controlReference: '123456789012345' }],
    ['messageReference', { messageReference: '' }],
    ['associationCode', { associationCode: 'TOOLONG' }],
    ['preparedOn', { preparedOn: '01.04.2026' }],
    ['preparedAt', { preparedAt: '9:30' }],
  ])('is refused with a wrong %s', (setting, wrong) => {
    const writing = edifact.write(ascii, { edifact: wrong });
    expect(writing).toMatchObject({ ok: false, findings: [{ rule: 'EDIFACT-SETTING', path: setting }] });
  });
});
