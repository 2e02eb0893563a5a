import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseUnavailable } from '../database/database-unavailable.js';
import type { Binaries } from './binaries.js';
import type { Layout } from './layout.js';
import { isAlive } from './process.js';
import { launch, ownerOnDisk, type RunAs } from './run-as.js';

/** The superuser of the embedded server. */
export const superuser = 'saikne';

/** The major version of the binaries; a cluster of another one cannot be opened. */
const majorVersion = '18';

/**
 * Makes the cluster where there is none yet. It is made beside its place and moved there in one rename: of two
 * processes that start at once one moves, the other uses what it finds; a crash leaves nothing half made.
 */
export async function ensureCluster(layout: Layout, binaries: Binaries, as: RunAs): Promise<void> {
  removeAbandonedDrafts(layout);
  if (!existsSync(layout.data)) await makeCluster(layout, binaries, as);
  const version = readFileSync(join(layout.data, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) {
    throw new DatabaseUnavailable(
      `${layout.data} was made by PostgreSQL ${version}; this Saikne brings ${majorVersion}. Start the Saikne that made ` +
        'it, dump its content and load it into a new data directory, or set DATABASE_URL.',
    );
  }
}

async function makeCluster(layout: Layout, binaries: Binaries, as: RunAs): Promise<void> {
  const draft = `${layout.cluster}.new-${String(process.pid)}-${randomBytes(4).toString('hex')}`;
  const data = join(draft, 'data');
  const passwordFile = join(draft, 'password');
  mkdirSync(data, { recursive: true });
  chmodSync(draft, 0o711);
  chmodSync(data, 0o700);
  writeFileSync(passwordFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 });
  giveTo(as, [data, passwordFile]);
  try {
    await initdb(binaries, as, data, passwordFile);
    renameSync(draft, layout.cluster);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(layout.data)) throw error;
  }
}

async function initdb(binaries: Binaries, as: RunAs, data: string, passwordFile: string): Promise<void> {
  const args = [
    `--pgdata=${data}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--no-instructions',
  ];
  const { command, args: launched, ids } = launch(as, binaries.initdb, args);
  const child = spawn(command, launched, {
    ...ids,
    cwd: '/',
    env: environment(binaries),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code !== 0) {
    throw new DatabaseUnavailable(
      `A new database could not be made in ${data}: ${complaint.trim() || `initdb ended with ${String(code)}`}. ` +
        'Check that the disk has room and that the folder may be written, or set DATABASE_URL.',
    );
  }
}

/** The environment PostgreSQL's programs run in: English messages, no setting of another PostgreSQL. */
export function environment(binaries: Binaries): NodeJS.ProcessEnv {
  const { PATH = '/usr/bin:/bin', TMPDIR } = process.env;
  return {
    PATH,
    LC_ALL: 'C',
    ...(TMPDIR === undefined ? {} : { TMPDIR }),
    ...(binaries.libraryPath === null ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
  };
}

/** Makes the files belong to whom PostgreSQL will run as; the installation may have been moved, or its user changed. */
export function takeOwnership(layout: Layout, as: RunAs): void {
  const owner = ownerOnDisk(as);
  const found = statSync(layout.data);
  if (owner !== undefined) {
    if (found.uid !== owner.uid) giveTo(as, [layout.data, ...everythingIn(layout.data)]);
    return;
  }
  if (found.uid !== process.getuid?.()) {
    throw new DatabaseUnavailable(
      `${layout.data} belongs to user ${String(found.uid)}, not to the one that runs Saikne (${String(process.getuid?.())}). ` +
        'Start Saikne as that user (or as root), give the folder to this one with chown -R, or choose another data directory.',
    );
  }
}

function everythingIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name));
}

function giveTo(as: RunAs, paths: readonly string[]): void {
  const owner = ownerOnDisk(as);
  if (owner === undefined) return;
  for (const path of paths) chownSync(path, owner.uid, owner.gid);
}

function removeAbandonedDrafts(layout: Layout): void {
  for (const name of readdirSync(layout.home)) {
    const pid = /^cluster\.new-(\d+)-/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(layout.home, name), { recursive: true, force: true });
  }
}
