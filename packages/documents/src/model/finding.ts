export type Severity = 'error' | 'warning' | 'information';

/**
 * What a reader or a rule has to say about a document. `rule` is the stable code tests and people cite (BR-CO-10,
 * EDIFACT-UNT-COUNT, XML-NOT-WELL-FORMED); the words come from the message files by rule and values.
 */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** Where: an XPath with canonical prefixes, an EDIFACT segment position (`UNH[1]/NAD[3]/C082`), or a JSON pointer. */
  readonly path: string;
  /** Line of an XML start tag, or 1-based segment number of an interchange. */
  readonly line?: number;
  readonly values: Readonly<Record<string, string | number>>;
}
