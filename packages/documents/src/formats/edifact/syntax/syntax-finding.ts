import type { Finding, Severity } from '../../../model/finding.js';
import type { EdifactProblem, SharedProblem } from '../problem.js';

/**
 * A finding about the syntax. `segment` is the 1-based number of the segment in the file, 0 where it lies in none; it is
 * among the values too.
 */
export function syntaxFinding(
  rule: EdifactProblem | SharedProblem,
  path: string,
  segment: number,
  values: Readonly<Record<string, string | number>> = {},
  severity: Severity = 'error',
): Finding {
  if (segment === 0) return { rule, severity, path, values };
  return { rule, severity, path, line: segment, values: { ...values, segment } };
}
