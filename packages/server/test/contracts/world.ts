import { readAct, readAgreement, type AnyFact } from '@saikne/contract';
import { addDays, day, instant, startOfDay, type Day, type Id, type Instant } from '@saikne/kernel';
import { insertPartner, readContractFacts, type RecordedContractFact, type Store } from '@saikne/store';
import { openTermsShelf, type TermsShelf } from '../../src/contracts/books.js';
import { openContract } from '../../src/contracts/open.js';
import { passDueTime, type ClockParts } from '../../src/contracts/pass-time.js';
import { fromRecordedFact } from '../../src/contracts/recorded.js';
import { manualClock, type ManualClock } from '../../src/index.js';
import { newId } from '../../src/time/ids.js';

export const signedOn = day('2026-01-05');
export const start = instant('2026-01-05T10:00:00Z');

/** A store with a partner, terms and a clock that a test moves. */
export interface ContractWorld extends ClockParts {
  readonly clock: ManualClock;
  readonly shelf: TermsShelf;
  readonly clientId: Id<'partner'>;
  readonly faults: string[];
  open(terms?: 'telema' | 'lmt', changes?: Readonly<Record<string, unknown>>): Promise<Id<'contract'>>;
  /** Lets time pass until nothing is due. */
  passTo(now: Instant): Promise<void>;
  journal(id: Id<'contract'>): Promise<readonly RecordedContractFact[]>;
  facts(id: Id<'contract'>): Promise<readonly AnyFact[]>;
}

export async function makeWorld(store: Store): Promise<ContractWorld> {
  const clock = manualClock(start);
  const shelf = openTermsShelf();
  const clientId = newId<'partner'>(start);
  const faults: string[] = [];
  const onFault = (contract: string, fault: string) => {
    faults.push(`${contract} ${fault}`);
  };
  const parts = { store, clock, shelf, onFault };
  await store.asOperator((tx) => insertPartner(tx, partner(clientId)));
  const journal = (contractId: Id<'contract'>) => store.asOperator((tx) => readContractFacts(tx, { contractId }));
  return {
    ...parts,
    clientId,
    faults,
    async open(terms = 'telema', changes = {}) {
      const book = shelf.find(terms);
      if (book === undefined) throw new Error(`there are no terms ${terms}`);
      const { acts, ...values }: Readonly<Record<string, unknown>> = {
        acts: firstActs[terms],
        ...defaults[terms],
        ...changes,
      };
      const agreement = readAgreement({ signedOn, ...values }, terms);
      if (!agreement.ok) throw new Error(JSON.stringify(agreement.error));
      const history = (acts as readonly { readonly on?: string; readonly do: string }[]).map(({ on, ...act }) => {
        const command = readAct(act, book.book.acts);
        if (!command.ok) throw new Error(JSON.stringify(command.error));
        // Noon of the day of signing by Riga's clock, or of the day the act says.
        return { at: instant(`${on ?? signedOn}T10:00:00Z`), command: command.value };
      });
      return openContract(parts, { book, clientId, agreement: agreement.value, signing: 'agreed', history });
    },
    async passTo(now) {
      clock.set(now);
      while ((await passDueTime(parts)).contracts > 0);
    },
    journal,
    async facts(id) {
      return (await journal(id)).map(fromRecordedFact);
    },
  };
}

const automatic = { issueInvoice: 'automatic' };
const defaults = {
  telema: { parameters: { activationFee: '50.00', monthlyFee: '30.00' }, policy: automatic },
  lmt: { parameters: { dueDays: 14, lateInterestPerDay: '0.02' }, policy: automatic },
} as const;

const firstActs = {
  telema: [{ do: 'receiveActivationFee' }, { do: 'activate' }],
  lmt: [
    { do: 'acceptDocuments' },
    {
      do: 'confirmPurchase',
      subscription: 'S',
      product: 'Std',
      period: 'year',
      licences: 10,
      price: '120.00',
    },
  ],
} as const;

/** Midnights one after another, in Riga. */
export function midnights(from: Day, days: number, every: number): readonly Instant[] {
  return Array.from({ length: Math.floor(days / every) }, (_, at) => startOfDay(addDays(from, (at + 1) * every)));
}

/** A fact without what tells when it was recorded. */
export function told({ fact, on, at, clause, ...rest }: AnyFact): string {
  return JSON.stringify([fact, on, at, clause, rest]);
}

function partner(id: Id<'partner'>) {
  return {
    id,
    name: 'SIA "Pulkstenis"',
    state: 'active',
    stateSince: start,
    version: 0,
    settings: {
      connection: 'WEB',
      format: 'ubl',
      formatOptions: {},
      language: 'lv',
      activeDays: 183,
      registrationDays: 2557,
    },
    identifiers: [],
  } as const;
}
