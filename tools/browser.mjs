/** Finds a Chromium for the browser tests, or installs Debian's when this is root on a Debian system. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { leave, run } from './ready.mjs';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/snap/bin/chromium'];

/** The path of a Chromium; CHROMIUM_PATH comes first. */
export function ensureBrowser() {
  const given = process.env.CHROMIUM_PATH;
  if (given) return existsSync(given) ? given : leave(`CHROMIUM_PATH names ${given}, which does not exist.`);
  const found = places.find((path) => existsSync(path));
  if (found) return found;
  if (process.getuid?.() !== 0 || spawnSync('apt-get', ['--version']).status !== 0) {
    leave('the browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
  }
  console.error('saikne: installing Chromium for the browser tests (apt-get) …');
  const quiet = { stdio: ['ignore', 'ignore', 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  run('apt-get', ['update', '-qq'], quiet);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], quiet);
  return places[0];
}
