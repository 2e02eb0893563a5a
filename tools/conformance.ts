/**
 * `npm run conformance -- mutants --rules FILE.xslt [--rules PEPPOL.xslt] [--count N] [--seed S]`: valid invoices, changed in one
 * or a few places, judged here and by the official engine; exit 1 when any rule fires otherwise.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compareMutants, type MutantReport } from './conformance/mutants.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpus: { type: 'string' },
    json: { type: 'boolean' },
    rules: { type: 'string', multiple: true },
    saxon: { type: 'string', default: '/usr/share/java/Saxon-HE.jar' },
    count: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
});

const corpus = values.corpus ?? join(import.meta.dirname, '../../shared/corpus');

if (positionals[0] === 'mutants') await mutants();

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
