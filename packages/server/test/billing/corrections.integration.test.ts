import { createValidator, read } from '@saikne/documents';
import type { Id } from '@saikne/kernel';
import { readBillingDocumentContent, readContractFacts } from '@saikne/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { importBankFile } from '../../src/billing/bank-import.js';
import { placePayments } from '../../src/billing/place-payments.js';
import { actOnContract } from '../../src/contracts/act.js';
import { bankFile } from './bank-files.js';
import { openWorld, operator, type World } from './world.js';

let world: World;
let contract: Id<'contract'>;
beforeAll(async () => {
  world = await openWorld('2026-03-01T08:00:00.000Z');
  const client = await world.client();
  contract = await world.contract(client, {
    signedOn: '2026-03-01',
    inForceOn: '2026-03-01',
    policy: { correctionLimit: '100.00' },
  });
  for (const [invoice, net] of [
    ['A1', '500.00'],
    ['A2', '50.00'],
    ['A3', '400.00'],
  ])
    await world.act(contract, { do: 'issueInvoice', invoice, net });
});
afterAll(() => world.close());

const as = (actor: string, request: object) =>
  actOnContract(world.parts, { contractId: contract, request, by: { ...operator, actor } });
const facts = async (...names: readonly string[]) => {
  const recorded = await world.parts.store.asOperator((tx) => readContractFacts(tx, { contractId: contract, names }));
  return recorded.map(({ body }) => body);
};

describe('a correction by staff', () => {
  test('within the limit happens at once, with its reason and who made it', async () => {
    await as('Anna', { do: 'voidInvoice', invoice: 'A2', reason: 'written twice' });
    expect(await facts('InvoiceVoided')).toEqual([
      expect.objectContaining({ invoice: 'A2', reason: 'written twice', who: 'Anna' }),
    ]);
  });

  test('over the limit is only proposed, and not approved by who proposed it, whatever name is given', async () => {
    await as('Anna', { do: 'voidInvoice', invoice: 'A1', reason: 'wrong client', who: 'Bob' });
    expect(await facts('CorrectionProposed')).toMatchObject([{ who: 'Anna', amount: '605.00' }]);
    const own = as('Anna', { do: 'approveCorrection', correction: 'C1', who: 'Bob' });
    await expect(own).rejects.toMatchObject({ refusal: { code: 'SAME_PERSON' } });
    expect(await facts('CreditNoteIssued')).toHaveLength(1);
  });

  test('approved by a second person comes to a credit note that goes out', async () => {
    await as('Bob', { do: 'approveCorrection', correction: 'C1' });
    expect(await facts('CorrectionApproved')).toMatchObject([{ who: 'Bob' }]);
    await world.effects();
    const notes = (await world.documents(contract)).filter(({ kind }) => kind === 'credit-note');
    expect(notes.map(({ claim, state }) => [claim, state]).sort()).toEqual([
      ['A1', 'sent'],
      ['A2', 'sent'],
    ]);
    for (const { factId } of notes) {
      const written = await world.parts.store.asOperator((tx) => readBillingDocumentContent(tx, factId));
      const bytes = new Uint8Array(written?.content ?? []);
      expect(createValidator().validate(bytes)).toMatchObject({ valid: true, profile: 'peppol-bis-3' });
      expect(read(bytes).draft?.precedingInvoices?.[0]?.number).toMatch(/^INV-2026-/);
    }
  });

  test('is not what a bank takes back: that happens at once, however much it is', async () => {
    const number = (await world.documents(contract)).find(
      ({ claim, kind }) => claim === 'A3' && kind === 'invoice',
    )?.number;
    const take = async (content: Uint8Array) => {
      await world.parts.store.asOperator((tx) =>
        importBankFile(tx, world.parts, { content, fileName: null, by: 'Anna' }),
      );
      await placePayments(world.parts);
    };
    await take(bankFile([{ amount: '484.00', text: number ?? '', id: 'R-1', on: '2026-03-01' }]));
    await take(bankFile([{ amount: '484.00', id: 'R-1', on: '2026-03-02', reversal: true, direction: 'debit' }]));
    expect(await facts('PaymentReversed')).toMatchObject([{ amount: '484.00' }]);
    expect(await facts('CorrectionProposed')).toHaveLength(1);
  });
});
