import { openPrincipal } from '@saikne/billing';
import type { ContractState } from '@saikne/contract';
import type { Instant } from '@saikne/kernel';
import type { ContractStanding } from '@saikne/store';
import type { TermsBook } from './books.js';

/** What the store keeps of a state so that contracts can be found by it; `nextAt` where it has been told already. */
export function standingOf(
  { decider }: TermsBook,
  state: ContractState,
  nextAt: Instant | null = decider.nextInstant(state) ?? null,
): ContractStanding {
  const open = state.account.claims.filter((claim) => openPrincipal(claim) > 0n);
  const dueDays = open.map(({ dueOn }) => dueOn).sort();
  return {
    stage: state.stage,
    signedOn: state.agreement.signedOn,
    inForceOn: state.agreement.inForceOn,
    suspended: state.suspension?.kind ?? null,
    endsOn: state.endedOn ?? state.ending?.day ?? state.agreement.lastDay ?? null,
    owedCents: Number(open.reduce((sum, claim) => sum + openPrincipal(claim), 0n)),
    oldestDueOn: dueDays[0] ?? null,
    nextMoment: nextAt,
  };
}
