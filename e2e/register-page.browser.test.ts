import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, overflow, seriousFindings } from './support/browser.js';
import { startProduct, type Product } from './support/product.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** A folder to put screenshots into, for people who want to look at what was tested. */
const pictures = process.env['SAIKNE_PICTURES'];

async function photograph(page: Page, name: string): Promise<void> {
  if (pictures === undefined) return;
  await mkdir(pictures, { recursive: true });
  await writeFile(join(pictures, `${name}.png`), await page.screenshot());
}

const rows = '.register-table tbody tr';

describe.each([
  { locale: 'en-GB', language: 'en', evidence: 'What happened' },
  { locale: 'lv-LV', language: 'lv', evidence: 'Kas notika' },
])('the register in $language', ({ locale, language, evidence }) => {
  test.each([
    { width: 1440, height: 900, colorScheme: 'light' as const },
    { width: 1440, height: 900, colorScheme: 'dark' as const },
    { width: 390, height: 844, colorScheme: 'light' as const },
  ])('shows documents and their evidence at $width px, $colorScheme', async ({ width, height, colorScheme }) => {
    const { page, errors } = await openPage(browser, product.url, { locale, colorScheme, viewport: { width, height } });
    await page.waitForSelector(rows);
    expect(await page.locator(rows).count()).toBeGreaterThan(5);
    expect(await page.getAttribute('html', 'lang')).toBe(language);
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await photograph(page, `register-${language}-${width}-${colorScheme}`);

    await page.locator(rows).first().click();
    await page.getByRole('heading', { name: evidence }).waitFor();
    await page.locator('.content').waitFor();
    expect(await overflow(page)).toBe(0);
    expect(await seriousFindings(page)).toEqual([]);
    await photograph(page, `evidence-${language}-${width}-${colorScheme}`);
    expect(errors).toEqual([]);
    await page.context().close();
  });
});

test('a document’s address brings its evidence back, and closing it brings the register back', async () => {
  const { page } = await openPage(browser, product.url, { locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  await page.locator(rows).first().click();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { name: 'What happened' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  expect(new URL(page.url()).pathname).toBe('/');
  await page.context().close();
});

test('a waiting document says why and what helps, and a refused one names its rules', async () => {
  const { page } = await openPage(browser, product.url, { locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  for (const { filter, title } of [
    { filter: 'Waiting', title: /^Waiting · § / },
    { filter: 'Refused', title: /^Refused · § / },
  ]) {
    await page.getByText(new RegExp(`^${filter} \\d+$`)).click();
    await page.locator(rows).filter({ hasText: filter }).first().click();
    await page.getByText(title).waitFor();
    expect(await page.getByText('What helps').count()).toBeGreaterThan(0);
    await photograph(page, `standing-${filter}`);
  }
  await page.context().close();
});

test('a document that is sent while the page is open appears without reloading', async () => {
  const { page } = await openPage(browser, product.url, { locale: 'en-GB', viewport: { width: 1440, height: 900 } });
  await page.waitForSelector(rows);
  await page.getByText('Live', { exact: true }).waitFor();
  const before = await page.locator(rows).first().innerText();
  const file = join(product.home, 'not-an-invoice.txt');
  await writeFile(file, 'no document of any format');
  const sent = await product.run('send', file, '--as', 'egle', '--json');
  expect(sent.exitCode).toBe(1);
  await expect.poll(() => page.locator(rows).first().innerText(), { timeout: 10_000 }).not.toBe(before);
  await page.context().close();
});

test('an unknown document is said to be unknown', async () => {
  const nowhere = `${product.url}/documents/01938f3e-7b3a-7000-8000-000000000001`;
  const { page } = await openPage(browser, nowhere, { locale: 'en-GB' });
  await page.getByText('There is no such document').waitFor();
  await page.context().close();
});
