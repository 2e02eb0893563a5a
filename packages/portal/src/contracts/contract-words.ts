import type { ContractDuty, ContractRight, PossibleContractFact } from '@saikne/wire';
import type { Texts } from '../display/texts.js';
import type { Tone } from '../display/dot.js';

type Side = ContractDuty['holder'];
/** Whose eyes it is read with. */
export type Reader = Side | 'nobody';

/** What happened or will happen, in a few words; where the house has none for it, the clause's own summary. */
export function factTitle({ fact, values, summary }: PossibleContractFact, texts: Texts): string {
  const { say, sayIfKnown } = texts;
  const name = (kind: string, value: unknown) =>
    (typeof value === 'string' ? sayIfKnown(`${kind}.${value}`) : undefined) ?? summary ?? String(value);
  switch (fact) {
    case 'DutyArose':
      return say('dutyArose', { duty: name('duty', values['duty']) });
    case 'DutyFulfilled':
      return say('dutyFulfilled', { duty: name('duty', values['duty']) });
    case 'DutyMissed':
      return say('dutyMissed', { duty: name('duty', values['duty']) });
    case 'DutyLapsed':
      return say('dutyLapsed', { duty: name('duty', values['duty']) });
    case 'RightOpened':
      return say('rightOpened', { right: name('right', values['right']) });
    case 'RightLapsed':
      return say('rightLapsed', { right: name('right', values['right']) });
    default:
      return sayIfKnown(`fact.${fact}`) ?? summary ?? fact;
  }
}

/** The values of a fact that a person wants to see beside its name: sums, days, what it is about. */
export function factDetails({ values, on }: PossibleContractFact, texts: Texts): string {
  const { say, amount, day, month } = texts;
  const text = (name: string) => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const sum = text('gross') ?? text('amount') ?? text('fee') ?? text('net');
  const due = text('dueOn') ?? text('until') ?? text('lastDay') ?? text('endsOn') ?? text('effectiveOn');
  const months = text('month');
  const licences = values['licences'];
  const told: readonly (string | undefined)[] = [
    sum === undefined ? undefined : amount(sum, 'EUR'),
    text('invoice') === undefined ? undefined : say('aboutInvoice', { invoice: text('invoice') ?? '' }),
    months === undefined ? undefined : month(months),
    text('subscription') ?? text('product'),
    typeof licences === 'number' ? say('licences', { count: licences }) : undefined,
    due === undefined || due === on ? undefined : say('untilDay', { day: day(due) }),
    text('reason') ?? text('what') ?? text('notice'),
  ];
  return told.filter((part) => part !== undefined).join(' · ');
}

const badFacts: ReadonlySet<string> = new Set([
  'DutyMissed',
  'Suspended',
  'ContractEnded',
  'DebtHandedOver',
  'Refused',
]);
const warningFacts: ReadonlySet<string> = new Set([
  'LateChargeComputed',
  'CollectionCostsCharged',
  'RightOpened',
  'BreachReported',
  'EndingSet',
  'ClaimLetterSent',
  'ObjectionReceived',
]);
const goodFacts: ReadonlySet<string> = new Set([
  'InvoicePaid',
  'PaymentReceived',
  'DutyFulfilled',
  'Resumed',
  'Activated',
  'ContractEnteredIntoForce',
  'BreachCured',
]);

export function factTone({ fact }: Pick<PossibleContractFact, 'fact'>): Tone {
  if (badFacts.has(fact)) return 'red';
  if (warningFacts.has(fact)) return 'yellow';
  return goodFacts.has(fact) ? 'green' : 'grey';
}

/** The duty's or right's short name, or the clause's own summary. */
export function dutyName({ duty, summary }: ContractDuty, { sayIfKnown }: Texts): string {
  return sayIfKnown(`duty.${duty}`) ?? summary ?? duty;
}

export function rightName({ right, summary }: ContractRight, { sayIfKnown }: Texts): string {
  return sayIfKnown(`right.${right}`) ?? summary ?? right;
}

/** Words that begin something are written with a capital. */
export function capitalised(text: string, { language }: Texts): string {
  return text.slice(0, 1).toLocaleUpperCase(language) + text.slice(1);
}

/** Whose it is, seen from where the reader stands. */
export function holderName(holder: Side, reader: Reader, { say }: Texts): string {
  if (holder === reader) return say('you');
  return say(holder === 'operator' ? 'operator' : 'client');
}
