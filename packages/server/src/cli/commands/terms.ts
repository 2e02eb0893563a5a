import { languages, type Language } from '@saikne/kernel';
import type { Clause, TermsSet } from '@saikne/contract';
import { CannotRun, type ExitCode } from '../exit.js';
import { printJson, printLine, printTable } from '../output.js';
import { shippedTerms } from './simulate.js';

export interface TermsOptions {
  readonly json?: boolean;
  readonly language?: string;
}

/** Without a name: the sets of terms. With one: its clauses, each with what it does and our summary. */
export function showTerms(name: string | undefined, options: TermsOptions): ExitCode {
  if (name === undefined) {
    const rows = shippedTerms.map(({ id, title, inForceFrom, clauses }) => ({
      id,
      title,
      inForceFrom,
      clauses: clauses.length,
    }));
    if (options.json === true) rows.forEach(printJson);
    else printTable(rows.map((row) => [row.id, row.inForceFrom, `${row.clauses} clauses`, row.title]));
    return 0;
  }
  const terms = shippedTerms.find(({ id }) => id === name);
  if (terms === undefined)
    throw new CannotRun(`there are no terms ${name}; there are ${shippedTerms.map(({ id }) => id).join(', ')}`);
  const language = languageOf(options.language ?? 'en');
  if (options.json === true) terms.clauses.forEach(printJson);
  else printClauses(terms, language);
  return 0;
}

function printClauses(terms: TermsSet, language: Language): void {
  printLine(`${terms.title} (${terms.source})`);
  for (const clause of terms.clauses) {
    printLine(`${clause.id}  ${clause.kind.join(', ')}  [${clause.ownedBy}]`);
    printLine(`  ${clause.summary[language]}`);
    for (const line of bindingLines(clause)) printLine(`  ${line}`);
  }
}

function bindingLines(clause: Clause): readonly string[] {
  return clause.bindings.map(({ kind, parameters }) => {
    const values = Object.entries(parameters).map(([name, value]) =>
      'fromContract' in value
        ? `${name}: from the contract (${value.fromContract})`
        : `${name}: ${value.map((dated) => `${JSON.stringify(dated.value)} from ${dated.from}`).join(', then ')}`,
    );
    return values.length === 0 ? `→ ${kind}` : `→ ${kind} { ${values.join('; ')} }`;
  });
}

function languageOf(text: string): Language {
  const language = languages.find((known) => known === text);
  if (language === undefined) throw new CannotRun(`--language is one of ${languages.join(', ')}`);
  return language;
}
