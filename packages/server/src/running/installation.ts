import { secretFingerprint, type Store } from '@saikne/store';
import { newToken, openSecrets, type Secrets } from '../accounts/secrets.js';
import { changeKeys, readKeys, writeKeys } from '../home/home.js';

/** This process has another secret than the installation was begun with. The message says what to do. */
export class SecretMismatch extends Error {
  override readonly name = 'SecretMismatch';
}

/** The operator's key and the installation's secret; made and kept in `home` where there are none. */
export async function openInstallation(
  store: Store,
  { home, secret: given }: { readonly home: string; readonly secret?: string },
): Promise<{ readonly operatorKey: string; readonly secrets: Secrets }> {
  const kept = await readKeys(home);
  const operatorKey = kept?.operator ?? newToken('op_');
  if (kept === undefined) await writeKeys(home, { operator: operatorKey, partners: [] });
  const secret = given ?? kept?.secret ?? newToken();
  if (given === undefined && kept?.secret === undefined) await changeKeys(home, { secret });
  const secrets = openSecrets(secret);
  const begunWith = await store.asOperator((tx) => secretFingerprint(tx, secrets.fingerprint), 'installation');
  if (begunWith !== secrets.fingerprint) {
    throw new SecretMismatch(
      'This database was begun with another secret. Start with the data directory that has its keys.json, ' +
        'or give the same SAIKNE_SECRET to every process of the installation.',
    );
  }
  return { operatorKey, secrets };
}
