import { refuse, type ClauseRef, type Day } from '@saikne/kernel';
import type { Outcome, When } from '../rule.js';

/** Something is said to have happened on a day that has not come yet. What is recorded later than it happened is fine. */
export function notYet(day: Day, at: When, clause: ClauseRef): Outcome {
  return refuse('IN_THE_FUTURE', clause, { values: { day }, notAfter: at.day });
}
