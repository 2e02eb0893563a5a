import type { Day } from '@saikne/kernel';

/**
 * One identifier of a party, in the form partners are found by: `scheme` is an EAS or ISO 6523 code (`0088`, `0218`),
 * `vat` (with its country prefix) or `registration` (a national company number).
 */
export interface PartyIdentifier {
  readonly scheme: string;
  readonly value: string;
}

/** What the exchange decides on: the little it needs to know of a document, whatever its format. */
export interface DocumentSummary {
  /** The neutral type: a UBL invoice of type 381 is a `creditNote`. */
  readonly documentType: string;
  readonly number: string;
  readonly issueDate: Day;
  readonly currency?: string;
  /** Decimal text in `currency`. */
  readonly amountDue?: string;
  readonly lineCount: number;
  /** The party that issues the document, by every identifier it gives; the electronic address first. */
  readonly sender: NamedParty;
  readonly receiver: NamedParty;
}

export interface NamedParty {
  readonly name?: string;
  readonly identifiers: readonly PartyIdentifier[];
}

/** EAS codes that say "VAT number" of a Baltic country, whose value carries the country's prefix. */
const vatSchemes: ReadonlySet<string> = new Set(['9931', '9937', '9939']);

/**
 * The form in which identifiers are compared: neither letters' case nor spaces tell two of them apart, and a VAT number
 * is one whatever scheme names it.
 */
export function normalIdentifier({ scheme, value }: PartyIdentifier): PartyIdentifier {
  const name = scheme.trim().toLowerCase();
  return { scheme: vatSchemes.has(name) ? 'vat' : name, value: value.replaceAll(/\s/g, '').toUpperCase() };
}

/** One text for an identifier, `scheme:value`, so that it can be a key. */
export function identifierKey(identifier: PartyIdentifier): string {
  const { scheme, value } = normalIdentifier(identifier);
  return `${scheme}:${value}`;
}
