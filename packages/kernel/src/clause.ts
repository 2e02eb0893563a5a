import { invariant } from './assert.js';

/**
 * A reference to a clause of a set of terms, `terms:path`: `telema:6.2.1`, `lmt:21.2`, `telema:def.official-notice`,
 * or to a rule of the house, `house:official-mark`. Every fact and every refusal carries one.
 */
export type ClauseRef = string & { readonly __clause: true };

/** The two halves of a clause reference. */
export interface ClauseParts {
  readonly terms: string;
  readonly path: string;
}

/** The longest clause reference, in characters. */
export const maxClauseLength = 120;

const lexical = /^([a-z][a-z0-9]*(?:-[a-z0-9]+)*):([A-Za-z0-9]+(?:[._-][A-Za-z0-9]+)*)$/;

/** Takes a clause reference apart; text of another shape is `undefined`. */
export function parseClause(text: string): ClauseParts | undefined {
  if (text.length > maxClauseLength) return undefined;
  const match = lexical.exec(text);
  const terms = match?.[1];
  const path = match?.[2];
  return terms === undefined || path === undefined ? undefined : { terms, path };
}

/** Whether text from outside (a terms file, a journal) is a clause reference. */
export function isClauseRef(text: string): text is ClauseRef {
  return parseClause(text) !== undefined;
}

/** A clause reference literal; throws on text of another shape. */
export function clause(text: string): ClauseRef {
  invariant(isClauseRef(text), `not a clause reference: ${text}`);
  return text;
}
