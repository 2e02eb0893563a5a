import type { OperatorTransaction } from '@saikne/store';

/** What must be true of every document that was acknowledged; each count of exceptions must be 0. */
export interface Verification {
  readonly documents: number;
  readonly delivered: number;
  readonly payloads: number;
  readonly facts: number;
  readonly exceptions: Readonly<Record<string, number>>;
}

const exceptions: Readonly<Record<string, string>> = {
  'not delivered': `select count(*) as n from saikne.document where state <> 'delivered'`,
  'still in the queue': 'select count(*) as n from saikne.document_queue',
  'not in exactly one mailbox': `
    select count(*) as n from saikne.document d
    where (select count(*) from saikne.mailbox m where m.document_id = d.id) <> 1`,
  'facts missing or doubled': `
    select count(*) as n from saikne.document d
    join (select subject_id, count(*) as facts, max(version) as last from saikne.journal group by subject_id) j
      on j.subject_id = d.id
    where facts <> 8 or last <> 8 or d.version <> 8`,
  'without facts': `
    select count(*) as n from saikne.document d
    where not exists (select 1 from saikne.journal j where j.subject_id = d.id)`,
  'content missing, doubled or altered': `
    select count(*) as n from saikne.document d
    where (select count(*) from saikne.payload p where p.document_id = d.id and sha256(p.content) = p.sha256) <> 2`,
  'without its number': `
    select count(*) as n from saikne.document d
    where not exists (select 1 from saikne.document_number n where n.document_id = d.id)`,
  'number taken twice': `
    select count(*) - count(distinct (sender_id, number)) as n from saikne.document`,
};

export async function verify(tx: OperatorTransaction): Promise<Verification> {
  const found: Record<string, number> = {};
  for (const [name, text] of Object.entries(exceptions)) found[name] = await count(tx, text);
  return {
    documents: await count(tx, 'select count(*) as n from saikne.document'),
    delivered: await count(tx, 'select count(*) as n from saikne.mailbox'),
    payloads: await count(tx, 'select count(*) as n from saikne.payload'),
    facts: await count(tx, 'select count(*) as n from saikne.journal'),
    exceptions: found,
  };
}

async function count(tx: OperatorTransaction, text: string): Promise<number> {
  const rows = await tx.run<{ readonly n: number }>({ text }, []);
  return rows[0]?.n ?? -1;
}
