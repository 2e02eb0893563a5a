import type { Id } from '@saikne/kernel';
import {
  bankPartsOf,
  failpointNames,
  findContract,
  listBankPayments,
  listBankQuestions,
  readContractFacts,
} from '@saikne/store';
import { openOf } from '@saikne/billing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBankFile } from '../../src/billing/bank-import.js';
import { placePayments } from '../../src/billing/place-payments.js';
import { loadContracts } from '../../src/contracts/loaded.js';
import { bankFile, type Booked } from './bank-files.js';
import { latvian, openWorld, type World } from './world.js';

let world: World;
let client: Id<'partner'>;
let contract: Id<'contract'>;
beforeAll(async () => {
  world = await openWorld('2026-03-01T08:00:00.000Z');
  client = await world.client();
  contract = await world.contract(client, { signedOn: '2026-03-01', inForceOn: '2026-03-01' });
  for (const [invoice, net] of [
    ['A1', '100.00'],
    ['A2', '50.00'],
    ['A3', '20.00'],
  ])
    await world.act(contract, { do: 'issueInvoice', invoice, net });
  await world.effects();
  await world.at('2026-04-01T08:00:00.000Z');
});
afterAll(() => world.close());

const take = async (content: Uint8Array) => {
  const done = await world.parts.store.asOperator((tx) =>
    importBankFile(tx, world.parts, { content, fileName: 'statement.xml', by: 'Anna' }),
  );
  await placePayments(world.parts);
  return { ...done, outcome: done.file.outcome };
};

const facts = async (...names: readonly string[]) => {
  const recorded = await world.parts.store.asOperator((tx) => readContractFacts(tx, { contractId: contract, names }));
  return recorded.map(({ body }) => body);
};

async function openCents(claim: string): Promise<bigint> {
  return world.parts.store.asOperator(async (tx) => {
    const row = await findContract(tx, contract);
    const [loaded] = row === undefined ? [] : await loadContracts(tx, world.parts.shelf, [row]);
    const account = loaded?.state.account;
    const found = [...(account?.claims ?? []), ...(account?.settled ?? [])].find(({ invoice }) => invoice === claim);
    return found === undefined ? 0n : openOf(found);
  });
}

const numberOf = async (claim: string) => {
  const found = (await world.documents(contract)).find((one) => one.claim === claim);
  if (found === undefined) throw new Error(`there is an invoice ${claim}`);
  return found;
};

describe('a bank statement', () => {
  test('pays the invoice whose reference came back, on the day of its booking', async () => {
    const { reference } = await numberOf('A1');
    const { outcome } = await take(bankFile([{ amount: '121.00', rf: reference, id: 'B-1' }]));
    expect(outcome).toMatchObject({ matched: 1, forPerson: 0, questions: 0 });
    expect(await facts('PaymentReceived')).toMatchObject([{ invoice: 'A1', amount: '121.00' }]);
    // It came on 4 March, before the due day, although it was taken in April: nothing is late.
    expect(await openCents('A1')).toBe(0n);
    expect(await facts('LateChargeComputed')).toEqual([]);
  });

  test('the same file again changes nothing, and neither do its entries in another', async () => {
    const { reference } = await numberOf('A1');
    const entry: Booked = { amount: '121.00', rf: reference, id: 'B-1' };
    expect((await take(bankFile([entry]))).repeated).toBe(true);
    const { repeated, outcome } = await take(bankFile([entry, { amount: '5.00', text: 'paldies', id: 'B-2' }]));
    expect(repeated).toBe(false);
    expect(outcome).toMatchObject({ matched: 0, known: 1, forPerson: 1 });
    expect(await facts('PaymentReceived')).toHaveLength(1);
  });

  test('in FiDAViSta pays by the number in the text as well', async () => {
    const { number } = await numberOf('A2');
    const from = { name: latvian.name, iban: 'LV97HABA0551000000018' };
    const file = bankFile([{ amount: '60.50', text: `Rēķins ${number}`, id: 'B-3', from }], 'fidavista');
    expect((await take(file)).outcome).toMatchObject({ matched: 1 });
    expect(await openCents('A2')).toBe(0n);
  });

  test('that takes a payment back opens its invoice again', async () => {
    const { number } = await numberOf('A2');
    const back = { amount: '60.50', id: 'B-3', text: `Rēķins ${number}`, reversal: true, direction: 'debit' } as const;
    expect((await take(bankFile([{ ...back, on: '2026-03-09' }]))).outcome).toMatchObject({ reversed: 1 });
    expect(await facts('PaymentReversed')).toHaveLength(1);
    expect(await openCents('A2')).toBe(6050n);
  });

  test('leaves to a person what names nothing, with what it tried', async () => {
    await take(bankFile([{ amount: '7.77', text: 'no idea', id: 'B-4' }]));
    const open = await world.parts.store.asOperator((tx) => listBankPayments(tx, { state: 'open', limit: 10 }));
    expect(open.find(({ cents }) => cents === 777)).toMatchObject({ why: ['PAYER-UNKNOWN'], state: 'open' });
  });

  test('asks a person about a reversal of nothing', async () => {
    const file = bankFile([{ amount: '1.00', id: 'B-99', reversal: true, direction: 'debit' }]);
    expect((await take(file)).outcome).toMatchObject({ questions: 1 });
    const questions = await world.parts.store.asOperator((tx) => listBankQuestions(tx, { open: true, limit: 10 }));
    expect(questions).toMatchObject([{ why: 'REVERSAL-OF-UNKNOWN' }]);
  });

  test('with an error is refused whole', async () => {
    const broken = new TextEncoder().encode('<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"/>');
    await expect(take(broken)).rejects.toThrow('BANK_FILE_UNREADABLE');
    await expect(take(new TextEncoder().encode('%PDF'))).rejects.toThrow('BANK_FILE_UNREADABLE');
  });

  test.each(failpointNames('bank-part'))('is placed once where it dies at %s', async (failpoint) => {
    const before = (await facts('PaymentReceived')).length;
    const { reference } = await numberOf('A3');
    const id = `K-${failpoint}`;
    let left = 1;
    const dying = await world.opened.openAnother({
      failpoints: {
        reach(name) {
          if (name === failpoint && left-- > 0) throw new Error('died');
        },
      },
    });
    await world.parts.store.asOperator((tx) =>
      importBankFile(tx, world.parts, {
        content: bankFile([{ amount: '1.00', rf: reference, id }]),
        fileName: null,
        by: 'Anna',
      }),
    );
    await expect(placePayments({ ...world.parts, store: dying })).rejects.toThrow('died');
    await Promise.all([placePayments(world.parts), placePayments({ ...world.parts, store: dying })]);
    expect(await facts('PaymentReceived')).toHaveLength(before + 1);
    const placed = await world.parts.store.asOperator((tx) => listBankPayments(tx, { state: 'placed', limit: 50 }));
    const mine = placed.filter(({ names }) => names.some((name) => name.includes(id))).map((one) => one.id);
    const parts = await world.parts.store.asOperator((tx) => bankPartsOf(tx, mine));
    expect(parts).toMatchObject([{ paid: 'done', claim: 'A3' }]);
  });

  test('paid twice in one file, once too much, leaves the client credit', async () => {
    const { reference } = await numberOf('A2');
    await take(
      bankFile([
        { amount: '60.50', rf: reference, id: 'B-5' },
        { amount: '60.50', rf: reference, id: 'B-6' },
      ]),
    );
    const received = await facts('PaymentReceived');
    expect(received.flatMap((fact) => (fact['parts'] as { to: string }[]).map(({ to }) => to))).toContain('principal');
    expect(await openCents('A2')).toBeLessThanOrEqual(0n);
  });
});
