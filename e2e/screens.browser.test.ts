import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openPage, overflow, seriousFindings } from './support/browser.js';
import { openContract } from './support/contract.js';
import { signIn } from './support/people.js';
import { photograph } from './support/pictures.js';
import { startProduct, type Product } from './support/product.js';

let product: Product;
let browser: Browser;
beforeAll(async () => {
  [product, browser] = await Promise.all([startProduct(), openBrowser()]);
  await openContract(product, 'SCREENS-1');
});
afterAll(async () => {
  await browser.close();
  await product.stop();
});

/** One of each side and of each sort of right: a screen that one of them may not open is not in their navigation. */
const people = ['ilze', 'janis', 'laura', 'toms', 'kristine', 'ruta'] as const;
const windows = [
  { width: 1440, height: 900, colorScheme: 'light' as const },
  { width: 390, height: 844, colorScheme: 'dark' as const },
];

/** Nothing on the page is still being loaded or drawn. */
async function settled(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.waiting, [data-stale]').count()).toBe(0);
}

async function expectSound(page: Page): Promise<void> {
  expect(await overflow(page)).toBe(0);
  expect(await seriousFindings(page)).toEqual([]);
}

describe.each([
  { locale: 'en-GB', language: 'en' },
  { locale: 'lv-LV', language: 'lv' },
])('every screen of $language', ({ locale, language }) => {
  describe.each(windows)('at $width px, $colorScheme', ({ width, height, colorScheme }) => {
    test.each(people)('is sound for %s', async (login) => {
      const options = { locale, colorScheme, viewport: { width, height } };
      const { page, errors } = await openPage(browser, `${product.url}/sign-in`, options);
      await expectSound(page);
      await signIn(page, product, login);
      expect(await page.getAttribute('html', 'lang')).toBe(language);
      const addresses = await page
        .locator('.nav-link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(addresses.length).toBeGreaterThan(3);
      for (const address of addresses) {
        await page.goto(`${product.url}${address ?? ''}`);
        await page.locator('#main h1').waitFor();
        await settled(page);
        await expectSound(page);
        await photograph(page, `${login}${(address ?? '').replaceAll('/', '-')}-${language}-${width}-${colorScheme}`);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    });

    test('a document’s evidence, its readable form and its original are sound', async () => {
      const options = { locale, colorScheme, viewport: { width, height } };
      const { page, errors } = await openPage(browser, product.url, options);
      await signIn(page, product, 'ilze');
      await page.goto(`${product.url}/documents`);
      await page.locator('.register-table [data-row]').last().click();
      for (const at of [0, 1, 2, 3]) {
        await page.locator('[role=tab]').nth(at).click();
        await settled(page);
        await expectSound(page);
        await photograph(page, `evidence-${String(at)}-${language}-${width}-${colorScheme}`);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    });

    test('a contract’s four parts are sound', async () => {
      const options = { locale, colorScheme, viewport: { width, height } };
      const { page, errors } = await openPage(browser, product.url, options);
      await signIn(page, product, 'ilze');
      await page.goto(`${product.url}/contracts`);
      await page.getByText('SCREENS-1').click();
      for (const at of [0, 1, 2, 3]) {
        await page.locator('.page-head .pill').nth(at).click();
        await settled(page);
        await expectSound(page);
        await photograph(page, `contract-${String(at)}-${language}-${width}-${colorScheme}`);
      }
      expect(errors).toEqual([]);
      await page.context().close();
    });
  });
});
