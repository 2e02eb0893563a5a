import { main } from './main.js';

const exitCode = await main(process.argv.slice(2));
process.exitCode = exitCode;
// What failed half-way may have left threads or sockets open that would keep the process alive.
if (exitCode === 2) process.stdout.write('', () => process.exit());
