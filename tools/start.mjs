/** `npm start`: gets the clone ready and runs the product on its embedded database, with demo data on the first run. */
import { spawn } from 'node:child_process';
import { checkNode, ensureBuild, ensureDependencies, root } from './ready.mjs';

checkNode();
ensureDependencies();
ensureBuild();

const args = ['start', '--demo', ...process.argv.slice(2)];
const child = spawn(process.execPath, [`${root}bin/saikne.mjs`, ...args], { stdio: 'inherit' });
// The terminal sends Ctrl-C to the child as well; this process only waits for it to close everything.
process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1);
});
