import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createJudges, createValidator, readXml, type ProfileId } from '@saikne/documents';

const fixture = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
const invoice = fixture('invoice.cii.xml');
const judges = createJudges();

/** Rules broken, each as often as it is, with a question mark behind warnings. */
function broken(source: string, profile: ProfileId = 'en16931'): readonly string[] {
  const read = readXml(new TextEncoder().encode(source));
  if (!read.ok) throw new Error(read.finding.rule);
  const found: string[] = [];
  judges('cii', profile).judge(read.document, ({ id, severity }) => {
    found.push(severity === 'error' ? id : `${id}?`);
  });
  return found.sort();
}

/** The fixture with one thing changed; what is not there to change is a mistake of the test. */
function changed(pattern: RegExp, replacement: string): string {
  const source = invoice.replace(pattern, replacement);
  if (source === invoice) throw new Error(`nothing to change: ${String(pattern)}`);
  return source;
}

const added = (broke: readonly string[]): readonly string[] => {
  const before = [...broken(invoice)];
  return broke.filter((id) => {
    const at = before.indexOf(id);
    if (at >= 0) before.splice(at, 1);
    return at < 0;
  });
};

describe('EN 16931 in CII', () => {
  it.each(['invoice.cii.xml', 'credit-note.cii.xml'])('finds no error in %s', (name) => {
    expect(broken(fixture(name)).filter((id) => !id.endsWith('?'))).toEqual([]);
  });

  it.each<readonly [guarantee: string, pattern: RegExp, replacement: string, rules: readonly string[]]>([
    ['a number', /<rsm:ExchangedDocument>\s*<ram:ID>[^<]*/, '<rsm:ExchangedDocument><ram:ID> ', ['BR-02']],
    ['an issue date', /<ram:IssueDateTime>[^]*?<\/ram:IssueDateTime>/, '', ['BR-03']],
    ['a known type code', /(<rsm:ExchangedDocument>[^]*?<ram:TypeCode>)\d+/, '$1999', ['BR-CL-01']],
    ['a known currency', /<ram:InvoiceCurrencyCode>EUR/, '<ram:InvoiceCurrencyCode>EUX', ['BR-CL-04', 'BR-CO-15']],
    ['an amount due that adds up', /<ram:DuePayableAmount>[^<]*/, '<ram:DuePayableAmount>0.01', ['BR-CO-16']],
    ['two decimals', /(<ram:DuePayableAmount>[^<]*)/, '$1000', ['BR-DEC-18']],
    [
      'no line without number',
      /(<ram:AssociatedDocumentLineDocument>\s*)<ram:LineID>[^<]*<\/ram:LineID>/,
      '$1',
      ['BR-21'],
    ],
    [
      'nothing that EN 16931 leaves unused',
      /<ram:SpecifiedLineTradeDelivery>/,
      '<ram:SpecifiedLineTradeDelivery><ram:RequestedQuantity>1</ram:RequestedQuantity>',
      ['CII-SR-151?'],
    ],
    ['an attachment type without white space', /mimeCode="text\/csv"/, 'mimeCode=" text/csv"', ['BR-CL-24']],
    ['no unused attribute', /<ram:DuePayableAmount>/, '<ram:DuePayableAmount currencyID="EUR">', ['CII-DT-031']],
    [
      'a date of form 102',
      /(<ram:IssueDateTime>\s*<udt:DateTimeString format="102">)\d+/,
      '$120261301',
      ['CII-DT-097'],
    ],
  ])('demands %s', (_, pattern, replacement, rules) => {
    expect(added(broken(changed(pattern, replacement)))).toEqual(expect.arrayContaining([...rules]));
  });

  it('judges each element that has what it shall not have, and tells a rule once for each', () => {
    const twice = invoice.replaceAll(
      '<ram:SpecifiedLineTradeDelivery>',
      '<ram:SpecifiedLineTradeDelivery><ram:RequestedQuantity>1</ram:RequestedQuantity><ram:RequestedQuantity>2</ram:RequestedQuantity>',
    );
    const lines = invoice.split('<ram:SpecifiedLineTradeDelivery>').length - 1;
    expect(lines).toBeGreaterThan(0);
    expect(broken(twice).filter((id) => id === 'CII-SR-151?')).toHaveLength(lines);
  });

  it('gives the same verdict whatever prefixes and attribute order the document uses', () => {
    const renamed = changed(/ram:/g, 'x:')
      .replace('xmlns:x:', 'xmlns:x')
      .replace(/xmlns:ram=/, 'xmlns:x=');
    expect(broken(renamed)).toEqual(broken(invoice));
  });
});

describe('Peppol BIS Billing 3 in CII', () => {
  it('demands an electronic address of the buyer and a known process', () => {
    const source = changed(
      /(<ram:BuyerTradeParty>[^]*?)<ram:URIUniversalCommunication>[^]*?<\/ram:URIUniversalCommunication>/,
      '$1',
    );
    expect(broken(source, 'peppol-bis-3')).toContain('PEPPOL-EN16931-R010');
    expect(broken(source)).not.toContain('PEPPOL-EN16931-R010');
  });
});

describe('validation of a CII document', () => {
  it('tells rule, path and line of what is broken, by the names of CII', () => {
    const source = changed(/<ram:DuePayableAmount>[^<]*/, '<ram:DuePayableAmount>0.01');
    const { format, valid, findings } = createValidator().validate(new TextEncoder().encode(source), {
      profile: 'en16931',
    });
    expect({ format, valid }).toEqual({ format: 'cii', valid: false });
    expect(findings.find(({ rule }) => rule === 'BR-CO-16')).toMatchObject({
      severity: 'error',
      path: '/rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ram:ApplicableHeaderTradeSettlement/ram:SpecifiedTradeSettlementHeaderMonetarySummation',
    });
  });
});
