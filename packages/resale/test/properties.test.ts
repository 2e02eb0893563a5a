import {
  allClaims,
  imbalance,
  ledgerBalances,
  openCosts,
  openLateCharge,
  openOf,
  openPrincipal,
  type Claim,
} from '@saikne/billing';
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
  type ContractFact,
  type Moment,
  type RuleBook,
} from '@saikne/contract';
import { addDays, clause, daysIn, decimal, isClauseRef, type Day } from '@saikne/kernel';
import { chargeIn, committedFee, resaleModule, serviceContentOf, type ResaleFact } from '@saikne/resale';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lmtLife, lmtStart, telemaLife, telemaStart, type RandomAct } from './random-life.js';

const modules = [contractModule, resaleModule];
const lastOffset = 1100;
const runs = 100;
const seed = 20_261_123;

interface World {
  readonly name: string;
  readonly book: RuleBook;
  readonly agreement: Agreement;
  readonly life: fc.Arbitrary<readonly RandomAct[]>;
}

function agreementOf(terms: string, signedOn: Day, policy: Readonly<Record<string, string>>): Agreement {
  return {
    terms,
    signedOn,
    inForceOn: signedOn,
    country: 'LV',
    zone: 'Europe/Riga',
    vatRatePercent: decimal('21'),
    parameters: { monthlyFee: '30.00', activationFee: '0.00', lateInterestPerDay: '0.02', dueDays: 20 },
    deviations: [],
    policy,
  };
}

const automatic = {
  suspend: 'automatic',
  resume: 'automatic',
  issueInvoice: 'automatic',
  correctionLimit: '50.00',
};
const telema = ruleBook(telemaTerms, modules);
const lmt = ruleBook(lmtTerms, modules);
const worlds: readonly World[] = [
  { name: 'exchange', book: telema, agreement: agreementOf('telema', telemaStart, {}), life: telemaLife },
  {
    name: 'exchange, automatic',
    book: telema,
    agreement: agreementOf('telema', telemaStart, automatic),
    life: telemaLife,
  },
  { name: 'resale', book: lmt, agreement: agreementOf('lmt', lmtStart, {}), life: lmtLife },
  { name: 'resale, automatic', book: lmt, agreement: agreementOf('lmt', lmtStart, automatic), life: lmtLife },
];

/** Plays a life; `ticks` are moments at which the clock is also told to go on. */
function play(
  world: World,
  acts: readonly RandomAct[],
  ticks: readonly number[] = [],
  keepAnswers = true,
): ContractRun {
  const { book, agreement } = world;
  const run = new ContractRun(book, unsigned(agreement), keepAnswers);
  const signed: ContractDraft = {
    fact: 'ContractSigned',
    clause: clause('house:agreed'),
    signedOn: agreement.signedOn,
    inForceOn: agreement.inForceOn,
  };
  run.record([signed], startMoment(agreement.signedOn));
  const pending = ticks.toSorted((a, b) => a - b);
  const tick = (before: Moment): void => {
    for (let next = pending[0]; next !== undefined && tickMoment(world, next) <= before; next = pending[0]) {
      run.advance(tickMoment(world, next));
      pending.shift();
    }
  };
  for (const act of acts) {
    const moment = minutesInto(addDays(agreement.signedOn, act.dayOffset), act.minute);
    tick(moment);
    run.advance(moment);
    const refusal = run.act(act.command, moment);
    if (refusal !== undefined) run.record([refused(act.command, refusal)], moment);
  }
  tick(endMoment(addDays(agreement.signedOn, lastOffset)));
  run.advance(endMoment(addDays(agreement.signedOn, lastOffset)));
  return run;
}

function tickMoment({ agreement }: World, hours: number): Moment {
  return minutesInto(addDays(agreement.signedOn, Math.floor(hours / 24)), (hours % 24) * 60);
}

const contractFacts = (run: ContractRun): readonly ContractFact[] => run.facts as readonly ContractFact[];
const resaleFacts = (run: ContractRun): readonly ResaleFact[] => run.facts as unknown as readonly ResaleFact[];
const centsOf = (amount: string): bigint => BigInt(amount.replace('.', ''));

describe.each(worlds)('random lives of a contract: $name', (world) => {
  const holds = (check: (acts: readonly RandomAct[]) => void, numRuns = runs): void => {
    fc.assert(fc.property(world.life, check), { seed, numRuns });
  };

  it('name a clause in every fact, in order of time', () => {
    holds((acts) => {
      const { facts } = play(world, acts);
      facts.forEach((fact, at) => {
        expect(isClauseRef(fact.clause)).toBe(true);
        const before = facts[at - 1];
        expect(before === undefined || before.at <= fact.at).toBe(true);
      });
    });
  });

  it('do not change when a wait is split into many ticks', () => {
    const ticks = fc.array(fc.integer({ min: 0, max: lastOffset * 24 }), { maxLength: 60 });
    fc.assert(
      fc.property(world.life, ticks, (acts, between) => {
        expect(play(world, acts, between).facts).toEqual(play(world, acts).facts);
      }),
      { seed, numRuns: runs },
    );
  });

  it('come out the same when their journal is replayed', () => {
    holds((acts) => {
      const run = play(world, acts);
      const replayed = run.facts.reduce(
        (state, fact) => evolveFact(world.book, state, fact),
        unsigned(world.agreement),
      );
      expect(replayed).toEqual(run.state);
    });
  });

  it('come out the same when every rule is asked anew at every step', () => {
    holds((acts) => {
      expect(play(world, acts, [], false).facts).toEqual(play(world, acts).facts);
    });
  });

  it('add nothing when time is told to pass again', () => {
    holds((acts) => {
      const run = play(world, acts);
      const again = new ContractRun(world.book, run.state);
      again.advance(endMoment(addDays(world.agreement.signedOn, lastOffset)));
      expect(again.facts).toEqual([]);
    });
  });

  it('use rights only inside their window', () => {
    holds((acts) => {
      const open = new Set<string>();
      for (const fact of contractFacts(play(world, acts))) {
        if (fact.fact === 'RightOpened') open.add(`${fact.right} ${fact.clause}`);
        if (fact.fact === 'RightLapsed') open.delete(`${fact.right} ${fact.clause}`);
        if (fact.fact === 'Suspended' && fact.kind === 'imposed') expect(open.has(`suspend ${fact.clause}`)).toBe(true);
        if (fact.fact === 'ContractEnded' && fact.how === 'right') {
          const later = fact.clause === clause('lmt:49');
          expect(later || open.has(`terminate ${fact.clause}`)).toBe(true);
        }
      }
    });
  });

  it('keep the account in balance: what came in is what was paid, returned or is still credit', () => {
    holds((acts) => {
      const run = play(world, acts);
      const { account, payments } = run.state;
      const received = payments.reduce((sum, payment) => (payment.reversed ? sum : sum + payment.cents), 0n);
      let onClaims = 0n;
      for (const claim of allClaims(account)) {
        expect(openPrincipal(claim) >= 0n).toBe(true);
        onClaims += claim.paidCents + claim.costsPaidCents + claim.lateSettledCents;
      }
      const facts = contractFacts(run);
      const waived = facts.reduce(
        (sum, fact) =>
          fact.fact === 'LateChargeWaived' || fact.fact === 'CollectionCostsWaived' || fact.fact === 'PrincipalWaived'
            ? sum + centsOf(fact.amount)
            : sum,
        0n,
      );
      const fees = facts.reduce(
        (sum, fact) => (fact.fact === 'RestorationFeeCharged' ? sum + centsOf(fact.net) + centsOf(fact.vat) : sum),
        0n,
      );
      expect(onClaims - waived + fees + account.creditCents).toBe(received);
    });
  });

  it('balance their ledger, and agree with the account', () => {
    holds((acts) => {
      const run = play(world, acts);
      const entries = ledgerOf(run.facts);
      for (const { postings } of entries) expect(imbalance(postings)).toBe(0n);
      const balances = ledgerBalances(entries);
      const claims = allClaims(run.state.account);
      const sum = (part: (claim: Claim) => bigint): bigint => claims.reduce((total, claim) => total + part(claim), 0n);
      expect(balances.get('receivable') ?? 0n).toBe(sum(openPrincipal));
      expect(balances.get('receivableLateCharges') ?? 0n).toBe(sum(openLateCharge));
      expect(balances.get('receivableCosts') ?? 0n).toBe(sum(openCosts));
      expect(-(balances.get('clientCredit') ?? 0n)).toBe(run.state.account.creditCents);
    });
  });

  it('never owe a negative sum', () => {
    holds((acts) => {
      for (const claim of allClaims(play(world, acts).state.account)) expect(openOf(claim) >= 0n).toBe(true);
    });
  });
});

describe.each(worlds.slice(2))('random subscriptions: $name', (world) => {
  const holds = (check: (run: ContractRun) => void): void => {
    fc.assert(
      fc.property(world.life, (acts) => {
        check(play(world, acts));
      }),
      { seed, numRuns: runs },
    );
  };

  it('have periods that tile without a gap or an overlap', () => {
    holds((run) => {
      const lastDays = new Map<string, Day>();
      for (const fact of resaleFacts(run)) {
        if (fact.fact !== 'SubscriptionStarted' && fact.fact !== 'SubscriptionRenewed') continue;
        const before = lastDays.get(fact.subscription);
        if (before !== undefined) expect(fact.firstDay).toBe(addDays(before, 1));
        expect(daysIn({ firstDay: fact.firstDay, lastDay: fact.lastDay })).toBeGreaterThan(0);
        lastDays.set(fact.subscription, fact.lastDay);
      }
    });
  });

  it('charge every committed fee to the cent, no more and no less, and never a negative sum', () => {
    holds((run) => {
      const committed = new Map<string, bigint>();
      const charged = new Map<string, bigint>();
      const add = (sums: Map<string, bigint>, key: string, amount: string): void => {
        sums.set(key, (sums.get(key) ?? 0n) + centsOf(amount));
      };
      for (const fact of run.facts as readonly (ResaleFact | ContractFact)[]) {
        if (
          fact.fact === 'SubscriptionStarted' ||
          fact.fact === 'SubscriptionRenewed' ||
          fact.fact === 'LicencesAdded'
        ) {
          add(committed, fact.subscription, fact.fee);
        }
        if (fact.fact !== 'InstalmentCharged') continue;
        expect(centsOf(fact.amount) > 0n).toBe(true);
        add(charged, fact.subscription, fact.amount);
      }
      for (const subscription of serviceContentOf(run.state).subscriptions) {
        const { chargedThrough, batches, carried } = subscription;
        const months = new Set(
          [...carried, ...batches.flatMap((batch) => batch.instalments)].map(({ month }) => month),
        );
        let open = 0n;
        for (const month of months) {
          if (chargedThrough === undefined || month > chargedThrough) open += chargeIn(subscription, month);
        }
        const id = subscription.subscription;
        expect((charged.get(id) ?? 0n) + open).toBe(committed.get(id));
        for (const batch of batches) {
          expect(batch.instalments.every(({ cents }) => cents >= 0n)).toBe(true);
          expect(batch.instalments.reduce((sum, { cents }) => sum + cents, 0n)).toBe(batch.feeCents);
        }
        expect(committedFee(subscription) >= 0n).toBe(true);
      }
    });
  });

  it('charge each month once', () => {
    holds((run) => {
      const seen = new Set<string>();
      for (const fact of run.facts as readonly AnyFact[]) {
        if (fact.fact !== 'InstalmentCharged') continue;
        const { subscription, month } = fact as Extract<ContractFact, { readonly fact: 'InstalmentCharged' }>;
        expect(seen.has(`${subscription} ${month}`)).toBe(false);
        seen.add(`${subscription} ${month}`);
      }
    });
  });

  it('add licences at most once a calendar month', () => {
    holds((run) => {
      const months = resaleFacts(run).flatMap((fact) => (fact.fact === 'LicencesAdded' ? [fact.on.slice(0, 7)] : []));
      expect(new Set(months).size).toBe(months.length);
    });
  });

  it('keep their price inside a period', () => {
    holds((run) => {
      const announced = (run.facts as readonly ContractFact[]).flatMap((fact) =>
        fact.fact === 'ChangeAnnounced' ? [fact] : [],
      );
      const prices = new Map<string, string>();
      for (const fact of resaleFacts(run)) {
        if (fact.fact === 'SubscriptionStarted') prices.set(fact.subscription, fact.price);
        if (fact.fact !== 'SubscriptionRenewed') continue;
        const before = prices.get(fact.subscription);
        if (before !== fact.price) {
          expect(announced.some((change) => change.price === fact.price && change.effectiveOn <= fact.firstDay)).toBe(
            true,
          );
        }
        prices.set(fact.subscription, fact.price);
      }
    });
  });
});
