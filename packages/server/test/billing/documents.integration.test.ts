import { createValidator, read } from '@saikne/documents';
import { ledgerBalances, type LedgerEntry } from '@saikne/billing';
import { ledgerOf } from '@saikne/contract';
import type { Id } from '@saikne/kernel';
import {
  failpointNames,
  findDocument,
  findLivingLinks,
  readBillingDocumentContent,
  readContractFacts,
  recordVatAnswer,
  ruleOnBillingDocument,
  type BillingDocument,
} from '@saikne/store';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeDocument } from '../../src/billing/write-document.js';
import { fromRecordedFact } from '../../src/contracts/recorded.js';
import { newId } from '../../src/time/ids.js';
import { estonian, openWorld, type World } from './world.js';

let world: World;
let contract: Id<'contract'>;
let client: Id<'partner'>;
beforeAll(async () => {
  world = await openWorld();
  client = await world.client();
  contract = await world.contract(client);
  await world.act(contract, { do: 'receiveActivationFee' });
  await world.act(contract, { do: 'activate' });
});
afterAll(() => world.close());

const contentOf = async ({ factId }: BillingDocument) => {
  const written = await world.parts.store.asOperator((tx) => readBillingDocumentContent(tx, factId));
  if (written === undefined) throw new Error('the document is written');
  return new Uint8Array(written.content);
};

const first = async (id: Id<'contract'>) => {
  const [document] = await world.documents(id);
  if (document === undefined) throw new Error('there is a document');
  return document;
};

describe('an invoice of a contract', () => {
  test('is numbered with its fact, written as a valid Peppol invoice and handed to the exchange', async () => {
    await world.at('2026-02-01T08:00:00.000Z');
    expect(await first(contract)).toMatchObject({ number: 'INV-2026-000001', claim: '2026-01', state: 'numbered' });
    await world.effects();
    const document = await first(contract);
    expect(document).toMatchObject({ state: 'sent', profile: 'peppol-bis-3', vatCategory: 'S', netCents: 2613 });
    const bytes = await contentOf(document);
    expect(createValidator().validate(bytes, { profile: 'peppol-bis-3' })).toMatchObject({ valid: true });
    expect(read(bytes).draft).toMatchObject({
      number: 'INV-2026-000001',
      issueDate: '2026-02-01',
      dueDate: '2026-02-08',
      contractReference: expect.stringContaining('2026') as unknown,
      totals: { totalWithoutVat: '26.13', vatTotal: '5.49', amountDue: '31.62' },
      invoicingPeriod: { startDate: '2026-01-01', endDate: '2026-01-31' },
      lines: [{ item: { name: 'Mēneša maksa, 2026-01' } }],
      paymentInstructions: [{ remittanceInformation: document.reference }],
    });
    const sent = await world.parts.store.asOperator((tx) =>
      findDocument(tx, document.documentId ?? newId('' as never)),
    );
    expect(sent).toMatchObject({ senderId: world.sellerId, state: 'received', channel: 'billing' });
    const links = await world.parts.store.asOperator((tx) =>
      findLivingLinks(tx, [{ oneId: world.sellerId, otherId: client }]),
    );
    expect(links).toMatchObject([{ state: 'accepted' }]);
  });

  test('is neither written nor sent a second time', async () => {
    const before = await first(contract);
    await world.parts.store.asOperator((tx) => writeDocument(tx, world.parts, before.factId, world.clock.now()));
    await world.effects();
    expect(await first(contract)).toEqual(before);
  });

  test('that is credited has a credit note in a series of its own, naming it', async () => {
    await world.act(contract, { do: 'object', invoice: '2026-01', amount: '10.00' });
    await world.act(contract, { do: 'answerObjection', invoice: '2026-01', founded: true });
    await world.effects();
    const note = (await world.documents(contract)).find(({ kind }) => kind === 'credit-note');
    if (note === undefined) throw new Error('there is a credit note');
    expect(note).toMatchObject({ kind: 'credit-note', number: 'CN-2026-000001', state: 'sent', claim: '2026-01' });
    expect(note.netCents + note.vatCents).toBe(1000);
    const { draft } = read(await contentOf(note));
    expect(draft).toMatchObject({ typeCode: '381', precedingInvoices: [{ number: 'INV-2026-000001' }] });
    expect(createValidator().validate(await contentOf(note))).toMatchObject({ valid: true, profile: 'peppol-bis-3' });
  });

  test('says what the client’s credit has paid of it', async () => {
    await world.act(contract, { do: 'pay', amount: '41.62' });
    await world.at('2026-03-01T08:00:00.000Z');
    await world.effects();
    const { draft } = read(await contentOf(await first(contract)));
    expect(draft?.totals).toMatchObject({ totalWithVat: '36.30', paidAmount: '20.00', amountDue: '16.30' });
  });

  test('comes to the sums of the ledger, VAT to the cent', async () => {
    const documents = await world.documents(contract);
    const recorded = await world.parts.store.asOperator((tx) => readContractFacts(tx, { contractId: contract }));
    const ledger: readonly LedgerEntry[] = ledgerOf(recorded.map(fromRecordedFact));
    const vat = documents.reduce((sum, one) => sum + (one.kind === 'invoice' ? one.vatCents : -one.vatCents), 0);
    expect(ledgerBalances(ledger).get('vatPayable')).toBe(BigInt(-vat));
  });
});

describe('a fee taken from the client’s credit', () => {
  test('has an invoice too, paid already, and its VAT is in the ledger', async () => {
    const id = await world.contract(await world.client(), { signedOn: '2026-03-01', inForceOn: '2026-03-01' });
    await world.act(id, { do: 'issueInvoice', invoice: 'R1', net: '100.00' });
    await world.at('2026-04-10T08:00:00.000Z');
    await world.act(id, { do: 'tellReasons', right: 'suspend' });
    await world.at('2026-04-11T08:00:00.000Z');
    await world.act(id, { do: 'suspend' });
    await world.act(id, { do: 'pay', amount: '400.00' });
    await world.act(id, { do: 'resume' });
    await world.effects();
    const fee = (await world.documents(id)).find(({ claim }) => claim.startsWith('restoration'));
    if (fee === undefined) throw new Error('the fee has an invoice');
    expect(fee).toMatchObject({ state: 'sent', netCents: 9900, vatCents: 2079 });
    const bytes = await contentOf(fee);
    expect(createValidator().validate(bytes)).toMatchObject({ valid: true, profile: 'peppol-bis-3' });
    expect(read(bytes).draft?.totals).toMatchObject({
      totalWithVat: '119.79',
      paidAmount: '119.79',
      amountDue: '0.00',
    });
  });
});

describe('sending', () => {
  test.each(failpointNames('contract-effect'))(
    'a document is handed over once where it dies at %s',
    async (failpoint) => {
      const id = await world.contract(await world.client());
      await world.act(id, { do: 'issueInvoice', invoice: 'K1', net: '10.00' });
      const { factId } = await first(id);
      // The first effect writes, the second sends; it dies in the second, when the exchange has the document already.
      let reached = 0;
      const dying = await world.opened.openAnother({
        failpoints: {
          reach(name) {
            if (name === failpoint && ++reached === 2) throw new Error('died');
          },
        },
      });
      await world.effects({ ...world.parts, store: dying }).catch(() => undefined);
      expect(reached).toBeGreaterThanOrEqual(2);
      await world.at('2026-12-01T08:00:00.000Z');
      await world.effects();
      expect((await first(id)).state).toBe('sent');
      const { rows } = await world.opened.database.asOwner((owner) =>
        owner.query('select 1 from saikne.idempotency where key = $1', [`billing-${factId}`]),
      );
      expect(rows).toHaveLength(1);
      const { number } = await first(id);
      const documents = await world.opened.database.asOwner((owner) =>
        owner.query('select id from saikne.document where file_name = $1', [`${number}.xml`]),
      );
      expect(documents.rows).toHaveLength(1);
    },
  );
});

describe('a document that is not certain', () => {
  test('waits for the client’s details and is written once they are there', async () => {
    const unknown = await world.client(null);
    const id = await world.contract(unknown);
    await world.act(id, { do: 'issueInvoice', invoice: 'A1', net: '100.00' });
    await world.effects();
    expect(await first(id)).toMatchObject({ state: 'held', hold: { code: 'CLIENT_DETAILS_MISSING' } });
  });

  test('reverses VAT only with an answer of VIES, and names it', async () => {
    const abroad = await world.client(estonian);
    const id = await world.contract(abroad, { vatRate: '0' });
    await world.act(id, { do: 'issueInvoice', invoice: 'E1', net: '100.00' });
    await world.effects();
    const document = await first(id);
    expect(document).toMatchObject({ state: 'held', hold: { code: 'VAT_ANSWER_MISSING' } });
    const answer = await world.parts.vatNumbers('LV40003521600').check('EE100931558');
    if (answer.kind !== 'valid') throw new Error('the stand-in knows this number');
    const answerId = newId<'vat-answer'>(world.clock.now());
    await world.parts.store.asOperator(async (tx) => {
      await recordVatAnswer(tx, {
        id: answerId,
        partnerId: abroad,
        vatNumber: answer.vatNumber,
        kind: 'valid',
        name: answer.name ?? null,
        address: null,
        consultationNumber: answer.consultationNumber ?? null,
        reason: null,
        answeredAt: answer.at,
      });
      await writeDocument(tx, world.parts, document.factId, world.clock.now());
    });
    expect(await first(id)).toMatchObject({ state: 'issued', vatCategory: 'AE', vatAnswerId: answerId });
    const { draft } = read(await contentOf(await first(id)));
    expect(draft).toMatchObject({
      vatBreakdown: [{ category: 'AE', taxAmount: '0.00', exemptionReasonCode: 'VATEX-EU-AE' }],
      lines: [{ item: { name: 'Lepingujärgsed teenused' } }],
    });
  });

  test('takes a person’s word, as far as it fits what was charged', async () => {
    const abroad = await world.client({ ...estonian, vatNumber: undefined });
    const id = await world.contract(abroad, { vatRate: '0' });
    await world.act(id, { do: 'issueInvoice', invoice: 'E2', net: '10.00' });
    await world.effects();
    const { factId } = await first(id);
    const rule = (category: string) =>
      world.parts.store.asOperator(async (tx) => {
        await ruleOnBillingDocument(tx, factId, { category, reason: 'said so', by: 'Anna' });
        await writeDocument(tx, world.parts, factId, world.clock.now());
      });
    await rule('S');
    expect(await first(id)).toMatchObject({ state: 'held', hold: { code: 'VAT_RULING_DIFFERS' } });
    await rule('E');
    expect(await first(id)).toMatchObject({ state: 'issued', vatCategory: 'E' });
  });

  test('that would be invalid is held with the rules it breaks', async () => {
    const broken = await world.client({ electronicAddress: { scheme: '9999', value: 'nowhere' } });
    const id = await world.contract(broken);
    await world.act(id, { do: 'issueInvoice', invoice: 'B1', net: '10.00' });
    await world.effects();
    const document = await first(id);
    expect(document).toMatchObject({ state: 'held', hold: { code: 'DOCUMENT_INVALID' } });
    expect(JSON.stringify(document.hold)).toMatch(/BR-|PEPPOL/);
  });
});
