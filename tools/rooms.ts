/**
 * Writes what follows from `rooms.json`: each room's `tsconfig.json`, the root project references and the drawing in
 * `docs/rooms.md`. With `--check` it writes nothing and fails where a file differs or a floor rule is broken.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { allRooms, builtRooms, root, type Room } from './room-table.js';

const checking = process.argv.includes('--check');
const rooms = builtRooms();
const built = new Set(rooms.map((room) => room.name));
const problems: string[] = [...floorProblems(), ...packageProblems()];

for (const room of rooms) await put(`packages/${room.name}/tsconfig.json`, JSON.stringify(roomConfig(room)));
await put('tsconfig.json', JSON.stringify(rootConfig()));
await put('tsconfig.tests.json', JSON.stringify(testsConfig()));
await put('docs/rooms.md', drawing());

if (problems.length > 0) {
  for (const problem of problems) console.error(problem);
  process.exitCode = 1;
} else {
  console.log(`rooms: ${String(rooms.length)} rooms ${checking ? 'agree with' : 'written from'} rooms.json`);
}

function roomConfig(room: Room): object {
  return {
    extends: '../../tsconfig.base.json',
    compilerOptions: {
      rootDir: 'src',
      outDir: 'dist',
      tsBuildInfoFile: 'dist/.tsbuildinfo',
      ...(room.pure ? {} : { types: ['node'] }),
      ...room.compiler,
    },
    include: ['src'],
    references: room.mayImport.filter((name) => built.has(name)).map((name) => ({ path: `../${name}` })),
  };
}

function rootConfig(): object {
  const references = rooms.map((room) => ({ path: `packages/${room.name}` }));
  return { files: [], references: [...references, { path: 'tsconfig.tests.json' }] };
}

function testsConfig(): object {
  return {
    extends: './tsconfig.base.json',
    compilerOptions: {
      noEmit: true,
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      types: ['node'],
      tsBuildInfoFile: 'node_modules/.cache/tests.tsbuildinfo',
    },
    include: ['packages/*/test', 'packages/*/*.config.ts', 'tools', 'bench', 'e2e', '*.config.ts'],
    exclude: ['packages/*/test/fixtures', 'tools/fixtures'],
    references: rooms.map((room) => ({ path: `packages/${room.name}` })),
  };
}

function drawing(): string {
  const rows = allRooms().map((room) => {
    const imports = room.mayImport.length > 0 ? room.mayImport.map((name) => `\`${name}\``).join(', ') : '–';
    const state = built.has(room.name) ? '' : ' *(planned)*';
    return `| ${String(room.floor)} | \`${room.name}\`${state} | ${room.is} | ${imports} | ${room.pure ? 'yes' : 'no'} |`;
  });
  return [
    '# Rooms',
    '',
    'Written by `npm run rooms` from `rooms.json`; change the table, not this page.',
    '',
    '| floor | room | is | may import | pure |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}

function floorProblems(): string[] {
  const floors = new Map(allRooms().map((room) => [room.name, room.floor]));
  return allRooms().flatMap((room) =>
    room.mayImport
      .filter((name) => (floors.get(name) ?? Infinity) >= room.floor)
      .map((name) => `rooms.json: ${room.name} (floor ${String(room.floor)}) may not import ${name}`),
  );
}

function packageProblems(): string[] {
  return rooms.flatMap((room) => {
    const manifest = JSON.parse(readFileSync(`${root}packages/${room.name}/package.json`, 'utf8')) as {
      readonly dependencies?: Readonly<Record<string, string>>;
    };
    return Object.keys(manifest.dependencies ?? {})
      .filter((name) => name.startsWith('@saikne/') && !room.mayImport.includes(name.slice('@saikne/'.length)))
      .map((name) => `packages/${room.name}/package.json: depends on ${name}, which rooms.json does not allow`);
  });
}

async function put(path: string, text: string): Promise<void> {
  const options = (await resolveConfig(root + path)) ?? {};
  const wanted = await format(text, { ...options, filepath: path });
  const current = existsSync(root + path) ? readFileSync(root + path, 'utf8') : '';
  if (current === wanted) return;
  if (checking) problems.push(`${path}: differs from rooms.json; run \`npm run rooms\``);
  else writeFileSync(root + path, wanted);
}
