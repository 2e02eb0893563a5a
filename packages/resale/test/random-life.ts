import { addDays, clause, day, type Day } from '@saikne/kernel';
import type { AnyCommand } from '@saikne/contract';
import fc from 'fast-check';

/** Something done on a day of a random contract life; amounts are cents. */
export interface RandomAct {
  readonly dayOffset: number;
  readonly minute: number;
  readonly command: AnyCommand & Readonly<Record<string, unknown>>;
}

export const telemaStart = day('2026-01-01');
export const lmtStart = day('2027-01-04');

const cents = fc.bigInt({ min: 1n, max: 50_000n });
const invoice = fc.constantFrom('A', 'B', 'C', 'D');
const side = fc.constantFrom('operator', 'client');
const licences = fc.integer({ min: 1, max: 12 });
const subscription = fc.constantFrom('S', 'T');
const soon = (start: Day) => fc.integer({ min: 0, max: 900 }).map((offset) => addDays(start, offset));

const shared = (start: Day) => [
  fc.record({ do: fc.constant('issueInvoice'), invoice, net: cents, dueOn: soon(start) }),
  fc.record({ do: fc.constant('pay'), amount: cents, invoice }),
  fc.record({ do: fc.constant('pay'), amount: cents }),
  fc.record({ do: fc.constant('reversePayment'), payment: fc.constantFrom('P1', 'P2', 'P3') }),
  fc.record({ do: fc.constant('suspend') }),
  fc.record({ do: fc.constant('resume') }),
  fc.record({ do: fc.constant('tellReasons'), right: fc.constantFrom('suspend', 'terminate', 'nothing') }),
  fc.record({ do: fc.constant('object'), invoice, amount: cents }),
  fc.record({ do: fc.constant('answerObjection'), invoice, founded: fc.boolean() }),
  fc.record({ do: fc.constant('reportBreach'), by: side, what: fc.constantFrom('law', 'breach', 'x', 'noAuthority') }),
  fc.record({ do: fc.constant('cureBreach'), what: fc.constantFrom('law', 'breach', 'x') }),
  fc.record({ do: fc.constant('chargeCollectionCosts'), invoice, amount: cents }),
  fc.record({ do: fc.constant('waiveLateCharge'), invoice, reason: fc.constant('goodwill') }),
  fc.record({ do: fc.constant('computeLateCharge'), invoice }),
  fc.record({
    do: fc.constant('waive'),
    invoice,
    of: fc.constantFrom('lateCharge', 'costs', 'principal'),
    reason: fc.constant('goodwill'),
    who: fc.constantFrom('Anna', 'Juris'),
  }),
  fc.record({
    do: fc.constant('voidInvoice'),
    invoice,
    reason: fc.constant('wrong'),
    who: fc.constantFrom('Anna', 'Juris'),
  }),
  fc.record({
    do: fc.constant('approveCorrection'),
    correction: fc.constantFrom('C1', 'C2'),
    who: fc.constantFrom('Anna', 'Juris'),
  }),
  fc.record({ do: fc.constant('terminate') }),
  fc.record({
    do: fc.constant('fileClaim'),
    id: invoice,
    amount: cents,
    discoveredOn: soon(start),
    damageOn: soon(start),
  }),
  fc.record({ do: fc.constant('changeContact'), what: fc.constant('address'), value: invoice }),
];

const change = (path: string, parameter: string, value: string | number) => ({
  clause: clause(`telema:${path}`),
  parameter,
  value,
});

const telemaCommand = fc.oneof(
  ...shared(telemaStart),
  fc.record({ do: fc.constant('receiveActivationFee') }),
  fc.record({ do: fc.constant('activate') }),
  fc.record({
    do: fc.constant('requestVoluntarySuspension'),
    from: soon(telemaStart),
    months: fc.integer({ min: 0, max: 11 }),
  }),
  fc.record({
    do: fc.constant('postOfficialNotice'),
    kind: fc.constantFrom('amendment', 'other', 'termination'),
    by: side,
    notice: invoice,
  }),
  fc.record({ do: fc.constant('answerAmendment'), notice: invoice, accept: fc.boolean() }),
  fc.record({ do: fc.constant('announceTermsChange'), effectiveOn: soon(telemaStart) }),
  fc.record({
    do: fc.constant('announceTermsChange'),
    effectiveOn: soon(telemaStart),
    changes: fc.constantFrom(
      [change('5.2', 'fee', '45.00')],
      [change('5.5', 'dueDays', 3), change('5.6', 'percentPerDay', '0.1')],
      [change('6.2.1', 'afterDays', 4), change('5.7', 'answerDays', 2)],
      [change('6.3.3', 'fee', '0.00')],
    ),
  }),
  fc.record({ do: fc.constant('declareForceMajeure'), by: side, hinders: fc.constantFrom([], ['pay']) }),
  fc.record({ do: fc.constant('endForceMajeure') }),
  fc.record({ do: fc.constant('comeBack') }),
);

const lmtCommand = fc.oneof(
  ...shared(lmtStart),
  fc.record({ do: fc.constant('acceptDocuments') }),
  fc.record({
    do: fc.constant('confirmPurchase'),
    subscription,
    product: fc.constantFrom('Std', 'Pro'),
    period: fc.constantFrom('year', 'month'),
    licences,
    price: cents,
  }),
  fc.record({ do: fc.constant('increase'), subscription, licences }),
  fc.record({ do: fc.constant('reduce'), subscription, licences, when: fc.constantFrom('renewal', 'early') }),
  fc.record({
    do: fc.constant('announcePrice'),
    product: fc.constantFrom('Std', 'Pro'),
    period: fc.constantFrom('year', 'month'),
    price: cents,
    effectiveOn: soon(lmtStart),
  }),
  fc.record({ do: fc.constant('rejectChange') }),
  fc.record({ do: fc.constant('acceptChange') }),
  fc.record({ do: fc.constant('reportMissingConfirmation') }),
  fc.record({ do: fc.constant('upstream'), event: fc.constantFrom('suspended', 'refused', 'restored', 'ended') }),
  fc.record({ do: fc.constant('agreePause') }),
);

const life = (command: fc.Arbitrary<AnyCommand & Readonly<Record<string, unknown>>>) =>
  fc
    .array(
      fc.record({ dayOffset: fc.integer({ min: 0, max: 700 }), minute: fc.integer({ min: 0, max: 1439 }), command }),
      {
        maxLength: 25,
      },
    )
    .map((acts): readonly RandomAct[] => acts.toSorted((a, b) => a.dayOffset - b.dayOffset || a.minute - b.minute));

export const telemaLife = life(telemaCommand);

/** Lives that begin with a purchase, because little happens to a contract without one. */
export const lmtLife = fc
  .tuple(life(lmtCommand), fc.constantFrom('year', 'month'), licences, cents)
  .map(([acts, period, count, price]): readonly RandomAct[] => [
    { dayOffset: 0, minute: 1, command: { do: 'acceptDocuments' } },
    {
      dayOffset: 0,
      minute: 2,
      command: { do: 'confirmPurchase', subscription: 'S', product: 'Std', period, licences: count, price },
    },
    ...acts.map((act) => ({ ...act, dayOffset: act.dayOffset + 1 })),
  ]);
