import type { Severity } from '../../../model/finding.js';
import type { Rule, RuleMessage, Test } from '../../engine/rule-book.js';
import type { CiiPeppolTree } from './peppol-tree.js';

export type PeppolTest = Test<CiiPeppolTree>;

const rule =
  (severity: Severity) =>
  (
    id: string,
    kind: string,
    terms: readonly string[],
    test: PeppolTest,
    values?: RuleMessage['values'],
  ): Rule<CiiPeppolTree> => ({ id, severity, message: { kind, terms, ...(values ? { values } : {}) }, test });

export const fatal = rule('error');
export const warning = rule('warning');
