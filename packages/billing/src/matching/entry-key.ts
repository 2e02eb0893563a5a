import { entryIdentity, type BankStatement, type StatementEntry } from '@saikne/documents';
import { sha256 } from './sha-256.js';

/** By what an entry is known once it was taken. Both texts are kept; each stands for itself in the set of known ones. */
export interface EntryKey {
  /** One entry: account, currency, direction, amount, the bank's reference (or a hash of the content), day and place. */
  readonly key: string;
  /**
   * The same without day and place, where the bank gave a reference: seen again on another day it may be the same entry
   * booked anew, or another one under a reference that is used again. Nobody but a person can tell.
   */
  readonly referenceKey?: string;
}

/** Gives every entry of a file its key. Equal entries of one statement are told apart by their places among each other. */
export class EntryKeys {
  readonly #places = new Map<string, number>();

  /** Called once for each entry, in the order of the file. */
  next(statement: BankStatement, statementIndex: number, entry: StatementEntry): EntryKey {
    const { what, whatAndWhen, referenced } = entryIdentity(statement, entry);
    // The pages of one statement bear the same identifier.
    const scope = `${statement.id ?? String(statementIndex)} ${whatAndWhen}`;
    const place = (this.#places.get(scope) ?? 0) + 1;
    this.#places.set(scope, place);
    const known = referenced ? whatAndWhen : `sha256:${sha256(whatAndWhen)}`;
    return { key: place === 1 ? known : `${known} #${String(place)}`, ...(referenced ? { referenceKey: what } : {}) };
  }
}
