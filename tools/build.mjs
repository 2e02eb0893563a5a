/** Builds the rooms with `tsc -b` and the portal with Vite; what is current is left alone. */
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { root, run } from './ready.mjs';

const require = createRequire(import.meta.url);
const { rooms } = JSON.parse(readFileSync(`${root}rooms.json`, 'utf8'));
const built = rooms.map((room) => `packages/${room.name}`).filter((path) => existsSync(`${root}${path}/src`));

run(process.execPath, [require.resolve('typescript/bin/tsc'), '-b', ...built]);
if (built.includes('packages/portal')) buildPortal(`${root}packages/portal`);

function buildPortal(portal) {
  const page = `${portal}/dist/web/index.html`;
  const sources = [`${portal}/src`, `${portal}/index.html`, `${portal}/vite.config.ts`, `${root}packages/wire/src`];
  if (existsSync(page) && Math.max(...sources.map(newest)) < statSync(page).mtimeMs) return;
  run(process.execPath, [`${root}node_modules/vite/bin/vite.js`, 'build', '--logLevel', 'warn'], { cwd: portal });
  // Vite keeps an unchanged page's time; the next comparison needs the time of this build.
  writeFileSync(page, readFileSync(page));
}

function newest(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newest(`${path}/${name}`)));
}
