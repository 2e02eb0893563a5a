import { overdueCents, unpaidClaims, type Claim } from '@saikne/billing';
import { accept, addDays, laterDay, refuse, yearOf, type ClauseRef, type Day } from '@saikne/kernel';
import type { ContractDraft, HowEnded } from '../fact.js';
import { dayOfMoment, earliest, startMoment, type Moment } from '../moment.js';
import { rightViews } from '../outlook.js';
import type { Program } from '../program.js';
import { onAct, ruleKind, type RightView, type RuleKind, type When } from '../rule.js';
import type { Breach, ContractState, OpenRight } from '../state.js';

const none: readonly never[] = [];

/** A right of the operator from an invoice that is late by more than some days; gone when it is paid. */
export const latePaymentRight: RuleKind = ruleKind(
  'late-payment-right',
  { right: 'text', afterDays: 'number' },
  ({ right }, clause, history) => ({
    watches: ['suspension', 'account', 'objections'],
    rights: (state, program) => {
      if (right === 'suspend' && state.suspension !== undefined) return none;
      const unpaid = unpaidClaims(state.account);
      if (unpaid.length === 0) return none;
      const causing = state.objections.length === 0 ? unpaid : unblocked(unpaid, state, program);
      let opens: Moment | undefined;
      for (const claim of causing) {
        opens = earliest(opens, lateFrom(state, claim, history.on(claim.dueOn).afterDays));
      }
      if (opens === undefined) return none;
      return [{ right, holder: 'operator', clause, opens, causes: causing.map(({ invoice }) => invoice) }];
    },
  }),
);

/** From when a claim is late enough; after an objection that blocked not before the days to pay it are over. */
function lateFrom({ objections }: ContractState, claim: Claim, afterDays: number): Moment {
  const opens = startMoment(claim.dueOn, afterDays + 1);
  if (objections.length === 0) return opens;
  const answered = objections.findLast(
    ({ invoice, blocks, answer }) => invoice === claim.invoice && blocks && answer !== undefined,
  );
  const extended = answered?.answer?.dueOn;
  return extended === undefined || startMoment(extended, 1) <= opens ? opens : startMoment(extended, 1);
}

/** The claims that no open objection shields from restrictions. */
function unblocked(claims: readonly Claim[], state: ContractState, program: Program): readonly Claim[] {
  // Told by the objection kind, under this name only.
  const isBlocked = program.tell('blockedInvoice')?.value as
    ((state: ContractState, invoice: string) => boolean) | undefined;
  return isBlocked === undefined ? claims : claims.filter(({ invoice }) => !isBlocked(state, invoice));
}

/** A right of the operator from a breach of a named sort, until it is cured. */
export const breachRight: RuleKind = ruleKind(
  'breach-right',
  { right: 'text', causes: 'texts', anyOther: 'flag?' },
  ({ right, causes, anyOther }, clause) => ({
    tells: { [`breach ${clause}`]: causes },
    acts: {
      ...onAct('reportBreach', (command, _state, program) => {
        const { what } = command;
        const named = isOneOf(causes, what) || withoutTerms(what) === withoutTerms(clause);
        const ours = named || (anyOther === true && command.by === 'operator' && !isNamed(program, what));
        if (!ours) return undefined;
        const impossible = command.impossible ?? false;
        const drafts: readonly ContractDraft[] = [{ fact: 'BreachReported', clause, what, impossible }];
        return accept(drafts);
      }),
      ...onAct('cureBreach', (command, state) => {
        const open = state.breaches.find(
          (known) => isOneOf([command.what], known.what) && known.clause === clause && !known.cured,
        );
        return open === undefined ? undefined : accept([{ fact: 'BreachCured', clause, what: open.what }]);
      }),
    },
    watches: ['suspension', 'breaches'],
    rights: (state) => {
      if (right === 'suspend' && state.suspension !== undefined) return [];
      return rightFrom(
        state.breaches.filter((known) => known.clause === clause && !known.cured),
        right,
        clause,
      );
    },
  }),
);

/** The service has become impossible through a breach: the operator may end the contract. */
export const impossibleServiceRight: RuleKind = ruleKind('impossible-service-right', {}, (_, clause) => ({
  watches: ['breaches'],
  rights: ({ breaches }) =>
    rightFrom(
      breaches.filter((known) => known.impossible && !known.cured),
      'terminate',
      clause,
    ),
}));

/** A second breach within one calendar year. */
export const repeatedBreachRight: RuleKind = ruleKind(
  'repeated-breach-right',
  { times: 'number' },
  ({ times }, clause) => ({
    watches: ['breaches'],
    rights: ({ breaches }) => {
      for (const last of breaches.toReversed()) {
        const sameYear = breaches.filter((known) => yearOf(known.on) === yearOf(last.on));
        const deciding = sameYear[times - 1];
        if (deciding !== undefined) return rightFrom(sameYear.slice(times - 1), 'terminate', clause);
      }
      return [];
    },
  }),
);

/** An imposed suspension has lasted for more than some days, and what was owed or broken is not put right. */
export const longSuspensionRight: RuleKind = ruleKind(
  'long-suspension-right',
  { afterDays: 'number' },
  (_, clause, history) => ({
    watches: ['suspension', 'account', 'breaches', 'clock'],
    rights: (state) => {
      const { suspension } = state;
      if (suspension?.kind !== 'imposed') return [];
      const opensOn = addDays(suspension.firstDay, history.on(suspension.firstDay).afterDays + 1);
      const day = laterDay(opensOn, dayOfMoment(state.clock));
      const cured = overdueCents(state.account, day) === 0n && state.breaches.every((known) => known.cured);
      return cured ? [] : [{ right: 'terminate', holder: 'operator', clause, opens: startMoment(opensOn) }];
    },
  }),
);

function rightFrom(breaches: readonly Breach[], right: string, clause: RightView['clause']): readonly RightView[] {
  const first = breaches[0];
  if (first === undefined) return [];
  return [
    { right, holder: 'operator', clause, opens: startMoment(first.on), causes: breaches.map(({ what }) => what) },
  ];
}

function isNamed(program: Program, what: string): boolean {
  return program.rules.some(({ kind, clause, rule }) => {
    if (kind !== 'breach-right') return false;
    // Told by this kind, as the list of its causes.
    const causes = rule.tells?.[`breach ${clause}`] as readonly string[];
    return isOneOf(causes, what) || withoutTerms(what) === withoutTerms(clause);
  });
}

/** Whether a breach is one of those named, however it is written: `wrongInformation`, `wrong information`. */
export function isOneOf(names: readonly string[], what: string): boolean {
  return names.some((name) => bare(name) === bare(what));
}

function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** `telema:6.2.5` and `6.2.5` name the same clause. */
export function withoutTerms(reference: string): string {
  return reference.slice(reference.indexOf(':') + 1);
}

/** Ends the contract under a right that is open; a clause that ends it in its own way answers for itself. */
export const termination: RuleKind = ruleKind('termination', {}, (_, clause) => ({
  acts: {
    ...onAct('terminate', (command, state, program, at) => {
      const under = command.under === undefined ? undefined : withoutTerms(command.under);
      const isMeant = (known: Pick<RightView, 'right' | 'holder' | 'clause'>): boolean =>
        known.right === 'terminate' &&
        (under === undefined || withoutTerms(known.clause) === under) &&
        (command.by === undefined ? under !== undefined || known.holder === 'operator' : known.holder === command.by);
      const open = state.openRights.find(isMeant);
      const ends = open?.clause ?? clauseNamed(under, program);
      if (ends !== clause && program.acts.get('terminate')?.some((known) => known.clause === ends)) return undefined;
      if (open !== undefined) {
        const end = endedUnder(open, program, at);
        const set = end.fact === 'EndingSet' ? endingBy(state, end.endsOn) : undefined;
        return set === undefined
          ? accept([end])
          : refuse('ENDING_ALREADY_SET', open.clause, { values: { endsOn: set } });
      }
      const coming = rightViews(state, program)
        .filter((view) => isMeant(view) && view.opens > at.moment)
        .reduce<RightView | undefined>((known, view) => (known && known.opens <= view.opens ? known : view), undefined);
      const values = { by: command.by ?? 'operator', under: under ?? '' };
      if (coming === undefined) return refuse('NO_RIGHT_TO_END', ends ?? clause, { values });
      return refuse('RIGHT_NOT_YET_OPEN', coming.clause, { notBefore: dayOfMoment(coming.opens) });
    }),
  },
  watches: ['openRights', 'ending'],
  next: (state) => (state.agreement.policy['terminate'] === 'automatic' ? automatic(state)?.openedAt : undefined),
  fire: (state, program, at) => {
    const open = automatic(state);
    return open === undefined ? [] : [endedUnder(open, program, at)];
  },
}));

/** The day on which the contract ends anyway, where that is no later than the day given. */
export function endingBy({ ending }: ContractState, day: Day): Day | undefined {
  return ending !== undefined && ending.day <= day ? ending.day : undefined;
}

/** The clause of these terms that is named, with or without the name of the terms. */
export function clauseNamed(reference: string | undefined, program: Program): ClauseRef | undefined {
  if (reference === undefined) return undefined;
  const path = withoutTerms(reference);
  return program.terms.clauses.find(({ id }) => withoutTerms(id) === path)?.id;
}

/** How a right to end sets the end: most end at once, some only as of a later day. */
export type LaterEnding = (on: Day) => { readonly endsOn: Day; readonly atStart: boolean; readonly how: HowEnded };

function endedUnder(open: OpenRight, program: Program, at: When): ContractDraft {
  // Told by the rule that gave the right, as a `LaterEnding`.
  const later = program.tell(`ending under ${open.clause}`)?.value as LaterEnding | undefined;
  if (later === undefined) return { fact: 'ContractEnded', clause: open.clause, how: 'right' };
  return { fact: 'EndingSet', clause: open.clause, ...later(at.day) };
}

function automatic(state: ContractState): OpenRight | undefined {
  return state.stage === 'inForce' && state.ending === undefined
    ? state.openRights.find((known) => known.right === 'terminate' && known.holder === 'operator')
    : undefined;
}

/** Both sides sign that the contract ends. */
export const agreedEnding: RuleKind = ruleKind('agreed-ending', {}, (_, clause) => ({
  acts: {
    ...onAct('terminate', (command) => {
      const under = command.under === undefined ? undefined : withoutTerms(command.under);
      if (under !== 'agreement' && under !== withoutTerms(clause)) return undefined;
      return accept([{ fact: 'ContractEnded', clause, how: 'agreement' }]);
    }),
  },
}));
