/**
 * The XML reader alone, beside saxes in the same run: `npm run bench -- xml-reader [--corpus DIR] [--rounds N]`. The
 * UBL invoices of the corpus, or generated ones where there is none; warm, one thread, the median round.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SaxesParser } from 'saxes';
import { readXml } from '../packages/documents/src/xml/read-xml.js';

interface Measured {
  readonly megabytesPerSecond: number;
  readonly documentsPerSecond: number;
  readonly microsecondsPerDocument: number;
}

export function run(args: readonly string[]): Promise<object> {
  const { values } = parseArgs({
    args: [...args],
    options: { corpus: { type: 'string', default: '../shared/corpus' }, rounds: { type: 'string', default: '40' } },
  });
  const rounds = Number(values.rounds);
  const fromCorpus = existsSync(values.corpus);
  const documents = fromCorpus ? corpusInvoices(values.corpus) : [generatedInvoice(5), generatedInvoice(200)];
  const elements = documents.map(countElements).reduce((sum, count) => sum + count, 0);
  const elementsOfSaxes = documents.map(countWithSaxes).reduce((sum, count) => sum + count, 0);
  if (elements !== elementsOfSaxes) throw new Error(`${elements} elements read, saxes read ${elementsOfSaxes}`);
  return Promise.resolve({
    documents: documents.length,
    bytes: documents.reduce((sum, { length }) => sum + length, 0),
    elements,
    source: fromCorpus ? 'corpus' : 'generated',
    read: measure(documents, rounds, countElements),
    readAndMakeEveryText: measure(documents, rounds, textLength),
    saxes: measure(documents, Math.max(3, Math.round(rounds / 8)), countWithSaxes),
    growth: growth(),
  });
}

/** Time from a 10,000- to a 100,000-line invoice, and what the document keeps beside its bytes. */
function growth(): object {
  const times = [10_000, 100_000].map((lines) => {
    const bytes = generatedInvoice(lines);
    const round = [0, 1, 2].map(() => timed(() => countElements(bytes)));
    return { lines, bytes: bytes.length, milliseconds: Math.round(Math.min(...round)) };
  });
  const [small, large] = times;
  const factor = small === undefined || large === undefined ? 0 : large.milliseconds / small.milliseconds;
  return { times, factor: Number(factor.toFixed(1)) };
}

function measure(documents: readonly Uint8Array[], rounds: number, work: (bytes: Uint8Array) => number): Measured {
  const times = Array.from({ length: rounds }, () =>
    timed(() => {
      for (const bytes of documents) work(bytes);
    }),
  ).sort((a, b) => a - b);
  // The first rounds are the slowest: the median of the faster half is what it does when warm.
  const milliseconds = times[Math.floor(rounds / 4)] ?? 0;
  const bytes = documents.reduce((sum, { length }) => sum + length, 0);
  return {
    megabytesPerSecond: Math.round(bytes / milliseconds / 1000),
    documentsPerSecond: Math.round((documents.length / milliseconds) * 1000),
    microsecondsPerDocument: Math.round((milliseconds / documents.length) * 1000),
  };
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function countElements(bytes: Uint8Array): number {
  const result = readXml(bytes);
  if (!result.ok) throw new Error(result.finding.rule);
  return result.document.size;
}

function textLength(bytes: Uint8Array): number {
  const result = readXml(bytes);
  if (!result.ok) throw new Error(result.finding.rule);
  let length = 0;
  for (let node = 0; node < result.document.size; node++) length += result.document.text(node).length;
  return length;
}

const decoder = new TextDecoder();

function countWithSaxes(bytes: Uint8Array): number {
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', () => {
    count++;
  });
  parser.write(decoder.decode(bytes)).close();
  return count;
}

/** Typical ones: up to 30 KB. */
function corpusInvoices(corpus: string): readonly Uint8Array[] {
  const folders = ['doc-peppol-billing', 'doc-en16931-ubl', 'doc-einvoicing-php'];
  const documents = folders
    .map((folder) => join(corpus, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.xml'))
    .map((file) => new Uint8Array(readFileSync(file)))
    .filter(({ length }) => length <= 30_000);
  if (documents.length === 0) throw new Error(`No UBL invoices in ${corpus}`);
  return documents;
}

function generatedInvoice(lines: number): Uint8Array {
  const line = (number: number): string => `
  <cac:InvoiceLine>
    <cbc:ID>${number}</cbc:ID>
    <cbc:InvoicedQuantity unitCode="C62">${number % 17}</cbc:InvoicedQuantity>
    <cbc:LineExtensionAmount currencyID="EUR">${number % 17}.50</cbc:LineExtensionAmount>
    <cac:Item>
      <cbc:Description>Ķiploku grauzdiņi &amp; mērce, ${number}. partija</cbc:Description>
      <cbc:Name>Grauzdiņi ${number}</cbc:Name>
      <cac:ClassifiedTaxCategory>
        <cbc:ID>S</cbc:ID>
        <cbc:Percent>21</cbc:Percent>
        <cac:TaxScheme>
          <cbc:ID>VAT</cbc:ID>
        </cac:TaxScheme>
      </cac:ClassifiedTaxCategory>
    </cac:Item>
    <cac:Price>
      <cbc:PriceAmount currencyID="EUR">1.00</cbc:PriceAmount>
    </cac:Price>
  </cac:InvoiceLine>`;
  const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:';
  return new TextEncoder().encode(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Invoice xmlns="${ubl}Invoice-2"` +
      ` xmlns:cac="${ubl}CommonAggregateComponents-2" xmlns:cbc="${ubl}CommonBasicComponents-2">` +
      `${Array.from({ length: lines }, (_, number) => line(number + 1)).join('')}\n</Invoice>\n`,
  );
}
