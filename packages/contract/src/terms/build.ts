import { clause, day, languages, type Catalogue, type Day, type Language } from '@saikne/kernel';
import type { ParameterValue } from '../fact.js';
import type { Binding, Clause, ContractValue, DatedValue } from '../terms.js';
import type { ListedClause } from './clause.js';

/** A clause's rule kind with its parameters: plain values hold from the day the terms came into force. */
export type BindingRow = readonly [kind: string, parameters?: Readonly<Record<string, RowValue>>];
type RowValue = ParameterValue | ContractValue | readonly DatedValue[];

/** A set of terms as its files write it down. */
export interface WrittenTerms {
  readonly id: string;
  readonly inForceFrom: Day;
  readonly source: string;
  readonly listed: readonly ListedClause[];
  readonly summaries: Catalogue<string>;
  readonly bindings: Readonly<Record<string, readonly BindingRow[] | undefined>>;
}

export function clausesOf(terms: WrittenTerms): readonly Clause[] {
  return terms.listed.map((listed): Clause => ({
    ...listed,
    path: listed.id,
    id: clause(`${terms.id}:${listed.id}`),
    summary: Object.fromEntries(
      languages.map((language) => [language, terms.summaries[language][listed.id] ?? '']),
      // One entry for each language.
    ) as Record<Language, string>,
    bindings: (terms.bindings[listed.id] ?? []).map(([kind, parameters = {}]): Binding => ({
      kind,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, dated(value, terms, listed.id)]),
      ),
    })),
  }));
}

/** A value of the contract itself, by the name of its parameter. */
export function fromContract(name: string): ContractValue {
  return { fromContract: name };
}

/** A value with a history or a source of its own. */
export function datedValue(value: ParameterValue, from: string, source: string): readonly DatedValue[] {
  return [{ value, from: day(from), source }];
}

function dated(value: RowValue, terms: WrittenTerms, path: string): readonly DatedValue[] | ContractValue {
  const plain = (): readonly DatedValue[] => [
    // What is neither a list of dated values nor a contract's value is a plain one.
    { value: value as ParameterValue, from: terms.inForceFrom, source: `${terms.source}, ${path}` },
  ];
  if (typeof value !== 'object') return plain();
  if ('fromContract' in value) return value;
  return isDated(value) ? value : plain();
}

function isDated(value: readonly unknown[]): value is readonly DatedValue[] {
  return typeof value[0] === 'object';
}
