import { createHash } from 'node:crypto';
import { chmodSync, chownSync, lstatSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseUnavailable, messageOf } from '../database/database-unavailable.js';

/** Where the embedded server keeps its things, all under one data directory. */
export interface Layout {
  readonly home: string;
  /** What initdb made: `data` and the superuser's password. Comes into being in one rename. */
  readonly cluster: string;
  readonly data: string;
  readonly passwordFile: string;
  readonly postmasterFile: string;
  /** Held while lock files of a dead server are removed. */
  readonly guard: string;
  /** One file for each process that uses the server. */
  readonly users: string;
  readonly log: string;
  readonly libraries: string;
  /** Folder of the socket, short enough for its address. */
  readonly socketFolder: string;
  /** PostgreSQL's lock beside the socket, which names a process as `postmaster.pid` does. */
  readonly socketLock: string;
}

/** A socket's address holds 107 bytes on Linux and 103 on macOS. */
const maxSocketPathBytes = 103;
const socketFile = '/.s.PGSQL.5432';

/** Throws DatabaseUnavailable where the data directory cannot be made or written. */
export function layOut(dataDir: string): Layout {
  const { home, users } = makeFolders(dataDir);
  const cluster = join(home, 'cluster');
  const data = join(cluster, 'data');
  const socketFolder = socketFolderOf(home);
  return {
    home,
    cluster,
    data,
    passwordFile: join(cluster, 'password'),
    postmasterFile: join(data, 'postmaster.pid'),
    guard: join(home, 'guard'),
    users,
    log: join(home, 'postgres.log'),
    libraries: join(home, 'lib'),
    socketFolder,
    socketLock: `${socketFolder}${socketFile}.lock`,
  };
}

function makeFolders(dataDir: string): Pick<Layout, 'home' | 'users'> {
  try {
    mkdirSync(dataDir, { recursive: true });
    const home = join(realpathSync(dataDir), 'postgres');
    mkdirSync(home, { recursive: true });
    // PostgreSQL may run as another user, which has to get through, not to look around.
    chmodSync(home, 0o711);
    const users = join(home, 'users');
    mkdirSync(users, { recursive: true, mode: 0o700 });
    return { home, users };
  } catch (error) {
    throw new DatabaseUnavailable(
      `The data directory ${dataDir} cannot be used: ${messageOf(error)}. Choose one that this user can write.`,
    );
  }
}

function socketFolderOf(home: string): string {
  const beside = join(home, 'run');
  if (Buffer.byteLength(beside + socketFile) <= maxSocketPathBytes) return beside;
  return join(tmpdir(), `saikne-${createHash('sha256').update(home).digest('hex').slice(0, 16)}`);
}

/**
 * Makes the socket's folder and gives it to the user PostgreSQL runs as, nobody else may enter it. Root takes over one
 * that is there, since that user may have changed; anybody else trusts only what is their own.
 */
export function makeSocketFolder(
  folder: string,
  owner: { readonly uid: number; readonly gid: number } | undefined,
): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const found = lstatSync(folder);
  if (!found.isDirectory() || (owner === undefined && found.uid !== process.getuid?.())) {
    throw new DatabaseUnavailable(`${folder} belongs to another user. Remove it, or choose another data directory.`);
  }
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  chmodSync(folder, 0o700);
}
