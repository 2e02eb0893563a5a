import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readAct, readAgreement, type AnyFact } from '@saikne/contract';
import { instant } from '@saikne/kernel';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openTermsShelf } from '../../src/contracts/books.js';
import { playAct, playSigning } from '../../src/contracts/play.js';
import { readTermsFiles } from '../../src/contracts/terms-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'saikne-terms-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const fourteenDays = "clauses: [{ id: '5.5', bindings: [{ kind: invoice-due, parameters: { dueDays: 14 } }] }]";

const own = (text: string) => `${text}\nextends: telema\ninForceFrom: 2026-07-01\n${fourteenDays}\n`;

/** An invoice of a contract under these terms, issued on a day, and what was announced before. */
function dueDayOf(shelf: ReturnType<typeof openTermsShelf>, terms: string, announce?: string): unknown {
  const book = shelf.find(terms);
  if (book === undefined) throw new Error(`there are no terms ${terms}`);
  const agreement = readAgreement({ signedOn: '2026-01-05', parameters: { monthlyFee: '30.00' } }, terms);
  if (!agreement.ok) throw new Error(JSON.stringify(agreement.error));
  let { state } = playSigning(book, agreement.value);
  const act = (day: string, request: object): readonly AnyFact[] => {
    const command = readAct(request, book.book.acts);
    if (!command.ok) throw new Error(JSON.stringify(command.error));
    const played = playAct(book, state, command.value, instant(`${day}T10:00:00Z`));
    if (!played.ok) throw new Error(played.error.code);
    ({ state } = played.value);
    return played.value.facts;
  };
  if (announce !== undefined)
    act('2026-05-20', { do: 'announceTermsChange', effectiveOn: '2026-07-01', terms: announce });
  const facts = act('2026-08-03', { do: 'issueInvoice', invoice: 'A1', net: '10.00' });
  const issued = facts.find(({ fact }) => fact === 'InvoiceIssued');
  return issued !== undefined && 'dueOn' in issued ? issued.dueOn : undefined;
}

describe('the operator’s own terms', () => {
  it('are there for contracts under their own name', async () => {
    await writeFile(join(folder, 'ours.yaml'), own('id: ours'));
    const shelf = openTermsShelf(await readTermsFiles(folder));
    expect(shelf.all.map(({ terms }) => terms.id)).toEqual(['telema', 'lmt', 'ours']);
    expect(dueDayOf(shelf, 'ours')).toBe('2026-08-17');
    expect(dueDayOf(shelf, 'telema')).toBe('2026-08-10');
  });

  it('replace others’ of the same name on the day they are announced for', async () => {
    await writeFile(join(folder, 'telema-2026-07.yaml'), own('id: telema'));
    const shelf = openTermsShelf(await readTermsFiles(folder));
    expect(dueDayOf(shelf, 'telema')).toBe('2026-08-10');
    expect(dueDayOf(shelf, 'telema', 'telema-2026-07')).toBe('2026-08-17');
  });

  it('are refused with the file and the mistake, and are none where there is no folder', async () => {
    await writeFile(join(folder, 'wrong.yaml'), 'id: ours\nextends: nobody\n');
    await expect(readTermsFiles(folder)).rejects.toThrow(/wrong\.yaml: extends: /);
    await writeFile(join(folder, 'wrong.yaml'), 'id: [');
    await expect(readTermsFiles(folder)).rejects.toThrow(/wrong\.yaml/);
    expect(await readTermsFiles(join(folder, 'none'))).toEqual([]);
  });
});
