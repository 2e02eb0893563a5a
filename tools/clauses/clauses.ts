/**
 * `npm run clauses [-- TERMS] [-- --prove]`: every clause with what it does, whose it is, its rule kinds and the cases
 * that test it. With `--prove` each binding is taken away in turn, and every case of its clause must then fail; with
 * `--docs` the page docs/clauses.md is written.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Clause } from '@saikne/contract';
import { format } from 'prettier';
import { caseTables, type CaseTable } from './case-table.js';
import { clausesPage, isOperative, owedByOwner } from './clauses-page.js';
import { aspects, holds, isBound, prove } from './proof.js';

const { values, positionals } = parseArgs({
  options: { prove: { type: 'boolean' }, docs: { type: 'boolean' } },
  allowPositionals: true,
});
const chosen = caseTables.filter(({ terms }) => positionals.length === 0 || positionals.includes(terms.id));

if (chosen.length === 0) {
  console.error(`there are no such terms; there are ${caseTables.map(({ terms }) => terms.id).join(', ')}`);
  process.exitCode = 2;
}
for (const table of values.docs === true ? [] : chosen) {
  if (values.prove === true) printProof(table);
  else printClauses(table);
}

if (values.docs === true) {
  const page = await format(clausesPage(), { parser: 'markdown', printWidth: 120 });
  writeFileSync(new URL('../../docs/clauses.md', import.meta.url), page);
}

function printClauses(table: CaseTable): void {
  const { terms, cases } = table;
  console.log(`${terms.title} (${terms.id}), in force from ${terms.inForceFrom}`);
  for (const clause of terms.clauses) {
    console.log(`\n${clause.id}  ${clause.kind.join(', ')}  ${ownerText(clause)}`);
    console.log(`  ${clause.summary.en}`);
    for (const { kind, parameters } of clause.bindings) console.log(`  → ${kind}${parameterText(parameters)}`);
    for (const aspect of aspects) {
      for (const known of cases.filter((one) => one.clause === clause.id && one.aspect === aspect)) {
        console.log(`  ${aspect}: ${known.name}`);
      }
    }
  }
  const bound = terms.clauses.filter(isBound).length;
  console.log(
    `\n${terms.id}: ${terms.clauses.length} clauses, ${bound} bound to rule kinds with ${cases.length} cases`,
  );
  for (const [owner, owed] of owedByOwner(table)) {
    console.log(`  owned by ${owner}, not counted as done: ${owed.map(({ path }) => path).join(', ')}`);
  }
}

function printProof(table: CaseTable): void {
  const proofs = prove(table);
  for (const proof of proofs) {
    const { clause, cases, lacking, failing, blind } = proof;
    const red = cases.length - blind.length;
    console.log(
      `${holds(proof) ? 'holds' : 'FAILS'}  ${clause.id.padEnd(28)} ${red} of ${cases.length} cases turn red without it`,
    );
    for (const aspect of lacking) console.log(`         has no ${aspect} case`);
    for (const known of failing) console.log(`         fails with its binding: ${known.aspect}, ${known.name}`);
    for (const known of blind) console.log(`         passes without its binding: ${known.aspect}, ${known.name}`);
  }
  const held = proofs.filter(holds).length;
  console.log(`${table.terms.id}: the proof holds for ${held} of ${proofs.length} clauses`);
  if (held < proofs.length) process.exitCode = 1;
}

function ownerText(clause: Clause): string {
  if (isBound(clause)) return `[bound, ${clause.ownedBy}]`;
  return isOperative(clause) ? `[owned by ${clause.ownedBy}, not done here]` : `[shown, ${clause.ownedBy}]`;
}

function parameterText(parameters: Clause['bindings'][number]['parameters']): string {
  const texts = Object.entries(parameters).map(([name, value]) =>
    'fromContract' in value
      ? `${name}: contract’s ${value.fromContract}`
      : `${name}: ${value.map((dated) => `${JSON.stringify(dated.value)} (${dated.from})`).join(', ')}`,
  );
  return texts.length === 0 ? '' : ` { ${texts.join('; ')} }`;
}
