import { stepNames, type StepName } from './steps.js';

/**
 * A named place where a test may kill the process: when a document's step is decided and not yet committed, and just
 * after the commit.
 */
export type Failpoint = `${StepName}:${'before-commit' | 'after-commit'}`;

/** Every failpoint of a document's way; a step cannot be added without its two. */
export const failpoints: readonly Failpoint[] = stepNames.flatMap((step): Failpoint[] => [
  `${step}:before-commit`,
  `${step}:after-commit`,
]);
