import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Id } from '@saikne/kernel';
import {
  addPartnerIdentifier,
  appendFacts,
  commitDecisions,
  findDocument,
  findPartnerNames,
  findPartners,
  insertApiKey,
  insertTradingLink,
  listApiKeys,
  listDocuments,
  listMailbox,
  listTradingLinks,
  readFacts,
  readPayload,
  recordFetch,
  type Store,
  type Transaction,
} from '@saikne/store';
import { openTestStore, type TestStore } from '@saikne/store/testing';
import { claim, decision, deliverAll, expiresOn, fact, newId, now, somePartners, submission } from './samples.js';

let test_: TestStore;
let store: Store;
let sender: Id<'partner'>;
let receiver: Id<'partner'>;
let stranger: Id<'partner'>;

beforeAll(async () => {
  test_ = await openTestStore();
  store = test_.store;
  const [one, two, three] = await somePartners(store, 'Sender SIA', 'Receiver AS', 'Stranger UAB');
  if (one === undefined || two === undefined || three === undefined) throw new Error('three partners were asked for');
  [sender, receiver, stranger] = [one.id, two.id, three.id];
});
afterAll(() => test_.close());

describe('the database itself', () => {
  test('has row-level security on every table of the store, partitions included', async () => {
    await store.submit(submission(sender));
    const open = await test_.database.asOwner(async (client) => {
      const { rows } = await client.query<{ relname: string }>(
        `select relname from pg_class where relnamespace = 'saikne'::regnamespace and relkind in ('r', 'p')
         and not relrowsecurity`,
      );
      return rows.map(({ relname }) => relname);
    });
    expect(open).toEqual([]);
  });

  test('gives its roles no way around it: no owner, no superuser, no bypass', async () => {
    const roles = await test_.database.asOwner(async (client) => {
      const { rows } = await client.query<Record<string, unknown>>(
        `select rolname, rolsuper, rolbypassrls, rolcanlogin,
           (select count(*)::integer from pg_class where relowner = pg_roles.oid) as owned
         from pg_roles where rolname like 'saikne\\_%' order by rolname`,
      );
      return rows;
    });
    const powerless = { rolsuper: false, rolbypassrls: false, rolcanlogin: false, owned: 0 };
    expect(roles).toEqual([
      { rolname: 'saikne_operator', ...powerless },
      { rolname: 'saikne_tenant', ...powerless },
    ]);
  });

  test('runs every connection of the store in one of those roles', async () => {
    const user = (tx: Transaction) => tx.run({ text: 'select current_user as name' }, []);
    expect(await store.asTenant([sender], user)).toEqual([{ name: 'saikne_tenant' }]);
    expect(await store.asOperator(user)).toEqual([{ name: 'saikne_operator' }]);
  });

  test('shows a tenant nothing when no scope was set', async () => {
    await store.submit(submission(sender));
    const seen = await store.asTenant([], (tx) => listDocuments(tx, { limit: 100 }));
    expect(seen).toEqual([]);
  });

  test('takes no ids for a scope that are none', async () => {
    // What a programmer's mistake might let in.
    const forged = "x}'; reset role; --" as Id<'partner'>;
    await expect(store.asTenant([forged], () => Promise.resolve())).rejects.toThrow('not the id of a partner');
  });

  test('forgets the scope with the transaction', async () => {
    const pool = await test_.openAnother({ poolSize: 1 });
    await pool.asTenant([sender], (tx) => listDocuments(tx, { limit: 1 }));
    const scope = await pool.asTenant([], (tx) => tx.run({ text: 'select saikne.tenants() as ids' }, []));
    expect(scope).toEqual([{ ids: [] }]);
  });
});

describe('a document', () => {
  test('is seen by its sender and nobody else until it is delivered', async () => {
    const handedIn = submission(sender);
    await store.submit(handedIn);
    const visible = (id: Id<'partner'>) => store.asTenant([id], (tx) => findDocument(tx, handedIn.id));
    expect(await visible(sender)).toMatchObject({ id: handedIn.id, state: 'received' });
    expect(await visible(receiver)).toBeUndefined();
    expect(await visible(stranger)).toBeUndefined();
  });

  test('shows its content, facts and entry to both parties once delivered, and to no third', async () => {
    const handedIn = submission(sender);
    await store.submit(handedIn);
    const worker = await store.openWorker();
    await deliverAll(store, worker, receiver);
    await worker.close();
    const seenBy = (id: Id<'partner'>) =>
      store.asTenant([id], async (tx) => ({
        document: (await findDocument(tx, handedIn.id))?.state,
        content: (await readPayload(tx, { documentId: handedIn.id, kind: 'original', expiresOn }))?.sha256,
        facts: (await readFacts(tx, handedIn.id)).length,
        entries: (await listMailbox(tx, { receiverId: receiver, limit: 100 })).length > 0,
      }));
    const everything = { document: 'delivered', content: handedIn.sha256, facts: 2 };
    expect(await seenBy(sender)).toEqual({ ...everything, entries: false });
    expect(await seenBy(receiver)).toEqual({ ...everything, entries: true });
    expect(await seenBy(stranger)).toEqual({ document: undefined, content: undefined, facts: 0, entries: false });
  });

  test('addressed to a receiver but refused is never shown to it', async () => {
    const handedIn = submission(sender);
    await store.submit(handedIn);
    const worker = await store.openWorker();
    const { documents } = await claim(store, worker);
    const refusal = { code: 'NOT_VALID', clause: fact('x').clause, values: {}, instead: [] };
    await store.asOperator((tx) =>
      commitDecisions(
        tx,
        worker,
        documents.map((one) => decision(one, receiver, { state: 'refused', refusal, freed: null })),
      ),
    );
    await worker.close();
    expect(await store.asTenant([receiver], (tx) => findDocument(tx, handedIn.id))).toBeUndefined();
  });

  test('cannot be handed in under another name', async () => {
    const forged = submission(stranger);
    const insert = store.asTenant([sender], (tx) =>
      tx.run(
        {
          text: `insert into saikne.document (id, sender_id, state, version, channel, sha256, bytes, received_at,
                   sender_reads_until, expires_on)
                 values ($1, $2, 'received', 0, 'http', sha256('x'), 1, $3, $4, $4)`,
        },
        [forged.id, stranger, now, expiresOn],
      ),
    );
    await expect(insert).rejects.toThrow('row-level security');
  });

  test('cannot be changed, marked or given facts by a third', async () => {
    const handedIn = submission(sender);
    await store.submit(handedIn);
    const worker = await store.openWorker();
    await deliverAll(store, worker, receiver);
    await worker.close();
    const receipt = { receiverId: receiver, documentIds: [handedIn.id], at: now, fact: () => fact('DocumentFetched') };
    expect(await store.asTenant([stranger], (tx) => recordFetch(tx, receipt))).toEqual([]);
    const facts = [fact('DocumentFetched')];
    const append = store.asTenant([stranger], (tx) =>
      appendFacts(tx, [{ subjectId: handedIn.id, ownerId: stranger, version: 2, facts }]),
    );
    await expect(append).rejects.toThrow('row-level security');
    const unchanged = await store.asOperator((tx) => findDocument(tx, handedIn.id));
    expect(unchanged).toMatchObject({ state: 'delivered', version: 2, fetchedAt: null });
  });

  test('cannot be taken back or redirected by its sender', async () => {
    const handedIn = submission(sender);
    await store.submit(handedIn);
    const redirect = store.asTenant([sender], (tx) =>
      tx.run({ text: 'update saikne.document set receiver_id = $2 where id = $1' }, [handedIn.id, stranger]),
    );
    await expect(redirect).rejects.toThrow('permission denied');
    const refuse = await store.asTenant([sender], (tx) =>
      tx.run({ text: `update saikne.document set state = 'acknowledged' where id = $1 returning id` }, [handedIn.id]),
    );
    expect(refuse).toEqual([]);
  });

  test.each(['journal', 'document', 'payload', 'mailbox', 'document_number', 'idempotency'])(
    'leaves no way for a tenant to delete from %s',
    async (table) => {
      const remove = store.asTenant([sender], (tx) => tx.run({ text: `delete from saikne.${table}` }, []));
      await expect(remove).rejects.toThrow('permission denied');
    },
  );

  test('has a journal that not even the operator may rewrite', async () => {
    for (const text of ['delete from saikne.journal', `update saikne.journal set fact_type = 'x'`]) {
      await expect(store.asOperator((tx) => tx.run({ text }, []))).rejects.toThrow('permission denied');
    }
  });
});

describe('a partner', () => {
  test('learns the name and numbers of those it has a link with, not their settings or keys', async () => {
    await store.asOperator(async (tx) => {
      await insertTradingLink(tx, {
        id: newId<'link'>(),
        requesterId: sender,
        otherId: receiver,
        state: 'requested',
        requestedAt: now,
        answeredAt: null,
        endedAt: null,
        version: 1,
      });
      await addPartnerIdentifier(tx, receiver, { scheme: 'gln', value: '4750000000005' });
      const key = { id: newId<'api-key'>(), prefix: 'sk_1', label: 'ERP', scopes: ['documents:send'], createdAt: now };
      await insertApiKey(tx, { ...key, partnerId: receiver, sha256: 'ab'.repeat(32) });
    });
    await store.asTenant([sender], async (tx) => {
      expect([...(await findPartnerNames(tx, [sender, receiver, stranger])).keys()]).toEqual([sender, receiver]);
      expect([...(await findPartners(tx, [sender, receiver])).keys()]).toEqual([sender]);
      expect(await listApiKeys(tx, receiver)).toEqual([]);
    });
    expect(await store.asTenant([stranger], (tx) => listTradingLinks(tx))).toEqual([]);
  });

  test('cannot read the hashes of keys, not even of its own', async () => {
    const read = store.asTenant([receiver], (tx) => tx.run({ text: 'select key_sha256 from saikne.api_key' }, []));
    await expect(read).rejects.toThrow('permission denied');
    expect(await store.asTenant([receiver], (tx) => listApiKeys(tx, receiver))).toHaveLength(1);
  });
});
