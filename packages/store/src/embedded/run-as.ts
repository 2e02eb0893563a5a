import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseUnavailable } from '../database/database-unavailable.js';

/**
 * As whom PostgreSQL runs, which refuses to be root: as ourselves; as another user that can reach the files; or in a
 * user namespace, where root's files look like another user's.
 */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace'; readonly uid: number; readonly gid: number };

/** A program with its arguments, as it must be spawned to run as somebody. */
export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

/** Decides as whom to run. `paths` are the files and folders that PostgreSQL has to reach. */
export function chooseRunAs(paths: readonly string[]): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const user = unprivilegedUser();
  if (user !== undefined && paths.every(othersMayReach)) return { kind: 'user', ...user };
  const inNamespace = { kind: 'namespace', ...(user ?? { uid: 1000, gid: 1000 }) } as const;
  const probe = launch(inNamespace, 'true', []);
  if (user !== undefined && spawnSync(probe.command, [...probe.args]).status === 0) return inNamespace;
  const closed = paths.find((path) => !othersMayReach(path)) ?? '';
  throw new DatabaseUnavailable(
    `PostgreSQL refuses to run as root, no other user can reach ${closed}, and user namespaces are not available here. ` +
      'Run Saikne as an ordinary user, or keep its data and its installation where other users may enter ' +
      '(for example --data /var/lib/saikne), or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

export function launch(as: RunAs, program: string, args: readonly string[]): Launch {
  switch (as.kind) {
    case 'self':
      return { command: program, args, ids: {} };
    case 'user':
      return { command: program, args, ids: { uid: as.uid, gid: as.gid } };
    case 'namespace': {
      const mapping = ['--user', `--map-user=${String(as.uid)}`, `--map-group=${String(as.gid)}`];
      return { command: 'unshare', args: [...mapping, program, ...args], ids: {} };
    }
  }
}

/** The owner that PostgreSQL's files must have on disk; undefined: leave them as they are. */
export function ownerOnDisk(as: RunAs): { readonly uid: number; readonly gid: number } | undefined {
  switch (as.kind) {
    case 'self':
      return undefined;
    case 'user':
      return { uid: as.uid, gid: as.gid };
    case 'namespace':
      return { uid: 0, gid: 0 };
  }
}

/** PostgreSQL's own user where there is one, else nobody, else the first ordinary one; initdb wants a name for it. */
function unprivilegedUser(): { readonly uid: number; readonly gid: number } | undefined {
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name, , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ uid, gid }) => uid > 0 && gid > 0);
  const chosen = ['postgres', 'nobody'].map((name) => users.find((user) => user.name === name));
  const user = [...chosen, users[0]].find((candidate) => candidate !== undefined);
  return user === undefined ? undefined : { uid: user.uid, gid: user.gid };
}

function othersMayReach(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}
