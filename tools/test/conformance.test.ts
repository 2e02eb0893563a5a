import { describe, expect, it } from 'vitest';
import { createJudges, readXml } from '@saikne/documents';
import { readOutOfScope, reasonNotJudged } from '../conformance/out-of-scope.js';
import type { Corpus, CorpusCase } from '../conformance/corpus.js';
import { runSuites } from '../conformance/suites.js';
import { writeElement } from '../conformance/mutants/element.js';
import { makeInvoice } from '../conformance/mutants/invoices.js';
import { mutate } from '../conformance/mutants/mutate.js';
import { Random } from '../conformance/mutants/random.js';

const one = (fields: Partial<CorpusCase>): CorpusCase => ({
  suite: 's',
  file: 'f',
  rule: null,
  expected: 'valid',
  syntax: 'ubl',
  ...fields,
});
const judge = createJudges()('ubl', 'peppol-bis-3');

function errors(bytes: Uint8Array): readonly string[] {
  const read = readXml(bytes);
  if (!read.ok) throw new Error(read.finding.rule);
  const found: string[] = [];
  judge.judge(read.document, ({ id, severity }) => {
    if (severity === 'error') found.push(id);
  });
  return found;
}

function corpusOf(cases: readonly CorpusCase[], bytes: Uint8Array): Corpus {
  return { cases, bytes: () => bytes };
}

describe('conformance', () => {
  it('gives a reason for everything it leaves out', () => {
    expect(readOutOfScope().filter(({ reason }) => reason.length < 20)).toEqual([]);
  });

  it('leaves out what the list names, and nothing else', () => {
    const list = readOutOfScope();
    expect(reasonNotJudged(list, one({ syntax: 'x12' }))).toBe('X12 is no format of ours');
    expect(reasonNotJudged(list, one({ suite: 'xrechnung-xmute-cii' }))).toContain('XRechnung');
    expect(reasonNotJudged(list, one({ suite: 'en16931-ubl-invoice', ruleset: 'EN16931 1.3.16' }))).toBeUndefined();
  });

  it('calls a case it cannot judge a disagreement', () => {
    const report = runSuites(corpusOf([one({ expected: 'sings' })], new Uint8Array(0)));
    expect(report.disagreements.map(({ why }) => why)).toEqual(['unsupported: sings of ubl']);
  });

  it('counts how often a rule fires', () => {
    const bytes = writeElement({ name: 'Invoice', attributes: new Map(), text: '', children: [] });
    const rule = (count: number): CorpusCase =>
      one({ rule: 'BR-02', expected: 'fail', ruleset: 'EN16931 1.3.16', count });
    const { suites } = runSuites(corpusOf([rule(1), rule(2)], bytes));
    expect(suites).toEqual([{ suite: 's', cases: 2, agreed: 1, disagreed: 1, outOfScope: 0 }]);
  });
});

describe('mutants', () => {
  it('begin with invoices that keep all rules', () => {
    const random = new Random(5);
    // Means of payment and sellers are made for the national rules too, which these invoices are not of.
    const broken = Array.from({ length: 200 }, () => errors(writeElement(makeInvoice(random)))).filter(
      (ids) => ids.length > 0,
    );
    expect(broken).toEqual([]);
  });

  it('are the same for the same seed', () => {
    const mutants = (): readonly Uint8Array[] => {
      const random = new Random(9);
      return Array.from({ length: 20 }, () => writeElement(mutate(makeInvoice(random), random, ['cbc:UUID']).root));
    };
    expect(mutants()).toEqual(mutants());
  });

  it('break rules of every kind', () => {
    const random = new Random(3);
    const ids = new Set(
      Array.from({ length: 300 }, () =>
        errors(writeElement(mutate(makeInvoice(random), random, ['cbc:UUID']).root)),
      ).flat(),
    );
    expect(ids.size).toBeGreaterThan(60);
  });
});
