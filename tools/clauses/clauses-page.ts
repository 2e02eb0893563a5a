/** The page that says what every operative clause is bound to, and which room still owes which. */
import type { Clause } from '@saikne/contract';
import { caseTables, type CaseTable } from './case-table.js';
import { isBound } from './proof.js';

/** Whether a clause does something at all, as against being shown. */
export function isOperative(clause: Clause): boolean {
  return clause.kind.some((kind) => kind !== 'record' && kind !== 'heading');
}

/** The operative clauses that no rule of a contract carries, by the room that owns them. */
export function owedByOwner({ terms }: CaseTable): ReadonlyMap<string, readonly Clause[]> {
  const owed = new Map<string, Clause[]>();
  for (const clause of terms.clauses) {
    if (isBound(clause) || !isOperative(clause)) continue;
    owed.set(clause.ownedBy, [...(owed.get(clause.ownedBy) ?? []), clause]);
  }
  return owed;
}

export function clausesPage(): string {
  return [
    '# Clauses',
    '',
    'Made by `npm run clauses -- --docs` from the terms and their cases; do not edit. A clause is **bound** where a rule kind',
    'carries it in every contract: it has a granting, a refusing and a boundary case that fail without it',
    '(`npm run clauses -- --prove`). The others are carried by the room that owns them and tested there; they are not counted as',
    'done here. Clauses that are only shown are not listed.',
    '',
    ...caseTables.flatMap(section),
  ].join('\n');
}

function section(table: CaseTable): readonly string[] {
  const { terms } = table;
  const bound = terms.clauses.filter(isBound);
  const rows = bound.map((clause) => {
    const kinds = [...new Set(clause.bindings.map(({ kind }) => kind))].join(', ');
    return `| \`${clause.id}\` | ${kinds} | ${clause.summary.en} |`;
  });
  const owed = [...owedByOwner(table)].flatMap(([owner, clauses]) => [
    `### Owned by ${owner} (${clauses.length})`,
    '',
    '| clause | is | says |',
    '| --- | --- | --- |',
    ...clauses.map((clause) => `| \`${clause.id}\` | ${clause.kind.join(', ')} | ${clause.summary.en} |`),
    '',
  ]);
  return [
    `## ${terms.title} (\`${terms.id}\`)`,
    '',
    `### Bound (${bound.length})`,
    '',
    '| clause | rule kinds | says |',
    '| --- | --- | --- |',
    ...rows,
    '',
    ...owed,
  ];
}
