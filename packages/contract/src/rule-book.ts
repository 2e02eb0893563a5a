import type { Day } from '@saikne/kernel';
import type { ActTable } from './acts.js';
import { compile, type Bound, type Evolver, type Program, type RuleModule } from './program.js';
import type { Agreement } from './state.js';
import type { TermsSet } from './terms.js';

/** A set of terms with the rooms that carry it; binds itself to any contract under these terms. */
export interface RuleBook {
  readonly terms: TermsSet;
  readonly modules: readonly RuleModule[];
  readonly acts: ActTable;
  /** What a fact changes, by its name; each room's evolver sees what those before it changed. */
  readonly evolvers: ReadonlyMap<string, readonly Evolver[]>;
  /** Throws `TermsError` where the terms or the contract's own values are wrong. */
  programFor(agreement: Agreement): Program;
}

/** `more` are sets of terms that may replace these, by the names under which they are announced. */
export function ruleBook(
  terms: TermsSet,
  modules: readonly RuleModule[],
  more: ReadonlyMap<string, TermsSet> = new Map(),
): RuleBook {
  const programs = new WeakMap<Agreement, Program>();
  const shared = new Map<string, Program>();
  const contentOf = contentKey([terms, ...more.values()]);
  return {
    terms,
    modules,
    acts: Object.assign({}, ...modules.map((module) => module.acts)) as ActTable,
    evolvers: evolversOf(modules),
    programFor(agreement) {
      const known = programs.get(agreement);
      if (known !== undefined) return known;
      const content = contentOf(agreement);
      let program = shared.get(content);
      if (program === undefined) {
        program = compile(
          terms,
          modules,
          agreement,
          (name) => more.get(name) ?? (name === terms.id ? terms : undefined),
        );
        if (shared.size >= keptPrograms) shared.clear();
        shared.set(content, program);
      }
      programs.set(agreement, program);
      return program;
    },
  };
}

/** An operator's contracts have few price lists, and binding takes half a millisecond. */
const keptPrograms = 500;

/**
 * Tells apart agreements whose clauses bind differently: by the values that clauses take from the contract, by the dated
 * numbers in force, and by departures and changes.
 */
function contentKey(sets: readonly TermsSet[]): (agreement: Bound) => string {
  const names = new Set<string>();
  const days = new Set<Day>();
  for (const { bindings } of sets.flatMap(({ clauses }) => clauses)) {
    for (const value of bindings.flatMap(({ parameters }) => Object.values(parameters))) {
      if ('fromContract' in value) names.add(value.fromContract);
      else for (const { from } of value) days.add(from);
    }
  }
  const inOrder = [...days].sort();
  return ({ inForceOn, parameters, deviations, editions }) => {
    const era = inOrder.findLast((day) => day <= inForceOn);
    return JSON.stringify([era, [...names].map((name) => parameters[name]), deviations, editions]);
  };
}

function evolversOf(modules: readonly RuleModule[]): ReadonlyMap<string, readonly Evolver[]> {
  const evolvers = new Map<string, Evolver[]>();
  for (const module of modules) {
    for (const [name, evolver] of Object.entries(module.evolvers)) {
      const known = evolvers.get(name);
      if (known === undefined) evolvers.set(name, [evolver]);
      else known.push(evolver);
    }
  }
  return evolvers;
}
