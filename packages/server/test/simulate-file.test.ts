import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { simulateFile } from '../src/cli/commands/simulate.js';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scenario-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function played(text: string): Promise<number> {
  const file = join(folder, 'scenario.yaml');
  await writeFile(file, text);
  return simulateFile(file, { check: true });
}

const head = `terms: telema
from: 2026-01-01
until: 2026-05-31
contract: { signedOn: 2026-01-01 }
`;

describe('a scenario file', () => {
  test('exits with 0 where everything came, and with 1 where something is missing', async () => {
    const acts = `${head}acts:\n  - { on: 2026-03-02, do: issueInvoice, invoice: A1, net: '100.00' }\n`;
    expect(await played(`${acts}expect:\n  - { fact: InvoiceIssued, dueOn: 2026-03-09 }\n`)).toBe(0);
    expect(await played(`${acts}expect:\n  - { fact: InvoiceIssued, dueOn: 2026-03-10 }\n`)).toBe(1);
    expect(await played(`${acts}never:\n  - { fact: InvoiceIssued }\n`)).toBe(1);
  });

  test('is told its mistakes by line, in the order of the file', async () => {
    const text = `${head}acts:
  - { on: 2026-03-02, do: dance }
  - on: 2026-03-03
    do: pay
    amount: much
colour: red
`;
    await expect(played(text)).rejects.toThrow(/:6: acts\[0\].do[^]*:9: acts\[1\].amount[^]*:10: colour/);
  });

  test('that is no YAML is told where it stops being one', async () => {
    await expect(played(`${head}until: 2026-06-30\n`)).rejects.toThrow(/line 5, column 1/);
  });
});
