import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtPackage, readmeExample } from './support/built-library.js';

describe('the README in Node', () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'readme-'));
    mkdirSync(join(folder, 'node_modules/@saikne'), { recursive: true });
    for (const name of ['documents', 'kernel'] as const)
      symlinkSync(builtPackage(name), join(folder, 'node_modules/@saikne', name));
    copyFileSync(join(import.meta.dirname, 'fixtures/invoice.ubl.xml'), join(folder, 'invoice.xml'));
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('validates and converts a file with the lines it gives, and nothing else', () => {
    writeFileSync(join(folder, 'example.mjs'), readmeExample(0));
    const told = execFileSync(process.execPath, ['example.mjs'], { cwd: folder, encoding: 'utf8' });
    expect(told).toMatch(/format: 'ubl'[^]*profile: 'peppol-bis-3'[^]*findings: \[/);
    expect(told).toMatch(/ok: true/);
  });
});
