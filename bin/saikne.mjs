#!/usr/bin/env node
/** The `saikne` command. In a fresh clone it first gets the dependencies and the build ready. */
import { existsSync } from 'node:fs';
import module from 'node:module';
import { fileURLToPath } from 'node:url';

const entry = new URL('../packages/server/dist/cli/main.js', import.meta.url);
if (!existsSync(fileURLToPath(entry))) {
  const { checkNode, ensureBuild, ensureDependencies } = await import('../tools/ready.mjs');
  checkNode();
  ensureDependencies();
  ensureBuild();
}
// From Node 22.1 on, what was compiled once is kept for the next start.
module.enableCompileCache?.();
const { main } = await import(entry.href);
process.exitCode = await main(process.argv.slice(2));
