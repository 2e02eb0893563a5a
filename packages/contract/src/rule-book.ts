import type { ActTable } from './acts.js';
import { compile, type Evolver, type Program, type RuleModule } from './program.js';
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
  return {
    terms,
    modules,
    acts: Object.assign({}, ...modules.map((module) => module.acts)) as ActTable,
    evolvers: evolversOf(modules),
    programFor(agreement) {
      const known = programs.get(agreement);
      if (known !== undefined) return known;
      const program = compile(
        terms,
        modules,
        agreement,
        (name) => more.get(name) ?? (name === terms.id ? terms : undefined),
      );
      programs.set(agreement, program);
      return program;
    },
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
