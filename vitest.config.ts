import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const shared = { resolve: { conditions: ['source'] }, ssr: { resolve: { conditions: ['source'] } } };
const everywhere = ['packages/*/test/**', 'tools/test/**', 'e2e/**'];
const named = (kind: string) => everywhere.map((place) => `${place}/*${kind}.test.ts`);

export default defineConfig({
  test: {
    // Tests with servers and browsers mostly wait: two files at a time keep two cores busy.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      {
        ...shared,
        test: {
          name: 'unit',
          include: named(''),
          exclude: [...named('.integration'), ...named('.browser'), '**/node_modules/**'],
          isolate: false,
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: { name: 'integration', include: named('.integration'), testTimeout: 180_000, hookTimeout: 120_000 },
      },
      {
        ...shared,
        test: { name: 'browser', include: named('.browser'), testTimeout: 180_000, hookTimeout: 180_000 },
      },
    ],
  },
});
