/** A process of its own for tests: opens the data directory, says so, and holds it until it is told to end. */
import { openDatabase } from '@saikne/store';

const dataDir = process.argv[2] ?? '';
const database = await openDatabase({ dataDir });
process.on('SIGINT', () => {
  void database.close().then(() => process.exit(0));
});
process.send?.('open');
setInterval(() => undefined, 1000);
