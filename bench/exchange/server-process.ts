/** The server in a process of its own, told by a message when to stop; see ../exchange.ts. */
import { noFailpoints } from '@saikne/store';
import { startServer, systemClock } from '@saikne/server';

const [home = '', threads = '1'] = process.argv.slice(2);

const server = await startServer({
  home,
  host: '127.0.0.1',
  port: 0,
  roles: ['api', 'worker'],
  demo: false,
  threads: Number(threads),
  clock: systemClock,
  failpoints: noFailpoints,
  // The measurement is one asker that asks as fast as it can.
  limits: {
    maxDocumentBytes: 64 * 1024 * 1024,
    requestsPerSecond: 1_000_000,
    requestBurst: 1_000_000,
    trustProxy: false,
  },
  log: (level, message, details) => {
    if (level === 'error') process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
  },
});
process.send?.({ url: server.url, operatorKey: server.operatorKey });
process.on('message', (message) => {
  const { user, system } = process.cpuUsage();
  if (message === 'cpu') process.send?.({ cpuSeconds: (user + system) / 1e6 });
  else
    void server.close().then(() => {
      process.exit(0);
    });
});
