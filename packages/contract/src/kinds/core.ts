import { clause } from '@saikne/kernel';
import { endMoment, startMoment } from '../moment.js';
import type { BoundRule } from '../program.js';
import { ruleKind, type RuleKind } from '../rule.js';

const agreed = clause('house:agreed');

/** What holds under any terms: a signed contract enters into force, and an ending that was set comes. */
export const coreRules: readonly BoundRule[] = [
  {
    clause: agreed,
    kind: 'entry-into-force',
    rule: {
      watches: [],
      next: (state) => (state.stage === 'signed' ? startMoment(state.agreement.inForceOn) : undefined),
      fire: () => [{ fact: 'ContractEnteredIntoForce', clause: agreed }],
    },
  },
  {
    clause: agreed,
    kind: 'set-ending',
    rule: {
      watches: ['ending'],
      next: ({ stage, ending }) =>
        stage === 'inForce' && ending !== undefined
          ? ending.atStart
            ? startMoment(ending.day)
            : endMoment(ending.day)
          : undefined,
      fire: ({ ending }) =>
        ending === undefined
          ? []
          : [
              {
                fact: 'ContractEnded',
                clause: ending.clause,
                how: ending.how,
                ...(ending.notice === undefined ? {} : { notice: ending.notice }),
              },
            ],
    },
  },
];

/** A contract with a fixed term ends with its last day; without one it is open-ended. */
export const term: RuleKind = ruleKind('term', {}, (_, clauseRef) => ({
  watches: [],
  next: ({ stage, agreement }) =>
    stage === 'inForce' && agreement.lastDay !== undefined ? endMoment(agreement.lastDay) : undefined,
  fire: () => [{ fact: 'ContractEnded', clause: clauseRef, how: 'term' }],
}));

/** What was owed before the end stays owed: the account goes on after it. */
export const survival: RuleKind = ruleKind('obligations-survive', {}, () => ({ tells: { survivesTheEnd: true } }));

/** The contract may set values in place of the terms' own; the program reads them when it binds the clauses. */
export const deviations: RuleKind = ruleKind('deviations', {}, () => ({}));
