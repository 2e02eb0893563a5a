import { accept, refuse, remedy, type ClauseRef } from '@saikne/kernel';
import type { AnyCommand } from '../acts.js';
import { onAct, ruleKind, type Gate, type Outcome, type RuleKind, type When } from '../rule.js';
import type { ContractState, Mandate } from '../state.js';

/** What an agent can be entrusted with, and the acts that belong to it. Other acts belong to `represent`. */
const purposes: Readonly<Record<string, string>> = {
  offerContract: 'conclude',
  signContract: 'conclude',
  recordSignature: 'conclude',
  refuseApplication: 'conclude',
  apply: 'conclude',
  terminate: 'end',
};

function purposeOf(command: AnyCommand): string {
  if (command.do === 'postOfficialNotice' && 'kind' in command) {
    return command.kind === 'termination' ? 'end' : command.kind === 'amendment' ? 'amend' : 'represent';
  }
  return purposes[command.do] ?? 'represent';
}

/** An agent acts for the operator only within a mandate on record: on its days, and for what it was given. */
export const mandate: RuleKind = ruleKind('mandate', { purposes: 'texts' }, ({ purposes: known }, clause) => {
  const gate: Gate = (command, state, _program, at) =>
    'agent' in command && typeof command.agent === 'string'
      ? stopped(command, command.agent, state, at, clause)
      : undefined;
  return {
    acts: {
      ...onAct('recordMandate', (command, state, _program, at) => {
        const { agent, firstDay, lastDay, scope } = command;
        const standing = state.mandates.find((one) => one.agent === agent);
        if (standing !== undefined && isNotOver(standing, at) && addsNothing(standing, command)) {
          return refuse('MANDATE_ALREADY_RECORDED', clause, { values: { agent } });
        }
        if (firstDay !== undefined && lastDay !== undefined && lastDay < firstDay) {
          return refuse('ENDS_BEFORE_IT_BEGINS', clause, { notBefore: firstDay });
        }
        const strange = scope?.find((purpose) => !known.includes(purpose));
        if (strange !== undefined) {
          return refuse('UNKNOWN_PURPOSE', clause, { values: { purpose: strange, known: known.join(', ') } });
        }
        return accept([
          {
            fact: 'MandateRecorded',
            clause,
            agent,
            ...(firstDay === undefined ? {} : { firstDay }),
            ...(lastDay === undefined ? {} : { lastDay }),
            ...(scope === undefined ? {} : { scope }),
          },
        ]);
      }),
      ...onAct('revokeMandate', ({ agent }, state) =>
        state.mandates.some((one) => one.agent === agent)
          ? accept([{ fact: 'MandateRevoked', clause, agent }])
          : refuse('NO_MANDATE', clause, { values: { agent } }),
      ),
    },
    gates: Object.fromEntries([...Object.keys(purposes), 'postOfficialNotice'].map((act) => [act, gate])),
  };
});

function isNotOver({ lastDay }: Mandate, at: When): boolean {
  return lastDay === undefined || lastDay >= at.day;
}

function addsNothing(standing: Mandate, next: { readonly [Key in keyof Mandate]?: Mandate[Key] | undefined }): boolean {
  return (
    standing.firstDay === next.firstDay &&
    standing.lastDay === next.lastDay &&
    standing.scope?.join() === next.scope?.join()
  );
}

function stopped(
  command: AnyCommand,
  agent: string,
  state: ContractState,
  at: When,
  clause: ClauseRef,
): Outcome | undefined {
  const standing = state.mandates.find((one) => one.agent === agent);
  const instead = [remedy('RECORD_MANDATE')];
  if (standing === undefined) return refuse('NO_MANDATE', clause, { values: { agent }, instead });
  const { firstDay, lastDay, scope } = standing;
  if (firstDay !== undefined && at.day < firstDay) {
    return refuse('MANDATE_NOT_IN_FORCE', clause, { values: { agent }, notBefore: firstDay, instead });
  }
  if (lastDay !== undefined && at.day > lastDay) {
    return refuse('MANDATE_NOT_IN_FORCE', clause, { values: { agent }, notAfter: lastDay, instead });
  }
  const purpose = purposeOf(command);
  return scope === undefined || scope.includes(purpose)
    ? undefined
    : refuse('OUTSIDE_MANDATE', clause, { values: { agent, purpose }, instead });
}
