import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { convert, createValidator } from '../src/index.js';
import { openLibrarySite, readmeExample, type LibrarySite } from './support/built-library.js';

const flags = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-sync'];

const [importLine = '', ...lines] = readmeExample(1).trim().split('\n');
/** The README's lines; the file comes from an input, and what would be printed goes where the test finds it. */
const script = `${importLine}
document.querySelector('input').addEventListener('change', async ({ target: { files: [file] } }) => {
  const console = { log: tell };
  ${lines.join('\n  ')}
});
function tell({ valid, profile, findings }, { ok, bytes }) {
  document.body.dataset.told = JSON.stringify({ valid, profile, findings: findings.length, ok, json: new TextDecoder().decode(bytes) });
}
document.body.dataset.ready = 'yes';
`;
const html = '<!doctype html><title>…</title><input type="file"><script type="module" src="/page.js"></script>';

/** The fixture with an attachment long enough to be scanned by WebAssembly, where the page has it. */
function invoice(): Buffer {
  const text = readFileSync(join(import.meta.dirname, 'fixtures/invoice.ubl.xml'), 'utf8');
  const long = Buffer.alloc(60_000, 7).toString('base64');
  const changed = text.replace(/(<cbc:EmbeddedDocumentBinaryObject[^>]*>)[^<]*/, `$1${long}`);
  if (!changed.includes(long)) throw new Error('the fixture has no attachment');
  return Buffer.from(changed);
}

describe.each([
  ['any page', {}],
  ['a page that forbids WebAssembly', { 'content-security-policy': "default-src 'self'" }],
])('the library in %s', (_, headers) => {
  let site: LibrarySite;
  let browser: Browser;
  let page: Page;
  const errors: string[] = [];

  beforeAll(async () => {
    site = await openLibrarySite(mkdtempSync(join(tmpdir(), 'library-')), { html, script }, headers);
    browser = await chromium.launch({
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: flags,
    });
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(site.origin);
    await page.waitForFunction(() => document.body.dataset['ready'] === 'yes', undefined, { timeout: 90_000 });
  });

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  it("validates and converts a chosen file with the README's lines, as in Node", async () => {
    const bytes = invoice();
    await page.setInputFiles('input', { name: 'invoice.xml', mimeType: 'text/xml', buffer: bytes });
    await page.waitForFunction(() => document.body.dataset['told'] !== undefined, undefined, { timeout: 90_000 });
    const { valid, profile, findings } = createValidator().validate(bytes);
    const converted = convert(bytes, 'json');
    const told = await page.evaluate(() => document.body.dataset['told'] ?? '');
    expect(JSON.parse(told)).toEqual({
      valid,
      profile,
      findings: findings.length,
      ok: true,
      json: converted.ok ? new TextDecoder().decode(converted.bytes) : '',
    });
    expect(errors).toEqual([]);
  });
});
