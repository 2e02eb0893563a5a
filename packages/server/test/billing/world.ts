import { openVies } from '@saikne/carriers';
import { createValidator } from '@saikne/documents';
import { instant, type Id } from '@saikne/kernel';
import { readAgreement } from '@saikne/contract';
import { openViesStandIn, type ViesStandIn } from '@saikne/sandbox';
import { insertPartner, listBillingDocuments, setBillingDetails, setSeller, type BillingDocument } from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { billingDetails, seller, type BillingDetails, type Seller } from '@saikne/wire';
import { billingHandlers } from '../../src/billing/effect-handlers.js';
import type { BillingParts } from '../../src/billing/parts.js';
import { actOnContract } from '../../src/contracts/act.js';
import { openTermsShelf } from '../../src/contracts/books.js';
import { doNextEffect } from '../../src/contracts/effect-worker.js';
import { openContract } from '../../src/contracts/open.js';
import { passDueTime } from '../../src/contracts/pass-time.js';
import { newId } from '../../src/time/ids.js';
import { manualClock, type ManualClock } from '../../src/time/clock.js';

/** A database with a seller, and whatever a test adds to it; nothing runs by itself. */
export interface World {
  readonly parts: BillingParts;
  readonly clock: ManualClock;
  readonly vies: ViesStandIn;
  readonly opened: TestStore;
  readonly sellerId: Id<'partner'>;
  client(details?: Partial<BillingDetails> | null): Promise<Id<'partner'>>;
  contract(clientId: Id<'partner'>, changes?: object, terms?: string): Promise<Id<'contract'>>;
  act(contractId: Id<'contract'>, request: { readonly do: string } & Record<string, unknown>): Promise<void>;
  /** Moves the clock and lets time pass for contracts. */
  at(moment: string): Promise<void>;
  /** Does everything that facts have asked of billing. */
  effects(parts?: BillingParts): Promise<void>;
  documents(contractId: Id<'contract'>): Promise<readonly BillingDocument[]>;
  close(): Promise<void>;
}

export const operator = { side: 'operator', partnerId: null, actor: 'operator' } as const;

export function sellerDetails(partner: Id<'partner'>, changes: Partial<Seller> = {}): Seller {
  return seller.parse({
    partner,
    name: 'SIA "Saiknes Operators"',
    registration: { scheme: '0218', value: '40003521600' },
    vatNumber: 'LV40003521600',
    electronicAddress: { scheme: '0218', value: '40003521600' },
    address: { line1: 'Brīvības iela 1', city: 'Rīga', postCode: 'LV-1010', country: 'LV' },
    account: { iban: 'LV80BANK0000435195001', bic: 'BANKLV22' },
    contact: { name: 'Grāmatvedība', email: 'rekini@operators.example' },
    ...changes,
  });
}

export const latvian: BillingDetails = billingDetails.parse({
  name: 'SIA "Egle un Priede"',
  registration: { scheme: '0218', value: '40003900015' },
  vatNumber: 'LV40003900015',
  electronicAddress: { scheme: '0218', value: '40003900015' },
  address: { line1: 'Zāģētavas iela 4', city: 'Cēsis', postCode: 'LV-4101', country: 'LV' },
  email: 'rekini@egle.example',
  ibans: ['LV97HABA0551000000018'],
});

export const estonian: BillingDetails = billingDetails.parse({
  name: 'Kadakas OÜ',
  registration: { scheme: '0191', value: '14900012' },
  vatNumber: 'EE100931558',
  electronicAddress: { scheme: '0191', value: '14900012' },
  address: { line1: 'Pikk 1', city: 'Tallinn', postCode: '10123', country: 'EE' },
  language: 'et',
});

let partners = 0;

export async function openWorld(start = '2026-01-05T10:00:00.000Z'): Promise<World> {
  const opened = await openTestStore();
  const clock = manualClock(instant(start));
  const vies = await openViesStandIn({
    place: 'test',
    companies: [{ vatNumber: 'EE100931558', name: 'Kadakas OÜ', address: 'Pikk 1, Tallinn' }],
  });
  const { store } = opened;
  const shelf = openTermsShelf();
  const parts: BillingParts = {
    store,
    clock,
    shelf,
    validator: createValidator(),
    vatNumbers: (requester) =>
      openVies({
        baseUrl: vies.url,
        now: () => clock.now(),
        waitsMs: [1, 1],
        ...(requester === undefined ? {} : { requester }),
      }),
  };
  const addPartner = async (identifiers: readonly { readonly scheme: string; readonly value: string }[]) => {
    const id = newId<'partner'>(clock.now());
    await store.asOperator((tx) =>
      insertPartner(tx, {
        id,
        name: `Partner ${String(++partners)}`,
        state: 'active',
        stateSince: clock.now(),
        version: 0,
        identifiers,
        settings: {
          connection: 'WEB',
          format: 'ubl',
          formatOptions: {},
          language: 'lv',
          activeDays: 180,
          registrationDays: 365,
        },
      }),
    );
    return id;
  };
  const sellerId = await addPartner([{ scheme: '0218', value: '40003521600' }]);
  await store.asOperator((tx) =>
    setSeller(tx, { partnerId: sellerId, details: sellerDetails(sellerId), changedAt: clock.now() }),
  );
  return {
    parts,
    clock,
    vies,
    opened,
    sellerId,
    async client(details = {}) {
      const id = await addPartner([]);
      if (details !== null) {
        const record = { partnerId: id, details: { ...latvian, ...details }, changedAt: clock.now() };
        await store.asOperator((tx) => setBillingDetails(tx, record));
      }
      return id;
    },
    async contract(clientId, changes = {}, terms = 'telema') {
      const book = shelf.find(terms);
      if (book === undefined) throw new Error('the terms are known');
      const raw = {
        signedOn: '2026-01-05',
        inForceOn: '2026-01-05',
        parameters: { activationFee: '50.00', monthlyFee: '30.00' },
        policy: { issueInvoice: 'automatic' },
        ...changes,
      };
      const agreement = readAgreement(raw, book.terms.id);
      if (!agreement.ok) throw new Error(JSON.stringify(agreement.error));
      return openContract(parts, { book, clientId, agreement: agreement.value, signing: 'agreed', history: [] });
    },
    async act(contractId, request) {
      await actOnContract(parts, { contractId, request, by: operator });
    },
    async at(moment) {
      clock.set(instant(moment));
      const onFault = (contract: string, fault: string) => {
        throw new Error(`${contract}: ${fault}`);
      };
      while ((await passDueTime({ ...parts, onFault })).contracts > 0);
    },
    async effects(given = parts) {
      const errors: unknown[] = [];
      const handlers = billingHandlers(given);
      const effectParts = { ...given, handlers, onError: (error: unknown) => void errors.push(error) };
      for (const handler of handlers) while (errors.length === 0 && (await doNextEffect(effectParts, handler)));
      if (errors.length > 0) throw errors[0];
    },
    documents: (contractId) => store.asOperator((tx) => listBillingDocuments(tx, { contractId, limit: 100 })),
    async close() {
      await vies.close();
      await opened.close();
    },
  };
}
