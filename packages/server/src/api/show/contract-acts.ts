import type { ActSpec, ArgumentSpec } from '@saikne/contract';
import type { Language } from '@saikne/kernel';
import type { ContractSide } from '@saikne/store';
import type { PossibleContractAct } from '@saikne/wire';
import { sidesOf } from '../../contracts/permitted-acts.js';
import type { ContractNow } from '../../contracts/read.js';
import { clauseSummary } from './clause-summary.js';

/** The acts that a contract's terms know and this side may do, with what each must be told. */
export function toPossibleActs(
  { book, state }: ContractNow,
  side: ContractSide,
  language: Language,
): PossibleContractAct[] {
  const program = book.book.programFor(state.agreement);
  return Object.entries(book.book.acts).flatMap(([name, spec]) => {
    const [handler] = program.acts.get(name) ?? [];
    const sides = sidesOf(name);
    if (handler === undefined || !sides.includes(side)) return [];
    const { clause } = handler;
    const summary = clauseSummary(clause, language);
    return [{ do: name, clause, summary, sides: [...sides], arguments: toArguments(spec) }];
  });
}

type WireArgument = PossibleContractAct['arguments'][number];

function toArguments(spec: ActSpec): WireArgument[] {
  return Object.entries(spec).map(([name, argument]) => ({ name, ...toType(argument) }));
}

function toType(argument: ArgumentSpec): Omit<WireArgument, 'name'> {
  if (typeof argument === 'string') {
    const optional = argument.endsWith('?');
    // Every word of the table without its question mark is one of the wire's types.
    const type = (optional ? argument.slice(0, -1) : argument) as WireArgument['type'];
    return { type, optional, words: type === 'side' ? ['operator', 'client'] : [] };
  }
  if ('listOf' in argument) return { type: 'list', optional: true, words: [] };
  if ('oneOf' in argument) return { type: 'oneOf', optional: true, words: [...argument.oneOf] };
  return { type: 'oneOf', optional: false, words: [...argument] };
}
