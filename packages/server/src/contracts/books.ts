import {
  contractDecider,
  contractModule,
  lmtTerms,
  ruleBook,
  telemaTerms,
  type ContractDecider,
  type RuleBook,
  type TermsSet,
} from '@saikne/contract';
import { resaleModule } from '@saikne/resale';

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

/** A set of terms of the operator's own, with the name of its file. */
export interface NamedTerms {
  readonly name: string;
  readonly terms: TermsSet;
}

const shipped: readonly TermsSet[] = [telemaTerms, lmtTerms];

/**
 * The shipped terms and the operator's own. Own terms with the id of others are an edition of theirs: contracts pass to it
 * when it is announced under its name. Under an id of their own, contracts are opened under them.
 */
export function openTermsShelf(own: readonly NamedTerms[] = []): TermsShelf {
  const editions = new Map(own.map(({ name, terms }) => [name, terms]));
  const sets = new Map([...shipped, ...own.map(({ terms }) => terms)].toReversed().map((terms) => [terms.id, terms]));
  const all = [...sets.values()].toReversed().map((terms): TermsBook => {
    const book = ruleBook(terms, [contractModule, resaleModule], editions);
    const servesExchange = terms.clauses.some(({ bindings }) => bindings.some(({ kind }) => kind === 'activation-fee'));
    return { terms, book, decider: contractDecider(book), servesExchange };
  });
  const byId = new Map(all.map((one) => [one.terms.id, one]));
  return { all, find: (id) => byId.get(id) };
}
