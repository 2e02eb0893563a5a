import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { contractMessages } from '@saikne/contract';
import { catalogueProblems } from '@saikne/kernel';
import { resaleMessages } from '@saikne/resale';
import { describe, expect, it } from 'vitest';

/** The codes that a room's sources refuse with or offer as remedies. */
function codesIn(room: string): ReadonlySet<string> {
  const source = fileURLToPath(new URL(`../../${room}/src/`, import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const codes = files.flatMap((file) => [
    ...readFileSync(source + file, 'utf8').matchAll(/\b(?:refuse|remedy)\(\s*'([A-Z_]+)'/g),
  ]);
  return new Set(codes.flatMap(([, code]) => (code === undefined ? [] : [code])));
}

describe('the messages of contract and resale', () => {
  it('are whole in every language', () => {
    expect(catalogueProblems(contractMessages)).toEqual([]);
    expect(catalogueProblems(resaleMessages)).toEqual([]);
  });

  it('exist for every code that is used, and for no other', () => {
    const known = new Set([...Object.keys(contractMessages.en), ...Object.keys(resaleMessages.en)]);
    const used = new Set([...codesIn('contract'), ...codesIn('resale')]);
    expect([...used].filter((code) => !known.has(code))).toEqual([]);
    expect([...known].filter((code) => !used.has(code))).toEqual([]);
  });
});
