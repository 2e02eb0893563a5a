/** Gets a clone ready to run: the right Node, the locked dependencies, a current build. Uses Node alone. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const lowestNode = [20, 19];
const stamp = `${root}node_modules/.saikne-installed`;

/** Runs a command in the clone and leaves with its exit code where it fails. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (error) leave(`${command} could not be started: ${error.message}`);
  if (status !== 0) leave(`${[command, ...args].join(' ')} failed${signal ? ` (${signal})` : ''}`, status ?? 1);
}

export function leave(message, code = 2) {
  console.error(`saikne: ${message}`);
  process.exit(code);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > lowestNode[0] || (major === lowestNode[0] && minor >= lowestNode[1])) return;
  leave(`Node ${lowestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Installs what package-lock.json names, once for each content of that file. */
export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(`${root}package-lock.json`))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.error('saikne: installing dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
  writeFileSync(stamp, wanted);
}

/** Builds what changed since the last build; a build that is current takes about a second. */
export function ensureBuild() {
  console.error('saikne: building …');
  run(process.execPath, [`${root}tools/build.mjs`], { stdio: ['ignore', 2, 2] });
}
