import {
  DatabaseUnavailable,
  MigrationRefused,
  listAccounts,
  migrate,
  openDatabase,
  openStore,
  type OperatorTransaction,
  type Store,
} from '@saikne/store';
import { openAccounts } from '../../accounts/open-accounts.js';
import { makeAccount } from '../../api/handlers/people.js';
import { Refused } from '../../api/problems.js';
import { textOf } from '../../api/texts.js';
import { homeDirectory, readRunning } from '../../home/home.js';
import { openInstallation, SecretMismatch } from '../../running/installation.js';
import { systemClock } from '../../time/clock.js';
import { CannotRun, type ExitCode } from '../exit.js';
import { languageOption } from '../language-option.js';
import { printJson, printLine } from '../output.js';
import { publicUrlOption, secretOption } from '../installation-options.js';

interface Options {
  readonly name: string;
  readonly email: string;
  readonly language: string;
  readonly another?: boolean;
  readonly publicUrl?: string;
  readonly database?: string;
  readonly data?: string;
  readonly json?: boolean;
}

/** Makes the first administrator. There are no default credentials: the person chooses a password by the link. */
export async function setup(given: object): Promise<ExitCode> {
  const options = given as Options; // The options declared for this command.
  const home = homeDirectory(options.data);
  const databaseUrl = options.database ?? process.env['DATABASE_URL'] ?? '';
  const database = await orSay(() => openDatabase(databaseUrl === '' ? { dataDir: home } : { url: databaseUrl }));
  try {
    await orSay(() => migrate(database));
    const store = await openStore({ database, poolSize: 1 });
    try {
      return await invite(options, home, store);
    } finally {
      await store.close();
    }
  } finally {
    await database.close();
  }
}

async function invite(options: Options, home: string, store: Store): Promise<ExitCode> {
  const { name, email, another = false, json = false } = options;
  const language = languageOption(options.language);
  const { secrets } = await orSay(() =>
    openInstallation(store, { home, ...secretOption(process.env['SAIKNE_SECRET']) }),
  );
  const asked = publicUrlOption(options.publicUrl ?? process.env['SAIKNE_PUBLIC_URL']).publicUrl;
  const url = asked ?? (await readRunning(home))?.url ?? 'http://127.0.0.1:7420';
  const accounts = openAccounts({ secrets, demo: false, home, publicUrl: () => url });
  try {
    const made = await store.asOperator(async (tx) => {
      if (!another && (await isAdministered(tx))) return undefined;
      const by = { id: null, roles: ['administrator'] } as const;
      const person = { partnerId: null, name, email, language, roles: ['administrator'], by, demo: false } as const;
      return makeAccount(tx, { clock: systemClock, accounts }, person);
    }, 'setup');
    if (made === undefined) throw new CannotRun('there is an administrator already; --another makes one more');
    const { link, expiresAt } = made.letter;
    if (json) printJson({ account: made.account.id, link, expiresAt });
    else
      printLine(`${name} becomes the administrator by this link, which works once and until ${expiresAt}:\n  ${link}`);
    return 0;
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { code, values } = error.refusal;
    throw new CannotRun(textOf('en', code, values));
  } finally {
    await accounts.passwords.close();
  }
}

/** Whether somebody administers this installation; the demo's people do not count. */
export function hasAdministrator(store: Store): Promise<boolean> {
  return store.asOperator(isAdministered);
}

async function isAdministered(tx: OperatorTransaction): Promise<boolean> {
  const staff = await listAccounts(tx, null);
  return staff.some(({ status, roles, demo }) => status === 'active' && !demo && roles.includes('administrator'));
}

/** What prevents it is said in one line. */
async function orSay<T>(run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const known =
      error instanceof DatabaseUnavailable || error instanceof MigrationRefused || error instanceof SecretMismatch;
    throw known ? new CannotRun(error.message) : error;
  }
}
