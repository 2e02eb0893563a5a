import {
  contractDecider,
  contractModule,
  lmtTerms,
  ruleBook,
  telemaTerms,
  type Agreement,
  type ContractDecider,
  type Program,
  type RuleBook,
  type TermsSet,
} from '@saikne/contract';
import { resaleModule } from '@saikne/resale';
import type { Day } from '@saikne/kernel';
import { without } from '@saikne/billing';

/** A set of terms ready to run contracts. */
export interface TermsBook {
  readonly terms: TermsSet;
  readonly book: RuleBook;
  readonly decider: ContractDecider;
  /** Whether the exchange of documents is what it sells: its suspensions are the exchange partner's. */
  readonly servesExchange: boolean;
}

/** The terms that this installation knows, by their ids. */
export interface TermsShelf {
  readonly all: readonly TermsBook[];
  find(id: string): TermsBook | undefined;
}

/** The most bound programs kept; beyond it the oldest is bound again when it is needed. */
const keptPrograms = 2000;

export function openTermsShelf(sets: readonly TermsSet[] = [telemaTerms, lmtTerms]): TermsShelf {
  const known = new Map(sets.map((terms) => [terms.id, terms]));
  const all = sets.map((terms): TermsBook => {
    const book = sharingPrograms(ruleBook(terms, [contractModule, resaleModule], known));
    const servesExchange = terms.clauses.some(({ bindings }) => bindings.some(({ kind }) => kind === 'activation-fee'));
    return { terms, book, decider: contractDecider(book), servesExchange };
  });
  const byId = new Map(all.map((one) => [one.terms.id, one]));
  return { all, find: (id) => byId.get(id) };
}

/**
 * Contracts that differ in nothing a clause is bound with share one program: states come from the database with an
 * agreement object of their own each, and binding a hundred clauses for each would cost more than running them.
 */
function sharingPrograms(book: RuleBook): RuleBook {
  const shared = new Map<string, Program>();
  const known = new WeakMap<Agreement, Program>();
  const eras = [
    ...new Set(
      book.terms.clauses.flatMap(({ bindings }) =>
        bindings.flatMap(({ parameters }) =>
          Object.values(parameters).flatMap((value) => ('fromContract' in value ? [] : value.map(({ from }) => from))),
        ),
      ),
    ),
  ].sort();
  return {
    ...book,
    programFor(agreement) {
      const same = known.get(agreement);
      if (same !== undefined) return same;
      const key = bindingKey(agreement, eras);
      let program = shared.get(key);
      if (program === undefined) {
        const oldest = shared.keys().next().value;
        if (shared.size >= keptPrograms && oldest !== undefined) shared.delete(oldest);
        program = book.programFor(agreement);
        shared.set(key, program);
      }
      known.set(agreement, program);
      return program;
    },
  };
}

/** What a program depends on: everything but what rules read from the state's own agreement each time they are asked. */
function bindingKey(agreement: Agreement, eras: readonly Day[]): string {
  const rest = without(agreement, 'signedOn', 'inForceOn', 'lastDay', 'policy');
  return JSON.stringify([eras.findLast((day) => day <= agreement.inForceOn) ?? '', rest]);
}
