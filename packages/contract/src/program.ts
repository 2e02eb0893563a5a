import { clause, day, parseDecimal, type ClauseRef, type Day } from '@saikne/kernel';
import type { ActTable } from './acts.js';
import type { Explainer } from './explain.js';
import type { AnyFact, Deviation, ParameterValue } from './fact.js';
import type { Moment } from './moment.js';
import { partsOf, type Parts } from './parts.js';
import type { ActHandler, Gate, History, Offers, ParameterSpec, Rule, RuleKind } from './rule.js';
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
  /** How the amounts of facts come about, by the facts' names. */
  readonly explainers?: Readonly<Record<string, Explainer>>;
}

/** A rule with the clause that it works for. */
export interface BoundRule {
  readonly clause: ClauseRef;
  readonly kind: string;
  readonly rule: Rule;
}

/** A rule that is asked for its rights, duties or next moment, with the parts of the state that its answer hangs on. */
export interface AskedRule<Ask> extends BoundRule {
  readonly ask: Ask;
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
  readonly rightRules: readonly AskedRule<NonNullable<Rule['rights']>>[];
  readonly dutyRules: readonly AskedRule<NonNullable<Rule['duties']>>[];
  readonly timedRules: readonly AskedRule<NonNullable<Rule['next']>>[];
  offer<Name extends keyof Offers>(name: Name): Offer<Offers[Name]> | undefined;
  tell(name: string): Offer<unknown> | undefined;
  /** What would be wrong if the contract were as given. */
  problemsWith(agreement: Bound): readonly TermsProblem[];
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

/** What of an agreement the binding of clauses hangs on: contracts that agree in these share one program. */
export type Bound = Pick<Agreement, 'inForceOn' | 'parameters' | 'deviations' | 'editions'>;

/**
 * Binds every clause for one contract, with what its terms and its own departures from them say today and said before.
 * `named` finds the sets of terms that have replaced one another. Throws `TermsError` where the terms name an unknown kind,
 * a parameter is missing or of the wrong sort, or a deviation names a clause or parameter that does not exist. What was
 * agreed later was looked at when it was proposed (`isProposed`); where newer terms have no place for it any more it rests,
 * so that no contract ever stands still.
 */
export function compile(
  terms: TermsSet,
  modules: readonly RuleModule[],
  agreement: Bound,
  named: (name: string) => TermsSet | undefined = () => undefined,
  isProposed = false,
): Program {
  const kinds = new Map(modules.flatMap((module) => module.kinds.map((kind) => [kind.name, kind])));
  const { stages, unknown } = stagesOf(terms, agreement, named);
  const problems: TermsProblem[] = [...unknown];
  // There is a stage from the beginning on, and more only where something changed.
  const current = stages[stages.length - 1] ?? firstStage(terms, agreement);
  const used = new Set<Deviation>();
  const rules: BoundRule[] = modules.flatMap((module) => module.core ?? []);
  const changes = stages.slice(1).map(({ from }) => from);
  for (const { id, path, bindings } of current.terms.clauses) {
    bindings.forEach((binding, place) => {
      const kind = kinds.get(binding.kind);
      if (kind === undefined) {
        problems.push({ clause: id, problem: `there is no rule kind ${binding.kind}` });
        return;
      }
      const asked = { id, path, spec: kind.parameters, agreement, isProposed };
      const values = valuesOf({ ...asked, binding, stage: current, used, problems });
      if (values === undefined) return;
      const known = new Map<Stage, Values>([[current, values]]);
      const valuesIn = (stage: Stage): Values => {
        const before = earlierBinding(stage, path, binding.kind, place);
        if (before === undefined) return values;
        return valuesOf({ ...asked, binding: before, stage, used: new Set(), problems: [] }) ?? values;
      };
      const history: History<Values> = {
        changes,
        on: (on) => {
          const stage = stages.findLast(({ from }) => from <= on) ?? current;
          let held = known.get(stage);
          if (held === undefined) {
            held = valuesIn(stage);
            known.set(stage, held);
          }
          return held;
        },
      };
      rules.push({
        clause: id,
        kind: kind.name,
        rule: kind.bind(values, id, changes.length === 0 ? unchanging(values) : history),
      });
    });
  }
  const stray = strayDeviations(isProposed ? current : asSigned(current), agreement, used, kinds);
  problems.push(...stray);
  if (problems.length > 0) throw new TermsError(problems);
  const problemsWith = (next: Bound): readonly TermsProblem[] => {
    try {
      compile(terms, modules, next, named, true);
      return [];
    } catch (error) {
      if (error instanceof TermsError) return error.problems;
      throw error;
    }
  };
  return { ...assemble(current.terms, modules, rules), problemsWith };
}

type Values = Readonly<Record<string, ParameterValue>>;

function unchanging(values: Values): History<Values> {
  return { changes: [], on: () => values };
}

/** What held from a day on: the set of terms, the numbers of it that had changed, and the contract's own departures. */
interface Stage {
  readonly from: Day;
  readonly terms: TermsSet;
  /** The day as of which the dated numbers of these terms are taken. */
  readonly datedOn: Day;
  readonly changes: readonly Deviation[];
  readonly deviations: readonly Deviation[];
}

const fromTheBeginning = day('0001-01-01');

function firstStage(terms: TermsSet, agreement: Bound): Stage {
  const deviations = mayDeviate(terms) ? agreement.deviations.filter(({ from }) => from === undefined) : [];
  return { from: fromTheBeginning, terms, datedOn: agreement.inForceOn, changes: [], deviations };
}

/** Without what was agreed or announced later. */
function asSigned(stage: Stage): Stage {
  return { ...stage, changes: [], deviations: stage.deviations.filter(({ from }) => from === undefined) };
}

/** The stages of a contract in the order of their days, with the names of terms that nobody knows. */
function stagesOf(
  terms: TermsSet,
  agreement: Bound,
  named: (name: string) => TermsSet | undefined,
): { readonly stages: readonly Stage[]; readonly unknown: readonly TermsProblem[] } {
  const first = firstStage(terms, agreement);
  const dated = agreement.deviations.filter(({ from }) => from !== undefined);
  const editions = agreement.editions ?? [];
  if (editions.length === 0 && dated.length === 0) return { stages: [first], unknown: [] };
  const unknown: TermsProblem[] = [];
  const stages: Stage[] = [first];
  const days = new Set([...editions.map(({ from }) => from), ...dated.flatMap(({ from }) => from ?? [])]);
  for (const from of [...days].sort()) {
    let stage: Stage = { ...(stages[stages.length - 1] ?? first), from };
    for (const edition of editions.filter((known) => known.from === from)) {
      const next = edition.terms === undefined ? undefined : named(edition.terms);
      if (edition.terms !== undefined && next === undefined) {
        unknown.push({ clause: 'terms', problem: `there are no terms ${edition.terms}` });
      } else if (next !== undefined && next.id !== terms.id) {
        // What the contract has in its journal is cited by these clauses; other terms are another contract.
        unknown.push({ clause: 'terms', problem: `the terms are called ${next.id}, and those in force ${terms.id}` });
      }
      stage = {
        ...stage,
        ...(next === undefined ? {} : { terms: next, datedOn: from, changes: [] }),
      };
      stage = { ...stage, changes: [...stage.changes, ...(edition.changes ?? [])] };
    }
    const deviations = mayDeviate(stage.terms)
      ? agreement.deviations.filter((known) => known.from === undefined || known.from <= from)
      : [];
    stages.push({ ...stage, deviations });
  }
  return { stages, unknown };
}

/** The binding of the same kind that a clause of the same number had. */
function earlierBinding(stage: Stage, path: string, kind: string, place: number): Binding | undefined {
  const bindings = stage.terms.clauses.find((known) => known.path === path)?.bindings ?? [];
  const same = bindings[place];
  return same?.kind === kind ? same : bindings.find((known) => known.kind === kind);
}

/** Departures that name a clause or parameter which the terms do not have; those from older terms may. */
function strayDeviations(
  { terms, changes, deviations, from }: Stage,
  { editions }: Bound,
  used: ReadonlySet<Deviation>,
  kinds: ReadonlyMap<string, RuleKind>,
): readonly TermsProblem[] {
  const isCurrent = (known: Deviation): boolean =>
    (editions ?? []).every((edition) => edition.terms === undefined) || (known.from ?? fromTheBeginning) >= from;
  return [...deviations.filter(isCurrent), ...changes].flatMap((deviation): readonly TermsProblem[] => {
    const path = pathOf(deviation.clause);
    const known = terms.clauses.find((one) => one.path === path);
    if (known === undefined) return [{ clause: deviation.clause, problem: 'these terms have no such clause' }];
    if (used.has(deviation) || known.bindings.length === 0) return [];
    return [{ clause: deviation.clause, problem: unknownParameter(deviation, known.bindings, kinds) }];
  });
}

function pathOf(reference: ClauseRef): string {
  return reference.slice(reference.indexOf(':') + 1);
}

function unknownParameter(
  { parameter }: Deviation,
  bindings: readonly Binding[],
  kinds: ReadonlyMap<string, RuleKind>,
): string {
  const names = bindings.flatMap(({ kind }) => Object.keys(kinds.get(kind)?.parameters ?? {}));
  const known = names.length === 0 ? 'the clause has none' : `known are ${names.join(', ')}`;
  return `there is no parameter ${parameter} to deviate from; ${known}`;
}

function assemble(
  terms: TermsSet,
  modules: readonly RuleModule[],
  rules: readonly BoundRule[],
): Omit<Program, 'problemsWith'> {
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
  return {
    terms,
    rules,
    modules,
    acts,
    gates,
    follows,
    rightRules: askedFor(rules, ({ rights }) => rights),
    dutyRules: askedFor(rules, ({ duties }) => duties),
    timedRules: askedFor(rules, ({ next }) => next),
    offer: <Name extends keyof Offers>(name: Name) =>
      // The map was filled from `Offers` under its own names.
      offers.get(name) as Offer<Offers[Name]> | undefined,
    tell: (name) => told.get(name),
  };
}

function askedFor<Ask>(rules: readonly BoundRule[], askOf: (rule: Rule) => Ask | undefined): readonly AskedRule<Ask>[] {
  return rules.flatMap((bound) => {
    const ask = askOf(bound.rule);
    return ask === undefined ? [] : [{ ...bound, ask, parts: partsOf(bound.rule.watches) }];
  });
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function mayDeviate(terms: TermsSet): boolean {
  return terms.clauses.some(({ bindings }) => bindings.some(({ kind }) => kind === deviationsKind));
}

interface ValuesAsked {
  readonly id: ClauseRef;
  readonly path: string;
  readonly binding: Binding;
  readonly spec: ParameterSpec;
  readonly agreement: Bound;
  readonly stage: Stage;
  readonly used: Set<Deviation>;
  readonly problems: TermsProblem[];
  readonly isProposed: boolean;
}

/** A contract's own departure comes first, then a change of the terms, then what the terms or the contract say. */
function valuesOf(asked: ValuesAsked): Values | undefined {
  const { id, path, binding, spec, agreement, stage, used, problems, isProposed } = asked;
  const values: Record<string, ParameterValue> = {};
  let sound = true;
  for (const [name, type] of Object.entries(spec)) {
    const isMeant = (known: Deviation): boolean => known.parameter === name && pathOf(known.clause) === path;
    for (const known of [...stage.deviations, ...stage.changes]) if (isMeant(known)) used.add(known);
    const holds = (known: Deviation): boolean => isMeant(known) && (isProposed || fits(known, type, stage));
    const departure = stage.deviations.findLast(holds) ?? stage.changes.findLast(holds);
    const value = departure?.value ?? valueIn(binding, name, agreement, stage.datedOn);
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

/** Whether a departure has a value of the parameter's sort; what was signed is told of where it has not. */
function fits(known: Deviation, type: string, { changes }: Stage): boolean {
  if (known.from === undefined && !changes.includes(known)) return true;
  return known.value === 'none' ? type.endsWith('?') : typedAs(type, known.value) !== undefined;
}

function valueIn(binding: Binding, name: string, agreement: Bound, on: Day): ParameterValue | undefined {
  const given = binding.parameters[name];
  if (given === undefined) return undefined;
  if ('fromContract' in given) return agreement.parameters[given.fromContract];
  return inForceOn(given, on)?.value;
}

/** The value in force on a day: the latest that began by then, or the first there is. */
export function inForceOn(values: readonly DatedValue[], on: Day): DatedValue | undefined {
  return values.filter((value) => value.from <= on).at(-1) ?? values[0];
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
