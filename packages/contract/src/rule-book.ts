import type { ActTable } from './acts.js';
import type { AnyFact } from './fact.js';
import { compile, type Program, type RuleModule } from './program.js';
import type { Agreement, ContractState, StateChange } from './state.js';
import type { TermsSet } from './terms.js';

/** A set of terms with the rooms that carry it; binds itself to any contract under these terms. */
export interface RuleBook {
  readonly terms: TermsSet;
  readonly modules: readonly RuleModule[];
  readonly acts: ActTable;
  readonly evolvers: ReadonlyMap<string, (state: ContractState, fact: AnyFact) => StateChange>;
  /** Throws `TermsError` where the terms or the contract's own values are wrong. */
  programFor(agreement: Agreement): Program;
}

export function ruleBook(terms: TermsSet, modules: readonly RuleModule[]): RuleBook {
  const programs = new WeakMap<Agreement, Program>();
  return {
    terms,
    modules,
    acts: Object.assign({}, ...modules.map((module) => module.acts)) as ActTable,
    evolvers: new Map(modules.flatMap((module) => Object.entries(module.evolvers))),
    programFor(agreement) {
      const known = programs.get(agreement);
      if (known !== undefined) return known;
      const program = compile(terms, modules, agreement);
      programs.set(agreement, program);
      return program;
    },
  };
}
