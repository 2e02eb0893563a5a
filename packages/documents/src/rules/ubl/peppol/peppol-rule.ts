import type { Severity } from '../../../model/finding.js';
import type { Rule, RuleMessage, Test } from '../../engine/rule-book.js';
import type { PeppolTree } from './peppol-tree.js';

export type PeppolTest = Test<PeppolTree>;

function rule(
  severity: Severity,
  id: string,
  kind: string,
  terms: readonly string[],
  test: PeppolTest,
  values?: RuleMessage['values'],
): Rule<PeppolTree> {
  return { id, severity, message: { kind, terms, ...(values ? { values } : {}) }, test };
}

export function fatal(
  id: string,
  kind: string,
  terms: readonly string[],
  test: PeppolTest,
  values?: RuleMessage['values'],
): Rule<PeppolTree> {
  return rule('error', id, kind, terms, test, values);
}

export function warning(
  id: string,
  kind: string,
  terms: readonly string[],
  test: PeppolTest,
  values?: RuleMessage['values'],
): Rule<PeppolTree> {
  return rule('warning', id, kind, terms, test, values);
}
