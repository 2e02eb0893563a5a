import { allClaims, imbalance, ledgerBalances, openCosts, openLateCharge, openPrincipal } from '@saikne/billing';
import {
  ContractRun,
  contractModule,
  endMoment,
  evolveFact,
  ledgerOf,
  lmtTerms,
  minutesInto,
  refused,
  ruleBook,
  startMoment,
  telemaTerms,
  unsigned,
  type Agreement,
  type AnyFact,
  type ContractDraft,
  type ContractState,
  type RuleBook,
} from '@saikne/contract';
import { addDays, clause, decimal, type Day } from '@saikne/kernel';
import { resaleModule } from '@saikne/resale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lmtLife, lmtStart, telemaLife, telemaStart, type RandomAct } from './random-life.js';
import { takeOverOf } from './take-over-of.js';

const modules = [contractModule, resaleModule];
const lastOffset = 1000;

interface World {
  readonly name: string;
  readonly book: RuleBook;
  readonly agreement: Agreement;
  readonly life: fc.Arbitrary<readonly RandomAct[]>;
}

function worldOf(book: RuleBook, signedOn: Day, life: World['life'], policy: Agreement['policy']): World {
  const agreement: Agreement = {
    terms: book.terms.id,
    signedOn,
    inForceOn: signedOn,
    country: 'LV',
    zone: 'Europe/Riga',
    vatRatePercent: decimal('21'),
    parameters: { monthlyFee: '30.00', activationFee: '0.00', lateInterestPerDay: '0.02', dueDays: 20 },
    deviations: [],
    policy,
  };
  return { name: `${book.terms.id} ${Object.keys(policy).join(', ')}`, book, agreement, life };
}

const automatic = {
  suspend: 'automatic',
  resume: 'automatic',
  issueInvoice: 'automatic',
  correctionLimit: '50.00',
};
const telema = ruleBook(telemaTerms, modules);
const lmt = ruleBook(lmtTerms, modules);

/** Lives in which licences come and go often, one at a time. */
const busyLife: World['life'] = fc
  .tuple(
    lmtLife,
    fc.array(
      fc.record({
        dayOffset: fc.integer({ min: 2, max: 600 }),
        minute: fc.integer({ min: 0, max: 1439 }),
        command: fc.oneof(
          fc.record({ do: fc.constant('increase'), subscription: fc.constant('S'), licences: fc.constant(2) }),
          fc.record({
            do: fc.constant('reduce'),
            subscription: fc.constant('S'),
            licences: fc.constant(1),
            when: fc.constantFrom('renewal', 'early'),
          }),
          fc.record({ do: fc.constant('pay'), amount: fc.constant(1000n) }),
        ),
      }),
      { maxLength: 15 },
    ),
  )
  .map(([acts, more]) => [...acts, ...more].toSorted((a, b) => a.dayOffset - b.dayOffset || a.minute - b.minute));

const worlds: readonly World[] = [{}, automatic].flatMap((policy) => [
  worldOf(telema, telemaStart, telemaLife, policy),
  worldOf(lmt, lmtStart, busyLife, policy),
]);

function signed({ book, agreement }: World): ContractRun {
  const run = new ContractRun(book, unsigned(agreement));
  const { signedOn, inForceOn } = agreement;
  const signing: ContractDraft = { fact: 'ContractSigned', clause: clause('house:agreed'), signedOn, inForceOn };
  run.record([signing], startMoment(signedOn));
  return run;
}

function live(run: ContractRun, { agreement }: World, acts: readonly RandomAct[]): void {
  for (const { dayOffset, minute, command } of acts) {
    const moment = minutesInto(addDays(agreement.signedOn, dayOffset), minute);
    run.advance(moment);
    const refusal = run.act(command, moment);
    if (refusal !== undefined) run.record([refused(command, refusal)], moment);
  }
}

/** Whether sums and days from outside describe a contract whole: staff's own corrections and odd reversals they do not. */
function canBeTold(state: ContractState, facts: readonly AnyFact[]): boolean {
  if (state.stage !== 'inForce' || state.corrections.length > 0) return false;
  if (allClaims(state.account).some(({ paidCents }) => paidCents < 0n)) return false;
  return facts.every(({ fact }) => fact !== 'PrincipalWaived' && fact !== 'CollectionCostsWaived');
}

/** Facts of one instant may come in another order. */
function inOrder(facts: readonly AnyFact[]): readonly string[] {
  return facts.map((fact) => `${fact.at} ${fact.on} ${JSON.stringify(fact)}`).toSorted();
}

describe.each(worlds)('a contract that is taken over: $name', (world) => {
  it('lives on as if it had always been here', () => {
    let compared = 0;
    fc.assert(
      fc.property(world.life, fc.integer({ min: 10, max: 600 }), (acts, cut) => {
        const day = addDays(world.agreement.signedOn, cut);
        const native = signed(world);
        live(
          native,
          world,
          acts.filter(({ dayOffset }) => dayOffset < cut),
        );
        native.advance(startMoment(day));
        const { state } = native;
        if (!canBeTold(state, native.facts)) return;
        const moved = new ContractRun(world.book, unsigned(state.agreement));
        expect(moved.act(takeOverOf(state, native.facts), startMoment(day))).toBeUndefined();
        const before = [native.facts.length, moved.facts.length];
        const later = acts.filter(({ dayOffset }) => dayOffset >= cut);
        const end = endMoment(addDays(world.agreement.signedOn, lastOffset));
        for (const run of [native, moved]) {
          live(run, world, later);
          run.advance(end);
        }
        expect(inOrder(moved.facts.slice(before[1]))).toEqual(inOrder(native.facts.slice(before[0])));
        compared++;
      }),
      { seed: 20_261_123, numRuns: 100 },
    );
    expect(compared).toBeGreaterThan(50);
  });

  it('has a ledger that balances and agrees with its account, and a journal that replays', () => {
    fc.assert(
      fc.property(world.life, fc.integer({ min: 10, max: 600 }), (acts, cut) => {
        const day = addDays(world.agreement.signedOn, cut);
        const native = signed(world);
        live(
          native,
          world,
          acts.filter(({ dayOffset }) => dayOffset < cut),
        );
        native.advance(startMoment(day));
        const { state } = native;
        if (!canBeTold(state, native.facts)) return;
        const moved = new ContractRun(world.book, unsigned(state.agreement));
        moved.act(takeOverOf(state, native.facts), startMoment(day));
        live(
          moved,
          world,
          acts.filter(({ dayOffset }) => dayOffset >= cut),
        );
        const entries = ledgerOf(moved.facts);
        for (const { postings } of entries) expect(imbalance(postings)).toBe(0n);
        const balances = ledgerBalances(entries);
        const claims = allClaims(moved.state.account);
        expect(balances.get('receivable') ?? 0n).toBe(claims.reduce((sum, claim) => sum + openPrincipal(claim), 0n));
        expect(balances.get('receivableLateCharges') ?? 0n).toBe(
          claims.reduce((sum, claim) => sum + openLateCharge(claim), 0n),
        );
        expect(balances.get('receivableCosts') ?? 0n).toBe(claims.reduce((sum, claim) => sum + openCosts(claim), 0n));
        expect(-(balances.get('clientCredit') ?? 0n)).toBe(moved.state.account.creditCents);
        const replayed = moved.facts.reduce(
          (now, fact) => evolveFact(world.book, now, fact),
          unsigned(state.agreement),
        );
        expect(replayed).toEqual(moved.state);
      }),
      { seed: 20_261_124, numRuns: 40 },
    );
  });
});
