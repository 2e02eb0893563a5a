import { clause, parseDecimal, type ClauseRef, type Day } from '@saikne/kernel';
import type { ActTable } from './acts.js';
import type { AnyFact, Deviation, ParameterValue } from './fact.js';
import type { Moment } from './moment.js';
import { partsOf, type Parts } from './parts.js';
import type { ActHandler, Gate, Offers, ParameterSpec, Rule, RuleKind } from './rule.js';
import type { Agreement, ContractState, StateChange } from './state.js';
import type { Binding, DatedValue, TermsSet } from './terms.js';

/** What a fact changes, where it happened at a moment. */
export type Evolver = (state: ContractState, fact: AnyFact, moment: Moment) => StateChange;

/** What a room brings to contracts: rule kinds, the acts they answer, and how its own facts change its slice. */
export interface RuleModule {
  readonly name: string;
  readonly acts: ActTable;
  readonly kinds: readonly RuleKind[];
  /** Rules that hold under any terms. */
  readonly core?: readonly BoundRule[];
  /** What facts change, by name: the room's own, and those of another room that move its part on too. */
  readonly evolvers: Readonly<Record<string, Evolver>>;
}

/** A rule with the clause that it works for. */
export interface BoundRule {
  readonly clause: ClauseRef;
  readonly kind: string;
  readonly rule: Rule;
}

/** A rule that is asked for its rights, duties or next moment, with the parts of the state that its answer hangs on. */
export interface AskedRule extends BoundRule {
  readonly parts: Parts;
}

/** An offer with the clause that makes it. */
export interface Offer<Value> {
  readonly clause: ClauseRef;
  readonly value: Value;
}

/** A set of terms bound for one contract: what the engine runs. */
export interface Program {
  readonly terms: TermsSet;
  readonly rules: readonly BoundRule[];
  readonly modules: readonly RuleModule[];
  readonly acts: ReadonlyMap<string, readonly { readonly clause: ClauseRef; readonly handle: ActHandler }[]>;
  readonly gates: ReadonlyMap<string, readonly Gate[]>;
  readonly follows: ReadonlyMap<string, readonly NonNullable<Rule['follows']>[string][]>;
  readonly rightRules: readonly AskedRule[];
  readonly dutyRules: readonly AskedRule[];
  readonly timedRules: readonly AskedRule[];
  offer<Name extends keyof Offers>(name: Name): Offer<Offers[Name]> | undefined;
  tell(name: string): Offer<unknown> | undefined;
}

/** A mistake in a terms file or in a contract's parameters, named so that its author can mend it. */
export interface TermsProblem {
  readonly clause: string;
  readonly problem: string;
}

export class TermsError extends Error {
  constructor(readonly problems: readonly TermsProblem[]) {
    super(problems.map(({ clause: id, problem }) => `${id}: ${problem}`).join('\n'));
  }
}

/** The kind whose binding lets a contract depart from its terms. */
export const deviationsKind = 'deviations';

/**
 * Binds every clause for one contract. Throws `TermsError` where the terms name an unknown kind, a parameter is missing
 * or of the wrong sort, or a deviation names a clause or parameter that does not exist.
 */
export function compile(terms: TermsSet, modules: readonly RuleModule[], agreement: Agreement): Program {
  const kinds = new Map(modules.flatMap((module) => module.kinds.map((kind) => [kind.name, kind])));
  const problems: TermsProblem[] = [];
  const deviations = mayDeviate(terms) ? agreement.deviations : [];
  const used = new Set<Deviation>();
  const rules: BoundRule[] = modules.flatMap((module) => module.core ?? []);
  for (const { id, bindings } of terms.clauses) {
    for (const binding of bindings) {
      const kind = kinds.get(binding.kind);
      if (kind === undefined) {
        problems.push({ clause: id, problem: `there is no rule kind ${binding.kind}` });
        continue;
      }
      const values = valuesOf(id, binding, kind.parameters, agreement, deviations, used, problems);
      if (values !== undefined) rules.push({ clause: id, kind: kind.name, rule: kind.bind(values, id) });
    }
  }
  const silenced = new Set<string>(
    terms.clauses.filter((known) => known.bindings.length === 0).map((known) => known.id),
  );
  for (const deviation of deviations) {
    if (!terms.clauses.some((known) => known.id === deviation.clause))
      problems.push({ clause: deviation.clause, problem: 'these terms have no such clause' });
    else if (!used.has(deviation) && !silenced.has(deviation.clause))
      problems.push({ clause: deviation.clause, problem: unknownParameter(deviation, terms, kinds) });
  }
  if (problems.length > 0) throw new TermsError(problems);
  return assemble(terms, modules, rules);
}

function unknownParameter(
  { clause: id, parameter }: Deviation,
  terms: TermsSet,
  kinds: ReadonlyMap<string, RuleKind>,
): string {
  const bindings = terms.clauses.find((known) => known.id === id)?.bindings ?? [];
  const names = bindings.flatMap(({ kind }) => Object.keys(kinds.get(kind)?.parameters ?? {}));
  const known = names.length === 0 ? 'the clause has none' : `known are ${names.join(', ')}`;
  return `there is no parameter ${parameter} to deviate from; ${known}`;
}

function assemble(terms: TermsSet, modules: readonly RuleModule[], rules: readonly BoundRule[]): Program {
  const acts = new Map<string, { readonly clause: ClauseRef; readonly handle: ActHandler }[]>();
  const gates = new Map<string, Gate[]>();
  const follows = new Map<string, NonNullable<Rule['follows']>[string][]>();
  const offers = new Map<string, Offer<unknown>>();
  const told = new Map<string, Offer<unknown>>();
  for (const { clause: id, rule } of rules) {
    for (const [name, handle] of Object.entries(rule.acts ?? {})) push(acts, name, { clause: id, handle });
    for (const [name, gate] of Object.entries(rule.gates ?? {})) push(gates, name, gate);
    for (const [name, reaction] of Object.entries(rule.follows ?? {})) push(follows, name, reaction);
    for (const [name, value] of Object.entries(rule.offers ?? {})) offers.set(name, { clause: id, value });
    for (const [name, value] of Object.entries(rule.tells ?? {})) told.set(name, { clause: id, value });
  }
  const asked = rules.map((bound): AskedRule => ({ ...bound, parts: partsOf(bound.rule.watches) }));
  return {
    terms,
    rules,
    modules,
    acts,
    gates,
    follows,
    rightRules: asked.filter(({ rule }) => rule.rights !== undefined),
    dutyRules: asked.filter(({ rule }) => rule.duties !== undefined),
    timedRules: asked.filter(({ rule }) => rule.next !== undefined),
    offer: <Name extends keyof Offers>(name: Name) =>
      // The map was filled from `Offers` under its own names.
      offers.get(name) as Offer<Offers[Name]> | undefined,
    tell: (name) => told.get(name),
  };
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function mayDeviate(terms: TermsSet): boolean {
  return terms.clauses.some(({ bindings }) => bindings.some(({ kind }) => kind === deviationsKind));
}

function valuesOf(
  id: ClauseRef,
  binding: Binding,
  spec: ParameterSpec,
  agreement: Agreement,
  deviations: readonly Deviation[],
  used: Set<Deviation>,
  problems: TermsProblem[],
): Readonly<Record<string, ParameterValue>> | undefined {
  const values: Record<string, ParameterValue> = {};
  let sound = true;
  for (const [name, type] of Object.entries(spec)) {
    const deviation = deviations.findLast((known) => known.clause === id && known.parameter === name);
    if (deviation !== undefined)
      for (const known of deviations) if (known.clause === id && known.parameter === name) used.add(known);
    const value = deviation?.value ?? valueIn(binding, name, agreement);
    if (value === undefined || value === 'none') {
      if (type.endsWith('?')) continue;
      problems.push({ clause: id, problem: `the parameter ${name} is missing` });
      sound = false;
      continue;
    }
    const typed = typedAs(type, value);
    if (typed === undefined) {
      problems.push({
        clause: id,
        problem: `the parameter ${name} is no ${type.replace('?', '')}: ${JSON.stringify(value)}`,
      });
      sound = false;
    } else values[name] = typed;
  }
  return sound ? values : undefined;
}

function valueIn(binding: Binding, name: string, agreement: Agreement): ParameterValue | undefined {
  const given = binding.parameters[name];
  if (given === undefined) return undefined;
  if ('fromContract' in given) return agreement.parameters[given.fromContract];
  return inForceOn(given, agreement.inForceOn)?.value;
}

/** The value in force on a day: the latest that began by then, or the first there is. */
export function inForceOn(values: readonly DatedValue[], day: Day): DatedValue | undefined {
  return values.filter((value) => value.from <= day).at(-1) ?? values[0];
}

function typedAs(type: string, value: ParameterValue): ParameterValue | undefined {
  switch (type.replace('?', '')) {
    case 'number': {
      const number = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
      return typeof number === 'number' && Number.isInteger(number) && number >= 0 ? number : undefined;
    }
    case 'decimal': {
      const text = typeof value === 'number' ? String(value) : value;
      return typeof text === 'string' ? parseDecimal(text) : undefined;
    }
    case 'text':
      return typeof value === 'string' ? value : undefined;
    case 'texts':
      return Array.isArray(value) ? value : undefined;
    case 'flag':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return undefined;
  }
}

/** The clause under which something is refused that no clause of the terms knows. */
export const notInTheseTerms = clause('house:not-in-these-terms');
export const noSuchContract = clause('house:contract-stage');
export const unknownThing = clause('house:unknown-reference');
