import { openCosts, openLateCharge, openPrincipal, overdueCents } from '@saikne/billing';
import { chargedCents, type AnyFact, type ContractState } from '@saikne/contract';
import { centsToText, dayAt, type Day, type Id, type Language } from '@saikne/kernel';
import type { ContractActRecord, ContractRecord, RecordedContractFact } from '@saikne/store';
import type { Contract, ContractFact, ContractSummary, PossibleContractFact } from '@saikne/wire';
import { bookOf } from '../../contracts/loaded.js';
import type { TermsShelf } from '../../contracts/books.js';
import { isExplained } from '../../contracts/explained.js';
import type { ContractNow } from '../../contracts/read.js';
import { standingOf } from '../../contracts/standing.js';
import { clauseSummary } from './clause-summary.js';

/** A contract's row in a list. */
export function toContractSummary(row: ContractRecord, shelf: TermsShelf): ContractSummary {
  const { terms } = bookOf(shelf, row.termsId);
  return {
    id: row.id,
    number: row.number,
    client: { id: row.clientId, name: row.clientName },
    terms: { id: row.termsId, title: terms.title, inForceFrom: row.termsVersion },
    stage: row.stage,
    signedOn: row.signedOn,
    inForceOn: row.inForceOn,
    endsOn: row.endsOn,
    suspended: row.suspended,
    owed: centsToText(BigInt(row.owedCents)),
    oldestDueOn: row.oldestDueOn,
    nextMomentAt: row.nextMoment,
    facts: row.position,
    openedAt: row.openedAt,
  };
}

/** A contract as it stands at the moment asked for, whether the clock has been there or not. */
export function toContract(now: ContractNow, shelf: TermsShelf): Contract {
  const { row, book, state, asOf } = now;
  const { agreement, ending, suspension, contacts, openRights, openDuties } = state;
  const { signedOn, inForceOn, lastDay, country, zone, vatRatePercent, parameters, deviations, policy } = agreement;
  return {
    ...toContractSummary({ ...row, ...standingOf(book, state) }, shelf),
    asOf,
    agreement: {
      signedOn,
      inForceOn,
      lastDay: lastDay ?? null,
      country,
      zone,
      vatRatePercent,
      parameters: mutable(parameters),
      deviations: deviations.map((one) => ({ ...one, value: writable(one.value) })),
      policy: { ...policy },
    },
    ending:
      ending === undefined
        ? null
        : { day: ending.day, atStart: ending.atStart, clause: ending.clause, how: ending.how },
    suspension:
      suspension === undefined
        ? null
        : {
            kind: suspension.kind,
            firstDay: suspension.firstDay,
            lastDay: suspension.lastDay ?? null,
            clause: suspension.clause,
          },
    account: { ...totalsOf(state, dayAt(asOf, zone)), unbilled: centsToText(chargedCents(state.unbilled)) },
    contacts: { ...contacts },
    openRights: openRights.length,
    openDuties: openDuties.length,
    held: row.fault === null ? null : { fault: row.fault.split('\n')[0] ?? '', retryAt: row.wakesAt },
  };
}

/** What is open on a contract's account, as decimal text. */
export function totalsOf({ account }: ContractState, on: Day) {
  const sum = (of: (claim: (typeof account.claims)[number]) => bigint) =>
    centsToText(account.claims.reduce((total, claim) => total + of(claim), 0n));
  return {
    owed: sum(openPrincipal),
    overdue: centsToText(overdueCents(account, on)),
    lateCharges: sum(openLateCharge),
    costs: sum(openCosts),
    credit: centsToText(account.creditCents),
  };
}

/** A fact that has not been recorded. */
export function toPossibleFact(fact: AnyFact, language: Language): PossibleContractFact {
  const { fact: name, on, at, clause, ...values } = fact;
  return { fact: name, on, at, clause, summary: clauseSummary(clause, language), values };
}

/** A fact of the journal, with who brought it about. */
export function toContractFact(
  fact: AnyFact,
  recorded: Pick<RecordedContractFact, 'factId' | 'position'>,
  acts: readonly ContractActRecord[],
  language: Language,
): ContractFact {
  const { position, factId } = recorded;
  const act = acts.find(({ firstPosition, lastPosition }) => firstPosition <= position && position <= lastPosition);
  return {
    ...toPossibleFact(fact, language),
    id: factId,
    position,
    by: act === undefined ? null : { side: act.side, do: act.act, at: act.doneAt },
    explained: isExplained(fact),
  };
}

export type ContractId = Id<'contract'>;

type Value = string | number | boolean | readonly string[];

/** The wire's schemas have arrays that may be written to. */
function writable(value: Value): string | number | boolean | string[] {
  return typeof value === 'object' ? [...value] : value;
}

function mutable(values: Readonly<Record<string, Value>>): Record<string, string | number | boolean | string[]> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, writable(value)]));
}
