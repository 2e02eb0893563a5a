import { clause, err, isClauseRef, languages, ok, parseDay, type Language, type Result } from '@saikne/kernel';
import type { ParameterValue } from '../fact.js';
import type { TermsProblem } from '../program.js';
import type { Binding, Clause, ContractValue, DatedValue, TermsSet } from '../terms.js';

type Raw = Readonly<Record<string, unknown>>;

/**
 * Reads a set of terms from a parsed YAML or JSON document. With `extends` it starts from a set that is known, and its
 * own clauses replace those of the same number. Kinds and parameters are checked when the terms are bound to a contract.
 */
export function parseTerms(raw: unknown, known: readonly TermsSet[]): Result<TermsSet, readonly TermsProblem[]> {
  const problems: TermsProblem[] = [];
  const problem = (at: string, text: string): void => void problems.push({ clause: at, problem: text });
  if (!isRecord(raw)) return err([{ clause: '', problem: 'terms are a mapping with id, inForceFrom and clauses' }]);
  const { id, extends: parent, clauses } = raw;
  const base = known.find((terms) => terms.id === parent);
  if (typeof id !== 'string' || !isClauseRef(`${id}:1`)) problem('id', 'is a short name in small letters');
  if (parent !== undefined && base === undefined)
    problem('extends', `is one of ${known.map((terms) => terms.id).join(', ')}`);
  const inForceFrom = typeof raw['inForceFrom'] === 'string' ? parseDay(raw['inForceFrom']) : undefined;
  if (inForceFrom === undefined) problem('inForceFrom', 'is a day YYYY-MM-DD');
  if (!Array.isArray(clauses)) problem('clauses', 'is a list');
  if (problems.length > 0 || typeof id !== 'string' || inForceFrom === undefined) return err(problems);
  const own = (clauses as readonly unknown[]).flatMap((entry, index): readonly Clause[] => {
    const path = isRecord(entry) ? pathOf(entry['id']) : undefined;
    if (!isRecord(entry) || path === undefined || !isClauseRef(`${id}:${path}`)) {
      problem(`clauses[${index}]`, 'has an id such as "5.5"');
      return [];
    }
    return [
      clauseOf(
        id,
        path,
        entry,
        base?.clauses.find((known) => known.path === path),
        inForceFrom,
        problem,
      ),
    ];
  });
  if (problems.length > 0) return err(problems);
  const kept = (base?.clauses ?? []).map((inherited) => {
    return (
      own.find((known) => known.path === inherited.path) ?? { ...inherited, id: clause(`${id}:${inherited.path}`) }
    );
  });
  const added = own.filter((known) => !kept.includes(known));
  return ok({
    id,
    title: textOr(raw['title'], base?.title ?? id),
    inForceFrom,
    source: textOr(raw['source'], id),
    prevailingLanguage: textOr(raw['prevailingLanguage'], base?.prevailingLanguage ?? 'en'),
    clauses: [...kept, ...added],
  });
}

function clauseOf(
  terms: string,
  path: string,
  raw: Raw,
  base: Clause | undefined,
  inForceFrom: DatedValue['from'],
  problem: (at: string, text: string) => void,
): Clause {
  const summary = isRecord(raw['summary']) ? raw['summary'] : {};
  return {
    id: clause(`${terms}:${path}`),
    path,
    ...(base?.parent === undefined ? {} : { parent: base.parent }),
    kind: base?.kind ?? ['record'],
    party: base?.party ?? 'both',
    ownedBy: base?.ownedBy ?? 'contract',
    summary: Object.fromEntries(
      languages.map((language) => [language, textOr(summary[language], base?.summary[language] ?? '')]),
      // One entry for each language.
    ) as Record<Language, string>,
    bindings:
      raw['bindings'] === undefined ? (base?.bindings ?? []) : bindingsOf(path, raw['bindings'], inForceFrom, problem),
  };
}

function bindingsOf(
  path: string,
  raw: unknown,
  inForceFrom: DatedValue['from'],
  problem: (at: string, text: string) => void,
): readonly Binding[] {
  if (!Array.isArray(raw)) {
    problem(path, 'bindings is a list of {kind, parameters}');
    return [];
  }
  return raw.flatMap((entry: unknown): readonly Binding[] => {
    if (!isRecord(entry) || typeof entry['kind'] !== 'string') {
      problem(path, 'a binding is {kind, parameters}');
      return [];
    }
    const parameters: Record<string, readonly DatedValue[] | ContractValue> = {};
    for (const [name, value] of Object.entries(isRecord(entry['parameters']) ? entry['parameters'] : {})) {
      if (isRecord(value) && typeof value['fromContract'] === 'string')
        parameters[name] = { fromContract: value['fromContract'] };
      else if (isValue(value)) parameters[name] = [{ value, from: inForceFrom, source: path }];
      else problem(path, `the parameter ${name} is a text, a number, a flag, a list of texts or {fromContract}`);
    }
    return [{ kind: entry['kind'], parameters }];
  });
}

function pathOf(raw: unknown): string | undefined {
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined;
}

function textOr(raw: unknown, otherwise: string): string {
  return typeof raw === 'string' ? raw : otherwise;
}

function isRecord(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}

function isValue(value: unknown): value is ParameterValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return true;
  return Array.isArray(value) && value.every((entry) => typeof entry === 'string');
}
