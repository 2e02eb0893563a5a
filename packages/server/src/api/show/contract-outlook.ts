import {
  dayOfMoment,
  endMoment,
  instantOfMoment,
  isOpenAt,
  momentOf,
  type Binding,
  type Clause,
  type DutyView,
  type ParameterValue,
  type RightView,
} from '@saikne/contract';
import type { ClauseRef, Language } from '@saikne/kernel';
import type { ContractClause, ContractDuty, ContractRight } from '@saikne/wire';
import type { ContractNow } from '../../contracts/read.js';
import { clauseSummary } from './clause-summary.js';

/** Who may do what, now or from a later moment on; what is past its window is gone. */
export function toRights(now: ContractNow, language: Language): ContractRight[] {
  const { book, state, asOf } = now;
  const moment = momentOf(asOf, state.agreement.zone);
  const standing = book.decider
    .rights(state)
    .filter(({ untilOn }) => untilOn === undefined || endMoment(untilOn) > moment);
  return standing.map((view: RightView) => {
    const open = isOpenAt(view, moment);
    return {
      right: view.right,
      holder: view.holder,
      clause: view.clause,
      summary: clauseSummary(view.clause, language),
      open,
      opensAt: instantOfMoment(view.opens, state.agreement.zone),
      opensOn: dayOfMoment(view.opens),
      untilOn: view.untilOn ?? null,
      causes: [...(view.causes ?? [])],
      ...view.subject,
    };
  });
}

/** Who must do what. */
export function toDuties(now: ContractNow, language: Language): ContractDuty[] {
  const { book, state, asOf } = now;
  const moment = momentOf(asOf, state.agreement.zone);
  return book.decider.duties(state).map((view: DutyView) => ({
    duty: view.duty,
    holder: view.holder,
    clause: view.clause,
    summary: clauseSummary(view.clause, language),
    dueOn: view.dueOn ?? null,
    missed: state.openDuties.some(
      (open) => open.missed && open.duty === view.duty && open.clause === view.clause && sameSubject(open, view),
    ),
    waitingOn: view.waitingOn ?? null,
    arisesAt: view.from === undefined || view.from <= moment ? null : instantOfMoment(view.from, state.agreement.zone),
    ...view.subject,
  }));
}

/** Every clause of the contract's terms, with the values in force and what it means now. */
export function toClauses(
  now: ContractNow,
  factsByClause: ReadonlyMap<string, number>,
  language: Language,
): ContractClause[] {
  const rights = toRights(now, language);
  const duties = toDuties(now, language);
  const { terms } = now.book.book.programFor(now.state.agreement);
  return terms.clauses.map((clause) => ({
    id: clause.id,
    path: clause.path,
    parent: clause.parent ?? null,
    kind: [...clause.kind],
    party: clause.party,
    ownedBy: clause.ownedBy,
    summary: clause.summary[language],
    rules: clause.bindings.map((binding) => toRule(binding, clause, now)),
    rights: rights.filter((right) => right.clause === clause.id),
    duties: duties.filter((duty) => duty.clause === clause.id),
    facts: factsByClause.get(clause.id) ?? 0,
  }));
}

type WireRule = ContractClause['rules'][number];

function toRule({ kind, parameters }: Binding, { id }: Clause, now: ContractNow): WireRule {
  return {
    kind,
    parameters: Object.keys(parameters).map((name) => valueInForce(id, name, parameters[name], now)),
  };
}

/** A contract's deviation comes before its own value, and that before the one of the terms. */
function valueInForce(
  clause: ClauseRef,
  name: string,
  given: Binding['parameters'][string] | undefined,
  { state: { agreement } }: ContractNow,
): WireRule['parameters'][number] {
  const deviation = agreement.deviations.findLast((one) => one.clause === clause && one.parameter === name);
  if (deviation !== undefined) {
    return { name, value: writable(deviation.value), origin: 'deviation', from: null, source: null };
  }
  const edition = (agreement.editions ?? []).findLast(({ changes = [] }) =>
    changes.some((one) => one.clause === clause && one.parameter === name),
  );
  const changed = edition?.changes?.findLast((one) => one.clause === clause && one.parameter === name);
  if (edition !== undefined && changed !== undefined) {
    return { name, value: writable(changed.value), origin: 'terms', from: edition.from, source: null };
  }
  if (given === undefined) return { name, value: null, origin: 'terms', from: null, source: null };
  if ('fromContract' in given) {
    const value = agreement.parameters[given.fromContract];
    return { name, value: value === undefined ? null : writable(value), origin: 'contract', from: null, source: null };
  }
  const dated = given.filter(({ from }) => from <= agreement.inForceOn).at(-1) ?? given[0];
  if (dated === undefined) return { name, value: null, origin: 'terms', from: null, source: null };
  return { name, value: writable(dated.value), origin: 'terms', from: dated.from, source: dated.source };
}

function sameSubject(open: { readonly subject: object }, view: DutyView): boolean {
  const [one, other]: [Record<string, unknown>, Record<string, unknown>] = [{ ...open.subject }, { ...view.subject }];
  return ['invoice', 'announcement', 'notice', 'subscription'].every((key) => one[key] === other[key]);
}

function writable(value: ParameterValue): string | number | boolean | string[] {
  return typeof value === 'object' ? [...value] : value;
}
