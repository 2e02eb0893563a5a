/**
 * `npm run conformance [-- --corpus DIR] [--json]`: the cases of a corpus, suite by suite; exit 1 on any disagreement.
 *
 * `npm run conformance -- mutants --rules FILE.xslt [--rules PEPPOL.xslt] [--count N] [--seed S]
 * [--syntax cii]`: valid invoices, changed in one
 * or a few places, judged here and by the official engine; exit 1 when any rule fires otherwise.
 *
 * `npm run conformance -- mutants --xsd DIR [--count N] [--seed S] [--syntax cii]`: valid invoices, changed in their structure,
 * checked here and by libxml2 with the official schemas in DIR; exit 1 when one keeps its schema here and breaks it there, or the
 * other way round.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openCorpus } from './conformance/corpus.js';
import { runSuites, type SuiteResult, type SuitesReport } from './conformance/suites.js';
import { compareMutants, compareStructure, type MutantReport, type StructureReport } from './conformance/mutants.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string' },
    json: { type: 'boolean' },
    rules: { type: 'string', multiple: true },
    saxon: { type: 'string', default: '/usr/share/java/Saxon-HE.jar' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    syntax: { type: 'string', default: 'ubl' },
    xsd: { type: 'string' },
  },
});

const corpus = values.corpus ?? join(import.meta.dirname, '../../shared/corpus');

if (positionals[0] === 'mutants' && values.xsd !== undefined) structure(values.xsd);
else if (positionals[0] === 'mutants') await mutants();
else if (existsSync(join(corpus, 'index.jsonl'))) suites();
else {
  console.error(`no corpus at ${corpus}: give one with --corpus DIR`);
  process.exitCode = 2;
}

function suites(): void {
  const report = runSuites(openCorpus(corpus));
  console.log(values.json === true ? JSON.stringify(report, undefined, 2) : suitesInWords(report));
  if (report.disagreements.length > 0) process.exitCode = 1;
}

function suitesInWords({ suites: results, disagreements, outOfScope }: SuitesReport): string {
  const rows = results.map(
    ({ suite, cases, agreed, disagreed, outOfScope: left }) =>
      `${suite.padEnd(36)} ${String(cases).padStart(5)} cases  ${String(agreed).padStart(5)} agreed  ${String(disagreed).padStart(5)} disagreed  ${String(left).padStart(5)} out of scope`,
  );
  const total = (of: (result: SuiteResult) => number): string =>
    String(results.reduce((sum, result) => sum + of(result), 0));
  return [
    ...rows,
    '',
    ...outOfScope.map(
      ({ reason, cases, suites: names }) => `out of scope, ${String(cases)} cases: ${reason} (${names.join(', ')})`,
    ),
    '',
    ...disagreements.map(({ suite, file, why }) => `DISAGREE ${suite} ${file}: ${why}`),
    `${total(({ cases }) => cases)} cases, ${total(({ agreed }) => agreed)} agreed, ${total(({ disagreed }) => disagreed)} disagreed, ${total(({ outOfScope: left }) => left)} out of scope`,
  ].join('\n');
}

function structure(xsd: string): void {
  const report = compareStructure({
    syntax: values.syntax === 'cii' ? 'cii' : 'ubl',
    xsd,
    count: Number(values.count),
    seed: Number(values.seed),
    corpus: existsSync(join(corpus, 'index.jsonl')) ? corpus : undefined,
  });
  console.log(values.json === true ? JSON.stringify(report, undefined, 2) : structureInWords(report));
  if (report.agreed < report.mutants) process.exitCode = 1;
}

function structureInWords({ seed, mutants: count, valid, agreed, disagreements }: StructureReport): string {
  return [
    `${String(count)} mutants, seed ${String(seed)}: ${String(valid)} keep the schema, ${String(count - valid)} break it; ${String(agreed)} agree`,
    ...disagreements.map(
      ({ mutant, base, done, here, there }) =>
        `DISAGREE mutant ${String(mutant)} of ${base} (${done.join('; ')}): here ${here}; there ${there}`,
    ),
  ].join('\n');
}

async function mutants(): Promise<void> {
  const [en16931, peppol] = values.rules ?? [];
  if (en16931 === undefined) {
    console.log(
      'oracle not given: name the official style sheets with --rules EN16931-UBL-validation.xslt [--rules PEPPOL-EN16931-UBL.xslt]',
    );
    process.exitCode = 2;
    return;
  }
  const report = await compareMutants({
    syntax: values.syntax === 'cii' ? 'cii' : 'ubl',
    en16931,
    peppol,
    saxon: values.saxon,
    count: Number(values.count),
    seed: Number(values.seed),
    corpus: existsSync(join(corpus, 'index.jsonl')) ? corpus : undefined,
  });
  console.log(values.json === true ? JSON.stringify(report, undefined, 2) : mutantsInWords(report));
  if (report.books.some(({ agreed, compared }) => agreed < compared)) process.exitCode = 1;
}

function mutantsInWords({ seed, mutants: count, books, disagreements }: MutantReport): string {
  return [
    `${String(count)} mutants, seed ${String(seed)}`,
    ...books.flatMap((book) => [
      `${book.book}: ${String(book.agreed)} of ${String(book.compared)} agree in every rule and count; ${String(book.unjudged)} stopped the official engine`,
      `  ${String(book.fired)} of ${String(book.rules)} rules fired; never on either side: ${book.neverFired.join(' ')}`,
    ]),
    ...disagreements.map(
      ({ book, mutant, base, done, counts }) =>
        `DISAGREE ${book}, mutant ${String(mutant)} of ${base} (${done.join('; ')}): ${JSON.stringify(counts)}`,
    ),
  ].join('\n');
}
