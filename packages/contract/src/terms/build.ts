import { clause, day, languages, type Day, type Language } from '@saikne/kernel';
import type { ParameterValue } from '../fact.js';
import type { Binding, Clause, ClauseNature, ClauseOwner, ContractValue, DatedValue } from '../terms.js';

/** One row of a set of terms: path, what it does, whose it is, and the rule kinds that make it work. */
export type ClauseRow = readonly [
  path: string,
  nature: ClauseNature | readonly ClauseNature[],
  owner: ClauseOwner,
  ...bindings: readonly RowBinding[],
];
export type RowBinding = readonly [kind: string, parameters?: Readonly<Record<string, RowValue>>];
type RowValue = ParameterValue | ContractValue | readonly DatedValue[];

/** Our own summary of a clause in each language, in the order lv, en, et, lt, ru. */
export type SummaryRow = readonly [lv: string, en: string, et: string, lt: string, ru: string];

/** Clauses from their rows and summaries: plain values hold from the day on which the terms came into force. */
export function clausesOf(
  terms: { readonly id: string; readonly inForceFrom: Day; readonly source: string },
  rows: readonly ClauseRow[],
  summaries: Readonly<Record<string, SummaryRow>>,
): readonly Clause[] {
  return rows.map(([path, nature, owner, ...bindings]): Clause => ({
    id: clause(`${terms.id}:${path}`),
    nature: typeof nature === 'string' ? [nature] : nature,
    owner,
    summary: summaryOf(path, summaries),
    bindings: bindings.map(([kind, parameters = {}]): Binding => ({
      kind,
      parameters: Object.fromEntries(
        Object.entries(parameters).map(([name, value]) => [name, dated(value, terms.inForceFrom, `${terms.source}, ${path}`)]),
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

function dated(value: RowValue, from: Day, source: string): readonly DatedValue[] | ContractValue {
  if (typeof value !== 'object') return [{ value, from, source }];
  if ('fromContract' in value) return value;
  // A list of dated values carries its own days; a list of words is one value.
  return isDated(value) ? value : [{ value, from, source }];
}

function isDated(value: readonly unknown[]): value is readonly DatedValue[] {
  return typeof value[0] === 'object';
}

function summaryOf(path: string, summaries: Readonly<Record<string, SummaryRow>>): Readonly<Record<Language, string>> {
  const row = summaries[path];
  return Object.fromEntries(languages.map((language, index) => [language, row?.[index] ?? ''])) as Record<Language, string>;
}
