import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJudges, createValidator, readXml, type ProfileId } from '@saikne/documents';

const invoice = readFileSync(new URL('../fixtures/invoice.ubl.xml', import.meta.url), 'utf8');
const creditNote = readFileSync(new URL('../fixtures/credit-note.ubl.xml', import.meta.url), 'utf8');
const judges = createJudges();

/** Rules broken, each as often as it is, with a question mark behind warnings. */
function broken(source: string, profile: ProfileId): readonly string[] {
  const read = readXml(new TextEncoder().encode(source));
  if (!read.ok) throw new Error(read.finding.rule);
  const found: string[] = [];
  judges('ubl', profile).judge(read.document, ({ id, severity }) => {
    found.push(severity === 'error' ? id : `${id}?`);
  });
  return found.sort();
}

/** What a change of the fixture breaks that was whole before. */
function breaks(pattern: RegExp, replacement: string, profile: ProfileId): readonly string[] {
  const source = invoice.replace(pattern, replacement);
  if (source === invoice) throw new Error(`nothing to change: ${String(pattern)}`);
  const before = [...broken(invoice, profile)];
  return broken(source, profile).filter((id) => {
    const at = before.indexOf(id);
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
}

type Row = readonly [guarantee: string, pattern: RegExp, replacement: string, rules: readonly string[]];

const supplier = '<cac:AccountingSupplierParty>[^]*?';

describe('EN 16931 in UBL', () => {
  it.each([
    ['invoice', invoice],
    ['credit note', creditNote],
  ])('finds no error in a full %s', (_name, source) => {
    expect(broken(source, 'peppol-bis-3').filter((id) => !id.endsWith('?') && !id.startsWith('PEPPOL'))).toEqual([]);
  });

  it.each<Row>([
    ['a number', /(<cbc:ProfileID>[^]*?)<cbc:ID>[^<]*<\/cbc:ID>/, '$1<cbc:ID> </cbc:ID>', ['BR-02']],
    ['an issue date', /<cbc:IssueDate>2026-03-31<\/cbc:IssueDate>/, '', ['BR-03']],
    ['a known currency of each amount', /currencyID="EUR">/, 'currencyID="EUX">', ['BR-CL-03']],
    ['a known type', /<cbc:InvoiceTypeCode>380/, '<cbc:InvoiceTypeCode>999', ['BR-CL-01']],
    [
      'an amount due that adds up',
      /<cbc:PayableAmount currencyID="EUR">[^<]*/,
      '<cbc:PayableAmount currencyID="EUR">0.01',
      ['BR-CO-16'],
    ],
    [
      'two decimals, told by both rules',
      /(<cbc:PayableAmount currencyID="EUR">[^<]*)/,
      '$1000',
      ['BR-DEC-18', 'UBL-DT-01'],
    ],
    [
      'one tax point',
      /<cbc:DocumentCurrencyCode>/,
      '<cbc:TaxPointDate>2026-03-31</cbc:TaxPointDate><cbc:DocumentCurrencyCode>',
      ['BR-CO-03'],
    ],
    ['the country of the seller', new RegExp(`(${supplier})<cac:Country>[^]*?</cac:Country>`), '$1', ['BR-09']],
    ['periods in order', /<cbc:EndDate>2026-03-31/, '<cbc:EndDate>2026-02-28', ['BR-29']],
    ['a known note subject', /#AAI#/, '#QQQ#', ['BR-CL-08']],
    ['a VAT number with a country', /<cbc:CompanyID>LV40003999992/, '<cbc:CompanyID>??40003999992', ['BR-CO-09']],
    [
      'one buyer reference group at most',
      /<cac:ProjectReference>/,
      '<cac:ProjectReference><cbc:ID>2</cbc:ID></cac:ProjectReference><cac:ProjectReference>',
      ['UBL-SR-39'],
    ],
    [
      'nothing that EN 16931 leaves unused',
      /<cbc:IssueDate>2026-03-31<\/cbc:IssueDate>/,
      '$&<cbc:IssueTime>10:00:00</cbc:IssueTime>',
      ['UBL-CR-006?'],
    ],
    ['an unused attribute once only', /<cbc:Note>/g, '<cbc:Note languageID="lv">', ['UBL-DT-19?']],
  ])('demands %s', (_guarantee, pattern, replacement, rules) => {
    expect(breaks(pattern, replacement, 'en16931')).toEqual(rules);
  });

  it.each<Row>([
    ['a process it knows', /<cbc:ProfileID>[^<]*/, '<cbc:ProfileID>x', ['PEPPOL-EN16931-R007']],
    [
      'the specification of Peppol',
      /<cbc:CustomizationID>[^<]*/,
      '<cbc:CustomizationID>urn:cen.eu:en16931:2017',
      ['PEPPOL-EN16931-R004'],
    ],
    ['no empty element', /<cbc:AccountingCost>[^<]*/, '<cbc:AccountingCost>', ['PEPPOL-EN16931-R008']],
    [
      'an organisation number with its check digit',
      /schemeID="0200">302999991<\/cbc:EndpointID/,
      'schemeID="0192">991825828</cbc:EndpointID',
      ['PEPPOL-COMMON-R041'],
    ],
    ['two different currencies', /<cbc:TaxCurrencyCode>SEK/, '<cbc:TaxCurrencyCode>EUR', ['PEPPOL-EN16931-R005']],
    ['dates without time zone', /<cbc:DueDate>2026-04-14/, '<cbc:DueDate>2026-04-14Z', ['PEPPOL-EN16931-F001']],
  ])('demands %s under Peppol', (_guarantee, pattern, replacement, rules) => {
    const found = breaks(pattern, replacement, 'peppol-bis-3');
    expect(found).toEqual(expect.arrayContaining([...rules]));
    expect(breaks(pattern, replacement, 'en16931')).not.toEqual(expect.arrayContaining([...rules]));
  });

  it('asks the rules of a country of its own sellers only', () => {
    const danish = invoice.replace(new RegExp(`(${supplier}<cac:Country>\\s*<cbc:IdentificationCode>)LV`), '$1DK');
    expect(broken(invoice, 'peppol-bis-3').some((id) => id.startsWith('DK-'))).toBe(false);
    expect(broken(danish, 'peppol-bis-3')).toContain('DK-R-014');
  });

  it('judges alike whatever the prefixes and the order of attributes', () => {
    const other = invoice
      .replaceAll('xmlns:cbc=', 'xmlns:b=')
      .replaceAll('<cbc:', '<b:')
      .replaceAll('</cbc:', '</b:')
      .replace(
        'mimeCode="text/csv" filename="pieņemšanas-akts.csv"',
        'filename="pieņemšanas-akts.csv" mimeCode="text/csv"',
      )
      .replaceAll('currencyID="EUR"', 'currencyID="EUX"');
    const plain = invoice.replaceAll('currencyID="EUR"', 'currencyID="EUX"');
    expect(other).not.toContain('<cbc:');
    expect(broken(other, 'peppol-bis-3')).toEqual(broken(plain, 'peppol-bis-3'));
    expect(broken(plain, 'peppol-bis-3').length).toBeGreaterThan(5);
  });

  it('judges one document as if it had judged no other before', () => {
    const fresh = createJudges()('ubl', 'peppol-bis-3');
    const used = judges('ubl', 'peppol-bis-3');
    const read = readXml(new TextEncoder().encode(creditNote));
    if (!read.ok) throw new Error(read.finding.rule);
    const ids = (judge: typeof used): readonly string[] => {
      const found: string[] = [];
      judge.judge(read.document, ({ id }) => found.push(id));
      return found;
    };
    broken(invoice.replaceAll('EUR', 'XXX'), 'peppol-bis-3');
    expect(ids(used)).toEqual(ids(fresh));
  });
});

describe('structure of UBL', () => {
  const validator = createValidator();
  const structural = (source: string): readonly string[] =>
    validator
      .validate(new TextEncoder().encode(source))
      .findings.map(({ rule }) => rule)
      .filter((rule) => rule.startsWith('UBL-XSD'));

  it('finds nothing in documents as the schema has them', () => {
    expect([...structural(invoice), ...structural(creditNote)]).toEqual([]);
  });

  it.each<Row>([
    [
      'order',
      /(<cbc:IssueDate>2026-03-31<\/cbc:IssueDate>)\s*(<cbc:DueDate>[^<]*<\/cbc:DueDate>)/,
      '$2$1',
      ['UBL-XSD-ORDER'],
    ],
    ['what it does not know', /<cbc:DueDate>/, '<cbc:Unheard>1</cbc:Unheard><cbc:DueDate>', ['UBL-XSD-UNKNOWN']],
    ['what may stand once', /<cbc:DueDate>[^<]*<\/cbc:DueDate>/, '$&$&', ['UBL-XSD-REPEATED']],
    ['what must stand', /<cac:LegalMonetaryTotal>[^]*<\/cac:LegalMonetaryTotal>/, '', ['UBL-XSD-MISSING']],
    ['text between elements', /<cac:ProjectReference>/, '<cac:ProjectReference>x', ['UBL-XSD-TEXT']],
    ['attributes', /<cbc:DueDate>/, '<cbc:DueDate schemeID="x">', ['UBL-XSD-ATTRIBUTE']],
    [
      'attributes that must be there',
      /<cbc:PayableAmount currencyID="EUR">/,
      '<cbc:PayableAmount>',
      ['UBL-XSD-ATTRIBUTE-MISSING'],
    ],
    ['dates', /<cbc:DueDate>[^<]*/, '<cbc:DueDate>14.04.2026', ['UBL-XSD-VALUE']],
    [
      'numbers',
      /<cbc:PayableAmount currencyID="EUR">[^<]*/,
      '<cbc:PayableAmount currencyID="EUR">1,50',
      ['UBL-XSD-VALUE'],
    ],
    ['files', /xIHFvcSTO8W\+O8S3CjE7Mjsz/, 'xIHF?', ['UBL-XSD-VALUE']],
  ])('judges %s', (_what, pattern, replacement, rules) => {
    const source = invoice.replace(pattern, replacement);
    expect(source).not.toBe(invoice);
    expect(structural(source)).toEqual(rules);
  });

  it('takes the profile that the document names, and EN 16931 where it names none', () => {
    const plain = invoice.replace(/<cbc:CustomizationID>[^<]*/, '<cbc:CustomizationID>urn:cen.eu:en16931:2017');
    const profileOf = (source: string): ProfileId | undefined =>
      validator.validate(new TextEncoder().encode(source)).profile;
    expect([profileOf(invoice), profileOf(plain)]).toEqual(['peppol-bis-3', 'en16931']);
  });

  it('is not valid with an error, and valid with warnings', () => {
    const unused = invoice.replace(/<cbc:DueDate>/, '<cbc:IssueTime>10:00:00</cbc:IssueTime>$&');
    const warned = validator.validate(new TextEncoder().encode(unused), { profile: 'en16931' });
    expect([warned.valid, warned.findings.map(({ severity }) => severity)]).toEqual([
      true,
      expect.arrayContaining(['warning']),
    ]);
    expect(validator.validate(new TextEncoder().encode(invoice.replace('380', '999'))).valid).toBe(false);
  });
});
