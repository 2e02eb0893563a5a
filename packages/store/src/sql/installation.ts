import type { OperatorTransaction } from '../database/transaction.js';

const keep = {
  name: 'keep-secret-fingerprint',
  text: `
    insert into saikne.installation (secret_fingerprint) values (decode($1, 'hex')) on conflict (one) do nothing`,
};
const read = {
  name: 'read-secret-fingerprint',
  text: `select encode(secret_fingerprint, 'hex') as fingerprint from saikne.installation`,
};

/** The fingerprint of the secret this installation was begun with; the first one to ask decides which it is. */
export async function secretFingerprint(tx: OperatorTransaction, offered: string): Promise<string> {
  await tx.run(keep, [offered]);
  return (await tx.run<{ readonly fingerprint: string }>(read, []))[0]?.fingerprint ?? offered;
}
