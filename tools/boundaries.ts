/**
 * Runs dependency-cruiser with the rules made from `rooms.json`: over the rooms, where nothing may be wrong, and over
 * a fixture that breaks the rules on purpose, where everything named below must be caught. A cruise that read no
 * modules is a failure, because a tool that cannot read TypeScript reports success.
 */
import { createRequire } from 'node:module';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { builtRooms, root } from './room-table.js';

/** The rules that the bad fixture breaks, one file each. */
const mustBeCaught = [
  'kernel-imports-only-what-the-table-allows',
  'kernel-does-no-io',
  'no-cycles',
  'everything-resolves',
];

const require = createRequire(import.meta.url);
// dependency-cruiser's configuration is CommonJS and has no type of its own here.
const config = require('../.dependency-cruiser.cjs') as Pick<ICruiseOptions, never> & {
  readonly forbidden: NonNullable<ICruiseOptions['ruleSet']>['forbidden'];
  readonly options: ICruiseOptions;
};

async function violations(paths: readonly string[], baseDir: string): Promise<ICruiseResult> {
  const options: ICruiseOptions = {
    ...config.options,
    baseDir,
    validate: true,
    ruleSet: { forbidden: config.forbidden ?? [] },
  };
  const { output } = await cruise([...paths], options);
  if (typeof output === 'string') throw new Error(output);
  return output;
}

const house = await violations(
  builtRooms().map((room) => `packages/${room.name}/src`),
  root,
);
const bad = await violations(['packages'], `${root}tools/fixtures/bad-house`);

for (const { rule, from, to } of house.summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
const caught = new Set(bad.summary.violations.map((violation) => violation.rule.name));
const missed = mustBeCaught.filter((name) => !caught.has(name));
for (const name of missed) console.error(`the bad fixture breaks ${name}, but nothing was reported`);

console.log(
  `boundaries: ${house.summary.totalCruised} modules, ${house.summary.violations.length} violations; fixture: ${caught.size} rules caught`,
);
if (house.summary.totalCruised === 0)
  console.error('no module was read: the boundary check would have passed anything');
if (house.summary.error > 0 || missed.length > 0 || house.summary.totalCruised === 0) process.exitCode = 1;
