import { mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeLibraryLinks } from '../src/embedded/library-links.js';

let base: string;
let home: string;
let elsewhere: string;

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'saikne-links-'));
  home = join(base, 'native');
  elsewhere = join(base, 'elsewhere');
  mkdirSync(join(home, 'lib'), { recursive: true });
  writeFileSync(join(home, 'lib', 'libicuuc.so.60.2'), 'the library');
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

const list = (folder: string) => {
  const links = ['libicuuc.so', 'libicuuc.so.60'].map((name) => {
    return { source: 'native/lib/libicuuc.so.60.2', target: `native/${folder}/${name}` };
  });
  writeFileSync(join(home, 'pg-symlinks.json'), JSON.stringify(links));
};

describe("links between PostgreSQL's libraries that an installation without scripts leaves out", () => {
  test('are made in place, once', () => {
    list('lib');
    expect(makeLibraryLinks(home, elsewhere)).toBeNull();
    expect(makeLibraryLinks(home, elsewhere)).toBeNull();
    expect(readFileSync(join(home, 'lib', 'libicuuc.so.60'), 'utf8')).toBe('the library');
    expect(readlinkSync(join(home, 'lib', 'libicuuc.so'))).toBe('libicuuc.so.60.2');
  });

  test('are made elsewhere, and that place returned, when the installation cannot be written', () => {
    // A folder that is not there refuses everybody, root too.
    list('missing');
    expect(makeLibraryLinks(home, elsewhere)).toBe(elsewhere);
    expect(readdirSync(elsewhere).sort()).toEqual(['libicuuc.so', 'libicuuc.so.60']);
    expect(readFileSync(join(elsewhere, 'libicuuc.so'), 'utf8')).toBe('the library');
  });

  test('are not looked for where the package has no list of them', () => {
    expect(makeLibraryLinks(home, elsewhere)).toBeNull();
  });
});
