import type { Finding } from '../model/finding.js';

/** Every reason for which the XML reader refuses a document. */
export const xmlProblems = [
  'XML-EMPTY',
  'XML-LIMIT-BYTES',
  'XML-LIMIT-DEPTH',
  'XML-LIMIT-ELEMENTS',
  'XML-LIMIT-ATTRIBUTES',
  'XML-LIMIT-NAMESPACES',
  'XML-LIMIT-NAMES',
  'XML-ENCODING-UNSUPPORTED',
  'XML-ENCODING-CONTRADICTED',
  'XML-ENCODING-BROKEN',
  'XML-DECLARATION-MALFORMED',
  'XML-DTD-REFUSED',
  'XML-CHARACTER-FORBIDDEN',
  'XML-CONTENT-OUTSIDE-ROOT',
  'XML-ENDED-EARLY',
  'XML-TAG-MALFORMED',
  'XML-TAG-MISMATCH',
  'XML-NAME-MALFORMED',
  'XML-ATTRIBUTE-MALFORMED',
  'XML-ATTRIBUTE-REPEATED',
  'XML-ATTRIBUTE-LESS-THAN',
  'XML-REFERENCE-MALFORMED',
  'XML-ENTITY-UNDECLARED',
  'XML-COMMENT-MALFORMED',
  'XML-CDATA-MALFORMED',
  'XML-CDATA-END-IN-TEXT',
  'XML-INSTRUCTION-MALFORMED',
  'XML-PREFIX-UNDECLARED',
  'XML-NAMESPACE-MALFORMED',
] as const;

export type XmlProblem = (typeof xmlProblems)[number];

/** Line and column from 1; the column counts characters. */
export interface XmlPlace {
  readonly line: number;
  readonly column: number;
}

export function xmlFinding(
  problem: XmlProblem,
  where: XmlPlace & { readonly path: string },
  values: Readonly<Record<string, string | number>>,
): Finding {
  return {
    rule: problem,
    severity: 'error',
    path: where.path,
    line: where.line,
    values: { line: where.line, column: where.column, ...values },
  };
}
