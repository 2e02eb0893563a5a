import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { compareInvoices, read, summarise } from '@saikne/documents';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { company, openSite, send, type Member, type Site } from './support/site.js';

const corpus = fileURLToPath(new URL('../../../../shared/corpus/doc-peppol-billing/', import.meta.url));
const corpusPresent = existsSync(corpus);
if (!corpusPresent) console.warn(`skipped: the Peppol examples are not at ${corpus}`);

let site: Site;
beforeAll(async () => {
  site = await openSite();
});
afterAll(async () => {
  await site.close();
});

/** Registers a partner under every identifier the example gives one of its parties. */
async function joinAs(content: Uint8Array, party: 'sender' | 'receiver', format: string): Promise<Member> {
  const named = summarise(read(content))?.[party];
  const identifiers = (named?.identifiers ?? []).flatMap(({ kind, scheme, value }) => {
    if (kind === 'vat') return [{ scheme: 'vat', value }];
    if (kind === 'legal-registration') return [{ scheme: scheme ?? 'registration', value }];
    return scheme === undefined ? [] : [{ scheme, value }];
  });
  const name = named?.name ?? party;
  const { id } = await site.operator.call('registerPartner', {
    body: { name, identifiers, contractFormat: { format } },
  });
  const { key } = await site.operator.call('createApiKey', { params: { id } });
  return { id, key, company: company(0), client: site.as(key) };
}

describe.runIf(corpusPresent)('a real Peppol example', () => {
  it('reaches a receiver in EDIFACT and, after its contract changed, in CII, with the same business content', async () => {
    const content = new Uint8Array(await readFile(`${corpus}base-example.xml`));
    const seller = await joinAs(content, 'sender', 'ubl');
    const buyer = await joinAs(content, 'receiver', 'edifact');
    await site.link(seller, buyer);
    const second = new TextEncoder().encode(new TextDecoder().decode(content).replace('>Snippet1<', '>Snippet2<'));
    for (const [format, bytes] of [
      ['edifact', content],
      ['cii', second],
    ] as const) {
      if (format === 'cii') {
        await site.operator.call('changeContractFormat', { params: { id: buyer.id }, body: { format } });
      }
      const receipt = await send(seller, bytes);
      expect(receipt).toMatchObject({ state: 'delivered' });
      const id = 'document' in receipt ? (receipt.document ?? '') : '';
      const taken = read(await buyer.client.bytes('fetchDocument', id));
      expect(taken.format).toBe(format);
      const { losses } = await seller.client.call('document', { params: { id } });
      const source = read(bytes).draft ?? {};
      const lost = compareInvoices(source, taken.draft ?? {}).filter(({ right }) => right === undefined);
      expect(lost.map(({ path }) => path).toSorted()).toEqual(losses.map(({ path }) => path).toSorted());
    }
  });
});
