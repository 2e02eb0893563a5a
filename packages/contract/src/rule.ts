import type { LateTerms } from '@saikne/billing';
import type { ClauseRef, Day, Decision } from '@saikne/kernel';
import type { AnyCommand, ContractActs, ContractCommand } from './acts.js';
import type { AnyDraft, AnyFact, ContractFact, ParameterValue, Side, Subject } from './fact.js';
import type { Moment } from './moment.js';
import type { Program } from './program.js';
import type { ContractState } from './state.js';

/** The day and the moment at which something is decided. */
export interface When {
  readonly day: Day;
  readonly moment: Moment;
}

/** Somebody may do something from a moment on; derived from the state, whether that moment has come or not. */
export interface RightView {
  readonly right: string;
  readonly holder: Side;
  readonly clause: ClauseRef;
  readonly opens: Moment;
  /** The last day, to 24:00. */
  readonly untilOn?: Day;
  readonly subject?: Subject;
  /** What gives the right: invoices, breaches. When they are cured the right is gone. */
  readonly causes?: readonly string[];
}

/** Somebody must do something, by the end of `dueOn` where a day is set. */
export interface DutyView {
  readonly duty: string;
  readonly holder: Side;
  readonly clause: ClauseRef;
  readonly dueOn?: Day;
  readonly subject?: Subject;
  /** Not missed while it waits for the other side. */
  readonly waitingOn?: Side;
  /** It arises only then. */
  readonly from?: Moment;
}

export type Outcome = Decision<AnyDraft>;
export type ActHandler = (command: AnyCommand, state: ContractState, program: Program, at: When) => Outcome | undefined;
export type Gate = (command: AnyCommand, state: ContractState, program: Program, at: When) => Outcome | undefined;

/** What a rule knows and others ask for; each is offered by at most one clause of a set of terms. */
export interface Offers {
  readonly dueOn: (issuedOn: Day) => Day;
  readonly lateTerms: LateTerms;
  /** A suspension needs the reasons told first; what was told counts for so many days. */
  readonly reasonsFirst: { readonly validDays: number };
  readonly restorationFee: { readonly netCents: bigint };
}

/** A clause at work in one contract: its kind's code bound to its parameters. All parts are optional. */
export interface Rule {
  /**
   * The parts of the state that `rights`, `duties` and `next` look at, beside the contract's stage and agreement: while
   * these are the same, so is what they say. Left out: they are asked each time.
   */
  readonly watches?: readonly (keyof ContractState)[];
  readonly acts?: Readonly<Record<string, ActHandler>>;
  readonly gates?: Readonly<Record<string, Gate>>;
  readonly rights?: (state: ContractState, program: Program) => readonly RightView[];
  readonly duties?: (state: ContractState, program: Program) => readonly DutyView[];
  /** Whether a duty that is no longer there was fulfilled; it lapsed otherwise. */
  readonly fulfilled?: (state: ContractState, duty: { readonly duty: string; readonly subject: Subject }) => boolean;
  /** The next moment at which something happens by itself; it may lie in the past of a clock that stood still. */
  readonly next?: (state: ContractState, program: Program) => Moment | undefined;
  /** What happens at that moment; evolving it must move `next` on. */
  readonly fire?: (state: ContractState, program: Program, at: When) => readonly AnyDraft[];
  /** What follows at once from a fact. */
  readonly follows?: Readonly<
    Record<string, (fact: AnyFact, state: ContractState, program: Program, at: When) => readonly AnyDraft[]>
  >;
  readonly offers?: Partial<Offers>;
  /** What other rooms ask of this rule, by name. */
  readonly tells?: Readonly<Record<string, unknown>>;
}

/** The kinds of value a rule's parameter has; a question mark makes it optional. */
export interface ParameterTypes {
  readonly number: number;
  readonly decimal: string;
  readonly text: string;
  readonly texts: readonly string[];
  readonly flag: boolean;
}
export type ParameterSpec = Readonly<Record<string, keyof ParameterTypes | `${keyof ParameterTypes}?`>>;
type Plain<S> = S extends `${infer T}?` ? T : S;
type OptionalKeys<S> = { [K in keyof S]: S[K] extends `${string}?` ? K : never }[keyof S];
type Typed<S> = Plain<S> extends keyof ParameterTypes ? ParameterTypes[Plain<S>] : never;
export type ParametersOf<S extends ParameterSpec> = {
  readonly [K in Exclude<keyof S, OptionalKeys<S>>]: Typed<S[K]>;
} & { readonly [K in OptionalKeys<S>]?: Typed<S[K]> };

/** A rule kind: code that any clause can be bound to. */
export interface RuleKind {
  readonly name: string;
  readonly parameters: ParameterSpec;
  readonly bind: (
    parameters: Readonly<Record<string, ParameterValue>>,
    clause: ClauseRef,
    history: History<Readonly<Record<string, ParameterValue>>>,
  ) => Rule;
}

/**
 * The parameters of a clause over time. A deadline that has begun keeps the number under which it began, so a rule asks
 * for the parameters of the day on which its deadline began.
 */
export interface History<Parameters> {
  on(day: Day): Parameters;
  /** The days on which some number of the contract changed; none for most contracts. */
  readonly changes: readonly Day[];
}

/** Makes a kind; `bind` gets its parameters typed as `parameters` says, the clause that it is bound to, and how they were before. */
export function ruleKind<const S extends ParameterSpec>(
  name: string,
  parameters: S,
  bind: (parameters: ParametersOf<S>, clause: ClauseRef, history: History<ParametersOf<S>>) => Rule,
): RuleKind {
  return {
    name,
    parameters,
    // The program checks every value against `parameters` before it binds.
    bind: (values, clause, history) => bind(values as ParametersOf<S>, clause, history as History<ParametersOf<S>>),
  };
}

/** Handles one act of this room's table; the engine hands each handler only commands of its own name. */
export function onAct<Name extends keyof ContractActs>(
  name: Name,
  handler: (command: ContractCommand<Name>, state: ContractState, program: Program, at: When) => Outcome | undefined,
): Readonly<Record<string, ActHandler>> {
  // The parser made the command from the table that types it.
  return { [name]: (command, state, program, at) => handler(command as ContractCommand<Name>, state, program, at) };
}

/** Reacts to one fact of this room's table. */
export function onFact<Name extends ContractFact['fact']>(
  name: Name,
  reaction: (
    fact: Extract<ContractFact, { readonly fact: Name }>,
    state: ContractState,
    program: Program,
    at: When,
  ) => readonly AnyDraft[],
): NonNullable<Rule['follows']> {
  return {
    [name]: (fact, state, program, at) =>
      // The engine asks by the fact's own name.
      reaction(fact as Extract<ContractFact, { readonly fact: Name }>, state, program, at),
  };
}
