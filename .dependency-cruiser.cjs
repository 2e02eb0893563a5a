const { readFileSync } = require('node:fs');
const { join } = require('node:path');

const { rooms } = JSON.parse(readFileSync(join(__dirname, 'rooms.json'), 'utf8'));

/** One rule a room: what it may not reach. Rooms see each other through `@saikne/<room>` alone. */
const roomRules = rooms.map((room) => ({
  name: `${room.name}-imports-only-what-the-table-allows`,
  severity: 'error',
  from: { path: `packages/${room.name}/src/` },
  to: {
    path: 'packages/([^/]+)/',
    pathNot: [room.name, ...room.mayImport].map((name) => `packages/${name}/`),
  },
}));

const pureRules = rooms
  .filter((room) => room.pure)
  .map((room) => ({
    name: `${room.name}-does-no-io`,
    severity: 'error',
    from: { path: `packages/${room.name}/src/` },
    to: { dependencyTypes: ['core'] },
  }));

module.exports = {
  forbidden: [
    ...roomRules,
    ...pureRules,
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rooms-meet-at-their-index',
      severity: 'error',
      from: { path: 'packages/([^/]+)/src/' },
      to: {
        path: 'packages/[^/]+/src/',
        pathNot: [
          'packages/$1/',
          'packages/[^/]+/src/(index|testing|messages)\\.ts$',
          'packages/[^/]+/src/[^/]+/index\\.ts$',
        ],
      },
    },
    {
      name: 'everything-resolves',
      severity: 'error',
      from: {},
      // What Vite makes when it builds the page is no file; TypeScript checks its declaration.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js'],
    },
  },
};
